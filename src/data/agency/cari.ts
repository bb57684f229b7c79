import { type SQL, sql } from "drizzle-orm";

/** More words than this do not narrow a search any further. */
const MOST_WORDS = 6;
/** Every number begins with a year: fewer digits fit everybody, and nobody is meant. */
const FEWEST_DIGITS = 4;

/**
 * People of whose name every word begins one of theirs, in any order and however it is written, or of whose numbers
 * one begins with the digits: a condition on the rowid of `pegawai`. Nothing to look for: nobody.
 */
export const rowidMatches = (typed: string): SQL => sql`p.rowid IN (${rowidsOf(typed)})`;

/** The same of one person, whose row is read already: asked of the index anew each time. */
export const oneMatches = (typed: string): SQL =>
  sql`EXISTS (SELECT 1 FROM pegawai_cari WHERE pegawai_cari MATCH ${matchQuery(typed) ?? NOTHING} AND rowid = p.rowid)`;

/** The rowids themselves, in their order: read one by one, no more than are asked for. `most` is SQL; negative: all. */
export const rowidsOf = (typed: string, most: SQL = sql`-1`): SQL =>
  sql`SELECT rowid AS baris FROM pegawai_cari WHERE pegawai_cari MATCH ${matchQuery(typed) ?? NOTHING} LIMIT ${most}`;

/** … of versions of units, by the words of their names. */
export const unitRowidsOf = (typed: string, most: SQL): SQL =>
  sql`SELECT rowid AS baris FROM unit_cari WHERE unit_cari MATCH ${wordsQuery(typed) ?? NOTHING} LIMIT ${most}`;

/** … of entries of the library, by the words of their jabatan and result. */
export const pustakaRowidsOf = (typed: string, most: SQL): SQL =>
  sql`SELECT rowid AS baris FROM pustaka_cari WHERE pustaka_cari MATCH ${wordsQuery(typed) ?? NOTHING} LIMIT ${most}`;

/** What was typed as a query of FTS5: quoted, so that nothing in it is an operator. Null when there is no word. */
export function matchQuery(typed: string): string | null {
  const digits = typed.replace(/[\s'.-]/g, "");
  if (/^\d+$/.test(digits)) return digits.length < FEWEST_DIGITS ? null : `nomor : "${digits}"*`;
  return wordsQuery(typed);
}

function wordsQuery(typed: string): string | null {
  const words = typed.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0
    ? null
    : `nama : (${words
        .slice(0, MOST_WORDS)
        .map((word) => `"${word}"*`)
        .join(" AND ")})`;
}

/** The empty phrase of FTS5: no row has it. */
const NOTHING = '""';
