import type { DokumenIsi } from "../../data/agency/dokumen-isi.ts";
import { rows } from "../../data/agency/statement.ts";

type Row = {
  readonly keadaan: "berlaku" | "diganti" | "dicabut";
  readonly isi: string;
  readonly hash: string;
  readonly kunci: string | null;
  readonly disegelPada: number | null;
  /** Since when it is what it is; null: it holds. */
  readonly sejak: number | null;
  readonly cetak: string | null;
  readonly pindai: string | null;
};
/** All that the public page gets of a document: of what it says only what stands here. */
export type Dikenal = Omit<Row, "isi"> &
  Pick<DokumenIsi, "instansi" | "periode" | "ditandatangani" | "pegawai">;

export const tokenStatement = (token: string) => rows<Row>`
  SELECT d.keadaan, d.isi, d.hash, d.kunci, d.disegel_pada AS disegelPada,
    CASE d.keadaan WHEN 'diganti' THEN (SELECT min(b.dibuat_pada) FROM dokumen b WHERE b.menggantikan = d.id)
      WHEN 'dicabut' THEN (SELECT max(x.diputus_pada) FROM dokumen_pencabutan x
        WHERE x.dokumen = d.id AND x.putusan = 'dicabut') END AS sejak,
    (SELECT group_concat(sha256, ' ') FROM (SELECT sha256 FROM dokumen_cetak WHERE dokumen = d.id
      ORDER BY pada DESC LIMIT 100)) AS cetak,
    (SELECT group_concat(sha256, ' ') FROM (SELECT sha256 FROM dokumen_pindai WHERE dokumen = d.id
      ORDER BY pada DESC LIMIT 100)) AS pindai
  FROM dokumen d WHERE d.token = ${token}`;

export function dikenal({ isi, ...row }: Row): Dikenal {
  const { instansi, periode, ditandatangani, pegawai } = JSON.parse(isi) as DokumenIsi;
  return { ...row, instansi, periode, ditandatangani, pegawai };
}
