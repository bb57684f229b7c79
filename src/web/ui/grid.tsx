import type { Child } from "hono/jsx";
import type { Choice } from "./choice-field.tsx";
import { ErrorText } from "./field.tsx";

export type GridColumn = {
  /** The field's name, the same in every row: the form sends one list per column, in the order of the rows. */
  readonly name: string;
  readonly head: string;
  readonly choices?: readonly Choice[] | undefined;
  readonly blank?: string | undefined;
};

export type GridRow = {
  /** Sent in `<id>-baris`; empty for a new row. */
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
  readonly errors?: Readonly<Record<string, string>> | undefined;
  /** Under a cell: what somebody else said about it. */
  readonly notes?: Readonly<Record<string, string>> | undefined;
  /** Under a cell, in passing: where its text came from. */
  readonly origins?: Readonly<Record<string, string>> | undefined;
  /** Last cell, such as the link to the row's own page. */
  readonly action?: Child;
};

export type GridWords = {
  readonly number: string;
  readonly action: string;
  readonly add: string;
  readonly undo: string;
  /** "{n} baris ditempel." */
  readonly pasted: string;
};

type GridProps = {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly words: GridWords;
  /** Id of the form the fields belong to, when the table stands outside of it. */
  readonly form?: string | undefined;
  /** Without script "add" is a submit button of this name and value: the page comes back with more rows. */
  readonly more?: { readonly name: string; readonly value: string } | undefined;
  /** Empty rows at the end; one unless told. */
  readonly spare?: number | undefined;
};

/** A table of fields inside a form of the page's own. Without script: the rows that are there, plus one empty. */
export const Grid = (props: GridProps) => (
  <tabel-isian data-ditempel={props.words.pasted}>
    <div class="table-wrap">
      <table class="table grid-table cards" id={props.id}>
        <caption class="sr-only">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{props.words.number}</th>
            {props.columns.map((column) => (
              <th scope="col" id={`${props.id}-${column.name}`}>
                {column.head}
              </th>
            ))}
            <th scope="col">
              <span class="sr-only">{props.words.action}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {[...props.rows, ...spare(props)].map((row, at) => (
            <Row {...props} row={row} at={at} />
          ))}
        </tbody>
      </table>
    </div>
    <template>
      <Row {...props} row={emptyRow} at={-1} />
    </template>
    <div class="actions" hidden={!props.more}>
      <button
        class="button compact"
        type={props.more ? "submit" : "button"}
        name={props.more?.name}
        value={props.more?.value}
        form={props.more && props.form}
        data-tambah
      >
        {props.words.add}
      </button>
      <button class="button compact" type="button" data-urung hidden>
        {props.words.undo}
      </button>
      <output class="small" />
    </div>
  </tabel-isian>
);

const emptyRow: GridRow = { key: "", values: {} };
const spare = (props: GridProps) => Array.from({ length: props.spare ?? 1 }, () => emptyRow);

const Row = (props: GridProps & { readonly row: GridRow; readonly at: number }) => (
  <tr>
    <th scope="row" class="fixed" id={`${props.id}-b${props.at + 1}`}>
      {props.at + 1}
      <input type="hidden" name={`${props.id}-baris`} value={props.row.key} form={props.form} />
    </th>
    {props.columns.map((column) => (
      <td data-label={column.head}>
        <Cell {...props} column={column} />
      </td>
    ))}
    <td class="fixed action">{props.row.action}</td>
  </tr>
);

const Cell = (
  props: GridProps & { readonly row: GridRow; readonly at: number; readonly column: GridColumn },
) => {
  const { column, row, id, at } = props;
  const value = row.values[column.name] ?? "";
  const error = row.errors?.[column.name];
  const note = row.notes?.[column.name];
  const errorId = `${id}-${column.name}-${at + 1}-kesalahan`;
  const noteId = `${id}-${column.name}-${at + 1}-catatan`;
  const attributes = {
    id: `${id}-${column.name}-${at + 1}`,
    name: column.name,
    form: props.form,
    "aria-labelledby": `${id}-b${at + 1} ${id}-${column.name}`,
    "aria-invalid": error ? "true" : undefined,
    "aria-describedby": [error && errorId, note && noteId].filter(Boolean).join(" ") || undefined,
  } as const;
  return (
    <>
      {column.choices ? (
        <select {...attributes}>
          <option value="">{column.blank ?? ""}</option>
          {column.choices.map((choice) => (
            <option value={choice.value} selected={choice.value === value}>
              {choice.label}
            </option>
          ))}
          {value && !column.choices.some((choice) => choice.value === value) && (
            <option value={value} selected>
              {value}
            </option>
          )}
        </select>
      ) : (
        <textarea rows={1} {...attributes}>
          {value}
        </textarea>
      )}
      {row.origins?.[column.name] && <p class="cell-note asal">{row.origins[column.name]}</p>}
      {note && (
        <p class="cell-note" id={noteId}>
          {note}
        </p>
      )}
      {error && <ErrorText id={errorId}>{error}</ErrorText>}
    </>
  );
};
