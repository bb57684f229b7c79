import type { UnitChoice } from "../../data/agency/unit.ts";
import { jenisJabatan, jenjang } from "../../domain/jabatan.ts";
import { statusPegawai } from "../../domain/kepegawaian.ts";
import { type JenisMutasi, jenisMutasi, sebabAkhir, statusMutasi } from "../../domain/mutasi.ts";
import { mutasiWords } from "../../i18n/mutasi.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { Lang } from "../../i18n/words.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { Checkbox, RadioField, SelectField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { DateField, TextArea, TextField } from "../../web/ui/field.tsx";
import { Person } from "../../web/ui/nip.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { unitChoices } from "../../web/ui/unit-choices.ts";
import { useLang, useWords } from "../../web/words.ts";
import { Place, type Slot } from "./choose-page.tsx";
import type { PilihanRow } from "./queries.ts";

type Props = {
  readonly base: string;
  readonly jenis: JenisMutasi;
  readonly typed: Typed;
  readonly errors: FieldErrors;
  readonly people: readonly PilihanRow[];
  readonly units: readonly UnitChoice[];
};

/** Asked once: who is settled, what remains is the post, the day and the letter. */
export const FormPage = (props: Props) => {
  const { base, jenis, typed, errors } = props;
  const [t, lang, shell] = [useWords(mutasiWords), useLang(), useWords(shellWords)];
  const field = fieldOf(props, t.salah);
  return (
    <div class="narrow">
      <Problems errors={errors} salah={t.salah} />
      <PageHead title={jenisMutasi[jenis][lang]} overline={t.baru} focus={Object.keys(errors).length === 0} />
      <form method="post" action={`${base}/mutasi/pratinjau`} class="stack" novalidate>
        <HiddenFields fields={hiddenOf(jenis, typed)} />
        <Who {...props} />
        <Kind {...props} />
        {(jenis === "pindah" || jenis === "kontrak") && <Post {...props} />}
        {jenis === "pergantian" && <Leaving {...props} />}
        <DateField {...field("dari")} label={t.dari} hint={t.dariHint} />
        {jenis === "kontrak" && <DateField {...field("sampai")} label={t.sampaiKontrak} />}
        {(jenis === "akhir" || jenis === "status") && (
          <DateField {...field("sampai")} label={t.sampai} hint={t.sampaiHint} optional={shell.optional} />
        )}
        <TextField {...field("nomorSurat")} label={t.nomorSurat} width={16} />
        <DateField {...field("suratTanggal")} label={t.suratTanggal} />
        <TextArea {...field("alasan")} label={t.alasan} rows={2} optional={shell.optional} />
        <div class="actions">
          <Button kind="primary">{t.periksa}</Button>
          <LinkButton kind="link" href={`${base}/mutasi`}>
            {shell.cancel}
          </LinkButton>
        </div>
      </form>
    </div>
  );
};

const fieldOf =
  ({ typed, errors }: Pick<Props, "typed" | "errors">, salah: Readonly<Record<string, string>>) =>
  (name: string) => ({ name, value: typed[name] ?? "", error: saidOf(errors, salah)(name) });

const hiddenOf = (jenis: JenisMutasi, typed: Typed) => ({
  jenis,
  ...Object.fromEntries(
    (["pegawai", "lawan", "pengganti"] as const).flatMap((k) => (typed[k] ? [[k, typed[k]]] : [])),
  ),
});

/** Each person chosen, with the way to choose another. */
const Who = ({ base, jenis, typed, people }: Props) => {
  const t = useWords(mutasiWords);
  const slots = (["pegawai", "lawan", "pengganti"] as const).filter(
    (s) => typed[s] !== undefined && typed[s] !== "",
  );
  if (slots.length === 0) return null;
  const change = (slot: Slot) => {
    const rest = Object.fromEntries(slots.filter((s) => s !== slot).map((s) => [s, typed[s] as string]));
    return `${base}/mutasi/baru?${new URLSearchParams({ jenis, ...rest }).toString()}`;
  };
  return (
    <SummaryList
      rows={slots.map((slot) => {
        const p = people.find((one) => one.id === typed[slot]);
        return {
          label: t[slot],
          value: p ? (
            <div class="stack-s">
              <Person name={p.nama} nip={p.nomor ?? undefined} />
              <Place person={p} />
            </div>
          ) : (
            t.belumAda
          ),
          action: { href: change(slot), text: t.ganti, about: t[slot] },
        };
      })}
    />
  );
};

const Kind = (props: Props) => {
  const [t, lang] = [useWords(mutasiWords), useLang()];
  const field = fieldOf(props, t.salah);
  if (props.jenis === "unit-orang" || props.jenis === "unit-induk") {
    const people = props.jenis === "unit-orang";
    return (
      <>
        <SelectField
          {...field("unitAsal")}
          label={people ? t.unitAsalOrang : t.unitAsal}
          blank={t.pilihUnit}
          choices={unitChoices(props.units)}
        />
        <SelectField
          {...field("unit")}
          label={people ? t.unitTujuanOrang : t.unitInduk}
          blank={t.pilihUnit}
          choices={unitChoices(props.units)}
        />
      </>
    );
  }
  if (props.jenis === "akhir")
    return <RadioField {...field("sebab")} label={t.sebab} choices={options(sebabAkhir, lang)} />;
  if (props.jenis !== "status") return null;
  return (
    <>
      <RadioField
        {...field("status")}
        label={t.status}
        choices={statusMutasi.map((value) => ({ value, label: statusPegawai[value][lang] }))}
      />
      <RadioField
        {...field("arah")}
        label={t.arah}
        inline
        choices={(["mulai", "selesai"] as const).map((value) => ({ value, label: t.arahPilihan[value] }))}
      />
    </>
  );
};

const Leaving = (props: Props) => {
  const t = useWords(mutasiWords);
  const field = fieldOf(props, t.salah);
  return (
    <>
      {props.typed.pengganti !== "-" && (
        <RadioField
          {...field("sebagai")}
          value={props.typed.sebagai || "definitif"}
          label={t.sebagai}
          hint={t.sebagaiHint}
          choices={(["definitif", "plt"] as const).map((value) => ({
            value,
            label: t.sebagaiPilihan[value],
          }))}
        />
      )}
      <RadioField
        {...field("ke")}
        value={props.typed.ke || "lepas"}
        label={t.ke}
        choices={(["lepas", "jabatan-lain"] as const).map((value) => ({ value, label: t.kePilihan[value] }))}
      />
      <details open={props.typed.ke === "jabatan-lain"}>
        <summary>{t.jabatanBarunya}</summary>
        <div class="stack">
          <Post {...props} />
        </div>
      </details>
    </>
  );
};

const Post = (props: Props) => {
  const [t, lang] = [useWords(mutasiWords), useLang()];
  const field = fieldOf(props, t.salah);
  return (
    <>
      <SelectField
        {...field("unit")}
        label={t.unitTujuan}
        blank={t.pilihUnit}
        choices={unitChoices(props.units)}
      />
      <TextField {...field("jabatan")} label={t.jabatanBaru} hint={t.jabatanHint} />
      <SelectField
        {...field("jenisJabatan")}
        label={t.jenisJabatan}
        blank={t.pilih}
        choices={options(jenisJabatan, lang)}
      />
      <SelectField
        {...field("jenjang")}
        label={t.jenjang}
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
    </>
  );
};

const options = (words: Readonly<Record<string, { readonly id: string; readonly en: string }>>, lang: Lang) =>
  Object.entries(words).map(([value, w]) => ({ value, label: w[lang] }));
