import type { PeriodeSkp, UmpanBalik } from "../../data/agency/pelaksanaan.ts";
import type { RhkContent, SkpHead } from "../../data/agency/skp.ts";
import { type Perilaku, perilaku } from "../../domain/perilaku.ts";
import type { Ritme } from "../../domain/periode.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { GiliranBerkala } from "../../domain/umpan-balik.ts";
import { umpanBalikWords } from "../../i18n/umpan-balik.ts";
import { umpanMintaWords } from "../../i18n/umpan-minta.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { FeedbackList } from "../../web/ui/feedback-list.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang } from "../../web/words.ts";
import { FeedbackFor } from "./feedback-for.tsx";
import { Frekuensi } from "./frekuensi.tsx";
import { Send } from "./send.tsx";
import { Records, Tally } from "./tally.tsx";

export type FeedbackPageProps = {
  readonly base: string;
  readonly head: SkpHead;
  readonly rhk: readonly RhkContent[];
  readonly items: readonly UmpanBalik[];
  readonly ritme: Ritme;
  /** How many there are, and whether this reader reads them (siapaBolehMembaca). */
  readonly jumlah: number;
  readonly terbaca: boolean;
  readonly disepakati: boolean;
  readonly usul: { readonly oleh: string; readonly nama: string; readonly ritme: Ritme } | null;
  readonly mayPropose: boolean;
  readonly mayAgree: boolean;
  /** Periods whose record can be printed. */
  readonly periods: readonly PeriodeSkp[];
  readonly giliran: readonly GiliranBerkala[];
  readonly today: Tanggal;
  readonly relation: "diri" | "penilai" | "lain";
  /** Why the penilai cannot write yet, in words; undefined when he can, or when it is not his to write. */
  readonly closed?: string | undefined;
  readonly write: boolean;
  readonly perintah: string;
  readonly typed: Typed;
  /** Field → words. */
  readonly said: FieldErrors;
  readonly refused?: string | undefined;
  readonly sent?: number | undefined;
};

export const FeedbackPage = (props: FeedbackPageProps) => {
  const { head, said, refused, sent } = props;
  const lang = useLang();
  const t = umpanBalikWords[lang];
  const wrong = refused !== undefined || Object.keys(said).length > 0;
  return (
    <>
      <Problems errors={said} also={refused} />
      {sent !== undefined && <Notice kind="success">{t.terkirim(String(sent))}</Notice>}
      <PageHead
        overline={props.relation === "diri" ? undefined : head.nama}
        title={t.judul(String(head.tahun))}
        lead={lead(props, t)}
        focus={!wrong && sent === undefined}
        actions={
          <LinkButton href={`${props.base}/skp/${head.id}`} icon="file-text">
            SKP
          </LinkButton>
        }
      />
      {props.closed && (
        <Notice kind="warn" title={t.tertutup}>
          <p>{props.closed}</p>
        </Notice>
      )}
      <Tally {...props} />
      <Frekuensi {...props} />
      <Records {...props} />
      {!props.terbaca && props.refused === undefined ? (
        <Notice>{umpanMintaWords[lang].hanyaJumlah(String(props.jumlah))}</Notice>
      ) : props.write || refused ? (
        <form method="post" class="stack-l" novalidate>
          <HiddenFields fields={{ perintah: props.perintah }} />
          <Targets {...props} />
          <Send {...props} />
          {props.write && (
            <div class="actions sticky">
              <Button kind="primary" icon="send">
                {t.kirim}
              </Button>
            </div>
          )}
        </form>
      ) : (
        <div class="stack-l">
          <Targets {...props} />
        </div>
      )}
    </>
  );
};

const lead = ({ relation, head }: FeedbackPageProps, t: (typeof umpanBalikWords)["id" | "en"]) =>
  relation === "diri"
    ? t.leadDiri
    : relation === "penilai"
      ? t.leadPenilai(head.nama)
      : t.leadLain(head.nama);

const Targets = (props: FeedbackPageProps) => {
  const lang = useLang();
  const t = umpanBalikWords[lang];
  const { rhk, items } = props;
  const known = new Set(rhk.map((r) => r.id));
  const old = items.filter((u) => u.rhk !== null && !known.has(u.rhk));
  const writes = props.write || props.refused !== undefined;
  // Who only reads is spared seven empty boxes.
  const silent = Object.keys(perilaku).filter((nilai) => !items.some((u) => u.nilai === nilai));
  return (
    <>
      <section class="stack">
        <h2>{t.hasil}</h2>
        {rhk.map((r, at) => (
          <FeedbackFor
            {...props}
            title={`${at + 1}. ${r.teks}`}
            target={r.id}
            own={items.filter((u) => u.rhk === r.id)}
          />
        ))}
      </section>
      {old.length > 0 && (
        <section class="stack">
          <h2>{old.some((u) => u.rhk === "") ? umpanMintaWords[lang].disebutPemberi : t.lama}</h2>
          <FeedbackList items={old} base={props.base} />
        </section>
      )}
      <section class="stack">
        <h2>{t.perilaku}</h2>
        {Object.entries(perilaku)
          .filter(([nilai]) => writes || !silent.includes(nilai))
          .map(([nilai, istilah]) => (
            <FeedbackFor
              {...props}
              title={istilah[lang]}
              target={nilai}
              own={items.filter((u) => u.nilai === nilai)}
            />
          ))}
        {!writes && silent.length > 0 && (
          <p class="muted">{t.kosongUntuk(silent.map((n) => perilaku[n as Perilaku][lang]).join(", "))}</p>
        )}
      </section>
    </>
  );
};
