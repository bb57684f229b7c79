import { type Tanggal, tambahHari } from "../domain/tanggal.ts";

/** One whole day in somebody's calendar. */
export type Acara = {
  /** The same for ever: a program knows by it what it has. */
  readonly uid: string;
  readonly hari: Tanggal;
  readonly judul: string;
  readonly isi: string;
  readonly alamat?: string | undefined;
  /** Grows with every change; a program keeps the highest it has seen (RFC 5545 3.8.7.4). */
  readonly urutan: number;
  readonly batal?: boolean | undefined;
  /** When this was last so: not when it was asked for, or no two answers would be the same. */
  readonly pada: number;
};

/** RFC 5545, as a published feed: no METHOD, whole days as dates, so that no zone can move them. */
export const icsText = (nama: string, acara: readonly Acara[]): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Selaras//Tenggat//ID",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${teks(nama)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    "X-PUBLISHED-TTL:PT6H",
    ...acara.flatMap(vevent),
    "END:VCALENDAR",
  ]
    .flatMap(lipat)
    .join("\r\n")
    .concat("\r\n");

const vevent = (a: Acara): string[] => [
  "BEGIN:VEVENT",
  `UID:${a.uid}`,
  `DTSTAMP:${saat(a.pada)}`,
  `LAST-MODIFIED:${saat(a.pada)}`,
  `SEQUENCE:${a.urutan}`,
  `DTSTART;VALUE=DATE:${padat(a.hari)}`,
  `DTEND;VALUE=DATE:${padat(tambahHari(a.hari, 1))}`,
  `SUMMARY:${teks(a.judul)}`,
  ...(a.isi ? [`DESCRIPTION:${teks(a.isi)}`] : []),
  ...(a.alamat ? [`URL:${a.alamat}`] : []),
  `STATUS:${a.batal ? "CANCELLED" : "CONFIRMED"}`,
  "TRANSP:TRANSPARENT",
  "CLASS:PRIVATE",
  "END:VEVENT",
];

/** The longest line in octets, without its end (3.1). */
const LINE = 75;

/** Folded by octets and never inside a character: what follows the fold begins with a space that is not text. */
export function lipat(line: string): string[] {
  const out: string[] = [];
  let now = "";
  let size = 0;
  for (const ch of line) {
    const n = octets(ch);
    if (size + n > LINE) {
      out.push(now);
      now = " ";
      size = 1;
    }
    now += ch;
    size += n;
  }
  return [...out, now];
}

const octets = (ch: string): number => {
  const code = ch.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
};

/** TEXT (3.3.11): three signs and the line end are escaped, other controls have no place. */
export const teks = (s: string): string =>
  s
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, " ")
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll("\n", "\\n");

const padat = (t: Tanggal) => t.replaceAll("-", "");
const saat = (pada: number) =>
  new Date(pada)
    .toISOString()
    .replace(/[-:]/g, "")
    .replace(/\.\d+Z$/, "Z");
