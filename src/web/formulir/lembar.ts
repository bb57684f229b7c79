/** An official form as data: the page and the paper are drawn from the same rows (forms.md). */
export type Lembar = {
  /** Lines of the title; what stands between * is in italics. */
  readonly judul: readonly string[];
  readonly tabel: readonly TabelLembar[];
  readonly catatan: readonly string[];
};
export type TabelLembar = {
  /** Shares of the width. */
  readonly lebar: readonly number[];
  readonly baris: readonly BarisLembar[];
};
export type BarisLembar = {
  /** judul and kepala are blue, kepala in the middle. */
  readonly jenis: "judul" | "kepala" | "isi";
  readonly sel: readonly SelLembar[];
};
export type SelLembar = {
  readonly teks: string;
  readonly lebar?: number;
  readonly tinggi?: number;
  readonly tengah?: boolean;
  /** All options of a choice; those that were not chosen are struck through (forms.md 0, rule 5). */
  readonly pilihan?: readonly string[];
};

export const baris = (jenis: BarisLembar["jenis"], ...sel: readonly (string | SelLembar)[]): BarisLembar => ({
  jenis,
  sel: sel.map((s) => (typeof s === "string" ? { teks: s } : s)),
});
export const lebar = (teks: string, n: number): SelLembar => ({ teks, lebar: n });

/** "PELAKSANAAN *COACHING*" in its pieces. */
export const miring = (teks: string): readonly { readonly teks: string; readonly miring: boolean }[] =>
  teks.split("*").flatMap((t, at) => (t === "" ? [] : [{ teks: t, miring: at % 2 === 1 }]));
