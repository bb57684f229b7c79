/** A calendar day "YYYY-MM-DD" of the agency's own zone. Such strings sort by time. */
export type Tanggal = string;
export type Zona = "WIB" | "WITA" | "WIT";
export type KalenderKerja = {
  readonly hariKerja: 5 | 6;
  readonly libur: ReadonlySet<Tanggal>;
  /** A week that holds from a day on, newest first; before the first, hariKerja (domain/kalender.ts). */
  readonly pekan?: readonly Pekan[];
  /** Days of a unit's own, whatever the week says. */
  readonly khusus?: ReadonlyMap<Tanggal, "libur" | "masuk">;
};
/** Perpres 21/2023 Ps. 3 and 7. liburUmum: national holidays and cuti bersama are off. */
export type Pekan = {
  readonly dari: Tanggal;
  readonly hariKerja: 5 | 6 | 7;
  readonly liburUmum: boolean;
};

/** Indonesia has no daylight saving (calendar.md 1, rule 5). */
export const jamZona = { WIB: 7, WITA: 8, WIT: 9 } as const satisfies Record<Zona, number>;

export const tanggalPada = (instant: number, zona: Zona): Tanggal =>
  dariHari(Math.floor((instant + geser(zona)) / SEHARI));
export const awalHari = (t: Tanggal, zona: Zona): number => keHari(t) * SEHARI - geser(zona);
/** Exclusive: the first millisecond of the next day. */
export const akhirHari = (t: Tanggal, zona: Zona): number => awalHari(t, zona) + SEHARI;

export const tambahHari = (t: Tanggal, n: number): Tanggal => dariHari(keHari(t) + n);
/** Days from a to b; negative when b lies before a. */
export const selisihHari = (a: Tanggal, b: Tanggal): number => keHari(b) - keHari(a);
/** 0 = Minggu … 6 = Sabtu. Day zero of the count, 1 January 1970, was a Kamis. */
export const hariDalamMinggu = (t: Tanggal): number => (((keHari(t) + 4) % 7) + 7) % 7;

/** A real day of the calendar, written out in full: 2027-02-29 and 2026-9-1 are not. */
export const tanggalSah = (s: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(s) && dariHari(keHari(s)) === s;
export const tanggalDari = (tahun: number, bulan: number, hari: number): Tanggal =>
  `${String(tahun).padStart(4, "0")}-${dua(bulan)}-${dua(hari)}`;
export const tahunDari = (t: Tanggal): number => Number(t.slice(0, 4));
/** Months may run over either end of the year: month 13 of 2026 is January 2027. */
export const akhirBulan = (tahun: number, bulan: number): Tanggal =>
  tambahHari(awalBulan(tahun, bulan + 1), -1);
export const awalBulan = (tahun: number, bulan: number): Tanggal =>
  tanggalDari(tahun + Math.floor((bulan - 1) / 12), ((((bulan - 1) % 12) + 12) % 12) + 1, 1);
export const terakhir = (a: Tanggal, b: Tanggal): Tanggal => (a > b ? a : b);
export const terdahulu = (a: Tanggal, b: Tanggal): Tanggal => (a < b ? a : b);
/** Both ends belong to a range; no end means open. */
export const dalamRentang = (t: Tanggal, dari: Tanggal, sampai: Tanggal | null): boolean =>
  dari <= t && (sampai === null || t <= sampai);

/** Perpres 21/2023 Ps. 3 and 7: Monday to Friday, or to Saturday where the public is served six days. */
export const hariKerja = (t: Tanggal, kalender: KalenderKerja): boolean => {
  const khusus = kalender.khusus?.get(t);
  if (khusus) return khusus === "masuk";
  const { hariKerja: sepekan, liburUmum } = pekanPada(t, kalender);
  const hari = hariDalamMinggu(t);
  return (sepekan === 7 || (hari >= 1 && hari <= sepekan)) && !(liburUmum && kalender.libur.has(t));
};
export const pekanPada = (t: Tanggal, kalender: KalenderKerja): Omit<Pekan, "dari"> =>
  kalender.pekan?.find((p) => p.dari <= t) ?? { hariKerja: kalender.hariKerja, liburUmum: true };
/** The day itself when it is one of work, else the last one before: reminders of a fixed date (calendar.md 1, rule 4). */
export function hariKerjaTerakhir(t: Tanggal, kalender: KalenderKerja): Tanggal {
  for (let [hari, n] = [t, 0]; n < 60; n += 1, hari = tambahHari(hari, -1)) {
    if (hariKerja(hari, kalender)) return hari;
  }
  return t;
}
/** The n-th working day after t. The day of the event is day 0, also when nobody works on it. */
export function tambahHariKerja(t: Tanggal, n: number, kalender: KalenderKerja): Tanggal {
  let hari = t;
  for (let sisa = n; sisa > 0; ) {
    hari = tambahHari(hari, 1);
    if (hariKerja(hari, kalender)) sisa -= 1;
  }
  return hari;
}

const SEHARI = 86_400_000;
const geser = (zona: Zona) => jamZona[zona] * 3_600_000;
const dua = (n: number) => String(n).padStart(2, "0");

/** Days since 1970-01-01 in the Gregorian calendar; years counted from March so that 29 February comes last. */
function keHari(t: Tanggal): number {
  const bulan = Number(t.slice(5, 7));
  const y = Number(t.slice(0, 4)) - (bulan <= 2 ? 1 : 0);
  const hariKe = Math.floor((153 * (bulan + (bulan > 2 ? -3 : 9)) + 2) / 5) + Number(t.slice(8, 10)) - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + hariKe - 719_468;
}

function dariHari(hari: number): Tanggal {
  const z = hari + 719_468;
  const era = Math.floor(z / 146_097);
  const n = z - era * 146_097;
  const tahun = Math.floor(
    (n - Math.floor(n / 1460) + Math.floor(n / 36_524) - Math.floor(n / 146_096)) / 365,
  );
  const sisa = n - (365 * tahun + Math.floor(tahun / 4) - Math.floor(tahun / 100));
  const m = Math.floor((5 * sisa + 2) / 153);
  const bulan = m < 10 ? m + 3 : m - 9;
  return tanggalDari(
    tahun + era * 400 + (bulan <= 2 ? 1 : 0),
    bulan,
    sisa - Math.floor((153 * m + 2) / 5) + 1,
  );
}
