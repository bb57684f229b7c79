import { type SQL, sql } from "drizzle-orm";
import type { Tanggal } from "../../domain/tanggal.ts";

/** On leave on a day. Who is on dinas luar works, only elsewhere. `pegawai` is SQL of ours. */
export const onLeave = (pegawai: SQL, today: Tanggal): SQL => sql`EXISTS (SELECT 1 FROM ketidakhadiran a
  WHERE a.pegawai = ${pegawai} AND a.dari <= ${today} AND a.sampai >= ${today} AND a.dicabut_pada IS NULL
    AND a.jenis <> 'dinas-luar')`;

/**
 * JSON {jenis, sampai} of why somebody is away on a day, or null: leave and dinas luar, else a status that keeps him
 * away without exempting him. For those who may know it: himself, who assesses him, who administers him.
 */
export const awayOn = (pegawai: SQL, today: Tanggal): SQL => sql`coalesce(
  (SELECT json_object('jenis', a.jenis, 'sampai', a.sampai) FROM ketidakhadiran a WHERE a.pegawai = ${pegawai}
    AND a.dari <= ${today} AND a.sampai >= ${today} AND a.dicabut_pada IS NULL ORDER BY a.sampai DESC LIMIT 1),
  (SELECT json_object('jenis', st.status, 'sampai', st.sampai) FROM status_pegawai st WHERE st.pegawai = ${pegawai}
    AND st.status IN ('cuti-besar', 'cuti-sakit', 'cuti-melahirkan') AND st.dari <= ${today}
    AND (st.sampai IS NULL OR st.sampai >= ${today}) ORDER BY st.dari DESC LIMIT 1))`;

export type Away = { readonly jenis: string; readonly sampai: Tanggal | null };
export const awayOf = (json: string | null): Away | null =>
  json === null ? null : (JSON.parse(json) as Away);
