import { type SQL, sql } from "drizzle-orm";
import type { Rating } from "../../domain/istilah.ts";
import type { Keterangan } from "../../domain/keberatan.ts";
import { akhirHari, type Tanggal, type Zona } from "../../domain/tanggal.ts";
import { newId } from "../ids.ts";
import type { EvaluasiHead } from "./evaluasi.ts";
import { type BahanRow, bahanDari, bahanStatement } from "./evaluasi-bahan.ts";
import { type BuktiRow, isiStatements, type RealisasiRow, type UmpanBalikRow } from "./evaluasi-isi.ts";
import { type BahanTanda, penandaStatements } from "./evaluasi-putusan.ts";
import type { Identitas } from "./identitas.ts";
import { type Jam, startClock } from "./jam.ts";
import type { Acting, Who } from "./riwayat.ts";
import type { SkpContent } from "./skp.ts";
import { change, rows, type Statement } from "./statement.ts";
import { visibleTo } from "./visible.ts";

export type KeberatanRow = {
  readonly id: string;
  readonly dokumen: string;
  readonly alasan: string;
  readonly namaAtasan: string | null;
  readonly diajukanPada: number;
  readonly batasAjukan: Tanggal;
  readonly batasPutusan: Tanggal;
  readonly keadaan: "diajukan" | "diputus" | "ditarik";
  /** Of objections decided before the hearing had rows of its own. */
  readonly penjelasan: string;
  readonly putusan: "menguatkan" | "mengubah" | null;
  readonly pertimbangan: string;
  readonly rekomendasi: string;
  readonly diputusOleh: string | null;
  readonly diputusPada: number | null;
  readonly dokumenBaru: string | null;
  /** When the pegawai signed for it. */
  readonly diterimaPada: number | null;
  readonly alasanTarik: string;
  readonly ditarikPada: number | null;
  /** JSON of KeteranganRow[], in the order of their writing. */
  readonly keterangan: string;
};
export type KeteranganRow = Keterangan & {
  readonly id: string;
  readonly oleh: string;
  readonly pada: number;
};
export type BerkasRow = {
  readonly bukti: string;
  readonly keberatan: string | null;
  readonly nama: string;
  readonly ukuran: number;
  readonly oleh: string;
  readonly pada: number;
};
export type TolakRow = {
  readonly alasan: string;
  readonly kode: "hasil-final" | "dokumen-belum-diterima" | "alasan-kosong" | "lewat-batas";
  readonly batas: Tanggal | null;
  readonly pada: number;
};

/** All there is of the objections to one evaluation, newest first: both sides, the atasan and whoever may see it read the same. */
export const keberatanStatements = (id: string, me: string, today: Tanggal) =>
  [
    rows<KeberatanRow>`
      SELECT k.id, k.dokumen, k.alasan, a.nama AS namaAtasan, k.diajukan_pada AS diajukanPada,
        k.batas_ajukan_tanggal AS batasAjukan, k.batas_putusan_tanggal AS batasPutusan, k.keadaan, k.penjelasan, k.putusan,
        k.pertimbangan, k.rekomendasi, o.nama AS diputusOleh, k.diputus_pada AS diputusPada, k.dokumen_baru AS dokumenBaru,
        (SELECT d.diterima_pada FROM dokumen d WHERE d.id = k.dokumen_baru) AS diterimaPada,
        k.alasan_tarik AS alasanTarik, k.ditarik_pada AS ditarikPada,
        (SELECT json_group_array(json_object('id', s.id, 'pihak', s.pihak, 'cara', s.cara, 'tanggal', s.tanggal,
            'tempat', s.tempat, 'isi', s.isi, 'oleh', s.nama, 'pada', s.pada))
          FROM (SELECT h.*, p.nama FROM keberatan_keterangan h JOIN pegawai p ON p.id = h.oleh
            WHERE h.keberatan = k.id ORDER BY h.pada, h.id) s) AS keterangan
      FROM keberatan k JOIN evaluasi ON evaluasi.id = k.evaluasi LEFT JOIN pegawai a ON a.id = k.kepada
        LEFT JOIN pegawai o ON o.id = k.diputus_oleh
      WHERE k.evaluasi = ${id} AND ${visibleTo("evaluasi", me, today)} ORDER BY k.diajukan_pada DESC, k.id DESC`,
    // What waits for an objection that is not filed yet is its owner's alone.
    rows<BerkasRow>`
      SELECT f.bukti, f.keberatan, b.nama, b.ukuran, p.nama AS oleh, f.pada FROM keberatan_berkas f
        JOIN evaluasi ON evaluasi.id = f.evaluasi JOIN bukti b ON b.id = f.bukti JOIN pegawai p ON p.id = f.oleh
      WHERE f.evaluasi = ${id} AND ${visibleTo("evaluasi", me, today)} AND b.keadaan = 'tersimpan'
        AND (f.keberatan IS NOT NULL OR f.oleh = ${me}) ORDER BY f.pada, f.bukti`,
    rows<TolakRow>`
      SELECT t.alasan, t.kode, t.batas_tanggal AS batas, t.pada FROM keberatan_tolak t
        JOIN evaluasi ON evaluasi.id = t.evaluasi
      WHERE t.evaluasi = ${id} AND ${visibleTo("evaluasi", me, today)} ORDER BY t.pada DESC LIMIT 20`,
  ] as const;

