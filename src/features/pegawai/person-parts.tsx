import { statusPegawai } from "../../domain/kepegawaian.ts";
import type { Tanggal, Zona } from "../../domain/tanggal.ts";
import { tanggalPendek } from "../../i18n/dates.ts";
import { pegawaiWords } from "../../i18n/pegawai.ts";
import type { Lang } from "../../i18n/words.ts";
import type { AssessedRow } from "./outside-queries.ts";
import type { AppointmentRow, ExceptionRow, HeadRow, LineRow, RoleRow, StatusRow } from "./queries.ts";
import type { Why } from "./why-queries.ts";

export type PersonProps = {
  readonly base: string;
  readonly person: HeadRow;
  readonly posts: readonly AppointmentRow[];
  readonly exceptions: readonly ExceptionRow[];
  readonly statuses: readonly StatusRow[];
  readonly roles: readonly RoleRow[];
  readonly line: LineRow | undefined;
  readonly why: Why;
  readonly assessed: readonly AssessedRow[];
  readonly pada: Tanggal;
  readonly today: Tanggal;
  readonly zona: Zona;
  /** The reader's own page: he may say that something is wrong. */
  readonly mine: boolean;
  readonly mayChange: boolean;
  /** The agency's admin: gives and ends roles. */
  readonly mayGrant: boolean;
  /** Admin and auditor; nobody else sees accounts. */
  readonly seesAccount: boolean;
  /** Who may read the trail. */
  readonly seesTrail: boolean;
  readonly done: boolean;
  readonly perintah: string;
  readonly refused?: string | undefined;
};

export const own = (p: PersonProps) => `${p.base}/pegawai/${p.person.id}`;

export const statusWord = (status: HeadRow["status"], lang: Lang) =>
  status === "pensiun"
    ? pegawaiWords[lang].statusPensiun
    : status === null
      ? pegawaiWords[lang].statusAktif
      : statusPegawai[status][lang];

export const span = (dari: Tanggal, sampai: Tanggal | null, lang: Lang) =>
  sampai === null
    ? pegawaiWords[lang].berjalan(tanggalPendek(dari, lang))
    : pegawaiWords[lang].rentang(tanggalPendek(dari, lang), tanggalPendek(sampai, lang));
