import { jenisMutasi } from "../../domain/mutasi.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { angka, tanggalPendek } from "../../i18n/dates.ts";
import { mutasiWords } from "../../i18n/mutasi.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { SelectField } from "../../web/ui/choice-field.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { FilterBar } from "../../web/ui/filter-bar.tsx";
import { EmptyState } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Pager } from "../../web/ui/pager.tsx";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { COUNTED, type Filter, keadaanTampil, type MutasiRow, PAGE } from "./queries.ts";

type Props = {
  readonly base: string;
  readonly rows: readonly MutasiRow[];
  readonly total: number;
  readonly filter: Filter;
  readonly today: Tanggal;
  readonly mayRecord: boolean;
};

export const ListPage = (props: Props) => {
  const { base, filter } = props;
  const [t, lang] = [useWords(mutasiWords), useLang()];
  const filtered = filter.cari !== "" || filter.keadaan !== "semua";
  return (
    <>
      <PageHead
        title={t.title}
        lead={t.lead}
        actions={
          props.mayRecord && (
            <LinkButton kind="primary" icon="plus" href={`${base}/mutasi/baru`}>
              {t.baru}
            </LinkButton>
          )
        }
      />
      {(filtered || props.total > 0) && <Search {...props} />}
      {props.rows.length === 0 ? (
        <Nothing {...props} filtered={filtered} />
      ) : (
        <Table
          caption={t.title}
          captionHidden
          rows={props.rows}
          columns={[
            {
              head: t.kolom.siapa,
              kind: "row",
              cell: (m) => (
                <span class="person">
                  <a href={`${base}/mutasi/${m.id}`}>{whoOf(m, t, lang)}</a>
                  <span class="small muted">{jenisMutasi[m.jenis][lang]}</span>
                </span>
              ),
            },
            { head: t.kolom.dari, cell: (m) => m.unitLama ?? "–" },
            {
              head: t.kolom.ke,
              cell: (m) =>
                m.n > 0 && m.tetap === 1 ? <span class="muted">{t.tidakBerubah}</span> : (m.unitBaru ?? "–"),
            },
            { head: t.kolom.tanggal, cell: (m) => tanggalPendek(m.dari, lang) },
            { head: t.kolom.surat, cell: (m) => m.nomorSurat },
            {
              head: t.kolom.keadaan,
              cell: (m) => <State keadaan={m.keadaan} dari={m.dari} today={props.today} />,
            },
          ]}
        />
      )}
      <Pager
        label={t.halaman}
        page={filter.halaman}
        pages={Math.ceil(Math.min(props.total, COUNTED) / PAGE)}
        href={(n) => `${base}/mutasi?${query(filter, n)}`}
        previous={t.sebelum}
        next={t.sesudah}
        pageName={t.halamanKe}
      />
      {props.total > COUNTED && <p class="small muted">{t.hasilLebih(angka(COUNTED, lang))}</p>}
    </>
  );
};

export const State = (props: {
  readonly keadaan: "berlaku" | "dibatalkan";
  readonly dari: Tanggal;
  readonly today: Tanggal;
}) => {
  const t = useWords(mutasiWords);
  if (props.keadaan === "dibatalkan") return <StatusTag kind="ditolak">{t.keadaan.dibatalkan}</StatusTag>;
  return props.dari > props.today ? (
    <StatusTag kind="proses">{t.keadaan.terjadwal}</StatusTag>
  ) : (
    <StatusTag kind="selesai">{t.keadaan.berlaku}</StatusTag>
  );
};

type T = ReturnType<typeof useWords<(typeof mutasiWords)["id"]>>;
function whoOf(m: MutasiRow, t: T, lang: "id" | "en"): string {
  const siapa = JSON.parse(m.siapa) as readonly string[];
  const first = siapa[0] ?? t.unitPindah;
  return m.n > 1 ? `${first}, ${t.danLain(angka(m.n - 1, lang))}` : first;
}

const Search = ({ base, filter, total }: Props) => {
  const [t, lang] = [useWords(mutasiWords), useLang()];
  return (
    <FilterBar
      action={`${base}/mutasi`}
      label={t.saring}
      submit={t.tombolCari}
      result={total > COUNTED ? t.hasilLebih(angka(COUNTED, lang)) : t.hasil(angka(total, lang))}
    >
      <TextField name="cari" type="search" label={t.cari} value={filter.cari} />
      <SelectField
        name="keadaan"
        label={t.menurutKeadaan}
        value={filter.keadaan}
        choices={keadaanTampil.map((value) => ({ value, label: t.keadaan[value] }))}
      />
    </FilterBar>
  );
};

const Nothing = ({ base, filtered, mayRecord }: Props & { filtered: boolean }) => {
  const t = useWords(mutasiWords);
  return filtered ? (
    <EmptyState
      icon="search"
      title={t.tidakKetemu.title}
      why={t.tidakKetemu.why}
      who={t.tidakKetemu.who}
      action={<LinkButton href={`${base}/mutasi`}>{t.tidakKetemu.semua}</LinkButton>}
    />
  ) : (
    <EmptyState
      icon="users"
      title={t.kosong.title}
      why={t.kosong.why}
      who={t.kosong.who}
      action={mayRecord && <LinkButton href={`${base}/mutasi/baru`}>{t.baru}</LinkButton>}
    />
  );
};

const query = (f: Filter, halaman: number) =>
  new URLSearchParams({
    ...(f.cari ? { cari: f.cari } : {}),
    ...(f.keadaan === "semua" ? {} : { keadaan: f.keadaan }),
    halaman: String(halaman),
  }).toString();
