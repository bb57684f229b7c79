import { type SQL, sql } from "drizzle-orm";
import { aturanSql } from "../../data/agency/aturan.ts";
import { capaianFaktaSql } from "../../data/agency/capaian.ts";
import { namaUnit } from "../../data/agency/identitas.ts";
import { rows } from "../../data/agency/statement.ts";
import { ledUnits, reaches, visibleTo } from "../../data/agency/visible.ts";
import type { DasarKeputusan } from "../../domain/capaian.ts";
import type { Capaian, KeadaanEvaluasi, Predikat } from "../../domain/istilah.ts";
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
  readonly terbit: Tanggal | null;
  readonly berkas: string | null;
  readonly namaBerkas: string | null;
  readonly keputusan: DasarKeputusan | null;
  readonly oleh: string | null;
  readonly ditetapkanPada: number | null;
  readonly versi: number;
  readonly sudahDinilai: number;
  /** JSON for `faktaCapaian` (data/agency/capaian.ts). */
  readonly fakta: string;
  readonly berkasWajib: 0 | 1;
};

/** Who sees a unit's result: roles in their scope, who leads it or the unit above, whose penilai leads it. */
const visibleUnit = (unit: SQL, induk: SQL, periode: string, me: string, today: Tanggal): SQL =>
  sql`(${reaches(me, today, PERAN, unit)} OR ${induk} IN (${ledUnits(me, today)}) OR ${unit} IN (${ledUnits(me, today)})
    OR ${unit} IN (SELECT e.unit_penilai FROM evaluasi e WHERE e.pegawai = ${me} AND e.periode = ${periode}))`;

/** All units in the scope of a role; to others those under the unit they lead, their own, and the one they are rated on. */
export const capaianStatement = (periode: string, me: string, today: Tanggal, unit?: string) => {
  const kepala = (u: SQL) => sql`(SELECT n.pegawai FROM penempatan n WHERE n.unit = ${u}
    AND n.memimpin = 1 AND n.dari <= ${today} AND (n.sampai IS NULL OR n.sampai >= ${today})
    ORDER BY n.jenis = 'definitif' DESC, n.dari DESC LIMIT 1)`;
  const satu = unit ? sql`AND v.unit = ${unit}` : sql``;
  return rows<CapaianRow>`
    SELECT v.unit, v.nama, ${kepala(sql`v.unit`)} AS pimpinan, a.id AS pimpinanAtas, a.nama AS namaPimpinanAtas,
      c.capaian, c.sumber, c.terbit_tanggal AS terbit, c.berkas, b.nama AS namaBerkas, c.keputusan, o.nama AS oleh,
      c.ditetapkan_pada AS ditetapkanPada, coalesce(c.versi, 0) AS versi,
      (SELECT count(*) FROM evaluasi e WHERE e.unit_penilai = v.unit AND e.periode = ${periode}
        AND e.keadaan <> 'pengisian') AS sudahDinilai,
      ${capaianFaktaSql(sql`v.unit`, sql`${periode}`)} AS fakta,
      ${aturanSql("capaian.berkas", today)} = 'wajib' AS berkasWajib
    FROM unit_versi v LEFT JOIN capaian_unit c ON c.unit = v.unit AND c.periode = ${periode}
      LEFT JOIN berkas_capaian b ON b.id = c.berkas
      LEFT JOIN pegawai o ON o.id = c.oleh LEFT JOIN pegawai a ON a.id = ${kepala(sql`v.induk`)}
    WHERE v.dari <= ${today} AND (v.sampai IS NULL OR v.sampai >= ${today}) AND v.jenis <> 'tim-kerja' ${satu}
      AND ${visibleUnit(sql`v.unit`, sql`v.induk`, periode, me, today)}
    ORDER BY c.capaian IS NOT NULL, v.urut, v.nama LIMIT 1000`;
};

export type BerkasRow = {
  readonly id: string;
  readonly nama: string;
  readonly jenis: string;
  readonly ukuran: number;
  readonly sha256: string;
  readonly kunci: string;
};
const berkasKolom = sql`b.id, b.nama, b.jenis, b.ukuran, b.sha256, b.kunci`;

/** The document of a result, to whoever sees the result; kept versions keep theirs. */
export const berkasStatement = (id: string, me: string, today: Tanggal) => rows<BerkasRow>`
  SELECT ${berkasKolom} FROM berkas_capaian b JOIN unit_versi v ON v.unit = b.unit AND v.dari <= ${today}
    AND (v.sampai IS NULL OR v.sampai >= ${today})
  WHERE b.id = ${id} AND b.keadaan = 'tersimpan' AND (${reaches(me, today, PERAN, sql`b.unit`)}
    OR v.induk IN (${ledUnits(me, today)}) OR b.unit IN (${ledUnits(me, today)})
    OR b.unit IN (SELECT e.unit_penilai FROM evaluasi e WHERE e.pegawai = ${me} AND e.periode = b.periode)) LIMIT 1`;

