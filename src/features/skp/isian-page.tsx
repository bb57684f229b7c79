import { pendekatan } from "../../domain/istilah.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { jamMenit } from "../../i18n/dates.ts";
import { shellWords } from "../../i18n/shell.ts";
import { skpWords } from "../../i18n/skp.ts";
import { asset } from "../../web/assets.ts";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { RadioField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { ErrorSummary, type FieldError } from "../../web/ui/error-summary.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { Draft } from "./conflict.ts";
import type { Facts } from "./facts.ts";
import { GRID, type RowError } from "./grid-rows.ts";
import { IsianAside } from "./isian-aside.tsx";
import { BehaviourFields, LampiranFields } from "./isian-fields.tsx";
import type { LeaderRhk } from "./leader.ts";
import { LeaderPanel } from "./leader-panel.tsx";
import type { Note } from "./queries.ts";
import { ResultsGrid } from "./results-grid.tsx";
import { Notes } from "./skp-page.tsx";

type Salah = Exclude<keyof (typeof skpWords)["id"]["salah"], "diBaris" | "diIsian">;

export type IsianProps = {
  readonly base: string;
  readonly facts: Facts;
  readonly draft: Draft;
  /** The approach whose columns are shown: the stored one, or that of the form that was sent. */
  readonly kolom: keyof typeof pendekatan;
  readonly revisi: number;
  readonly command: string;
  readonly zona: Zona;
  readonly notes: readonly Note[];
  readonly leader: { readonly nama: string; readonly rhk: readonly LeaderRhk[] };
  readonly rowErrors?: readonly RowError[];
  /** field → code */
  readonly fieldErrors?: Readonly<Record<string, string>>;
  /** A refusal of the rule, in words. */
  readonly refused?: string | undefined;
  /** Refused before anything was typed: the reason alone, no form to fill in for nothing. */
  readonly closed?: boolean;
  readonly done?: string | undefined;
  readonly spare?: number;
};

/** The whole SKP on one page with one save. */
export const IsianPage = (props: IsianProps) => {
  const t = useWords(skpWords);
  const { head } = props.facts;
  const here = `${props.base}/skp/${head.id}`;
  const errors = useErrors(props);
  return (
    <div class="stack">
      <ErrorSummary title={useWords(shellWords).problem} errors={errors} />
      {props.done && (
        <Notice kind="success" live>
          <p>{props.done}</p>
        </Notice>
      )}
      <PageHead
        overline={t.skpTahun(head.tahun)}
        title={t.isian.title(head.tahun)}
        focus={errors.length === 0}
        actions={
          <LinkButton compact icon="arrow-left" href={here}>
            {t.isian.kembali}
          </LinkButton>
        }
      />
      <Notes notes={props.notes} facts={props.facts} />
      {!props.closed && (
        <div class="isian">
          <link rel="stylesheet" href={asset["isian.css"]} />
          <div class="susun">
            <IsianForm {...props} here={here} />
            <IsianAside {...props} here={here} />
          </div>
        </div>
      )}
    </div>
  );
};

const IsianForm = (props: IsianProps & { readonly here: string }) => {
  const t = useWords(skpWords);
  const lang = useLang();
  const { here } = props;
  const { head } = props.facts;
  return (
    <form method="post" action={`${here}/isian`} novalidate class="stack-l" id="isian">
      <HiddenFields fields={{ revisi: String(props.revisi), kolom: props.kolom, perintah: props.command }} />
      <RadioField
        name="pendekatan"
        label={t.isian.pendekatan}
        hint={t.isian.pendekatanJelas}
        value={props.draft.fields.pendekatan}
        error={props.fieldErrors?.pendekatan && t.salah[props.fieldErrors.pendekatan as Salah]}
        choices={(["kuantitatif", "kualitatif"] as const).map((value) => ({
          value,
          label: pendekatan[value][lang],
          hint: t.isian[value],
        }))}
      />
      <section class="stack-s">
        <h2>{t.isian.tabel}</h2>
        <p class="hint">{t.isian.tabelJelas}</p>
        {props.kolom === "kuantitatif" && head.kelompok === "ja-jf" && (
          <LeaderPanel nama={props.leader.nama} rhk={props.leader.rhk} />
        )}
        <ResultsGrid {...props} />
      </section>
      <BehaviourFields fields={props.draft.fields} errors={props.fieldErrors ?? {}} />
      <LampiranFields fields={props.draft.fields} errors={props.fieldErrors ?? {}} />
      <div class="actions sticky tight">
        <Button kind="primary" name="langkah" value="simpan" attrs={{ "aria-describedby": "tersimpan" }}>
          {t.isian.simpan}
        </Button>
        <Button name="langkah" value="lanjut">
          {t.isian.lanjut}
        </Button>
        <p class="saved" id="tersimpan">
          {head.revisi === 0
            ? t.isian.belumTersimpan
            : t.isian.tersimpan(jamMenit(head.diubahPada, props.zona), head.revisi)}
        </p>
      </div>
    </form>
  );
};

/** Everything that is wrong, in the order of the page, each with the way to its field. */
function useErrors(props: IsianProps): FieldError[] {
  const t = useWords(skpWords);
  const rows = (props.rowErrors ?? []).map((e) => ({
    field: `${GRID}-${e.column}-${e.row + 1}`,
    text: t.salah.diBaris(e.row + 1, t.isian.kolom[e.column], t.salah[e.code]),
  }));
  const fields = Object.entries(props.fieldErrors ?? {}).map(([field, code]) => ({
    field,
    text: t.salah[code as Salah],
  }));
  return [...(props.refused === undefined ? [] : [{ text: props.refused }]), ...fields, ...rows];
}
