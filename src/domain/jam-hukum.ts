import { regulasiPada } from "./regulasi.ts";
import { akhirHari, type KalenderKerja, type Tanggal, tambahHari, type Zona } from "./tanggal.ts";
import { type ModeHari, tenggat } from "./tenggat.ts";

/** What a clock hangs on. */
export const JENIS_JAM = [
  "evaluasi",
  "skp",
  "bimbingan",
  "keberatan",
  "angka-kredit",
  "laporan",
  "penugasan",
  "data",
] as const;
export type JenisJam = (typeof JENIS_JAM)[number];
export type SatuanJam = "hari-kerja" | "tanggal" | "jendela" | "kesepakatan" | "jam" | "segera" | "tanpa";
export type PelakuJam =
  | "pegawai"
  | "penilai"
  | "atasan-penilai"
  | "pimpinan"
  | "pimpinan-dan-pegawai"
  | "pengendali-data"
  | "unit-atas";
/** What happens by itself when nothing was done. `tanpa`: neither the rule nor we attach anything. */
export type AkibatJam =
  | "rancangan-pk"
  | "tandai-terlambat"
  | "eskalasi"
  | "ingatkan"
  | "tertahan"
  | "kosong"
  | "terlewat"
  | "ambil-alih"
  | "capaian-tahun-lalu"
  | "serahkan"
  | "tidak-dikembalikan"
  | "tutup-keberatan"
  | "laporkan"
  | "tanpa";

type Hukum = {
  readonly pelaku: PelakuJam;
  /** The event of day 0. */
  readonly pemicu: string;
  readonly satuan: SatuanJam;
  /** Days or hours; of `tanggal` month and day. */
  readonly lama?: number;
  readonly tanggal?: { readonly bulan: number; readonly hari: number };
  readonly akibat: AkibatJam;
  readonly pasal: string;
  /** Who says how long: the text of the rule, a direct consequence of it, or our default. */
  readonly dasar: "H" | "M" | "D";
  /** Another reading of the limit that ends earlier: the safe date. */
  readonly aman?: { readonly lama: number; readonly satuan: "hari-kalender"; readonly pasal: string };
  readonly objek: JenisJam | null;
};

const dari = regulasiPada("2022-02-07");
/** calendar.md section 3, every id. Numbers of the regulation itself come from domain/regulasi. */
export const jamHukum = {
  "PL-01": h("pimpinan-dan-pegawai", "penyusunan-pk", "tanpa", "tanpa", "Ps. 7 ayat (4)"),
  "PL-02": {
    ...h("pimpinan", "awal-tahun", "tanggal", "rancangan-pk", "hlm. 27", "skp"),
    tanggal: dari.batasPk,
  },
  "PL-03": {
    ...h("penilai", "awal-tahun", "tanggal", "tandai-terlambat", "Ps. 14 ayat (1)", "skp"),
    tanggal: dari.batasSkp,
  },
  "PL-04": h("pegawai", "akhir-januari-lewat", "segera", "eskalasi", "hlm. 65 C.5", "skp"),
  "PL-05": d(14, "pegawai", "jabatan-baru", "eskalasi", "hlm. 65 C.6", "skp"),
  "PL-06": d(14, "pegawai", "penilai-berganti", "ingatkan", "hlm. 65 C.7", "skp"),
  "PL-07": d(14, "penilai", "tugas-belajar-mulai", "ingatkan", "hlm. 64 B.12", "skp"),
  "PL-08": d(5, "penilai", "usul-penugasan", "tertahan", "hlm. 46", "penugasan"),
  "EX-01": h("pegawai", "periode-dokumentasi", "jendela", "kosong", "Ps. 16"),
  "EX-02": h("pimpinan", "irama-umpan-balik", "kesepakatan", "terlewat", "Ps. 19 ayat (2)"),
  "EX-03": h("pimpinan", "temuan", "tanpa", "tanpa", "Ps. 20"),
  "EX-04": d(5, "pegawai", "bimbingan-selesai", "ingatkan", "hlm. 83", "bimbingan"),
  "EX-05": d(10, "pimpinan", "bimbingan-selesai", "ingatkan", "hlm. 84", "bimbingan"),
  "EX-06": h("penilai", "temuan", "tanpa", "tanpa", "hlm. 86"),
  "EV-01": h("penilai", "jendela-dibuka", "jendela", "ambil-alih", "Ps. 24, hlm. 90"),
  "EV-02": {
    ...h("penilai", "akhir-tahun", "tanggal", "ambil-alih", "hlm. 90 A.8.b"),
    tanggal: dari.batasTahunan,
  },
  "EV-03": {
    ...h("unit-atas", "periode-berakhir", "tanggal", "capaian-tahun-lalu", "hlm. 94"),
    tanggal: dari.batasTahunan,
  },
  "EV-04": k(dari.jamBiasa.sampaikan, "penilai", "penilai-tanda-tangan", "serahkan", "hlm. 114 A.5"),
  "EV-05": k(dari.jamAmbilAlih.tandaTangan, "atasan-penilai", "jendela-ditutup", "eskalasi", "hlm. 90 A.11"),
  "EV-06": k(
    dari.jamAmbilAlih.sampaikan,
    "atasan-penilai",
    "atasan-tanda-tangan",
    "serahkan",
    "hlm. 116 A.9",
  ),
  "EV-07": k(dari.jamBiasa.kembali, "pegawai", "dokumen-diterima", "tidak-dikembalikan", "hlm. 114 A.6"),
  "EV-08": k(dari.jamAmbilAlih.kembali, "pegawai", "dokumen-diterima", "tidak-dikembalikan", "hlm. 116 A.10"),
  "EV-09": {
    ...k(dari.laporPyb, "penilai", "jendela-ditutup", "laporkan", "hlm. 115 A.7, Ps. 28"),
    objek: "laporan",
  },
  "OB-01": {
    ...k(dari.keberatan, "pegawai", "dokumen-diterima", "tutup-keberatan", "Ps. 29, hlm. 117 B.2"),
    aman: { lama: dari.keberatan, satuan: "hari-kalender", pasal: "PP 30/2019 Ps. 59" },
  },
  "OB-02": k(dari.putusanKeberatan, "atasan-penilai", "keberatan-diterima", "eskalasi", "hlm. 117 B.3-6"),
  "OB-03": h("atasan-penilai", "keberatan-diputus", "segera", "tanpa", "hlm. 118 B.7", "keberatan"),
  "AK-01": {
    ...d(20, "penilai", "predikat-tahunan-final", "ingatkan", "PermenPANRB 1/2023", "angka-kredit"),
    dasar: "M",
  },
  "PD-01": p("pelanggaran-diketahui", "UU 27/2022 Ps. 46"),
  "PD-02": p("permintaan-akses", "UU 27/2022 Ps. 32"),
  "PD-03": p("permintaan-perbaikan", "UU 27/2022 Ps. 30"),
} as const satisfies Record<string, Hukum>;
export type IdJam = keyof typeof jamHukum;
export const ID_JAM = Object.keys(jamHukum) as readonly IdJam[];

