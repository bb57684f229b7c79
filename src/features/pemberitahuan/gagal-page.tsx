import type { Zona } from "../../domain/tanggal.ts";
import { gagalWords } from "../../i18n/surat-gagal.ts";
import { Button } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Table } from "../../web/ui/table.tsx";
import { InstantText } from "../../web/ui/time.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { FailedRow } from "./queries.ts";

type Props = {
  readonly rows: readonly FailedRow[];
  readonly base: string;
  readonly zona: Zona;
  readonly diulang: boolean;
  readonly perintah: string;
};

export const GagalPage = ({ rows, base, zona, diulang, perintah }: Props) => {
  const t = useWords(gagalWords);
  const lang = useLang();
  return (
    <div class="stack">
      <PageHead title={t.title} lead={t.lead} />
      {diulang && <Notice kind="success">{t.diulang}</Notice>}
      {rows.length === 0 ? (
        <EmptyState title={t.kosong} why={t.kosongMengapa} who={t.kosongSiapa} />
      ) : (
        <>
          <Table
            caption={t.title}
            captionHidden
            rows={rows}
            columns={[
              {
                head: t.siapa,
                kind: "row",
                cell: (r) =>
                  r.pegawai ? <a href={`${base}/pegawai/${r.pegawai}`}>{r.nama}</a> : t.bukanPegawai,
              },
              { head: t.alamat, cell: (r) => r.kepada },
              { head: t.jumlah, kind: "number", cell: (r) => String(r.n) },
              { head: t.terakhir, cell: (r) => <InstantText at={r.terakhir} zona={zona} lang={lang} /> },
              { head: t.sebab, cell: (r) => sebab(r.galat, t.galat) },
            ]}
          />
          <form method="post" action={`${base}/pemberitahuan/tidak-sampai/pengulangan`} class="stack-s">
            <HiddenFields fields={{ perintah }} />
            <p class="small muted">{t.ulangJelas}</p>
            <div class="actions">
              <Button>{t.ulang}</Button>
            </div>
          </form>
        </>
      )}
    </div>
  );
};

/** Codes of the sender; the ones nobody has met yet are shown as they are. */
const sebab = (galat: string, kata: Readonly<Record<string, string>>): string => {
  const known = Object.keys(kata).find((awal) => galat.startsWith(awal));
  return known ? `${kata[known]}` : galat || "–";
};
