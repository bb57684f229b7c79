import { type Tanggal, tambahHari, tanggalPada, type Zona } from "../../domain/tanggal.ts";
import { jamMenit, tanggalPanjang } from "../../i18n/dates.ts";
import { inboxWords, type Notice as NoticeText } from "../../i18n/pemberitahuan.ts";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { Tabs } from "../../web/ui/tabs.tsx";
import { Timeline } from "../../web/ui/timeline.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { NoticeRow } from "./queries.ts";

type Told = NoticeRow & NoticeText;
type Props = {
  readonly notices: readonly Told[];
  readonly belum: boolean;
  readonly nBelum: number;
  /** Where the older ones begin. */
  readonly berikut: string | null;
  readonly lanjutan: boolean;
  readonly gagalSaya: number;
  /** null: not for this reader. */
  readonly gagalSemua: number | null;
  readonly email: string | null;
  readonly base: string;
  readonly zona: Zona;
  readonly today: Tanggal;
};

export const InboxPage = (props: Props) => {
  const { notices, base, nBelum } = props;
  const t = useWords(inboxWords);
  return (
    <div class="stack">
      <PageHead
        title={t.title}
        actions={
          <>
            {nBelum > 0 && (
              <form method="post" action={`${base}/pemberitahuan/pembacaan`}>
                <Button>{t.readAll}</Button>
              </form>
            )}
            <LinkButton kind="link" icon="settings" href={`${base}/pemberitahuan/pilihan`}>
              {t.pilihan}
            </LinkButton>
          </>
        }
      />
      <Gagal {...props} />
      <Tabs
        label={t.saring}
        tabs={[
          { href: `${base}/pemberitahuan`, label: t.semua, current: !props.belum },
          {
            href: `${base}/pemberitahuan?belum=ya`,
            label: t.hanyaBelum,
            current: props.belum,
            ...(nBelum > 0 && { count: nBelum }),
          },
        ]}
      />
      {notices.length === 0 && <p class="muted">{props.belum ? t.semuaTerbaca : t.empty}</p>}
      {byDay(notices, props.zona).map(([day, list]) => (
        <section class="stack-s">
          <h2>{dayName(day, props.today, t, useLang())}</h2>
          <Timeline entries={list.map((n) => entry(n, props, t))} />
        </section>
      ))}
      <div class="cluster">
        {props.lanjutan && (
          <LinkButton href={`${base}/pemberitahuan${props.belum ? "?belum=ya" : ""}`}>{t.terbaru}</LinkButton>
        )}
        {props.berikut && <LinkButton href={props.berikut}>{t.lama}</LinkButton>}
      </div>
    </div>
  );
};

type Words = (typeof inboxWords)["id"];

/** What is new is opened by a step that also notes that it was read. */
function entry(n: Told, { base, zona, belum }: Props, t: Words) {
  const baru = n.dibacaPada === null;
  const baca = (buka: boolean, label: unknown) => (
    <form method="post" action={`${base}/pemberitahuan/${n.id}/pembacaan`} class="cluster">
      <HiddenFields fields={{ buka: buka ? "ya" : "", belum: belum ? "ya" : "" }} />
      <Button kind="link" about={buka ? undefined : `: ${n.judul}`}>
        {label as string}
      </Button>
      {buka && <StatusTag kind="perlu-anda">{t.unread}</StatusTag>}
    </form>
  );
  return {
    at: <time datetime={new Date(n.dibuatPada).toISOString()}>{jamMenit(n.dibuatPada, zona)}</time>,
    what: baru ? baca(true, n.judul) : n.tautan ? <a href={base + n.tautan}>{n.judul}</a> : n.judul,
    detail: (
      <>
        {n.teks && <p>{n.teks}</p>}
        {baru && baca(false, t.tandai)}
      </>
    ),
  };
}

const Gagal = ({ gagalSaya, gagalSemua, email, base }: Props) => {
  const t = useWords(inboxWords);
  return (
    <>
      {gagalSaya > 0 && email && (
        <Notice kind="warn">
          <p>{t.gagalSaya(gagalSaya, email)}</p>
        </Notice>
      )}
      {gagalSemua !== null && gagalSemua > 0 && (
        <Notice kind="warn">
          <p>
            <a href={`${base}/pemberitahuan/tidak-sampai`}>{t.gagalSemua(gagalSemua)}</a>
          </p>
        </Notice>
      )}
    </>
  );
};

function byDay(notices: readonly Told[], zona: Zona): [Tanggal, Told[]][] {
  const days = new Map<Tanggal, Told[]>();
  for (const n of notices) {
    const day = tanggalPada(n.dibuatPada, zona);
    days.set(day, [...(days.get(day) ?? []), n]);
  }
  return [...days];
}

const dayName = (day: Tanggal, today: Tanggal, t: Words, lang: "id" | "en") =>
  day === today ? t.hariIni : day === tambahHari(today, -1) ? t.kemarin : tanggalPanjang(day, lang);
