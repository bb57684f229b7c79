import { hariDalamMinggu, type Tanggal, tambahHari } from "./tanggal.ts";

export const ulangRutin = ["sewaktu", "harian", "mingguan", "bulanan"] as const;
export type UlangRutin = (typeof ulangRutin)[number];
/** An activity that comes again. */
export type Rutin = {
  readonly kegiatan: string;
  readonly mulai: string | null;
  readonly selesai: string | null;
  readonly jumlah: number | null;
  readonly satuan: string;
  readonly rhk: string | null;
  readonly ulang: UlangRutin;
  /** Of a weekly one: the days as bits, Senin = 1 … Minggu = 64. */
  readonly hari: number;
  /** Of a monthly one: the day of the month; in a shorter month its last. */
  readonly tanggal: number | null;
};

export const bitHari = (t: Tanggal): number => 1 << ((hariDalamMinggu(t) + 6) % 7);

/** Does it fall on this day? Whether the day is worked is asked elsewhere. */
export function jatuhPada(
  { ulang, hari, tanggal }: Pick<Rutin, "ulang" | "hari" | "tanggal">,
  t: Tanggal,
): boolean {
  if (ulang === "harian") return true;
  if (ulang === "mingguan") return (hari & bitHari(t)) !== 0;
  if (ulang !== "bulanan" || tanggal === null) return false;
  const ke = Number(t.slice(8));
  return ke === tanggal || (ke < tanggal && tambahHari(t, 1).slice(8) === "01");
}

/** The days of a week on which it is suggested: working days, none of leave, none to come. */
export const hariRutin = (
  rutin: Pick<Rutin, "ulang" | "hari" | "tanggal">,
  hari: readonly Tanggal[],
  kerja: (t: Tanggal) => boolean,
): readonly Tanggal[] => hari.filter((t) => kerja(t) && jatuhPada(rutin, t));
