import { sql } from "drizzle-orm";
import type { DasarKeputusan } from "../../domain/capaian.ts";
import type { JenisBimbingan, KeadaanBimbingan } from "../../domain/pembinaan.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { LangkahTindakLanjut } from "../../domain/tindak-lanjut.ts";
import type { FaktaRekap } from "../../domain/umpan-balik.ts";
import { readsFeedbackOf } from "./baca-umpan-balik.ts";
import type { UmpanBalikRow } from "./evaluasi-isi.ts";
import { type UsulanPanel, usulanPanel } from "./kalibrasi.ts";
import type { RingkasPeriksa } from "./periksa.ts";
import { ritmeJson } from "./ritme.ts";
import { rows } from "./statement.ts";
import { visibleTo } from "./visible.ts";

/**
 * What else an evaluation rests on than realisation, evidence and feedback: one row a thing, its facts as JSON. A
 * chapter adds its branch to the statement and its shape here; the document freezes all of it (dokumen-isi.ts `lain`).
 */
export type BahanLain = {
  /** Step 1: which version of the unit's result, issued when, recorded by whom, on which file. */
  readonly capaian?: readonly {
    readonly periode: string;
    readonly versi: number;
    readonly terbit: Tanggal | null;
    readonly keputusan: DasarKeputusan | null;
    readonly sebagai: "pimpinan-atas" | "admin";
    readonly oleh: string;
    readonly pada: number;
    readonly berkas: string | null;
    readonly sha256: string | null;
  }[];
  /** Ps. 20: what followed from feedback in this period, and results in the pimpinan's hands at its end. */
  readonly "tindak-lanjut"?: readonly {
    readonly rhk: string;
    readonly teks: string;
    readonly jenis: LangkahTindakLanjut;
    readonly catatan: string;
    readonly tanggal: Tanggal;
    readonly nama: string;
  }[];
  /** Ps. 17-19: the agreed rhythm and what was given in it; counted anew from these (domain/umpan-balik.ts). */
  readonly "umpan-balik"?: readonly (FaktaRekap & {
    readonly pemberi: readonly {
      readonly pemberi: UmpanBalikRow["pemberi"];
      readonly sebutan: string;
      readonly nama: string;
      readonly n: number;
    }[];
    /** Of results by the giver's own name for them, or no longer planned. */
    readonly lain: readonly UmpanBalikRow[];
  })[];
  /** The records that were verified, by the rounds of their sample; its seed says which they are. */
  readonly periksa?: readonly (RingkasPeriksa & { readonly selesaiPada: number })[];
  /** What a locked calibration proposes to the pejabat penilai and what he answered; the rating stays his. */
  readonly kalibrasi?: readonly UsulanPanel[];
  /** hlm. 78-85: that there was guidance and what became of the agreements; what was said stays between the two. */
  readonly pembinaan?: readonly {
    readonly id: string;
    readonly jenis: JenisBimbingan;
    readonly keadaan: KeadaanBimbingan;
    readonly pembimbing: string;
    readonly mulai: Tanggal | null;
    readonly disepakatiPada: number | null;
    readonly tindak: number;
    readonly selesai: number;
  }[];
};
export type BahanRow = { readonly apa: keyof BahanLain; readonly isi: string };

/** All branches start from one visible evaluation; `t` is its period. D1 joins no more than five at once. */
export const bahanStatement = (id: string, me: string, today: Tanggal) => rows<BahanRow>`
  WITH ini AS (SELECT evaluasi.skp, evaluasi.skp_versi AS versi, evaluasi.unit_penilai AS unitPenilai, t.id AS periode, t.dari, t.sampai FROM evaluasi JOIN periode t ON t.id = evaluasi.periode
    WHERE evaluasi.id = ${id} AND ${visibleTo("evaluasi", me, today)})
  SELECT * FROM (${capaian} UNION ALL ${tindakLanjut} UNION ALL ${periksa})
  UNION ALL SELECT * FROM (${pembinaan} UNION ALL ${kalibrasi(id, me)} UNION ALL ${umpanBalik(id, me, today)})`;

/** On which document the organisation's result stands; of a year last year's too, one of which counts (hlm. 94 f). */
const capaian = sql`SELECT * FROM (SELECT 'capaian' AS apa, json_object('periode', c.periode, 'versi', c.versi, 'terbit',
    c.terbit_tanggal, 'keputusan', c.keputusan, 'sebagai', c.sebagai, 'oleh', o.nama, 'pada', c.ditetapkan_pada,
    'berkas', b.nama, 'sha256', b.sha256) AS isi
  FROM ini JOIN periode i ON i.id = ini.periode CROSS JOIN capaian_unit c ON c.unit = ini.unitPenilai
      AND c.periode IN (i.id, CASE WHEN i.jenis = 'tahunan' THEN (i.tahun - 1) || '-tahunan-1' END)
    JOIN pegawai o ON o.id = c.oleh LEFT JOIN berkas_capaian b ON b.id = c.berkas ORDER BY c.periode DESC)`;

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

