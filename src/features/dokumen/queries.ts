import { type SQL, sql } from "drizzle-orm";
import type { DokumenIsi } from "../../data/agency/dokumen-isi.ts";
import { change, rows } from "../../data/agency/statement.ts";
import { visibleTo } from "../../data/agency/visible.ts";
import { documentSealText } from "../../data/segel-dokumen.ts";
import type { KeadaanEvaluasi } from "../../domain/istilah.ts";
import type { Tanggal } from "../../domain/tanggal.ts";

type DokumenRow = {
  readonly id: string;
  readonly evaluasi: string;
  readonly format: string;
  readonly isi: string;
  readonly hash: string;
  readonly token: string;
  readonly keadaan: "berlaku" | "diganti" | "dicabut";
  readonly keadaanEvaluasi: KeadaanEvaluasi;
  readonly pegawai: string;
  readonly penilai: string | null;
  readonly atasan: string | null;
  readonly dibuatPada: number;
  readonly disampaikanPada: number | null;
  /** Of this document: what an older one of the same evaluation was signed for stays its own. */
  readonly diterimaPada: number | null;
  /** Of the clock in which it has to come back (EV-07, EV-08); null: it runs not yet. */
  readonly jamKembali: "berjalan" | "selesai" | "lewat" | null;
  readonly batasKembali: Tanggal | null;
  readonly kunci: string | null;
  readonly tanda: string | null;
  readonly disegelPada: number | null;
};

/** `beku`: the text that was hashed, to the byte. */
export type Dokumen = Omit<DokumenRow, "isi"> & {
  readonly isi: DokumenIsi;
  readonly beku: string;
  /** The agency's id, which stands under the seal. */
  readonly instansi: string;
};

/**
 * The pegawai sees a document once it was delivered; after a reopening the new one again only then, and the old one all
 * the while. The others who may see the evaluation see it at once.
 */
export const terlihat = (
  me: string,
): SQL => sql`NOT (evaluasi.pegawai = ${me} AND (evaluasi.disampaikan_pada IS NULL
  OR (evaluasi.keadaan IN ('pengisian', 'dinilai', 'ditandatangani') AND d.disampaikan_pada IS NULL
    AND d.dibuat_pada > evaluasi.disampaikan_pada)))`;

export const dokumenStatement = (id: string, me: string, today: Tanggal) => rows<DokumenRow>`
  SELECT d.id, d.evaluasi, d.format, d.isi, d.hash, d.token, d.keadaan, evaluasi.keadaan AS keadaanEvaluasi,
    evaluasi.pegawai, evaluasi.penilai, evaluasi.atasan,
    d.dibuat_pada AS dibuatPada, d.kunci, d.tanda, d.disegel_pada AS disegelPada,
    coalesce(d.disampaikan_pada, CASE WHEN d.keadaan = 'berlaku' AND evaluasi.disampaikan_pada >= d.dibuat_pada
      THEN evaluasi.disampaikan_pada END) AS disampaikanPada,
    coalesce(d.diterima_pada, CASE WHEN d.keadaan = 'berlaku' AND evaluasi.diterima_pada >= d.dibuat_pada
      THEN evaluasi.diterima_pada END) AS diterimaPada,
    j.keadaan AS jamKembali, j.batas_tanggal AS batasKembali
  FROM dokumen d JOIN evaluasi ON evaluasi.id = d.evaluasi
    LEFT JOIN jam j ON j.objek = evaluasi.id AND j.kewajiban = CASE evaluasi.jalur WHEN 'biasa' THEN 'EV-07' ELSE 'EV-08' END
  WHERE d.id = ${id} AND ${visibleTo("evaluasi", me, today)} AND ${terlihat(me)}`;

export const dokumenDari = (row: DokumenRow, instansi: string): Dokumen => ({
  ...row,
  instansi,
  isi: JSON.parse(row.isi) as DokumenIsi,
  beku: row.isi,
});

/** All that checking the seal takes, with what stands under it word for word; null: not sealed yet. */
export const segelDari = (d: Dokumen) =>
  d.tanda && d.kunci
    ? {
        jenis: "selaras-dokumen-1",
        algoritma: "Ed25519",
        kunci: d.kunci,
        tanda: d.tanda,
        disegelPada: new Date(d.disegelPada ?? 0).toISOString(),
        yangDitandatangani: documentSealText(d.instansi, d),
      }
    : null;

/** What the printer gives out is known by its hash from then on; the same again is nothing new. */
export const cetakStatement = (dokumen: string, sha256: string, ukuran: number, now: number) => change`
  INSERT INTO dokumen_cetak (dokumen, sha256, ukuran, pada) VALUES (${dokumen}, ${sha256}, ${ukuran}, ${now})
  ON CONFLICT DO NOTHING`;

export const tercetakStatement = (dokumen: string, me: string, today: Tanggal) => rows<{ sha256: string }>`
  SELECT t.sha256 FROM dokumen_cetak t JOIN dokumen d ON d.id = t.dokumen JOIN evaluasi ON evaluasi.id = d.evaluasi
  WHERE t.dokumen = ${dokumen} AND ${visibleTo("evaluasi", me, today)} AND ${terlihat(me)}`;
