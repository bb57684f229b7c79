import { jamZona, type Tanggal, type Zona } from "../domain/tanggal.ts";
import type { Lang } from "./words.ts";

const locale = { id: "id-ID", en: "en-GB" } as const;

/** "22 November 2026" of a calendar day. */
export const tanggalPanjang = (t: Tanggal, lang: Lang): string =>
  formatter(lang, "long").format(new Date(`${t}T00:00:00Z`));

/** "22 Nov 2026" of a calendar day. */
export const tanggalPendek = (t: Tanggal, lang: Lang): string =>
  formatter(lang, "short").format(new Date(`${t}T00:00:00Z`));

/** "22 November 2026, 09.41 WIB": an instant is never shown without its zone. */
export const waktu = (instant: number, zona: Zona, lang: Lang): string => {
  const local = new Date(instant + jamZona[zona] * 3_600_000);
  const jam = `${two(local.getUTCHours())}.${two(local.getUTCMinutes())}`;
  return `${formatter(lang, "long").format(local)}, ${jam} ${zona}`;
};

export const jamMenit = (instant: number, zona: Zona): string => {
  const local = new Date(instant + jamZona[zona] * 3_600_000);
  return `${two(local.getUTCHours())}.${two(local.getUTCMinutes())} ${zona}`;
};

export const angka = (n: number, lang: Lang): string => n.toLocaleString(locale[lang]);

const two = (n: number): string => String(n).padStart(2, "0");
const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(lang: Lang, month: "long" | "short"): Intl.DateTimeFormat {
  const key = lang + month;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale[lang], {
    day: "numeric",
    month,
    year: "numeric",
    timeZone: "UTC",
  });
  formatters.set(key, made);
  return made;
}
