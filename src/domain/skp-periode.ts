import { type Tanggal, tambahHari, terdahulu } from "./tanggal.ts";

export type JenisPeristiwaSkp =
  | "pengangkatan"
  | "mutasi-pegawai"
  | "penilai-berganti"
  | "mulai-tugas-belajar"
  | "selesai-tugas-belajar"
  | "mulai-plt"
  | "kontrak-berakhir";
export type PeristiwaSkp = { readonly jenis: JenisPeristiwaSkp; readonly tanggal: Tanggal };
export type RentangSkp = { readonly mulai: Tanggal; readonly akhir: Tanggal; readonly versi: number };

/**
 * The SKP of one person in one year (hlm. 64-65): a move ends one and begins another; a new penilai, study and
 * Plt only make a new version of the running one. Intervals never overlap.
 */
export function skpSetahun(tahun: number, peristiwa: readonly PeristiwaSkp[]): readonly RentangSkp[] {
  const awal = `${tahun}-01-01`;
  const ujung = `${tahun}-12-31`;
  const urut = [...peristiwa].sort((a, b) => kunciUrut(a).localeCompare(kunciUrut(b)));
  const skp: RentangSkp[] = [];
  // Somebody whose first event is the appointment was not there before it.
  let mulai: Tanggal | null = keluarMasuk(urut)[0]?.jenis === "pengangkatan" ? null : awal;
  let versi = 1;
  const tutup = (akhir: Tanggal) => {
    if (mulai !== null && mulai <= akhir && mulai <= ujung) {
      skp.push({ mulai, akhir: terdahulu(akhir, ujung), versi });
    }
    versi = 1;
  };
  for (const { jenis, tanggal } of urut) {
    if (tanggal > ujung) break;
    if (jenis === "pengangkatan") {
      mulai ??= tanggal < awal ? awal : tanggal;
    } else if (mulai !== null && jenis === "kontrak-berakhir") {
      tutup(tanggal);
      mulai = null;
    } else if (mulai !== null && tanggal > mulai) {
      if (jenis === "mutasi-pegawai") {
        tutup(tambahHari(tanggal, -1));
        mulai = tanggal;
      } else versi += 1;
    }
  }
  tutup(ujung);
  return skp;
}

/** On one day: in, then moves, then versions, and the last day of a contract ends after everything else. */
const urutan: Readonly<Record<JenisPeristiwaSkp, number>> = {
  pengangkatan: 0,
  "mutasi-pegawai": 1,
  "penilai-berganti": 2,
  "mulai-tugas-belajar": 2,
  "selesai-tugas-belajar": 2,
  "mulai-plt": 2,
  "kontrak-berakhir": 3,
};
const kunciUrut = (p: PeristiwaSkp) => `${p.tanggal} ${urutan[p.jenis]}`;
const keluarMasuk = (urut: readonly PeristiwaSkp[]) =>
  urut.filter((p) => p.jenis === "pengangkatan" || p.jenis === "kontrak-berakhir");
