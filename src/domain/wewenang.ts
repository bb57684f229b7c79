/**
 * admin: the whole agency. admin-unit: people and units of one unit and all below it. auditor and pyb (pejabat yang
 * berwenang) read, in a unit or in the whole agency. Who may look never thereby may act on a rating.
 */
export const PERAN = ["admin", "admin-unit", "auditor", "pyb"] as const;
export type Peran = (typeof PERAN)[number];
export type Viewer = {
  readonly pegawai: string;
  readonly nama: string;
  /** Every role held today, in any scope. */
  readonly peran: ReadonlySet<Peran>;
};
/** Whose file it is, and who assesses and reviews that person on the day that counts. */
export type Subjek = {
  readonly pegawai: string;
  readonly penilai: string | null;
  readonly atasan: string | null;
};
export type Hubungan = "diri" | "pejabat-penilai" | "atasan-penilai" | Peran;

/** Everything a viewer is to a pegawai. One's own file never makes one's own superior, whatever the rows say. */
export function hubungan(viewer: Viewer, subjek: Subjek): ReadonlySet<Hubungan> {
  const semua = new Set<Hubungan>(viewer.peran);
  if (viewer.pegawai === subjek.pegawai) return semua.add("diri");
  if (viewer.pegawai === subjek.penilai) semua.add("pejabat-penilai");
  if (viewer.pegawai === subjek.atasan) semua.add("atasan-penilai");
  return semua;
}
