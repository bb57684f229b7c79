import { anggota, keadaanEvaluasi, keadaanSkp } from "../../domain/istilah.ts";
import { tanggalSah, type Zona } from "../../domain/tanggal.ts";
import { tanggalPanjang, waktu } from "../../i18n/dates.ts";
import { jejakWords, medanWords } from "../../i18n/jejak.ts";
import type { Lang } from "../../i18n/words.ts";

/** One field of a row: what it was and what it is, or only what it is. */
export type Butir = { readonly nama: string; readonly lama: string | null; readonly baru: string };
type Json = Readonly<Record<string, unknown>>;

/** What stands in the details of a row, in words: changes first, what did not change not at all. */
export function butirDari(rincian: string, lang: Lang, zona: Zona): Butir[] {
  const semua = objectOf(rincian);
  const { sebelum, sesudah, dari, ke, versi: _, hash: __, sha256: ___, ...lain } = semua;
  const say = (v: unknown) => nilai(v, lang, zona);
  const berpindah = typeof dari === "string" && typeof ke === "string" && dari !== "" && dari !== ke;
  return [
    ...(berpindah
      ? [{ nama: jejakWords[lang].keadaan, lama: keadaan(dari, lang), baru: keadaan(ke, lang) }]
      : []),
    ...[...changes(sebelum, sesudah), ...(isRow(dari) && isRow(ke) ? changes(dari, ke) : [])].map(
      ([k, a, b]) => ({ nama: medan(k, lang), lama: say(a), baru: say(b) }),
    ),
    ...Object.entries({ ...lain, ...(berpindah ? {} : dated({ dari, ke })) })
      .filter(([, v]) => tellable(v))
      .map(([k, v]) => ({ nama: medan(k, lang), lama: null, baru: say(v) })),
  ];
}

/** The same as one line, for a cell of a file. */
export const butirTeks = (b: Butir): string =>
  b.lama === null ? `${b.nama}: ${b.baru}` : `${b.nama}: ${b.lama} → ${b.baru}`;

/** Days of a post are called dari and sampai as well; the states of a step are not days. */
const dated = ({ dari, ke }: Json): Json => ({
  ...(typeof dari === "string" && tanggalSah(dari) && { dari }),
  ...(typeof ke === "string" && tanggalSah(ke) && { ke }),
});

function objectOf(rincian: string): Json {
  const value: unknown = JSON.parse(rincian);
  return isRow(value) ? value : {};
}

/** Windows were written as pairs of instants before fields had names. */
function changes(sebelum: unknown, sesudah: unknown): [string, unknown, unknown][] {
  const [a, b] = [named(sebelum), named(sesudah)];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys
    .filter((k) => JSON.stringify(a[k] ?? null) !== JSON.stringify(b[k] ?? null))
    .map((k) => [k, a[k], b[k]]);
}
const isRow = (v: unknown): v is Json => typeof v === "object" && v !== null && !Array.isArray(v);
const named = (v: unknown): Json =>
  Array.isArray(v)
    ? { buka: v[0], tutup: v[1] }
    : typeof v === "object" && v !== null
      ? (v as Json)
      : v === undefined || v === null
        ? {}
        : { nilai: v };

const medan = (k: string, lang: Lang): string => {
  const words: Readonly<Record<string, string>> = medanWords[lang];
  return Object.hasOwn(words, k) ? (words[k] ?? k) : k;
};

const keadaan = (k: string, lang: Lang): string =>
  anggota(keadaanSkp, k) ? keadaanSkp[k][lang] : anggota(keadaanEvaluasi, k) ? keadaanEvaluasi[k][lang] : k;

const MOST = 300;
/** Ids of rows say nothing to a reader, and nothing is nothing. */
const tellable = (v: unknown): boolean =>
  v !== null && v !== undefined && v !== "" && !(typeof v === "string" && /^[0-9A-Z]{26}$/.test(v));

function nilai(v: unknown, lang: Lang, zona: Zona): string {
  const t = jejakWords[lang];
  if (v === null || v === undefined || v === "") return t.kosongNilai;
  if (typeof v === "boolean") return v ? t.ya : t.tidak;
  if (typeof v === "number") return v > 1e11 ? waktu(v, zona, lang) : String(v);
  if (typeof v === "string")
    return tanggalSah(v) ? tanggalPanjang(v, lang) : v.replace(/[0-9A-Z]{26}/g, "…").slice(0, MOST);
  return JSON.stringify(v).slice(0, MOST);
}
