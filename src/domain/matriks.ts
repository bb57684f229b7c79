import { type KodePenolakan, tolak } from "./penolakan.ts";
import { accept, type Result } from "./result.ts";
import type { Tanggal } from "./tanggal.ts";
import type { Viewer } from "./wewenang.ts";

/** The explicit no of a cell (hlm. 48), as the form prints it and as it is typed. */
export const TANPA_PERAN = "TIDAK ADA PERAN";

export type Peran = { readonly id: string; readonly teks: string };
/** What one person does for one column: results, an explicit no, or nothing decided yet. */
export type Sel = {
  readonly kolom: string;
  readonly pegawai: string;
  readonly peran: readonly Peran[];
  readonly tanpa: boolean;
};

export const MAX_PERAN = 4000;
export const MAX_PERAN_SEL = 20;
export type SalahSel = "terlalu-panjang" | "terlalu-banyak" | "campur";
export type IsiSel =
  | { readonly ok: true; readonly tanpa: boolean; readonly teks: readonly string[] }
  | { readonly ok: false; readonly salah: SalahSel };

/** A cell as it is typed: one result a line, a bullet before it or not; or the three words alone. */
export function bacaSel(teks: string): IsiSel {
  const baris = teks
    .split("\n")
    .map((b) => b.replace(/^\s*[-•*–]\s+/, "").trim())
    .filter((b) => !/^[-•*–]?$/.test(b));
  const tanpa = baris.some(kataTanpa);
  if (tanpa && !baris.every(kataTanpa)) return { ok: false, salah: "campur" };
  if (tanpa) return { ok: true, tanpa: true, teks: [] };
  if (baris.length > MAX_PERAN_SEL) return { ok: false, salah: "terlalu-banyak" };
  if (baris.some((b) => b.length > MAX_PERAN)) return { ok: false, salah: "terlalu-panjang" };
  return { ok: true, tanpa: false, teks: baris };
}

const kataTanpa = (baris: string) =>
  baris.replace(/\s+/g, " ").replace(/\.$/, "").toUpperCase() === TANPA_PERAN;

/** The cell as it is shown to be typed in again. */
export const tulisSel = (sel: Pick<Sel, "peran" | "tanpa"> | undefined): string =>
  sel?.tanpa ? TANPA_PERAN : (sel?.peran ?? []).map((p) => p.teks).join("\n");

/** Two texts of a cell that say the same. */
export function samaSel(a: string, b: string): boolean {
  const [x, y] = [bacaSel(a), bacaSel(b)];
  return x.ok && y.ok
    ? x.tanpa === y.tanpa && x.teks.join("\n") === y.teks.join("\n")
    : a.trim() === b.trim();
}

export type Dipasangkan = {
  readonly peran: readonly Peran[];
  readonly baru: readonly string[];
  readonly ganti: readonly string[];
  readonly hapus: readonly string[];
};

/**
 * A role keeps its id from save to save, because plans point at it: first by its text, then the next one in order
 * is taken for the same role reworded. What is left of the old is gone, what is left of the new is new.
 */
export function pasangkan(
  lama: readonly Peran[],
  teks: readonly string[],
  makeId: () => string,
): Dipasangkan {
  const sisa = [...lama];
  const sama = teks.map((t) => ambil(sisa, (p) => p.teks === t));
  const baru: string[] = [];
  const ganti: string[] = [];
  const peran = teks.map((t, at): Peran => {
    const tetap = sama[at];
    if (tetap) return tetap;
    const ubahan = sisa.shift();
    if (ubahan) ganti.push(ubahan.id);
    const id = ubahan?.id ?? makeId();
    if (!ubahan) baru.push(id);
    return { id, teks: t };
  });
  return { peran, baru, ganti, hapus: sisa.map((p) => p.id) };
}

function ambil<T>(dari: T[], cocok: (satu: T) => boolean): T | undefined {
  const at = dari.findIndex(cocok);
  return at < 0 ? undefined : dari.splice(at, 1)[0];
}

export type Cakupan = {
  /** Columns that somebody carries, and those that nobody does. */
  readonly terbawa: readonly string[];
  readonly tanpaPembawa: readonly string[];
  readonly berperan: readonly string[];
  readonly tanpaPeran: readonly string[];
  readonly belumJadiRhk: readonly string[];
  /** Cells where nothing is decided, exempt people not counted. */
  readonly kosong: number;
};

/** Every strategy is covered by someone (hlm. 47): what is still open. Who owes no SKP owes no role. */
export function cakupan(
  kolom: readonly string[],
  orang: readonly { readonly pegawai: string; readonly bebas: boolean }[],
  sel: readonly Sel[],
  jadiRhk: ReadonlySet<string>,
): Cakupan {
  const wajib = orang.filter((o) => !o.bebas).map((o) => o.pegawai);
  const ada = sel.filter((s) => kolom.includes(s.kolom) && s.peran.length > 0);
  const [isiKolom, isiOrang] = [new Set(ada.map((s) => s.kolom)), new Set(ada.map((s) => s.pegawai))];
  const dihitung = new Set(wajib);
  const diputus = sel.filter(
    (s) => kolom.includes(s.kolom) && dihitung.has(s.pegawai) && (s.tanpa || s.peran.length > 0),
  );
  return {
    terbawa: kolom.filter((k) => isiKolom.has(k)),
    tanpaPembawa: kolom.filter((k) => !isiKolom.has(k)),
    berperan: wajib.filter((p) => isiOrang.has(p)),
    tanpaPeran: wajib.filter((p) => !isiOrang.has(p)),
    belumJadiRhk: ada.flatMap((s) => s.peran.map((p) => p.id)).filter((id) => !jadiRhk.has(id)),
    kosong: kolom.length * wajib.length - diputus.length,
  };
}

/** The leader fills his own, before and after his plan is agreed (roles may grow in the year, hlm. 46), to its last day. */
export function isiMatriks(
  matriks: { readonly pegawai: string; readonly sampai: Tanggal },
  viewer: Viewer,
  today: Tanggal,
): Result<true, KodePenolakan> {
  if (viewer.pegawai !== matriks.pegawai) return tolak("bukan-pemilik");
  return today > matriks.sampai ? tolak("lewat-batas", { tanggal: matriks.sampai }) : accept(true);
}

export type Keadaan = "baru" | "dipakai" | "berubah" | "dicabut";

/** How a role stands to the plan of the one it was given to. */
export function keadaanPeran(p: {
  readonly teks: string | null;
  readonly ubah: string | null;
  readonly rhk: string | null;
  readonly teksRhk: string | null;
}): Keadaan {
  if (p.teks === null) return "dicabut";
  if (p.rhk === null) return "baru";
  // Ids tell time: the role was reworded after it had been taken over. His own wording alone is no difference.
  return p.ubah !== null && p.ubah > p.rhk && p.teksRhk !== p.teks ? "berubah" : "dipakai";
}
