import { type SQL, sql } from "drizzle-orm";
import type { Tanggal } from "../../domain/tanggal.ts";
import { closingDay, inForce, openingDay, pltUnit, servesNoMore } from "./hari-garis.ts";
import { namaUnit } from "./identitas.ts";
import { closesFor, opensFor } from "./jendela.ts";
import { change } from "./statement.ts";

type Kini = { readonly today: Tanggal; readonly now: number };

/**
 * Keeps with each evaluation the rule of handbook 1.2 that chose its penilai, with the facts of that day; another row
 * only when the choice or its rule has become another. `siapa`: of these people, what nobody has rated yet.
 */
export const explainStatements = (kini: Kini, siapa: SQL) =>
  [
    explainStatement(
      kini,
      sql`SELECT e.id FROM evaluasi e WHERE e.pegawai IN (${siapa}) AND e.keadaan = 'pengisian'`,
    ),
    tellStatement(kini, siapa),
  ] as const;

/** … and of those that have just been made; `skp`: for these plans only. */
export const explainNewStatement = (kini: Kini, skp?: SQL) =>
  explainStatement(
    kini,
    sql`SELECT e.id FROM jendela j JOIN periode t ON t.id = j.periode JOIN skp s ON s.tahun = t.tahun
      JOIN evaluasi e ON e.skp = s.id AND e.periode = t.id
    WHERE j.tahap = 'evaluasi' AND ${opensFor("e")} <= ${kini.now} AND ${closesFor("e")} > ${kini.now}
      ${skp ? sql`AND s.id IN (${skp})` : sql``}
      AND NOT EXISTS (SELECT 1 FROM penilai_evaluasi w WHERE w.evaluasi = e.id)`,
  );

export const explainStatement = ({ today, now }: Kini, ids: SQL) => change`
  INSERT INTO penilai_evaluasi (evaluasi, urut, penilai, unit_penilai, atasan, alasan, fakta, pada)
  SELECT y.id, coalesce(a.urut, 0) + 1, y.penilai, y.unit_penilai, y.atasan, y.karena, ${fakta()}, ${now}
  FROM (SELECT x.*, ${alasan()} AS karena FROM (SELECT evaluasi.id, evaluasi.skp, evaluasi.pegawai, evaluasi.unit,
        evaluasi.penilai, evaluasi.unit_penilai, evaluasi.atasan, t.dari AS awal, ${openingDay} AS buka,
        min(${today}, ${closingDay}) AS kini,
        (SELECT w.dari FROM garis_penilai w WHERE w.pegawai = evaluasi.pegawai AND w.sampai >= t.dari
          AND w.unit <> evaluasi.unit AND EXISTS (SELECT 1 FROM garis_penilai v WHERE v.pegawai = evaluasi.pegawai
            AND v.unit = evaluasi.unit AND v.dari > w.sampai AND v.dari <= min(${today}, ${closingDay}))
          ORDER BY w.dari DESC LIMIT 1) AS pindah,
        (SELECT o.penilai FROM garis_penilai o WHERE o.pegawai = evaluasi.pegawai AND ${inForce("o", openingDay)}) AS semula
      FROM evaluasi JOIN periode t ON t.id = evaluasi.periode
        JOIN jendela j ON j.periode = t.id AND j.tahap = 'evaluasi' JOIN instansi i ON i.id = 1
      WHERE evaluasi.id IN (${ids})) x) y
    LEFT JOIN penilai_evaluasi a ON a.evaluasi = y.id
      AND a.urut = (SELECT max(m.urut) FROM penilai_evaluasi m WHERE m.evaluasi = y.id)
  WHERE a.urut IS NULL OR a.penilai IS NOT y.penilai OR a.unit_penilai IS NOT y.unit_penilai
    OR a.atasan IS NOT y.atasan OR a.alasan <> y.karena`;

/** The first rule that fits, what changed before what has always been so. `x` is the evaluation with its days. */
const alasan = () => sql`CASE
  WHEN x.penilai IS NULL THEN 'tanpa'
  WHEN x.pindah IS NOT NULL THEN 'mutasi-pegawai'
  WHEN ${pltUnit(sql`x.pegawai`, sql`x.kini`)} IS NOT NULL THEN 'plt'
  WHEN x.semula IS NOT NULL AND x.semula IS NOT x.penilai AND ${servesNoMore(sql`x.semula`, sql`x.kini`)} THEN 'penilai-berhalangan'
  WHEN ${pindahDalam("x")} IS NOT NULL THEN 'penilai-pindah-dalam'
  WHEN ${status("x", "diperbantukan")} THEN 'diperbantukan'
  WHEN ${status("x", "tugas-belajar")} THEN 'tugas-belajar'
  WHEN EXISTS (SELECT 1 FROM atasan_khusus k WHERE k.pegawai = x.pegawai AND k.penilai = x.penilai
    AND ${inForce("k", sql`x.buka`)}) THEN 'khusus'
  WHEN ${pindahLuar("x", sql`w.penilai`)} IS NOT NULL THEN 'penilai-pindah-luar'
  WHEN ${jabatanPenilai(sql`k.jenis = 'plt'`)} THEN 'penilai-plt'
  WHEN ${jabatanPenilai(sql`k.jenis = 'plh'`)} THEN 'penilai-plh'
  WHEN ${jabatanPenilai(sql`k.jenis_jabatan = 'jf'`)} THEN 'penilai-jf'
  WHEN x.unit_penilai IS NOT (${terdekat}) THEN 'berjenjang'
  ELSE 'garis' END`;

