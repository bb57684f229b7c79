import type {
  BuktiTerkait,
  PeriodeSkp,
  Realisasi,
  RencanaAksi,
  UmpanBalik,
} from "../../data/agency/pelaksanaan.ts";
import type { SkpContent, SkpHead } from "../../data/agency/skp.ts";
import type { Zona } from "../../domain/tanggal.ts";
import type { FieldErrors } from "../../web/form.ts";
import type { Isian } from "./forms.ts";

/** All that stands behind the page; read in one batch. */
export type Work = {
  readonly head: SkpHead;
  readonly content: SkpContent;
  readonly periods: readonly PeriodeSkp[];
  readonly periode: PeriodeSkp;
  readonly rencana: readonly RencanaAksi[];
  readonly realisasi: readonly Realisasi[];
  readonly bukti: readonly BuktiTerkait[];
  readonly umpanBalik: readonly UmpanBalik[];
};

export type WorkPageProps = {
  readonly work: Work;
  readonly base: string;
  readonly zona: Zona;
  readonly now: number;
  readonly mine: boolean;
  /** The rule says yes: fields, upload, save. */
  readonly open: boolean;
  readonly isian: Isian;
  readonly perintah: string;
  /** Field id → what is wrong with it, in words. */
  readonly said?: FieldErrors;
  /** Why the whole save was refused, in words. */
  readonly refused?: string | undefined;
  readonly changed?: boolean;
  /** What was just done, in words. */
  readonly done?: string | undefined;
  /** The period whose rencana aksi can be copied. */
  readonly earlier?: PeriodeSkp | undefined;
};

export const pathOf = ({ base, work }: WorkPageProps, periode: string) =>
  `${base}/pelaksanaan/${work.head.id}/${periode}`;

/** Feedback given within the period; the page of the year shows all of it. */
export const feedbackOf = ({ umpanBalik, periode }: Work): readonly UmpanBalik[] =>
  umpanBalik.filter((u) => periode.dari <= u.tanggal && u.tanggal <= periode.sampai);
