import type { DokumenIsi } from "../../data/agency/dokumen-isi.ts";
import { rows } from "../../data/agency/statement.ts";
import { visibleTo } from "../../data/agency/visible.ts";
import type { KeadaanEvaluasi } from "../../domain/istilah.ts";
import type { Tanggal } from "../../domain/tanggal.ts";

type DokumenRow = {
  readonly id: string;
  readonly evaluasi: string;
  readonly isi: string;
  readonly hash: string;
  readonly token: string;
  readonly keadaan: "berlaku" | "diganti" | "dicabut";
  readonly keadaanEvaluasi: KeadaanEvaluasi;
  readonly dibuatPada: number;
  readonly disampaikanPada: number | null;
  /** Of this document: what an older one of the same evaluation was signed for stays its own. */
  readonly diterimaPada: number | null;
  readonly kunci: string | null;
  readonly tanda: string | null;
  readonly disegelPada: number | null;
};

export type Dokumen = Omit<DokumenRow, "isi"> & { readonly isi: DokumenIsi };

/** The pegawai sees his document once it was delivered; the others who may see the evaluation, at once. */
export const dokumenStatement = (id: string, me: string, today: Tanggal) => rows<DokumenRow>`
  SELECT d.id, d.evaluasi, d.isi, d.hash, d.token, d.keadaan, evaluasi.keadaan AS keadaanEvaluasi,
    d.dibuat_pada AS dibuatPada, d.kunci, d.tanda, d.disegel_pada AS disegelPada,
    coalesce(d.disampaikan_pada, CASE WHEN d.keadaan = 'berlaku' AND evaluasi.disampaikan_pada >= d.dibuat_pada
      THEN evaluasi.disampaikan_pada END) AS disampaikanPada,
    coalesce(d.diterima_pada, CASE WHEN d.keadaan = 'berlaku' AND evaluasi.diterima_pada >= d.dibuat_pada
      THEN evaluasi.diterima_pada END) AS diterimaPada
  FROM dokumen d JOIN evaluasi ON evaluasi.id = d.evaluasi
  WHERE d.id = ${id} AND ${visibleTo("evaluasi", me, today)}
    AND NOT (evaluasi.pegawai = ${me} AND evaluasi.disampaikan_pada IS NULL)`;

export const dokumenDari = (row: DokumenRow): Dokumen => ({ ...row, isi: JSON.parse(row.isi) as DokumenIsi });