/** To the person himself nothing before his result is his to read. */
const kalibrasi = (
  id: string,
  me: string,
) => sql`SELECT * FROM (SELECT 'kalibrasi' AS apa, ${usulanPanel(sql`e.id`)} AS isi
  FROM ini CROSS JOIN evaluasi e ON e.id = ${id} WHERE e.pegawai <> ${me} OR e.disampaikan_pada IS NOT NULL) WHERE isi IS NOT NULL`;

/** Begun before the period ended. Counselling is never among it. */
const pembinaan = sql`SELECT * FROM (SELECT 'pembinaan' AS apa, json_object('id', b.id, 'jenis', b.jenis, 'keadaan', b.keadaan,
    'pembimbing', p.nama, 'mulai', b.mulai, 'disepakatiPada', b.disepakati_pada,
    'tindak', (SELECT count(*) FROM tindak_lanjut_bina l WHERE l.pembinaan = b.id),
    'selesai', (SELECT count(*) FROM tindak_lanjut_bina l WHERE l.pembinaan = b.id AND l.dikonfirmasi_pada IS NOT NULL)) AS isi
  FROM (SELECT x.*, ini.sampai, (SELECT min(e.tanggal) FROM sesi_bina e WHERE e.pembinaan = x.id) AS mulai
      FROM ini CROSS JOIN pembinaan x ON x.skp = ini.skp WHERE x.keadaan IN ('berlangsung', 'disepakati')) b
    JOIN pegawai p ON p.id = b.pembimbing
  WHERE b.mulai IS NULL OR b.mulai <= b.sampai ORDER BY b.dibuat_pada, b.id)`;

/** The tally for whoever sees the evaluation; names and words for whoever reads feedback. */
const umpanBalik = (id: string, me: string, today: Tanggal) => {
  const baca = sql`EXISTS (SELECT 1 FROM evaluasi WHERE evaluasi.id = ${id} AND ${readsFeedbackOf(me, today)})`;
  const dalam = sql`FROM umpan_balik u WHERE u.skp = skp.id AND u.tanggal BETWEEN ini.dari AND ini.sampai AND ${baca}`;
  return sql`SELECT 'umpan-balik' AS apa, json_object('skpDari', skp.dari, 'skpSampai', skp.sampai, 'dari', ini.dari,
    'sampai', ini.sampai, 'ritme', json(${ritmeJson(today)}),
    'tanggal', json((SELECT json_group_array(tanggal) FROM (SELECT u.tanggal FROM umpan_balik u WHERE u.skp = skp.id
      AND u.pemberi = 'pimpinan' AND u.sebutan = '' AND u.bentuk = 'berkala' AND u.tanggal <= ini.sampai ORDER BY u.tanggal))),
    'pemberi', json((SELECT json_group_array(json_object('pemberi', pemberi, 'sebutan', sebutan, 'nama', nama, 'n', n))
      FROM (SELECT u.pemberi, u.sebutan, u.nama_pemberi AS nama, count(*) AS n ${dalam}
        GROUP BY u.pemberi, u.sebutan, u.nama_pemberi ORDER BY u.pemberi, u.nama_pemberi))),
    'lain', json((SELECT json_group_array(json_object('id', id, 'pemberi', pemberi, 'sebutan', sebutan,
        'namaPemberi', nama_pemberi, 'bentuk', bentuk, 'cara', cara, 'nada', nada, 'rhk', rhk, 'nilai', nilai,
        'tentang', tentang, 'isi', isi, 'tanggal', tanggal))
      FROM (SELECT u.* ${dalam} AND u.rhk IS NOT NULL AND NOT EXISTS (SELECT 1 FROM skp_versi v, json_each(v.isi, '$.rhk') hasil
        WHERE v.skp = skp.id AND v.nomor = ini.versi AND hasil.value ->> 'id' = u.rhk) ORDER BY u.tanggal, u.id)))) AS isi
  FROM ini CROSS JOIN skp ON skp.id = ini.skp`;
};

export const bahanDari = (rows: readonly BahanRow[]): BahanLain =>
  Object.fromEntries(
    [...Map.groupBy(rows, (r) => r.apa)].map(([apa, semua]) => [apa, semua.map((r) => JSON.parse(r.isi))]),
  ) as BahanLain;
