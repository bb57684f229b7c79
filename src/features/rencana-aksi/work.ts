import type {
  ArahIndikator,
  BuktiTerkait,
  LembarRow,
  PeriodeSkp,
  Realisasi,
  RencanaAksi,
  Susulan,
  UmpanBalik,
} from "../../data/agency/pelaksanaan.ts";
import type { IndikatorContent, SkpContent, SkpHead } from "../../data/agency/skp.ts";
import { type CapaianIndikator, capaianIndikator } from "../../domain/capaian-indikator.ts";
import type { PeringatanBukti } from "../../domain/peringatan-bukti.ts";
import type { IsiLembar } from "../../domain/rencana-aksi.ts";
import type { Zona } from "../../domain/tanggal.ts";
import type { FieldErrors } from "../../web/form.ts";
import type { Isi, Isian } from "./forms.ts";

/** All that stands behind the page; read in one batch. */
export type Work = {
  readonly head: SkpHead;
  readonly content: SkpContent;
  readonly periods: readonly PeriodeSkp[];
  readonly periode: PeriodeSkp;
  readonly rencana: readonly RencanaAksi[];
  readonly realisasi: readonly Realisasi[];
  readonly bukti: readonly BuktiTerkait[];
  /** What is worth a second look, by evidence. */
  readonly peringatan: ReadonlyMap<string, readonly PeringatanBukti[]>;
  readonly umpanBalik: readonly UmpanBalik[];
  readonly arah: readonly ArahIndikator[];
  /** What came after the window, newest first. */
  readonly susulan: readonly Susulan[];
  readonly lembar: LembarRow | undefined;
  /** The agency agrees on rencana aksi. */
  readonly perlu: boolean;
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
  /** What is shown is not what is stored. */
  readonly kotor?: boolean;
  /** Under this name the browser keeps what could not be saved. */
  readonly salinan: string;
  /** The window is over and nobody has signed: what comes now comes late. */
  readonly terlambat: boolean;
  /** Both may say which way an indicator counts. */
  readonly bolehArah: boolean;
  /** Steps of the agreement that are mine now. */
  readonly boleh: { readonly submit: boolean; readonly withdraw: boolean; readonly agree: boolean };
  /** The revision what is shown was written on. */
  readonly revisi: number;
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

/** The target on the way of this very period. */
export const lintasanOf = ({ periode }: Pick<Work, "periode">, i: IndikatorContent): string | undefined =>
  i.lintasan?.[periode.id.slice(5)];

export const capaianOf = (
  work: Work,
  i: IndikatorContent,
  isi: Pick<Isi, "angka"> | undefined,
): CapaianIndikator =>
  capaianIndikator({
    target: i.target,
    lintasan: lintasanOf(work, i),
    angka: isi?.angka ?? "",
    aspek: i.aspek,
    arah: work.arah.find((a) => a.indikator === i.id)?.arah,
  });

/** What there is to agree on: the rows as they are stored. */
export const isiLembar = ({ rencana }: Pick<Work, "rencana">): IsiLembar => ({
  rencana: rencana.map(({ id, rhk, teks, target }) => ({ id, rhk, teks, target })),
});
export const disepakatiOf = ({ lembar }: Pick<Work, "lembar">): IsiLembar | null =>
  lembar?.isi ? (JSON.parse(lembar.isi) as IsiLembar) : null;
