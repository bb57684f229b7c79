import { keadaanPk, sumberPk } from "../../domain/pk.ts";
import { tanggalPendek } from "../../i18n/dates.ts";
import { pkWords } from "../../i18n/pk.ts";
import { LinkButton, PrintButton } from "../../web/ui/button.tsx";
import { EmptyState } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { Table } from "../../web/ui/table.tsx";
import { Tabs } from "../../web/ui/tabs.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { PAGE, type UnitRow } from "./queries.ts";

type Props = {
  readonly base: string;
  readonly tahun: number;
  readonly years: readonly number[];
  readonly rows: readonly UnitRow[];
  readonly halaman: number;
};

/** Who must have a PK, who has one, and what of it nobody carries: gaps first. */
export const ListPage = ({ base, tahun, years, rows, halaman }: Props) => {
  const t = useWords(pkWords);
  const href = (n: number) => `${base}/pk?tahun=${tahun}&halaman=${n}`;
  return (
    <div class="stack">
      <PageHead title={t.judul(tahun)} lead={t.lead} actions={<PrintButton>{t.cetak}</PrintButton>} />
      <Tabs
        label={t.tahun}
        tabs={years.map((y) => ({ href: `${base}/pk?tahun=${y}`, label: String(y), current: y === tahun }))}
      />
      {rows.length === 0 ? (
        <EmptyState icon="clipboard-list" title={t.kosong} why={t.kosongMengapa} who={t.kosongSiapa} />
      ) : (
        <Table
          caption={t.judul(tahun)}
          captionHidden
          rows={rows.slice(0, PAGE)}
          columns={[
            {
              head: t.unit,
              kind: "row",
              cell: (r) => <a href={`${base}/pk/${r.unit}/${tahun}`}>{r.nama}</a>,
            },
            {
              head: t.kepala,
              cell: (r) => r.namaKepala ?? <span class="muted">{t.tanpaKepala}</span>,
            },
            { head: t.dokumen, cell: (r) => <Dokumen r={r} /> },
            { head: t.indikator, kind: "number", cell: (r) => String(r.n) },
            { head: t.dimiliki, cell: (r) => <Cakupan r={r} /> },
          ]}
        />
      )}
      {(halaman > 1 || rows.length > PAGE) && (
        <div class="cluster">
          {halaman > 1 && <LinkButton href={href(halaman - 1)}>{t.sebelum}</LinkButton>}
          {rows.length > PAGE && <LinkButton href={href(halaman + 1)}>{t.berikut}</LinkButton>}
        </div>
      )}
    </div>
  );
};

const Dokumen = ({ r }: { readonly r: UnitRow }) => {
  const lang = useLang();
  if (r.keadaan === null || r.sumber === null) return <>—</>;
  const kapan = r.tanggal === null ? "" : `, ${tanggalPendek(r.tanggal, lang)}`;
  return <>{`${sumberPk[r.sumber][lang]} · ${keadaanPk[r.keadaan][lang]}${kapan}`}</>;
};

const Cakupan = ({ r }: { readonly r: UnitRow }) => {
  const t = useWords(pkWords);
  if (r.n === 0)
    return r.wajib === 1 ? (
      <StatusTag kind="perlu-anda">{t.belumAda}</StatusTag>
    ) : (
      <span class="muted">{t.tidakWajib}</span>
    );
  if (r.penuh === 0) return <>—</>;
  if (r.dimiliki === r.n) return <StatusTag kind="selesai">{t.tercakup}</StatusTag>;
  return (
    <span>
      {t.cakupan(r.dimiliki, r.n)}{" "}
      {r.wajib === 1 && <StatusTag kind="perlu-anda">{t.celah(r.n - r.dimiliki)}</StatusTag>}
    </span>
  );
};
