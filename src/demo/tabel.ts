/** Seed data is written as the tables of demo.md are: one row a line, cells between bars, "-" for nothing. */
export function tabel<K extends string>(teks: string, kolom: readonly K[]): Readonly<Record<K, string>>[] {
  return teks
    .split("\n")
    .filter((baris) => baris.includes("|"))
    .map((baris) => {
      const sel = baris.split("|").map((s) => s.trim());
      if (sel.length !== kolom.length)
        throw new Error(`${sel.length} cells instead of ${kolom.length}: ${baris}`);
      return Object.fromEntries(kolom.map((k, i) => [k, sel[i] === "-" ? "" : sel[i]])) as Record<K, string>;
    });
}