/** A file that came with an earlier try of mine, or the one that stands. */
export const keptStatement = (id: string, unit: string, periode: string, me: string) => rows<BerkasRow>`
  SELECT ${berkasKolom} FROM berkas_capaian b WHERE b.id = ${id} AND b.unit = ${unit} AND b.periode = ${periode}
    AND (b.keadaan = 'tersimpan' OR b.oleh = ${me})`;

export type VersiRow = {
  readonly versi: number;
  readonly capaian: Capaian;
  readonly sumber: string;
  readonly terbit: Tanggal | null;
  readonly berkas: string | null;
  readonly namaBerkas: string | null;
  readonly sha256: string | null;
  readonly keputusan: DasarKeputusan | null;
  readonly sebagai: "pimpinan-atas" | "admin";
  readonly alasan: string;
  readonly oleh: string;
  readonly pada: number;
};
/** Every value there was; read only behind the unit's own row. */
const versiStatement = (unit: string, periode: string) => rows<VersiRow>`
  SELECT w.versi, w.capaian, w.sumber, w.terbit_tanggal AS terbit, w.berkas, b.nama AS namaBerkas, b.sha256, w.keputusan,
    w.sebagai, w.alasan, o.nama AS oleh, w.pada
  FROM capaian_versi w JOIN pegawai o ON o.id = w.oleh LEFT JOIN berkas_capaian b ON b.id = w.berkas
  WHERE w.unit = ${unit} AND w.periode = ${periode} ORDER BY w.versi DESC LIMIT 50`;

export type TerdampakRow = {
  readonly id: string;
  readonly nama: string;
  readonly keadaan: KeadaanEvaluasi;
  readonly dinilaiPada: number | null;
  /** What the signed document says the result was. */
  readonly tercetak: Capaian | null;
};
/** Whose evaluation rests on it, to those who may look at that evaluation; never his own before he has it. */
const terdampakStatement = (unit: string, periode: string, me: string, today: Tanggal) => rows<TerdampakRow>`
  SELECT evaluasi.id, p.nama, evaluasi.keadaan, evaluasi.dinilai_pada AS dinilaiPada,
    (SELECT d.isi ->> '$.capaian.nilai' FROM dokumen d WHERE d.evaluasi = evaluasi.id AND d.keadaan = 'berlaku'
      ORDER BY d.dibuat_pada DESC LIMIT 1) AS tercetak
  FROM evaluasi JOIN pegawai p ON p.id = evaluasi.pegawai
  WHERE evaluasi.unit_penilai = ${unit} AND evaluasi.periode = ${periode} AND evaluasi.pegawai <> ${me}
    AND ${visibleTo("evaluasi", me, today)}
  ORDER BY p.nama, evaluasi.id LIMIT 200`;

export type SebaranRow = {
  readonly unit: string;
  readonly namaUnit: string;
  readonly bawahan: 0 | 1;
  readonly namaPenilai: string | null;
  readonly fakta: string;
  readonly predikat: Predikat | null;
  readonly n: number;
};
/**
 * How many of each predikat each penilai gave, of this unit and of those right below it. Only to a role in its scope and
 * to who leads it or stands above; his own is never among them before he has it, so that no count tells him.
 */
const sebaranStatement = (unit: string, periode: string, me: string, today: Tanggal) => rows<SebaranRow>`
  WITH luas AS (SELECT v.unit, v.unit <> ${unit} AS bawahan FROM unit_versi v WHERE (v.unit = ${unit} OR v.induk = ${unit})
      AND v.dari <= ${today} AND (v.sampai IS NULL OR v.sampai >= ${today})
      AND (${reaches(me, today, PERAN, sql`v.unit`)} OR v.unit IN (${ledUnits(me, today)})
        OR v.induk IN (${ledUnits(me, today)}))
    LIMIT 100)
  SELECT l.unit, ${namaUnit(sql`l.unit`, today)} AS namaUnit, l.bawahan, q.nama AS namaPenilai,
    ${capaianFaktaSql(sql`l.unit`, sql`${periode}`)} AS fakta, e.predikat, count(*) AS n
  FROM luas l CROSS JOIN evaluasi e ON e.unit_penilai = l.unit AND e.periode = ${periode}
    LEFT JOIN pegawai q ON q.id = e.penilai
  WHERE NOT (e.pegawai = ${me} AND e.disampaikan_pada IS NULL)
  GROUP BY l.unit, e.penilai, e.predikat ORDER BY l.bawahan, namaUnit, namaPenilai`;

/** One unit's result with all that belongs to it. */
export const loadRincian = (unit: string, periode: string, me: string, today: Tanggal) =>
  [
    capaianStatement(periode, me, today, unit),
    versiStatement(unit, periode),
    terdampakStatement(unit, periode, me, today),
    sebaranStatement(unit, periode, me, today),
  ] as const;
