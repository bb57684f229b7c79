import { jenisJabatan } from "../../domain/jabatan.ts";
import { pejabatLuarWords } from "../../i18n/pejabat-luar.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { SelectField } from "../../web/ui/choice-field.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { type FormProps, fieldOf, options } from "./fields.tsx";
import type { AssessedRow, OutsideRow } from "./outside-queries.ts";

type Props = {
  readonly base: string;
  readonly rows: readonly OutsideRow[];
  readonly mayChange: boolean;
  readonly done: boolean;
};

export const OutsideListPage = ({ base, rows, mayChange, done }: Props) => {
  const t = useWords(pejabatLuarWords);
  const add = mayChange && (
    <LinkButton kind="primary" icon="plus" href={`${base}/pegawai/luar/baru`}>
      {t.tambah}
    </LinkButton>
  );
  const waits = (o: OutsideRow) =>
    [o.skp > 0 && t.skp(o.skp), o.evaluasi > 0 && t.evaluasi(o.evaluasi)].filter(Boolean).join(", ");
  return (
    <>
      {done && <Notice kind="success">{t.tersimpan}</Notice>}
      <PageHead title={t.title} lead={t.lead} actions={rows.length > 0 && add} />
      {rows.length === 0 ? (
        <EmptyState icon="users" title={t.kosong.title} why={t.kosong.why} who={t.kosong.who} action={add} />
      ) : (
        <Table
          caption={t.title}
          captionHidden
          rows={rows}
          columns={[
            { head: t.kolom.nama, kind: "row", cell: (o) => <Name base={base} o={o} /> },
            { head: t.kolom.menilai, cell: (o) => (o.orang > 0 ? t.orang(o.orang) : t.tidakAda) },
            { head: t.kolom.menunggu, cell: (o) => waits(o) || t.tidakAda },
          ]}
        />
      )}
      {rows.some((o) => waits(o) !== "") && <p class="muted">{t.caranya}</p>}
    </>
  );
};

const Name = ({ base, o }: { base: string; o: OutsideRow }) => (
  <span class="person">
    <a href={`${base}/pegawai/${o.id}`}>{o.nama}</a>
    <span class="small muted">
      {o.jabatan}, {o.instansi}
    </span>
  </span>
);

export const OutsideFields = (props: FormProps) => {
  const [t, lang] = [useWords(pejabatLuarWords), useLang()];
  const field = fieldOf(props, lang);
  const { pelaksana: _p, jf: _j, ...menilai } = jenisJabatan;
  return (
    <>
      <TextField {...field("nama")} label={t.nama} autocomplete="off" />
      <TextField {...field("jabatan")} label={t.jabatan} hint={t.jabatanHint} />
      <TextField {...field("instansi")} label={t.instansi} />
      <SelectField
        {...field("jenisJabatan")}
        label={t.jenisJabatan}
        hint={t.jenisHint}
        choices={options(menilai, lang)}
      />
    </>
  );
};

/** On his own page: whom he assesses, instead of a line of his own. */
export const Assesses = ({ base, rows }: { base: string; rows: readonly AssessedRow[] }) => {
  const t = useWords(pejabatLuarWords);
  return (
    <section class="stack" id="menilai">
      <h2>{t.menilaiSiapa}</h2>
      {rows.length === 0 ? (
        <p>{t.tidakMenilai}</p>
      ) : (
        <ul class="plain">
          {rows.map((p) => (
            <li>
              <a href={`${base}/pegawai/${p.id}`}>{p.nama}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
