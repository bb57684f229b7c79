import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import { siklusWords } from "../../i18n/siklus.ts";
import { type Lampiran, printPdf } from "../../web/pdf.ts";
import { pdfFormulirC } from "./pdf-c.ts";
import { pdfFormulirD } from "./pdf-d.ts";
import { type Dokumen, segelDari } from "./queries.ts";

export type Kertas = "a4" | "f4";

/** The same two forms as on the page. Every date in it comes from the document: same input, same bytes. */
export async function renderPdf(
  d: Dokumen,
  alamat: string,
  kertas: Kertas,
  ujiCoba: boolean,
): Promise<ArrayBuffer> {
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
    // 3b and not 2b: the frozen content and its seal lie in the file itself, so that it proves itself without us.
    subset: "PDF/A-3b",
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
  return printPdf(definition, lampiran(d));
}

/** The very bytes that were hashed; and the seal over that hash once there is one. */
export function lampiran(d: Dokumen): Lampiran[] {
  const isi = {
    nama: "dokumen-evaluasi.json",
    isi: d.beku,
    keterangan: "Isi dokumen yang dibekukan; SHA-256-nya adalah sidik dokumen",
    pada: new Date(d.dibuatPada),
  };
  const segel = segelDari(d);
  if (!segel) return [isi];
  return [
    isi,
    {
      nama: "segel.json",
      isi: JSON.stringify(segel, null, 2),
      keterangan: "Segel Ed25519 sistem atas sidik itu; bukan tanda tangan elektronik tersertifikasi",
      pada: new Date(d.disegelPada ?? d.dibuatPada),
    },
  ];
}

const UJI_COBA = siklusWords.id.ujiCoba.tanda;

const lanskap = (content: Content[]): Content => ({
  stack: content,
  pageOrientation: "landscape",
  pageBreak: "before",
});
