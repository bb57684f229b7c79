import type { ColumnRow, MatrixRow, NoRoleRow, PersonRow, RoleRow } from "../../data/agency/matriks.ts";
import { type Cakupan, cakupan, type Sel, tulisSel } from "../../domain/matriks.ts";
import { bebasSkp } from "../../domain/pengecualian.ts";

export type Orang = PersonRow & { readonly bebas: boolean };
export type Matriks = MatrixRow & {
  readonly kolom: readonly ColumnRow[];
  readonly orang: readonly Orang[];
  /** By kunciSel. */
  readonly sel: ReadonlyMap<string, Sel>;
  readonly cakupan: Cakupan;
};
export type Rows = readonly [
  readonly MatrixRow[],
  readonly ColumnRow[],
  readonly PersonRow[],
  readonly RoleRow[],
  readonly NoRoleRow[],
];

export const kunciSel = (kolom: string, pegawai: string) => `${kolom} ${pegawai}`;

/** One matrix out of the rows of the page: cells by column and person, and what is still open in it. */
export function matriksDari([heads, columns, people, roles, none]: Rows, skp: string): Matriks | null {
  const head = heads.find((h) => h.skp === skp);
  if (!head) return null;
  const sel = new Map<string, Sel>();
  for (const { skp: s, kolom, pegawai, id, teks } of roles) {
    if (s !== skp) continue;
    const key = kunciSel(kolom, pegawai);
    const peran = [...(sel.get(key)?.peran ?? []), { id, teks }];
    sel.set(key, { kolom, pegawai, peran, tanpa: false });
  }
  for (const { skp: s, kolom, pegawai } of none)
    if (s === skp && !sel.has(kunciSel(kolom, pegawai)))
      sel.set(kunciSel(kolom, pegawai), { kolom, pegawai, peran: [], tanpa: true });
  const cells = [...sel.values()];
  const kolom = headsOf(columns, skp, new Set(cells.filter((s) => s.peran.length > 0).map((s) => s.kolom)));
  const orang = people
    .filter((p) => p.skp === skp)
    .map((p) => ({ ...p, bebas: p.status !== null && bebasSkp(p.status) }));
  const jadi = new Set(roles.filter((r) => r.dipakai === 1).map((r) => r.id));
  return {
    ...head,
    kolom,
    orang,
    sel,
    cakupan: cakupan(
      kolom.map((k) => k.id),
      orang,
      cells,
      jadi,
    ),
  };
}

/** A head that is in no plan any more stays only as long as somebody has a role under it. */
function headsOf(columns: readonly ColumnRow[], skp: string, carried: ReadonlySet<string>): ColumnRow[] {
  const heads = new Map<string, ColumnRow>();
  for (const k of columns)
    if (k.skp === skp && !heads.has(k.id) && (k.asal !== "simpanan" || carried.has(k.id))) heads.set(k.id, k);
  return [...heads.values()];
}

export const teksSel = (m: Matriks, kolom: string, pegawai: string): string =>
  tulisSel(m.sel.get(kunciSel(kolom, pegawai)));
