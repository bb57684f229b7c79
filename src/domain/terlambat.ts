import { batasSkp, skpTerlambat } from "./jadwal.ts";
import { hariKerja, type KalenderKerja, selisihHari, type Tanggal, tambahHari } from "./tanggal.ts";

/** Why a plan came after its deadline. Asked, never demanded: no reason is an answer too. */
export const alasanTerlambat = {
  "penilai-belum-meninjau": {
    id: "Pejabat penilai belum sempat meninjau",
    en: "The assessor had no time to review",
  },
  "menunggu-pimpinan": {
    id: "Menunggu SKP atau arahan pimpinan",
    en: "Waited for the leader's plan or direction",
  },
  "pk-terlambat": {
    id: "Perjanjian Kinerja unit terlambat",
    en: "The unit's Performance Agreement was late",
  },
  "perbaikan-berulang": { id: "Dialog dan perbaikan berulang", en: "Dialogue and repeated corrections" },
  mutasi: { id: "Mutasi atau perubahan jabatan", en: "Transfer or change of post" },
  cuti: { id: "Cuti, sakit, atau tugas luar", en: "Leave, illness or duty elsewhere" },
  "data-belum-benar": {
    id: "Data pegawai atau garis penilaian belum benar",
    en: "Personnel data or the line were wrong",
  },
  lain: { id: "Sebab lain", en: "Another reason" },
} as const satisfies Record<string, Readonly<Record<"id" | "en", string>>>;
export type AlasanTerlambat = keyof typeof alasanTerlambat;
export const semuaAlasan = Object.keys(alasanTerlambat) as [AlasanTerlambat, ...AlasanTerlambat[]];

/** How the year's deadline stands on a day. Fixed by law: a holiday does not move it (calendar.md 1, rule 4). */
export type JamSkp = {
  readonly batas: Tanggal;
  /** Days of the calendar until the last day, 0 on it; negative: so many days past. */
  readonly sisa: number;
  /** Working days left, today and the last day among them; 0 once it has passed. */
  readonly sisaHariKerja: number;
  readonly lewat: boolean;
  /** The last day is no working day: whoever waits for it has less time than it seems. */
  readonly batasLibur: boolean;
};
export function jamSkp(tahun: number, hariIni: Tanggal, kalender: KalenderKerja): JamSkp {
  const batas = batasSkp(tahun);
  const sisa = selisihHari(hariIni, batas);
  let sisaHariKerja = 0;
  for (let hari = hariIni, n = 0; hari <= batas && n < 800; hari = tambahHari(hari, 1), n += 1)
    if (hariKerja(hari, kalender)) sisaHariKerja += 1;
  return { batas, sisa, sisaHariKerja, lewat: hariIni > batas, batasLibur: !hariKerja(batas, kalender) };
}

/** Is the reason asked? Of a plan for the whole year whose first agreement comes too late. */
export const tanyaAlasan = (mulai: Tanggal, hariIni: Tanggal, penyesuaian: boolean): boolean =>
  !penyesuaian && skpTerlambat(mulai, hariIni);
