import type { OfferedRole } from "../../data/agency/matriks.ts";
import type { PkChoice } from "../../data/agency/pk.ts";
import type { BeginningsRow } from "../../data/agency/salin.ts";
import { pendekatan } from "../../domain/istilah.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { jamMenit } from "../../i18n/dates.ts";
import { shellWords } from "../../i18n/shell.ts";
import { skpWords } from "../../i18n/skp.ts";
import { skpTulisWords } from "../../i18n/skp-tulis.ts";
import { asset } from "../../web/assets.ts";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { RadioField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { ErrorSummary, type FieldError } from "../../web/ui/error-summary.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { Beginnings } from "./beginnings.tsx";
import type { Draft } from "./conflict.ts";
import type { Facts } from "./facts.ts";
import { type Column, headOf, LINTASAN } from "./grid-columns.ts";
import { GRID, type RowError } from "./grid-rows.ts";
import { GridHelp, GridTools, IsianFrame } from "./isian-alat.tsx";
import { IsianAside } from "./isian-aside.tsx";
import { BehaviourFields, LampiranFields } from "./isian-fields.tsx";
import type { Leader } from "./leader.ts";
import { LeaderPanel } from "./leader-panel.tsx";
import type { Note } from "./queries.ts";
import { ResultsGrid } from "./results-grid.tsx";
import { SelarasLine } from "./selaras-line.tsx";
import { Notes } from "./skp-page.tsx";

type Salah = Exclude<keyof (typeof skpWords)["id"]["salah"], "diBaris" | "diIsian">;

export type IsianProps = {
  readonly base: string;
  readonly facts: Facts;
  readonly draft: Draft;
  /** The approach whose columns are shown: the stored one, or that of the form that was sent. */
  readonly kolom: keyof typeof pendekatan;
  readonly shown: readonly Column[];
  readonly pk: readonly PkChoice[];
  /** What the matrix of his superior asks of him. */
  readonly peran: readonly OfferedRole[];
  readonly mulai: BeginningsRow | undefined;
  /** "triwulan-1" …: the parts of the year a target may have on its way. */
  readonly periods: readonly string[];
  /** Under this name the browser keeps what could not be saved: agency, SKP, person. */
  readonly salinan: string;
  /** What is shown is not what is stored. */
  readonly kotor?: boolean;
  /** A table that did not fit, to be pasted in parts. */
  readonly tempelan?: string;
  readonly revisi: number;
  readonly command: string;
  readonly zona: Zona;
  readonly notes: readonly Note[];
  readonly leader: Leader;
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
      {!props.closed && <SelarasLine facts={props.facts} leader={props.leader} here={here} />}
      {!props.closed && <Beginnings row={props.mulai} skp={here} isian />}
      {!props.closed && (
        <div class="penulisan">
          <link rel="stylesheet" href={asset["isian.css"]} />
          <div class="susun">
            <IsianFrame {...props}>
              <IsianForm {...props} here={here} />
            </IsianFrame>
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
  const tulis = useWords(skpTulisWords);
  const { here } = props;
  const { head } = props.facts;
  const lintasan = props.shown.some((column) => column.startsWith(LINTASAN));
  return (
    <form method="post" action={`${here}/isian`} novalidate class="stack-l" id="isian" hx-boost="false">
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
        {props.kolom === "kuantitatif" && head.kelompok === "ja-jf" && <LeaderPanel leader={props.leader} />}
        <GridTools />
        <ResultsGrid {...props} />
        <p>
          <Button compact name="langkah" value="lintasan">
            {lintasan ? tulis.lintasan.tutup : tulis.lintasan.buka}
          </Button>{" "}
          <span class="hint">{tulis.lintasan.jelas}</span>
        </p>
        <GridHelp
          {...props}
          error={props.fieldErrors?.tempelan && t.salah[props.fieldErrors.tempelan as Salah]}
        />
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
        <SaveLine {...props} samping />
      </div>
    </form>
  );
};

type SaveLineProps = Pick<IsianProps, "facts" | "zona"> & {
  readonly here: string;
  /** The page has a side column, which on most screens stands far below. */
  readonly samping?: boolean;
};

/** When the text was last saved; the script of the page keeps it true. */
export const SaveLine = (props: SaveLineProps) => {
  const t = useWords(skpWords);
  const tulis = useWords(skpTulisWords).status;
  const { head } = props.facts;
  return (
    <div class="saved">
      <p id="tersimpan" role="status" data-belum={tulis.belum}>
        {head.revisi === 0
          ? t.isian.belumTersimpan
          : t.isian.tersimpan(jamMenit(head.diubahPada, props.zona), head.revisi)}
      </p>{" "}
      {props.samping && <a href="#samping">{t.isian.samping}</a>}
      <a href={`${props.here}#riwayat`}>{tulis.riwayat}</a>
    </div>
  );
};

/** Everything that is wrong, in the order of the page, each with the way to its field. */
function useErrors(props: IsianProps): FieldError[] {
  const t = useWords(skpWords);
  const lang = useLang();
  const rows = (props.rowErrors ?? []).map((e) => ({
    field: `${GRID}-${e.column}-${e.row + 1}`,
    text: t.salah.diBaris(e.row + 1, headOf(e.column, props.kolom, lang), t.salah[e.code]),
  }));
  const fields = Object.entries(props.fieldErrors ?? {}).map(([field, code]) => ({
    field,
    text: t.salah[code as Salah],
  }));
  return [...(props.refused === undefined ? [] : [{ text: props.refused }]), ...fields, ...rows];
}
