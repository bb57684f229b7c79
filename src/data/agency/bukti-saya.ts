import { type SQL, sql } from "drizzle-orm";
import type { JenisPeriode } from "../../domain/istilah.ts";
import {
  akhirBulan,
  akhirHari,
  awalHari,
  type Tanggal,
  tanggalDari,
  tanggalSah,
  type Zona,
} from "../../domain/tanggal.ts";
import { type Bukti, buktiColumns } from "./bukti.ts";
import { rows } from "./statement.ts";

export const LIHAT = ["masuk", "terkait", "semua", "lama"] as const;
export type Lihat = (typeof LIHAT)[number];
/** What is looked for among one's own evidence. */
export type Cari = {
  readonly lihat: Lihat;
  readonly kata: string;
  /** Id of a period; "" = any. */
  readonly periode: string;
  readonly halaman: number;
};

export const SEHALAMAN = 40;

/** One place where a file is used. */
export type Dipakai = {
  readonly teks: string;
  readonly jenis: JenisPeriode;
  readonly n: number;
  readonly tahun: number;
};
export type BuktiSaya = Bukti & {
  /** JSON of the first few places. */
  readonly dipakai: string;
};

/** One page; only one's own rows are looked through, however large the agency is. */
export const buktiSayaStatement = (me: string, cari: Cari, zona: Zona) => rows<BuktiSaya>`
  SELECT ${buktiColumns},
    (SELECT json_group_array(json(p.isi)) FROM (SELECT json_object('teks', iif(length(a.teks) > 90, substr(a.teks, 1, 89) || '…', a.teks), 'jenis', t.jenis,
      'n', t.n, 'tahun', t.tahun) AS isi FROM bukti_kaitan k JOIN rencana_aksi a ON a.id = k.rencana_aksi
      JOIN periode t ON t.id = k.periode WHERE k.bukti = b.id ORDER BY t.sampai DESC LIMIT 3) p) AS dipakai
  FROM bukti b WHERE b.id IN (${idsSql(me, cari, zona)}) ORDER BY ${urutan}`;

/** SQL of the ids of that page, for what is read beside it. */
export const idsSql = (me: string, cari: Cari, zona: Zona): SQL =>
  sql`SELECT b.id FROM bukti b WHERE ${cocok(me, cari, zona)}
    ORDER BY ${urutan} LIMIT ${SEHALAMAN} OFFSET ${(cari.halaman - 1) * SEHALAMAN}`;

export type Jumlah = Readonly<Record<Lihat, number>> & { readonly cocok: number };
/** How many there are of each kind, and how many fit what is looked for. */
export const jumlahStatement = (me: string, cari: Cari, zona: Zona) => rows<Jumlah>`
  SELECT coalesce(sum(lama = 0 AND kait = 0), 0) AS masuk, coalesce(sum(lama = 0 AND kait = 1), 0) AS terkait,
    coalesce(sum(lama = 0), 0) AS semua, coalesce(sum(lama), 0) AS lama,
    (SELECT count(*) FROM bukti b WHERE ${cocok(me, cari, zona)}) AS cocok
  FROM (SELECT ${penggantiSql} IS NOT NULL AS lama, EXISTS (SELECT 1 FROM bukti_kaitan k WHERE k.bukti = b.id) AS kait
    FROM bukti b WHERE b.pegawai = ${me} AND b.keadaan IN ('menunggu', 'tersimpan'))`;

export type PeriodeBukti = {
  readonly id: string;
  readonly jenis: JenisPeriode;
  readonly n: number;
  readonly tahun: number;
};
/** Periods in which this person's evidence proves something. */
export const periodeBuktiStatement = (me: string) => rows<PeriodeBukti>`
  SELECT t.id, t.jenis, t.n, t.tahun FROM periode t WHERE t.id IN (SELECT k.periode FROM skp
    JOIN bukti_kaitan k ON k.skp = skp.id WHERE skp.pegawai = ${me}) ORDER BY t.sampai DESC LIMIT 40`;

/** What waits to be attached stands first. */
const urutan = sql`EXISTS (SELECT 1 FROM bukti_kaitan k WHERE k.bukti = b.id), b.dibuat_pada DESC, b.id DESC`;
const penggantiSql = sql`(SELECT v.id FROM bukti v WHERE v.menggantikan = b.id AND v.keadaan = 'tersimpan')`;

function cocok(me: string, { lihat, kata, periode }: Cari, zona: Zona): SQL {
  const kait = sql`EXISTS (SELECT 1 FROM bukti_kaitan k WHERE k.bukti = b.id)`;
  const parts = [
    sql`b.pegawai = ${me} AND b.keadaan IN ('menunggu', 'tersimpan')`,
    lihat === "lama" ? sql`${penggantiSql} IS NOT NULL` : sql`${penggantiSql} IS NULL`,
    ...(lihat === "masuk" ? [sql`NOT ${kait}`] : lihat === "terkait" ? [kait] : []),
    ...(periode
      ? [sql`EXISTS (SELECT 1 FROM bukti_kaitan k WHERE k.bukti = b.id AND k.periode = ${periode})`]
      : []),
    ...kata
      .split(/\s+/)
      .filter(Boolean)
      .slice(0, MOST_WORDS)
      .map((word) => berisi(word, zona)),
  ];
  return sql.join(parts, sql` AND `);
}

const MOST_WORDS = 6;

/** A day or month it was sent or photographed, or a piece of its name or of what it proves. */
function berisi(word: string, zona: Zona): SQL {
  const hari = hariDari(word);
  if (hari)
    return sql`((b.dibuat_pada >= ${awalHari(hari.dari, zona)} AND b.dibuat_pada < ${akhirHari(hari.sampai, zona)})
      OR b.foto_tanggal BETWEEN ${hari.dari} AND ${hari.sampai})`;
  const w = word.toLowerCase();
  return sql`(instr(lower(b.nama), ${w}) > 0 OR EXISTS (SELECT 1 FROM bukti_kaitan k JOIN rencana_aksi a ON a.id = k.rencana_aksi
    WHERE k.bukti = b.id AND instr(lower(a.teks), ${w}) > 0))`;
}

/** 2026-08 · 2026-08-14 · 14/08/2026 · 14-8-2026 */
function hariDari(word: string): { readonly dari: Tanggal; readonly sampai: Tanggal } | null {
  const [, d, m, y] = /^(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)$/.exec(word) ?? [];
  const hari = y ? tanggalDari(Number(y), Number(m), Number(d)) : word;
  if (tanggalSah(hari)) return { dari: hari, sampai: hari };
  const [, tahun, bulan] = /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(word) ?? [];
  return tahun ? { dari: `${word}-01`, sampai: akhirBulan(Number(tahun), Number(bulan)) } : null;
}
