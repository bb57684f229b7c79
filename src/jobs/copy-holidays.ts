import type { AgencyDb } from "../data/agency/database.ts";
import { change, rows } from "../data/agency/statement.ts";
import type { DirectoryBinding } from "../data/directory/database.ts";
import { holidayList } from "../data/directory/libur.ts";
import type { At } from "./at.ts";

/**
 * The operator's list reaches the agency's own calendar, once for each change of the list: effect and mark in
 * one batch. Only days of the list are touched; what an agency adds for itself stays.
 */
export async function copyHolidays(env: DirectoryBinding, db: AgencyDb, at: At): Promise<string[]> {
  const list = await holidayList(env);
  const slot = `libur:${list.berubahPada}`;
  const [done] = await db.read(rows<{ slot: string }>`SELECT slot FROM tugas_selesai WHERE slot = ${slot}`);
  if (done || list.berubahPada === 0) return [];
  const [revoked, added] = await db.batch([
    change`DELETE FROM hari_libur WHERE tanggal IN (SELECT value FROM json_each(${JSON.stringify(list.dicabut)}))`,
    change`INSERT OR IGNORE INTO hari_libur (tanggal, keterangan)
      SELECT value->>'tanggal', value->>'keterangan' FROM json_each(${JSON.stringify(list.berlaku)})`,
    change`INSERT OR IGNORE INTO tugas_selesai (slot, pada) VALUES (${slot}, ${at.now})`,
  ]);
  return revoked + added > 0 ? [`hari libur: ${added} ditambah, ${revoked} dicabut`] : [];
}
