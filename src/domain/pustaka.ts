import type { Istilah } from "./istilah.ts";
import { samaTeks } from "./salin.ts";

export const keadaanPustaka = {
  usulan: { id: "Usulan", en: "Proposed", pasal: "" },
  aktif: { id: "Aktif", en: "In use", pasal: "" },
  arsip: { id: "Arsip", en: "Archived", pasal: "" },
} as const satisfies Record<string, Istilah>;
export type KeadaanPustaka = keyof typeof keadaanPustaka;

/** What may be done with an entry, where it leads, and whether a reason is owed: to whoever uses it, or proposed it. */
export const langkahPustaka = {
  terima: { dari: ["usulan"], ke: "aktif", alasan: false },
  tolak: { dari: ["usulan"], ke: "arsip", alasan: true },
  arsipkan: { dari: ["aktif"], ke: "arsip", alasan: true },
  pulihkan: { dari: ["arsip"], ke: "aktif", alasan: true },
} as const satisfies Record<
  string,
  { readonly dari: readonly KeadaanPustaka[]; readonly ke: KeadaanPustaka; readonly alasan: boolean }
>;
export type LangkahPustaka = keyof typeof langkahPustaka;

export const langkahDari = (keadaan: KeadaanPustaka): readonly LangkahPustaka[] =>
  (Object.keys(langkahPustaka) as LangkahPustaka[]).filter((l) =>
    (langkahPustaka[l].dari as readonly KeadaanPustaka[]).includes(keadaan),
  );

/** As the database folds it too: `lower` knows no letters beyond ASCII. */
export const kunciJabatan = (jabatan: string): string =>
  rapikanJabatan(jabatan).replace(/[A-Z]/g, (huruf) => huruf.toLowerCase());
export const rapikanJabatan = (jabatan: string): string => jabatan.replace(/[ \t\n]+/g, " ").trim();

/** Who may propose a row of somebody's agreed plan as an example, and what becomes of it. */
export const jadiContoh = (admin: boolean, penilai: boolean): KeadaanPustaka | null =>
  admin ? "aktif" : penilai ? "usulan" : null;

/** An example names nobody: it is not ticked beforehand while one of these names stands in it. */
export function memuatNama(teks: readonly string[], nama: readonly string[]): boolean {
  const bagian = nama
    .flatMap((n) => n.replace(/,.*$/, "").split(/\s+/))
    .filter((n) => n.length > 3 && !GELAR.test(n))
    .map((n) => samaTeks(n));
  const kata = new Set(teks.flatMap((t) => samaTeks(t).match(/[\p{L}]+/gu) ?? []));
  return bagian.some((n) => kata.has(n));
}
const GELAR = /^(dr|drs|dra|prof|ir|hj?)\.?$/i;

/** Of many rows pasted at once: where the same result stands twice for one jabatan, the place of the second. */
export function kembarDalam(
  baris: readonly { readonly jabatan: string; readonly teks: string }[],
  ada: ReadonlySet<string>,
): readonly number[] {
  const dilihat = new Set(ada);
  return baris.flatMap((b, at) => {
    const kunci = kunciIsi(b);
    if (dilihat.has(kunci)) return [at];
    dilihat.add(kunci);
    return [];
  });
}
export const kunciIsi = (b: { readonly jabatan: string; readonly teks: string }): string =>
  `${kunciJabatan(b.jabatan)}\u0001${samaTeks(b.teks)}`;
