import { evidenceVisibleTo } from "../../data/agency/bukti.ts";
import { rows } from "../../data/agency/statement.ts";

export type LinkFile = {
  readonly id: string;
  readonly pegawai: string;
  readonly pemilik: string;
  readonly nama: string;
  readonly alamat: string;
  readonly sebab: string;
  readonly sha256: string;
  readonly dibuatPada: number;
};

/** A link, for whoever may read the evidence. */
export const linkStatement = (id: string, me: string, today: string) => rows<LinkFile>`
  SELECT b.id, b.pegawai, p.nama AS pemilik, b.nama, b.alamat, b.sebab, b.sha256, b.dibuat_pada AS dibuatPada
  FROM bukti b JOIN pegawai p ON p.id = b.pegawai
  WHERE b.id = ${id} AND b.keadaan = 'tersimpan' AND b.alamat IS NOT NULL AND ${evidenceVisibleTo(me, today)}`;
