import type { Peran } from "../../src/domain/wewenang.ts";
import type { Cast, Person } from "./cast.ts";

/** The only role of one of the cast from now on; a unit limits it. */
export async function onlyRole(
  { d1 }: Cast,
  who: Person,
  peran: Peran,
  lingkup: string | null = null,
  sampai: string | null = null,
): Promise<void> {
  await d1.batch([
    d1.prepare("DELETE FROM peran WHERE pegawai = ?1").bind(who.id),
    d1
      .prepare(
        "INSERT INTO peran (pegawai, peran, lingkup, dari, sampai) VALUES (?1, ?2, ?3, '2020-01-01', ?4)",
      )
      .bind(who.id, peran, lingkup, sampai),
  ]);
}

/** The row of the role that one of the cast holds. */
export const idPeran = async ({ d1 }: Cast, who: Person): Promise<string> =>
  (await d1.prepare("SELECT id FROM peran WHERE pegawai = ?1").bind(who.id).first<string>("id")) ?? "";
