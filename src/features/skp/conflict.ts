import type { Column } from "./grid-columns.ts";
import type { Row } from "./grid-rows.ts";

/** Everything on the page of isian: the grid and the single fields. */
export type Draft = {
  readonly rows: readonly Row[];
  readonly fields: Readonly<Record<string, string>>;
};
export type Choice = "anda" | "tersimpan";
export type Difference = {
  /** Name of the choice in the form of the conflict page. */
  readonly path: string;
  readonly what: { readonly row: number; readonly column: Column | null } | { readonly field: string };
  /** null: this row is not in that text at all. */
  readonly mine: string | null;
  readonly theirs: string | null;
};

/** Where two texts of one SKP differ: cell by cell in rows both have, row by row where only one has it. */
export function differences(mine: Draft, theirs: Draft, shown: readonly Column[]): Difference[] {
  const pairs = pair(mine.rows, theirs.rows);
  const cells = pairs.flatMap(({ at, mine: m, theirs: t }): Difference[] => {
    if (m && t)
      return shown
        .filter((column) => (m.values[column] ?? "") !== (t.values[column] ?? ""))
        .map((column) => ({
          path: `${at}.${column}`,
          what: { row: at, column },
          mine: m.values[column] ?? "",
          theirs: t.values[column] ?? "",
        }));
    const whole = (row: Row) =>
      shown
        .map((c) => row.values[c])
        .filter(Boolean)
        .join(" · ");
    return [
      {
        path: m ? `${at}.` : `t.${t?.key}`,
        what: { row: at, column: null },
        mine: m ? whole(m) : null,
        theirs: t ? whole(t) : null,
      },
    ];
  });
  const names = [...new Set([...Object.keys(theirs.fields), ...Object.keys(mine.fields)])];
  const fields = names
    .filter((name) => (mine.fields[name] ?? "") !== (theirs.fields[name] ?? ""))
    .map((field) => ({
      path: `f.${field}`,
      what: { field },
      mine: mine.fields[field] ?? "",
      theirs: theirs.fields[field] ?? "",
    }));
  return [...cells, ...fields];
}

/** The text that the choices make; a difference nobody decided on keeps it from being made. */
export function merge(
  mine: Draft,
  theirs: Draft,
  shown: readonly Column[],
  choice: (path: string) => Choice | undefined,
): { readonly draft: Draft; readonly open: readonly string[] } {
  const open = differences(mine, theirs, shown)
    .map((d) => d.path)
    .filter((path) => choice(path) === undefined);
  const rows = pair(mine.rows, theirs.rows).flatMap(({ at, mine: m, theirs: t }): Row[] => {
    if (m && t) {
      const kept = shown.map((column) => [
        column,
        (choice(`${at}.${column}`) === "tersimpan" ? t : m).values[column] ?? "",
      ]);
      return [{ key: t.key, values: { ...t.values, ...Object.fromEntries(kept) } }];
    }
    if (m) return choice(`${at}.`) === "tersimpan" ? [] : [m];
    return t && choice(`t.${t.key}`) !== "anda" ? [t] : [];
  });
  const fields: Record<string, string> = { ...mine.fields };
  for (const name of Object.keys(theirs.fields))
    if (choice(`f.${name}`) === "tersimpan") fields[name] = theirs.fields[name] ?? "";
  return { draft: { rows, fields }, open };
}

type Pair = { readonly at: number; readonly mine?: Row | undefined; readonly theirs?: Row | undefined };

/** In my order; a row that only they have follows the row it follows there. */
function pair(mine: readonly Row[], theirs: readonly Row[]): Pair[] {
  const left = new Map(theirs.map((t) => [identity(t.key), t]));
  const pairs: Pair[] = mine.map((m, at) => {
    const theirs = m.key ? left.get(identity(m.key)) : undefined;
    if (theirs) left.delete(identity(m.key));
    return { at, mine: m, theirs };
  });
  theirs.forEach((t, index) => {
    if (!left.has(identity(t.key))) return;
    const before = theirs[index - 1];
    const behind = before
      ? pairs.findIndex((p) => p.theirs && identity(p.theirs.key) === identity(before.key))
      : -1;
    pairs.splice(behind + 1, 0, { at: behind + 1, theirs: t });
  });
  return pairs;
}

/** The indicator says which row it is; a row without one is known by its RHK. */
const identity = (key: string) => {
  const [rhk, indikator] = key.split(".");
  return indikator ? `.${indikator}` : `${rhk}.`;
};
