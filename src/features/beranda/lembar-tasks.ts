import { rows } from "../../data/agency/statement.ts";
import { lembarWords } from "../../i18n/lembar.ts";
import type { Task } from "../../web/ui/task-list.tsx";
import type { Facts } from "./facts.ts";
import { needed } from "./task-words.ts";

export type LembarTaskRow = {
  /** sepakat, susulan: wait for my word · kembali: a sheet of mine that came back. */
  readonly apa: "sepakat" | "susulan" | "kembali";
  readonly n: number;
  readonly skp: string;
  readonly periode: string;
};

/** Sheets that wait for me, by the index on the assessor; one line a kind. */
export const lembarTasksStatement = (me: string) => rows<LembarTaskRow>`
  SELECT 'sepakat' AS apa, count(*) AS n, l.skp, l.periode FROM skp s
    JOIN lembar_kerja l ON l.skp = s.id AND l.keadaan = 'diajukan' WHERE s.penilai = ${me} AND s.keadaan = 'ditetapkan'
    AND NOT EXISTS (SELECT 1 FROM evaluasi e WHERE e.skp = l.skp AND e.periode = l.periode
      AND e.keadaan NOT IN ('pengisian', 'dinilai')) HAVING count(*) > 0
  UNION ALL
  SELECT 'susulan', count(*), r.skp, r.periode FROM skp s
    JOIN realisasi_susulan r ON r.skp = s.id AND r.keadaan = 'menunggu' WHERE s.penilai = ${me}
    AND NOT EXISTS (SELECT 1 FROM evaluasi e WHERE e.skp = r.skp AND e.periode = r.periode
      AND e.keadaan NOT IN ('pengisian', 'dinilai')) HAVING count(*) > 0
  UNION ALL
  SELECT 'kembali', count(*), l.skp, l.periode FROM skp s
    JOIN lembar_kerja l ON l.skp = s.id AND l.keadaan = 'dikembalikan' WHERE s.pegawai = ${me} AND s.keadaan = 'ditetapkan'
    AND NOT EXISTS (SELECT 1 FROM evaluasi e WHERE e.skp = l.skp AND e.periode = l.periode
      AND e.keadaan NOT IN ('pengisian', 'dinilai')) HAVING count(*) > 0`;

export const lembarTasks = (f: Facts): Task[] =>
  f.lembar.map(({ apa, n, skp, periode }) => ({
    title: lembarWords[f.lang].tugas[apa](n),
    href: `${f.base}/pelaksanaan/${apa === "kembali" ? `${skp}/${periode}` : "bawahan"}`,
    status: needed(f),
  }));
