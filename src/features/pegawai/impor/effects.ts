import { type SQL, sql } from "drizzle-orm";
import { groupOf } from "../../../data/agency/buka-skp.ts";
import { onceAgreed } from "../../../data/agency/pegawai.ts";
import { change, type Statement } from "../../../data/agency/statement.ts";
import type { Hasil } from "./banding.ts";

/** The rows of one bite of an import that is being applied, and the instant it was decided. */
export type Gigitan = {
  readonly id: string;
  readonly dari: number;
  readonly ke: number;
  readonly now: number;
};

/** Rows of the bite with these results, as a table `b` of their data. */
export const baris = ({ id, dari, ke }: Gigitan, ...hasil: readonly Hasil[]): SQL =>
  sql`(SELECT nomor, data FROM impor_baris WHERE impor = ${id} AND nomor > ${dari} AND nomor <= ${ke}
    AND hasil IN ${hasil}) b`;

/** Units the file makes, parents before their children. */
export const unitEffects = (id: string): Statement<unknown>[] => [
  change`INSERT INTO unit (id) SELECT u.value ->> 'id' FROM impor i, json_each(i.ringkasan, '$.unitBaru') u WHERE i.id = ${id}`,
  change`INSERT INTO unit_versi (id, unit, dari, nama, induk)
    SELECT hex(randomblob(13)), u.value ->> 'id', i.ringkasan ->> '$.unitDari', u.value ->> 'nama', u.value ->> 'induk'
    FROM impor i, json_each(i.ringkasan, '$.unitBaru') u WHERE i.id = ${id} ORDER BY u.key`,
];

/**
 * Rows that cannot be applied any more: somebody has changed the person, entered the number or the address, closed
 * the unit or made a head since the preview. They are said to be wrong, and stay out; the others go in.
 */
export const staleStatements = (g: Gigitan): Statement<unknown>[] => {
  const mark = (kode: string, kolom: string, when: SQL) => change`
    UPDATE impor_baris SET hasil = 'salah', pesan = ${JSON.stringify([{ kode, kolom, nilai: "" }])}
    WHERE impor = ${g.id} AND nomor > ${g.dari} AND nomor <= ${g.ke} AND hasil IN ('baru', 'berubah') AND ${when}`;
  return [
    mark(
      "berubah-sejak",
      "",
      sql`hasil = 'berubah' AND (SELECT versi FROM pegawai WHERE id = data ->> 'pegawai') IS NOT data ->> 'versi'`,
    ),
    mark(
      "nomor-dipakai",
      "nomor",
      sql`hasil = 'baru' AND EXISTS (SELECT 1 FROM nomor_pegawai WHERE nomor = data ->> 'nomor')`,
    ),
    mark(
      "surel-dipakai",
      "email",
      sql`EXISTS (SELECT 1 FROM pegawai WHERE email = data ->> 'email' AND id <> data ->> 'pegawai')`,
    ),
    mark(
      "unit-ditutup",
      "unit",
      sql`data ->> 'cara' IS NOT NULL AND NOT EXISTS (SELECT 1 FROM unit_versi v WHERE v.unit = data ->> 'unit'
        AND (v.sampai IS NULL OR v.sampai >= data ->> 'dari'))`,
    ),
    mark("unit-sudah-dipimpin", "memimpin", headed(sql`impor_baris.data`, g.id)),
  ];
};

/** Another definitive head from the day on, who is not about to be moved by this very file. */
export const headed = (
  data: SQL,
  id: string,
) => sql`${data} ->> 'memimpin' = 1 AND ${data} ->> 'cara' IS NOT NULL AND EXISTS (
  SELECT 1 FROM penempatan k WHERE k.unit = ${data} ->> 'unit' AND k.memimpin = 1 AND k.jenis = 'definitif'
    AND k.pegawai <> ${data} ->> 'pegawai' AND (k.sampai IS NULL OR k.sampai >= ${data} ->> 'dari')
    AND NOT EXISTS (SELECT 1 FROM impor_baris x WHERE x.impor = ${id} AND x.hasil IN ('baru', 'berubah')
      AND x.data ->> 'pegawai' = k.pegawai))`;

/** Whoever is changed is kept as he was, row by row, before anything is written. */
export const beforeStatement = (g: Gigitan): Statement<unknown> => change`
  INSERT INTO impor_sebelum (impor, nomor, sebelum)
  SELECT ${g.id}, b.nomor, json_object(
    'pegawai', (SELECT json_object('nama', p.nama, 'email', p.email, 'jenis', p.jenis) FROM pegawai p WHERE p.id = b.data ->> 'pegawai'),
    'golongan', (SELECT json_group_array(json_object('golongan', golongan, 'pangkat', pangkat, 'dari', dari))
      FROM golongan WHERE pegawai = b.data ->> 'pegawai' AND dari = b.data ->> 'golonganDari'),
    'penempatan', (SELECT json_group_array(json_object('id', id, 'unit', unit, 'jabatan', jabatan, 'jenisJabatan', jenis_jabatan,
        'jenjang', jenjang, 'memimpin', memimpin, 'delegasi', delegasi_penilai, 'sampai', sampai))
      FROM penempatan WHERE pegawai = b.data ->> 'pegawai' AND id IN (b.data ->> 'penempatan', b.data ->> 'lama')),
    'skp', (SELECT json_group_array(json_object('id', id, 'penempatan', penempatan, 'unit', unit, 'penilai', penilai,
        'atasan', atasan, 'sampai', sampai, 'keadaan', keadaan, 'versi', versi))
      FROM skp WHERE pegawai = b.data ->> 'pegawai' AND b.data ->> 'cara' IS NOT NULL),
    'garis', (SELECT json_group_array(json_object('dari', dari, 'sampai', sampai, 'penempatan', penempatan, 'unit', unit,
        'penilai', penilai, 'unitPenilai', unit_penilai, 'atasan', atasan, 'masalah', masalah))
      FROM garis_penilai WHERE pegawai = b.data ->> 'pegawai' AND b.data ->> 'cara' IS NOT NULL))
  FROM ${baris(g, "berubah")}`;

