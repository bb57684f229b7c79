import type { ManualLama } from "../../data/agency/manual.ts";
import type { Istilah, Pendekatan } from "../../domain/istilah.ts";
import { kualitasManual, periodePelaporan } from "../../domain/manual.ts";
import { formulirWords } from "../../i18n/formulir.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { RadioField, SelectField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextArea, TextField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { Errors, errorsOf, guidance } from "./form-parts.tsx";
import type { Urutan } from "./load.ts";

export type ManualFormProps = {
  /** /skp/:id/manual */
  readonly here: string;
  readonly satu: Urutan;
  readonly pendekatan: Pendekatan;
  readonly revisi: number;
  readonly command: string;
  readonly typed: Typed;
  readonly errors: FieldErrors;
  readonly refused?: string | undefined;
  /** What is stored, where it is not what was typed. */
  readonly stored?: Typed | undefined;
  readonly lama: readonly ManualLama[];
  readonly disalin?: string | undefined;
  readonly closed: boolean;
};

export const ManualFormPage = (props: ManualFormProps) => {
  const t = useWords(formulirWords);
  const m = t.manual;
  const { satu } = props;
  return (
    <div class="stack">
      <Errors errors={props.errors} refused={props.refused} />
      <PageHead
        overline={`${t.rhk(satu.nomor)} · ${satu.r.teks}`}
        title={m.satu}
        lead={[satu.i.teks, satu.i.target].filter(Boolean).join(" · ")}
        focus={props.refused === undefined && Object.keys(props.errors).length === 0}
        actions={
          <LinkButton compact icon="arrow-left" href={props.here}>
            {t.kertas.kembali}
          </LinkButton>
        }
      />
      {props.disalin && (
        <Notice kind="info" live>
          <p>{m.tersalin(props.disalin)}</p>
        </Notice>
      )}
      {!props.closed && (
        <>
          {props.lama.length > 0 && <CopyFrom {...props} />}
          <Fields {...props} />
        </>
      )}
    </div>
  );
};

/** Filling in is a look, not a save: it works by address. */
const CopyFrom = ({ here, satu, lama }: ManualFormProps) => {
  const m = useWords(formulirWords).manual;
  return (
    <form method="get" action={`${here}/${satu.i.id}`} class="card stack-s">
      <SelectField
        name="salin"
        label={m.salin}
        hint={m.salinJelas}
        choices={lama.map((l) => ({ value: l.indikator, label: l.teks.slice(0, 160) }))}
      />
      <div>
        <Button icon="copy">{m.salinTombol}</Button>
      </div>
    </form>
  );
};

const Fields = (props: ManualFormProps) => {
  const t = useWords(formulirWords);
  const m = t.manual;
  const lang = useLang();
  const { typed, stored } = props;
  const errors = errorsOf(props.errors, t);
  const optional = props.pendekatan === "kualitatif" ? m.opsional : undefined;
  const field = (name: string, hint?: string) => ({
    name,
    value: typed[name] ?? "",
    error: errors[name],
    hint: guidance(t, hint, stored?.[name], typed[name]),
  });
  const choices = (tabel: Readonly<Record<string, Istilah>>) => [
    ...Object.entries(tabel).map(([value, istilah]) => ({ value, label: istilah[lang] })),
    { value: "", label: m.belumDipilih },
  ];
  return (
    <form method="post" action={`${props.here}/${props.satu.i.id}`} novalidate class="stack">
      <HiddenFields fields={{ revisi: String(props.revisi), perintah: props.command }} />
      <RadioField
        {...field("dipahamiSemua", m.dipahamiJelas)}
        label={m.dipahami}
        choices={[
          { value: "ya", label: m.dipahamiYa },
          { value: "tidak", label: m.dipahamiTidak },
        ]}
      />
      <TextArea {...field("tujuan", m.tujuanJelas)} label={m.tujuan} rows={3} />
      <TextArea {...field("definisi", m.definisiJelas)} label={m.definisi} rows={4} />
      <TextArea {...field("formula", m.formulaJelas)} label={m.formula} optional={optional} rows={4} />
      <TextField {...field("satuan")} label={m.satuan} optional={optional} width={16} />
      <RadioField {...field("kualitas")} label={m.kualitas} choices={choices(kualitasManual)} />
      <TextArea {...field("sumberData")} label={m.sumberData} rows={2} />
      <RadioField
        {...field("periodePelaporan")}
        label={m.periodePelaporan}
        choices={choices(periodePelaporan)}
        inline
      />
      <div class="actions">
        <Button kind="primary">{t.kertas.simpan}</Button>
        <LinkButton kind="link" href={props.here}>
          {t.kertas.kembali}
        </LinkButton>
      </div>
    </form>
  );
};
