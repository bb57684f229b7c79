import { type SQL, sql } from "drizzle-orm";
import { type Tanggal, tahunDari } from "../../domain/tanggal.ts";
import { holderOfEvaluasi, holderOfSkp, notThere } from "./colek.ts";
import type { AgencyDb } from "./database.ts";
import { type Recorded, type Who, write } from "./riwayat.ts";
import { change, rows } from "./statement.ts";
import { KEEPERS, reaches } from "./visible.ts";

/** At most so many things at one press. */
export const MOST_AT_ONCE = 200;
/** Rows objek, jenis, kepada, kabar, data, tautan, banyak (where many lead). */
type Sumber = SQL;

/** Late subordinates of one penilai: plans that are not handed in, documents without a receipt. */
export const lateTeam = (me: string, today: Tanggal): Sumber => sql`
  SELECT s.id AS objek, 'skp' AS jenis, s.pegawai AS kepada, 'colek-skp-susun' AS kabar,
    json_object('tahun', s.tahun) AS data, '/skp/' || s.id AS tautan, '/skp' AS banyak
  FROM skp s WHERE s.penilai = ${me} AND s.tahun BETWEEN ${tahunDari(today)} AND ${tahunDari(today) + 1}
    AND s.keadaan IN ('belum', 'draf', 'dikembalikan') AND s.sampai >= ${today}
  UNION ALL
  SELECT e.id, 'evaluasi', e.pegawai, 'colek-tanda-terima', json_object('jenis', t.jenis, 'n', t.n, 'tahun', t.tahun),
    '/evaluasi/' || e.id, '/evaluasi'
  FROM evaluasi e JOIN periode t ON t.id = e.periode WHERE e.penilai = ${me} AND e.keadaan = 'disampaikan'`;

export type Names = {
  readonly tahap: "skp" | "evaluasi";
  readonly lingkup: string;
  readonly unit: string;
  readonly keadaan: string;
};

/** Whoever has the things behind one number of Kemajuan, for the admin in whose scope the unit is. */
export const lateNames = (
  { tahap, lingkup, unit, keadaan }: Names,
  me: string,
  today: Tanggal,
  now: number,
): Sumber =>
  tahap === "skp"
    ? sql`SELECT s.id AS objek, 'skp' AS jenis, ${holderOfSkp("s")} AS kepada,
        CASE s.keadaan WHEN 'diajukan' THEN 'colek-skp' ELSE 'colek-skp-susun' END AS kabar,
        json_object('tahun', s.tahun, 'nama', p.nama) AS data, '/skp/' || s.id AS tautan, '/skp/bawahan' AS banyak
      FROM unit_leluhur a CROSS JOIN skp s ON s.unit = a.unit AND s.tahun = CAST(${lingkup} AS INTEGER) AND s.keadaan = ${keadaan}
        JOIN pegawai p ON p.id = s.pegawai
      WHERE a.leluhur = ${unit} AND ${reaches(me, today, KEEPERS, sql`${unit}`)}`
    : sql`SELECT e.id AS objek, 'evaluasi' AS jenis, ${holderOfEvaluasi("e", now)} AS kepada,
        CASE e.keadaan WHEN 'disampaikan' THEN 'colek-tanda-terima' WHEN 'keberatan' THEN 'colek-keberatan'
          ELSE 'colek-evaluasi' END AS kabar,
        json_object('jenis', t.jenis, 'n', t.n, 'tahun', t.tahun, 'nama', p.nama) AS data, '/evaluasi/' || e.id AS tautan,
        '/tim' AS banyak
      FROM unit_leluhur a CROSS JOIN evaluasi e ON e.unit = a.unit AND e.periode = ${lingkup} AND e.keadaan = ${keadaan}
        JOIN periode t ON t.id = e.periode JOIN jendela j ON j.periode = t.id AND j.tahap = 'evaluasi'
        JOIN pegawai p ON p.id = e.pegawai
      WHERE a.leluhur = ${unit} AND ${reaches(me, today, KEEPERS, sql`${unit}`)}`;

/** How many there are, to the bound and one. */
export const countStatement = (sumber: Sumber, me: string) => rows<{ readonly n: number }>`
  SELECT count(*) AS n FROM (SELECT 1 FROM (${sumber}) c WHERE c.kepada IS NOT NULL AND c.kepada <> ${me} LIMIT ${MOST_AT_ONCE + 1})`;

