import type { BentukUmpanBalik, PemberiUmpanBalik } from "./istilah.ts";

export type AturanUmpanBalik = {
  readonly boleh: true;
  readonly wajib: boolean;
  readonly masukRekaman: true;
};

/** Ps. 17-19: anybody may give it, the Pimpinan must at the agreed rhythm, and all of it is recorded. */
export const aturanUmpanBalik = (pemberi: PemberiUmpanBalik, bentuk: BentukUmpanBalik): AturanUmpanBalik => ({
  boleh: true,
  wajib: pemberi === "pimpinan" && bentuk === "berkala",
  masukRekaman: true,
});
