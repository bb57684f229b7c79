export type Peran = "admin" | "auditor";
export type Viewer = {
  readonly pegawai: string;
  readonly nama: string;
  readonly peran: ReadonlySet<Peran>;
};
/** Whose file it is, and who assesses and reviews that person on the day that counts. */
export type Subjek = {
  readonly pegawai: string;
  readonly penilai: string | null;
  readonly atasan: string | null;
};
export type Hubungan = "diri" | "pejabat-penilai" | "atasan-penilai" | "admin" | "auditor";

/** Everything a viewer is to a pegawai. One's own file never makes one's own superior, whatever the rows say. */
export function hubungan(viewer: Viewer, subjek: Subjek): ReadonlySet<Hubungan> {
  const semua = new Set<Hubungan>(viewer.peran);
  if (viewer.pegawai === subjek.pegawai) return semua.add("diri");
  if (viewer.pegawai === subjek.penilai) semua.add("pejabat-penilai");
  if (viewer.pegawai === subjek.atasan) semua.add("atasan-penilai");
  return semua;
}