/** Files that go with an objection; null: with the one that is about to be filed. */
export const fileStatements = (
  evaluasi: string,
  keberatan: string | null,
  bukti: readonly string[],
  who: Pick<Who, "viewer" | "now">,
): Statement<number>[] => [
  change`INSERT INTO keberatan_berkas (evaluasi, bukti, keberatan, oleh, pada)
    SELECT ${evaluasi}, value, ${keberatan}, ${who.viewer.pegawai}, ${who.now} FROM json_each(${JSON.stringify(bukti)})
    WHERE true ON CONFLICT (evaluasi, bukti) DO UPDATE SET keberatan = coalesce(keberatan, excluded.keberatan)`,
];

export const waitingFilesStatement = (evaluasi: string, keberatan: string, me: string): Statement<number> =>
  change`UPDATE keberatan_berkas SET keberatan = ${keberatan}
    WHERE evaluasi = ${evaluasi} AND keberatan IS NULL AND oleh = ${me}`;

export const dropFilesStatement = (
  evaluasi: string,
  bukti: readonly string[],
  me: string,
): Statement<number> => change`DELETE FROM keberatan_berkas WHERE evaluasi = ${evaluasi} AND keberatan IS NULL
    AND oleh = ${me} AND bukti IN (SELECT value FROM json_each(${JSON.stringify(bukti)}))`;

/** Only while it is examined: what came a moment too late is not slipped in behind the decision. */
export const hearingStatements = (keberatan: string, k: Keterangan, who: Who): Statement<number>[] => [
  change`INSERT INTO penjaga (cocok) SELECT EXISTS (SELECT 1 FROM keberatan WHERE id = ${keberatan} AND keadaan = 'diajukan')`,
  change`INSERT INTO keberatan_keterangan (id, keberatan, pihak, cara, tanggal, tempat, isi, oleh, pada)
    VALUES (${newId(who.now)}, ${keberatan}, ${k.pihak}, ${k.cara}, ${k.tanggal}, ${k.tempat}, ${k.isi},
      ${who.viewer.pegawai}, ${who.now})`,
];

/** What a new signature freezes besides the ratings: the same that the first one did, as it stands today. */
export const tandaStatements = (id: string, me: string, today: Tanggal) =>
  [
    ...isiStatements(id, me, today),
    bahanStatement(id, me, today),
    ...penandaStatements(id, me, today),
  ] as const;

type TandaRows = readonly [
  readonly { readonly isi: string; readonly hash: string }[],
  readonly RealisasiRow[],
  readonly BuktiRow[],
  readonly UmpanBalikRow[],
  readonly { readonly rhk: string; readonly penilaian: Rating }[],
  readonly BahanRow[],
  readonly Identitas[],
  readonly { readonly nama: string; readonly kota: string }[],
];
/** null: the agreed plan is not there for whoever asks. */
export function tandaDari(hasil: TandaRows, kode: string): BahanTanda | null {
  const [[isi], realisasi, bukti, umpanBalik, penilaian, lain, orang, [instansi]] = hasil;
  if (!isi || !instansi) return null;
  return {
    skp: JSON.parse(isi.isi) as SkpContent,
    skpHash: isi.hash,
    realisasi,
    bukti,
    umpanBalik,
    penilaian,
    lain: bahanDari(lain),
    orang,
    instansi: { ...instansi, kode },
  };
}

/** Of a second objection, or a second delivery: the clock of the same duty runs anew, whatever became of the first. */
export const restartClock = (jam: Jam, zona: Zona, now: number): Statement<number>[] => [
  startClock(jam, zona, now),
  change`UPDATE jam SET pemegang = ${jam.pemegang}, mulai_tanggal = ${jam.mulai}, batas_tanggal = ${jam.batas},
      batas_pada = ${akhirHari(jam.batas, zona)}, keadaan = 'berjalan', selesai_pada = NULL, lewat_pada = NULL
    WHERE kewajiban = ${jam.kewajiban} AND objek = ${jam.objek}`,
];

/** The document that holds, for its hash to stand in the one that takes its place. */
export const berlakuStatement = (id: string, me: string, today: Tanggal) => rows<{
  id: string;
  hash: string;
}>`
  SELECT d.id, d.hash FROM dokumen d JOIN evaluasi ON evaluasi.id = d.evaluasi
  WHERE d.evaluasi = ${id} AND d.keadaan = 'berlaku' AND ${visibleTo("evaluasi", me, today)}`;

/** Inside a batch, behind dokumenStatements: the one that holds now. */
export const dokumenKini = (id: string): SQL =>
  sql`(SELECT d.id FROM dokumen d WHERE d.evaluasi = ${id} AND d.keadaan = 'berlaku')`;
/** … or, where it was revoked, the last there was. */
export const dokumenAkhir = (id: string): SQL =>
  sql`(SELECT d.id FROM dokumen d WHERE d.evaluasi = ${id} ORDER BY d.keadaan = 'berlaku' DESC, d.dibuat_pada DESC LIMIT 1)`;

/**
 * Signed and handed over in one act. Behind dokumenStatements, because the new document, and not the old one, is what
 * was delivered now; the pegawai has not signed for it yet.
 */
export const handedOver = (e: EvaluasiHead, a: Acting): Statement<number> =>
  change`UPDATE evaluasi SET disampaikan_pada = ${a.now}, diterima_pada = NULL,
    tidak_dikembalikan_pada = NULL WHERE id = ${e.id}`;
