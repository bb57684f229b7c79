import { hitungSelisih } from "../../domain/selisih-pimpinan.ts";
import { penyesuaianWords } from "../../i18n/penyesuaian.ts";
import { selarasWords } from "../../i18n/selaras.ts";
import { shellWords } from "../../i18n/shell.ts";
import { skpWords } from "../../i18n/skp.ts";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { SelectField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { ErrorSummary } from "../../web/ui/error-summary.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Marked } from "../../web/ui/redline.tsx";
import { SummaryCard, SummaryList } from "../../web/ui/summary-list.tsx";
import { useWords } from "../../web/words.ts";
import type { Facts } from "./facts.ts";
import { type Beda, kaitanOf, type Leader, resultsOf } from "./leader.ts";
import { fieldOf, keyOf } from "./selaras.ts";

export type SelarasProps = {
  readonly here: string;
  readonly facts: Facts;
  readonly leader: Leader;
  readonly beda: readonly Beda[];
  /** He is writing it now: there is a form. */
  readonly able: boolean;
  /** It is agreed and may be adjusted. */
  readonly adjustable: boolean;
  readonly command: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly tried: boolean;
  readonly unknown: readonly string[];
  readonly error?: "tidak-ada-pilihan" | "isian-tidak-utuh" | undefined;
  readonly refused?: string | undefined;
  readonly done?: number | undefined;
};

/** Row by row what differs from the leader's plan, the likeliest link chosen already, and one press for all. */
export const SelarasPage = (props: SelarasProps) => {
  const t = useWords(selarasWords);
  const { facts, leader, beda, here } = props;
  const { berubah, usulan } = hitungSelisih(beda);
  return (
    <div class="stack">
      <Errors {...props} />
      {props.done !== undefined && <Notice kind="success" live title={t.tersambung(props.done)} />}
      <PageHead
        overline={useWords(skpWords).skpTahun(facts.head.tahun)}
        title={t.title}
        lead={leader.nama ? t.lead(leader.nama) : undefined}
        focus={!props.tried}
      />
      {beda.length === 0 ? (
        <p>{nothing(props, t)}</p>
      ) : (
        <>
          <p>
            <strong>{t.ringkas(berubah, usulan)}</strong>
          </p>
          {!leader.ditetapkan && <Notice kind="info">{t.panel.drafJelas(leader.nama)}</Notice>}
          {props.able ? (
            <form method="post" action={`${here}/selaras`} novalidate class="stack">
              <HiddenFields
                fields={{
                  revisi: props.typed.revisi ?? String(facts.head.revisi),
                  sidik: props.typed.sidik ?? leader.sidik,
                  perintah: props.command,
                }}
              />
              {beda.map((b) => (
                <Line {...props} satu={b} />
              ))}
              <div class="actions">
                <Button kind="primary" icon="check">
                  {t.tombol}
                </Button>
                <LinkButton kind="link" href={here}>
                  {useWords(shellWords).cancel}
                </LinkButton>
              </div>
            </form>
          ) : (
            <>
              <Notice kind="info">{props.adjustable ? t.penyesuaian : t.tertahan}</Notice>
              {beda.map((b) => (
                <Line {...props} satu={b} />
              ))}
            </>
          )}
        </>
      )}
      {!props.able && props.adjustable && beda.length > 0 ? (
        <LinkButton kind="primary" href={`${here}/penyesuaian`}>
          {t.bukaPenyesuaian}
        </LinkButton>
      ) : null}
      {(!props.able || beda.length === 0) && (
        <LinkButton href={here}>{useWords(skpWords).isian.kembali}</LinkButton>
      )}
    </div>
  );
};

const Line = ({ satu: beda, ...props }: SelarasProps & { readonly satu: Beda }) => {
  const t = useWords(selarasWords);
  const marks = useWords(penyesuaianWords).perubahan;
  const at = props.facts.content.rhk.findIndex((r) => r.id === beda.rhk);
  const own = props.facts.content.rhk[at];
  const field = fieldOf(beda.rhk);
  const unknown = props.unknown.includes(beda.rhk);
  const results = resultsOf(props.leader);
  return (
    <SummaryCard level={2} title={`${t.rhk(at + 1)}. ${own?.teks ?? ""}`} status={t.jenis[beda.jenis]}>
      <SummaryList
        rows={[
          { label: t.lama, value: <span class="pre">{beda.lama || "–"}</span> },
          {
            label: beda.jenis === "berubah" ? t.baru : t.saran,
            value: beda.saran ? (
              <>
                {beda.jenis === "berubah" ? (
                  <Marked lama={beda.lama} baru={beda.saran.text} words={marks} />
                ) : (
                  <span class="pre">{beda.saran.text}</span>
                )}
                {beda.saran.draf && <span class="small muted"> ({t.panel.draf})</span>}
              </>
            ) : (
              t.tanpaSaran
            ),
          },
        ]}
      />
      {props.able && (
        <SelectField
          name={field}
          label={t.pilih(at + 1)}
          blank={t.biarkan}
          value={
            unknown ? "" : props.tried ? (props.typed[field] ?? "") : beda.saran ? keyOf(beda.saran) : ""
          }
          error={unknown ? t.salah["tidak-dikenal"] : undefined}
          choices={results.map((r) => ({ value: keyOf(r), label: `${r.number}. ${r.text}` }))}
        />
      )}
    </SummaryCard>
  );
};

const Errors = (props: SelarasProps) => {
  const t = useWords(selarasWords);
  return (
    <ErrorSummary
      title={useWords(shellWords).problem}
      errors={[
        ...(props.refused === undefined ? [] : [{ text: props.refused }]),
        ...(props.error ? [{ text: t.salah[props.error] }] : []),
        ...props.unknown.map((rhk) => ({ field: fieldOf(rhk), text: t.salah["tidak-dikenal"] })),
      ]}
    />
  );
};

function nothing({ facts, leader }: SelarasProps, t: (typeof selarasWords)["id"]): string {
  if (facts.head.kelompok !== "ja-jf" || facts.head.pendekatan !== "kuantitatif") return t.bukanUntukBentuk;
  if (resultsOf(leader).length > 0) return t.tidakAda;
  const usulan = kaitanOf(facts, leader).filter((k) => k.pimpinan === null && k.teks.trim() !== "").length;
  return t.belumAda(leader.nama, usulan);
}
