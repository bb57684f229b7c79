import { hukumOf, ID_JAM, type IdJam } from "../../domain/jam-hukum.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { jamWords } from "../../i18n/jam.ts";
import { namaKewajiban } from "../../i18n/pemberitahuan.ts";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { FilterBar } from "../../web/ui/filter-bar.tsx";
import { hariTeks, huruf, type JamTampil } from "../../web/ui/jam.tsx";
import { EmptyState } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { type Column, Table } from "../../web/ui/table.tsx";
import { Tabs } from "../../web/ui/tabs.tsx";
import { DateText } from "../../web/ui/time.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { type JamRow, type Keadaan, PAGE } from "./queries.ts";

export type Tab = Keadaan | "bergeser" | "aturan";
type Props = {
  readonly base: string;
  readonly tab: Tab;
  readonly cari: string;
  readonly today: Tanggal;
  readonly jam: readonly JamRow[];
};

export const tampil = (r: JamRow): JamTampil => ({
  ...r,
  hari: r.hari === null ? null : (JSON.parse(r.hari) as Tanggal[]),
});

export const JamPage = (props: Props) => {
  const t = useWords(jamWords);
  const { base, tab, cari } = props;
  const daftar = tab !== "aturan" && tab !== "bergeser";
  const alamat = (minta: Tab) => `${base}/kelola/jam?keadaan=${minta}`;
  return (
    <div class="stack-l">
      <PageHead title={t.judul} lead={t.lead} />
      <Tabs
        label={t.judul}
        tabs={(Object.keys(t.tab) as Tab[]).map((x) => ({
          href: alamat(x),
          label: t.tab[x],
          current: x === tab,
        }))}
      />
      {daftar && (
        <FilterBar action={`${base}/kelola/jam`} label={t.cari} submit={t.tombolCari}>
          <input type="hidden" name="keadaan" value={tab} />
          <TextField name="cari" label={t.cari} value={cari} width={16} />
        </FilterBar>
      )}
      {tab === "aturan" ? <Aturan /> : <Daftar {...props} alamat={alamat(tab)} />}
    </div>
  );
};

const Daftar = ({ base, tab, cari, today, jam, alamat }: Props & { readonly alamat: string }) => {
  const [t, lang] = [useWords(jamWords), useLang()];
  if (jam.length === 0) return <EmptyState title={t.kosong} why={t.kosongMengapa} who={t.kosongSiapa} />;
  const lanjut = jam.length > PAGE && tab !== "bergeser" ? jam[PAGE - 1] : undefined;
  const dicari = cari === "" ? "" : `&cari=${encodeURIComponent(cari)}`;
  const kolom: readonly Column<JamRow>[] = [
    {
      head: t.kewajiban,
      kind: "row",
      cell: (r) => (
        <>
          {huruf(namaKewajiban(r.kewajiban, lang))} <span class="small nowrap">{r.kewajiban}</span>
        </>
      ),
    },
    { head: t.tentang, cell: (r) => <a href={`${base}${r.tautan}`}>{r.nama ?? r.unit ?? "–"}</a> },
    { head: t.pemegang, cell: (r) => r.pemegang ?? "–" },
    tab === "bergeser"
      ? {
          head: t.semula,
          cell: (r) => (
            <>
              {r.lama && <DateText value={r.lama} lang={lang} short />}{" "}
              <span class="small">{r.sebab && t.karena[r.sebab]}</span>
            </>
          ),
        }
      : tab === "berjalan"
        ? { head: t.hari, cell: (r) => <span class="nowrap">{hariTeks(tampil(r), today, t) || "–"}</span> }
        : { head: t.akibatnya, cell: (r) => t.akibat[hukumOf(r.kewajiban).akibat] },
    { head: t.sampai, cell: (r) => <DateText value={r.batas} lang={lang} short /> },
    ...(tab === "bergeser"
      ? [{ head: t.tab.bergeser, cell: (r: JamRow) => <Keadaannya keadaan={r.keadaan} /> }]
      : []),
  ];
  return (
    <>
      <Table caption={t.tab[tab]} captionHidden rows={jam.slice(0, PAGE)} columns={kolom} />
      <div class="cluster">
        {lanjut && (
          <LinkButton href={`${alamat}${dicari}&sesudah=${lanjut.batasPada}_${lanjut.id}`}>
            {t.lanjut}
          </LinkButton>
        )}
        <form method="post" action={`${base}/kelola/jam/ekspor?keadaan=${tab}${dicari}`} hx-boost="false">
          <Button kind="secondary" icon="download">
            {t.unduh}
          </Button>
        </form>
      </div>
    </>
  );
};

const Keadaannya = ({ keadaan }: { readonly keadaan: Keadaan }) => {
  const t = useWords(jamWords);
  const rupa = { berjalan: "proses", lewat: "ditolak", selesai: "selesai" } as const;
  return <StatusTag kind={rupa[keadaan]}>{t.keadaan[keadaan]}</StatusTag>;
};

/** Every period of the calendar as the service counts it. */
const Aturan = () => {
  const [t, lang] = [useWords(jamWords), useLang()];
  const lama = (id: IdJam) => {
    const { satuan, lama: n, tanggal } = hukumOf(id);
    return tanggal ? `${tanggal.hari}/${tanggal.bulan}` : t.satuan[satuan](n ?? 0);
  };
  return (
    <Table
      caption={t.tab.aturan}
      captionHidden
      rows={ID_JAM}
      columns={[
        { head: "ID", kind: "row", cell: (id) => id },
        {
          head: t.kewajiban,
          cell: (id) => (namaKewajiban(id, lang) === id ? "–" : huruf(namaKewajiban(id, lang))),
        },
        { head: t.lama, cell: lama },
        { head: t.akibatnya, cell: (id) => t.akibat[hukumOf(id).akibat] },
        {
          head: t.dasar,
          cell: (id) => `${hukumOf(id).pasal}${hukumOf(id).dasar === "D" ? ` (${t.bawaan})` : ""}`,
        },
      ]}
    />
  );
};
