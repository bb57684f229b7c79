/** What a result of one's own says about the superior's: tied to a row of his by its id, or a proposal in words only. */
export type Kaitan = {
  readonly rhk: string;
  readonly pimpinan: string | null;
  readonly indikator: string | null;
  readonly teks: string;
};
/** A result of the superior as it stands now, with the indicator it is about (hlm. 59). */
export type HasilPimpinan = {
  readonly id: string;
  readonly indikator: string | null;
  readonly teks: string;
  /** The result without its indicator. */
  readonly pokok: string;
};
/** berubah: the row it is tied to reads otherwise · hilang: that row is gone · usulan: never tied. */
export type Selisih<H extends HasilPimpinan = HasilPimpinan> = {
  readonly rhk: string;
  readonly jenis: "berubah" | "hilang" | "usulan";
  readonly lama: string;
  /** The row it most likely means; null: none is near enough. */
  readonly saran: H | null;
};

/** One line for each result that does not say what the superior says. Nothing written and nothing tied is no line. */
export function selisihPimpinan<H extends HasilPimpinan>(
  kaitan: readonly Kaitan[],
  hasil: readonly H[],
): Selisih<H>[] {
  return kaitan.flatMap((k): Selisih<H>[] => {
    if (k.pimpinan === null)
      return k.teks.trim() === ""
        ? []
        : [{ rhk: k.rhk, jenis: "usulan", lama: k.teks, saran: terdekat(k.teks, hasil) }];
    const milik = hasil.filter((h) => h.id === k.pimpinan);
    if (milik.some((h) => sama(k, h))) return [];
    const jenis = milik.length === 0 ? "hilang" : "berubah";
    const tepat =
      milik.find((h) => h.indikator === k.indikator) ?? (milik.length === 1 ? milik[0] : undefined);
    const saran = tepat ?? terdekat(k.teks, milik, 0) ?? terdekat(k.teks, hasil);
    return [{ rhk: k.rhk, jenis, lama: k.teks, saran }];
  });
}

/** As it is written when a result of the superior is chosen. */
export const sambung = (k: Kaitan, h: HasilPimpinan): Kaitan => ({
  rhk: k.rhk,
  pimpinan: h.id,
  indikator: h.indikator,
  teks: h.teks,
});

export const hitungSelisih = (semua: readonly Selisih[]) => ({
  berubah: semua.filter((s) => s.jenis !== "usulan").length,
  usulan: semua.filter((s) => s.jenis === "usulan").length,
});

/** How much two texts say the same, 0 to 1: the words they share, whatever their order and their endings. */
export function kemiripan(a: string, b: string): number {
  const [x, y] = [kata(a), kata(b)];
  if (x.size === 0 || y.size === 0) return 0;
  const bersama = [...x].filter((k) => y.has(k)).length;
  return (2 * bersama) / (x.size + y.size);
}

/** Below this a suggestion would be a guess. */
const AMBANG = 0.3;

/** The result as a whole counts as itself, with its indicator or without. */
const sama = (k: Kaitan, h: HasilPimpinan): boolean =>
  k.teks === h.teks
    ? k.indikator === null || k.indikator === h.indikator
    : k.indikator === null && k.teks === h.pokok;

function terdekat<H extends HasilPimpinan>(teks: string, hasil: readonly H[], ambang = AMBANG): H | null {
  let [terbaik, nilai]: [H | null, number] = [null, 0];
  for (const h of hasil) {
    const n = Math.max(kemiripan(teks, h.teks), kemiripan(teks, h.pokok));
    if (n >= ambang && (terbaik === null || n > nilai)) [terbaik, nilai] = [h, n];
  }
  return terbaik;
}

const kata = (teks: string): Set<string> =>
  new Set((teks.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((k) => !TANPA_ISI.has(k)).map(pangkal));

/** Endings that change no meaning here: pelayanannya, layanan. */
const pangkal = (k: string): string => (k.length > 6 ? k.replace(/(nya|lah|kah)$/, "") : k);
const TANPA_ISI: ReadonlySet<string> = new Set(
  "dan di ke dari yang untuk pada dengan atas oleh dalam serta atau para the of and to for in a indikator kinerja individu".split(
    " ",
  ),
);
