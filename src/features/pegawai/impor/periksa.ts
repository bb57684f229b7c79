import type { AgencyDb } from "../../../data/agency/database.ts";
import { BadSheet } from "../../../data/bad-sheet.ts";
import { sheetRows } from "../../../data/spreadsheet.ts";
import { tahunDari } from "../../../domain/tanggal.ts";
import { tight } from "./cocok-unit.ts";
import { bite, type Kerja, type Kini } from "./gigit.ts";
import { letakDari } from "./kolom.ts";
import { allUnitsStatement, headsStatement, RINGKASAN_AWAL } from "./queries.ts";

/**
 * The first pass: how many rows, and what only the whole file can tell a single row: which heads of today are in it
 * themselves (they may be moving away), and which unit it puts above units the agency does not know.
 */
export async function check(
  db: AgencyDb,
  kerja: Kerja,
  bytes: Uint8Array,
  { now, today }: Kini,
): Promise<boolean> {
  const [heads, units] = await db.batch([headsStatement(today), allUnitsStatement(today)]);
  const headOf = new Map(heads.flatMap((h) => (h.nomor ? [[h.nomor, h.pegawai] as const] : [])));
  const known = new Set(units.flatMap((u) => [tight(u.nama), tight(u.kode ?? "")]));
  const letak = letakDari(kerja.pemetaan.kolom);
  const pemimpin = new Set<string>();
  const induk: Record<string, string> = {};
  let total = 0;
  for await (const { nomor, sel } of sheetRows(bytes)) {
    if (nomor <= kerja.pemetaan.kepala) continue;
    total += 1;
    const text = (at: number | undefined) => (at === undefined ? "" : (sel[at]?.teks ?? ""));
    const head = headOf.get(text(letak.nomor).replace(/\D/g, ""));
    if (head) pemimpin.add(head);
    const unit = tight(text(letak.unit));
    if (unit !== "" && !known.has(unit)) induk[unit] ||= text(letak.unitInduk);
  }
  if (total === 0) throw new BadSheet("berkas-kosong");
  const ringkasan = {
    ...RINGKASAN_AWAL,
    unitDari: `${tahunDari(today)}-01-01`,
    pemimpin: [...pemimpin],
    induk,
  };
  return bite(db, kerja, { langkah: "banding", penanda: "0", posisi: 0, total, ringkasan }, now, []);
}
