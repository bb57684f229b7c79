import type { UnitChoice } from "../../data/agency/unit.ts";
import { samarkanNip } from "../../domain/nip.ts";
import { angka } from "../../i18n/dates.ts";
import { pegawaiWords } from "../../i18n/pegawai.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { SelectField } from "../../web/ui/choice-field.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { FilterBar } from "../../web/ui/filter-bar.tsx";
import { Person } from "../../web/ui/nip.tsx";
import { EmptyState } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Pager } from "../../web/ui/pager.tsx";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { Table } from "../../web/ui/table.tsx";
import { unitChoices } from "../../web/ui/unit-choices.ts";
import { useLang, useWords } from "../../web/words.ts";
import { COUNTED, type Filter, PAGE, type PersonRow } from "./list-queries.ts";

type Props = {
  readonly base: string;
  readonly people: readonly PersonRow[];
  readonly total: number;
  readonly filter: Filter;
  readonly units: readonly UnitChoice[];
  readonly mayChange: boolean;
  readonly mayImport: boolean;
  /** For whoever keeps all that he sees. */
  readonly fullNumbers: boolean;
};

export const ListPage = (props: Props) => {
  const { base, filter } = props;
  const [t, lang] = [useWords(pegawaiWords), useLang()];
  const filtered = filter.cari !== "" || filter.unit !== "" || filter.tampil !== "";
  const pages = Math.ceil(Math.min(props.total, COUNTED) / PAGE);
  return (
    <>
      <PageHead title={t.title} lead={t.lead} actions={props.mayChange && <Actions {...props} />} />
      {(filtered || props.total > 0) && <Search {...props} />}
      {props.people.length === 0 ? (
        <Nobody {...props} filtered={filtered} />
      ) : (
        <Table
          caption={t.title}
          captionHidden
          rows={props.people}
          columns={[
            {
              head: t.kolom.nama,
              kind: "row",
              cell: (p) => <Name base={base} person={p} full={props.fullNumbers} />,
            },
            {
              head: t.kolom.jabatan,
              cell: (p) =>
                p.jabatan === null ? (
                  <span class="muted">{t.belumAda}</span>
                ) : (
                  <span class="person">
                    <span>{p.jabatan}</span>
                    <span class="small muted">{p.unit}</span>
                  </span>
                ),
            },
            {
              head: t.kolom.penilai,
              // Who holds no post needs no penilai: a pensioner is nobody's work.
              cell: (p) =>
                p.penilai ??
                (p.jabatan === null || p.dinilai === 0 ? (
                  "–"
                ) : (
                  <StatusTag kind="perlu-anda">{t.belumAda}</StatusTag>
                )),
            },
            { head: t.kolom.akun, cell: (p) => t.akunKata[p.akun] },
          ]}
        />
      )}
      <Pager
        label={t.halaman}
        page={filter.halaman}
        pages={pages}
        href={(n) => `${base}/pegawai?${query(filter, n)}`}
        previous={t.sebelum}
        next={t.sesudah}
        pageName={t.halamanKe}
      />
      {props.total > COUNTED && <p class="small muted">{t.hasilLebih(angka(COUNTED, lang))}</p>}
    </>
  );
};

const Actions = ({ base, mayImport }: Props) => {
  const t = useWords(pegawaiWords);
  return (
    <>
      {mayImport && (
        <LinkButton icon="upload" href={`${base}/pegawai/impor`}>
          {t.impor}
        </LinkButton>
      )}
      <LinkButton icon="download" href={`${base}/pegawai/ekspor`}>
        {t.ekspor}
      </LinkButton>
      <LinkButton kind="primary" icon="plus" href={`${base}/pegawai/baru`}>
        {t.tambah}
      </LinkButton>
    </>
  );
};

const Search = ({ base, filter, units, total }: Props) => {
  const [t, lang] = [useWords(pegawaiWords), useLang()];
  return (
    <FilterBar
      action={`${base}/pegawai`}
      label={t.saring}
      submit={t.tombolCari}
      result={total > COUNTED ? t.hasilLebih(angka(COUNTED, lang)) : t.hasil(angka(total, lang))}
    >
      <TextField name="cari" type="search" label={t.cari} value={filter.cari} placeholder={t.cariHint} />
      <SelectField
        name="unit"
        label={t.unit}
        value={filter.unit}
        blank={t.semuaUnit}
        choices={unitChoices(units)}
      />
      <SelectField
        name="tampil"
        label={t.tampil}
        value={filter.tampil}
        blank={t.tampilSemua}
        choices={[
          { value: "tanpa-penilai", label: t.tampilTanpaPenilai },
          { value: "tanpa-akun", label: t.tampilTanpaAkun },
        ]}
      />
    </FilterBar>
  );
};

/** The first eight digits are somebody's birthday: the whole number is for whoever keeps it (handbook 7). */
const Name = ({ base, person, full }: { base: string; person: PersonRow; full: boolean }) => (
  <Person
    name={person.nama}
    href={`${base}/pegawai/${person.id}`}
    nip={full ? (person.nomor ?? undefined) : undefined}
    note={full || person.nomor === null ? undefined : samarkanNip(person.nomor)}
  />
);

const Nobody = (props: Props & { filtered: boolean }) => {
  const { base, filtered, mayChange } = props;
  const t = useWords(pegawaiWords);
  return filtered ? (
    <EmptyState
      icon="search"
      title={t.tidakKetemu.title}
      why={t.tidakKetemu.why}
      who={t.tidakKetemu.who}
      action={<LinkButton href={`${base}/pegawai`}>{t.tidakKetemu.hapus}</LinkButton>}
    />
  ) : (
    <EmptyState
      icon="users"
      title={t.kosong.title}
      why={t.kosong.why}
      who={t.kosong.who}
      action={mayChange && <Actions {...props} />}
    />
  );
};

const query = (f: Filter, halaman: number) =>
  new URLSearchParams(
    Object.entries({ cari: f.cari, unit: f.unit, tampil: f.tampil, halaman: String(halaman) }).filter(
      ([, v]) => v !== "",
    ),
  ).toString();