/** He was to evaluate when the window opened, still is, and leads these people no more (hlm. 91 A.14.b): since when. */
const pindahDalam = (
  x: string,
) => sql`(SELECT min(w.dari) FROM garis_penilai w WHERE w.pegawai = ${raw(x)}.pegawai
  AND w.unit = ${raw(x)}.unit AND ${raw(x)}.semula = ${raw(x)}.penilai AND w.dari > ${raw(x)}.buka
  AND w.dari <= ${raw(x)}.kini AND w.penilai IS NOT ${raw(x)}.penilai)`;

/** Whom he had before in this unit and period, who left before the window opened (hlm. 91 A.14.a). */
const pindahLuar = (x: string, apa: SQL) => sql`(SELECT ${apa} FROM garis_penilai w
  WHERE w.pegawai = ${raw(x)}.pegawai AND w.unit = ${raw(x)}.unit AND w.penilai IS NOT NULL
    AND w.penilai IS NOT ${raw(x)}.penilai AND w.sampai >= ${raw(x)}.awal AND w.sampai < ${raw(x)}.buka
  ORDER BY w.dari DESC LIMIT 1)`;

const status = (x: string, apa: string) => sql`EXISTS (SELECT 1 FROM status_pegawai st
  WHERE st.pegawai = ${raw(x)}.pegawai AND st.status = ${apa} AND ${inForce("st", sql`${raw(x)}.buka`)})`;

const jabatanPenilai = (apa: SQL) => sql`EXISTS (SELECT 1 FROM penempatan k WHERE k.pegawai = x.penilai
  AND k.unit = x.unit_penilai AND k.memimpin = 1 AND ${apa} AND ${inForce("k", sql`x.buka`)})`;

/** Where the nearest superior sits: over his own unit, or over the one above when he leads it. */
const terdekat = sql`SELECT CASE WHEN n.memimpin = 1 THEN (SELECT v.induk FROM unit_versi v WHERE v.unit = n.unit
    AND ${inForce("v", sql`x.buka`)}) ELSE n.unit END
  FROM skp s JOIN penempatan n ON n.id = s.penempatan WHERE s.id = x.skp`;

const nama = (id: SQL) => sql`(SELECT nama FROM pegawai WHERE id = ${id})`;
const fakta = () => sql`CASE y.karena
  WHEN 'mutasi-pegawai' THEN (SELECT json_object('unit', ${namaUnit(sql`w.unit`, sql`w.sampai`)},
      'tanggal', date(w.sampai, '+1 day')) FROM garis_penilai w WHERE w.pegawai = y.pegawai AND w.dari = y.pindah)
  WHEN 'penilai-berhalangan' THEN json_object('penilai', ${nama(sql`y.semula`)})
  WHEN 'penilai-pindah-dalam' THEN json_object('tanggal', ${pindahDalam("y")})
  WHEN 'penilai-pindah-luar' THEN json_object('penilai', ${nama(pindahLuar("y", sql`w.penilai`))},
    'tanggal', ${pindahLuar("y", sql`date(w.sampai, '+1 day')`)})
  ELSE '{}' END`;

/** The three whom another choice concerns: the pegawai, who has the task now, and who had it. Once. */
const tellStatement = ({ now }: Kini, siapa: SQL) => change`
  INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
  SELECT hex(randomblob(13)), k.id, ${JENIS}, json_object('peran', r.peran, 'nama', p.nama,
      'penilai', coalesce(q.nama, ''), 'jenis', t.jenis, 'n', t.n, 'tahun', t.tahun),
    CASE r.peran WHEN 'lama' THEN '/tim' ELSE '/evaluasi/' || e.id END, ${now}
  FROM evaluasi e JOIN penilai_evaluasi b ON b.evaluasi = e.id AND b.pada = ${now}
    JOIN penilai_evaluasi a ON a.evaluasi = e.id AND a.urut = b.urut - 1 AND a.penilai IS NOT b.penilai
    JOIN periode t ON t.id = e.periode JOIN pegawai p ON p.id = e.pegawai LEFT JOIN pegawai q ON q.id = b.penilai
    JOIN (SELECT 'pegawai' AS peran UNION ALL SELECT 'baru' UNION ALL SELECT 'lama') r
    JOIN pegawai k ON k.id = CASE r.peran WHEN 'pegawai' THEN e.pegawai WHEN 'baru' THEN b.penilai ELSE a.penilai END
  WHERE e.pegawai IN (${siapa}) AND NOT EXISTS (SELECT 1 FROM pemberitahuan s WHERE s.pegawai = k.id
    AND s.dibuat_pada = ${now} AND s.jenis = ${JENIS} AND s.data ->> 'nama' = p.nama)`;
const JENIS = "evaluasi-penilai-berganti";

const raw = (alias: string) => sql.raw(alias);
