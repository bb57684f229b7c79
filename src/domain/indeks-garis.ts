import type { JenisJabatan } from "./jabatan.ts";
import type { JenisPenempatan, JenisUnit } from "./kepegawaian.ts";
import { dalamRentang, type Tanggal, tambahHari } from "./tanggal.ts";

type Berlaku = { readonly dari: Tanggal; readonly sampai: Tanggal | null };
export type UnitVersi = Berlaku & {
  readonly unit: string;
  readonly induk: string | null;
  readonly jenis: JenisUnit;
};
export type Penempatan = Berlaku & {
  /** The row it stands in, when the line is to be stored beside it. */
  readonly id?: string;
  readonly pegawai: string;
  readonly unit: string;
  /** Of the post held or acted in: a JF who is Plt Kepala Bidang acts in an administrator's post. */
  readonly jabatanJenis: JenisJabatan;
  readonly jenis: JenisPenempatan;
  readonly memimpin: boolean;
  readonly delegasiPenilai: boolean;
};
/** The exception as a row: home agency of the seconded, a minister above the head of the tree. */
export type AtasanKhusus = Berlaku & { readonly pegawai: string; readonly penilai: string };

export type IndeksGaris = {
  readonly unit: ReadonlyMap<string, readonly UnitVersi[]>;
  readonly penempatan: ReadonlyMap<string, readonly Penempatan[]>;
  readonly kepala: ReadonlyMap<string, readonly Penempatan[]>;
  readonly khusus: ReadonlyMap<string, readonly AtasanKhusus[]>;
  /** Who assesses somebody by an exception, on whatever day. */
  readonly penilaiKhusus: ReadonlySet<string>;
};
/** A day being asked about, and the first later day on which an answer used so far may change. */
export type Waktu = { readonly tanggal: Tanggal; berikut: Tanggal | null };

/** Once per agency, so that each person costs the depth of the tree and not the size of the agency. */
export function indeksGaris(fakta: {
  readonly unit: readonly UnitVersi[];
  readonly penempatan: readonly Penempatan[];
  readonly khusus: readonly AtasanKhusus[];
}): IndeksGaris {
  const jabatan = fakta.penempatan.filter((p) => p.jenis !== "tim");
  return {
    unit: kelompokkan(fakta.unit, (u) => u.unit),
    penempatan: kelompokkan(jabatan, (p) => p.pegawai),
    kepala: kelompokkan(
      jabatan.filter((p) => p.memimpin),
      (p) => p.unit,
    ),
    khusus: kelompokkan(fakta.khusus, (k) => k.pegawai),
    penilaiKhusus: new Set(fakta.khusus.map((k) => k.penilai)),
  };
}

/** What is in force, the latest first; remembers when that changes. */
export function pada<B extends Berlaku>(daftar: readonly B[] | undefined, waktu: Waktu): readonly B[] {
  if (!daftar) return [];
  for (const { dari, sampai } of daftar) {
    catat(waktu, dari);
    if (sampai !== null) catat(waktu, tambahHari(sampai, 1));
  }
  return daftar.filter((b) => dalamRentang(waktu.tanggal, b.dari, b.sampai));
}

function catat(waktu: Waktu, perubahan: Tanggal) {
  if (perubahan <= waktu.tanggal) return;
  if (waktu.berikut === null || perubahan < waktu.berikut) waktu.berikut = perubahan;
}

/** Two heads on one day are a mistake of the rows; the later, then the smaller id, keeps the answer stable. */
function kelompokkan<B extends Berlaku>(baris: readonly B[], kunci: (b: B) => string): Map<string, B[]> {
  const kelompok = new Map<string, B[]>();
  for (const b of baris) {
    const ada = kelompok.get(kunci(b));
    if (ada) ada.push(b);
    else kelompok.set(kunci(b), [b]);
  }
  for (const isi of kelompok.values()) if (isi.length > 1) isi.sort(urut);
  return kelompok;
}
const urut = (a: Berlaku, b: Berlaku) =>
  a.dari === b.dari ? (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1) : a.dari > b.dari ? -1 : 1;
