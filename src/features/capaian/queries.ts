import { sql } from "drizzle-orm";
import { rows } from "../../data/agency/statement.ts";
import { reaches } from "../../data/agency/visible.ts";
import type { Capaian } from "../../domain/istilah.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { PERAN } from "../../domain/wewenang.ts";

export type CapaianRow = {
  readonly unit: string;
  readonly nama: string;
  readonly pimpinan: string | null;
  readonly pimpinanAtas: string | null;
  readonly namaPimpinanAtas: string | null;
  readonly capaian: Capaian | null;
  readonly sumber: string | null;
  readonly oleh: string | null;
  readonly ditetapkanPada: number | null;
  readonly versi: number;
  readonly sudahDinilai: number;
};

/** All units in the scope of a role; to others those under the unit they lead, their own, and the one they are rated on. */
export const capaianStatement = (periode: string, me: string, today: Tanggal, unit?: string) => {
  const kepala = (u: ReturnType<typeof sql>) => sql`(SELECT n.pegawai FROM penempatan n WHERE n.unit = ${u}
    AND n.memimpin = 1 AND n.dari <= ${today} AND (n.sampai IS NULL OR n.sampai >= ${today})
    ORDER BY n.jenis = 'definitif' DESC, n.dari DESC LIMIT 1)`;
  const milik = sql`SELECT n.unit FROM penempatan n WHERE n.pegawai = ${me} AND n.memimpin = 1
    AND n.dari <= ${today} AND (n.sampai IS NULL OR n.sampai >= ${today})`;
  const satu = unit ? sql`AND v.unit = ${unit}` : sql``;
  return rows<CapaianRow>`
    SELECT v.unit, v.nama, ${kepala(sql`v.unit`)} AS pimpinan, a.id AS pimpinanAtas, a.nama AS namaPimpinanAtas,
      c.capaian, c.sumber, o.nama AS oleh, c.ditetapkan_pada AS ditetapkanPada, coalesce(c.versi, 0) AS versi,
      (SELECT count(*) FROM evaluasi e WHERE e.unit_penilai = v.unit AND e.periode = ${periode}
        AND e.keadaan <> 'pengisian') AS sudahDinilai
    FROM unit_versi v LEFT JOIN capaian_unit c ON c.unit = v.unit AND c.periode = ${periode}
      LEFT JOIN pegawai o ON o.id = c.oleh LEFT JOIN pegawai a ON a.id = ${kepala(sql`v.induk`)}
    WHERE v.dari <= ${today} AND (v.sampai IS NULL OR v.sampai >= ${today}) AND v.jenis <> 'tim-kerja' ${satu}
      AND (${reaches(me, today, PERAN, sql`v.unit`)} OR v.induk IN (${milik}) OR v.unit IN (${milik})
        OR v.unit IN (SELECT e.unit_penilai FROM evaluasi e WHERE e.pegawai = ${me} AND e.periode = ${periode}))
    ORDER BY c.capaian IS NOT NULL, v.urut, v.nama LIMIT 1000`;
};
