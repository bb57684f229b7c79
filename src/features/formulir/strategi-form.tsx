import { kunci } from "../../domain/istilah.ts";
import { caraStrategi, metodeStrategi } from "../../domain/strategi.ts";
import { formulirWords } from "../../i18n/formulir.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { RadioField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { ErrorText, TextArea, TextField } from "../../web/ui/field.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { errorsOf, guidance } from "./form-parts.tsx";
import type { Urutan } from "./load.ts";

export type StrategiFormProps = {
  readonly action: string;
  readonly back: string;
  readonly indikator: readonly Urutan[];
  readonly revisi: number;
  readonly command: string;
  readonly typed: Typed;
  /** Ids that were ticked. */
  readonly dipilih: ReadonlySet<string>;
  readonly errors: FieldErrors;
  readonly stored?: Typed | undefined;
  /** Where it may be deleted, if it exists. */
  readonly hapus?: string | undefined;
};

export const StrategiForm = (props: StrategiFormProps) => {
  const t = useWords(formulirWords);
  const s = t.strategi;
  const lang = useLang();
  const { typed, stored } = props;
  const errors = errorsOf(props.errors, t);
  const field = (name: string, hint?: string) => ({
    name,
    value: typed[name] ?? "",
    error: errors[name],
    hint: guidance(t, hint, stored?.[name], typed[name]),
  });
  return (
    <form method="post" action={props.action} novalidate class="stack">
      <HiddenFields fields={{ revisi: String(props.revisi), perintah: props.command }} />
      <Indicators {...props} error={errors.indikator} />
      <RadioField
        {...field("cara", s.caraJelas)}
        label={s.cara}
        choices={kunci(caraStrategi).map((value) => ({
          value,
          label: `${caraStrategi[value][lang]} · ${metodeStrategi[caraStrategi[value].metode][lang]}`,
          hint: s.carajelas[value],
        }))}
      />
      <TextField {...field("judul")} label={s.judul} />
      <div class="two-up">
        <TextField {...field("pemilik")} label={s.pemilik} />
        <TextField {...field("waktu")} label={s.waktu} />
      </div>
      <TextArea {...field("tujuan")} label={s.tujuan} rows={2} />
      <div class="two-up">
        <TextArea {...field("pihak")} label={s.pihak} rows={2} />
        <TextArea {...field("penerima")} label={s.penerima} rows={2} />
      </div>
      <TextField {...field("anggaran")} label={s.anggaran} />
      <p class="hint">{s.butirJelas}</p>
      {(["kegiatan", "keluaran"] as const).map((bagian) => (
        <fieldset class="stack-s">
          <legend>{s[bagian]}</legend>
          <div class="two-up">
            <TextArea {...field(`${bagian}.rutin`)} label={s.rutin} rows={4} />
            <TextArea {...field(`${bagian}.transformatif`)} label={s.transformatif} rows={4} />
          </div>
        </fieldset>
      ))}
      <div class="actions">
        <Button kind="primary">{s.simpan}</Button>
        <LinkButton kind="link" href={props.back}>
          {t.kertas.kembali}
        </LinkButton>
        {props.hapus && (
          <Button kind="danger" formaction={props.hapus}>
            {s.hapus}
          </Button>
        )}
      </div>
    </form>
  );
};

const Indicators = (props: StrategiFormProps & { readonly error: string | undefined }) => {
  const t = useWords(formulirWords);
  return (
    <fieldset class={props.error ? "field invalid" : "field"}>
      <legend>{t.strategi.indikator}</legend>
      {props.error && <ErrorText>{props.error}</ErrorText>}
      <div class="choices">
        {props.indikator.map(({ nomor, i }, at) => {
          const id = at === 0 ? "indikator" : `indikator-${at}`;
          return (
            <div class="choice">
              <input
                type="checkbox"
                id={id}
                name="indikator"
                value={i.id}
                checked={props.dipilih.has(i.id)}
              />
              <label for={id}>
                {t.rhk(nomor)} · {[i.teks, i.target].filter(Boolean).join(": ")}
              </label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
};
