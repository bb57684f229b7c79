import pdfMake from "pdfmake/build/pdfmake.min.js";
import type { TableCell, TDocumentDefinitions } from "pdfmake/interfaces";
import { expect, test } from "vitest";
import { printPdf } from "../../src/web/pdf.ts";
import bold from "../../src/web/pdf-fonts/plus-jakarta-sans-bold.ttf";
import regular from "../../src/web/pdf-fonts/plus-jakarta-sans-regular.ttf";
import { NOW } from "../support/house.ts";

/** scripts/vendor.mjs leaves out most of pdfmake: nothing that our documents are made of may be among it. */
test("a PDF is to the byte what the whole of pdfmake prints", async () => {
  const whole = new Uint8Array(await printedByAll(definition()));
  const ours = new Uint8Array(await printPdf(definition()));
  expect(ours.length).toBe(whole.length);
  expect(ours.every((byte, at) => byte === whole[at])).toBe(true);
});

test("the font is in the file, as TrueType and only the letters in use", async () => {
  const text = new TextDecoder("latin1").decode(await printPdf(definition()));
  expect(text.match(/\/FontFile2 /g)?.length).toBe(2);
  expect(text).toMatch(/\/BaseFont \/[A-Z]{6}\+PlusJakartaSans-Regular/);
});

test.each<[string, TDocumentDefinitions["content"], Partial<TDocumentDefinitions>]>([
  ["SVG", { svg: "<svg width='1' height='1'/>" }, {}],
  ["PNG", { image: `data:image/png;base64,${btoa("\x89PNG\r\n")}` }, {}],
  ["Encryption", "x", { userPassword: "x" }],
])("what was left out says so: %s", async (_, content, more) => {
  await expect(printPdf({ ...definition(), ...more, content })).rejects.toThrow("not part of this bundle");
});

/** Scripts that the font does not have are boxes in both. */
const TEXTS = [
  "Budi Santoso, S.Kom. – AVATAR “kutip” ffi fl 1/2 §²³",
  "é ö ñ, menyusun: e\u0301 a\u0308, soft\u00adhyphen\u200bdan tab\tbaris\nbaru",
  "العربية · हिन्दी क्षत्रिय · ꦲꦏ꧀ꦱꦫꦗꦮ · ᬅᬓ᭄ᬱᬭ · ภาษาไทย · 한국어 · 日本語 · 😀🇮🇩",
  `\ud800 ${"a".repeat(300)}`,
];

const ROWS = Array.from({ length: 80 }, (_, n): TableCell[] => [
  `${n}`,
  { text: TEXTS[n % 3] ?? "", alignment: "justify" },
  "r",
]);

function definition(): TDocumentDefinitions {
  const day = new Date(NOW);
  return {
    pageSize: "A4",
    info: { title: "Uji", creator: "Selaras", producer: "Selaras", creationDate: day, modDate: day },
    language: "id-ID",
    version: "1.7",
    subset: "PDF/A-2b",
    watermark: { text: "UJI COBA", color: "#e4b9b0", opacity: 0.35, bold: true, angle: -35 },
    defaultStyle: { font: "Jakarta", fontSize: 8, lineHeight: 1.15 },
    content: [
      ...TEXTS,
      { text: "Tautan", bold: true, decoration: "underline", link: "https://selaras.example/v" },
      { ul: ["a", { text: "b", italics: true }] },
      {
        columns: [
          { qr: "https://selaras.example/v/a/b", fit: 64, eccLevel: "M", width: "auto" },
          TEXTS.join(),
        ],
      },
      {
        canvas: [
          {
            type: "polyline",
            points: [
              { x: 0, y: 0 },
              { x: 30, y: 20 },
            ],
            lineColor: "#123456",
          },
        ],
      },
      { canvas: [{ type: "rect", x: 0, y: 0, w: 20, h: 10, r: 2, color: "red" }] },
      {
        layout: "lightHorizontalLines",
        table: {
          headerRows: 1,
          widths: ["auto", "*", 80],
          dontBreakRows: true,
          body: [[{ text: "Judul", colSpan: 2, fillColor: "#eee" }, "", "x"], ...ROWS],
        },
      },
      { stack: ["Lanskap"], pageOrientation: "landscape", pageBreak: "before" },
    ],
    footer: (page, pages) => ({ text: `${page}/${pages}`, alignment: "right", margin: [40, 12, 40, 0] }),
  };
}

async function printedByAll(one: TDocumentDefinitions): Promise<Uint8Array> {
  pdfMake.addVirtualFileSystem({ r: base64(regular), b: base64(bold) });
  pdfMake.addFonts({ Jakarta: { normal: "r", bold: "b", italics: "r", bolditalics: "b" } });
  pdfMake.setUrlAccessPolicy?.(() => false);
  return pdfMake.createPdf(one).getBuffer();
}

const base64 = (bytes: ArrayBuffer) =>
  btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(""));
