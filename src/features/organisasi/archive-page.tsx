import { tanggalPendek } from "../../i18n/dates.ts";
import { organisasiWords } from "../../i18n/organisasi.ts";
import { EmptyState } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { ARCHIVE_PAGE, type ArchivedRow } from "./queries.ts";

type Props = {
  readonly base: string;
  readonly rows: readonly ArchivedRow[];
  readonly halaman: number;
};

/** Units that hold no longer, the latest first: where each went. */
export const ArchivePage = ({ base, rows, halaman }: Props) => {
  const [t, lang] = [useWords(organisasiWords), useLang()];
  const to = (n: number) => `${base}/unit/arsip?halaman=${n}`;
  return (
    <>
      <PageHead title={t.arsip.title} lead={t.arsip.lead} />
      {rows.length === 0 ? (
        <EmptyState icon="network" title={t.arsip.kosong} why={t.arsip.kosongWhy} who={t.arsip.kosongWho} />
      ) : (
        <Table
          caption={t.arsip.title}
          captionHidden
          rows={rows.slice(0, ARCHIVE_PAGE)}
          columns={[
            { head: t.nama, kind: "row", cell: (u) => <a href={`${base}/unit/${u.id}`}>{u.nama}</a> },
            { head: t.hariTerakhir, cell: (u) => tanggalPendek(u.sampai, lang) },
            {
              head: t.arsip.menjadi,
              cell: (u) => (u.ke ? <a href={`${base}/unit/${u.ke}`}>{u.namaKe}</a> : t.arsip.ditutup),
            },
            { head: t.alasan, cell: (u) => u.alasan },
          ]}
        />
      )}
      {(halaman > 1 || rows.length > ARCHIVE_PAGE) && (
        <p class="actions">
          {halaman > 1 && <a href={to(halaman - 1)}>{t.arsip.sebelum}</a>}
          {rows.length > ARCHIVE_PAGE && <a href={to(halaman + 1)}>{t.arsip.sesudah}</a>}
        </p>
      )}
    </>
  );
};
