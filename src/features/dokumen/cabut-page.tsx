import type { Refusal } from "../../domain/result.ts";
import { waktu } from "../../i18n/dates.ts";
import { arsipWords } from "../../i18n/dokumen-arsip.ts";
import { said } from "../../i18n/penolakan.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { Button } from "../../web/ui/button.tsx";
import { RadioField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { ErrorSummary } from "../../web/ui/error-summary.tsx";
import { TextArea, TextField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang } from "../../web/words.ts";
import type { Isian } from "./arsip-page.tsx";
import type { PencabutanRow } from "./arsip-queries.ts";
import type { Dokumen } from "./queries.ts";

type Props = Isian & {
  readonly d: Dokumen;
  readonly base: string;
  readonly semua: readonly PencabutanRow[];
  readonly usulkan: Refusal | null;
  readonly putuskan: Refusal | null;
  readonly perintah: string;
};
type Kata = "perlu" | "panjang" | "pilih";

/** Asked for by one, decided by another; what was decided before stays to be read. */
export const CabutPage = (props: Props) => {
  const { d, base, semua, usulkan, putuskan, errors, refusal } = props;
  const lang = useLang();
  const t = arsipWords[lang];
  const [usul] = semua.filter((c) => c.putusan === null);
  const lalu = semua.filter((c) => c.putusan !== null);
  return (
    <div class="narrow stack">
      <ErrorSummary
        title={t.perbaiki}
        errors={[
          ...(refusal ? [{ text: said(refusal, lang) }] : []),
          ...Object.entries(errors ?? {}).map(([field, code]) => ({ field, text: t[code as Kata] })),
        ]}
      />
      <PageHead
        overline={namaPeriode(d.isi.periode, lang)}
        title={`${t.cabutJudul} · ${d.isi.pegawai.nama}`}
      />
      <p>
        <a href={`${base}/dokumen/${d.id}`}>{t.kembaliKe}</a>
      </p>
      <Notice kind="warn">{t.cabutJelas}</Notice>
      {usul && <Usul c={usul} zona={d.isi.instansi.zona} />}
      {usul && (putuskan ? <p class="muted">{said(putuskan, lang)}</p> : <Putusan {...props} />)}
      {!usul && (usulkan ? !refusal && <p class="muted">{said(usulkan, lang)}</p> : <Usulan {...props} />)}
      {lalu.length > 0 && (
        <section class="stack">
          <h2>{t.riwayat}</h2>
          {lalu.map((c) => (
            <>
              <Usul c={c} zona={d.isi.instansi.zona} />
              <p class="small muted">
                {c.putusan && t.putusanHasil[c.putusan]} · {c.namaPemutus} ·{" "}
                {c.diputusPada !== null && waktu(c.diputusPada, d.isi.instansi.zona, lang)}
                {c.catatan && ` · ${c.catatan}`}
              </p>
            </>
          ))}
        </section>
      )}
    </div>
  );
};

const Usul = ({ c, zona }: { c: PencabutanRow; zona: Dokumen["isi"]["instansi"]["zona"] }) => {
  const lang = useLang();
  const t = arsipWords[lang];
  return (
    <div>
      <p class="pre">{c.alasan}</p>
      <p class="small muted">
        {t.dasar}: {c.dasar} · {t.usul(c.namaOleh, waktu(c.pada, zona, lang))}
      </p>
    </div>
  );
};

const Usulan = ({ d, base, typed = {}, errors, perintah }: Props) => {
  const t = arsipWords[useLang()];
  const beside = (name: string) => errors?.[name] && t[errors[name] as Kata];
  return (
    <form method="post" action={`${base}/dokumen/${d.id}/pencabutan`} class="stack" novalidate>
      <HiddenFields fields={{ perintah }} />
      <TextArea name="alasan" label={t.alasan} rows={4} value={typed.alasan} error={beside("alasan")} />
      <TextField
        name="dasar"
        label={t.dasar}
        hint={t.dasarJelas}
        value={typed.dasar}
        error={beside("dasar")}
      />
      <div class="actions">
        <Button kind="danger">{t.usulkan}</Button>
      </div>
    </form>
  );
};

const Putusan = ({ d, base, typed = {}, errors, perintah }: Props) => {
  const t = arsipWords[useLang()];
  const beside = (name: string) => errors?.[name] && t[errors[name] as Kata];
  return (
    <form method="post" action={`${base}/dokumen/${d.id}/pencabutan/putusan`} class="stack" novalidate>
      <HiddenFields fields={{ perintah }} />
      <RadioField
        name="putusan"
        label={t.putus}
        choices={(["dicabut", "ditolak"] as const).map((value) => ({ value, label: t.putusanKata[value] }))}
        value={typed.putusan}
        error={beside("putusan")}
      />
      <TextArea name="catatan" label={t.catatan} rows={3} value={typed.catatan} error={beside("catatan")} />
      <div class="actions">
        <Button kind="danger">{t.simpanPutusan}</Button>
      </div>
    </form>
  );
};
