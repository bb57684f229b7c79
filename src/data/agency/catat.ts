import { sql } from "drizzle-orm";
import { type Tanggal, tahunDari, tambahHari } from "../../domain/tanggal.ts";
import { type Facts, targetRhkStatement } from "./bukti.ts";
import { inRhythm } from "./jendela.ts";
import { agreedNumber } from "./skp.ts";
import { change, rows, type Statement } from "./statement.ts";

export type CatatRow = { readonly rencana: string; readonly catatan: string };
export type RencanaCatat = {
  readonly skp: string;
  readonly rhk: readonly { readonly id: string; readonly teks: string; readonly indikator: string | null }[];
};
export type CatatanLalu = { readonly rhk: string | null; readonly kegiatan: string };

/**
 * What a note of today or of the last days may belong to, and what the same person noted lately: one row, of his
 * own plans and by index on his own days.
 */
export const catatStatement = (me: string, today: Tanggal) => rows<CatatRow>`
  SELECT (SELECT json_group_array(json_object('skp', r.id, 'rhk', json(r.rhk))) FROM (
      SELECT s.id, (SELECT json_group_array(json_object('id', h.value ->> 'id', 'teks', substr(h.value ->> 'teks', 1, 300),
          'indikator', (SELECT substr(group_concat(i.value ->> 'teks', ' '), 1, 600) FROM json_each(h.value, '$.indikator') i)))
        FROM json_each(v.isi, '$.rhk') h) AS rhk
      FROM skp s JOIN skp_versi v ON v.skp = s.id AND v.nomor = ${agreedNumber(sql`s.id`)}
      WHERE s.pegawai = ${me} AND s.tahun BETWEEN ${tahunDari(tambahHari(today, -LAMA))} AND ${tahunDari(today)}
        AND s.keadaan = 'ditetapkan' AND s.dari <= ${today} AND s.sampai >= ${tambahHari(today, -LAMA)}
      ORDER BY s.dari DESC, s.id LIMIT 3) r) AS rencana,
    (SELECT json_group_array(json_object('rhk', g.rhk, 'kegiatan', g.kegiatan)) FROM (
      SELECT rhk, substr(kegiatan, 1, 120) AS kegiatan FROM progres WHERE pegawai = ${me} AND dihapus_pada IS NULL
        AND tanggal BETWEEN ${tambahHari(today, -60)} AND ${today} ORDER BY tanggal DESC, dibuat_pada DESC LIMIT 30) g) AS catatan`;
const LAMA = 14;

/** Where a file of that day would be handed in: the period of the plan that the day lies in. */
export const targetHariStatement = (
  { skp, rhk, tanggal }: { readonly skp: string; readonly rhk: string; readonly tanggal: Tanggal },
  me: string,
  today: Tanggal,
): Statement<Facts[]> =>
  targetRhkStatement(
    skp,
    sql`(SELECT tp.id FROM periode tp WHERE tp.tahun = skp.tahun AND tp.jenis <> 'tahunan' AND ${inRhythm("skp", "tp")}
      AND ${tanggal} BETWEEN tp.dari AND tp.sampai LIMIT 1)`,
    rhk,
    me,
    today,
  );

export type SudahRow = { readonly id: string; readonly sha256: string };
/** A note this device has sent before, with the files that arrived with it. */
export const sudahStatement = (me: string, klien: string) => rows<SudahRow>`
  SELECT g.id, (SELECT json_group_array(b.sha256) FROM bukti_progres bp JOIN bukti b ON b.id = bp.bukti
    AND b.keadaan = 'tersimpan' WHERE bp.progres = g.id) AS sha256
  FROM progres g WHERE g.pegawai = ${me} AND g.klien = ${klien}`;

/** The note is this one, and not one a twin wrote meanwhile: then everything is looked at again. */
export const onlyThisStatement = (id: string) =>
  change`INSERT INTO penjaga (cocok) SELECT EXISTS (SELECT 1 FROM progres WHERE id = ${id})`;

export const fileOfNoteStatement = (id: string, bukti: readonly string[]) =>
  change`INSERT INTO bukti_progres (bukti, progres) SELECT value, ${id} FROM json_each(${JSON.stringify(bukti)})
    WHERE 1 ON CONFLICT DO NOTHING`;

export type TercatatRow = {
  readonly id: string;
  readonly tanggal: Tanggal;
  readonly kegiatan: string;
  readonly dibuatPada: number;
  readonly dihapus: number;
  readonly bukti: number;
  readonly kaitan: number;
  readonly rhk: string | null;
};
/** One's own note of the quick capture, also one that was taken back. */
export const tercatatStatement = (id: string, me: string) => rows<TercatatRow>`
  SELECT g.id, g.tanggal, g.kegiatan, g.rhk, g.dibuat_pada AS dibuatPada, g.dihapus_pada IS NOT NULL AS dihapus,
    (SELECT count(*) FROM bukti_progres bp WHERE bp.progres = g.id) AS bukti,
    (SELECT count(DISTINCT bp.bukti) FROM bukti_progres bp JOIN bukti_kaitan bk ON bk.bukti = bp.bukti
      WHERE bp.progres = g.id AND bk.skp = g.skp AND bk.periode = g.periode) AS kaitan
  FROM progres g WHERE g.id = ${id} AND g.pegawai = ${me} AND g.sumber = 'catat'`;

/** What came with a note goes back to the inbox with it, where the work sheet is still open. */
export const detachNoteStatement = (id: string, me: string, open: ReturnType<typeof sql>) =>
  change`DELETE FROM bukti_kaitan WHERE (bukti, skp, periode) IN (
    SELECT bp.bukti, g.skp, g.periode FROM progres g JOIN bukti_progres bp ON bp.progres = g.id
    WHERE g.id = ${id} AND g.pegawai = ${me})
    AND EXISTS (SELECT 1 FROM skp WHERE skp.id = bukti_kaitan.skp AND ${open})`;
