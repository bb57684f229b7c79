import { type SQL, sql } from "drizzle-orm";
import type { Tanggal } from "../../domain/tanggal.ts";

/**
 * Something is being decided about `aku` that he has not been handed, and `orang` can read it: his penilai, the atasan,
 * whoever holds a role. What a panel proposes is there before he is rated.
 */
export const rahasiaBagi = (
  aku: SQL,
  orang: SQL,
  today: Tanggal,
): SQL => sql`EXISTS (SELECT 1 FROM evaluasi er WHERE er.pegawai = ${aku}
  AND (er.keadaan IN ('dinilai', 'ditandatangani') OR (er.keadaan = 'pengisian'
    AND EXISTS (SELECT 1 FROM kalibrasi_orang ko WHERE ko.evaluasi = er.id AND ko.batal = 0)))
  AND (${orang} IN (er.penilai, er.atasan) OR EXISTS (SELECT 1 FROM peran hr WHERE hr.pegawai = ${orang}
    AND hr.dari <= ${today} AND (hr.sampai IS NULL OR hr.sampai >= ${today}))))`;
