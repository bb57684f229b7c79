import { type SQL, sql } from "drizzle-orm";
import { batasSkp } from "../../domain/jadwal.ts";
import { type Tanggal, tanggalPada, type Zona } from "../../domain/tanggal.ts";
import type { AlasanTerlambat } from "../../domain/terlambat.ts";
import { change, type Statement } from "./statement.ts";

export type Terlambat = { readonly alasan: AlasanTerlambat | ""; readonly keterangan: string };
export const TANPA_ALASAN: Terlambat = { alasan: "", keterangan: "" };
type Tetap = {
  readonly tahun: number;
  readonly oleh: string;
  readonly pada: number;
  readonly zona: Zona;
  /** A new version of what was agreed before. */
  readonly penyesuaian?: boolean;
  readonly terlambat?: Terlambat;
};

/**
 * What follows when plans (`which`: their ids, of one year) are agreed, in the same batch: whoever writes his own under
 * them is told once, and what came after the deadline is marked as late.
 */
export const afterAgreementStatements = (which: SQL, t: Tetap): Statement<number>[] => [
  tellTeamsStatement(which, t),
  ...(t.penyesuaian ? [] : lateStatements(which, t, true)),
];

/** One line for each subordinate, about the plan of his that leads furthest. */
const tellTeamsStatement = (which: SQL, t: Tetap) => change`
  INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
  SELECT hex(randomblob(13)), b.pegawai, 'skp-pimpinan',
    json_object('nama', p.nama, 'tahun', b.tahun, 'berubah', ${t.penyesuaian ? 1 : 0}),
    '/skp/' || b.id || CASE b.keadaan WHEN 'belum' THEN '' ELSE '/selaras' END, ${t.pada}
  FROM skp l JOIN pegawai p ON p.id = l.pegawai CROSS JOIN skp b ON b.penilai = l.pegawai AND b.tahun = l.tahun
  WHERE l.id IN (${which}) AND b.dari <= l.sampai AND b.sampai >= l.dari AND b.id = (
    SELECT x.id FROM skp x WHERE x.pegawai = b.pegawai AND x.tahun = b.tahun AND +x.penilai = b.penilai
    ORDER BY x.dari DESC LIMIT 1)`;

/** Late today: noted with its reason when it is handed over (`agreed` false), counted once it is agreed. */
export function lateStatements(which: SQL, t: Tetap, agreed: boolean): Statement<number>[] {
  const today: Tanggal = tanggalPada(t.pada, t.zona);
  if (today <= batasSkp(t.tahun)) return [];
  const { alasan, keterangan } = t.terlambat ?? TANPA_ALASAN;
  return [
    change`INSERT INTO skp_terlambat (skp, tahun, unit, alasan, keterangan, oleh, pada, ditetapkan)
      SELECT s.id, s.tahun, s.unit, ${alasan}, ${keterangan}, ${t.oleh}, ${t.pada}, ${agreed ? 1 : 0}
      FROM skp s WHERE s.id IN (${which}) AND s.dari = ${`${t.tahun}-01-01`}
      ON CONFLICT (skp) DO UPDATE SET unit = excluded.unit, pada = excluded.pada, ditetapkan = excluded.ditetapkan,
        oleh = CASE WHEN excluded.alasan || excluded.keterangan = '' THEN oleh ELSE excluded.oleh END,
        alasan = CASE WHEN excluded.alasan = '' THEN alasan ELSE excluded.alasan END,
        keterangan = CASE WHEN excluded.keterangan = '' THEN keterangan ELSE excluded.keterangan END`,
  ];
}

/** The reason given so far for one plan. */
export const lateReason = (
  skp: SQL,
): SQL => sql`(SELECT json_object('alasan', t.alasan, 'keterangan', t.keterangan, 'ditetapkan', t.ditetapkan)
  FROM skp_terlambat t WHERE t.skp = ${skp})`;
