import { type SQL, sql } from "drizzle-orm";

/**
 * Its document was revoked and no new one took its place: what PermenPANRB 6/2022 Ps. 31-32 founds on the dokumen evaluasi
 * has nothing to stand on. `evaluasi`: the id, an expression of ours.
 */
export const tercabut = (
  evaluasi: SQL,
): SQL => sql`(EXISTS (SELECT 1 FROM dokumen tc WHERE tc.evaluasi = ${evaluasi}
  AND tc.keadaan = 'dicabut') AND NOT EXISTS (SELECT 1 FROM dokumen tb WHERE tb.evaluasi = ${evaluasi} AND tb.keadaan = 'berlaku'))`;
