import type { Baris, Sel } from "../../../data/spreadsheet.ts";
import type { Kenal, Kolom, KolomBerkas } from "./kolom.ts";
import { kenaliTataLetak, kolomDari, rapat, type TataLetak } from "./tata-letak.ts";

export type Kepala = {
  /** The number of the file's row that the heading ends in: data stands below it. */
  readonly baris: number;
  readonly kolom: readonly KolomBerkas[];
  readonly tataLetak: TataLetak["kunci"] | null;
  /** What stands above the heading: a rekap names its unit there. */
  readonly atas: readonly string[];
};

export type Ingatan = ReadonlyMap<string, Kolom | "">;

/**
 * The heading may stand under titles, and over two rows with merged cells ("PEGAWAI | NIP"): of the first rows
 * the one (or pair) that names most columns. Null when no row names two.
 */
export function findHeader(rows: readonly Baris[], ingatan: Ingatan = new Map()): Kepala | null {
  let best: { readonly at: number; readonly tinggi: number; readonly nilai: number } | null = null;
  for (let at = 0; at < Math.min(rows.length, 15); at += 1)
    for (const tinggi of [1, 2]) {
      const part = rows.slice(at, at + tinggi);
      if (part.length < tinggi) continue;
      const nilai = namesOf(part).filter((names) => sure(names, ingatan) !== undefined).length;
      if (nilai > (best?.nilai ?? 1)) best = { at, tinggi, nilai };
    }
  if (!best) return null;
  const heading = rows.slice(best.at, best.at + best.tinggi);
  const data = rows.slice(best.at + best.tinggi);
  const kolom = columnsOf(heading, data, ingatan);
  return {
    baris: heading.at(-1)?.nomor ?? 0,
    kolom,
    tataLetak: kenaliTataLetak(namesOf(heading).flat()),
    atas: rows.slice(0, best.at).flatMap((r) => r.sel.find((s) => s.teks !== "")?.teks ?? []),
  };
}

function columnsOf(heading: readonly Baris[], data: readonly Baris[], ingatan: Ingatan): KolomBerkas[] {
  const names = namesOf(heading);
  const taken = new Set<Kolom>();
  const first = names.map((n) => once(sure(n, ingatan), taken));
  // A likeness counts only for what nobody else claims outright.
  const all = names.map((n, at) => first[at] ?? once(nearly(n), taken));
  const width = Math.max(names.length, ...data.slice(0, 20).map((r) => r.sel.length));
  return Array.from({ length: width }, (_, at) => ({
    at,
    judul: titleOf(heading, at),
    contoh: samplesOf(data, at),
    kolom: all[at]?.kolom ?? ("" as const),
    kenal: all[at]?.kenal ?? ("" as const),
  })).filter((k) => k.judul !== "" || k.contoh.length > 0);
}

type Found = { readonly kolom: Kolom | ""; readonly kenal: Kenal };
function once(found: Found | undefined, taken: Set<Kolom>): Found | undefined {
  if (!found || found.kolom === "") return found;
  if (taken.has(found.kolom)) return undefined;
  taken.add(found.kolom);
  return found;
}

/** The ways to read a column's heading: with the merged title above it, alone, or that title alone. */
function namesOf(rows: readonly Baris[]): string[][] {
  const width = Math.max(...rows.map((r) => r.sel.length));
  let merged = "";
  return Array.from({ length: width }, (_, at) => {
    const upper = textOf(rows[0]?.sel[at]);
    const lower = rows.length > 1 ? textOf(rows[1]?.sel[at]) : "";
    if (upper !== "") merged = upper;
    const names = rows.length === 1 ? [upper] : [`${merged}${lower}`, lower, lower === "" ? upper : ""];
    return names.filter((n) => rapat(n) !== "");
  });
}

function sure(names: readonly string[], ingatan: Ingatan): Found | undefined {
  for (const name of names) {
    const kept = ingatan.get(rapat(name));
    if (kept !== undefined) return { kolom: kept, kenal: "ingat" };
  }
  for (const name of names) {
    const kolom = kolomDari.get(rapat(name));
    if (kolom) return { kolom, kenal: "sama" };
  }
  return undefined;
}

/** "NAMA PEGAWAI LENGKAP" is nearly NAMAPEGAWAI: by the pairs of letters both have. */
function nearly(names: readonly string[]): Found | undefined {
  let [best, found]: [number, Kolom | undefined] = [0.72, undefined];
  for (const name of names)
    for (const [alias, kolom] of kolomDari) {
      const alike = likeness(rapat(name), alias);
      if (alike > best) [best, found] = [alike, kolom];
    }
  return found && { kolom: found, kenal: "mirip" };
}

/** From 0, nothing in common, to 1, the same. */
export function likeness(a: string, b: string): number {
  const [mine, theirs] = [pairs(a), pairs(b)];
  let both = 0;
  for (const p of mine) if (theirs.has(p)) both += 1;
  return mine.size + theirs.size === 0 ? 0 : (2 * both) / (mine.size + theirs.size);
}
const pairs = (s: string) =>
  new Set(Array.from({ length: Math.max(0, s.length - 1) }, (_, at) => s.slice(at, at + 2)));

const titleOf = (heading: readonly Baris[], at: number) =>
  heading
    .map((r) => textOf(r.sel[at]))
    .filter(Boolean)
    .join(" ")
    .slice(0, 80);

const samplesOf = (data: readonly Baris[], at: number) =>
  data
    .flatMap((r) => r.sel[at]?.teks || [])
    .slice(0, 3)
    .map((t) => t.slice(0, 60));

const textOf = (sel: Sel | undefined) => (sel && sel.jenis === "teks" ? sel.teks : "");
