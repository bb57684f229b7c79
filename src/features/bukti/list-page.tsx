import type { Bukti, Pilihan } from "../../data/agency/bukti.ts";
import { ACCEPT, isImage, MAX_BYTES } from "../../domain/berkas.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { buktiWords, ukuran } from "../../i18n/bukti.ts";
import { waktu } from "../../i18n/dates.ts";
import { namaPeriodePendek } from "../../i18n/periode-nama.ts";
import { shellWords } from "../../i18n/shell.ts";
import { tautanWords } from "../../i18n/tautan.ts";
import { EvidenceMeta } from "../../web/tautan.tsx";
import { Progress } from "../../web/ui/bar.tsx";
import { LinkButton } from "../../web/ui/button.tsx";
import { SelectField } from "../../web/ui/choice-field.tsx";
import { ErrorSummary } from "../../web/ui/error-summary.tsx";
import { FileList, FileRow } from "../../web/ui/file-row.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Upload } from "../../web/ui/upload.tsx";
import { useLang } from "../../web/words.ts";

type Props = {
  readonly base: string;
  readonly zona: Zona;
  readonly tahun: number;
  readonly files: readonly Bukti[];
  readonly used: number;
  readonly kuota: number;
  readonly choices: readonly Pilihan[];
  readonly errors?: readonly string[];
  readonly done?: string | undefined;
  readonly untuk?: string | undefined;
  readonly kembali?: string | undefined;
};

export const EvidenceListPage = (props: Props) => {
  const lang = useLang();
  const t = buktiWords[lang];
  const { errors = [] } = props;
  return (
    <>
      <ErrorSummary
        title={shellWords[lang].problem}
        errors={errors.map((text) => ({ field: "berkas", text }))}
      />
      {props.done && <Notice kind="success">{props.done}</Notice>}
      <PageHead title={t.judul} lead={t.lead} focus={errors.length === 0} />
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
          <Files {...props} />
        </section>
      </div>
    </>
  );
};

const UploadHere = (props: Props) => {
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
      error={props.errors?.[0]}
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

const Quota = ({ used, kuota, tahun }: Props) => {
  const lang = useLang();
  const t = buktiWords[lang];
  const text = t.kuotaTeks(ukuran(used, lang), ukuran(kuota, lang));
  return (
    <p class="small">
      <Progress label={t.kuota(String(tahun))} value={used} max={kuota} text={text} />
    </p>
  );
};

const Files = ({ base, zona, files }: Props) => {
  const lang = useLang();
  const t = buktiWords[lang];
  return (
    <div id="bukti-saya">
      {files.length === 0 ? (
        <EmptyState
          icon="paperclip"
          title={t.kosong}
          why={t.kosongSebab}
          who={t.kosongSiapa}
          action={<LinkButton href={`${base}/pelaksanaan`}>{t.kePelaksanaan}</LinkButton>}
        />
      ) : (
        <FileList>
          {files.map((b) => (
            <FileRow
              name={b.nama}
              href={
                b.keadaan === "tersimpan" ? `${base}/bukti/${b.alamat ? "tautan/" : ""}${b.id}` : undefined
              }
              link={b.alamat !== null}
              image={isImage(b.jenis)}
              meta={b.keadaan === "menunggu" ? t.menunggu : <Meta b={b} zona={zona} />}
              actions={
                b.keadaan === "tersimpan" && (
                  <a href={`${base}/bukti/${b.id}/kaitan`}>
                    {t.kelola}
                    <span class="sr-only"> {t.kelolaBerkas(b.nama)}</span>
                  </a>
                )
              }
            />
          ))}
        </FileList>
      )}
    </div>
  );
};

export const Meta = ({ b, zona }: { b: Bukti; zona: Zona }) => {
  const lang = useLang();
  const t = buktiWords[lang];
  return (
    <>
      <EvidenceMeta b={b} /> · {t.diunggah(waktu(b.dibuatPada, zona, lang))} ·{" "}
      {b.kaitan > 0 ? t.terkait(String(b.kaitan)) : t.takTerkait}
    </>
  );
};

export const asChoice = (one: Pilihan, lang: "id" | "en") => ({
  value: one.id,
  label: `${namaPeriodePendek(one, lang)} · ${one.teks.length > 80 ? `${one.teks.slice(0, 79)}…` : one.teks}`,
});
