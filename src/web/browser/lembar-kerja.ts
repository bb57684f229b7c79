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
