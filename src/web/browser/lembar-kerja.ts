/**
 * Cells of a paste from a spreadsheet: tabs between cells, newlines between rows, quotes round a cell that holds
 * either, doubled quotes inside. A quote that never closes was only a letter.
 */
export function readCells(text: string): string[][] {
  const clean = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  return parse(clean) ?? clean.split("\n").map((line) => line.split("\t"));
}

function parse(text: string): string[][] | null {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') cell += text[++at];
      else quoted = false;
    } else if (letter === '"' && cell === "") quoted = true;
    else if (letter === "\t" || letter === "\n") {
      rows.at(-1)?.push(cell);
      cell = "";
      if (letter === "\n") rows.push([]);
    } else cell += letter;
  }
  rows.at(-1)?.push(cell);
  return quoted ? null : rows;
}

/** How a pasted table is understood; the same words for the browser and for the form without scripts. */
export type Vocabulary = {
  /** Name of a column as people write it, folded → its field. "" is known and left out: the number of a row. */
  readonly columns: Readonly<Record<string, string>>;
  /** Field → label or code of a choice, folded → its stored value. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Field that a line of its own ("A. UTAMA") fills in the rows below it, and the field that makes a row begin there. */
  readonly group: { readonly field: string; readonly begins: string };
};
export type PastedRow = Readonly<Record<string, string>>;

/** "Kuantitas ", "KUANTITAS*" and "kuantitas" are one word. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * A pasted table as rows of fields. With a row of headings its columns may stand in any order, and what frames the
 * official form (its title, "(1) (2) (3)", "A. UTAMA", the behaviour below) falls away; without one, cells count from
 * the first of `order`. Cells that were merged come as empty and stay so. An unknown choice stays as it was written.
 */
export function readTable(
  text: string,
  order: readonly string[],
  words: Vocabulary,
): { readonly rows: readonly PastedRow[]; readonly headings: boolean } {
  const cells = readCells(text);
  const at = cells.slice(0, 12).findIndex((row) => isHeading(row, words));
  const fields = at < 0 ? order : (cells[at] ?? []).map((cell) => words.columns[fold(cell)] ?? "");
  const lines = at < 0 ? cells : frameless(cells.slice(at + 1));
  const rows: PastedRow[] = [];
  let group = "";
  for (const line of lines) {
    const found = groupOf(line, words, at >= 0);
    if (found !== null) group = found;
    else rows.push(rowOf(line, fields, words, group));
  }
  return { rows, headings: at >= 0 };
}

/** A choice by its label or code, in either language; what is unknown stays as it is. */
export const choiceOf = (field: string, text: string, words: Vocabulary): string =>
  words.choices[field]?.[fold(text)] ?? text;

/** Two known headings at least: one could be a sentence that happens to be called so. */
const isHeading = (row: readonly string[], words: Vocabulary): boolean =>
  new Set(row.map((cell) => words.columns[fold(cell)]).filter(Boolean)).size > 1;

/** Below the headings: without the line of column numbers, and only down to the next part of the form. */
function frameless(lines: readonly string[][]): readonly string[][] {
  const rest = lines.filter(
    (line) => !(filled(line).length > 2 && filled(line).every((c) => /^\(\d+\)$/.test(c))),
  );
  const end = rest.findIndex(
    (line) => filled(line).length === 1 && /^(b )?perilaku kerja/.test(fold(filled(line)[0] ?? "")),
  );
  const kept = end < 0 ? rest : rest.slice(0, end);
  return kept.filter((line) => filled(line).length > 0);
}

/** "A. UTAMA" alone in its line; without headings only with its letter, for else it may be a cell like any other. */
function groupOf(line: readonly string[], words: Vocabulary, headings: boolean): string | null {
  const [only, second] = filled(line);
  if (only === undefined || second !== undefined || line.length < 2) return null;
  if (!headings && !/^[ab]\./i.test(only)) return null;
  return words.choices[words.group.field]?.[fold(only).replace(/^[ab] /, "")] ?? null;
}

function rowOf(
  line: readonly string[],
  fields: readonly string[],
  words: Vocabulary,
  group: string,
): PastedRow {
  const row: Record<string, string> = {};
  line.forEach((cell, at) => {
    const field = fields[at];
    if (field) row[field] = choiceOf(field, cell.trim(), words);
  });
  const { field, begins } = words.group;
  if (group && row[begins] && !row[field]) row[field] = group;
  return row;
}

const filled = (line: readonly string[]): string[] => line.map((cell) => cell.trim()).filter(Boolean);
