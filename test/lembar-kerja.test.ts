import fc from "fast-check";
import { expect, test } from "vitest";
import { readCells } from "../src/web/browser/lembar-kerja.ts";

test.each([
  ["one cell", "12 madrasah", [["12 madrasah"]]],
  [
    "two rows of two",
    "A\t1\nB\t2\n",
    [
      ["A", "1"],
      ["B", "2"],
    ],
  ],
  ["rows ended the Windows way", "A\r\nB\r\n", [["A"], ["B"]]],
  [
    "empty cells keep their place",
    "\tA\t\n\t\tB",
    [
      ["", "A", ""],
      ["", "", "B"],
    ],
  ],
  [
    "a line break and a doubled quote inside quotes",
    '"dua\nbaris ""kutip"""\t3',
    [['dua\nbaris "kutip"', "3"]],
  ],
  ["a quote inside a word is a letter", 'ukuran 5" dan 6"\tB', [['ukuran 5" dan 6"', "B"]]],
  ["a quote that never closes is a letter too", '"Bersih\tB\nC', [['"Bersih', "B"], ["C"]]],
])("a paste from a spreadsheet: %s", (_, text, cells) => {
  expect(readCells(text)).toEqual(cells);
});

// Seen failing: without the doubled quote, and without the quoted line break.
test("whatever a spreadsheet copies is read back cell by cell", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "é", " ", '"', "\t", "\n") });
  const line = fc.array(cell, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (cells) => {
      expect(readCells(`${cells.map((row) => row.map(copied).join("\t")).join("\n")}\n`)).toEqual(cells);
    }),
  );
});

const copied = (cell: string) => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
