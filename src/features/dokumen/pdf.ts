import pdfMake from "pdfmake/build/pdfmake.min.js";
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import { siklusWords } from "../../i18n/siklus.ts";
import bold from "../../web/pdf-fonts/plus-jakarta-sans-bold.ttf";
import regular from "../../web/pdf-fonts/plus-jakarta-sans-regular.ttf";
import { pdfFormulirC } from "./pdf-c.ts";
import { pdfFormulirD } from "./pdf-d.ts";
import type { Dokumen } from "./queries.ts";

export type Kertas = "a4" | "f4";

/** The same two forms as on the page. Every date in it comes from the document: same input, same bytes. */
export async function renderPdf(
  d: Dokumen,
  alamat: string,
  kertas: Kertas,
  ujiCoba: boolean,
): Promise<ArrayBuffer> {
  fontsOnce();
  const dibuat = new Date(d.diterimaPada ?? d.isi.ditandatangani.pada);
  const definition: TDocumentDefinitions = {
    pageSize: kertas === "f4" ? { width: 609.45, height: 935.43 } : "A4",
    pageMargins: [40, 34, 40, 40],
    info: {
      title: `Dokumen Evaluasi Kinerja Pegawai - ${d.isi.pegawai.nama}`,
      author: d.isi.instansi.nama,
      creator: "Selaras",
      producer: "Selaras",
      creationDate: dibuat,
      modDate: dibuat,
    },
    language: "id-ID",
    version: "1.7",
    subset: "PDF/A-2b",
    ...(ujiCoba && {
      watermark: { text: UJI_COBA, color: "#e4b9b0", opacity: 0.35, bold: true, angle: -35 },
    }),
    defaultStyle: { font: "Jakarta", fontSize: 8, lineHeight: 1.15 },
    content: [...pdfFormulirD(d, alamat), lanskap(pdfFormulirC(d.isi))],
    footer: (halaman, semua) => ({
      text: `${ujiCoba ? `${UJI_COBA} · ` : ""}${d.isi.instansi.kode.toUpperCase()} · ${d.hash.slice(0, 16)} · ${halaman}/${semua}`,
      alignment: "right",
      fontSize: 6.5,
      color: "#333333",
      margin: [40, 12, 40, 0],
    }),
  };
  const buffer = await pdfMake.createPdf(definition).getBuffer();
  return new Uint8Array(buffer).buffer;
}

const UJI_COBA = siklusWords.id.ujiCoba.tanda;

const lanskap = (content: Content[]): Content => ({
  stack: content,
  pageOrientation: "landscape",
  pageBreak: "before",
});

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
