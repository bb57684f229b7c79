import type { Child } from "hono/jsx";
import type { Zona } from "../../domain/tanggal.ts";
import { penetapanWords } from "../../i18n/penetapan.ts";
import { shellWords } from "../../i18n/shell.ts";
import { skpWords } from "../../i18n/skp.ts";
import { DialogMissing } from "../../web/rencana/dialog-line.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { Confirm, HiddenFields } from "../../web/ui/confirm.tsx";
import { TextArea } from "../../web/ui/field.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryCard } from "../../web/ui/summary-list.tsx";
import { useWords } from "../../web/words.ts";
import { Adjusting } from "./adjusting.tsx";
import { Changes } from "./changes.tsx";
import { Checks } from "./checks.tsx";
import { perilakuField } from "./draft.ts";
import { BehaviourFields } from "./isian-fields.tsx";
import { LateReason } from "./late-reason.tsx";
import { MatrixCheck } from "./massal/matrix-check.tsx";
import type { MatrixRow } from "./massal/queries.ts";
import type { Base } from "./queries.ts";
import { ResultsSummary } from "./results-summary.tsx";
import { numbered } from "./sheet-parts.tsx";
import type { Queue } from "./skp-page.tsx";
import { Statement, StepErrors, type StepProps } from "./submit-page.tsx";

/** Every step has a page before it that says what will happen; where the rule says no, it says why instead. */
export const WithdrawPage = (props: StepProps) => {
  const t = useWords(skpWords);
  const { head } = props.facts;
  const here = `${props.base}/skp/${head.id}`;
  return (
    <StepFrame {...props} title={t.pembatalan.title} lead={t.pembatalan.lead}>
      <Confirm
        action={`${here}/pembatalan`}
        hidden={{ versi: String(head.versi), perintah: props.command }}
        submit={t.pembatalan.tombol}
        cancel={{ href: here, text: t.pembatalan.tidak }}
      />
    </StepFrame>
  );
};

export const noteField = (rhk: string) => `catatan.${rhk}`;

export const ReturnPage = (props: StepProps) => {
  const t = useWords(skpWords);
  const { head, content } = props.facts;
  const here = `${props.base}/skp/${head.id}`;
  const error = (field: string) => props.errors[field] && t.salah["terlalu-panjang"];
  return (
    <StepFrame {...props} title={t.pengembalian.title(head.nama)} lead={t.pengembalian.lead}>
      <Confirm
        action={`${here}/pengembalian`}
        hidden={{ versi: String(head.versi), perintah: props.command }}
        submit={t.pengembalian.tombol}
        cancel={{ href: here, text: useWords(shellWords).cancel }}
      >
        <div class="stack">
          <TextArea
            name="catatan"
            label={t.pengembalian.umum}
            value={props.typed.catatan}
            error={error("catatan")}
            rows={3}
          />
          {numbered(content.rhk).flatMap((g) =>
            g.list.map(({ nomor, r }) => (
              <SummaryCard level={2} title={`${nomor}. ${r.teks}`}>
                <ul class="bullets">
                  {r.indikator.map((i) => (
                    <li>{[i.teks, i.target].filter(Boolean).join(" — ")}</li>
                  ))}
                </ul>
                <TextArea
                  name={noteField(r.id)}
                  label={t.pengembalian.rhk(nomor)}
                  optional={useWords(shellWords).optional}
                  value={props.typed[noteField(r.id)]}
                  error={error(noteField(r.id))}
                  rows={2}
                />
              </SummaryCard>
            )),
          )}
        </div>
      </Confirm>
    </StepFrame>
  );
};

export const ApprovePage = (
  props: StepProps & {
    readonly queue: Queue | null;
    readonly bases: readonly Base[];
    readonly matrix: readonly MatrixRow[];
    readonly zona: Zona;
  },
) => {
  const t = useWords(skpWords);
  const r = useWords(penetapanWords);
  const { head, content, skp } = props.facts;
  const here = `${props.base}/skp/${head.id}`;
  const typed = Object.keys(props.typed).length > 0;
  const fields = typed
    ? props.typed
    : Object.fromEntries(
        Object.entries(content.perilaku).map(([n, teks]) => [perilakuField(n as never), teks]),
      );
  return (
    <StepFrame {...props} title={t.persetujuan.title(head.nama)} lead={t.persetujuan.lead}>
      {props.queue && <p>{t.antrean.posisi(props.queue.at, props.queue.of)}</p>}
      <Adjusting facts={props.facts} zona={props.zona} marks={[]} />
      <Changes content={content} bases={props.bases} zona={props.zona} />
      <DialogMissing fakta={props.facts.dialog} here={here} />
      <MatrixCheck rows={props.matrix} content={content} />
      <Checks
        pkHref={`${here}/pk`}
        skp={skp}
        content={content}
        hrefOf={({ nomor }) => `${here}#rhk-${nomor}`}
        telaah={props.facts.telaah}
      />
      <ResultsSummary content={content} />
      {props.queue && props.able && (
        <form method="post" action={`${here}/tinjauan`}>
          <HiddenFields fields={{ lanjut: "ya" }} />
          <Button icon="arrow-right">{props.queue.unread > 0 ? r.berikutnya : r.selesaiTinjau}</Button>
        </form>
      )}
      <form class="confirm stack" method="post" action={`${here}/persetujuan`} novalidate>
        <HiddenFields fields={{ versi: String(head.versi), perintah: props.command }} />
        <details class="card" open={Object.keys(props.errors).some((f) => f.startsWith("perilaku"))}>
          <summary>
            <strong>{t.persetujuan.ekspektasi}</strong>{" "}
            <span class="muted">{t.persetujuan.ekspektasiJelas}</span>
          </summary>
          <BehaviourFields bare fields={fields} errors={props.errors} />
        </details>
        <LateReason {...props} />
        <Statement label={t.persetujuan.pernyataan} {...props} />
        <div class="actions">
          <Button kind="primary" icon="check">
            {t.persetujuan.tombol}
          </Button>
          {props.queue?.next && (
            <Button name="lanjut" value="ya" icon="arrow-right">
              {t.persetujuan.tombolLanjut}
            </Button>
          )}
          <LinkButton kind="link" href={here}>
            {useWords(shellWords).cancel}
          </LinkButton>
        </div>
      </form>
    </StepFrame>
  );
};

const StepFrame = (
  props: StepProps & { readonly title: string; readonly lead: string; readonly children?: Child },
) => {
  const t = useWords(skpWords);
  const here = `${props.base}/skp/${props.facts.head.id}`;
  return (
    <div class="stack">
      <StepErrors {...props} />
      <PageHead
        overline={t.skpTahun(props.facts.head.tahun)}
        title={props.title}
        lead={props.lead}
        focus={props.refused === undefined && Object.keys(props.errors).length === 0}
      />
      {props.able || Object.keys(props.typed).length > 0 ? (
        props.children
      ) : (
        <LinkButton href={here}>{t.isian.kembali}</LinkButton>
      )}
    </div>
  );
};
