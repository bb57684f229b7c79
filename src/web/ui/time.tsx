import type { Zona } from "../../domain/tanggal.ts";
import { tanggalPanjang, tanggalPendek, waktu } from "../../i18n/dates.ts";
import type { Lang } from "../../i18n/words.ts";

type DateProps = { readonly value: string; readonly lang: Lang; readonly short?: boolean };

/** A calendar day, "2026-11-22": "22 November 2026". */
export const DateText = ({ value, lang, short }: DateProps) => (
  <time datetime={value} class="nowrap">
    {short ? tanggalPendek(value, lang) : tanggalPanjang(value, lang)}
  </time>
);

type InstantProps = { readonly at: number; readonly zona: Zona; readonly lang: Lang };

/** An instant, always with its zone: "22 November 2026, 09.41 WIB". */
export const InstantText = ({ at, zona, lang }: InstantProps) => (
  <time datetime={new Date(at).toISOString()}>{waktu(at, zona, lang)}</time>
);
