import type { Zona } from "../../domain/tanggal.ts";
import { tanggalPada } from "../../domain/tanggal.ts";
import type { JenisTemuan } from "../../domain/temuan.ts";
import { tanggalPendek } from "../../i18n/dates.ts";
import { dokterWords } from "../../i18n/dokter.ts";
import { EmptyState } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Pager } from "../../web/ui/pager.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { type FindingRow, LAST_PAGE, PAGE } from "./queries.ts";
import { fixPath, saidOf } from "./rincian.ts";

type Props = {
  readonly base: string;
  readonly jenis: JenisTemuan;
  readonly rows: readonly FindingRow[];
  readonly halaman: number;
  readonly zona: Zona;
  readonly mayFix: boolean;
};

/** The names behind a count, each with the way to where it is repaired. */
export const FindingsPage = ({ base, jenis, rows, halaman, zona, mayFix }: Props) => {
  const [t, lang] = [useWords(dokterWords), useLang()];
  const more = rows.length > PAGE;
  return (
    <div class="stack-l">
      <PageHead title={t.jenis[jenis].nama} lead={t.jenis[jenis].isi} />
      {rows.length === 0 ? (
        <EmptyState icon="circle-check" title={t.kosong.title} why={t.kosong.why} who={t.kosong.who} />
      ) : (
        <Table
          caption={t.jenis[jenis].nama}
          captionHidden
          rows={rows.slice(0, PAGE)}
          columns={[
            { head: t.kolom.apa, kind: "row", cell: (r) => r.nama ?? "–" },
            { head: t.kolom.unit, cell: (r) => r.unit ?? "–" },
            { head: t.kolom.rincian, cell: (r) => saidOf(jenis, r.rincian, lang) },
            { head: t.kolom.sejak, cell: (r) => tanggalPendek(tanggalPada(r.sejakPada, zona), lang) },
            ...(mayFix
              ? [
                  {
                    head: t.kolom.betulkan,
                    kind: "action" as const,
                    cell: (r: FindingRow) => (
                      <a href={base + fixPath(jenis, r.objek)} aria-label={`${t.betulkan}: ${r.nama}`}>
                        {t.betulkan}
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      <Pager
        label={t.halaman}
        page={halaman}
        pages={more && halaman < LAST_PAGE ? halaman + 1 : halaman}
        href={(n) => `${base}/kelola/dokter/${jenis}?halaman=${n}`}
        previous={t.sebelum}
        next={t.sesudah}
        pageName={t.halamanKe}
      />
      {more && halaman === LAST_PAGE && <p class="hint">{t.batas}</p>}
    </div>
  );
};
