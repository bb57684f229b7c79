import type { Content } from "pdfmake/interfaces";
import type { Penghapusan } from "../../data/directory/penghapusan.ts";
import { angka, waktu } from "../../i18n/dates.ts";
import { sertifikatWords } from "../../i18n/status.ts";
import { printPdf } from "../../web/pdf.ts";

/** One sheet, the same facts as the page. Every date in it is the certificate's: same input, same bytes. */
export function certificatePdf(p: Penghapusan, alamat: string): Promise<ArrayBuffer> {
  const t = sertifikatWords.id;
  const dibuat = new Date(p.selesaiPada ?? 0);
  const at = (pada: number | null) => waktu(pada ?? 0, "WIB", "id");
  const n = (x: number) => angka(x, "id");
  const fakta: readonly (readonly [string, string])[] = [
    [t.instansi, p.nama],
    [t.alamat, `/a/${p.code}`],
    [t.terdaftar, at(p.terdaftarPada)],
    [t.diminta, at(p.dimintaPada)],
    [t.mulai, at(p.mulaiPada)],
    [t.selesai, at(p.selesaiPada)],
    [t.isi, t.isiIsi(n(p.tabel), n(p.baris), n(p.objek))],
    [t.nomor, p.token],
    [t.sidik, p.hash ?? ""],
  ];
  const content: Content[] = [
    { text: t.title.toUpperCase(), bold: true, fontSize: 16, margin: [0, 0, 0, 12] },
    { text: latin(t.pernyataan(p.nama)), margin: [0, 0, 0, 16] },
    {
      table: {
        widths: [150, "*"],
        body: fakta.map(([k, v]) => [k, { text: latin(v).replace(/\S{48}(?=\S)/g, "$& ") }]),
      },
      layout: "lightHorizontalLines",
    },
    { qr: alamat, fit: 90, margin: [0, 20, 0, 6] },
    { text: alamat, fontSize: 8 },
    { text: t.cadangan, fontSize: 8, margin: [0, 16, 0, 4] },
    { text: t.bukanTte, fontSize: 8 },
  ];
  return printPdf({
    pageSize: "A4",
    pageMargins: [56, 64, 56, 56],
    info: {
      title: `${t.title} - ${p.nama}`,
      creator: "Selaras",
      producer: "Selaras",
      creationDate: dibuat,
      modDate: dibuat,
    },
    language: "id-ID",
    defaultStyle: { font: "Jakarta", fontSize: 10, lineHeight: 1.3 },
    content,
  });
}

/** The font has Latin-1; what it cannot draw is never left as an empty box. */
const latin = (text: string): string => text.replace(/[^\n\u0020-\u007e\u00a0-\u00ff–—“”‘’…•]/gu, "?");
