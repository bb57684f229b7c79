import {
  awalHari,
  hariDalamMinggu,
  hariKerja,
  type KalenderKerja,
  type Tanggal,
  tambahHari,
  tanggalPada,
  type Zona,
} from "./tanggal.ts";

/** How a notice reaches somebody outside the application; in it, it always stands. */
export const CARA = ["segera", "harian", "mingguan", "aplikasi"] as const;
export type Cara = (typeof CARA)[number];

type Aturan = { readonly bawaan: Cara; readonly boleh: readonly Cara[] };

/**
 * Groups a person chooses for. What starts a legal clock (an evaluation delivered, an objection, a takeover: hlm. 90,
 * 100 ff.) and what concerns the safety of the account has to arrive: a digest of the day at most, or nothing but
 * at once.
 */
export const kelompokKabar = {
  hukum: { bawaan: "segera", boleh: ["segera", "harian"] },
  keamanan: { bawaan: "segera", boleh: ["segera"] },
  tenggat: { bawaan: "segera", boleh: CARA },
  colek: { bawaan: "segera", boleh: CARA },
  skp: { bawaan: "harian", boleh: CARA },
  evaluasi: { bawaan: "harian", boleh: CARA },
  "umpan-balik": { bawaan: "harian", boleh: CARA },
  data: { bawaan: "harian", boleh: CARA },
  lain: { bawaan: "harian", boleh: CARA },
} as const satisfies Record<string, Aturan>;
export type Kelompok = keyof typeof kelompokKabar;
export const KELOMPOK = Object.keys(kelompokKabar) as readonly Kelompok[];

/** By the whole kind, else by its first word; what nobody has placed goes with the rest. */
export const kelompokDari = (jenis: string): Kelompok =>
  menurutJenis.get(jenis) ?? menurutAwalan.get(jenis.split("-")[0] ?? "") ?? "lain";

const menurutJenis: ReadonlyMap<string, Kelompok> = new Map<string, Kelompok>([
  ["ambil-alih", "hukum"],
  ["jam-lewat", "hukum"],
  ["jam-eskalasi", "hukum"],
  ["tenggat-bergeser", "hukum"],
  ["evaluasi-disampaikan", "hukum"],
  ["evaluasi-dibuka", "hukum"],
  ["dokumen-pencabutan-putus", "hukum"],
  ["evaluasi-penilai-berganti", "hukum"],
  ["evaluasi-hasil-lama", "hukum"],
]);
const menurutAwalan: ReadonlyMap<string, Kelompok> = new Map<string, Kelompok>([
  ["keberatan", "hukum"],
  ["keamanan", "keamanan"],
  ["akun", "keamanan"],
  ["sandi", "keamanan"],
  ["perangkat", "keamanan"],
  ["pemulihan", "keamanan"],
  ["totp", "keamanan"],
  ["passkey", "keamanan"],
  ["sso", "keamanan"],
  ["simulasi", "keamanan"],
  ["siklus", "keamanan"],
  ["bantuan", "keamanan"],
  ["pengingat", "tenggat"],
  ["jendela", "tenggat"],
  ["perpanjangan", "tenggat"],
  ["colek", "colek"],
  ["skp", "skp"],
  ["evaluasi", "evaluasi"],
  ["periksa", "evaluasi"],
  ["kalibrasi", "evaluasi"],
  ["capaian", "evaluasi"],
  ["umpan", "umpan-balik"],
  ["bimbingan", "umpan-balik"],
  ["lapor", "data"],
  ["laporan", "data"],
  ["mutasi", "data"],
  ["penempatan", "data"],
  ["peran", "data"],
  ["delegasi", "data"],
  ["garis", "data"],
  ["unit", "data"],
  ["impor", "data"],
  ["dokter", "data"],
  ["bukti", "data"],
  ["tautan", "data"],
  ["gudang", "data"],
]);

