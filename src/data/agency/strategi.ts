import type { Butir, CaraStrategi } from "../../domain/strategi.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { rows } from "./statement.ts";
import { visibleTo } from "./visible.ts";

export type StrategiRow = {
  readonly id: string;
  readonly cara: CaraStrategi;
  readonly judul: string;
  readonly pemilik: string;
  readonly waktu: string;
  readonly tujuan: string;
  readonly pihak: string;
  readonly penerima: string;
  readonly anggaran: string;
  readonly revisi: number;
  readonly diubahPada: number;
  readonly indikator: string;
  readonly butir: string;
};
export type Strategi = Omit<StrategiRow, "indikator" | "butir"> & {
  readonly indikator: readonly string[];
  readonly butir: readonly (Butir & { readonly id: string })[];
};

/** The strategies of a visible SKP, each whole. */
export const strategiStatement = (skp: string, me: string, today: Tanggal) => rows<StrategiRow>`
  SELECT s.id, s.cara, s.judul, s.pemilik, s.waktu, s.tujuan, s.pihak, s.penerima, s.anggaran, s.revisi,
    s.diubah_pada AS diubahPada,
    (SELECT json_group_array(i.indikator) FROM strategi_indikator i WHERE i.strategi = s.id) AS indikator,
    (SELECT json_group_array(json_object('id', b.id, 'bagian', b.bagian, 'jenis', b.jenis, 'teks', b.teks))
      FROM (SELECT * FROM strategi_butir WHERE strategi = s.id ORDER BY urut) b) AS butir
  FROM strategi s JOIN skp ON skp.id = s.skp
  WHERE s.skp = ${skp} AND ${visibleTo("skp", me, today)} ORDER BY s.urut, s.id LIMIT 100`;

export const strategiOf = (row: StrategiRow): Strategi => ({
  ...row,
  indikator: JSON.parse(row.indikator) as string[],
  butir: JSON.parse(row.butir) as Strategi["butir"],
});