/** What a bite writes: from its stored rows, one statement a table. */
export const effects = (g: Gigitan): Statement<unknown>[] => [
  change`INSERT INTO pegawai (id, nama, email, jenis, dibuat_pada)
    SELECT b.data ->> 'pegawai', b.data ->> 'nama', b.data ->> 'email', b.data ->> 'jenis', ${g.now} FROM ${baris(g, "baru")}`,
  change`UPDATE pegawai SET nama = b.data ->> 'nama', email = coalesce(b.data ->> 'email', email),
      jenis = b.data ->> 'jenis', versi = versi + 1
    FROM ${baris(g, "berubah")} WHERE pegawai.id = b.data ->> 'pegawai'`,
  change`INSERT INTO nomor_pegawai (nomor, pegawai, jenis, dari)
    SELECT b.data ->> 'nomor', b.data ->> 'pegawai', b.data ->> 'jenisNomor', b.data ->> 'nomorDari' FROM ${baris(g, "baru")}`,
  change`INSERT INTO golongan (pegawai, golongan, pangkat, dari)
    SELECT b.data ->> 'pegawai', b.data ->> 'golongan', b.data ->> 'pangkat', b.data ->> 'golonganDari'
    FROM ${baris(g, "baru", "berubah")} WHERE b.data ->> 'golongan' IS NOT NULL
    ON CONFLICT (pegawai, dari) DO UPDATE SET golongan = excluded.golongan, pangkat = excluded.pangkat`,
  change`UPDATE penempatan SET unit = b.data ->> 'unit', jabatan = b.data ->> 'jabatan',
      jenis_jabatan = b.data ->> 'jenisJabatan', jenjang = b.data ->> 'jenjang', memimpin = b.data ->> 'memimpin',
      delegasi_penilai = b.data ->> 'delegasi'
    FROM ${baris(g, "berubah")} WHERE b.data ->> 'cara' = 'koreksi' AND penempatan.id = b.data ->> 'penempatan'`,
  change`UPDATE penempatan SET sampai = date(b.data ->> 'dari', '-1 day') FROM ${baris(g, "berubah")}
    WHERE b.data ->> 'cara' = 'baru' AND penempatan.id = b.data ->> 'lama'
      AND (sampai IS NULL OR sampai >= b.data ->> 'dari')`,
  change`INSERT INTO penempatan (id, pegawai, unit, jabatan, jenis_jabatan, jenjang, jenis, memimpin, delegasi_penilai, dari, nomor_surat)
    SELECT b.data ->> 'penempatan', b.data ->> 'pegawai', b.data ->> 'unit', b.data ->> 'jabatan',
      b.data ->> 'jenisJabatan', b.data ->> 'jenjang', 'definitif', b.data ->> 'memimpin', b.data ->> 'delegasi',
      b.data ->> 'dari', b.data ->> 'nomorSurat'
    FROM ${baris(g, "baru", "berubah")} WHERE b.data ->> 'cara' = 'baru'`,
  ...planEffects(g),
];

/**
 * A mutasi ends one SKP and begins another (hlm. 65 C.6), as data/agency/pegawai.ts does it: what was agreed ends on the
 * eve, the rest of the year is a new one under the new post. Its line follows with everybody's, at the end.
 */
const planEffects = (g: Gigitan): Statement<unknown>[] => {
  const moved = sql`(SELECT data FROM ${baris(g, "berubah")} WHERE b.data ->> 'cara' = 'baru' AND b.data ->> 'pindah') m`;
  return [
    change`UPDATE skp SET sampai = date(m.data ->> 'dari', '-1 day'), diubah_pada = ${g.now} FROM ${moved}
      WHERE skp.pegawai = m.data ->> 'pegawai' AND ${onceAgreed("skp")} AND skp.dari < m.data ->> 'dari'
        AND skp.sampai >= m.data ->> 'dari'`,
    change`INSERT INTO skp (id, pegawai, penempatan, unit, tahun, dari, sampai, kelompok, pendekatan, keadaan, diubah_pada)
      SELECT hex(randomblob(13)), s.pegawai, n.id, n.unit, s.tahun, n.dari, s.tahun || '-12-31',
        ${groupOf(sql`n`, sql`n.dari`)}, s.pendekatan, 'belum', ${g.now}
      FROM ${moved} JOIN penempatan n ON n.id = m.data ->> 'penempatan'
        JOIN skp s ON s.pegawai = n.pegawai AND s.sampai = date(n.dari, '-1 day') AND s.diubah_pada = ${g.now}
      WHERE n.dari <= s.tahun || '-12-31' AND NOT EXISTS (SELECT 1 FROM skp l WHERE l.pegawai = s.pegawai
        AND l.sampai >= n.dari AND l.dari <= s.tahun || '-12-31')`,
  ];
};
