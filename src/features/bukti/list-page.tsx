import type { FaktaRow, Pilihan } from "../../data/agency/bukti.ts";
import type { BuktiSaya, Cari, Jumlah, PeriodeBukti } from "../../data/agency/bukti-saya.ts";
import type { Unggahan } from "../../data/agency/unggahan.ts";
import { ACCEPT, MAX_BYTES } from "../../domain/berkas.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { buktiWords, ukuran } from "../../i18n/bukti.ts";
import { shellWords } from "../../i18n/shell.ts";
import { tautanWords } from "../../i18n/tautan.ts";
import { KerjaTabs } from "../../web/kerja-tabs.tsx";
import { Progress } from "../../web/ui/bar.tsx";
import { SelectField } from "../../web/ui/choice-field.tsx";
import { ErrorSummary } from "../../web/ui/error-summary.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Upload } from "../../web/ui/upload.tsx";
import { useLang } from "../../web/words.ts";
import { Inbox } from "./inbox.tsx";
import { asChoice } from "./parts.tsx";
import { Unfinished } from "./unfinished.tsx";

export type ListProps = {
  readonly base: string;
  readonly zona: Zona;
  readonly tahun: number;
  readonly files: readonly BuktiSaya[];
  readonly fakta: readonly FaktaRow[];
  readonly jumlah: Jumlah;
  readonly periode: readonly PeriodeBukti[];
  readonly cari: Cari;
  readonly belum: readonly (Pick<Unggahan, "id" | "nama" | "ukuran" | "potongan" | "sampaiPada"> & {
    n: number;
  })[];
  readonly used: number;
  readonly kuota: number;
  readonly choices: readonly Pilihan[];
  readonly errors?: readonly string[];
  readonly field?: string | undefined;
  readonly done?: string | undefined;
  readonly untuk?: string | undefined;
  readonly kembali?: string | undefined;
  /** What was chosen when attaching was refused. */
  readonly dipilih?: { readonly bukti: readonly string[]; readonly untuk: readonly string[] } | undefined;
};

export const EvidenceListPage = (props: ListProps) => {
  const lang = useLang();
  const t = buktiWords[lang];
  const { errors = [], field = "berkas" } = props;
  return (
    <>
      <ErrorSummary title={shellWords[lang].problem} errors={errors.map((text) => ({ field, text }))} />
      {props.done && <Notice kind="success">{props.done}</Notice>}
      <PageHead title={t.judul} lead={t.lead} focus={errors.length === 0} />
      <KerjaTabs base={props.base} current="bukti" />
      <div class="with-side side-first">
        <section class="stack" aria-labelledby="unggah-bukti">
          <h2 id="unggah-bukti">{t.unggah}</h2>
          <UploadHere {...props} />
          <p class="small">
            <a href={`${props.base}/bukti/tautan`}>{tautanWords[lang].tambah}</a>
          </p>
          <Quota {...props} />
        </section>
        <section class="stack" aria-labelledby="daftar-bukti">
          <h2 id="daftar-bukti">{t.daftar}</h2>
          <div id="bukti-saya" class="stack">
            <Unfinished {...props} />
            <Inbox {...props} />
          </div>
        </section>
      </div>
    </>
  );
};

const UploadHere = (props: ListProps) => {
  const lang = useLang();
  const t = buktiWords[lang];
  return (
    <Upload
      action={`${props.base}/bukti`}
      id="berkas"
      hint={t.petunjuk}
      accept={ACCEPT}
      maxBytes={MAX_BYTES}
      multiple
      refresh="#bukti-saya"
      hidden={{ kembali: props.kembali ?? `${props.base}/bukti` }}
      error={props.field ? undefined : props.errors?.[0]}
      parts={`${props.base}/bukti/unggahan`}
      words={t.alat}
    >
      <SelectField
        name="untuk"
        label={t.untuk}
        value={props.untuk}
        choices={[{ value: "", label: t.untukNanti }, ...props.choices.map((one) => asChoice(one, lang))]}
      />
    </Upload>
  );
};

const Quota = ({ used, kuota, tahun }: ListProps) => {
  const lang = useLang();
  const t = buktiWords[lang];
  const text = t.kuotaTeks(ukuran(used, lang), ukuran(kuota, lang));
  return (
    <p class="small">
      <Progress label={t.kuota(String(tahun))} value={used} max={kuota} text={text} />
    </p>
  );
};
