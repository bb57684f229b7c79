import type { CatatRow } from "../../data/agency/catat.ts";
import type { TindakSaya } from "../../data/agency/pembinaan.ts";
import type { Tanggal, Zona } from "../../domain/tanggal.ts";
import type { Lang } from "../../i18n/words.ts";
import type { Me } from "../../web/env.ts";
import type { HarianRow } from "./harian-tasks.ts";
import type { KalibrasiTaskRow } from "./kalibrasi-tasks.ts";
import type { LaporTaskRow } from "./lapor-tasks.ts";
import type { LembarTaskRow } from "./lembar-tasks.ts";
import type {
  ClockRow,
  EvaluationRow,
  FeedbackRow,
  MoveRow,
  ProgressRow,
  QueueRow,
  ReportsRow,
  ResultRow,
  SkpRow,
  WindowRow,
  WorkRow,
} from "./queries.ts";
import type { UmpanRow } from "./umpan-tasks.ts";

/** What one batch told about the person, before anything is said about it. */
export type Facts = {
  readonly me: Me;
  readonly now: number;
  readonly today: Tanggal;
  readonly tahun: number;
  readonly zona: Zona;
  readonly lang: Lang;
  readonly base: string;
  readonly skp: readonly SkpRow[];
  readonly windows: readonly WindowRow[];
  readonly work: WorkRow | undefined;
  readonly evaluations: readonly EvaluationRow[];
  readonly feedback: FeedbackRow | undefined;
  readonly queue: readonly QueueRow[];
  readonly progress: readonly ProgressRow[];
  readonly clocks: readonly ClockRow[];
  readonly results: readonly ResultRow[];
  readonly moves: readonly MoveRow[];
  readonly reports: ReportsRow | undefined;
  /** Feedback asked of this person and by this person. */
  readonly umpan: readonly UmpanRow[];
  readonly lembar: readonly LembarTaskRow[];
  readonly kalibrasi: readonly KalibrasiTaskRow[];
  readonly lapor: readonly LaporTaskRow[];
  readonly harian: HarianRow | undefined;
  /** Of somebody else's session: nothing. */
  readonly bimbingan: readonly TindakSaya[];
  readonly catat: readonly CatatRow[];
};

export const isOpen = (w: WindowRow, now: number): boolean => w.bukaPada <= now && now < w.tutupPada;

/** The SKP that today lies in, else the last one of the year. */
export const currentSkp = ({ skp, today, tahun }: Facts): SkpRow | undefined => {
  const mine = skp.filter((s) => s.tahun === tahun);
  return mine.find((s) => s.dari <= today && today <= s.sampai) ?? mine.at(-1);
};

/** The evaluation period that today lies in. */
export const currentWork = ({ windows, today }: Facts): WindowRow | undefined =>
  windows.find(
    (w) => w.tahap === "pengisian" && w.jenis !== "tahunan" && w.dari <= today && today <= w.sampai,
  );

export const openWindow = (
  { windows, now }: Facts,
  tahap: WindowRow["tahap"],
  tahun?: number,
): WindowRow | undefined =>
  windows.find((w) => w.tahap === tahap && isOpen(w, now) && (tahun === undefined || w.tahun === tahun));
