/** Why a file cannot be read at all, before any of its rows is looked at. */
export type SheetProblem =
  | "berkas-kosong"
  | "berkas-terlalu-besar"
  | "berkas-tidak-dikenal"
  | "berkas-rusak"
  | "berkas-terkunci"
  | "berkas-mengembang"
  | "baris-terlalu-banyak"
  | "berkas-hilang";
export class BadSheet extends Error {
  readonly code: SheetProblem;
  constructor(code: SheetProblem) {
    super(code);
    this.code = code;
  }
}
