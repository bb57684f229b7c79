import type { Istilah } from "../../domain/istilah.ts";
import { jenisJabatan } from "../../domain/jabatan.ts";
import { jenisPegawai } from "../../domain/kepegawaian.ts";
import { tanggalPada, type Zona } from "../../domain/tanggal.ts";
import { angka, tanggalPendek } from "../../i18n/dates.ts";
import { kelompokWords } from "../../i18n/kelompok.ts";
import type { Lang } from "../../i18n/words.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { Checkbox, type Choice, RadioField, SelectField } from "../../web/ui/choice-field.tsx";
import { DateField, TextArea, TextField } from "../../web/ui/field.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { namaJendela } from "./extensions-page.tsx";
import { ENOUGH, type GroupRow, type GroupWindow } from "./group-queries.ts";

type ListProps = { readonly base: string; readonly groups: readonly GroupRow[]; readonly mayChange: boolean };

export const GroupsPage = ({ base, groups, mayChange }: ListProps) => {
  const [t, lang] = [useWords(kelompokWords), useLang()];
  return (
    <div class="stack-l">
      <PageHead
        title={t.title}
        lead={t.lead}
        actions={
          mayChange && (
            <LinkButton icon="plus" href={`${base}/periode/kelompok/baru`}>
              {t.tambah}
            </LinkButton>
          )
        }
      />
      {groups.length === 0 ? (
        <EmptyState {...t.kosong} />
      ) : (
        <Table
          caption={t.daftar}
          columns={[
            { head: t.urut, kind: "number", cell: (k) => k.urut },
            {
              head: t.nama,
              kind: "row",
              cell: (k) => <a href={`${base}/periode/kelompok/${k.id}`}>{k.nama}</a>,
            },
            { head: t.syarat, cell: (k) => conditionsOf(k, lang) },
            { head: t.ritme, cell: (k) => (k.ritme ? t[k.ritme] : t.ritmeIkut) },
            { head: t.anggota, cell: (k) => t.anggotaN(memberCount(k, lang)) },
          ]}
          rows={groups}
        />
      )}
    </div>
  );
};

const memberCount = (k: GroupRow, lang: Lang) =>
  k.anggota > ENOUGH ? `> ${angka(ENOUGH, lang)}` : angka(k.anggota, lang);

const listOf = (json: string): string[] => JSON.parse(json) as string[];
const labels = (json: string, table: Readonly<Record<string, Istilah>>, lang: Lang) =>
  listOf(json)
    .map((v) => table[v]?.[lang] ?? v)
    .join(", ");
const conditionsOf = (k: GroupRow, lang: Lang) =>
  [labels(k.jenisPegawai, jenisPegawai, lang), labels(k.jenisJabatan, jenisJabatan, lang), k.namaUnit]
    .filter(Boolean)
    .join(" · ");

type FormProps = {
  readonly action: string;
  readonly versi: string;
  readonly units: readonly Choice[];
  readonly typed: Typed;
  readonly errors: FieldErrors;
  readonly perintah: string;
};

export const typedOf = (k: GroupRow): Typed => ({
  nama: k.nama,
  urut: String(k.urut),
  unit: k.unit ?? "",
  ritme: k.ritme ?? "",
  dari: k.dari,
  sampai: k.sampai ?? "",
  ...Object.fromEntries(listOf(k.jenisPegawai).map((v) => [`pegawai-${v}`, "ya"])),
  ...Object.fromEntries(listOf(k.jenisJabatan).map((v) => [`jabatan-${v}`, "ya"])),
});

/** Nobody assesses a pejabat negara, so no group has one. */
export const PEGAWAI = Object.keys(jenisPegawai).filter((j) => j !== "pejabat-negara");
export const JABATAN = Object.keys(jenisJabatan).filter((j) => j !== "pejabat-negara");

export const GroupForm = ({ action, versi, units, typed, errors, perintah }: FormProps) => {
  const [t, lang] = [useWords(kelompokWords), useLang()];
  const said = saidOf(errors, t.salah);
  return (
    <form method="post" action={action} class="narrow stack" novalidate>
      <input type="hidden" name="perintah" value={perintah} />
      <input type="hidden" name="versi" value={versi} />
      <TextField name="nama" label={t.nama} value={typed.nama} error={said("nama")} />
      <TextField
        name="urut"
        label={t.urut}
        hint={t.urutHint}
        width={4}
        inputmode="numeric"
        value={typed.urut}
        error={said("urut")}
      />
      <SelectField
        name="unit"
        label={t.unit}
        blank={t.unitSemua}
        value={typed.unit}
        error={said("unit")}
        choices={units}
      />
      <Ticks
        prefix="pegawai"
        label={t.jenisPegawai}
        values={PEGAWAI}
        table={jenisPegawai}
        typed={typed}
        lang={lang}
      />
      <Ticks
        prefix="jabatan"
        label={t.jenisJabatan}
        values={JABATAN}
        table={jenisJabatan}
        typed={typed}
        lang={lang}
      />
      <RadioField
        name="ritme"
        label={t.ritme}
        value={typed.ritme ?? ""}
        error={said("ritme")}
        choices={[
          { value: "", label: t.ritmeIkut },
          { value: "triwulan", label: t.triwulan },
          { value: "bulan", label: t.bulan },
        ]}
      />
      <DateField name="dari" label={t.dari} value={typed.dari} error={said("dari")} />
      <DateField
        name="sampai"
        label={t.sampai}
        hint={t.sampaiHint}
        value={typed.sampai}
        error={said("sampai")}
      />
      <Button kind="primary">{t.simpan}</Button>
    </form>
  );
};

