import { type SQL, sql } from "drizzle-orm";
import type { JenisPeriode, KeadaanEvaluasi, KeadaanSkp } from "../../domain/istilah.ts";
import { type FaktaBukti, type PeringatanBukti, peringatanBukti } from "../../domain/peringatan-bukti.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { PERAN } from "../../domain/wewenang.ts";
import { ID_PATTERN } from "../ids.ts";
import { aturanSql } from "./aturan.ts";
import { closesFor, opensFor } from "./jendela.ts";
import { openForWork } from "./pelaksanaan.ts";
import { agreedNumber } from "./skp.ts";
import { rows } from "./statement.ts";
import { type TautanBukti, tautanKolom } from "./tautan.ts";
import { partyTo, reachesPerson, visibleTo, visibleWork } from "./visible.ts";

export type Bukti = {
  readonly id: string;
  readonly pegawai: string;
  readonly kunci: string;
  readonly nama: string;
  readonly jenis: string;
  readonly ukuran: number;
  readonly sha256: string;
  readonly pindai: string;
  readonly keadaan: "menunggu" | "tersimpan";
  readonly dibuatPada: number;
  readonly kaitan: number;
  /** Where in the file a picture of it lies, if one can be shown. */
  readonly gambarDari: number | null;
  readonly gambarByte: number | null;
  /** Of a photo that was made smaller before it came: what it was. */
  readonly asalSha256: string | null;
  readonly asalUkuran: number | null;
  readonly fotoTanggal: Tanggal | null;
  /** The newer version that stands in its place. */
  readonly pengganti: string | null;
} & TautanBukti;

/** A stored file, if `me` may read it: its owner, who assesses or reviews what it proves, whose role reaches him. */
export const fileStatement = (id: string, me: string, today: Tanggal) => rows<Bukti>`
  SELECT ${buktiColumns} FROM bukti b WHERE b.id = ${id} AND b.keadaan = 'tersimpan' AND ${evidenceVisibleTo(me, today)}`;

/** SQL of "may read this evidence", of a file as of a link: `b` must be in scope. */
export const evidenceVisibleTo = (me: string, today: Tanggal): SQL =>
  sql`(b.pegawai = ${me} OR ${reachesPerson(me, today, PERAN, sql`b.pegawai`)}
    OR EXISTS (SELECT 1 FROM bukti_kaitan k JOIN skp ON skp.id = k.skp
      JOIN periode kt ON kt.id = k.periode WHERE k.bukti = b.id AND ${visibleWork(me, today, sql`kt.dari`)})
    OR EXISTS (SELECT 1 FROM keberatan_berkas kf JOIN evaluasi ON evaluasi.id = kf.evaluasi
      WHERE kf.bukti = b.id AND kf.keberatan IS NOT NULL AND ${partyTo("evaluasi", me)}))`;

/** The name of one's own file. */
export const namaBerkasStatement = (id: string, me: string) =>
  rows<{ nama: string }>`SELECT nama FROM bukti WHERE id = ${id} AND pegawai = ${me}`;

export type FaktaRow = Omit<FaktaBukti, "seragam" | "periode"> & {
  readonly bukti: string;
  readonly seragam: number;
  /** JSON: first and last day of each period it proves something in. */
  readonly periode: string;
};
/** A file that everybody has handed in is a template: more of the same are not looked at. */
const SAMA_DIBACA = 40;
/**
 * What `peringatanDari` asks of pieces of evidence; `ids` is SQL of their ids, which `me` must be allowed to see. Of
 * others with the same content only those are counted whose evidence `me` may read.
 */
export const faktaBuktiStatement = (ids: SQL, me: string, today: Tanggal) => rows<FaktaRow>`
  SELECT f.id AS bukti, f.jenis, f.ukuran, f.lebar, f.tinggi, f.seragam, f.foto_tanggal AS fotoTanggal,
    CASE WHEN f.alamat IS NULL THEN (SELECT count(DISTINCT b.pegawai) FROM bukti b WHERE b.id IN (SELECT d.id FROM bukti d
        WHERE (d.sha256 IN (f.sha256, f.asal_sha256) OR d.asal_sha256 IN (f.sha256, f.asal_sha256))
          AND d.pegawai <> f.pegawai AND d.keadaan = 'tersimpan' LIMIT ${SAMA_DIBACA})
      AND ${evidenceVisibleTo(me, today)}) ELSE 0 END AS orangLain,
    (SELECT json_group_array(json_object('dari', t.dari, 'sampai', t.sampai)) FROM bukti_kaitan k
      JOIN periode t ON t.id = k.periode WHERE k.bukti = f.id) AS periode
  FROM bukti f WHERE f.id IN (${ids})`;

