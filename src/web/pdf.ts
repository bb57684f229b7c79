import type { TDocumentDefinitions } from "pdfmake/interfaces";
import bold from "./pdf-fonts/plus-jakarta-sans-bold.ttf";
import regular from "./pdf-fonts/plus-jakarta-sans-regular.ttf";
import { printed } from "./vendor/pdf.js";

/** The printer with our one family ("Jakarta"). Heavy: import it where a PDF is asked for, not before. */
export async function printPdf(definition: TDocumentDefinitions): Promise<ArrayBuffer> {
  const Jakarta = { normal: "r", bold: "b", italics: "r", bolditalics: "b" };
  const files = { r: new Uint8Array(regular), b: new Uint8Array(bold) };
  return (await printed(definition, { Jakarta }, files)).buffer;
}