/**
 * Everybody at one press: a mark for each thing, one notice for each person, however much waits for him. Who was
 * reminded since `batas`, or is not there, is left out. Twice finds nobody left.
 */
export function nudgeMany(
  db: AgencyDb,
  sumber: Sumber,
  batas: Tanggal,
  tujuan: { readonly objek: string; readonly rincian: Readonly<Record<string, string>> },
  who: Who,
  urut = true,
): Promise<Recorded> {
  const me = who.viewer.pegawai;
  const chosen = chosenOf(sumber, me, batas, who.today, urut);
  return write(
    db,
    { pada: who.now, oleh: me, tindakan: "colek.kirim-banyak", ...tujuan },
    [
      change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
        SELECT hex(randomblob(13)), d.kepada, d.kabar,
          json_patch(min(d.data), json_object('oleh', ${who.viewer.nama}, 'jumlah', count(*))),
          CASE WHEN count(*) = 1 THEN min(d.tautan) ELSE min(d.banyak) END, ${who.now}
        FROM (${chosen}) d GROUP BY d.kepada, d.kabar`,
      change`INSERT INTO colek (objek, tanggal, jenis, oleh, kepada, pada)
        SELECT d.objek, ${who.today}, d.jenis, ${me}, d.kepada, ${who.now} FROM (${chosen}) d WHERE true
        ON CONFLICT (objek, tanggal) DO NOTHING`,
    ],
    who.perintah,
  );
}

/** `urut` false: in the order of the source, so that a large one is read no further than what is chosen. */
const chosenOf = (sumber: Sumber, me: string, batas: Tanggal, today: Tanggal, urut = true): SQL =>
  sql`SELECT c.* FROM (${sumber}) c WHERE c.kepada IS NOT NULL AND c.kepada <> ${me}
    AND NOT EXISTS (SELECT 1 FROM colek x WHERE x.objek = c.objek AND x.tanggal > ${batas})
    AND NOT ${notThere(sql`c.kepada`, today)} ${urut ? sql`ORDER BY c.objek` : sql``} LIMIT ${MOST_AT_ONCE}`;

export type Reminded = { readonly nama: string; readonly n: number };
export type HeldRow = { readonly kepada: string; readonly nama: string; readonly terakhir: Tanggal | null };
/** Who would hear of it, before the press: one row a thing. `longgar`: a limit no tighter than the calendar's own. */
export const previewStatement = (
  sumber: Sumber,
  me: string,
  longgar: Tanggal,
  today: Tanggal,
) => rows<HeldRow>`
  SELECT d.kepada, p.nama, (SELECT max(x.tanggal) FROM colek x WHERE x.objek = d.objek) AS terakhir
  FROM (${chosenOf(sumber, me, longgar, today, false)}) d JOIN pegawai p ON p.id = d.kepada`;

/** Each person once, with how much waits for him; without what was reminded of since `batas`. */
export const remindedOf = (held: readonly HeldRow[], batas: Tanggal): Reminded[] =>
  [
    ...Map.groupBy(
      held.filter((h) => h.terakhir === null || h.terakhir <= batas),
      (h) => h.kepada,
    ).values(),
  ]
    .map((list) => ({ nama: list[0]?.nama ?? "", n: list.length }))
    .sort((a, b) => b.n - a.n || a.nama.localeCompare(b.nama));

/** Whoever holds up a plan of a year below a unit: one kind of notice, so each person hears of it once. */
export const latePlans = (tahun: number, unit: string, may: SQL): Sumber => sql`
  SELECT s.id AS objek, 'skp' AS jenis, ${holderOfSkp("s")} AS kepada, 'colek-skp-tahun' AS kabar,
    json_object('tahun', s.tahun, 'nama', p.nama) AS data, '/skp/' || s.id AS tautan, '/skp' AS banyak
  FROM unit_leluhur a CROSS JOIN skp s ON s.unit = a.unit AND s.tahun = ${tahun}
      AND s.keadaan IN ('belum', 'draf', 'diajukan', 'dikembalikan')
    JOIN pegawai p ON p.id = s.pegawai
  WHERE a.leluhur = ${unit} AND ${may}`;

/** What the press did, told on the next page. */
export const doneStatement = (me: string, now: number) => rows<{
  readonly n: number;
  readonly orang: number;
}>`
  SELECT count(*) AS n, count(DISTINCT kepada) AS orang FROM colek WHERE oleh = ${me} AND pada = ${now}`;
