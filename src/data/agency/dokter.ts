import { type SQL, sql } from "drizzle-orm";
import { periksaNip } from "../../domain/nip.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { JenisTemuan } from "../../domain/temuan.ts";
import type { AgencyDb } from "./database.ts";
import { findDuplicates } from "./dugaan-ganda.ts";
import { change, rows, type Statement } from "./statement.ts";
import { servesIn } from "./visible.ts";

/** Numbers looked at per round trip. */
const BITE = 20_000;

/**
 * Looks at all of an agency's data and writes what changed: new findings in, repaired ones out, counts of every unit
 * anew. Set-based and idempotent; only numbers and doubles are looked at in code, because their rules are (domain/nip.ts,
 * domain/ganda.ts).
 * Returns how many findings there are now.
 */
export async function checkUp(
  db: AgencyDb,
  at: { readonly today: Tanggal; readonly now: number; readonly oleh: string | null },
): Promise<number> {
  await findDuplicates(db, at.now);
  const salah = await impossibleNumbers(db, at.today);
  const results = await db.batch([
    rememberStatement(at),
    ...Object.entries(checks(at.today, salah)).flatMap(([jenis, found]) => replace(jenis, found, at.now)),
    change`DELETE FROM temuan_jumlah`,
    change`INSERT INTO temuan_jumlah (unit, jenis, n)
      SELECT '', jenis, count(*) FROM temuan GROUP BY jenis
      UNION ALL SELECT l.leluhur, t.jenis, count(*) FROM temuan t JOIN unit_leluhur l ON l.unit = t.unit GROUP BY 1, 2`,
    rows<{ n: number }>`SELECT count(*) AS n FROM temuan`,
  ] as const as readonly Statement<unknown>[]);
  return (results.at(-1) as readonly { n: number }[])[0]?.n ?? 0;
}

const rememberStatement = (at: { readonly now: number; readonly oleh: string | null }) => change`
  INSERT INTO pemeriksaan_data (id, pada, oleh) VALUES (1, ${at.now}, ${at.oleh})
  ON CONFLICT (id) DO UPDATE SET pada = excluded.pada, oleh = excluded.oleh, sebelumnya = coalesce(
    (SELECT json_group_object(jenis, n) FROM temuan_jumlah WHERE unit = ''), '{}')`;

/** `found` gives objek, unit and rincian; what it does not give any more is repaired. */
const replace = (jenis: string, found: SQL, now: number) => [
  change`DELETE FROM temuan WHERE jenis = ${jenis} AND objek NOT IN (SELECT objek FROM (${found}))`,
  change`INSERT INTO temuan (jenis, objek, unit, rincian, sejak_pada)
    SELECT ${jenis}, objek, unit, rincian, ${now} FROM (${found}) WHERE true
    ON CONFLICT (jenis, objek) DO UPDATE SET unit = excluded.unit, rincian = excluded.rincian
    WHERE temuan.unit IS NOT excluded.unit OR temuan.rincian <> excluded.rincian`,
];

