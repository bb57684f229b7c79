import type { UnitChoice } from "../../data/agency/unit.ts";
import { jenisJabatan, jenjang } from "../../domain/jabatan.ts";
import { jenisPegawai } from "../../domain/kepegawaian.ts";
import { pegawaiWords } from "../../i18n/pegawai.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { Lang } from "../../i18n/words.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Checkbox, RadioField, SelectField } from "../../web/ui/choice-field.tsx";
import { DateField, TextField } from "../../web/ui/field.tsx";
import { unitChoices } from "../../web/ui/unit-choices.ts";
import { useLang, useWords } from "../../web/words.ts";

export type FormProps = { readonly typed: Typed; readonly errors: FieldErrors };
export type Salah = keyof (typeof pegawaiWords)["id"]["salah"];

/** What every field of these forms needs: its name, what was typed, what is wrong. */
export const fieldOf =
  ({ typed, errors }: FormProps, lang: Lang) =>
  (name: string) => ({
    name,
    value: typed[name] ?? "",
    error: errors[name] ? pegawaiWords[lang].salah[errors[name] as Salah] : undefined,
  });

export const options = (
  words: Readonly<Record<string, { readonly id: string; readonly en: string }>>,
  lang: Lang,
) => Object.entries(words).map(([value, w]) => ({ value, label: w[lang] }));

export const DataFields = (props: FormProps) => {
  const [t, lang, shell] = [useWords(pegawaiWords), useLang(), useWords(shellWords)];
  const field = fieldOf(props, lang);
  return (
    <>
      <TextField {...field("nama")} label={t.nama} autocomplete="off" />
      <SelectField
        {...field("jenis")}
        label={t.jenis}
        blank={t.pilih}
        choices={options(jenisPegawai, lang)}
      />
      <TextField
        {...field("nomor")}
        label={t.nomor}
        hint={t.nomorHint}
        inputmode="numeric"
        width={16}
        autocomplete="off"
      />
      <TextField
        {...field("golongan")}
        label={t.golongan}
        hint={t.golonganHint}
        optional={shell.optional}
        width={4}
      />
      <DateField {...field("golonganDari")} label={t.golonganDari} optional={shell.optional} />
      <TextField
        {...field("email")}
        type="email"
        label={t.surel}
        hint={t.surelHint}
        optional={shell.optional}
        autocomplete="off"
      />
    </>
  );
};

export const PostFields = (props: FormProps & { readonly units: readonly UnitChoice[] }) => {
  const [t, lang, shell] = [useWords(pegawaiWords), useLang(), useWords(shellWords)];
  const field = fieldOf(props, lang);
  return (
    <>
      <TextField {...field("jabatan")} label={t.jabatan} hint={t.jabatanHint} />
      <SelectField {...field("unit")} label={t.unit} blank={t.pilih} choices={unitChoices(props.units)} />
      <RadioField
        {...field("jenisJabatan")}
        value={props.typed.jenisJabatan}
        label={t.jenisJabatan}
        choices={options(jenisJabatan, lang)}
      />
      <SelectField
        {...field("jenjang")}
        label={t.jenjang}
        hint={t.jenjangHint}
        blank={t.bukanJf}
        choices={options(jenjang, lang)}
      />
      <Checkbox name="memimpin" label={t.memimpin} checked={props.typed.memimpin === "ya"} />
      <Checkbox
        name="delegasi"
        label={t.delegasi}
        hint={t.delegasiHint}
        checked={props.typed.delegasi === "ya"}
        error={field("delegasi").error}
      />
      <DateField {...field("dari")} label={t.dari} />
      <TextField {...field("nomorSurat")} label={t.surat} hint={t.suratHint} optional={shell.optional} />
      <DateField {...field("tanggalSurat")} label={t.tanggalSurat} optional={shell.optional} />
    </>
  );
};
