import { TANPA_PERAN } from "../../domain/matriks.ts";
import { kunciSel, type Matriks, type Orang } from "./isi.ts";

export const JUDUL = "MATRIKS PEMBAGIAN PERAN DAN HASIL";
export const KEPALA = ["PEGAWAI", "JABATAN", "OUTCOME ANTARA/ OUTPUT/ LAYANAN"] as const;

/** A cell as it is printed: results with a bullet each, the three words, or nothing yet. */
export type SelCetak = readonly string[];
export type Bagian = {
  readonly nama: string;
  readonly jabatan: string;
  readonly kolom: readonly string[];
  readonly baris: readonly {
    readonly nama: string;
    readonly jabatan: string;
    readonly sel: readonly SelCetak[];
  }[];
};

type Pemilik = { readonly nama: string; readonly jabatan: string };

/**
 * A.1.5: the leader with his indicators, then everybody's part; of two levels, one more table for each team that
 * begins with its leader and his PERAN HASIL. What does not fit on portrait paper goes on in a table of the same rows.
 */
export const lembarDari = (
  pemilik: Pemilik,
  m: Matriks,
  teams: readonly { readonly ketua: Orang; readonly m: Matriks }[],
): Bagian[] => [
  ...potong(pemilik, m),
  ...teams.flatMap(({ ketua, m: tim }) => potong({ nama: ketua.nama, jabatan: ketua.jabatan ?? "-" }, tim)),
];

const SELEMBAR = 4;

function potong(pemilik: Pemilik, m: Matriks): Bagian[] {
  const orang = m.orang.filter((o) => !o.bebas || m.kolom.some((k) => m.sel.has(kunciSel(k.id, o.pegawai))));
  const bagian: Bagian[] = [];
  for (let at = 0; at < Math.max(m.kolom.length, 1); at += SELEMBAR) {
    const kolom = m.kolom.slice(at, at + SELEMBAR);
    bagian.push({
      nama: pemilik.nama,
      jabatan: pemilik.jabatan,
      kolom: kolom.map((k) => k.teks),
      baris: orang.map((o) => ({
        nama: o.nama,
        jabatan: o.jabatan ?? "-",
        sel: kolom.map((k) => selCetak(m, k.id, o.pegawai)),
      })),
    });
  }
  return bagian;
}

function selCetak(m: Matriks, kolom: string, pegawai: string): SelCetak {
  const sel = m.sel.get(kunciSel(kolom, pegawai));
  return sel?.tanpa ? [TANPA_PERAN] : (sel?.peran ?? []).map((p) => p.teks);
}
