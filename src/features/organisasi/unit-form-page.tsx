import type { UnitChoice } from "../../data/agency/unit.ts";
import { jenisUnit } from "../../domain/kepegawaian.ts";
import { organisasiWords } from "../../i18n/organisasi.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { RadioField, SelectField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { DateField, TextField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { unitChoices } from "../../web/ui/unit-choices.ts";
import { useLang, useWords } from "../../web/words.ts";
import type { VersionRow } from "./queries.ts";

type Props = {
  readonly title: string;
  readonly back: string;
  readonly typed: Typed;
  readonly errors: FieldErrors;
  readonly units: readonly UnitChoice[];
  readonly perintah: string;
  readonly kunci: string;
  /** Shown beside what was typed when somebody else was first. */
  readonly stored?: VersionRow | undefined;
};

export const UnitFormPage = (props: Props) => {
  const [t, lang, { typed, errors }] = [useWords(organisasiWords), useLang(), props];
  const shell = useWords(shellWords);
  const said = saidOf(errors, t.salah);
  const common = (name: string) => ({ name, value: typed[name] ?? "", error: said(name) });
  return (
    <div class="narrow">
      <Problems errors={errors} salah={t.salah} />
      <PageHead title={props.title} focus={Object.keys(errors).length === 0} />
      {props.stored && (
        <Notice kind="warn" title={t.kiniTersimpan}>
          <p>
            {props.stored.nama} · {jenisUnit[props.stored.jenis][lang]} · {t.induk}:{" "}
            {props.stored.namaInduk ?? t.indukTidakAda}
          </p>
        </Notice>
      )}
      <form method="post" class="stack" novalidate>
        <HiddenFields fields={{ perintah: props.perintah, kunci: props.kunci }} />
        <TextField {...common("nama")} label={t.nama} hint={t.namaHint} />
        <RadioField
          {...common("jenis")}
          value={typed.jenis}
          label={t.jenis}
          hint={t.jenisHint}
          choices={Object.entries(jenisUnit).map(([value, words]) => ({ value, label: words[lang] }))}
        />
        <SelectField
          {...common("induk")}
          label={t.induk}
          blank={t.indukTidakAda}
          choices={unitChoices(props.units)}
        />
        <TextField
          {...common("kode")}
          label={t.kode}
          hint={t.kodeHint}
          optional={shell.optional}
          width={16}
        />
        <TextField
          {...common("urut")}
          label={t.urut}
          optional={shell.optional}
          inputmode="numeric"
          width={4}
        />
        <DateField {...common("dari")} label={t.dari} hint={t.dariHint} />
        <div class="actions">
          <Button kind="primary">{t.simpan}</Button>
          <LinkButton kind="link" href={props.back}>
            {shell.cancel}
          </LinkButton>
        </div>
      </form>
    </div>
  );
};
