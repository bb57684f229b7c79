import { jamZona, type Tanggal, type Zona } from "../domain/tanggal.ts";
import { namaBulan } from "./periode-nama.ts";
import type { Lang } from "./words.ts";

/** "22 November 2026" of a calendar day. */
export const tanggalPanjang = (t: Tanggal, lang: Lang): string => {
  const { hari, bulan, tahun } = bagian(t);
  return `${hari} ${namaBulan(bulan, lang)} ${tahun}`;
};

/** "22 Nov 2026" of a calendar day. */
export const tanggalPendek = (t: Tanggal, lang: Lang): string => {
  const { hari, bulan, tahun } = bagian(t);
  return `${hari} ${bulanPendek[lang][bulan]} ${tahun}`;
};

/** "22 November 2026, 09.41 WIB": an instant is never shown without its zone. */
export const waktu = (instant: number, zona: Zona, lang: Lang): string => {
  const local = new Date(instant + jamZona[zona] * 3_600_000);
  const jam = `${two(local.getUTCHours())}.${two(local.getUTCMinutes())}`;
  return `${local.getUTCDate()} ${namaBulan(local.getUTCMonth(), lang)} ${local.getUTCFullYear()}, ${jam} ${zona}`;
};

export const jamMenit = (instant: number, zona: Zona): string => {
  const local = new Date(instant + jamZona[zona] * 3_600_000);
  return `${two(local.getUTCHours())}.${two(local.getUTCMinutes())} ${zona}`;
};

export const angka = (n: number, lang: Lang): string => angkaDalam[lang].format(n);

const two = (n: number): string => String(n).padStart(2, "0");
const bagian = (t: Tanggal) => ({
  hari: Number(t.slice(8)),
  bulan: Number(t.slice(5, 7)) - 1,
  tahun: t.slice(0, 4),
});

/** Made once: Intl is slow to make, and on some pages a number is shown forty times. */
const angkaDalam = { id: new Intl.NumberFormat("id-ID"), en: new Intl.NumberFormat("en-GB") } as const;
const bulanPendek = {
  id: "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des".split(" "),
  en: "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec".split(" "),
} as const;
