import type {
  BuktiTerkait,
  PeriodeSkp,
  Realisasi,
  RencanaAksi,
  UmpanBalik,
} from "../../data/agency/pelaksanaan.ts";
import type { SkpContent, SkpHead } from "../../data/agency/skp.ts";
import { perilaku } from "../../domain/perilaku.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { waktu } from "../../i18n/dates.ts";
import { namaPeriode, namaPeriodePendek } from "../../i18n/periode-nama.ts";
import { rencanaAksiWords } from "../../i18n/rencana-aksi.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { FieldErrors } from "../../web/form.ts";
import { Progress } from "../../web/ui/bar.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { ErrorSummary, type FieldError } from "../../web/ui/error-summary.tsx";
import { FeedbackList } from "../../web/ui/feedback-list.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryCard } from "../../web/ui/summary-list.tsx";
import { Tabs } from "../../web/ui/tabs.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { FORM, type Isian } from "./forms.ts";
import { RhkCard } from "./rhk-card.tsx";

/** All that stands behind the page; read in one batch. */
export type Work = {
  readonly head: SkpHead;
  readonly content: SkpContent;
  readonly periods: readonly PeriodeSkp[];
  readonly periode: PeriodeSkp;
  readonly rencana: readonly RencanaAksi[];
  readonly realisasi: readonly Realisasi[];
  readonly bukti: readonly BuktiTerkait[];
  readonly umpanBalik: readonly UmpanBalik[];
};

export type WorkPageProps = {
  readonly work: Work;
  readonly base: string;
  readonly zona: Zona;
  readonly now: number;
  readonly mine: boolean;
  /** The rule says yes: fields, upload, save. */
  readonly open: boolean;
  readonly isian: Isian;
  readonly perintah: string;
  /** Field id → what is wrong with it, in words. */
  readonly said?: FieldErrors;
  /** Why the whole save was refused, in words. */
  readonly refused?: string | undefined;
  readonly changed?: boolean;
  /** What was just done, in words. */
  readonly done?: string | undefined;
  /** The period whose rencana aksi can be copied. */
  readonly earlier?: PeriodeSkp | undefined;
};

export const WorkPage = (props: WorkPageProps) => {
  const { work, open, said = {}, refused, changed, done } = props;
  const lang = useLang();
  const t = rencanaAksiWords[lang];
  // What was typed stays on screen whatever the answer is.
  const edit = open || refused !== undefined;
  const errors = summary(said, changed ? t.berubah.jelas : refused);
  const here = pathOf(props, work.periode.id);
  return (
    <>
      <ErrorSummary title={changed ? t.berubah.judul : shellWords[lang].problem} errors={errors} />
      {done && <Notice kind="success">{done}</Notice>}
      <Head {...props} focus={errors.length === 0 && !done} />
      <PeriodTabs {...props} />
      <State {...props} />
      {refused && !changed && !open && <Notice kind="warn">{t.masih}</Notice>}
      {edit && (
        <form id={FORM} method="post" action={here} novalidate>
          <HiddenFields fields={{ perintah: props.perintah, revisi: String(work.periode.revisi) }} />
        </form>
      )}
      {work.content.rhk.map((rhk, at) => (
        <RhkCard
          base={props.base}
          here={here}
          skp={work.head.id}
          periode={work.periode.id}
          rhk={rhk}
          at={at}
          isian={props.isian}
          edit={edit}
          open={open}
          said={said}
          bukti={work.bukti.filter((b) => b.rhk === rhk.id)}
          umpanBalik={feedbackOf(work).filter((u) => u.rhk === rhk.id)}
        />
      ))}
      <Leftovers work={work} />
      <Behaviour {...props} />
      {open && <SaveBar {...props} />}
    </>
  );
};

const Head = (props: WorkPageProps & { readonly focus: boolean }) => {
  const { work, base, mine } = props;
  const lang = useLang();
  const t = rencanaAksiWords[lang];
  return (
    <PageHead
      overline={mine ? undefined : work.head.nama}
      title={t.judul(namaPeriode({ ...work.periode, tahun: work.head.tahun }, lang))}
      focus={props.focus}
      lead={<WindowLine {...props} />}
      actions={
        <>
          <LinkButton href={`${base}/umpan-balik/${work.head.id}`} icon="message-square">
            {t.umpanBalik}
          </LinkButton>
          <LinkButton href={`${pathOf(props, work.periode.id)}/formulir`} icon="printer">
            {t.keFormulir}
          </LinkButton>
          {mine && (
            <LinkButton href={`${base}/bukti`} icon="paperclip">
              {t.buktiSaya}
            </LinkButton>
          )}
        </>
      }
    />
  );
};