/** What holds for a kind: the person's choice where the group allows it, else the usual way. */
export const caraUntuk = (jenis: string, pilihan: ReadonlyMap<string, Cara>): Cara =>
  caraKelompok(kelompokDari(jenis), pilihan);

export function caraKelompok(kelompok: Kelompok, pilihan: ReadonlyMap<string, Cara>): Cara {
  const { bawaan, boleh } = kelompokKabar[kelompok] as Aturan;
  const dipilih = pilihan.get(kelompok);
  return dipilih !== undefined && boleh.includes(dipilih) ? dipilih : bawaan;
}

/** Not even night or a holiday holds these back: somebody else may be using the account. */
export const mendesak = (jenis: string): boolean => kelompokDari(jenis) === "keamanan";
/** Goes out although it has been read in the application meanwhile. */
export const harusSampai = (jenis: string): boolean => ["hukum", "keamanan"].includes(kelompokDari(jenis));

/** Hours of the agency's zone, from inclusive, to exclusive, over midnight when from is the later; equal: none. */
export type Tenang = { readonly dari: number; readonly sampai: number; readonly hariLibur: boolean };
export const TENANG_BAWAAN: Tenang = { dari: 18, sampai: 7, hariLibur: false };

type Saat = { readonly zona: Zona; readonly kalender: KalenderKerja; readonly tenang: Tenang };

/**
 * When a letter leaves: not in quiet hours and not on a day nobody works. A deadline that would be over by then
 * weighs more than the holiday, and at last more than the night.
 */
export function waktuKirim(pada: number, saat: Saat, batas: number | null = null): number {
  const bebas = setelahTenang(pada, saat);
  const kerja = saat.tenang.hariLibur ? bebas : padaHariKerja(bebas, saat);
  if (batas === null || kerja < batas) return kerja;
  return bebas < batas ? bebas : pada;
}

/** The hour at which a day's digest is put together. */
export const JAM_RINGKASAN = 7;

/** The next such hour. */
export function jamRingkasan(now: number, zona: Zona): number {
  const hari = tanggalPada(now, zona);
  const pagi = awalHari(hari, zona) + JAM_RINGKASAN * SEJAM;
  return pagi > now ? pagi : awalHari(tambahHari(hari, 1), zona) + JAM_RINGKASAN * SEJAM;
}

/** Which digests are due: one for each working day from seven, one for each week on the first such day in it. */
export function ringkasanJatuhTempo(
  now: number,
  saat: Omit<Saat, "tenang">,
): { readonly harian: Tanggal; readonly mingguan: Tanggal; readonly sebelum: number } | null {
  const hari = tanggalPada(now, saat.zona);
  const sebelum = awalHari(hari, saat.zona) + JAM_RINGKASAN * SEJAM;
  if (now < sebelum || !hariKerja(hari, saat.kalender)) return null;
  return { harian: hari, mingguan: seninDari(hari), sebelum };
}

const SEJAM = 3_600_000;

function setelahTenang(pada: number, { zona, tenang: { dari, sampai } }: Saat): number {
  if (dari === sampai) return pada;
  const hari = tanggalPada(pada, zona);
  const jam = (pada - awalHari(hari, zona)) / SEJAM;
  const tenang = dari < sampai ? jam >= dari && jam < sampai : jam >= dari || jam < sampai;
  if (!tenang) return pada;
  return awalHari(jam < sampai ? hari : tambahHari(hari, 1), zona) + sampai * SEJAM;
}

function padaHariKerja(pada: number, saat: Saat): number {
  let saatIni = pada;
  // A calendar without a working day in a year is a mistake; the letter then goes as if it were one.
  for (let n = 0; n < 366; n += 1) {
    const hari = tanggalPada(saatIni, saat.zona);
    if (hariKerja(hari, saat.kalender)) return saatIni;
    saatIni = setelahTenang(awalHari(tambahHari(hari, 1), saat.zona), saat);
  }
  return pada;
}

const seninDari = (hari: Tanggal): Tanggal => tambahHari(hari, -((hariDalamMinggu(hari) + 6) % 7));