/** The warnings of each piece of evidence that has any. */
export const peringatanDari = (fakta: readonly FaktaRow[]): ReadonlyMap<string, readonly PeringatanBukti[]> =>
  new Map(
    fakta
      .map(({ bukti, seragam, periode, ...f }) => {
        const semua = { ...f, seragam: seragam === 1, periode: JSON.parse(periode) as FaktaBukti["periode"] };
        return [bukti, peringatanBukti(semua)] as const;
      })
      .filter(([, p]) => p.length > 0),
  );

/** Instants at which a calendar year begins and ends in the agency's zone. */
export type Tahun = { readonly dari: number; readonly sampai: number };

/** SQL of the bytes of evidence one person may keep of one year. */
export const kuotaSql = (today: Tanggal): SQL =>
  sql`(CAST(${aturanSql("bukti.kuota-mb", today)} AS INTEGER) * 1048576)`;

/** Bytes of a year that count against the quota. */
export const usedStatement = (me: string, { dari, sampai }: Tahun, today: Tanggal) =>
  rows<{ bytes: number; kuota: number }>`
  SELECT coalesce(sum(ukuran), 0) AS bytes, ${kuotaSql(today)} AS kuota FROM bukti
  WHERE pegawai = ${me} AND dibuat_pada >= ${dari} AND dibuat_pada < ${sampai} AND keadaan IN ('menunggu', 'tersimpan')`;

export type Sama = Pick<Bukti, "id" | "kunci" | "nama" | "sha256" | "ukuran" | "keadaan"> & {
  readonly asalSha256: string | null;
};
export type Isi = { readonly sha256: string; readonly asalSha256?: string | null };
/** Files of the same content, or made of the same original, that this person has sent before, finished or not. */
export const sameStatement = (me: string, isi: readonly Isi[]) => {
  const asal = sql`(SELECT value->>'asalSha256' FROM json_each(${JSON.stringify(isi)}))`;
  return rows<Sama>`
  SELECT id, kunci, nama, sha256, ukuran, keadaan, asal_sha256 AS asalSha256 FROM bukti
  WHERE pegawai = ${me} AND keadaan IN ('menunggu', 'tersimpan')
    AND (sha256 IN (SELECT value->>'sha256' FROM json_each(${JSON.stringify(isi)})) OR sha256 IN ${asal} OR asal_sha256 IN ${asal})
  ORDER BY keadaan = 'menunggu', dibuat_pada DESC`;
};

/** What the rule asks about the SKP and the period a file is or shall be attached to. */
export type Facts = {
  readonly skp: string;
  readonly periode: string;
  readonly rencanaAksi: string | null;
  readonly pegawai: string;
  readonly penilai: string | null;
  readonly atasan: string | null;
  readonly keadaan: KeadaanSkp;
  readonly bukaPada: number | null;
  readonly tutupPada: number | null;
  readonly evaluasi: KeadaanEvaluasi | null;
  readonly jenis: JenisPeriode;
  readonly n: number;
  readonly tahun: number;
  readonly teks: string;
};

const targetStatement = (rencanaAksi: string, me: string, today: Tanggal) => rows<Facts>`
  SELECT ${facts}, a.id AS rencanaAksi, a.teks FROM rencana_aksi a JOIN skp ON skp.id = a.skp
    JOIN periode t ON t.id = a.periode ${joins}
  WHERE a.id = ${rencanaAksi} AND ${visibleTo("skp", me, today)}`;

/** An agreed RHK without rencana aksi of its own yet; one that has any lends the first. */
export const targetRhkStatement = (
  skp: string,
  periode: SQL | string,
  rhk: string,
  me: string,
  today: Tanggal,
) => rows<Facts>`
  SELECT ${facts}, r.value->>'teks' AS teks,
    (SELECT id FROM rencana_aksi WHERE skp = skp.id AND periode = t.id AND rhk = ${rhk} ORDER BY urut LIMIT 1) AS rencanaAksi
  FROM skp JOIN periode t ON t.id = ${periode} AND t.tahun = skp.tahun ${joins}
    JOIN skp_versi v ON v.skp = skp.id AND v.nomor = ${agreedNumber(sql`skp.id`)}
    JOIN json_each(v.isi, '$.rhk') r ON r.value->>'id' = ${rhk}
  WHERE skp.id = ${skp} AND ${visibleTo("skp", me, today)}`;

