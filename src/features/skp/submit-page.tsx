import type { Terlambat } from "../../data/agency/setelah-tetap.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { shellWords } from "../../i18n/shell.ts";
import { skpWords } from "../../i18n/skp.ts";
import { Problems } from "../../web/problems.tsx";
import { LinkButton } from "../../web/ui/button.tsx";
import { Checkbox } from "../../web/ui/choice-field.tsx";
import { Confirm } from "../../web/ui/confirm.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";
import { Changes } from "./changes.tsx";
import { Checks } from "./checks.tsx";
import type { Facts } from "./facts.ts";
import { LateReason } from "./late-reason.tsx";
import type { Base, Note } from "./queries.ts";
import { ResultsSummary } from "./results-summary.tsx";
import { Notes } from "./skp-page.tsx";

export type StepProps = {
  readonly base: string;
  readonly facts: Facts;
  readonly command: string;
  /** field → code */
  readonly errors: Readonly<Record<string, string>>;
  /** Why the rule said no, in words. */
  readonly refused: string | undefined;
  /** The rule allows the step as things stand: there is a form. Text that was typed keeps its form in any case. */
  readonly able: boolean;
  readonly typed: Readonly<Record<string, string>>;
  /** It is past the deadline: the reason given so far. */
  readonly late: Terlambat | null;
};

/** One look at everything before it is handed over; the tick binds. */
export const SubmitPage = (
  props: StepProps & {
    readonly notes: readonly Note[];
    readonly bases: readonly Base[];
    readonly zona: Zona;
  },
) => {
  const t = useWords(skpWords);
  const { head, content, skp } = props.facts;
  const here = `${props.base}/skp/${head.id}`;
  const editable = skp.keadaan === "draf" || skp.keadaan === "dikembalikan";
  return (
    <div class="stack">
      <StepErrors {...props} />
      <PageHead
        overline={t.skpTahun(head.tahun)}
        title={t.pengajuan.title}
        lead={t.pengajuan.lead(head.namaPenilai ?? t.siapa.penilaiBelum)}
        focus={props.refused === undefined && Object.keys(props.errors).length === 0}
      />
      <Checks
        pkHref={`${here}/pk`}
        skp={skp}
        content={content}
        hrefOf={({ row }) => `${here}/isian#rhk-teks-${row}`}
        telaah={props.facts.telaah}
      />
      {props.notes.length > 0 && <Notes notes={props.notes} facts={props.facts} />}
      <Changes content={content} bases={props.bases} zona={props.zona} />
      <ResultsSummary content={content} change={editable ? `${here}/isian` : undefined} />
      {props.able ? (
        <Confirm
          action={`${here}/pengajuan`}
          hidden={{ versi: String(head.versi), revisi: String(head.revisi), perintah: props.command }}
          submit={t.pengajuan.tombol}
          cancel={{ href: here, text: useWords(shellWords).cancel }}
        >
          <p>{t.pengajuan.setelah}</p>
          <LateReason {...props} />
          <Statement label={t.pengajuan.pernyataan} {...props} />
        </Confirm>
      ) : (
        <LinkButton href={here}>{t.isian.kembali}</LinkButton>
      )}
    </div>
  );
};

export const Statement = (props: StepProps & { readonly label: string }) => {
  const t = useWords(skpWords).salah;
  return (
    <Checkbox
      name="pernyataan"
      label={props.label}
      checked={props.typed.pernyataan === "ya"}
      error={props.errors.pernyataan && t["pernyataan-belum"]}
    />
  );
};

export const StepErrors = (props: StepProps) => (
  <Problems errors={props.errors} salah={useWords(skpWords).salah} also={props.refused} />
);
