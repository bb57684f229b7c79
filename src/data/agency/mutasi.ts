import { type SQL, sql } from "drizzle-orm";
import type { AlasanSesuai, Nasib, Perubahan, Tabel } from "../../domain/mutasi.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { potong } from "./ganti-baris.ts";
import { change, rows, type Statement } from "./statement.ts";
import { KEEPERS, reaches } from "./visible.ts";

export type MutasiBaru = {
  readonly id: string;
  readonly jenis: string;
  readonly dari: Tanggal;
  readonly nomorSurat: string;
  readonly suratTanggal: Tanggal;
  readonly alasan: string;
  readonly permintaan: unknown;
  readonly dampak: unknown;
  readonly oleh: string;
  readonly pada: number;
};

export const mutasiStatement = (m: MutasiBaru) => change`
  INSERT INTO mutasi (id, jenis, berlaku_tanggal, nomor_surat, surat_tanggal, alasan, permintaan, dampak, oleh, dibuat_pada)
  VALUES (${m.id}, ${m.jenis}, ${m.dari}, ${m.nomorSurat}, ${m.suratTanggal}, ${m.alasan}, ${JSON.stringify(m.permintaan)},
    ${JSON.stringify(m.dampak)}, ${m.oleh}, ${m.pada})`;

/** Whom it moves, what it touches and which plans are to be adjusted: all that undo and later letters need. */
export const jejakMutasiStatements = (
  id: string,
  nasib: readonly Nasib[],
  perubahan: readonly Perubahan[],
  sesuai: readonly { readonly skp: string; readonly alasan: AlasanSesuai }[],
  now: number,
): Statement<number>[] => [
  change`INSERT INTO mutasi_orang (mutasi, pegawai, unit_lama, unit_baru, urut)
    SELECT ${id}, value ->> 'pegawai', value ->> 'unitLama', value ->> 'unitBaru', key FROM json_each(${JSON.stringify(nasib)})
    WHERE true ON CONFLICT DO NOTHING`,
  ...potong(perubahan, 300).map(
    (bagian) => change`INSERT INTO mutasi_baris (mutasi, tabel, kunci, sebelum, sesudah)
      SELECT ${id}, value ->> 'tabel', value ->> 'kunci', nullif(value -> 'sebelum', 'null'), nullif(value -> 'sesudah', 'null')
      FROM json_each(${JSON.stringify(bagian)})`,
  ),
  change`INSERT INTO skp_penyesuaian (skp, mutasi, alasan, dibuat_pada)
    SELECT value ->> 'skp', ${id}, value ->> 'alasan', ${now} FROM json_each(${JSON.stringify(sesuai)}) WHERE true
    ON CONFLICT DO NOTHING`,
];

/** The mark `y` on the plan stands: since a mutasi left it, the penilai has not said that it needs nothing. */
export const notDismissed = (skp: SQL): SQL => sql`NOT EXISTS (SELECT 1 FROM riwayat w
  WHERE w.objek = ${skp} AND w.langkah = 'dismiss' AND w.pada >= y.dibuat_pada)`;

export type BarisMutasi = {
  readonly tabel: Tabel;
  readonly kunci: string;
  readonly sebelum: string | null;
  readonly sesudah: string | null;
};
export const barisMutasiStatement = (id: string, me: string, today: Tanggal) => rows<BarisMutasi>`
  SELECT b.tabel, b.kunci, b.sebelum, b.sesudah FROM mutasi_baris b WHERE b.mutasi = ${id} AND ${wholeLetter(sql`b.mutasi`, me, today)}`;

/** A keeper of all units it touches may act on it, but not one whom it moves; one without people (a unit moves) is the agency's. */
export const wholeLetter = (
  mutasi: SQL,
  me: string,
  today: Tanggal,
): SQL => sql`(${reaches(me, today, KEEPERS, sql`''`)}
  OR (EXISTS (SELECT 1 FROM mutasi_orang o WHERE o.mutasi = ${mutasi}) AND NOT EXISTS (
    SELECT 1 FROM mutasi_orang o WHERE o.mutasi = ${mutasi} AND (o.pegawai = ${me}
      OR NOT ${reaches(me, today, KEEPERS, sql`o.unit_lama`)} AND o.unit_lama IS NOT NULL
      OR NOT ${reaches(me, today, KEEPERS, sql`o.unit_baru`)} AND o.unit_baru IS NOT NULL))))`;

export type Tindakan = {
  readonly tabel: Tabel;
  readonly kunci: string;
  readonly oleh: string | null;
  readonly pada: number | null;
};

