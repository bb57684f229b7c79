import type { PeriodeSkp, UmpanBalik } from "../../data/agency/pelaksanaan.ts";
import type { RhkContent, SkpHead } from "../../data/agency/skp.ts";
import { bentukUmpanBalik } from "../../domain/istilah.ts";
import { type Perilaku, perilaku } from "../../domain/perilaku.ts";
import type { Ritme } from "../../domain/periode.ts";
import { type Tanggal, tahunDari } from "../../domain/tanggal.ts";
import type { GiliranBerkala } from "../../domain/umpan-balik.ts";
import { namaPeriodePendek } from "../../i18n/periode-nama.ts";
import { shellWords } from "../../i18n/shell.ts";
import { umpanBalikWords } from "../../i18n/umpan-balik.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { RadioField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { ErrorSummary } from "../../web/ui/error-summary.tsx";
import { FeedbackList } from "../../web/ui/feedback-list.tsx";
import { DateField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { StatusTag } from "../../web/ui/status-tag.tsx";
import { useLang } from "../../web/words.ts";
import { FeedbackFor } from "./feedback-for.tsx";

export type FeedbackPageProps = {
  readonly base: string;
  readonly head: SkpHead;
  readonly rhk: readonly RhkContent[];
  readonly items: readonly UmpanBalik[];
  readonly ritme: Ritme;
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
  const errors = [
    ...(refused ? [{ text: refused }] : []),
    ...Object.entries(said).map(([field, text]) => ({ field, text })),
  ];
  return (
    <>
      <ErrorSummary title={shellWords[lang].problem} errors={errors} />
      {sent !== undefined && <Notice kind="success">{t.terkirim(String(sent))}</Notice>}
      <PageHead
        overline={props.relation === "diri" ? undefined : head.nama}
        title={t.judul(String(head.tahun))}
        lead={lead(props, t)}
        focus={errors.length === 0 && sent === undefined}
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
      <Records {...props} />
      {props.write || refused ? (
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

/** What was agreed and what was kept, turn by turn, in words and shapes. */
const Tally = ({ giliran, ritme }: FeedbackPageProps) => {
  const lang = useLang();
  const t = umpanBalikWords[lang];
  if (giliran.length === 0) return null;
  const done = giliran.filter((g) => g.keadaan === "ada").length;
  return (
    <section class="stack-s tally" aria-labelledby="rekap-berkala">
      <h2 id="rekap-berkala">{t.rekap}</h2>
      <p>{t.rekapTeks(String(done), String(giliran.length), t.ritme[ritme])}</p>
      <ul class="cluster">
        {giliran.map((g) => (
          <li class="small">
            {namaGiliran(g, ritme, lang)}
            <StatusTag
              kind={g.keadaan === "ada" ? "selesai" : g.keadaan === "terlewat" ? "ditolak" : "netral"}
            >
              {t.giliran[g.keadaan]}
            </StatusTag>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The official record of each period that has begun (B.1.3-5). */
const Records = ({ base, head, periods }: FeedbackPageProps) => {
  const lang = useLang();
  const t = umpanBalikWords[lang];
  return periods.length === 0 ? null : (
    <p class="cluster records">
      <span class="muted">{t.keFormulir}:</span>
      {periods.map((p) => (
        <a href={`${base}/umpan-balik/${head.id}/rekaman/${p.id}`}>
          {namaPeriodePendek({ ...p, tahun: head.tahun }, lang)}
        </a>
      ))}
    </p>
  );
};

/** A turn by the name of its month or quarter. */
function namaGiliran(g: GiliranBerkala, ritme: Ritme, lang: "id" | "en"): string {
  const bulan = Number(g.dari.slice(5, 7));
  const tahun = tahunDari(g.dari);
  return ritme === "bulanan"
    ? namaPeriodePendek({ jenis: "bulan", n: bulan, tahun }, lang)
    : namaPeriodePendek({ jenis: "triwulan", n: Math.ceil(bulan / 3), tahun }, lang);
}

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
          <h2>{t.lama}</h2>
          <FeedbackList items={old} />
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

const Send = ({ typed, said, today, head }: FeedbackPageProps) => {
  const lang = useLang();
  const t = umpanBalikWords[lang];
  return (
    <section class="card">
      <RadioField
        name="bentuk"
        label={t.bentuk}
        hint={t.bentukHint}
        inline
        value={typed.bentuk ?? "berkala"}
        error={said.bentuk}
        choices={(["berkala", "insidentil"] as const).map((value) => ({
          value,
          label: bentukUmpanBalik[value][lang],
        }))}
      />
      <RadioField
        name="cara"
        label={t.cara}
        value={typed.cara ?? "langsung"}
        error={said.cara}
        choices={(["langsung", "tidak-langsung"] as const).map((value) => ({
          value,
          label: t.nilaiCara[value],
        }))}
      />
      <DateField
        name="tanggal"
        label={t.tanggal}
        value={typed.tanggal ?? today}
        error={said.tanggal}
        attrs={{ min: head.dari, max: today }}
      />
    </section>
  );
};
