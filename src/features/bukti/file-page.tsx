import type { Bukti, Facts, FaktaRow, Pilihan } from "../../data/agency/bukti.ts";
import type { Pembaca, Versi } from "../../data/agency/bukti-versi.ts";
import { ACCEPT, MAX_BYTES } from "../../domain/berkas.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { buktiWords } from "../../i18n/bukti.ts";
import { buktiSayaWords } from "../../i18n/bukti-saya.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { shellWords } from "../../i18n/shell.ts";
import { Problems } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { SelectField } from "../../web/ui/choice-field.tsx";
import { Confirm, HiddenFields } from "../../web/ui/confirm.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryCard } from "../../web/ui/summary-list.tsx";
import { Upload } from "../../web/ui/upload.tsx";
import { useLang } from "../../web/words.ts";
import { About, Preview } from "./about.tsx";
import { asChoice, Meta } from "./parts.tsx";

export type FilePageProps = {
  readonly base: string;
  readonly zona: Zona;
  readonly file: Bukti;
  readonly attachments: readonly (Facts & { readonly open: boolean })[];
  readonly choices: readonly Pilihan[];
  readonly versi: readonly Versi[];
  readonly pembaca: readonly Pembaca[];
  readonly fakta: readonly FaktaRow[];
  readonly error?: { readonly field?: string; readonly text: string } | undefined;
  readonly done?: string | undefined;
};

/** One file: what it proves, and what else it could prove. */
export const FilePage = (props: FilePageProps) => {
  const { base, file, error, zona } = props;
  const lang = useLang();
  const t = buktiWords[lang];
  const at = `${base}/bukti/${file.id}`;
  return (
    <div class="stack-l">
      <div>
        <Problems also={error} />
        {props.done && !error && <Notice kind="success">{props.done}</Notice>}
        <PageHead
          title={file.nama}
          lead={<Meta b={file} zona={zona} />}
          focus={!error}
          actions={
            file.alamat ? (
              <LinkButton href={`${base}/bukti/tautan/${file.id}`}>{t.lihatTautan}</LinkButton>
            ) : (
              <LinkButton href={at} icon="download" download>
                {t.unduh}
              </LinkButton>
            )
          }
        />
        <Preview base={base} file={file} />
      </div>
      <Attachments {...props} at={at} />
      <Attach {...props} at={at} />
      <About {...props} />
      {!file.alamat && !file.pengganti && <NewVersion {...props} at={at} />}
      <Delete {...props} at={at} />
    </div>
  );
};

type Part = FilePageProps & { readonly at: string };

/** Another edition of the same thing; this one stays as it is. */
const NewVersion = ({ base, file, at }: Part) => {
  const lang = useLang();
  const t = buktiSayaWords[lang];
  return (
    <details class="add">
      <summary>{t.gantiVersi}</summary>
      <p class="hint">{t.gantiJelas}</p>
      <Upload
        action={`${base}/bukti`}
        id="berkas"
        hint={buktiWords[lang].petunjuk}
        accept={ACCEPT}
        maxBytes={MAX_BYTES}
        refresh="#riwayat-berkas"
        hidden={{ menggantikan: file.id, kembali: `${at}/riwayat` }}
        parts={`${base}/bukti/unggahan`}
        words={buktiWords[lang].alat}
      />
    </details>
  );
};

const Attachments = ({ attachments, at }: Part) => {
  const lang = useLang();
  const t = buktiWords[lang];
  return (
    <SummaryCard level={2} title={t.kaitan}>
      {attachments.length === 0 && <p class="muted">{t.takTerkait}</p>}
      <ul class="files">
        {attachments.map((a) => (
          <li>
            <div>
              <span class="pre">{a.teks}</span>
              <p class="small muted">
                {namaPeriode(a, lang)}
                {!a.open && ` · ${t.terkunci}`}
              </p>
            </div>
            {a.open && (
              <form method="post" action={`${at}/pelepasan`}>
                <HiddenFields fields={{ rencanaAksi: a.rencanaAksi ?? "", kembali: `${at}/kaitan` }} />
                <Button kind="link" compact about={a.teks.slice(0, 80)}>
                  {t.lepas}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </SummaryCard>
  );
};

const Attach = ({ choices, attachments, error, at }: Part) => {
  const lang = useLang();
  const t = buktiWords[lang];
  const rest = choices.filter((one) => !attachments.some((a) => a.rencanaAksi === one.id));
  if (rest.length === 0) return <p class="hint">{t.takAdaPilihan}</p>;
  return (
    <form class="stack" method="post" action={`${at}/kaitan`} novalidate>
      <SelectField
        name="untuk"
        label={t.kaitkanKe}
        blank={t.pilih}
        error={error?.field === "untuk" ? error.text : undefined}
        choices={rest.map((one) => asChoice(one, lang))}
      />
      <Button kind="primary">{t.kaitkan}</Button>
    </form>
  );
};

const Delete = ({ attachments, file, at }: Part) => {
  const t = buktiWords[useLang()];
  if (file.pengganti) return <p class="hint">{t.salah["versi-lama-tetap"]}</p>;
  if (attachments.some((a) => !a.open)) return <p class="hint">{t.hapusTertahan}</p>;
  return (
    <details class="add">
      <summary>{t.hapus}</summary>
      <Confirm
        action={`${at}/penghapusan`}
        submit={t.hapus}
        danger
        cancel={{ href: `${at}/kaitan`, text: shellWords[useLang()].cancel }}
      >
        <p>{t.hapusJelas}</p>
      </Confirm>
    </details>
  );
};
