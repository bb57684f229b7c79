import type { Seen } from "../../data/directory/pendaftaran.ts";
import { pendaftaranWords } from "../../i18n/pendaftaran.ts";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { CopyText } from "../../web/ui/copy-text.tsx";
import { EmptyState, Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { type Step, Tracker } from "../../web/ui/tracker.tsx";
import { useWords } from "../../web/words.ts";
import type { FirstInvitation } from "./queries.ts";

const useStatus = () => useWords(pendaftaranWords).status;

type ReadyProps = {
  readonly nama: string;
  readonly alamat: string;
  readonly undangan: FirstInvitation;
  /** Only for whoever came by the letter: the link makes an admin. */
  readonly tautan?: string;
  /** Only for whoever filled in the form: sends the letter once more. */
  readonly action?: string;
};

/** The agency is there; one step is left, and only its first admin can take it. */
export const ReadyPage = ({ nama, alamat, undangan, tautan, action }: ReadyProps) => {
  const t = useStatus();
  return (
    <div class="narrow stack">
      <Notice kind="success">{t.siapLead(nama)}</Notice>
      <PageHead title={t.siap} />
      <SummaryList rows={[{ label: t.alamat, value: <a href={`${alamat}/masuk`}>{alamat}</a> }]} />
      {undangan === "terbuka" && tautan === undefined && <p>{t.lewatSurel}</p>}
      {undangan === "terbuka" && tautan !== undefined && (
        <>
          <h2>{t.langkahAkhir}</h2>
          <p>{t.undangan}</p>
          <div class="cluster">
            <LinkButton kind="primary" icon="key-round" href={tautan} attrs={{ "hx-boost": "false" }}>
              {t.buatSandi}
            </LinkButton>
            <CopyText text={tautan} copy={t.salin} copied={t.tersalin}>
              <span class="sr-only">{t.tautan}</span>
            </CopyText>
          </div>
          <p class="hint">{t.rahasia}</p>
        </>
      )}
      {undangan === "dipakai" && (
        <>
          <p>{t.dipakai}</p>
          <LinkButton kind="primary" href={`${alamat}/masuk`} attrs={{ "hx-boost": "false" }}>
            {t.masuk}
          </LinkButton>
        </>
      )}
      {undangan === "habis" && (
        <form method="post" action={action} class="stack" hx-boost="false">
          <p>{t.habis}</p>
          {action && <Button kind="primary">{t.perpanjang}</Button>}
        </form>
      )}
    </div>
  );
};

export const waitsForRoom = (seen: Seen) => seen.signup.langkah === 1 && seen.kosong < seen.urutan;

/** Not yet: no database is free, or a fault stopped it. Asks again by itself where scripts run. */
export const WaitingPage = ({ seen, action }: { readonly seen: Seen; readonly action: string }) => {
  const t = useStatus();
  const queued = waitsForRoom(seen);
  return (
    <div class="narrow stack">
      <PageHead title={queued ? t.antre : t.terhenti} />
      {queued ? (
        <EmptyState
          icon="hourglass"
          title={t.antreLead(seen.signup.nama)}
          why={t.antreKenapa}
          who={t.antreSiapa(seen.urutan)}
          by={t.antreKapan}
        />
      ) : (
        <Notice kind="warn" title={t.terhentiLead(seen.signup.nama)}>
          <p>{t.terhentiJelas}</p>
        </Notice>
      )}
      <Tracker label={t.langkah} steps={steps(t, seen.signup.langkah)} />
      <form method="post" action={action} hx-boost="false">
        <Button kind="primary">{t.lanjut}</Button>
      </form>
      <div hx-post={action} hx-trigger="every 20s" hx-swap="none" />
    </div>
  );
};

function steps(t: ReturnType<typeof useStatus>, langkah: number): Step[] {
  return [t.l0, t.l1, t.l2, t.l3, t.l4].map((label, n) => {
    const at = n - 1;
    const state = at < langkah ? "done" : at === langkah ? "current" : "todo";
    return { label, state, note: { done: t.sudah, current: t.kini, todo: t.belum }[state] };
  });
}
