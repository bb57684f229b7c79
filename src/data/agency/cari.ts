import { type SQL, sql } from "drizzle-orm";

/** More words than this do not narrow a search any further. */
const MOST_WORDS = 6;

/**
 * People of whose name every word begins one of theirs, in any order and however it is written, or of whose numbers
 * one begins with the digits: a condition on the rowid of `pegawai`. Nothing to look for: nobody.
 */
export const rowidMatches = (typed: string): SQL => {
  const asked = matchQuery(typed);
  return asked === null
    ? sql`0`
    : sql`p.rowid IN (SELECT rowid FROM pegawai_cari WHERE pegawai_cari MATCH ${asked})`;
};

/** What was typed as a query of FTS5: quoted, so that nothing in it is an operator. Null when there is no word. */
export function matchQuery(typed: string): string | null {
  const digits = typed.replace(/[\s'.-]/g, "");
  if (/^\d+$/.test(digits)) return `nomor : "${digits}"*`;
  const words = typed.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0
    ? null
    : `nama : (${words
        .slice(0, MOST_WORDS)
        .map((word) => `"${word}"*`)
        .join(" AND ")})`;
}
