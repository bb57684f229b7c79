import type { Child } from "hono/jsx";
import type { Agency } from "../../data/directory/database.ts";
import type { SiklusRow } from "../../data/directory/siklus.ts";
import type { Refusal } from "../../domain/result.ts";
import { waktu } from "../../i18n/dates.ts";
import { keadaanTeks, siklusWords } from "../../i18n/siklus.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { DateField, TextArea } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { Timeline } from "../../web/ui/timeline.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { FaktaRow, MintaTutupRow, RiwayatRow } from "./queries.ts";
import { ReadyTasks } from "./ready-tasks.tsx";

export type Again = {
  readonly typed?: Typed | undefined;
  readonly errors?: FieldErrors | undefined;
  readonly refused?: Refusal | undefined;
  /** Which of the forms it was. */
  readonly form?: string;
};

export type SiklusProps = {
  readonly base: string;
  readonly agency: Agency;
  readonly siklus: SiklusRow;
  readonly fakta: FaktaRow;
  readonly riwayat: readonly RiwayatRow[];
  readonly minta: MintaTutupRow | undefined;
  readonly saya: string;
  readonly now: number;
  readonly perintah: string;
  readonly again: Again;
};

export const SiklusPage = (props: SiklusProps) => {
  const [t, lang] = [useWords(siklusWords), useLang()];
  const { siklus, agency, again } = props;
  const tolak = again.refused ? t.tolak[again.refused.code as keyof typeof t.tolak] : undefined;
  return (
    <div class="stack-l">
      <Problems errors={again.errors} salah={t.salah} also={tolak} />
      <PageHead
        title={t.title}
        lead={keadaanTeks({ ...siklus, zona: agency.zona }, lang)}
        focus={!again.errors && !again.refused}
      />
      {siklus.keadaan === "uji-coba" ? <ReadyTasks {...props} /> : <Papers {...props} />}
      {siklus.keadaan === "tinjau" && (
        <Section title={t.tinjau.judul} lead={t.tinjau.jelas}>
          <Step {...props} at="penarikan" button={t.tinjau.tarik} />
        </Section>
      )}
      {siklus.keadaan === "aktif" && <Freeze {...props} />}
      {siklus.keadaan === "baca-saja" && <Thaw {...props} />}
      {siklus.keadaan === "menutup" ? (
        <Closing {...props} />
      ) : (
        siklus.keadaan !== "tinjau" && <Close {...props} />
      )}
      <History {...props} />
    </div>
  );
};

/** What the task list led to stays at hand: a new text is accepted anew, and the contact changes. */
const Papers = ({ base, fakta }: SiklusProps) => {
  const t = useWords(siklusWords);
  const row = (to: "perjanjian" | "kontak", nama: string | null) => ({
    label: t[to].title,
    value: <a href={`${base}/kelola/siklus/${to}`}>{nama ?? t[to].title}</a>,
  });
  return <SummaryList rows={[row("perjanjian", fakta.perjanjianNama), row("kontak", fakta.kontak)]} />;
};

const Section = (props: { readonly title: string; readonly lead: Child; readonly children?: Child }) => (
  <section class="card stack">
    <h2>{props.title}</h2>
    <p>{props.lead}</p>
    {props.children}
  </section>
);

type StepProps = SiklusProps & {
  readonly at: string;
  readonly button: string;
  readonly reason?: boolean;
  readonly danger?: boolean;
  readonly primary?: boolean;
  readonly children?: Child;
};

/** A step of the life is one form: its reason where it needs one, its command, its button. */
const Step = ({ base, perintah, again, at, button, reason, danger, primary, children }: StepProps) => {
  const t = useWords(siklusWords);
  const mine = again.form === at;
  const said = saidOf(mine ? again.errors : undefined, t.salah);
  return (
    <form method="post" action={`${base}/kelola/siklus/${at}`} class="stack" novalidate>
      <HiddenFields fields={{ perintah }} />
      {reason && (
        <TextArea
          name="alasan"
          id={`alasan-${at}`}
          label={t.alasan}
          hint={t.alasanHint}
          rows={2}
          value={mine ? again.typed?.alasan : undefined}
          error={said("alasan")}
        />
      )}
      {children}
      <p>
        <Button kind={danger ? "danger" : primary ? "primary" : "secondary"}>{button}</Button>
      </p>
    </form>
  );
};

