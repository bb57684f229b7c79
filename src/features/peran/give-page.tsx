import type { UnitChoice } from "../../data/agency/unit.ts";
import { PERAN } from "../../domain/wewenang.ts";
import { peranWords } from "../../i18n/peran.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { RadioField, SelectField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { DateField, TextArea, TextField } from "../../web/ui/field.tsx";
import { Person } from "../../web/ui/nip.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { unitChoices } from "../../web/ui/unit-choices.ts";
import { useWords } from "../../web/words.ts";
import type { PersonRow, RoleRow } from "./queries.ts";

type Props = {
  readonly base: string;
  readonly person: PersonRow | undefined;
  readonly milik: readonly RoleRow[];
  readonly units: readonly UnitChoice[];
  readonly typed: Typed;
  readonly errors: FieldErrors;
};

export const GivePage = ({ base, person, milik, units, typed, errors }: Props) => {
  const [t, shell] = [useWords(peranWords), useWords(shellWords)];
  const said = saidOf(errors, t.salah);
  const common = (name: string) => ({ name, value: typed[name] ?? "", error: said(name) });
  const named = person !== undefined && typed.pegawai === person.id;
  return (
    <div class="narrow">
      <Problems errors={errors} salah={t.salah} />
      <PageHead title={t.beri} lead={t.beriLead} focus={Object.keys(errors).length === 0} />
      <form method="post" action={`${base}/kelola/peran/baru`} class="stack" novalidate>
        <HiddenFields fields={{ perintah: typed.perintah ?? "", ...(named ? { pegawai: person.id } : {}) }} />
        {named ? (
          <Person name={person.nama} nip={person.nomor ?? undefined} note={held(milik, t)} />
        ) : (
          <TextField {...common("nomor")} label={t.nomor} hint={t.nomorHint} inputmode="numeric" width={16} />
        )}
        {person && person.bersandi === 0 && <Notice kind="warn">{t.tanpaSandi}</Notice>}
        <RadioField
          {...common("peran")}
          value={typed.peran}
          label={t.peran}
          choices={PERAN.map((peran) => ({ value: peran, label: t.kata[peran], hint: t.jelas[peran] }))}
        />
        <SelectField
          {...common("lingkup")}
          label={t.lingkup}
          hint={t.lingkupHint}
          blank={t.seluruh}
          choices={unitChoices(units)}
        />
        <DateField {...common("dari")} label={t.dari} />
        <DateField {...common("sampai")} label={t.sampai} hint={t.sampaiHint} optional={shell.optional} />
        <TextArea {...common("dasar")} label={t.dasar} hint={t.dasarHint} rows={2} />
        <div class="actions">
          <Button kind="primary">{t.beri}</Button>
          <LinkButton kind="link" href={`${base}/kelola/peran`}>
            {shell.cancel}
          </LinkButton>
        </div>
      </form>
    </div>
  );
};

type Words = (typeof peranWords)["id" | "en"];
const held = (milik: readonly RoleRow[], t: Words) =>
  milik.length === 0
    ? t.belumPunya
    : milik.map((r) => `${t.kata[r.peran]} (${r.unit ?? t.seluruh})`).join(", ");
