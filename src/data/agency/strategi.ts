import { rows } from "./statement.ts";

/** A key milestone of a strategy, as the matriks peran hasil may take it for the role of somebody. */
export type MilestoneRow = {
  readonly id: string;
  readonly strategi: string;
  readonly judul: string;
  readonly jenis: "rutin" | "transformatif";
  readonly teks: string;
  /** JSON list of the ids of the indicators that the strategy serves. */
  readonly indikator: string;
};

/** hlm. 43: a milestone becomes a cell of the matrix. Whoever asks has shown the reader that SKP already. */
export const milestonesStatement = (skp: string) => rows<MilestoneRow>`
  SELECT b.id, s.id AS strategi, s.judul, b.jenis, b.teks,
    (SELECT json_group_array(indikator) FROM strategi_indikator WHERE strategi = s.id) AS indikator
  FROM strategi s JOIN strategi_butir b ON b.strategi = s.id AND b.bagian = 'keluaran'
  WHERE s.skp = ${skp} ORDER BY s.urut, b.urut LIMIT 500`;
