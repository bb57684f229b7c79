import { expect } from "vitest";
import type { Cast, Person } from "./cast.ts";
import { fromOurPage, type house } from "./house.ts";
import { type Plan, skpUji } from "./skp.ts";

type House = ReturnType<typeof house>;

/** Bagas has a plan of two results in a state, so his matrix has two columns; his people are Ayu, Citra, Gita and Hadi. */
export const matriksUji = (c: Cast, keadaan: "draf" | "ditetapkan" = "draf"): Promise<Plan> =>
  skpUji(c, { pegawai: c.bagas, penilai: c.farida, keadaan });

export type Cells = Readonly<Record<string, string>>;

/** A save as a browser sends it: `cells` by "column number · name", here [kolom, orang, teks]. */
export function matriksBody(
  kolom: readonly string[],
  orang: readonly Person[],
  cells: readonly (readonly [column: number, who: Person, text: string])[],
  fields: Cells = {},
): URLSearchParams {
  const body = new URLSearchParams({
    revisi: "0",
    orang: orang.map((o) => o.id).join(","),
    kolom: kolom.join(","),
    langkah: "simpan",
    ...fields,
  });
  for (const [column, who, text] of cells) body.append(`s${orang.indexOf(who)}.${column}`, text);
  return body;
}

export const sendMatrix = (h: House, c: Cast, skp: string, body: URLSearchParams, who: { cookie?: string }) =>
  h.send(`${c.base}/matriks/${skp}`, { method: "POST", body, headers: fromOurPage() }, who);

export async function rolesOf(c: Cast, skp: string) {
  const { results } = await c.d1
    .prepare(
      "SELECT id, kolom, pegawai, teks FROM matriks_peran WHERE skp = ?1 ORDER BY kolom, pegawai, urut",
    )
    .bind(skp)
    .all<{ id: string; kolom: string; pegawai: string; teks: string }>();
  return results;
}

export async function noticesOf(c: Cast, who: Person): Promise<number> {
  const row = await c.d1
    .prepare("SELECT count(*) AS n FROM pemberitahuan WHERE pegawai = ?1 AND jenis = 'skp-peran'")
    .bind(who.id)
    .first<{ n: number }>();
  expect(row).not.toBeNull();
  return row?.n ?? 0;
}