/** A row may outlive the duty it names: such a clock ends, and nothing follows from it. */
export const hukumOf = (id: IdJam): Hukum => (id in jamHukum ? jamHukum[id] : tanpaHukum);

/**
 * The last day of a clock whose day 0 is given; null where no day can be worked out (a window, an agreement, hours, at
 * once). Only the objection may be counted in calendar days (PP 30/2019). A fixed date stays on its date (rule 4) and
 * is of the year of its trigger, or of the next for what ends after the year it is about.
 */
export function batasHukum(
  id: IdJam,
  mulai: Tanggal,
  mode: ModeHari,
  kalender: KalenderKerja,
): Tanggal | null {
  const { satuan, lama, tanggal } = hukumOf(id);
  if (satuan === "hari-kerja" && lama !== undefined)
    return tenggat(mulai, lama, id === "OB-01" ? mode : "hari-kerja", kalender);
  if (satuan !== "tanggal" || !tanggal) return null;
  const pada = (tahun: number) => `${tahun}-${dua(tanggal.bulan)}-${dua(tanggal.hari)}`;
  const tahun = Number(mulai.slice(0, 4));
  return pada(tahun) >= mulai ? pada(tahun) : pada(tahun + 1);
}

/** The earlier day on which nobody can say it was too late; null where there is but one reading. */
export function tanggalAman(id: IdJam, mulai: Tanggal, batas: Tanggal): Tanggal | null {
  const aman = hukumOf(id).aman;
  const hari = aman && tambahHari(mulai, aman.lama);
  return hari && hari < batas ? hari : null;
}

/** Exclusive: working days end with the day in the agency's zone, hours run from the instant without pause (rule 7). */
export const batasPadaHukum = (
  id: IdJam,
  mulaiPada: number,
  batas: Tanggal | null,
  zona: Zona,
): number | null => {
  const { satuan, lama } = hukumOf(id);
  if (satuan === "jam") return mulaiPada + (lama ?? 0) * 3_600_000;
  return batas === null ? null : akhirHari(batas, zona);
};

const dua = (n: number) => String(n).padStart(2, "0");

/** A duty whose length is not a number of days. */
function h(
  pelaku: PelakuJam,
  pemicu: string,
  satuan: SatuanJam,
  akibat: AkibatJam,
  pasal: string,
  objek: JenisJam | null = null,
) {
  return { pelaku, pemicu, satuan, akibat, pasal, dasar: "H" as const, objek };
}
/** Working days, as the regulation has them. */
function k(lama: number, pelaku: PelakuJam, pemicu: string, akibat: AkibatJam, pasal: string) {
  return {
    ...{ lama, pelaku, pemicu, satuan: "hari-kerja" as const, akibat, pasal },
    ...{ dasar: "H" as const, objek: "evaluasi" as const },
  };
}
/** The duty is the regulation's, its length our default. */
function d(
  lama: number,
  pelaku: PelakuJam,
  pemicu: string,
  akibat: AkibatJam,
  pasal: string,
  objek: JenisJam,
) {
  return { lama, pelaku, pemicu, satuan: "hari-kerja" as const, akibat, pasal, dasar: "D" as const, objek };
}
/** 3 x 24 hours, through weekends and holidays. */
function p(pemicu: string, pasal: string) {
  return {
    ...{ lama: 72, pelaku: "pengendali-data" as const, pemicu, satuan: "jam" as const },
    ...{ akibat: "eskalasi" as const, pasal, dasar: "H" as const, objek: "data" as const },
  };
}
const tanpaHukum: Hukum = { ...jamHukum["PL-01"], pemicu: "tidak-dikenal", pasal: "-" };
