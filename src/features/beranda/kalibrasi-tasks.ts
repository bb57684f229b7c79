import { rows } from "../../data/agency/statement.ts";
import { kalibrasiWords } from "../../i18n/kalibrasi.ts";
import type { Task } from "../../web/ui/task-list.tsx";
import type { Facts } from "./facts.ts";
import { needed } from "./task-words.ts";

export type KalibrasiTaskRow = {
  /** suara: my first voice is waited for · jawab: proposals for my ratings wait for an answer. */
  readonly apa: "suara" | "jawab";
  readonly id: string;
  readonly unit: string;
  readonly n: number;
};

export const kalibrasiTasksStatement = (me: string) => rows<KalibrasiTaskRow>`
  SELECT 'suara' AS apa, k.id, (SELECT v.nama FROM unit_versi v WHERE v.unit = k.unit ORDER BY v.dari DESC LIMIT 1) AS unit, 1 AS n
  FROM kalibrasi_anggota a JOIN kalibrasi k ON k.id = a.kalibrasi
  WHERE a.pegawai = ${me} AND a.selesai_pada IS NULL AND k.keadaan = 'pra-suara'
  UNION ALL
  SELECT 'jawab', k.id, '', count(*) FROM kalibrasi_orang o JOIN kalibrasi k ON k.id = o.kalibrasi AND k.keadaan = 'terkunci'
    JOIN evaluasi e ON e.id = o.evaluasi AND e.penilai = ${me} AND e.keadaan IN ('pengisian', 'dinilai')
  WHERE o.penilai = ${me} AND o.usul_hasil IS NOT NULL AND o.jawaban IS NULL GROUP BY k.id`;

export const kalibrasiTasks = (f: Facts): Task[] =>
  f.kalibrasi.map((k) => ({
    title: kalibrasiWords[f.lang][k.apa === "suara" ? "tugas" : "tugasJawab"](
      (k.apa === "suara" ? k.unit : k.n) as never,
    ),
    href: `${f.base}/kalibrasi/${k.id}`,
    status: needed(f),
  }));