/** "" · a rencana aksi · rhk:<skp>:<periode>:<rhk> for an RHK that has none yet. */
export function targetOf(untuk: string, me: string, today: string) {
  if (ID_PATTERN.test(untuk)) return targetStatement(untuk, me, today);
  const [, skp, periode, rhk] = /^rhk:(\w{26}):([\w-]{1,40}):([\w-]{1,40})$/.exec(untuk) ?? [];
  return skp && periode && rhk
    ? targetRhkStatement(skp, periode, rhk, me, today)
    : rows<Facts>`SELECT 1 WHERE 0`;
}

/** What one file is attached to. */
export const attachmentsStatement = (bukti: string, me: string, today: Tanggal) => rows<Facts>`
  SELECT ${facts}, a.id AS rencanaAksi, a.teks FROM bukti_kaitan k JOIN rencana_aksi a ON a.id = k.rencana_aksi
    JOIN skp ON skp.id = k.skp JOIN periode t ON t.id = k.periode ${joins}
  WHERE k.bukti = ${bukti} AND ${visibleWork(me, today, sql`t.dari`)} ORDER BY t.sampai DESC, a.urut`;

export type Pilihan = Pick<Facts, "jenis" | "n" | "tahun" | "teks"> & { readonly id: string };
/** Own rencana aksi that can still take evidence, and agreed RHK of open periods that have none yet. */
export const choicesStatement = (me: string, now: number) => rows<Pilihan>`
  SELECT id, teks, jenis, n, tahun FROM (
    SELECT a.id, a.teks, t.jenis, t.n, t.tahun, t.sampai, a.urut FROM skp JOIN rencana_aksi a ON a.skp = skp.id
      JOIN periode t ON t.id = a.periode WHERE ${openForWork(sql`a.periode`, me, now)}
    UNION ALL
    SELECT 'rhk:' || skp.id || ':' || t.id || ':' || (r.value->>'id'), r.value->>'teks', t.jenis, t.n, t.tahun,
      t.sampai, 1000 + r.key FROM skp JOIN periode t ON t.tahun = skp.tahun
      JOIN skp_versi v ON v.skp = skp.id AND v.nomor = ${agreedNumber(sql`skp.id`)} JOIN json_each(v.isi, '$.rhk') r
    WHERE ${openForWork(sql`t.id`, me, now)} AND NOT EXISTS (SELECT 1 FROM rencana_aksi a
      WHERE a.skp = skp.id AND a.periode = t.id AND a.rhk = r.value->>'id'))
  ORDER BY sampai DESC, urut LIMIT 200`;

export const buktiColumns = sql`b.id, b.pegawai, b.kunci, b.nama, b.jenis, b.ukuran, b.sha256, b.pindai, b.keadaan,
  b.dibuat_pada AS dibuatPada, b.gambar_dari AS gambarDari, b.gambar_byte AS gambarByte, b.asal_sha256 AS asalSha256,
  b.asal_ukuran AS asalUkuran, b.foto_tanggal AS fotoTanggal,
  (SELECT v.id FROM bukti v WHERE v.menggantikan = b.id AND v.keadaan = 'tersimpan') AS pengganti, ${tautanKolom()}, (SELECT count(*) FROM bukti_kaitan n WHERE n.bukti = b.id)
  + (SELECT count(*) FROM keberatan_berkas n WHERE n.bukti = b.id AND n.keberatan IS NOT NULL) AS kaitan`;
const facts = sql`skp.id AS skp, t.id AS periode, skp.pegawai, skp.penilai, skp.atasan, skp.keadaan,
  CASE WHEN j.id IS NOT NULL THEN ${opensFor("skp")} END AS bukaPada,
  CASE WHEN j.id IS NOT NULL THEN ${closesFor("skp")} END AS tutupPada, e.keadaan AS evaluasi, t.jenis, t.n, t.tahun`;
const joins = sql`LEFT JOIN jendela j ON j.periode = t.id AND j.tahap = 'pengisian'
  LEFT JOIN evaluasi e ON e.skp = skp.id AND e.periode = t.id`;
