import { SQL, StringChunk, sql } from "drizzle-orm";

declare const result: unique symbol;

/**
 * A statement is a value: it runs only in a batch of an AgencyDb (`db.batch`, `db.read`, `db.apply`).
 * Why not drizzle's own batch: it mixes up joined columns of one name, cannot bind raw SQL, and its
 * queries run by themselves when an async function returns them (docs/decisions).
 */
export type Statement<T> = { readonly query: SQL; readonly kind: "rows" | "change"; readonly [result]?: T };

/** `rows<Row>` + SQL: columns are aliased to the field names of Row. */
export const rows = <Row>(strings: TemplateStringsArray, ...values: unknown[]): Statement<Row[]> => ({
  kind: "rows",
  query: sql(strings, ...values),
});

/** SQL that writes; the result is how many rows it changed. */
export const change = (strings: TemplateStringsArray, ...values: unknown[]): Statement<number> => ({
  kind: "change",
  query: sql(strings, ...values),
});

export type Results<S extends readonly Statement<unknown>[]> = {
  -readonly [I in keyof S]: S[I] extends Statement<infer T> ? T : never;
};

export function prepare(d1: D1Database, statement: Statement<unknown>): D1PreparedStatement {
  const out: Written = { text: "", params: [] };
  write(statement.query, out);
  return d1.prepare(out.text).bind(...out.params);
}

type Written = { text: string; readonly params: unknown[] };

/** What drizzle's dialect does for SQL that holds text, values, lists and other SQL, without all that it could hold. */
function write(chunk: unknown, out: Written): void {
  if (chunk instanceof StringChunk) out.text += chunk.value.join("");
  else if (chunk instanceof SQL) for (const one of chunk.queryChunks) write(one, out);
  else if (Array.isArray(chunk)) {
    out.text += "(";
    chunk.forEach((one, at) => {
      if (at > 0) out.text += ", ";
      write(one, out);
    });
    out.text += ")";
  } else if (chunk === null || ["string", "number", "boolean"].includes(typeof chunk)) {
    out.text += "?";
    out.params.push(chunk);
  } else if (chunk !== undefined) throw new TypeError(`a ${typeof chunk} cannot be bound`);
}

/** One round trip, one transaction: all or nothing. */
export async function runBatch<const S extends readonly Statement<unknown>[]>(
  d1: D1Database,
  statements: S,
): Promise<Results<S>> {
  const results = await d1.batch(statements.map((s) => prepare(d1, s)));
  return results.map((r, at) =>
    statements[at]?.kind === "rows" ? r.results : r.meta.changes,
  ) as unknown as Results<S>;
}
