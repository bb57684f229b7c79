import type { LaporanRow } from "../../data/agency/laporan.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { laporWords } from "../../i18n/lapor.ts";
import { EmptyState } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Pager } from "../../web/ui/pager.tsx";
import { Tabs } from "../../web/ui/tabs.tsx";
import { useWords } from "../../web/words.ts";
import { Reports } from "./parts.tsx";

export const PAGE = 50;

type Props = {
  readonly base: string;
  readonly rows: readonly LaporanRow[];
  readonly tampil: "terbuka" | "selesai";
  readonly halaman: number;
  readonly zona: Zona;
  readonly now: number;
};

export const QueuePage = (props: Props) => {
  const t = useWords(laporWords).antrean;
  const { base, rows, tampil, halaman } = props;
  const here = `${base}/kelola/laporan`;
  return (
    <div class="stack-l">
      <PageHead title={t.title} lead={t.lead} />
      <Tabs
        label={t.title}
        tabs={[
          { href: here, label: t.terbuka, current: tampil === "terbuka" },
          { href: `${here}?tampil=selesai`, label: t.selesai, current: tampil === "selesai" },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState icon="circle-check" title={t.kosong.title} why={t.kosong.why} who={t.kosong.who} />
      ) : (
        <Reports {...props} rows={rows.slice(0, PAGE)} queue />
      )}
      <Pager
        label={t.halaman}
        page={halaman}
        pages={rows.length > PAGE ? halaman + 1 : halaman}
        href={(n) => `${here}?tampil=${tampil}&halaman=${n}`}
        previous={t.sebelum}
        next={t.sesudah}
        pageName={t.halamanKe}
      />
    </div>
  );
};
