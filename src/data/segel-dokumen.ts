/** What stands under the seal of a document: which agency's, which document, and the hash of all that it says. */
export type DokumenTersegel = {
  readonly id: string;
  readonly format: string;
  readonly hash: string;
  readonly dibuatPada: number;
};

export const documentSealText = (agency: string, d: DokumenTersegel): string =>
  JSON.stringify(["selaras-dokumen-1", agency, d.id, d.format, d.hash, d.dibuatPada]);
