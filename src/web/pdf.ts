import pdfMake from "pdfmake/build/pdfmake.min.js";
import type { TDocumentDefinitions } from "pdfmake/interfaces";
import bold from "./pdf-fonts/plus-jakarta-sans-bold.ttf";
import regular from "./pdf-fonts/plus-jakarta-sans-regular.ttf";

/** The printer with our one family ("Jakarta"). Heavy: import it where a PDF is asked for, not before. */
export async function printPdf(definition: TDocumentDefinitions): Promise<ArrayBuffer> {
  fontsOnce();
  const buffer = await pdfMake.createPdf(definition).getBuffer();
  return new Uint8Array(buffer).buffer;
}

let ready = false;
function fontsOnce(): void {
  if (ready) return;
  pdfMake.addVirtualFileSystem({ "r.ttf": base64(regular), "b.ttf": base64(bold) });
  pdfMake.addFonts({ Jakarta: { normal: "r.ttf", bold: "b.ttf", italics: "r.ttf", bolditalics: "b.ttf" } });
  // Everything it may draw is in the Worker already: it never fetches.
  pdfMake.setUrlAccessPolicy?.(() => false);
  ready = true;
}

function base64(bytes: ArrayBuffer): string {
  const all = new Uint8Array(bytes);
  let text = "";
  for (let at = 0; at < all.length; at += 8192) text += String.fromCharCode(...all.subarray(at, at + 8192));
  return btoa(text);
}
