import { MAX_BYTES } from "../../domain/berkas.ts";
import type { Refusal } from "../../domain/result.ts";
import { tanggalPanjang, waktu } from "../../i18n/dates.ts";
import { arsipWords } from "../../i18n/dokumen-arsip.ts";
import { said } from "../../i18n/penolakan.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Button } from "../../web/ui/button.tsx";
import { RadioField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { ErrorSummary } from "../../web/ui/error-summary.tsx";
import { DateField, Frame } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang } from "../../web/words.ts";
import type { PindaiRow } from "./arsip-queries.ts";
import type { Dokumen } from "./queries.ts";

export type Isian = {
  readonly typed?: Typed;
  readonly errors?: FieldErrors | undefined;
  readonly refusal?: Refusal | undefined;
  readonly berkasSalah?: string | undefined;
};
type Props = Isian & {
  readonly d: Dokumen;
  readonly base: string;
  readonly pindaian: readonly PindaiRow[];
  readonly boleh: Refusal | null;
  readonly perintah: string;
};

export const ACCEPT_SCAN = ".pdf,.jpg,.jpeg,.png";

/** What was signed by hand, beside the document; and the form that keeps another. */
export const ArsipPage = (props: Props) => {
  const { d, base, pindaian, boleh, refusal } = props;
  const lang = useLang();
  const t = arsipWords[lang];
  return (
    <div class="narrow stack">
      <Ringkasan {...props} />
      <PageHead overline={namaPeriode(d.isi.periode, lang)} title={`${t.pindaian} · ${d.isi.pegawai.nama}`} />
      <p>
        <a href={`${base}/dokumen/${d.id}`}>{t.kembaliKe}</a>
      </p>
      <Notice>{t.arsipJelas}</Notice>
      {pindaian.length === 0 ? (
        <p class="muted">{t.arsipKosong}</p>
      ) : (
        <ul class="stack">
          {pindaian.map((p) => (
            <Satu p={p} base={base} zona={d.isi.instansi.zona} />
          ))}
        </ul>
      )}
      {boleh ? !refusal && <p class="muted">{said(boleh, lang)}</p> : <Formulir {...props} />}
    </div>
  );
};

const Ringkasan = ({ errors, refusal, berkasSalah }: Isian) => {
  const lang = useLang();
  const t = arsipWords[lang];
  const kata = errors ?? {};
  return (
    <ErrorSummary
      title={t.perbaiki}
      errors={[
        ...(refusal ? [{ text: said(refusal, lang) }] : []),
        ...Object.entries(kata).map(([field, code]) => ({
          field,
          text: t[code as "pilih" | "tanggalPerlu"],
        })),
        ...(berkasSalah ? [{ field: "berkas", text: berkasSalah }] : []),
      ]}
    />
  );
};

const Satu = ({
  p,
  base,
  zona,
}: {
  p: PindaiRow;
  base: string;
  zona: Dokumen["isi"]["instansi"]["zona"];
}) => {
  const lang = useLang();
  const t = arsipWords[lang];
  return (
    <li>
      <a href={`${base}/dokumen/pindaian/${p.id}`} download hx-boost="false">
        {p.nama}
      </a>{" "}
      · {t.bertandaKata[p.bertanda]}, {tanggalPanjang(p.tandaTanggal, lang)}
      <p class="small muted">
        {t.oleh(p.namaOleh, waktu(p.pada, zona, lang))} · {p.ukuran} B · <code>{p.sha256}</code>
      </p>
    </li>
  );
};

const Formulir = ({ d, base, typed = {}, errors, berkasSalah, perintah }: Props) => {
  const t = arsipWords[useLang()];
  const beside = (name: string) => errors?.[name] && t[errors[name] as "pilih" | "tanggalPerlu"];
  return (
    <form
      method="post"
      action={`${base}/dokumen/${d.id}/pindaian`}
      enctype="multipart/form-data"
      hx-boost="false"
      class="stack"
      novalidate
    >
      <HiddenFields fields={{ perintah }} />
      <RadioField
        name="bertanda"
        label={t.bertanda}
        hint={t.bertandaJelas}
        choices={(["penanda-tangan", "pegawai", "semua"] as const).map((value) => ({
          value,
          label: t.bertandaKata[value],
        }))}
        value={typed.bertanda}
        error={beside("bertanda")}
      />
      <DateField name="tanggal" label={t.tanggal} value={typed.tanggal} error={beside("tanggal")} />
      <Frame name="berkas" label={t.berkas} error={berkasSalah}>
        <input
          class="input"
          type="file"
          id="berkas"
          name="berkas"
          accept={ACCEPT_SCAN}
          data-maks={MAX_BYTES}
          aria-invalid={berkasSalah ? "true" : undefined}
          aria-describedby={berkasSalah ? "berkas-kesalahan" : undefined}
        />
      </Frame>
      <div class="actions">
        <Button kind="primary">{t.simpan}</Button>
      </div>
    </form>
  );
};
