import { type SQL, sql } from "drizzle-orm";
import type { RencanaTunggu } from "../../domain/menunggu.ts";
import { keadaanJalan } from "./skp.ts";

/** Other plans on the desk of the penilai that this one waits for; and whose plans lean on it while it is not agreed. */
export const diMeja = (alias: "skp" | "s"): SQL => {
  const s = sql.raw(alias);
  return sql`CASE ${keadaanJalan(alias)} WHEN 'diajukan' THEN (SELECT count(*) FROM skp d WHERE d.penilai = ${s}.penilai
    AND d.tahun = ${s}.tahun AND coalesce(d.penyesuaian, d.keadaan) = 'diajukan' AND d.id <> ${s}.id) ELSE 0 END`;
};
export const bersandar = (alias: "skp" | "s"): SQL => {
  const s = sql.raw(alias);
  return sql`CASE ${keadaanJalan(alias)} WHEN 'ditetapkan' THEN 0 ELSE (SELECT count(DISTINCT b.pegawai) FROM rhk l
    JOIN rhk r ON r.rhk_pimpinan = l.id JOIN skp b ON b.id = r.skp
      AND coalesce(b.penyesuaian, b.keadaan) <> 'ditetapkan' AND b.pegawai <> ${s}.pegawai WHERE l.skp = ${s}.id) END`;
};

export type TungguRow = Pick<RencanaTunggu, "diMeja" | "bersandar">;
