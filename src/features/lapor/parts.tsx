import type { LaporanRow } from "../../data/agency/laporan.ts";
import { dataPribadi } from "../../domain/laporan.ts";
import { tanggalPada, type Zona } from "../../domain/tanggal.ts";
import { tanggalPanjang, waktu } from "../../i18n/dates.ts";
import { laporWords } from "../../i18n/lapor.ts";
import type { Lang } from "../../i18n/words.ts";
import { type StatusKind, StatusTag } from "../../web/ui/status-tag.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";

type Props = {
  readonly base: string;
  readonly rows: readonly LaporanRow[];
  readonly zona: Zona;
  readonly now: number;
  /** The admin's queue also says from whom and which unit. */
  readonly queue?: boolean;
};

/** Reports with their state and their clock. */
export const Reports = ({ base, rows, zona, now, queue = false }: Props) => {
  const [t, lang] = [useWords(laporWords), useLang()];
  const k = t.antrean.kolom;
  return (
    <Table
      caption={queue ? t.antrean.title : t.milik}
      captionHidden
      rows={rows}
      columns={[
        {
          head: k.apa,
          kind: "row",
          cell: (l) => <a href={`${base}/lapor/${l.id}`}>{t.satu.title(t.jenis[l.jenis], l.namaTentang)}</a>,
        },
        ...(queue
          ? [
              { head: k.dari, cell: (l: LaporanRow) => l.namaPelapor },
              { head: k.unit, cell: (l: LaporanRow) => l.namaUnit ?? t.satu.antreanInstansi },
            ]
          : []),
        { head: k.keadaan, cell: (l) => <State l={l} queue={queue} /> },
        {
          head: k.batas,
          cell: (l) => (
            <span>
              {limitOf(l, zona, lang)}
              {overdue(l, now) && <strong> ({t.satu.lewat})</strong>}
            </span>
          ),
        },
      ]}
    />
  );
};

export const State = ({ l, queue = false }: { readonly l: LaporanRow; readonly queue?: boolean }) => (
  <StatusTag kind={queue && l.keadaan === "baru" ? "perlu-anda" : kinds[l.keadaan]}>
    {useWords(laporWords).keadaan[l.keadaan]}
  </StatusTag>
);

export const overdue = (l: LaporanRow, now: number): boolean =>
  (l.keadaan === "baru" || l.keadaan === "dikerjakan") && l.batasPada <= now;

/** Working days end with the day; the 72 hours at their minute. */
export const limitOf = (l: LaporanRow, zona: Zona, lang: Lang): string =>
  dataPribadi(l.jenis)
    ? waktu(l.batasPada, zona, lang)
    : tanggalPanjang(tanggalPada(l.batasPada - 1, zona), lang);

const kinds = {
  baru: "proses",
  dikerjakan: "proses",
  selesai: "selesai",
  ditolak: "ditolak",
  ditarik: "netral",
} as const satisfies Record<LaporanRow["keadaan"], StatusKind>;
