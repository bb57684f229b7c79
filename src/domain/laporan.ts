import { tolak } from "./penolakan.ts";
import { accept, type Result } from "./result.ts";
import { akhirHari, type KalenderKerja, type Tanggal, tambahHariKerja, type Zona } from "./tanggal.ts";

/** What somebody says is wrong: facts about himself, or that a person is not of his team. */
export const JENIS_LAPORAN = [
  "penilai",
  "unit",
  "jabatan",
  "golongan",
  "nama",
  "nomor",
  "lain",
  "bukan-bawahan",
] as const;
export type JenisLaporan = (typeof JENIS_LAPORAN)[number];
export type KeadaanLaporan = "baru" | "dikerjakan" | "selesai" | "ditolak" | "ditarik";

/** What the person himself is called and numbered: UU 27/2022 Ps. 30 gives 3 x 24 hours to correct it. */
export const dataPribadi = (jenis: JenisLaporan): boolean =>
  jenis === "nama" || jenis === "nomor" || jenis === "golongan";
const TIGA_KALI_24_JAM = 3 * 24 * 3_600_000;

/** Working days for everything else; no rule names them, an agency may (aturan `laporan.hari-kerja`). */
export const HARI_KERJA_LAPORAN = 5;

/** The instant by which a report is to be settled. */
export function batasLaporan(
  jenis: JenisLaporan,
  sejak: { readonly pada: number; readonly tanggal: Tanggal; readonly zona: Zona },
  hariKerja: number,
  kalender: KalenderKerja,
): number {
  return dataPribadi(jenis)
    ? sejak.pada + TIGA_KALI_24_JAM
    : akhirHari(tambahHariKerja(sejak.tanggal, hariKerja, kalender), sejak.zona);
}

export type LangkahLaporan = "kerjakan" | "selesaikan" | "tolak" | "teruskan" | "tarik";
export type Laporan = {
  readonly keadaan: KeadaanLaporan;
  readonly pelapor: string;
  /** Already with the agency's admins. */
  readonly diteruskan: boolean;
};
export type PelakuLaporan = { readonly pegawai: string; readonly mengurus: boolean };

/** Admins in whose scope it lies settle it, with an answer; the reporter may take it back. Settled is settled. */
export function handleReport(
  langkah: LangkahLaporan,
  l: Laporan,
  siapa: PelakuLaporan,
  jawaban: string,
): Result<{ readonly keadaan: KeadaanLaporan }> {
  if (langkah === "tarik" ? siapa.pegawai !== l.pelapor : !siapa.mengurus) {
    return tolak(langkah === "tarik" ? "bukan-pelapor" : "bukan-pengurus-data");
  }
  if (l.keadaan !== "baru" && l.keadaan !== "dikerjakan") return tolak("laporan-sudah-selesai");
  if (langkah === "kerjakan" && l.keadaan === "dikerjakan") return tolak("laporan-sudah-dikerjakan");
  if (langkah === "teruskan" && l.diteruskan) return tolak("laporan-sudah-diteruskan");
  if ((langkah === "selesaikan" || langkah === "tolak") && jawaban === "") return tolak("jawaban-kosong");
  return accept({ keadaan: KE[langkah] ?? l.keadaan });
}

const KE: Readonly<Partial<Record<LangkahLaporan, KeadaanLaporan>>> = {
  kerjakan: "dikerjakan",
  selesaikan: "selesai",
  tolak: "ditolak",
  tarik: "ditarik",
};