type TicksProps = {
  readonly prefix: string;
  readonly label: string;
  readonly values: readonly string[];
  readonly table: Readonly<Record<string, Istilah>>;
  readonly typed: Typed;
  readonly lang: Lang;
};
const Ticks = ({ prefix, label, values, table, typed, lang }: TicksProps) => {
  const t = useWords(kelompokWords);
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      <p class="hint">{t.semua}</p>
      {values.map((v) => (
        <Checkbox
          name={`${prefix}-${v}`}
          label={table[v]?.[lang] ?? v}
          checked={typed[`${prefix}-${v}`] === "ya"}
        />
      ))}
    </fieldset>
  );
};

export type GroupProps = {
  readonly base: string;
  readonly zona: Zona;
  readonly group: GroupRow;
  readonly windows: readonly GroupWindow[];
  readonly units: readonly Choice[];
  readonly mayChange: boolean;
  readonly done?: string | undefined;
  readonly form: { readonly typed: Typed; readonly errors: FieldErrors };
  readonly window: { readonly typed: Typed; readonly errors: FieldErrors };
  readonly perintah: string;
};

export const GroupPage = (props: GroupProps) => {
  const [t, lang] = [useWords(kelompokWords), useLang()];
  const { group, base, mayChange } = props;
  return (
    <div class="stack-l">
      <Problems errors={{ ...props.form.errors, ...props.window.errors }} salah={t.salah} />
      {props.done && <Notice kind="success">{props.done}</Notice>}
      <PageHead
        title={group.nama}
        lead={`${conditionsOf(group, lang)} · ${t.anggotaN(memberCount(group, lang))}`}
      />
      <Windows {...props} />
      {mayChange && <WindowForm {...props} />}
      {mayChange && (
        <section class="stack">
          <h2>{t.ubah}</h2>
          <GroupForm
            action={`${base}/periode/kelompok/${group.id}`}
            versi={String(group.versi)}
            units={props.units}
            typed={props.form.typed}
            errors={props.form.errors}
            perintah={props.perintah}
          />
        </section>
      )}
    </div>
  );
};

const Windows = ({ group, windows, zona }: GroupProps) => {
  const [t, lang] = [useWords(kelompokWords), useLang()];
  const span = (buka: number, tutup: number) =>
    `${tanggalPendek(tanggalPada(buka, zona), lang)} – ${tanggalPendek(tanggalPada(tutup - 1, zona), lang)}`;
  return (
    <section class="stack">
      <Table
        caption={t.jendela(group.nama)}
        columns={[
          { head: t.jendelaMana, kind: "row", cell: (w) => namaJendela(w, lang) },
          { head: t.umum, cell: (w) => span(w.bukaPada, w.tutupPada) },
          {
            head: t.diKelompok,
            cell: (w) =>
              w.bukaKelompok !== null && w.tutupKelompok !== null ? (
                <strong>{span(w.bukaKelompok, w.tutupKelompok)}</strong>
              ) : (
                <span class="muted">{t.sepertiUmum}</span>
              ),
          },
        ]}
        rows={windows}
      />
      <p class="hint">{t.jendelaLead}</p>
    </section>
  );
};

const WindowForm = ({ base, group, windows, window, perintah }: GroupProps) => {
  const [t, lang] = [useWords(kelompokWords), useLang()];
  const said = saidOf(window.errors, t.salah);
  const { typed } = window;
  return (
    <section class="narrow stack">
      <h2>{t.jendelaUbah}</h2>
      <form method="post" action={`${base}/periode/kelompok/${group.id}/jendela`} class="stack" novalidate>
        <input type="hidden" name="perintah" value={perintah} />
        <input type="hidden" name="versi" value={String(group.versi)} />
        <SelectField
          name="jendela"
          label={t.jendelaMana}
          blank={t.pilih}
          value={typed.jendela}
          error={said("jendela")}
          choices={windows.map((w) => ({ value: `${w.periode}:${w.tahap}`, label: namaJendela(w, lang) }))}
        />
        <DateField name="buka" label={t.hariPertama} value={typed.buka} error={said("buka")} />
        <DateField name="tutup" label={t.hariTerakhir} value={typed.tutup} error={said("tutup")} />
        <TextArea
          name="alasan"
          label={t.alasan}
          hint={t.alasanHint}
          rows={2}
          value={typed.alasan}
          error={said("alasan")}
        />
        <Button>{t.jendelaSimpan}</Button>
      </form>
    </section>
  );
};
