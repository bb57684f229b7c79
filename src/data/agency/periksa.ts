import { type SQL, sql } from "drizzle-orm";
import type { JenisRekam, Rekam, Risiko } from "../../domain/sampel.ts";
import { type Tanggal, tanggalPada, type Zona } from "../../domain/tanggal.ts";
import { agreedNumber } from "./skp.ts";
import { rows } from "./statement.ts";

/** SQL of domain/periksa.ts `verify` inside a write: who evaluates the period, else who assesses the plan, unsigned. */
export const verifies = (skp: SQL | string, periode: SQL | string, me: string): SQL => sql`EXISTS (
  SELECT 1 FROM skp sv LEFT JOIN evaluasi ev ON ev.skp = sv.id AND ev.periode = ${periode}
  WHERE sv.id = ${skp} AND sv.keadaan = 'ditetapkan' AND sv.pegawai <> ${me}
    AND CASE WHEN ev.id IS NULL THEN sv.penilai ELSE ev.penilai END = ${me}
    AND (ev.id IS NULL OR ev.keadaan IN ('pengisian', 'dinilai')))`;

export type RekamRow = {
  readonly skp: string;
  readonly jenis: JenisRekam;
  readonly objek: string;
  readonly rhk: string | null;
  readonly tanggal: Tanggal | null;
  readonly pada: number;
  readonly jumlah: number | null;
  readonly satuan: string;
  /** JSON of Risiko. */
  readonly tanda: string;
};

/** What a sample of these plans is drawn from, of those `me` verifies in the period. `skp`: SQL of ids, as JSON. */
export const populasiStatement = (skp: SQL | string, periode: string, me: string) =>
  populasiOf(
    sql`SELECT j.value AS skp FROM json_each(${skp}) j WHERE ${verifies(sql`j.value`, periode, me)}`,
    periode,
  );

/**
 * Every record of some plans in one period, each file once. A claim counts as a record of its own where its result
 * shows no file, link or note at all.
 */
export const populasiOf = (siapa: SQL, periode: string) => rows<RekamRow>`
  WITH siapa AS (${siapa}),
    kaitan AS (SELECT k.skp, k.bukti, min(a.rhk) AS rhk FROM siapa CROSS JOIN bukti_kaitan k ON k.skp = siapa.skp
        AND k.periode = ${periode} JOIN rencana_aksi a ON a.id = k.rencana_aksi GROUP BY k.skp, k.bukti),
    catatan AS (SELECT g.skp, g.id, g.rhk, g.tanggal, g.dibuat_pada AS pada, g.jumlah, g.satuan
      FROM siapa CROSS JOIN progres g ON g.skp = siapa.skp AND g.periode = ${periode} AND g.dihapus_pada IS NULL)
  SELECT k.skp, 'bukti' AS jenis, k.bukti AS objek, k.rhk, NULL AS tanggal, b.tersimpan_pada AS pada, NULL AS jumlah,
    '' AS satuan, ${tandaBukti(periode)} AS tanda
  FROM kaitan k JOIN bukti b ON b.id = k.bukti AND b.keadaan = 'tersimpan'
  UNION ALL SELECT c.skp, 'progres', c.id, c.rhk, c.tanggal, c.pada, c.jumlah, c.satuan, '[]' FROM catatan c
  UNION ALL SELECT siapa.skp, 'realisasi', l.indikator, r.value ->> 'id', NULL, l.diubah_pada, NULL, '', '[]'
  FROM siapa CROSS JOIN skp_versi v ON v.skp = siapa.skp AND v.nomor = ${agreedNumber(sql`siapa.skp`)}
    JOIN json_each(v.isi, '$.rhk') r JOIN json_each(r.value, '$.indikator') i
    JOIN realisasi l ON l.indikator = i.value ->> 'id' AND l.periode = ${periode} AND l.skp = siapa.skp AND l.teks <> ''
  WHERE NOT EXISTS (SELECT 1 FROM kaitan k WHERE k.skp = siapa.skp AND k.rhk = r.value ->> 'id')
    AND NOT EXISTS (SELECT 1 FROM catatan c WHERE c.skp = siapa.skp AND c.rhk = r.value ->> 'id')`;

/** What the vault and the nightly check say of a file or link `b` in a period, as domain/sampel.ts names it. */
const tandaBukti = (periode: string): SQL => sql`(SELECT json_group_array(w.kode) FROM (
  SELECT 'ganda' AS kode WHERE EXISTS (SELECT 1 FROM bukti d WHERE d.sha256 = b.sha256 AND d.id <> b.id
      AND d.keadaan = 'tersimpan')
    OR EXISTS (SELECT 1 FROM bukti_kaitan d WHERE d.bukti = b.id AND d.periode <> ${periode})
  UNION ALL SELECT 'tautan-mati' FROM tautan tm WHERE tm.bukti = b.id
    AND tm.keadaan IN ('butuh-izin', 'tidak-ditemukan', 'tidak-menjawab')
  UNION ALL SELECT 'kosong' WHERE b.seragam = 1
  UNION ALL SELECT 'luar-periode' FROM periode tp WHERE tp.id = ${periode}
    AND b.foto_tanggal NOT BETWEEN tp.dari AND tp.sampai) w)`;

export const rekamDari = (r: RekamRow, zona: Zona): Rekam => {
  const dicatat = tanggalPada(r.pada, zona);
  return {
    jenis: r.jenis,
    objek: r.objek,
    rhk: r.rhk,
    tanggal: r.tanggal ?? dicatat,
    dicatat,
    jumlah: r.jumlah,
    satuan: r.satuan,
    tanda: JSON.parse(r.tanda) as Risiko[],
  };
};

/** "12 dari 143 bukti diperiksa (sampel, benih …)": what an evaluation says of it, and its document freezes. */
export type RingkasPeriksa = {
  readonly sampel: string;
  readonly putaran: number;
  readonly benih: string;
  readonly populasi: number;
  readonly populasiHash: string;
  readonly butir: number;
  readonly diperiksa: number;
  readonly sesuai: number;
  readonly kurang: number;
  readonly tidakSesuai: number;
  readonly luar: number;
};

export const ringkasPeriksa = (x: "x"): SQL => {
  const col = (name: string) => sql.raw(`${x}.${name}`);
  return sql`${col("id")} AS sampel, ${col("putaran")}, ${col("benih")}, ${col("populasi")},
    ${col("populasi_hash")} AS populasiHash, ${col("butir")}, ${col("diperiksa")}, ${col("sesuai")}, ${col("kurang")},
    ${col("tidak_sesuai")} AS tidakSesuai, ${col("luar")}`;
};
