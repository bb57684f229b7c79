import type { JenisRhk, Rating } from "./istilah.ts";

export type SaranRating = {
  readonly saran: Rating;
  readonly catatan: readonly "belum-ada-umpan-balik"[];
  readonly mengikat: false;
};

/**
 * A suggestion beside the form, from the example guidance of hlm. 97-98; the rating stays the penilai's.
 * "Most" is read as more than half, "a small part" as less than half (handbook 4.4).
 */
export function saranRatingHasil(
  rhk: readonly { readonly jenis: JenisRhk; readonly penilaian: Rating }[],
  umpanBalik: { readonly positif: number; readonly total: number },
): SaranRating {
  const belumAda = umpanBalik.total === 0;
  const diAtas = rhk.filter((r) => r.penilaian === "di-atas").length;
  const memenuhi = rhk.filter((r) => r.penilaian !== "di-bawah").length;
  const utama = rhk.filter((r) => r.jenis === "utama");
  const utamaDiBawah = utama.filter((r) => r.penilaian === "di-bawah").length;

  const unggul =
    diAtas * 2 > rhk.length && utamaDiBawah === 0 && (belumAda || umpanBalik.positif * 2 > umpanBalik.total);
  const cukup =
    memenuhi * 2 > rhk.length &&
    (utamaDiBawah === 0 || utamaDiBawah * 2 < utama.length) &&
    (belumAda || umpanBalik.positif > 0);

  return {
    saran: unggul ? "di-atas" : cukup ? "sesuai" : "di-bawah",
    catatan: belumAda ? ["belum-ada-umpan-balik"] : [],
    mengikat: false,
  };
}
