import { shellWords } from "../../i18n/shell.ts";
import { skpWords } from "../../i18n/skp.ts";
import { skpTulisWords } from "../../i18n/skp-tulis.ts";
import { asset } from "../../web/assets.ts";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { SelectField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { ErrorSummary } from "../../web/ui/error-summary.tsx";
import { TextArea } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { type Column, headOf, LINTASAN } from "./grid-columns.ts";
import { GRID, type Row } from "./grid-rows.ts";
import { IsianFrame } from "./isian-alat.tsx";
import { type IsianProps, SaveLine } from "./isian-page.tsx";
import { LeaderPanel } from "./leader-panel.tsx";
import { useColumns } from "./results-grid.tsx";

export const BARU = "baru";

export type RhkPageProps = IsianProps & {
  /** Its id, or `baru`. */
  readonly rhk: string;
  /** The rows of this one; rowErrors count from `from`, the first of them in the whole plan. */
  readonly rows: readonly Row[];
  readonly from: number;
  /** Ids of all of them in order, for the way to the ones beside it. */
  readonly all: readonly string[];
};

const ofRhk: ReadonlySet<Column> = new Set(["jenis", "rhkPimpinan", "teks", "penugasanDari", "klasifikasi"]);

/** One RHK with its indicators as an ordinary page: what a phone has room for. Saved by the same rules as the grid. */
export const RhkPage = (props: RhkPageProps) => {
  const t = useWords(skpWords);
  const tulis = useWords(skpTulisWords).satu;
  const lang = useLang();
  const { head } = props.facts;
  const skp = `${props.base}/skp/${head.id}`;
  const at = props.all.indexOf(props.rhk);
  const errors = [
    ...(props.refused === undefined ? [] : [{ text: props.refused }]),
    ...(props.rowErrors ?? []).map((e) => ({
      field: cellId(e.column, e.row - props.from),
      text: `${headOf(e.column, props.kolom, lang)}: ${t.salah[e.code]}`,
    })),
  ];
  return (
    <div class="stack narrow">
      <link rel="stylesheet" href={asset["isian.css"]} />
      <ErrorSummary title={useWords(shellWords).problem} errors={errors} />
      {props.done && (
        <Notice kind="success" live>
          <p>{props.done}</p>
        </Notice>
      )}
      <PageHead
        overline={t.isian.title(head.tahun)}
        title={at < 0 ? tulis.baru : tulis.judul(at + 1, props.all.length)}
        focus={errors.length === 0}
        actions={
          <LinkButton compact icon="arrow-left" href={`${skp}/isian`}>
            {tulis.semua}
          </LinkButton>
        }
      />
      {!props.closed && (
        <IsianFrame {...props} salinan={`${props.salinan}:${props.rhk}`}>
          <RhkForm {...props} here={skp} />
        </IsianFrame>
      )}
      <Beside {...props} skp={skp} at={at} />
    </div>
  );
};

const RhkForm = (props: RhkPageProps & { readonly here: string }) => {
  const t = useWords(skpWords);
  const tulis = useWords(skpTulisWords).satu;
  const rows = [
    ...props.rows,
    ...Array.from(
      { length: props.spare ?? (props.rows.length === 0 ? 1 : 0) },
      (): Row => ({ key: "", values: {} }),
    ),
  ];
  return (
    <form
      method="post"
      action={`${props.here}/isian/${props.rhk}`}
      novalidate
      class="stack-l"
      id="isian"
      hx-boost="false"
    >
      <HiddenFields fields={{ revisi: String(props.revisi), kolom: props.kolom, perintah: props.command }} />
      <h2 class="sr-only">{t.isian.tabel}</h2>
      {props.shown.includes("rhkPimpinan") && <LeaderPanel leader={props.leader} />}
      <section class="stack-s">
        <Cells {...props} row={rows[0]} at={0} which={(column) => ofRhk.has(column)} />
      </section>
      {rows.map((row, at) => (
        <fieldset class="card stack-s">
          <legend>{tulis.indikator(at + 1)}</legend>
          <input type="hidden" name={`${GRID}-baris`} value={row.key} />
          <Cells
            {...props}
            row={row}
            at={at}
            which={(column) => !ofRhk.has(column) && !column.startsWith(LINTASAN)}
          />
          {props.periods.length > 0 && (
            <details>
              <summary>{useWords(skpTulisWords).lintasan.judul}</summary>
              <Cells {...props} row={row} at={at} which={(column) => column.startsWith(LINTASAN)} />
            </details>
          )}
        </fieldset>
      ))}
      <p class="hint">{tulis.kosongkan}</p>
      <div class="actions sticky tight">
        <Button kind="primary" name="langkah" value="simpan" attrs={{ "aria-describedby": "tersimpan" }}>
          {t.isian.simpan}
        </Button>
        <Button name="langkah" value="tambah">
          {tulis.tambahIndikator}
        </Button>
        <SaveLine {...props} />
      </div>
    </form>
  );
};

const cellId = (column: Column, at: number) => `${GRID}-${column}-${at + 1}`;

const Cells = (
  props: RhkPageProps & {
    readonly row: Row | undefined;
    readonly at: number;
    readonly which: (column: Column) => boolean;
  },
) => {
  const t = useWords(skpWords).salah;
  return (
    <>
      {useColumns(props).map((column) => {
        const name = column.name as Column;
        if (!props.which(name)) return null;
        const error = props.rowErrors?.find((e) => e.row === props.from + props.at && e.column === name);
        const field = {
          name,
          id: cellId(name, props.at),
          label: column.head,
          value: props.row?.values[name],
          error: error && t[error.code],
        };
        return column.choices ? (
          <SelectField {...field} choices={column.choices} blank={column.blank} />
        ) : (
          <TextArea {...field} rows={name === "target" || name.startsWith(LINTASAN) ? 1 : 3} />
        );
      })}
    </>
  );
};

const Beside = ({ all, at, skp }: RhkPageProps & { readonly skp: string; readonly at: number }) => {
  const t = useWords(skpTulisWords).satu;
  const [before, after] = [at > 0 ? all[at - 1] : undefined, at < 0 ? undefined : all[at + 1]];
  return (
    <p class="cluster">
      {before && (
        <LinkButton compact icon="arrow-left" href={`${skp}/isian/${before}`}>
          {t.sebelum}
        </LinkButton>
      )}
      {after && (
        <LinkButton compact icon="arrow-right" href={`${skp}/isian/${after}`}>
          {t.sesudah}
        </LinkButton>
      )}
      {at >= 0 && (
        <LinkButton compact icon="plus" href={`${skp}/isian/${BARU}`}>
          {t.tambah}
        </LinkButton>
      )}
    </p>
  );
};
