import { guarded } from "./spreadsheet.ts";
import { type Entry, zipStream } from "./zip-write.ts";

export type Cells = readonly string[];
type Rows = Iterable<Cells> | AsyncIterable<Cells>;

export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
export const CSV_TYPE = "text/csv; charset=utf-8";

/** With a BOM and semicolons, as the Indonesian office programs read it; no cell begins a formula (K16). */
export const csvText = (rows: Iterable<Cells>): string => `\ufeff${[...rows].map(csvLine).join("")}`;

export async function* csvPieces(rows: Rows): AsyncGenerator<string> {
  yield "\ufeff";
  for await (const row of rows) yield csvLine(row);
}

/** A workbook of one sheet with its first row fixed. Every cell is text: nothing is a number, nothing a formula. */
export const xlsxStream = (
  sheet: string,
  rows: Rows,
  widths: readonly number[],
): ReadableStream<Uint8Array> =>
  zipStream([...fixedParts(sheet), { name: "xl/worksheets/sheet1.xml", pieces: sheetPieces(rows, widths) }]);

export const xlsxBytes = async (sheet: string, rows: Rows, widths: readonly number[]): Promise<Uint8Array> =>
  new Uint8Array(await new Response(xlsxStream(sheet, rows, widths)).arrayBuffer());

/** Text pieces as bytes of a body, some at a time. */
export function bytesOf(pieces: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const source = pieces[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      let text = "";
      while (text.length < 65_536) {
        const next = await source.next();
        if (next.done) {
          if (text !== "") controller.enqueue(encoder.encode(text));
          controller.close();
          return;
        }
        text += next.value;
      }
      controller.enqueue(encoder.encode(text));
    },
    async cancel() {
      await source.return?.();
    },
  });
}

const csvLine = (row: Cells) => `${row.map(csvCell).join(";")}\r\n`;
const csvCell = (text: string) => {
  const safe = guarded(text);
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

async function* sheetPieces(rows: Rows, widths: readonly number[]): AsyncGenerator<string> {
  const cols = widths
    .map((w, at) => `<col min="${at + 1}" max="${at + 1}" width="${w}" style="1" customWidth="1"/>`)
    .join("");
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${cols && `<cols>${cols}</cols>`}<sheetData>`;
  let n = 0;
  for await (const row of rows) {
    n += 1;
    const style = n === 1 ? 2 : 1;
    const cells = row.map((text, at) =>
      text === ""
        ? ""
        : `<c r="${columnName(at)}${n}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(kept(text))}</t></is></c>`,
    );
    yield `<row r="${n}">${cells.join("")}</row>`;
  }
  yield "</sheetData></worksheet>";
}

/** A text cell runs nothing; only what a reader would take for our guard gets one more. */
const kept = (text: string) => (/^'+[=+\-@|]/.test(text) ? `'${text}` : text);

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PKG = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const fixedParts = (sheet: string): Entry[] =>
  Object.entries({
    "[Content_Types].xml": `<Types xmlns="${PKG}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${OFFICE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${OFFICE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${OFFICE}.styles+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PKG}/relationships"><Relationship Id="rId1" Type="${DOC}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${DOC}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PKG}/relationships"><Relationship Id="rId1" Type="${DOC}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${DOC}/styles" Target="styles.xml"/></Relationships>`,
    // 1: text, so that what is typed into the template stays text · 2: a heading
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf numFmtId="49" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`,
  }).map(([name, xml]) => ({ name, pieces: one(XML + xml) }));

async function* one(text: string): AsyncGenerator<string> {
  yield text;
}

/** What looks like the format's own escape is escaped itself; what XML cannot hold is left out. */
const escaped = (text: string): string =>
  /^[\w .,\-/()]*$/.test(text) && !text.includes("_x")
    ? text
    : text
        .toWellFormed()
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
        .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, "")
        .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
        .replace(/[&<>"]/g, (ch) => ENTITY[ch] ?? ch);
const ENTITY: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const columnName = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26);
