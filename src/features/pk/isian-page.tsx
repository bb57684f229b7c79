import { kunci } from "../../domain/istilah.ts";
import { keadaanPk, sumberPk } from "../../domain/pk.ts";
import { pkWords } from "../../i18n/pk.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { RadioField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { ErrorSummary, type FieldError } from "../../web/ui/error-summary.tsx";
import { DateField, TextArea, TextField } from "../../web/ui/field.tsx";
import { Grid, type GridColumn } from "../../web/ui/grid.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { columnsFor, GRID, isPeriod, type Row, type RowError } from "./grid-rows.ts";
import type { ButirRow, HeadRow } from "./queries.ts";
import { namaPeriode, RegisterTable } from "./register-table.tsx";

export type IsianProps = {
  readonly base: string;
  readonly tahun: number;
  readonly head: HeadRow;
  readonly rows: readonly Row[];
  readonly fields: Typed;
  readonly versi: number;
  readonly command: string;
  readonly rowErrors?: readonly RowError[];
  readonly errors?: FieldErrors;
  /** A refusal of the rule in words, with the field it is about. */
  readonly refused?: FieldError | undefined;
  readonly done?: string | undefined;
  /** What somebody else saved meanwhile. */
  readonly stored?: readonly ButirRow[] | undefined;
  readonly spare?: number;
};

/** The whole register as a table with one save. */
export const IsianPage = (props: IsianProps) => {
  const { base, tahun, head, fields, errors = {}, rowErrors = [] } = props;
  const t = useWords(pkWords);
  const lang = useLang();
  const here = `${base}/pk/${head.unit}/${tahun}`;
  const said = saidOf(errors, t.salah);
  const kolom = (c: string) => columnName(t, c);
  const problems = [
    ...(props.refused === undefined ? [] : [props.refused]),
    ...Object.keys(errors).map((field) => ({ field, text: said(field) ?? field })),
    ...rowErrors.map((e) => ({
      field: `${GRID}-${e.column}-${e.row + 1}`,
      text: t.diBaris(e.row + 1, kolom(e.column), t.salah[e.code]),
    })),
  ];
  const sumber = kunci(sumberPk).map((value) => ({ value, label: sumberPk[value][lang] }));
  return (
    <div class="stack">
      <ErrorSummary title={useWords(shellWords).problem} errors={problems} />
      {props.done && <Notice kind="info">{props.done}</Notice>}
      <PageHead title={t.formTitle(head.nama, tahun)} focus={problems.length === 0} />
      {props.stored && (
        <section class="stack-s">
          <h2>{t.yangTersimpan}</h2>
          <RegisterTable base={base} head={head} butir={props.stored} pembawa={null} />
        </section>
      )}
      <form method="post" action={`${here}/isian`} novalidate class="stack">
        <HiddenFields fields={{ versi: String(props.versi), perintah: props.command }} />
        <section class="stack-s">
          <h2>{t.tabel}</h2>
          <p class="hint">{t.tabelJelas}</p>
          <Grid
            id={GRID}
            caption={t.tabel}
            columns={columnsFor(head.periodik).map((name): GridColumn => gridColumn(t, name))}
            rows={props.rows.map((row, at) => ({
              ...row,
              errors: Object.fromEntries(
                rowErrors.filter((e) => e.row === at).map((e) => [e.column, t.salah[e.code]]),
              ),
            }))}
            more={{ name: "langkah", value: "tambah" }}
            spare={props.spare ?? (props.rows.length === 0 ? 6 : 1)}
            words={{
              number: t.nomorBaris,
              action: t.tindakanBaris,
              add: t.tambah,
              undo: t.urung,
              pasted: t.ditempel,
            }}
          />
        </section>
        <div class="narrow stack">
          <RadioField
            name="sumber"
            label={t.sumber}
            inline
            value={fields.sumber}
            choices={sumber}
            error={said("sumber")}
          />
          <RadioField
            name="keadaan"
            label={t.keadaan}
            value={fields.keadaan}
            choices={[
              { value: "konsep", label: keadaanPk.konsep[lang], hint: t.konsepHint },
              { value: "ditetapkan", label: keadaanPk.ditetapkan[lang], hint: t.ditetapkanHint },
            ]}
            error={said("keadaan")}
          />
          <TextField name="nomor" label={t.nomor} value={fields.nomor} error={said("nomor")} />
          <DateField name="tanggal" label={t.tanggal} value={fields.tanggal} error={said("tanggal")} />
          {head.keadaan === "ditetapkan" && (
            <TextArea
              name="alasan"
              label={t.alasan}
              hint={t.alasanHint}
              value={fields.alasan}
              error={said("alasan")}
            />
          )}
        </div>
        <div class="actions sticky tight">
          <Button kind="primary" name="langkah" value="simpan">
            {t.simpan}
          </Button>
          <LinkButton kind="link" href={here}>
            {t.batal}
          </LinkButton>
        </div>
      </form>
    </div>
  );
};

type Words = (typeof pkWords)["id"];
const columnName = (t: Words, column: string): string =>
  isPeriod(column)
    ? namaPeriode(t, column)
    : ({ sasaran: t.sasaran, kode: t.kode, indikator: t.teks, target: t.target, satuan: t.satuan }[column] ??
      t.dipahami);

const gridColumn = (t: Words, name: string): GridColumn =>
  name === "dipahami"
    ? { name, head: columnName(t, name), choices: [{ value: "tidak", label: t.tidak }], blank: t.ya }
    : { name, head: columnName(t, name) };
