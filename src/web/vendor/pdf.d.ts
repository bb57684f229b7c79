import type { TDocumentDefinitions, TFontDictionary } from "pdfmake/interfaces";

/** pdfmake without what Selaras never asks of it, made by scripts/vendor.mjs. */
export function printed(
  definition: TDocumentDefinitions,
  fonts: TFontDictionary,
  files: Readonly<Record<string, Uint8Array | ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>>;
