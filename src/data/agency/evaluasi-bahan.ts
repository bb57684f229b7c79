import { sql } from "drizzle-orm";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { LangkahTindakLanjut } from "../../domain/tindak-lanjut.ts";
import type { RingkasPeriksa } from "./periksa.ts";
import { rows } from "./statement.ts";
import { visibleTo } from "./visible.ts";

/**
 * What else an evaluation rests on than realisation, evidence and feedback: one row a thing, its facts as JSON. A
 * chapter adds its branch to the statement and its shape here; the document freezes all of it (dokumen-isi.ts `lain`).
 */
export type BahanLain = {
  /** Ps. 20: what followed from feedback in this period, and results in the pimpinan's hands at its end. */
  readonly "tindak-lanjut"?: readonly {
    readonly rhk: string;
    readonly teks: string;
    readonly jenis: LangkahTindakLanjut;
    readonly catatan: string;
    readonly tanggal: Tanggal;
    readonly nama: string;
  }[];
  /** The records that were verified, by the rounds of their sample; its seed says which they are. */
  readonly periksa?: readonly (RingkasPeriksa & { readonly selesaiPada: number })[];
};
export type BahanRow = { readonly apa: keyof BahanLain; readonly isi: string };

/** All branches start from one visible evaluation; `t` is its period. */
export const bahanStatement = (id: string, me: string, today: Tanggal) => rows<BahanRow>`
  WITH ini AS (SELECT evaluasi.skp, t.id AS periode, t.dari, t.sampai FROM evaluasi JOIN periode t ON t.id = evaluasi.periode
    WHERE evaluasi.id = ${id} AND ${visibleTo("evaluasi", me, today)})
  ${tindakLanjut} UNION ALL ${periksa}`;

/** A result taken over earlier and not given back stays said. */
const tindakLanjut = sql`SELECT * FROM (SELECT 'tindak-lanjut' AS apa, json_object('rhk', l.rhk, 'teks', l.teks, 'jenis', l.jenis,
    'catatan', l.catatan, 'tanggal', l.tanggal, 'nama', p.nama) AS isi
  FROM ini CROSS JOIN tindak_lanjut l ON l.skp = ini.skp AND l.tanggal <= ini.sampai JOIN pegawai p ON p.id = l.oleh
  WHERE l.tanggal >= ini.dari OR (l.jenis = 'ambil-alih' AND NOT EXISTS (SELECT 1 FROM tindak_lanjut k
    WHERE k.skp = l.skp AND k.rhk = l.rhk AND k.jenis = 'kembalikan' AND k.pada > l.pada AND k.tanggal < ini.dari))
  ORDER BY l.pada, l.id)`;

/** What the penilai is through with; a sample on its way says nothing yet. */
const periksa = sql`SELECT * FROM (SELECT 'periksa' AS apa, json_object('sampel', x.id, 'putaran', x.putaran,
    'benih', x.benih, 'populasi', x.populasi, 'populasiHash', x.populasi_hash, 'butir', x.butir, 'diperiksa', x.diperiksa,
    'sesuai', x.sesuai, 'kurang', x.kurang, 'tidakSesuai', x.tidak_sesuai, 'luar', x.luar,
    'selesaiPada', x.selesai_pada) AS isi
  FROM ini CROSS JOIN sampel x ON x.skp = ini.skp AND x.periode = ini.periode WHERE x.selesai_pada IS NOT NULL
  ORDER BY x.putaran)`;

export const bahanDari = (rows: readonly BahanRow[]): BahanLain =>
  Object.fromEntries(
    [...Map.groupBy(rows, (r) => r.apa)].map(([apa, semua]) => [apa, semua.map((r) => JSON.parse(r.isi))]),
  ) as BahanLain;
