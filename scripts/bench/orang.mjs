import { createHash } from "node:crypto";

/** The benches' moment: Sunday 22 November 2026, 09.00 WIB, as in the demo and the tests. */
export const NOW = Date.UTC(2026, 10, 22, 2);

/** Ids by number: '01BENCH' + a letter for the kind + 18 digits. */
export const id = (kind, n) => `01BENCH${kind}${String(n).padStart(18, "0")}`;

/**
 * Units of 25, person 25u leads unit u. The persons below stand in units 1 to 3, one under the other, and stand
 * there in the same way however large the agency is around them: 75 leads unit 3, the forty others of 59-99.
 */
export const people = {
  pegawai: id("P", 60),
  penilai: id("P", 75),
  drafter: id("P", 51),
  submitters: [52, 53, 54, 55, 56, 57, 58].map((n) => id("P", n)),
  admin: id("P", 26),
  /** Leads unit 2, and has a full matrix: eighty people, twelve results. */
  pemimpin: id("P", 50),
  /** Leads unit 1: forty plans of the coming year wait for him; two under him begin theirs, one writes. */
  penyetuju: id("P", 25),
  pengisi: [id("P", 43), id("P", 44)],
  penulis: id("P", 45),
  /** Has a second version and a dialogue. */
  pembicara: id("P", 61),
  /** Objects to his evaluation; both sides have been heard. */
  pengaju: id("P", 97),
};
export const skpOf = (pegawai) => pegawai.replace("BENCHP", "BENCHS");

export const sha256 = (text) => createHash("sha256").update(text).digest("hex");

export function range(from, to) {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
