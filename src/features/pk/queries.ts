import { type SQL, sql } from "drizzle-orm";
import { namaUnit } from "../../data/agency/identitas.ts";
import { rows } from "../../data/agency/statement.ts";
import { holdsWide, KEEPERS, reaches } from "../../data/agency/visible.ts";
import type { KeadaanSkp } from "../../domain/istilah.ts";
import type { KeadaanPk, SumberPk } from "../../domain/pk.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { PERAN } from "../../domain/wewenang.ts";

/** The day of the year that tells who leads and which units there are: today, inside of that year. */
const hariAcuan = (tahun: number, today: Tanggal): Tanggal => {
  const [awal, akhir] = [`${tahun}-01-01`, `${tahun}-12-31`];
  return today < awal ? awal : today > akhir ? akhir : today;
};

const berlaku = (alias: string, pada: Tanggal): SQL => {
  const a = sql.raw(alias);
  return sql`${a}.dari <= ${pada} AND (${a}.sampai IS NULL OR ${a}.sampai >= ${pada})`;
};

/** Everything of a register: whoever holds a role there, and who leads the unit or one above it. */
const penuh = (me: string, today: Tanggal, unit: SQL): SQL => sql`(${reaches(me, today, PERAN, unit)}
  OR EXISTS (SELECT 1 FROM penempatan lm JOIN unit_leluhur ll ON ll.leluhur = lm.unit AND ll.unit = ${unit}
    WHERE lm.pegawai = ${me} AND lm.memimpin = 1 AND ${berlaku("lm", today)}))`;

/** hlm. 26: planning begins with what the whole organisation promised. Its text is for all who serve under it. */
const terbaca = (me: string, today: Tanggal, unit: SQL): SQL => sql`(${penuh(me, today, unit)}
  OR EXISTS (SELECT 1 FROM penempatan sm JOIN unit_leluhur sl ON sl.unit = sm.unit AND sl.leluhur = ${unit}
    WHERE sm.pegawai = ${me} AND ${berlaku("sm", today)}))`;

const wajib = (
  unit: SQL,
  pada: Tanggal,
): SQL => sql`(EXISTS (SELECT 1 FROM penempatan jn WHERE jn.unit = ${unit}
    AND jn.memimpin = 1 AND jn.jenis_jabatan IN ('jpt-utama', 'jpt-madya', 'jpt-pratama') AND ${berlaku("jn", pada)})
  OR EXISTS (SELECT 1 FROM unit_versi jv WHERE jv.unit = ${unit} AND jv.jenis = 'unit-mandiri' AND ${berlaku("jv", pada)}))`;

const kepala = (
  unit: SQL,
  pada: Tanggal,
): SQL => sql`(SELECT kn.pegawai FROM penempatan kn WHERE kn.unit = ${unit}
  AND kn.memimpin = 1 AND kn.jenis = 'definitif' AND ${berlaku("kn", pada)} ORDER BY kn.dari DESC LIMIT 1)`;

/** The plan `s` carries it as utama (as agreed, while it is adjusted), and its owner leads the unit of `k` (also as Plt). */
const pembawa = sql`indikator_sah i JOIN rhk_sah r ON r.id = i.rhk AND r.jenis = 'utama' JOIN skp s ON s.id = i.skp`;
const memimpinnya = sql`s.tahun = k.tahun AND EXISTS (SELECT 1 FROM penempatan pm WHERE pm.unit = k.unit
  AND pm.memimpin = 1 AND pm.pegawai = s.pegawai AND pm.dari <= s.sampai AND (pm.sampai IS NULL OR pm.sampai >= s.dari))`;

export type UnitRow = {
  readonly unit: string;
  readonly nama: string;
  readonly wajib: 0 | 1;
  readonly penuh: 0 | 1;
  readonly namaKepala: string | null;
  readonly pk: string | null;
  readonly sumber: SumberPk | null;
  readonly keadaan: KeadaanPk | null;
  readonly tanggal: Tanggal | null;
  readonly n: number;
  readonly dimiliki: number;
};

export const PAGE = 50;
const MOST_UNITS = 500;

