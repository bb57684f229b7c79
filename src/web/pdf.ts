import type { TDocumentDefinitions } from "pdfmake/interfaces";
import bold from "./pdf-fonts/plus-jakarta-sans-bold.ttf";
import regular from "./pdf-fonts/plus-jakarta-sans-regular.ttf";
import { printed } from "./vendor/pdf.js";

/** A file inside of the PDF (PDF/A-3): what the pages were printed from. */
export type Lampiran = {
  readonly nama: string;
  readonly isi: string;
  readonly keterangan: string;
  readonly pada: Date;
};

/** The printer with our one family ("Jakarta"). Heavy: import it where a PDF is asked for, not before. */
export async function printPdf(
  definition: TDocumentDefinitions,
  lampiran: readonly Lampiran[] = [],
): Promise<ArrayBuffer> {
  const Jakarta = { normal: "r", bold: "b", italics: "r", bolditalics: "b" };
  const files = {
    r: new Uint8Array(regular),
    b: new Uint8Array(bold),
    ...Object.fromEntries(lampiran.map((l) => [l.nama, new TextEncoder().encode(l.isi).buffer])),
  };
  if (lampiran.length > 0)
    definition.files = Object.fromEntries(
      lampiran.map((l) => [
        l.nama,
        {
          src: l.nama,
          name: l.nama,
          type: "application/json",
          relationship: "Source",
          description: l.keterangan,
          creationDate: l.pada,
          modifiedDate: l.pada,
        },
      ]),
    ) as NonNullable<TDocumentDefinitions["files"]>;
  return (await printed(definition, { Jakarta }, files)).buffer;
}
