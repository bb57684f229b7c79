import type { Zona } from "../../domain/tanggal.ts";
import { inboxWords, type Notice } from "../../i18n/pemberitahuan.ts";
import { Button } from "../../web/ui/button.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { InstantText } from "../../web/ui/time.tsx";
import { Timeline } from "../../web/ui/timeline.tsx";
import { useLang, useWords } from "../../web/words.ts";

export type NoticeRow = {
  readonly id: string;
  readonly jenis: string;
  readonly data: string;
  readonly tautan: string;
  readonly dibuatPada: number;
  readonly dibacaPada: number | null;
};
type Props = {
  readonly notices: readonly (NoticeRow & Notice)[];
  readonly base: string;
  readonly zona: Zona;
};

export const InboxPage = ({ notices, base, zona }: Props) => {
  const t = useWords(inboxWords);
  const lang = useLang();
  const unread = notices.some((n) => n.dibacaPada === null);
  return (
    <>
      <PageHead
        title={t.title}
        actions={
          unread && (
            <form method="post" action={`${base}/pemberitahuan/pembacaan`}>
              <Button>{t.readAll}</Button>
            </form>
          )
        }
      />
      {notices.length === 0 && <p class="muted">{t.empty}</p>}
      <Timeline
        entries={notices.map((n) => ({
          at: <InstantText at={n.dibuatPada} zona={zona} lang={lang} />,
          what: (
            <>
              {n.tautan ? <a href={base + n.tautan}>{n.judul}</a> : n.judul}{" "}
              {n.dibacaPada === null && <StatusTag kind="perlu-anda">{t.unread}</StatusTag>}
            </>
          ),
          detail: n.teks,
        }))}
      />
    </>
  );
};
