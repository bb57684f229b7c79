import { type SQL, sql } from "drizzle-orm";
import type { AlasanPenilai } from "../../domain/alasan-penilai.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { namaUnit } from "./identitas.ts";
import { rows } from "./statement.ts";
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
};

const bagian = (_me: string, _today: Tanggal): Readonly<Record<keyof Sisi, SQL>> => ({
  penilai: sql`(SELECT json_group_array(json_object('nama', q.nama, 'unit', ${namaUnit(sql`w.unit_penilai`, sql`ini.sampai`)},
      'atasan', r.nama, 'alasan', w.alasan, 'fakta', json(w.fakta), 'pada', w.pada))
    FROM (SELECT * FROM penilai_evaluasi WHERE evaluasi = ini.id ORDER BY urut DESC LIMIT 12) w
      LEFT JOIN pegawai q ON q.id = w.penilai LEFT JOIN pegawai r ON r.id = w.atasan)`,
});

export const sisiStatement = (id: string, me: string, today: Tanggal) => rows<SisiRow>`
  WITH ini AS (SELECT evaluasi.id, evaluasi.pegawai, evaluasi.skp, evaluasi.keadaan, evaluasi.unit,
      evaluasi.unit_penilai, evaluasi.penilai, evaluasi.atasan, t.id AS periode, t.tahun, t.jenis, t.n, t.dari, t.sampai
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

const KOSONG: Sisi = { penilai: [] };