/** Units that must have a PK and those that have one, what is missing first. */
export const unitsStatement = (tahun: number, me: string, today: Tanggal, offset: number) => {
  const pada = hariAcuan(tahun, today);
  return rows<UnitRow>`
    WITH calon (unit) AS (
      SELECT n.unit FROM penempatan n INDEXED BY penempatan_jpt WHERE n.memimpin = 1
        AND n.jenis_jabatan IN ('jpt-utama', 'jpt-madya', 'jpt-pratama') AND ${berlaku("n", pada)}
      UNION SELECT v.unit FROM unit_versi v WHERE v.jenis = 'unit-mandiri' AND ${berlaku("v", pada)}
      UNION SELECT p.unit FROM perjanjian_kinerja p WHERE p.tahun = ${tahun}),
    terlihat (unit) AS (SELECT calon.unit FROM calon WHERE ${terbaca(me, today, sql`calon.unit`)} LIMIT ${MOST_UNITS})
    SELECT * FROM (
      SELECT t.unit, ${namaUnit(sql`t.unit`, pada)} AS nama, ${wajib(sql`t.unit`, pada)} AS wajib,
        ${penuh(me, today, sql`t.unit`)} AS penuh, h.nama AS namaKepala, k.id AS pk, k.sumber, k.keadaan, k.tanggal,
        (SELECT count(*) FROM indikator_pk b WHERE b.pk = k.id) AS n,
        (SELECT count(*) FROM indikator_pk b WHERE b.pk = k.id AND EXISTS (
          SELECT 1 FROM ${pembawa} WHERE i.pk = b.id AND ${memimpinnya})) AS dimiliki
      FROM terlihat t LEFT JOIN perjanjian_kinerja k ON k.unit = t.unit AND k.tahun = ${tahun}
        LEFT JOIN pegawai h ON h.id = ${kepala(sql`t.unit`, pada)})
    ORDER BY wajib = 1 AND (n = 0 OR dimiliki < n) DESC, n = 0 DESC, n - dimiliki DESC, nama, unit
    LIMIT ${PAGE + 1} OFFSET ${offset}`;
};

/** Years to look at, newest first, and whether anything may be entered at all. */
export const yearsStatement = () => rows<{ readonly tahun: number }>`
  SELECT tahun FROM tahun_kinerja ORDER BY tahun DESC LIMIT 6`;

export type HeadRow = {
  readonly unit: string;
  readonly nama: string;
  readonly wajib: 0 | 1;
  readonly penuh: 0 | 1;
  readonly pengurus: 0 | 1;
  readonly luas: 0 | 1;
  readonly kepala: string | null;
  readonly namaKepala: string | null;
  readonly pk: string | null;
  readonly sumber: SumberPk | null;
  readonly keadaan: KeadaanPk | null;
  readonly nomor: string;
  readonly tanggal: Tanggal | null;
  readonly versi: number;
  readonly diubahPada: number | null;
  /** An older register to copy from. */
  readonly tahunLalu: number | null;
  readonly periodik: "triwulan" | "bulan" | null;
  /** The viewer's own plan, when it is the one that must carry this PK. */
  readonly skpSaya: string | null;
};

export const headStatement = (unit: string, tahun: number, me: string, today: Tanggal) => {
  const pada = hariAcuan(tahun, today);
  const u = sql`u.id`;
  return rows<HeadRow>`
    SELECT u.id AS unit, ${namaUnit(u, pada)} AS nama, ${wajib(u, pada)} AS wajib, ${penuh(me, today, u)} AS penuh,
      ${reaches(me, today, KEEPERS, u)} AS pengurus, ${holdsWide(me, today, PERAN)} AS luas,
      h.id AS kepala, h.nama AS namaKepala, k.id AS pk, k.sumber, k.keadaan, coalesce(k.nomor, '') AS nomor, k.tanggal,
      coalesce(k.versi, 0) AS versi, k.diubah_pada AS diubahPada,
      (SELECT max(l.tahun) FROM perjanjian_kinerja l WHERE l.unit = u.id AND l.tahun < ${tahun}) AS tahunLalu,
      (SELECT y.periodik FROM tahun_kinerja y WHERE y.tahun <= ${tahun} ORDER BY y.tahun DESC LIMIT 1) AS periodik,
      (SELECT s.id FROM skp s JOIN penempatan n ON n.id = s.penempatan AND n.memimpin = 1 AND n.unit = u.id
        WHERE s.pegawai = ${me} AND s.tahun = ${tahun} ORDER BY s.dari DESC LIMIT 1) AS skpSaya
    FROM unit u LEFT JOIN perjanjian_kinerja k ON k.unit = u.id AND k.tahun = ${tahun}
      LEFT JOIN pegawai h ON h.id = ${kepala(u, pada)}
    WHERE u.id = ${unit} AND EXISTS (SELECT 1 FROM unit_versi v WHERE v.unit = u.id AND ${berlaku("v", pada)})
      AND ${terbaca(me, today, u)}`;
};

