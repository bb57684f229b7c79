import { pustakaWords } from "../../i18n/pustaka.ts";
import { shellWords } from "../../i18n/shell.ts";
import { Button } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { ErrorSummary } from "../../web/ui/error-summary.tsx";
import { TextArea } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";
import { MANY, type Row, type RowError } from "./grid-rows.ts";
import { LibraryGrid, useRowProblems } from "./parts.tsx";

export type ManyProps = {
  readonly base: string;
  readonly rows: readonly Row[];
  readonly errors?: readonly RowError[];
  readonly problem?: string | undefined;
  readonly done?: string | undefined;
  readonly tempelan?: string;
  readonly spare?: number;
  readonly command: string;
};

/** Many results for many jabatan: the table is its own preview, and nothing is saved while a cell has a problem. */
export const ManyPage = (props: ManyProps) => {
  const t = useWords(pustakaWords);
  const { errors = [] } = props;
  const problems = [
    ...(props.problem === undefined ? [] : [{ text: props.problem }]),
    ...useRowProblems(errors),
  ];
  return (
    <div class="stack">
      <ErrorSummary title={useWords(shellWords).problem} errors={problems} />
      {props.done && <Notice kind="info" live title={props.done} />}
      <PageHead title={t.banyak.title} lead={t.banyak.lead} focus={problems.length === 0} />
      <form method="post" action={`${props.base}/pustaka/baru`} novalidate class="stack">
        <HiddenFields fields={{ perintah: props.command }} />
        <LibraryGrid
          columns={MANY}
          rows={props.rows}
          errors={errors}
          caption={t.banyak.tabel}
          spare={props.spare ?? (props.rows.length === 0 ? 6 : 1)}
        />
        <details>
          <summary>{t.banyak.tempel}</summary>
          <div class="stack-s">
            <TextArea
              name="tempelan"
              label={t.banyak.tabel}
              hint={t.banyak.tempelJelas}
              rows={6}
              value={props.tempelan}
            />
            <Button name="langkah" value="tempel">
              {t.banyak.baca}
            </Button>
          </div>
        </details>
        <div class="actions sticky tight">
          <Button kind="primary" name="langkah" value="simpan">
            {t.banyak.simpan}
          </Button>
          <Button name="langkah" value="periksa">
            {t.banyak.periksa}
          </Button>
        </div>
      </form>
    </div>
  );
};
