import { sql } from "drizzle-orm";
import { identitasStatement } from "../../../data/agency/identitas.ts";
import { opensFor } from "../../../data/agency/jendela.ts";
import { rolesAmiss } from "../../../data/agency/matriks.ts";
import { pkDuties } from "../../../data/agency/pk.ts";
import { keadaanJalan, waitingContentsStatement, waitingHeadsStatement } from "../../../data/agency/skp.ts";
import { rows } from "../../../data/agency/statement.ts";
import { aturanTelaahJson } from "../../../data/agency/telaah.ts";
import { BANYAK_PENETAPAN } from "../../../domain/penetapan.ts";
import type { Tanggal } from "../../../domain/tanggal.ts";

/** What decides beside head and text, in the order of both. */
export type Sisa = {
  readonly id: string;
  readonly bukaPada: number | null;
  readonly pk: string;
  readonly bedaMatriks: number;
  readonly usulanTerbuka: number;
};

/** Everything that waits for `me` in the year asked for, or in the newest in which something waits: five statements. */
export const waitingStatements = (me: string, asked: number | null, today: Tanggal) => {
  const tahun = sql`coalesce(${asked}, (SELECT max(s.tahun) FROM skp s WHERE s.penilai = ${me} AND ${diajukan}), ${Number(today.slice(0, 4))})`;
  const waits = sql`s.penilai = ${me} AND s.tahun = ${tahun} AND ${diajukan}`;
  return [
    waitingHeadsStatement(me, tahun, BANYAK_PENETAPAN, today),
    waitingContentsStatement(me, tahun, BANYAK_PENETAPAN),
    rows<Sisa>`
      SELECT s.id, (SELECT min(${opensFor("s")}) FROM periode t JOIN jendela j ON j.periode = t.id AND j.tahap = 'perencanaan'
          WHERE t.tahun = s.tahun) AS bukaPada, ${pkDuties(sql`s.id`)} AS pk, ${rolesAmiss(me, "s")} AS bedaMatriks,
        (SELECT count(*) FROM dialog_utas u WHERE u.skp = s.id AND u.usulan IS NOT NULL) AS usulanTerbuka
      FROM skp s WHERE ${waits} ORDER BY s.diajukan_pada, s.id LIMIT ${BANYAK_PENETAPAN}`,
    identitasStatement(
      sql`SELECT s.pegawai FROM skp s WHERE ${waits} UNION SELECT p.id FROM pegawai p WHERE p.id = ${me}`,
      today,
    ),
    rows<{ readonly tahun: number; readonly aturan: string }>`
      SELECT ${tahun} AS tahun, ${aturanTelaahJson(today)} AS aturan`,
  ] as const;
};

const diajukan = sql`${keadaanJalan("s")} = 'diajukan'`;

export type MatrixRow = { readonly peran: string; readonly teks: string; readonly rhk: string | null };
/** The roles one person was given by `me`, each with what his plan makes of it. */
export const matrixStatement = (id: string, me: string) => rows<MatrixRow>`
  SELECT r.id AS peran, r.teks, h.teks AS rhk FROM skp s CROSS JOIN matriks_peran r ON r.pegawai = s.pegawai
    JOIN skp l ON l.id = r.skp LEFT JOIN rhk h ON h.matriks = r.id AND h.skp = s.id
  WHERE s.id = ${id} AND s.penilai = ${me} AND l.pegawai = ${me} AND l.tahun = s.tahun AND l.dari <= s.sampai
    AND l.sampai >= s.dari AND NOT EXISTS (SELECT 1 FROM rhk lain WHERE lain.matriks = r.id AND lain.skp <> s.id)
  ORDER BY r.kolom, r.urut, r.id`;