function checks(today: Tanggal, salah: readonly WrongNumber[]): Record<JenisTemuan, SQL> {
  const now = (alias: string) => {
    const col = (name: string) => sql.raw(`${alias}.${name}`);
    return sql`${col("dari")} <= ${today} AND (${col("sampai")} IS NULL OR ${col("sampai")} >= ${today})`;
  };
  // Who is assessed at all: state officials and assessors from outside are not.
  const dinilai = sql`p.jenis NOT IN ('pejabat-negara', 'pejabat-luar')`;
  const status = (pegawai: SQL) =>
    sql`(SELECT s.status FROM status_pegawai s WHERE s.pegawai = ${pegawai} AND s.status <> 'aktif' AND ${now("s")} LIMIT 1)`;
  const serves = (pegawai: SQL) =>
    sql`EXISTS (SELECT 1 FROM penempatan n WHERE n.pegawai = ${pegawai} AND ${now("n")})`;
  const line = (masalah: SQL) => sql`
    SELECT g.pegawai AS objek, g.unit AS unit, json_object('masalah', g.masalah) AS rincian
    FROM garis_penilai g JOIN pegawai p ON p.id = g.pegawai
    WHERE g.penilai IS NULL AND ${now("g")} AND ${dinilai} AND ${masalah}`;
  return {
    "tanpa-penilai": line(sql`coalesce(g.masalah, '') NOT LIKE '%melingkar'`),
    melingkar: line(sql`g.masalah LIKE '%melingkar'`),
    "penilai-tidak-aktif": sql`
      SELECT d.penilai AS objek, ${servesIn(sql`d.penilai`, today)} AS unit,
        json_object('status', coalesce(${status(sql`d.penilai`)}, 'tanpa-jabatan'), 'bawahan', d.n) AS rincian
      FROM (SELECT g.penilai, count(*) AS n FROM garis_penilai g WHERE g.penilai IS NOT NULL AND ${now("g")}
        GROUP BY g.penilai) d JOIN pegawai p ON p.id = d.penilai
      WHERE ${status(sql`d.penilai`)} IS NOT NULL OR (${dinilai} AND NOT ${serves(sql`d.penilai`)})`,
    "unit-tanpa-pimpinan": sql`
      SELECT v.unit AS objek, v.unit AS unit, json_object('orang', (SELECT count(DISTINCT n.pegawai) FROM penempatan n
        WHERE n.unit = v.unit AND ${now("n")})) AS rincian
      FROM unit_versi v WHERE v.jenis <> 'tim-kerja' AND ${now("v")} AND NOT EXISTS (
        SELECT 1 FROM penempatan k WHERE k.unit = v.unit AND k.memimpin = 1 AND ${now("k")})`,
    "unit-yatim": sql`
      SELECT v.unit AS objek, v.unit AS unit, '{}' AS rincian FROM unit_versi v
      WHERE v.induk IS NOT NULL AND ${now("v")} AND NOT EXISTS (
        SELECT 1 FROM unit_versi i WHERE i.unit = v.induk AND ${now("i")})`,
    "nomor-mustahil": sql`
      SELECT value ->> 0 AS objek, ${servesIn(sql`value ->> 0`, today)} AS unit,
        json_object('kode', value ->> 1) AS rincian FROM json_each(${JSON.stringify(salah)})`,
    "nomor-kosong": sql`
      SELECT p.id AS objek, ${servesIn(sql`p.id`, today)} AS unit, '{}' AS rincian FROM pegawai p
      WHERE ${dinilai} AND NOT EXISTS (SELECT 1 FROM nomor_pegawai m WHERE m.pegawai = p.id AND ${now("m")})`,
    "nomor-ganda": sql`
      SELECT g.satu AS objek, ${servesIn(sql`g.satu`, today)} AS unit,
        json_object('orang', 1 + count(*), 'alasan', json_group_array(DISTINCT g.alasan ORDER BY g.alasan)) AS rincian
      FROM dugaan_ganda g WHERE g.keadaan = 'terbuka' AND NOT ${toldBefore} GROUP BY g.satu`,
    "celah-penempatan": sql`
      SELECT p.id AS objek, ${servesIn(sql`p.id`, today)} AS unit, json_object('sejak', (SELECT max(n.sampai)
        FROM penempatan n WHERE n.pegawai = p.id AND n.sampai < ${today})) AS rincian
      FROM pegawai p WHERE ${dinilai} AND NOT ${serves(sql`p.id`)} AND ${status(sql`p.id`)} IS NULL`,
    "belum-pernah-masuk": sql`
      SELECT p.id AS objek, ${servesIn(sql`p.id`, today)} AS unit,
        json_object('akun', a.sandi_hash IS NOT NULL, 'surel', p.email IS NOT NULL) AS rincian
      FROM pegawai p LEFT JOIN akun a ON a.pegawai = p.id
      WHERE ${dinilai} AND a.terakhir_masuk_pada IS NULL AND ${serves(sql`p.id`)}`,
    "akun-tertinggal": sql`
      SELECT p.id AS objek, ${servesIn(sql`p.id`, today)} AS unit, json_object('status', ${status(sql`p.id`)}) AS rincian
      FROM pegawai p JOIN akun a ON a.pegawai = p.id AND a.sandi_hash IS NOT NULL
      WHERE ${status(sql`p.id`)} = 'pensiun'`,
  };
}

/** Of three records that look alike the first one names both others: the pair that is left says nothing new. */
const toldBefore = sql`EXISTS (SELECT 1 FROM dugaan_ganda a JOIN dugaan_ganda b ON b.satu = a.satu AND b.dua = g.dua
  WHERE a.dua = g.satu AND a.keadaan = 'terbuka' AND b.keadaan = 'terbuka')`;

type WrongNumber = readonly [pegawai: string, kode: string];

async function impossibleNumbers(db: AgencyDb, today: Tanggal): Promise<readonly WrongNumber[]> {
  const salah: WrongNumber[] = [];
  for (let after = ""; ; ) {
    const part = await db.read(rows<{ nomor: string; pegawai: string; jenis: "nip" | "ni-pppk" }>`
      SELECT nomor, pegawai, jenis FROM nomor_pegawai WHERE nomor > ${after}
        AND (sampai IS NULL OR sampai >= ${today}) ORDER BY nomor LIMIT ${BITE}`);
    for (const { nomor, pegawai, jenis } of part) {
      const hasil = periksaNip(nomor, jenis === "nip" ? "pns" : "pppk", today);
      if (!hasil.sah) salah.push([pegawai, hasil.kode]);
    }
    const last = part.at(-1);
    if (!last || part.length < BITE) return salah;
    after = last.nomor;
  }
}
