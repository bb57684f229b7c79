import type { Kelompok, Pendekatan } from "./istilah.ts";
import { regulasiPada } from "./regulasi.ts";
import { type KalenderKerja, type Tanggal, tambahHariKerja } from "./tanggal.ts";

/** D.1.1 by the penilai, D.1.2 when the atasan took over. */
export type JalurEvaluasi = "biasa" | "ambil-alih";
export type JalurDokumen = JalurEvaluasi | "keberatan-diubah" | "keberatan-dikuatkan";

const bebas = {
  "manual-indikator": "A.1.3",
  workblock: "A.1.4",
  "matriks-peran-hasil": "A.1.5",
  "lampiran-skp": "A.1.8",
  "rencana-aksi": "B.1.1",
  dokumentasi: "B.1.2",
  coaching: "B.1.6",
  mentoring: "B.1.7",
  "umpan-balik-bimbingan": "B.1.8",
  "evaluasi-kompetensi": "B.1.9",
  "laporan-perilaku": "B.1.10",
} as const;
const menurutSkp = {
  skp: {
    "jpt-unit-mandiri": { kualitatif: "A.1.1", kuantitatif: "A.1.2" },
    "ja-jf": { kualitatif: "A.1.6", kuantitatif: "A.1.7" },
  },
  "rekaman-umpan-balik": {
    "jpt-unit-mandiri": { kualitatif: "B.1.3", kuantitatif: "B.1.4" },
    "ja-jf": { kualitatif: "B.1.3", kuantitatif: "B.1.5" },
  },
  "hasil-evaluasi": {
    "jpt-unit-mandiri": { kualitatif: "C.1.1", kuantitatif: "C.1.2" },
    "ja-jf": { kualitatif: "C.1.1", kuantitatif: "C.1.3" },
  },
} as const satisfies Record<string, Record<Kelompok, Record<Pendekatan, string>>>;
const menurutJalur = {
  biasa: "D.1.1",
  "ambil-alih": "D.1.2",
  "keberatan-diubah": "D.1.3",
  // A confirmed result keeps the document it had.
  "keberatan-dikuatkan": "D.1.1",
} as const satisfies Record<JalurDokumen, string>;

export type DokumenBebas = keyof typeof bebas;
export type DokumenSkp = keyof typeof menurutSkp;

/** The code of the official Format (forms.md 0.4). */
export const formatBebas = (dokumen: DokumenBebas): string => bebas[dokumen];
export const formatSkp = (dokumen: DokumenSkp, kelompok: Kelompok, pendekatan: Pendekatan): string =>
  menurutSkp[dokumen][kelompok][pendekatan];
export const formatEvaluasi = (jalur: JalurDokumen): string => menurutJalur[jalur];

export type PeristiwaDokumen = {
  readonly jalur: JalurEvaluasi;
  readonly jendelaTutup: Tanggal;
  readonly ditandatangani: Tanggal | null;
  readonly diterima: Tanggal | null;
  readonly keberatanDiterima: Tanggal | null;
};
export type JamDokumen = {
  readonly tandaTanganPenilai: Tanggal;
  readonly tandaTanganAtasan: Tanggal | null;
  readonly sampaikan: Tanggal | null;
  readonly kembali: Tanggal | null;
  readonly keberatan: Tanggal | null;
  readonly putusanKeberatan: Tanggal | null;
  readonly laporPyb: Tanggal;
  /** 14 + 14 + 7 days are more than 30: report as "dalam keberatan", then supplement (calendar.md 3.3). */
  readonly putusanDapatMelewatiLapor: boolean;
};

/** Every clock of one document (hlm. 114-119); null while its event is missing or the path has no such step. */
export function jamDokumen(p: PeristiwaDokumen, kalender: KalenderKerja): JamDokumen {
  const aturan = regulasiPada(p.jendelaTutup);
  const sejak = (t: Tanggal | null, hari: number) => (t === null ? null : tambahHariKerja(t, hari, kalender));
  const ambilAlih = p.jalur === "ambil-alih";
  const jam = ambilAlih ? aturan.jamAmbilAlih : aturan.jamBiasa;
  const laporPyb = tambahHariKerja(p.jendelaTutup, aturan.laporPyb, kalender);
  const putusanKeberatan = ambilAlih ? null : sejak(p.keberatanDiterima, aturan.putusanKeberatan);
  return {
    tandaTanganPenilai: p.jendelaTutup,
    tandaTanganAtasan: ambilAlih ? sejak(p.jendelaTutup, aturan.jamAmbilAlih.tandaTangan) : null,
    sampaikan: sejak(p.ditandatangani, jam.sampaikan),
    kembali: sejak(p.diterima, jam.kembali),
    keberatan: ambilAlih ? null : sejak(p.diterima, aturan.keberatan),
    putusanKeberatan,
    laporPyb,
    putusanDapatMelewatiLapor: putusanKeberatan !== null && putusanKeberatan > laporPyb,
  };
}