const Freeze = (props: SiklusProps) => {
  const t = useWords(siklusWords);
  const { again } = props;
  const mine = again.form === "pembekuan";
  return (
    <Section title={t.bacaSaja.bagian} lead={t.bacaSaja.jelas}>
      <Step {...props} at="pembekuan" button={t.bacaSaja.tombol} reason>
        <DateField
          name="sampai"
          label={t.bacaSaja.sampai}
          hint={t.bacaSaja.sampaiHint}
          value={mine ? again.typed?.sampai : undefined}
          error={saidOf(mine ? again.errors : undefined, t.salah)("sampai")}
        />
      </Step>
    </Section>
  );
};

const Thaw = (props: SiklusProps) => {
  const t = useWords(siklusWords).bacaSaja;
  if (props.siklus.oleh !== "admin") return <Notice>{t.olehOperator}</Notice>;
  return (
    <Section title={t.buka} lead={t.bukaJelas}>
      <Step {...props} at="pembukaan" button={t.buka} primary />
    </Section>
  );
};

const Close = (props: SiklusProps) => {
  const [t, lang] = [useWords(siklusWords).tutup, useLang()];
  const { minta, siklus, fakta, saya, agency, base } = props;
  const uji = siklus.keadaan === "uji-coba";
  return (
    <Section title={t.bagian} lead={uji ? t.jelasUji : t.jelas}>
      <p>
        <a href={`${base}/kelola/siklus/ekspor`}>{useWords(siklusWords).ekspor.title}</a>
      </p>
      {minta && (
        <Notice kind="warn" title={t.menunggu(minta.nama, waktu(minta.pada, agency.zona, lang))}>
          <p>{minta.alasan}</p>
          {minta.oleh === saya && <p>{t.menungguAnda}</p>}
        </Notice>
      )}
      {minta && minta.oleh !== saya && (
        <Step {...props} at="penutupan/persetujuan" button={t.setujui} danger />
      )}
      {minta && <Step {...props} at="penutupan/pembatalan" button={t.batalkan} />}
      {!minta &&
        (!uji && fakta.admin < 2 ? (
          <p class="hint">{t.satuAdmin}</p>
        ) : (
          <Step {...props} at="penutupan" button={uji ? t.mintaUji : t.minta} reason danger />
        ))}
    </Section>
  );
};

const Closing = (props: SiklusProps) => {
  const t = useWords(siklusWords);
  const { siklus, now, base, agency } = props;
  const hari = Math.max(0, Math.ceil(((siklus.sampaiPada ?? now) - now) / 86_400_000));
  return (
    <Section title={`${t.menutup.judul} · ${t.menutup.hitung(String(hari))}`} lead={t.menutup.ekspor}>
      <p>
        <LinkButton kind="primary" href={`${base}/kelola/siklus/ekspor`} icon="download">
          {t.ekspor.title}
        </LinkButton>
      </p>
      <p class="hint">
        {t.menutup.sertifikat} <code>{`/sertifikat/${agency.code}`}</code>
      </p>
      <p>{t.menutup.batalJelas}</p>
      <Step {...props} at="penutupan/pembatalan" button={t.menutup.batal} />
    </Section>
  );
};

const History = ({ riwayat, agency }: SiklusProps) => {
  const [t, lang] = [useWords(siklusWords), useLang()];
  const who = (r: RiwayatRow) =>
    r.nama ?? (r.sebagai === "jam" ? t.olehJam : r.sebagai === "operator" ? t.olehOperator : t.olehAdmin);
  return (
    <section class="stack">
      <h2>{t.riwayat}</h2>
      {riwayat.length === 0 ? (
        <p class="muted">{t.riwayatKosong}</p>
      ) : (
        <Timeline
          entries={riwayat.map((r) => ({
            what: t.langkah[r.langkah as keyof typeof t.langkah] ?? r.langkah,
            at: waktu(r.pada, agency.zona, lang),
            who: who(r),
            detail: r.alasan,
          }))}
        />
      )}
    </section>
  );
};
