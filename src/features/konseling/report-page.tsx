import { kunci } from "../../domain/istilah.ts";
import { perilaku } from "../../domain/perilaku.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { konselingWords } from "../../i18n/konseling.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { Checkbox, RadioField, SelectField } from "../../web/ui/choice-field.tsx";
import { Confirm } from "../../web/ui/confirm.tsx";
import { DateField, TextArea } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { CalonLapor, UmpanBalikBukti } from "./queries.ts";

type Props = {
  readonly base: string;
  readonly calon: readonly CalonLapor[];
  readonly skp: CalonLapor | null;
  readonly bukti: readonly UmpanBalikBukti[];
  readonly dipilih: ReadonlySet<string>;
  readonly typed: Typed;
  readonly errors: FieldErrors;
  readonly refused: string | undefined;
  readonly command: string;
};

/** B.1.10: whom first, then the report with the feedback about that person. */
export const ReportPage = (props: Props) => {
  const { baru: t, salah } = useWords(konselingWords);
  const { errors, refused } = props;
  return (
    <div class="narrow stack">
      <Problems errors={errors} salah={salah} also={refused} />
      <PageHead
        title={t.judul}
        lead={t.lead}
        focus={refused === undefined && Object.keys(errors).length === 0}
      />
      {props.calon.length === 0 && !props.skp ? (
        <Notice>{t.tanpaSkp}</Notice>
      ) : props.skp ? (
        <Form {...props} skp={props.skp} />
      ) : (
        <form class="stack" method="get" action={`${props.base}/konseling/baru`}>
          <SelectField
            name="skp"
            label={t.skp}
            blank={t.pilih}
            choices={props.calon.map((s) => ({ value: s.id, label: `${s.nama}, SKP ${s.tahun}` }))}
          />
          <Button kind="primary">{t.lanjut}</Button>
        </form>
      )}
    </div>
  );
};

const Form = (props: Props & { readonly skp: CalonLapor }) => {
  const w = useWords(konselingWords);
  const t = w.baru;
  const lang = useLang();
  const said = saidOf(props.errors, w.salah);
  const value = (name: string) => props.typed[name] ?? "";
  const area = (name: "ekspektasi" | "uraian" | "tindakan", rows: number) => (
    <TextArea
      name={name}
      label={t[name]}
      optional={name === "ekspektasi" ? t.opsional : undefined}
      value={value(name)}
      error={said(name)}
      rows={rows}
    />
  );
  return (
    <Confirm
      action={`${props.base}/konseling/baru`}
      hidden={{ skp: props.skp.id, perintah: props.command }}
      submit={t.simpan}
      cancel={{ href: `${props.base}/konseling`, text: useWords(shellWords).cancel }}
    >
      <div class="stack">
        <p>
          {t.skp}: <strong>{props.skp.nama}</strong>
        </p>
        <fieldset class="stack-s">
          <legend>{t.diberitahu}</legend>
          <p class="hint">{t.diberitahuJelas}</p>
          <DateField
            name="diberitahuTanggal"
            label={t.tanggal}
            value={value("diberitahuTanggal")}
            error={said("diberitahuTanggal")}
          />
          <TextArea
            name="diberitahuRujukan"
            label={t.rujukan}
            value={value("diberitahuRujukan")}
            error={said("diberitahuRujukan")}
            rows={2}
          />
        </fieldset>
        <fieldset class="stack-s">
          <legend>{t.masalah}</legend>
          <p class="hint">{t.masalahJelas}</p>
          {kunci(perilaku).map((n) => (
            <TextArea
              name={`masalah-${n}`}
              label={perilaku[n][lang]}
              value={value(`masalah-${n}`)}
              error={said(`masalah-${n}`)}
              rows={1}
            />
          ))}
        </fieldset>
        {area("ekspektasi", 2)}
        {area("uraian", 6)}
        <RadioField
          name="lainnya"
          label={t.lainnya}
          inline
          value={value("lainnya")}
          error={said("lainnya")}
          choices={[
            { value: "ya", label: w.ya },
            { value: "tidak", label: w.tidak },
          ]}
        />
        {area("tindakan", 4)}
        <fieldset class="stack-s">
          <legend>{t.bukti}</legend>
          {props.bukti.length === 0 && <p class="hint">{t.buktiKosong}</p>}
          {props.bukti.map((u) => (
            <Checkbox
              name={`bukti-${u.id}`}
              label={`${tanggalPanjang(u.tanggal, lang)}, ${u.pemberi}: ${u.isi}`}
              checked={props.dipilih.has(u.id)}
            />
          ))}
        </fieldset>
        <Checkbox
          name="pernyataan"
          label={t.pernyataan}
          checked={props.typed.pernyataan === "ya"}
          error={said("pernyataan")}
        />
      </div>
    </Confirm>
  );
};
