import type { UnitChoice } from "../../../data/agency/unit.ts";
import { likeness } from "./kenali.ts";

export type UnitBaru = { readonly id: string; readonly nama: string; readonly induk: string | null };
export type Cocok =
  | { readonly ok: true; readonly id: string; readonly nama: string }
  | { readonly ok: false; readonly kode: "unit-tidak-ada" | "unit-ganda"; readonly saran?: string };
/** What somebody said of a name the agency does not know: that unit, or a new one. */
export type Padanan = ReadonlyMap<string, { readonly ke: string } | { readonly baru: true }>;
/** Of units the agency does not know: which unit the file puts above them. */
export type Induk = ReadonlyMap<string, string>;
type Dicari = { readonly unit: string; readonly kodeUnit: string; readonly unitInduk: string };
export type Pencari = {
  /** By code, as somebody said, or by name; a name that stands twice is told apart by the unit above it. */
  find(dicari: Dicari): Cocok;
  readonly baru: readonly UnitBaru[];
};

/**
 * Matches the units of a file with those of the agency. When new units may be made, an unknown one is made under
 * the unit the file names above it (made as well if need be), or else under the topmost unit.
 */
export function unitFinder(
  units: readonly UnitChoice[],
  made: {
    readonly boleh: boolean;
    readonly padanan: Padanan;
    readonly induk: Induk;
    readonly newId: () => string;
  },
): Pencari {
  const byName = new Map<string, { id: string; nama: string; induk: string | null }[]>();
  const byCode = new Map<string, UnitChoice>();
  const nameOf = new Map<string, string>();
  const add = (u: { id: string; nama: string; induk: string | null }) => {
    byName.set(tight(u.nama), [...(byName.get(tight(u.nama)) ?? []), u]);
    nameOf.set(u.id, u.nama);
  };
  for (const u of units) {
    add(u);
    if (u.kode) byCode.set(tight(u.kode), u);
  }
  const coded = (text: string) => (tight(text) === "" ? undefined : byCode.get(tight(text)));
  const akar = units.find((u) => u.induk === null)?.id ?? null;
  const baru: UnitBaru[] = [];
  let suggestions = 0;

  const find = ({ unit, kodeUnit, unitInduk: induk }: Dicari): Cocok => {
    const code = coded(kodeUnit) ?? coded(unit);
    if (code) return { ok: true, id: code.id, nama: code.nama };
    const said = made.padanan.get(tight(unit));
    const meant = said && "ke" in said ? nameOf.get(said.ke) : undefined;
    if (said && "ke" in said && meant !== undefined) return { ok: true, id: said.ke, nama: meant };
    const same = byName.get(tight(unit)) ?? [];
    const [only] = same;
    if (only && same.length === 1) return { ok: true, id: only.id, nama: only.nama };
    const under = same.filter((u) => u.induk !== null && tight(nameOf.get(u.induk) ?? "") === tight(induk));
    if (under.length === 1 && under[0]) return { ok: true, id: under[0].id, nama: under[0].nama };
    if (same.length > 1) return { ok: false, kode: "unit-ganda" };
    if (unit !== "" && (made.boleh || said)) return make(unit, induk, new Set());
    if (suggestions++ > 40) return { ok: false, kode: "unit-tidak-ada" };
    const saran = nearest(unit, units);
    return { ok: false, kode: "unit-tidak-ada", ...(saran ? { saran } : {}) };
  };

  const make = (nama: string, induk: string, above: Set<string>): Cocok => {
    above.add(tight(nama));
    const known = induk === "" ? undefined : (coded(induk) ?? byName.get(tight(induk))?.[0]);
    const parent =
      known?.id ??
      (induk === "" || above.has(tight(induk)) || above.size > 20
        ? akar
        : idOf(make(induk, made.induk.get(tight(induk)) ?? "", above)));
    const u = { id: made.newId(), nama: nama.slice(0, 200), induk: parent };
    baru.push(u);
    add(u);
    return { ok: true, id: u.id, nama: u.nama };
  };
  return { find, baru };
}

export const tight = (s: string): string =>
  s
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const idOf = (c: Cocok) => (c.ok ? c.id : null);

/** Good enough for a slip of the pen, cheap for many units. */
function nearest(name: string, units: readonly UnitChoice[]): string | undefined {
  const mine = tight(name);
  let [best, found]: [number, string | undefined] = [0.45, undefined];
  for (const u of units) {
    const alike = likeness(mine, tight(u.nama));
    if (alike > best) [best, found] = [alike, u.nama];
  }
  return found;
}
