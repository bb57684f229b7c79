import type { Child } from "hono/jsx";
import type { Attributes } from "../hx.ts";

export type Column<Row> = {
  readonly head: string;
  readonly cell: (row: Row, at: number) => Child;
  /** number: right-aligned. action: no heading on screen. row: the cell that names the row (one a table). */
  readonly kind?: "text" | "number" | "action" | "row" | undefined;
  /** When the list is ordered by this column. */
  readonly sort?: "ascending" | "descending" | undefined;
  readonly sortHref?: string | undefined;
};

type TableProps<Row> = {
  readonly caption: string;
  readonly captionHidden?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowAttrs?: ((row: Row, at: number) => Attributes) | undefined;
  /** Scrolls inside its frame with head and first column fixed; otherwise a phone shows cards. */
  readonly wide?: boolean | undefined;
  readonly id?: string | undefined;
  readonly foot?: Child;
};

export const Table = <Row,>(props: TableProps<Row>) => (
  <div
    class={props.wide ? "table-wrap wide" : "table-wrap"}
    {...(props.wide ? scrollable(props.caption) : {})}
  >
    <table class={props.wide ? "table" : "table cards"} id={props.id}>
      <caption class={props.captionHidden ? "sr-only" : undefined}>{props.caption}</caption>
      <thead>
        <tr>{props.columns.map((column) => headCell(column))}</tr>
      </thead>
      <tbody>
        {props.rows.map((row, at) => (
          <tr {...props.rowAttrs?.(row, at)}>{props.columns.map((column) => bodyCell(column, row, at))}</tr>
        ))}
      </tbody>
      {props.foot && <tfoot>{props.foot}</tfoot>}
    </table>
  </div>
);

/** A frame that scrolls must be reachable by keyboard and have a name. */
export const scrollable = (name: string): Attributes => ({ role: "region", "aria-label": name, tabindex: 0 });

const headCell = <Row,>(column: Column<Row>) => (
  <th scope="col" class={classOf(column)} aria-sort={column.sort}>
    {column.kind === "action" ? (
      <span class="sr-only">{column.head}</span>
    ) : column.sortHref ? (
      <a href={column.sortHref}>{column.head}</a>
    ) : (
      column.head
    )}
  </th>
);

const bodyCell = <Row,>(column: Column<Row>, row: Row, at: number) =>
  column.kind === "row" ? (
    <th scope="row">{column.cell(row, at)}</th>
  ) : (
    <td class={classOf(column)} data-label={column.head}>
      {column.cell(row, at)}
    </td>
  );

const classOf = <Row,>(column: Column<Row>) =>
  column.kind === "number" || column.kind === "action" ? column.kind : undefined;
