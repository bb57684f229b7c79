/** An export as it is read: names of its files, and what stands in one. Several parts of one export are one. */
export type Ekspor = {
  readonly nama: readonly string[];
  readonly baca: (nama: string) => Promise<Uint8Array | null>;
};
export type Sel = string | number | null;
export type Baris = Readonly<Record<string, Sel>>;

/** What is not as it should be, and where: the words say what was found, the place leads to the row or file. */
export type Temuan = { readonly bagian: Bagian; readonly tempat: string; readonly apa: string };
export type Bagian =
  | "isi"
  | "jejak"
  | "segel"
  | "jangkar"
  | "riwayat"
  | "keadaan"
  | "dokumen"
  | "skp"
  | "bukti";

export const temuan = (bagian: Bagian, tempat: string, apa: string): Temuan => ({ bagian, tempat, apa });

/** All rows of a table in the order in which they were written; a prepared export has them in pieces. */
export async function bacaTabel(ekspor: Ekspor, tabel: string): Promise<Baris[]> {
  const awal = `tabel/${tabel}`;
  const potong = ekspor.nama
    .flatMap((nama) => {
      const sisa = nama.startsWith(awal) ? /^(?:-(\d+))?\.ndjson$/.exec(nama.slice(awal.length)) : null;
      return sisa ? [{ nama, mulai: Number(sisa[1] ?? 0) }] : [];
    })
    .sort((a, b) => a.mulai - b.mulai);
  const semua: Baris[] = [];
  for (const { nama } of potong) {
    const teks = new TextDecoder().decode((await ekspor.baca(nama)) ?? new Uint8Array());
    for (const baris of teks.split("\n")) if (baris !== "") semua.push(JSON.parse(baris) as Baris);
  }
  return semua;
}

export const teks = (b: Baris, kolom: string): string => String(b[kolom] ?? "");
export const angka = (b: Baris, kolom: string): number => Number(b[kolom]);