/** Rows of a letter that no longer stand as it left them, with who touched them last: then it cannot be undone. */
export const tersentuhStatement = (id: string) => rows<Tindakan>`
  SELECT x.tabel, x.kunci,
    (SELECT q.nama FROM jejak j JOIN pegawai q ON q.id = j.oleh WHERE j.objek = x.objek AND j.pada >= x.sejak
      ORDER BY j.pada DESC, j.rowid DESC LIMIT 1) AS oleh,
    (SELECT max(j.pada) FROM jejak j WHERE j.objek = x.objek AND j.pada >= x.sejak) AS pada
  FROM (${tersentuh(id)}) x ORDER BY pada IS NULL, pada LIMIT 20`;

export const tidakTersentuhStatement = (id: string) =>
  change`INSERT INTO penjaga (cocok) SELECT NOT EXISTS (${tersentuh(id)})`;

/** What says that somebody has acted on a row; what the system keeps beside it does not count. */
const ARTI: Readonly<Record<Tabel, { readonly objek: string; readonly kolom: readonly string[] }>> = {
  unit_versi: { objek: "t.unit", kolom: ["induk", "dari", "sampai"] },
  status_pegawai: { objek: "t.pegawai", kolom: ["status", "sampai"] },
  penempatan: {
    objek: "t.pegawai",
    kolom: ["unit", "jabatan", "jenis_jabatan", "memimpin", "dari", "sampai"],
  },
  garis_penilai: {
    objek: "t.pegawai",
    kolom: ["sampai", "penempatan", "unit", "penilai", "unit_penilai", "atasan"],
  },
  skp: {
    objek: "t.id",
    kolom: ["dari", "sampai", "unit", "penilai", "atasan", "penempatan", "keadaan", "versi", "revisi"],
  },
  evaluasi: { objek: "t.id", kolom: ["unit", "penilai", "unit_penilai", "atasan", "keadaan", "versi"] },
  jam: { objek: "t.objek", kolom: ["pemegang"] },
};

const tersentuhDi = (tabel: Tabel, id: string): SQL => {
  const { objek, kolom } = ARTI[tabel];
  const ganda = tabel === "garis_penilai" || tabel === "status_pegawai";
  const kunci = ganda
    ? "t.pegawai = substr(b.kunci, 1, 26) AND t.dari = substr(b.kunci, 28)"
    : "t.id = b.kunci";
  const beda = kolom.map((k) => `t.${k} IS NOT b.sesudah ->> '${k}'`).join(" OR ");
  return sql`SELECT b.tabel, b.kunci, coalesce(${sql.raw(objek)}, substr(b.kunci, 1, 26)) AS objek, m.dibuat_pada AS sejak
    FROM mutasi_baris b JOIN mutasi m ON m.id = b.mutasi LEFT JOIN ${sql.raw(tabel)} t ON ${sql.raw(kunci)}
    WHERE b.mutasi = ${id} AND b.tabel = ${tabel} AND (((b.sesudah IS NULL) <> (t.rowid IS NULL))
      OR (b.sesudah IS NOT NULL AND (${sql.raw(beda)})))`;
};

/** D1 takes five SELECTs in a row, and no more. */
const tersentuh = (id: string): SQL => {
  const gabung = (tabel: readonly Tabel[]) =>
    sql.join(
      tabel.map((t) => tersentuhDi(t, id)),
      sql` UNION ALL `,
    );
  const semua = Object.keys(ARTI) as Tabel[];
  return sql`SELECT * FROM (${gabung(semua.slice(0, 4))}) UNION ALL SELECT * FROM (${gabung(semua.slice(4))})`;
};

/** Letters that came later over the same rows, still in force: they stand on this one. */
const sesudahnya = (id: string): SQL => sql`
  SELECT DISTINCT m.id, m.nomor_surat AS nomorSurat FROM mutasi_baris b JOIN mutasi_baris l ON l.kunci = b.kunci
    AND l.tabel = b.tabel AND l.mutasi <> b.mutasi JOIN mutasi m ON m.id = l.mutasi AND m.keadaan = 'berlaku'
    JOIN mutasi ini ON ini.id = b.mutasi AND m.rowid > ini.rowid
  WHERE b.mutasi = ${id}`;
export const sesudahnyaStatement = (id: string) =>
  rows<{ readonly id: string; readonly nomorSurat: string }>`${sesudahnya(id)} LIMIT 5`;
export const tanpaSesudahnyaStatement = (id: string) =>
  change`INSERT INTO penjaga (cocok) SELECT NOT EXISTS (${sesudahnya(id)})`;