export type ButirRow = {
  readonly sasaran: string;
  readonly teksSasaran: string;
  readonly id: string | null;
  readonly kode: string;
  readonly teks: string;
  readonly target: string;
  readonly satuan: string;
  /** JSON */
  readonly lintasan: string;
  readonly dipahamiSemua: 0 | 1;
};
/** The lines of a register that `me` may read; a sasaran without indicators is a line too. */
export const butirStatement = (unit: string, tahun: number, me: string, today: Tanggal) => rows<ButirRow>`
  SELECT s.id AS sasaran, s.teks AS teksSasaran, b.id, coalesce(b.kode, '') AS kode, coalesce(b.teks, '') AS teks,
    coalesce(b.target, '') AS target, coalesce(b.satuan, '') AS satuan, coalesce(b.lintasan, '{}') AS lintasan,
    coalesce(b.dipahami_semua, 1) AS dipahamiSemua
  FROM perjanjian_kinerja k JOIN sasaran_pk s ON s.pk = k.id LEFT JOIN indikator_pk b ON b.sasaran = s.id
  WHERE k.unit = ${unit} AND k.tahun = ${tahun} AND ${terbaca(me, today, sql`k.unit`)}
  ORDER BY s.urut, b.urut LIMIT 400`;

export type PembawaRow = {
  readonly pk: string;
  readonly skp: string;
  readonly keadaan: KeadaanSkp;
  readonly disesuaikan: 0 | 1;
  readonly nama: string;
  readonly teks: string;
  readonly target: string;
};
/** Who carries what, for those who may know. */
export const pembawaStatement = (unit: string, tahun: number, me: string, today: Tanggal) => rows<PembawaRow>`
  SELECT i.pk, s.id AS skp, s.keadaan, s.penyesuaian IS NOT NULL AS disesuaikan, p.nama, r.teks, i.target, s.dari
  FROM perjanjian_kinerja k JOIN indikator_pk b ON b.pk = k.id JOIN indikator_sah i ON i.pk = b.id
    JOIN rhk_sah r ON r.id = i.rhk AND r.jenis = 'utama' JOIN skp s ON s.id = i.skp JOIN pegawai p ON p.id = s.pegawai
  WHERE k.unit = ${unit} AND k.tahun = ${tahun} AND ${memimpinnya} AND ${penuh(me, today, sql`k.unit`)}
  ORDER BY s.dari DESC LIMIT 400`;

export type ChangeRow = {
  readonly pada: number;
  readonly nama: string | null;
  readonly alasan: string | null;
  /** JSON */
  readonly rincian: string;
};
export const changesStatement = (unit: string, tahun: number, me: string, today: Tanggal) => rows<ChangeRow>`
  SELECT j.pada, p.nama, w.alasan, j.rincian FROM perjanjian_kinerja k JOIN jejak j ON j.objek = k.id
    LEFT JOIN pegawai p ON p.id = j.oleh LEFT JOIN riwayat w ON w.objek = k.id AND w.versi = j.rincian ->> 'versi'
  WHERE k.unit = ${unit} AND k.tahun = ${tahun} AND ${penuh(me, today, sql`k.unit`)}
    AND j.tindakan LIKE 'pk.%' ORDER BY j.pada DESC LIMIT 20`;
