import { CARA, type Cara, KELOMPOK, type Kelompok, kelompokKabar } from "../../domain/kabar.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { waktu } from "../../i18n/dates.ts";
import { pilihanWords } from "../../i18n/pilihan-kabar.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { Checkbox, SelectField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang, useWords } from "../../web/words.ts";

type Props = {
  readonly base: string;
  readonly zona: Zona;
  readonly email: string | null;
  readonly gagal: number;
  readonly typed: Typed;
  readonly errors?: FieldErrors | undefined;
  readonly tersimpan: boolean;
  readonly dicabut: boolean;
  readonly kalender: { readonly dibuatPada: number; readonly libur: boolean } | null;
  readonly perintah: string;
};

/** Everything of one's own letters on one page: what, when, and the calendar. */
export const PilihanPage = (props: Props) => {
  const t = useWords(pilihanWords);
  const { typed, errors = {}, email, base } = props;
  const said = saidOf(errors, t.salah);
  return (
    <div class="narrow stack-l">
      <Problems errors={errors} salah={t.salah} />
      <PageHead title={t.title} lead={t.lead} focus={Object.keys(errors).length === 0} />
      {props.tersimpan && <Notice kind="success">{t.tersimpan}</Notice>}
      {props.dicabut && <Notice kind="success">{t.kalender.dicabut}</Notice>}
      {email === null ? (
        <Notice kind="warn">{t.tanpaSurel}</Notice>
      ) : props.gagal > 0 ? (
        <Notice kind="warn">{t.gagal(props.gagal, email)}</Notice>
      ) : (
        <p>{t.kepada(email)}</p>
      )}
      <form method="post" action={`${base}/pemberitahuan/pilihan`} class="stack" novalidate>
        <HiddenFields fields={{ perintah: props.perintah }} />
        {KELOMPOK.map((k) => (
          <Golongan k={k} value={typed[`cara-${k}`]} error={said(`cara-${k}`)} />
        ))}
        <p class="small muted">{t.ringkasan}</p>
        <fieldset class="stack-s">
          <legend>
            <h2>{t.tenang}</h2>
          </legend>
          <p class="small muted">
            {t.tenangJelas(props.zona)} {t.tenangTidak}
          </p>
          <div class="field-row">
            <Jam
              name="tenang-dari"
              label={t.tenangDari}
              value={typed["tenang-dari"]}
              error={said("tenang-dari")}
            />
            <Jam
              name="tenang-sampai"
              label={t.tenangSampai}
              value={typed["tenang-sampai"]}
              error={said("tenang-sampai")}
            />
          </div>
          <Checkbox name="libur" label={t.hariLibur} checked={typed.libur === "ya"} />
        </fieldset>
        <div class="actions">
          <Button kind="primary">{t.simpan}</Button>
        </div>
      </form>
      <Kalender {...props} />
    </div>
  );
};

const Golongan = (props: { k: Kelompok; value: string | undefined; error: string | undefined }) => {
  const t = useWords(pilihanWords);
  const { nama, isi } = t.kelompok[props.k];
  const boleh: readonly Cara[] = kelompokKabar[props.k].boleh;
  return (
    <SelectField
      name={`cara-${props.k}`}
      label={nama}
      hint={isi}
      error={props.error}
      width={16}
      value={props.value}
      choices={CARA.filter((c) => boleh.includes(c)).map((c) => ({ value: c, label: t.cara[c] }))}
    />
  );
};

const Jam = (props: {
  name: string;
  label: string;
  value: string | undefined;
  error: string | undefined;
}) => (
  <SelectField
    {...props}
    width={8}
    choices={Array.from({ length: 24 }, (_, jam) => ({
      value: String(jam),
      label: `${String(jam).padStart(2, "0")}.00`,
    }))}
  />
);

const Kalender = ({ kalender, base, zona }: Props) => {
  const lang = useLang();
  const t = pilihanWords[lang].kalender;
  return (
    <section class="card stack" id="kalender">
      <h2>{t.judul}</h2>
      <p>{t.lead}</p>
      <p class="small muted">{t.isi}</p>
      <p>{kalender ? t.ada(waktu(kalender.dibuatPada, zona, lang)) : t.belum}</p>
      <form method="post" action={`${base}/pemberitahuan/kalender`} class="stack-s">
        <Checkbox name="hariLibur" id="kalender-libur" label={t.libur} checked={kalender?.libur ?? false} />
        {kalender && <p class="small muted">{t.gantiJelas}</p>}
        <div class="actions">
          <Button>{kalender ? t.ganti : t.buat}</Button>
        </div>
      </form>
      {kalender && (
        <form method="post" action={`${base}/pemberitahuan/kalender/pencabutan`}>
          <Button kind="danger">{t.cabut}</Button>
        </form>
      )}
    </section>
  );
};
