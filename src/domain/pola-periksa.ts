import type { HasilPeriksa } from "./periksa.ts";

/** A mark as the guard sees it: when, what, and which words. */
export type Tanda = { readonly hasil: HasilPeriksa; readonly catatan: string; readonly pada: number };
/** How somebody marked before this sitting. */
export type Kebiasaan = { readonly n: number; readonly tidak: number };

/**
 * What makes a sitting stand out: far more no than usual · faster than one can look · one note for everything. It is
 * shown to whoever marked, who goes back or says why; nothing follows from it by itself.
 */
export type Pola =
  | { readonly kode: "banyak"; readonly n: number; readonly dari: number; readonly biasa: number }
  | { readonly kode: "kilat"; readonly n: number; readonly dari: number; readonly detik: number }
  | { readonly kode: "tempel"; readonly n: number; readonly dari: number; readonly catatan: string };

/** Fewer marks than this say nothing. */
const CUKUP = 10;
/** Where nobody knows how he usually marks: one in ten. */
const BIASA = 0.1;
const CUKUP_BIASA = 20;
/** More than half, and thirty in a hundred above what is usual. */
const JAUH = 0.3;
const DETIK_MELIHAT = 2;

export function pola(tanda: readonly Tanda[], biasa: Kebiasaan): readonly Pola[] {
  return [banyak(tanda, biasa), kilat(tanda), tempel(tanda)].flatMap((p) => p ?? []);
}

function banyak(tanda: readonly Tanda[], { n, tidak }: Kebiasaan): Pola | null {
  const sini = tanda.filter((t) => t.hasil === "tidak-sesuai").length;
  const bagian = tanda.length === 0 ? 0 : sini / tanda.length;
  const lazim = n >= CUKUP_BIASA ? tidak / n : BIASA;
  if (tanda.length < CUKUP || bagian <= 0.5 || bagian - lazim < JAUH) return null;
  return { kode: "banyak", n: sini, dari: tanda.length, biasa: Math.round(lazim * 100) };
}

/** Marks that come in one save were looked at since the save before: the time is shared among them. */
function kilat(tanda: readonly Tanda[]): Pola | null {
  const simpan = [...Map.groupBy(tanda, (t) => t.pada)].sort(([a], [b]) => a - b);
  const sesudah = simpan.slice(1).map(([pada, list], at) => ({
    n: list.length,
    detik: (pada - (simpan[at]?.[0] ?? pada)) / 1000 / list.length,
  }));
  const n = jumlah(sesudah.filter((s) => s.detik < DETIK_MELIHAT));
  const dari = jumlah(sesudah);
  if (n < CUKUP || n * 10 < dari * 8) return null;
  const detik = sesudah.reduce((sum, s) => sum + s.detik * s.n, 0) / dari;
  return { kode: "kilat", n, dari, detik: Math.round(detik * 10) / 10 };
}
const jumlah = (list: readonly { readonly n: number }[]): number => list.reduce((sum, s) => sum + s.n, 0);

function tempel(tanda: readonly Tanda[]): Pola | null {
  const tulis = tanda.filter((t) => t.catatan.trim() !== "");
  const [kata, sama] = [...Map.groupBy(tulis, (t) => rata(t.catatan))].sort(
    (a, b) => b[1].length - a[1].length,
  )[0] ?? ["", []];
  if (kata === "" || sama.length < CUKUP / 2 || sama.length * 2 < tulis.length) return null;
  return {
    kode: "tempel",
    n: sama.length,
    dari: tulis.length,
    catatan: sama[0]?.catatan.slice(0, 200) ?? "",
  };
}
const rata = (teks: string): string =>
  teks
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, " ")
    .trim();
