import { type SQL, sql } from "drizzle-orm";
import type { AlasanPenilai } from "../../domain/alasan-penilai.ts";
import type { KeadaanUsulan } from "../../domain/hasil-lama.ts";
import type { JenisPeriode, Predikat } from "../../domain/istilah.ts";
import type { IdJam } from "../../domain/jam-hukum.ts";
import type { KeadaanPembukaan } from "../../domain/pembukaan.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { seesCredit } from "./angka-kredit.ts";
import { namaUnit } from "./identitas.ts";
import { rows } from "./statement.ts";
import { tercabut } from "./tercabut.ts";
import { visibleTo } from "./visible.ts";

/**
 * What stands beside an evaluation and is no ground of the rating: why this penilai, clocks, documents, objection,
 * calibration, reopening. Never frozen (that is evaluasi-bahan.ts). A chapter adds its shape to `Sisi`, ONE column to
 * `bagian` (an SQL value of JSON text; `ini` is the one visible evaluation with its period) and its part to
 * web/penilaian/sisi.tsx. Before delivery the pegawai reads this too: nothing here may tell him a rating.
 */
export type Sisi = {
  /** Newest first: who is to evaluate and by which rule; the older ones were. */
  readonly penilai: readonly {
    readonly nama: string | null;
    readonly unit: string | null;
    readonly atasan: string | null;
    readonly alasan: AlasanPenilai;
    readonly fakta: Readonly<Record<string, string | null>>;
    readonly pada: number;
  }[];
  /** hlm. 91 A.13.a: the result that could be used when both agree, and what was proposed. */
  readonly sepakat: {
    readonly calon: PeriodeLain | null;
    readonly usulan:
      | (Pick<PeriodeLain, "jenis" | "n" | "tahun" | "unit"> & {
          readonly keadaan: KeadaanUsulan;
          readonly oleh: string;
          readonly nama: string;
          readonly penjawab: string | null;
          readonly alasan: string;
        })
      | null;
  };
  /** Results of other periods that were delivered: before a period all earlier, beside a year its own. */
  readonly lalu: readonly (PeriodeLain & { readonly predikat: Predikat })[];
  /** Other plans of the same year (mutasi). */
  readonly skpLain: readonly {
    readonly id: string;
    readonly dari: Tanggal;
    readonly sampai: Tanggal;
    readonly unit: string | null;
  }[];
  readonly studi: {
    readonly belajar: 0 | 1;
    readonly putus: { readonly surat: string; readonly tanggal: Tanggal } | null;
  };
  /** The objections there were, newest first: that there is one, not what was said. */
  readonly keberatan: readonly {
    readonly keadaan: "diajukan" | "diputus" | "ditarik";
    readonly batas: Tanggal;
  }[];
  /** Opened again, or asked for (domain/pembukaan.ts). */
  readonly pembukaan: readonly { readonly keadaan: KeadaanPembukaan; readonly sampai: Tanggal | null }[];
  /** A PNS in a functional post in that year, whose credit points the reader sees. */
  readonly kredit: 0 | 1;
  /** Clocks of it, oldest first; before delivery the pegawai is not told that it was signed. */
  readonly jam: readonly {
    readonly kewajiban: IdJam;
    readonly mulai: Tanggal;
    readonly batas: Tanggal;
    readonly hari: readonly Tanggal[] | null;
    readonly keadaan: "berjalan" | "lewat" | "selesai";
    readonly pemegang: string | null;
  }[];
};
export type PeriodeLain = {
  readonly id: string;
  readonly jenis: JenisPeriode;
  readonly n: number;
  readonly tahun: number;
  readonly unit: string | null;
};

