/** Rows of a room that an import may touch, as text, without what only counts how often something was written. */
const TABLES: Readonly<Record<string, string>> = {
  pegawai: "id, nama, email, jenis, dibuat_pada",
  nomor_pegawai: "*",
  golongan: "*",
  penempatan: "*",
  garis_penilai: "*",
  status_pegawai: "*",
  skp: "id, pegawai, penempatan, unit, penilai, atasan, tahun, dari, sampai, kelompok, keadaan, versi, revisi",
  evaluasi: "id, skp, pegawai, unit, penilai, atasan, unit_penilai, keadaan, versi",
  unit: "*",
  unit_versi: "*",
  unit_leluhur: "*",
  jumlah: "*",
};

export async function isiRuang(d1: D1Database): Promise<Record<string, string[]>> {
  const names = Object.keys(TABLES);
  const found = await d1.batch<Record<string, unknown>>([
    ...names.map((t) => d1.prepare(`SELECT ${TABLES[t]} FROM ${t}`)),
    d1.prepare("SELECT unit, lingkup, tahap, keadaan, n FROM hitungan WHERE n <> 0"),
  ]);
  return Object.fromEntries(
    [...names, "hitungan"].map((t, at) => [
      t,
      (found[at]?.results ?? []).map((r) => JSON.stringify(r)).sort(),
    ]),
  );
}

/** What differs, table by table: readable, and nothing when nothing does. */
export function bedaIsi(before: Record<string, string[]>, after: Record<string, string[]>) {
  const out: Record<string, { readonly hilang: string[]; readonly baru: string[] }> = {};
  for (const [table, rows] of Object.entries(before)) {
    const [old, now] = [new Set(rows), new Set(after[table])];
    const hilang = rows.filter((r) => !now.has(r));
    const baru = (after[table] ?? []).filter((r) => !old.has(r));
    if (hilang.length + baru.length > 0) out[table] = { hilang, baru };
  }
  return out;
}
