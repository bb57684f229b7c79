/** A bound value may hold 2,000,000 bytes (D1); escaped once more and in UTF-8 this stays below it. */
const MOST = 500_000;

/** A list as JSON parameters, in order: one as a rule, more when there is much in it. */
export function jsonPieces(list: readonly unknown[], most = MOST): readonly string[] {
  const pieces: string[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const one of list) {
    const text = JSON.stringify(one);
    if (size + text.length > most) {
      pieces.push([]);
      size = 0;
    }
    pieces.at(-1)?.push(text);
    size += text.length;
  }
  return pieces.map((piece) => `[${piece.join(",")}]`);
}