const bagian = (me: string, today: Tanggal): Readonly<Record<keyof Sisi, SQL>> => ({
  penilai: sql`(SELECT json_group_array(json_object('nama', q.nama, 'unit', ${namaUnit(sql`pilihan.unit_penilai`, sql`ini.sampai`)},
      'atasan', r.nama, 'alasan', pilihan.alasan, 'fakta', json(pilihan.fakta), 'pada', pilihan.pada))
    FROM (SELECT * FROM penilai_evaluasi WHERE evaluasi = ini.id ORDER BY urut DESC LIMIT 12) pilihan
      LEFT JOIN pegawai q ON q.id = pilihan.penilai LEFT JOIN pegawai r ON r.id = pilihan.atasan)`,
  sepakat: sql`json_object('calon', (SELECT json_object('id', h.id, ${periodeLain}) FROM evaluasi h JOIN periode ht ON ht.id = h.periode
      WHERE h.pegawai = ini.pegawai AND h.keadaan = 'final' AND NOT ${tercabut(sql`h.id`)} AND h.unit <> ini.unit AND ini.jenis <> 'tahunan'
        AND ht.jenis = ini.jenis AND ht.sampai = date(ini.dari, '-1 day') AND (SELECT alasan FROM penilai_evaluasi
          WHERE evaluasi = ini.id ORDER BY urut DESC LIMIT 1) = 'mutasi-pegawai'),
    'usulan', (SELECT json_object('keadaan', u.keadaan, 'oleh', u.diusulkan_oleh, 'nama', p.nama, 'penjawab', q.nama,
        'alasan', u.alasan, ${periodeLain})
      FROM sepakat_hasil u JOIN evaluasi h ON h.id = u.dari JOIN periode ht ON ht.id = h.periode
        JOIN pegawai p ON p.id = u.diusulkan_oleh LEFT JOIN pegawai q ON q.id = u.dijawab_oleh WHERE u.evaluasi = ini.id))`,
  lalu: sql`(SELECT json_group_array(json(x.isi)) FROM (SELECT json_object('id', h.id, 'predikat', h.predikat, ${periodeLain}) AS isi
    FROM evaluasi h JOIN periode ht ON ht.id = h.periode WHERE h.pegawai = ini.pegawai AND h.id <> ini.id
      AND h.keadaan IN ('disampaikan', 'diterima', 'keberatan', 'final') AND h.predikat IS NOT NULL
      AND NOT ${tercabut(sql`h.id`)}
      AND CASE ini.jenis WHEN 'tahunan' THEN ht.tahun = ini.tahun OR ht.jenis = 'tahunan' AND ht.tahun < ini.tahun
        ELSE ht.jenis = ini.jenis AND ht.sampai < ini.dari END
    ORDER BY ht.sampai DESC, ht.jenis = 'tahunan' DESC LIMIT 14) x)`,
  skpLain: sql`(SELECT json_group_array(json_object('id', s.id, 'dari', s.dari, 'sampai', s.sampai,
      'unit', ${namaUnit(sql`s.unit`, sql`s.dari`)})) FROM skp s WHERE s.pegawai = ini.pegawai AND s.tahun = ini.tahun
    AND s.id <> ini.skp AND s.dari <= ini.sampai AND EXISTS (SELECT 1 FROM skp_versi v WHERE v.skp = s.id))`,
  studi: sql`json_object('belajar', EXISTS (SELECT 1 FROM status_pegawai st WHERE st.pegawai = ini.pegawai
      AND st.status = 'tugas-belajar' AND st.dari <= ini.sampai AND (st.sampai IS NULL OR st.sampai >= ini.dari)),
    'putus', (SELECT json_object('surat', surat, 'tanggal', tanggal) FROM putus_studi WHERE evaluasi = ini.id))`,
  keberatan: sql`(SELECT json_group_array(json_object('keadaan', w.keadaan, 'batas', w.batas_putusan_tanggal)) FROM (
    SELECT * FROM keberatan WHERE evaluasi = ini.id ORDER BY diajukan_pada DESC LIMIT 5) w)`,
  pembukaan: sql`(SELECT json_group_array(json_object('keadaan', w.keadaan, 'sampai', w.sampai_tanggal)) FROM (
    SELECT * FROM pembukaan WHERE evaluasi = ini.id AND NOT (ini.pegawai = ${me} AND ini.disampaikan IS NULL)
    ORDER BY diminta_pada DESC LIMIT 5) w)`,
  kredit: sql`(SELECT p.jenis = 'pns' AND ${seesCredit(me, today, sql`p.id`)} AND EXISTS (SELECT 1 FROM penempatan o
      WHERE o.pegawai = p.id AND o.jenis = 'definitif' AND o.jenis_jabatan = 'jf' AND o.dari <= ini.sampai
        AND (o.sampai IS NULL OR o.sampai >= ini.tahun || '-01-01')) FROM pegawai p WHERE p.id = ini.pegawai)`,
  jam: sql`(SELECT json_group_array(json_object('kewajiban', w.kewajiban, 'mulai', w.mulai_tanggal, 'batas', w.batas_tanggal,
      'hari', json(w.hari), 'pemegang', q.nama, 'keadaan', CASE WHEN ini.pegawai = ${me} AND ini.disampaikan IS NULL
        THEN iif(w.batas_tanggal >= ${today}, 'berjalan', 'lewat') ELSE w.keadaan END))
    FROM (SELECT * FROM jam WHERE jenis = 'evaluasi' AND objek = ini.id AND NOT (kewajiban IN ('EV-04', 'EV-06')
      AND ini.pegawai = ${me} AND ini.disampaikan IS NULL) ORDER BY batas_pada, kewajiban) w LEFT JOIN pegawai q ON q.id = w.pemegang)`,
});
/** `h` is another evaluation, `ht` its period. */
const periodeLain = sql`'jenis', ht.jenis, 'n', ht.n, 'tahun', ht.tahun, 'unit', ${namaUnit(sql`h.unit_penilai`, sql`ht.sampai`)}`;

export const sisiStatement = (id: string, me: string, today: Tanggal) => rows<SisiRow>`
  WITH ini AS (SELECT evaluasi.id, evaluasi.pegawai, evaluasi.skp, evaluasi.keadaan, evaluasi.unit,
      evaluasi.unit_penilai, evaluasi.penilai, evaluasi.atasan, evaluasi.disampaikan_pada AS disampaikan, t.id AS periode, t.tahun, t.jenis, t.n, t.dari, t.sampai
    FROM evaluasi JOIN periode t ON t.id = evaluasi.periode
    WHERE evaluasi.id = ${id} AND ${visibleTo("evaluasi", me, today)})
  SELECT ${sql.join(
    Object.entries(bagian(me, today)).map(([nama, isi]) => sql`${isi} AS ${sql.raw(nama)}`),
    sql`, `,
  )} FROM ini`;

export type SisiRow = { readonly [K in keyof Sisi]: string | null };

export function sisiDari(semua: readonly SisiRow[]): Sisi {
  const baca = Object.entries(semua[0] ?? {}).map(([nama, isi]) => [
    nama,
    isi === null ? null : JSON.parse(isi),
  ]);
  return { ...KOSONG, ...Object.fromEntries(baca) } as Sisi;
}

const KOSONG: Sisi = {
  penilai: [],
  sepakat: { calon: null, usulan: null },
  lalu: [],
  skpLain: [],
  studi: { belajar: 0, putus: null },
  keberatan: [],
  pembukaan: [],
  kredit: 0,
  jam: [],
};