const WindowLine = ({ work, now, zona }: WorkPageProps) => {
  const lang = useLang();
  const t = rencanaAksiWords[lang].jendela;
  const { bukaPada, tutupPada, evaluasi } = work.periode;
  if (evaluasi && !["pengisian", "dinilai"].includes(evaluasi)) return <>{t.ditandatangani}</>;
  if (bukaPada === null || tutupPada === null) return <>{t.takAda}</>;
  // The window closes with the day: its last minute reads better than the first of the next.
  if (now < bukaPada) return <>{t.belum(waktu(bukaPada, zona, lang))}</>;
  const tutup = waktu(tutupPada - 60_000, zona, lang);
  return <>{now < tutupPada ? t.buka(tutup) : t.tutup(tutup)}</>;
};

const PeriodTabs = (props: WorkPageProps) => {
  const lang = useLang();
  const { periods, periode, head } = props.work;
  return (
    <Tabs
      label={rencanaAksiWords[lang].periode}
      tabs={periods.map((p) => ({
        href: pathOf(props, p.id),
        label: namaPeriodePendek({ ...p, tahun: head.tahun }, lang),
        current: p.id === periode.id,
      }))}
    />
  );
};

const State = ({ work, mine }: WorkPageProps) => {
  const t = useWords(rencanaAksiWords);
  const all = work.content.rhk.flatMap((r) => r.indikator);
  const done = all.filter((i) => work.realisasi.some((r) => r.indikator === i.id)).length;
  const text = t.maju(String(done), String(all.length), String(new Set(work.bukti.map((b) => b.id)).size));
  return (
    <div class="stack-s work-state">
      {!mine && <p class="muted">{t.lihat(work.head.nama)}</p>}
      <p>
        <Progress label={text} value={done} max={Math.max(1, all.length)} text={text} />
      </p>
    </div>
  );
};

const Leftovers = ({ work }: { work: Work }) => {
  const t = useWords(rencanaAksiWords);
  const known = new Set(work.content.rhk.map((r) => r.id));
  const old = work.rencana.filter((a) => !known.has(a.rhk));
  if (old.length === 0) return null;
  return (
    <SummaryCard level={2} title={t.lama}>
      <ul class="bullets">
        {old.map((a) => (
          <li>{a.teks}</li>
        ))}
      </ul>
    </SummaryCard>
  );
};

const Behaviour = ({ work, base }: WorkPageProps) => {
  const lang = useLang();
  const t = rencanaAksiWords[lang];
  const items = feedbackOf(work).filter((u) => u.nilai !== null);
  return (
    <SummaryCard
      level={2}
      title={t.umpanBalikPerilaku}
      actions={<a href={`${base}/umpan-balik/${work.head.id}`}>{t.semuaUmpanBalik}</a>}
    >
      {items.length === 0 && <p class="muted">{t.takAdaUmpanBalik}</p>}
      {Object.entries(perilaku).map(([nilai, istilah]) => {
        const own = items.filter((u) => u.nilai === nilai);
        return own.length === 0 ? null : (
          <div class="stack-s">
            <h3>{istilah[lang]}</h3>
            <FeedbackList items={own} />
          </div>
        );
      })}
    </SummaryCard>
  );
};

const SaveBar = ({ work, earlier, zona }: WorkPageProps) => {
  const lang = useLang();
  const t = rencanaAksiWords[lang];
  const { disimpanPada, revisi } = work.periode;
  return (
    <div class="actions sticky">
      <Button kind="primary" form={FORM} attrs={{ "aria-describedby": "terakhir-disimpan" }}>
        {t.simpan}
      </Button>
      {earlier && work.rencana.length === 0 && (
        <Button kind="secondary" icon="copy" form={FORM} name="salin" value={earlier.id}>
          {t.salin(namaPeriodePendek({ ...earlier, tahun: work.head.tahun }, lang))}
        </Button>
      )}
      <p class="saved" id="terakhir-disimpan">
        {disimpanPada === null
          ? t.belumDisimpan
          : t.disimpan(waktu(disimpanPada, zona, lang), String(revisi))}
      </p>
    </div>
  );
};

const pathOf = ({ base, work }: WorkPageProps, periode: string) =>
  `${base}/pelaksanaan/${work.head.id}/${periode}`;

/** Feedback given within the period; the page of the year shows all of it. */
const feedbackOf = ({ umpanBalik, periode }: Work): readonly UmpanBalik[] =>
  umpanBalik.filter((u) => periode.dari <= u.tanggal && u.tanggal <= periode.sampai);

function summary(said: FieldErrors, refused: string | undefined): FieldError[] {
  const fields = Object.entries(said).map(([field, text]) => ({ field, text }));
  return refused ? [{ text: refused }, ...fields] : fields;
}
