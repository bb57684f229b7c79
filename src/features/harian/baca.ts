import { pekanProgres } from "../../domain/progres.ts";
import {
  selisihHari,
  type Tanggal,
  tahunDari,
  tambahHari,
  tanggalDari,
  tanggalSah,
} from "../../domain/tanggal.ts";

/**
 * A day as people write it: 2026-11-21, 21-11-2026, 21/11/26, 21.11, "Sabtu, 21 November 2026", "Sabtu", "21", or the
 * number under a spreadsheet's date. What is left out is taken from the nearest day to `dekat`. null: none of these.
 */
export function bacaTanggal(teks: string, dekat: Tanggal): Tanggal | null {
  const polos = teks
    .trim()
    .toLowerCase()
    .replace(/[\s,]+/g, " ")
    .replace(/^'/, "");
  const hari = namaHari.findIndex((n) => n.some((nama) => polos === nama));
  if (hari >= 0) return tambahHari(pekanProgres(dekat).dari, hari);
  const tanpaHari = polos.replace(DENGAN_HARI, "");
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[t ].*)?$/.exec(tanpaHari);
  if (iso) return sah(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const angka = /^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?(?: .*)?$/.exec(tanpaHari);
  if (angka) return dengan(Number(angka[1]), Number(angka[2]), angka[3], dekat);
  const kata = /^(\d{1,2})[-/. ]([a-z]+)\.?(?:[-/. ](\d{4}|\d{2}))?$/.exec(tanpaHari);
  if (kata) {
    const bulan = namaBulan.findIndex((n) => n.some((nama) => kata[2]?.startsWith(nama))) + 1;
    return bulan > 0 ? dengan(Number(kata[1]), bulan, kata[3], dekat) : null;
  }
  if (/^\d{1,2}$/.test(tanpaHari)) {
    const [tahun, bulan] = [tahunDari(dekat), Number(dekat.slice(5, 7))];
    return terdekat(
      [-1, 0, 1].map((n) => bulanLain(tahun, bulan + n, Number(tanpaHari))),
      dekat,
    );
  }
  // Days since 30 December 1899, as spreadsheets count them.
  if (/^[3-7]\d{4}(?:[.,]\d+)?$/.test(tanpaHari))
    return tambahHari("1899-12-30", Number.parseInt(tanpaHari, 10));
  return null;
}

/** A time as people write it: 7, 07:30, 7.30, 0730, 07:30:00, "07.30 WIB", or a part of a day. "": none was meant. */
export function bacaJam(teks: string): string | null {
  const polos = teks
    .trim()
    .toLowerCase()
    .replace(/^'/, "")
    .replace(/\s*(wib|wita|wit)$/, "")
    .replace(/^(pukul|jam)\s*/, "");
  const sehari = /^(?:0|1)?[.,](\d{3,})$/.exec(polos);
  if (sehari) return dariMenit(Math.round(Number(`0.${sehari[1]}`) * 1440));
  const jam =
    /^(?:.*[t ])?(\d{1,2})(?:[:.](\d{1,2})(?:[:.]\d{1,2}(?:[.,]\d+)?)?)?$/.exec(polos) ??
    /^(\d{2})(\d{2})$/.exec(polos);
  if (!jam) return null;
  const [h, m] = [Number(jam[1]), Number(jam[2] ?? 0)];
  return h < 24 && m < 60 ? dariMenit(h * 60 + m) : null;
}

/** A whole number as people write it: 3, 3,0, 1.000, 1,000.00. null: it is none. */
export function bacaJumlah(teks: string): number | null {
  const polos = teks.replace(/\s/g, "");
  const bulat = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,]0{1,2})?$/.exec(polos) ?? /^(\d+)[.,]0+$/.exec(polos);
  if (!bulat) return null;
  const n = Number((bulat[1] ?? "").replace(/[.,]/g, ""));
  return Number.isSafeInteger(n) && n < 1e9 ? n : null;
}

/** As it is shown in a cell and read again: 21-11-2026. */
export const tulisTanggal = (t: Tanggal): string => `${t.slice(8)}-${t.slice(5, 7)}-${t.slice(0, 4)}`;

const dariMenit = (n: number) =>
  `${String(Math.floor(n / 60)).padStart(2, "0")}:${String(n % 60).padStart(2, "0")}`;

const sah = (tahun: number, bulan: number, hari: number): Tanggal | null => {
  const t = tanggalDari(tahun, bulan, hari);
  return tanggalSah(t) ? t : null;
};
const bulanLain = (tahun: number, bulan: number, hari: number) =>
  sah(tahun + Math.floor((bulan - 1) / 12), ((((bulan - 1) % 12) + 12) % 12) + 1, hari);

function dengan(hari: number, bulan: number, tahun: string | undefined, dekat: Tanggal): Tanggal | null {
  if (tahun !== undefined) return sah(Number(tahun) + (tahun.length === 2 ? 2000 : 0), bulan, hari);
  return terdekat(
    [-1, 0, 1].map((n) => sah(tahunDari(dekat) + n, bulan, hari)),
    dekat,
  );
}

const terdekat = (calon: readonly (Tanggal | null)[], dekat: Tanggal): Tanggal | null =>
  calon.reduce((a, b) => {
    if (a === null || b === null) return a ?? b;
    return Math.abs(selisihHari(b, dekat)) < Math.abs(selisihHari(a, dekat)) ? b : a;
  }, null);

const namaHari = [
  ["senin", "sen", "monday", "mon"],
  ["selasa", "sel", "tuesday", "tue"],
  ["rabu", "rab", "wednesday", "wed"],
  ["kamis", "kam", "thursday", "thu"],
  ["jumat", "jum", "jum'at", "friday", "fri"],
  ["sabtu", "sab", "saturday", "sat"],
  ["minggu", "min", "sunday", "sun", "ahad"],
] as const;
const DENGAN_HARI = new RegExp(
  `^(?:${namaHari
    .flat()
    .sort((a, b) => b.length - a.length)
    .join("|")})\\.? (?=\\d)`,
);
const namaBulan = [
  ["jan"],
  ["feb", "peb"],
  ["mar"],
  ["apr"],
  ["mei", "may"],
  ["jun"],
  ["jul"],
  ["agu", "aug", "ags"],
  ["sep"],
  ["okt", "oct"],
  ["nov", "nop"],
  ["des", "dec"],
] as const;
