import type { TableCell } from "pdfmake/interfaces";
import { expect, test } from "vitest";
import { kepala, sel, tabel } from "../../src/web/formulir/pdf-bagian.ts";
import { lembarPdf } from "../../src/web/formulir/pdf-lembar.ts";
import { printPdf } from "../../src/web/pdf.ts";
import { NOW } from "../support/house.ts";
import { bacaPdf } from "../support/teks-pdf.ts";

const print = async (widths: (string | number)[], body: TableCell[][], headerRows: number) => {
  const isi = [{ text: "\n".repeat(46) }, tabel(widths, body, headerRows)];
  const bytes = await printPdf(
    lembarPdf({
      ...{ judul: "Uji", penulis: "Uji", dibuat: NOW, kertas: "a4", orientasi: "landscape" },
      ...{ tanda: "", kaki: "uji", isi },
    }),
  );
  return bacaPdf(bytes);
};
const kata = (n: number) => Array.from({ length: n }, (_, at) => `k${at}k`);

test.each<[string, TableCell]>([
  ["words", sel(kata(1500).join(" "))],
  ["lines", sel(kata(200).join("\n"))],
  ["a list in the cell", { stack: kata(200) }],
  ["a table in the cell", { table: { body: kata(200).map((k) => [k]) } }],
])("a first row longer than a page is printed to its last word: %s", async (_, cell) => {
  const n = _ === "words" ? 1500 : 200;
  const pages = await print(
    [20, "*"],
    [
      [kepala("HASIL", { colSpan: 2 }), {}],
      [sel("1"), cell],
      [sel("2"), sel("akhir")],
    ],
    1,
  );
  const drawn = pages.map((p) => p.teks).join(" ");
  expect(kata(n).filter((k) => !drawn.includes(k))).toEqual([]);
  expect(drawn).toContain("akhir");
});

test("a head never stands alone at the foot of a page when its first row is short", async () => {
  const pages = await print(
    [20, "*"],
    [
      [kepala("HASIL", { colSpan: 2 }), {}],
      [sel("1"), sel("a\nb\nc\npertama")],
    ],
    1,
  );
  const at = pages.findIndex((p) => p.teks.includes("pertama"));
  expect(at).toBeGreaterThanOrEqual(0);
  expect(pages.findIndex((p) => p.teks.includes("HASIL"))).toBe(at);
});
