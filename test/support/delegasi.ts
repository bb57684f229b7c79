import { newId } from "../../src/data/ids.ts";
import type { Cast, Person } from "./cast.ts";
import { NOW } from "./house.ts";

/** A delegation as the form would have made it. */
export async function delegasiUji(
  { d1 }: Cast,
  untuk: Person,
  kepada: Person,
  over: { readonly dari?: string; readonly sampai?: string } = {},
): Promise<string> {
  const id = newId(NOW);
  const { dari = "2026-01-01", sampai = "2026-12-31" } = over;
  await d1
    .prepare(
      "INSERT INTO delegasi (id, untuk, kepada, dari, sampai, alasan, dibuat_oleh, dibuat_pada) VALUES (?1, ?2, ?3, ?4, ?5, 'Cuti', ?2, 0)",
    )
    .bind(id, untuk.id, kepada.id, dari, sampai)
    .run();
  return id;
}

/** The browser after going there: the session's cookie and the one beside it, as the answer set it. */
export const lentCookie = (who: Person, headers: Headers): Person => {
  const set = headers.getSetCookie().find((c) => c.includes("sebagai-"));
  return { ...who, cookie: `${who.cookie}; ${set?.split(";")[0]}` };
};
