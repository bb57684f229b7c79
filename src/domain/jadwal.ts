import type { Instansi } from "./istilah.ts";
import type { DievaluasiOleh, JabatanDinilai } from "./keberatan.ts";
import { regulasiPada } from "./regulasi.ts";
import { type Tanggal, tanggalDari } from "./tanggal.ts";

/** Ps. 14 ayat (1). A fixed date stays where it is, also on a Sunday (calendar.md 1, rule 4). */
export const batasSkp = (tahun: number): Tanggal => pada(tahun, "batasSkp");

/** hlm. 27: the SKP of a JPT rests on the PK; after the second week of January on its draft. */
export function dasarSkpJpt(tahun: number, pkDitetapkan: Tanggal | null, hariIni: Tanggal) {
  if (pkDitetapkan !== null && pkDitetapkan <= hariIni) return "pk";
  return hariIni > pada(tahun, "batasPk") ? "rancangan-pk" : "menunggu-pk";
}

/** hlm. 65 C.5: a penilai who held no dialogue by the end of January leaves it to his superior. */
export const dialogDengan = (tahun: number, hariIni: Tanggal, penilaiSudahDialog: boolean) =>
  !penilaiSudahDialog && hariIni > batasSkp(tahun) ? "atasan-penilai" : "penilai";

/** Ps. 14 ayat (1): a plan for the whole year that was fixed late. One that starts in mid-year has no such date. */
export const skpTerlambat = (mulai: Tanggal, ditetapkan: Tanggal): boolean =>
  mulai.endsWith("-01-01") && ditetapkan > batasSkp(Number(mulai.slice(0, 4)));

export type PenetapSkp =
  | Exclude<DievaluasiOleh, "pejabat-penilai">
  | "jpt-yang-mengoordinasikan"
  | "pejabat-penilai-kinerja";
/** hlm. 65 C.1-3. Two entries: one or the other. A region has no JPT Utama. */
export const penetapSkp = {
  pusat: {
    "jpt-utama": ["menteri-yang-mengoordinasikan"],
    "jpt-madya": ["pimpinan-instansi"],
    "jpt-pratama": ["jpt-madya"],
    "unit-mandiri": ["menteri", "jpt-yang-mengoordinasikan"],
    "ja-jf": ["pejabat-penilai-kinerja"],
  },
  daerah: {
    "jpt-utama": [],
    "jpt-madya": ["kepala-daerah"],
    "jpt-pratama": ["kepala-daerah"],
    "unit-mandiri": ["kepala-daerah", "pimpinan-perangkat-daerah"],
    "ja-jf": ["pejabat-penilai-kinerja"],
  },
} as const satisfies Record<Instansi, Record<JabatanDinilai, readonly PenetapSkp[]>>;

const pada = (tahun: number, batas: "batasSkp" | "batasPk"): Tanggal => {
  const { bulan, hari } = regulasiPada(`${tahun}-01-01`)[batas];
  return tanggalDari(tahun, bulan, hari);
};
