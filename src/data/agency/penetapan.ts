import { type SQL, sql } from "drizzle-orm";
import { batasCabut, JAM_CABUT, type SebabDikecualikan } from "../../domain/penetapan.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { openEvaluationsStatements } from "./buka-evaluasi.ts";
import { jsonPieces } from "./potongan.ts";
import { afterAgreementStatements } from "./setelah-tetap.ts";
import { agreedNumber } from "./skp.ts";
import { change, rows, type Statement } from "./statement.ts";

/** A plan as it was looked at, and what it becomes. `versi` and `revisi` are the locks. */
export type Disetujui = {
  readonly skp: string;
  readonly versi: number;
  readonly revisi: number;
  readonly isi: string;
  readonly hash: string;
};
export type Dikecualikan = {
  readonly skp: string;
  readonly versi: number;
  readonly sebab: readonly (SebabDikecualikan | "tidak-dipilih")[];
};
/** One line for each plan that is touched: in the trail, or in somebody's inbox. */
export type JejakSkp = {
  readonly skp: string;
  readonly id: string;
  readonly rincian: string;
  readonly hash: string;
};
export type KabarSkp = {
  readonly skp: string;
  readonly id: string;
  readonly kepada: string;
  readonly data: string;
};
export type Penetapan = {
  readonly id: string;
  readonly oleh: string;
  readonly tahun: number;
  readonly pada: number;
  readonly zona: Zona;
};

/**
 * Approves every listed plan that is still as it was looked at; which ones, the rows of penetapan_skp say. Set-based:
 * as many statements for fifty plans as for one.
 */
export function approveStatements(
  p: Penetapan,
  plans: readonly Disetujui[],
  left: readonly Dikecualikan[],
  jejak: readonly JejakSkp[],
  kabar: readonly KabarSkp[],
): Statement<number>[] {
  const light = JSON.stringify(plans.map(({ skp, versi, revisi }) => ({ skp, versi, revisi })));
  const texts = jsonPieces(plans.map(({ skp, isi, hash }) => ({ skp, isi, hash })));
  const made = sql`SELECT skp FROM penetapan_skp WHERE penetapan = ${p.id} AND hasil = 'ditetapkan'`;
  return [
    change`INSERT INTO penetapan (id, oleh, tahun, pada) VALUES (${p.id}, ${p.oleh}, ${p.tahun}, ${p.pada})`,
    change`INSERT INTO penetapan_skp (penetapan, skp, versi, hasil)
      SELECT ${p.id}, x.value ->> 'skp', x.value ->> 'versi', CASE WHEN s.id IS NULL THEN 'berubah' ELSE 'ditetapkan' END
      FROM json_each(${light}) x LEFT JOIN skp s ON s.id = x.value ->> 'skp' AND s.versi = x.value ->> 'versi'
        AND s.revisi = x.value ->> 'revisi' AND s.keadaan = 'diajukan' AND s.penilai = ${p.oleh}`,
    change`INSERT INTO penetapan_skp (penetapan, skp, versi, hasil, sebab)
      SELECT ${p.id}, value ->> 'skp', value ->> 'versi', 'dikecualikan', value -> 'sebab' FROM json_each(${JSON.stringify(left)})`,
    // Nothing left of the list: nothing is written, and the page says that it changed.
    change`INSERT INTO penjaga (cocok) SELECT EXISTS (${made})`,
    change`INSERT INTO riwayat (objek, versi, jenis, langkah, dari, ke, oleh, alasan, pada)
      SELECT s.id, s.versi + 1, 'skp', 'approve', 'diajukan', 'ditetapkan', ${p.oleh}, '', ${p.pada}
      FROM skp s WHERE s.id IN (${made})`,
    ...texts.map(
      (
        some,
      ) => change`INSERT INTO skp_versi (skp, nomor, isi, hash, berlaku_dari, ditetapkan_pada, ditetapkan_oleh)
        SELECT s.id, coalesce((SELECT max(nomor) FROM skp_versi WHERE skp = s.id), 0) + 1, x.value ->> 'isi', x.value ->> 'hash',
          s.dari, ${p.pada}, ${p.oleh} FROM json_each(${some}) x JOIN skp s ON s.id = x.value ->> 'skp' WHERE s.id IN (${made})`,
    ),
    change`UPDATE skp SET keadaan = 'ditetapkan', versi = versi + 1, ditetapkan_pada = ${p.pada}, diubah_pada = ${p.pada}
      WHERE id IN (${made})`,
    change`UPDATE penetapan_skp SET nomor = ${agreedNumber(sql`penetapan_skp.skp`)}
      WHERE penetapan = ${p.id} AND hasil = 'ditetapkan'`,
    ...openEvaluationsStatements(p.pada, p.zona, made),
    ...afterAgreementStatements(made, p),
    ...tellEach("skp-ditetapkan", kabar, made, p.pada),
    ...auditEach("skp.approve", jejak, made, p),
  ];
}

/**
 * Takes the approvals in force of these plans back, of those that still may: the plan lies on the desk as it was
 * handed over, the version stays and counts for nothing. None of them: nothing is written.
 */
export function revokeStatements(
  p: Pick<Penetapan, "oleh" | "pada">,
  plans: readonly { readonly skp: string; readonly versi: number }[],
  alasan: string,
  jejak: readonly JejakSkp[],
  kabar: readonly KabarSkp[],
): Statement<number>[] {
  const list = JSON.stringify(plans);
  const listed = sql`SELECT value ->> 'skp' FROM json_each(${list})`;
  const back = sql`SELECT s.id FROM skp s WHERE s.id IN (${listed}) AND s.keadaan = 'ditetapkan' AND ${agreedNumber(sql`s.id`)} IS NULL`;
  const done = sql`SELECT s.id FROM skp s JOIN riwayat r ON r.objek = s.id AND r.versi = s.versi AND r.langkah = 'revoke'
    AND r.pada = ${p.pada} WHERE s.id IN (${listed})`;
  return [
    change`UPDATE skp_versi SET dicabut_pada = ${p.pada} WHERE dicabut_pada IS NULL AND ditetapkan_oleh = ${p.oleh}
      AND ditetapkan_pada > ${p.pada - JAM_CABUT * 3_600_000} AND skp IN (SELECT s.id FROM json_each(${list}) x
        JOIN skp s ON s.id = x.value ->> 'skp' AND s.versi = x.value ->> 'versi'
        WHERE s.keadaan = 'ditetapkan' AND s.penyesuaian IS NULL AND s.penilai = ${p.oleh} AND ${isFirst(sql`s.id`)}
          AND NOT ${touched(sql`s.id`)})`,
    change`INSERT INTO penjaga (cocok) SELECT changes() > 0`,
    change`INSERT INTO riwayat (objek, versi, jenis, langkah, dari, ke, oleh, alasan, pada)
      SELECT s.id, s.versi + 1, 'skp', 'revoke', 'ditetapkan', 'diajukan', ${p.oleh}, ${alasan}, ${p.pada}
      FROM skp s WHERE s.id IN (${back})`,
    change`DELETE FROM evaluasi WHERE skp IN (${back})`,
    change`UPDATE skp SET keadaan = 'diajukan', versi = versi + 1, ditetapkan_pada = NULL, diubah_pada = ${p.pada}
      WHERE id IN (${back})`,
    ...tellEach("skp-penetapan-dicabut", kabar, done, p.pada),
    ...auditEach("skp.revoke", jejak, done, p),
  ];
}

/** The approval in force of a plan is its only one. */
const isFirst = (skp: SQL): SQL =>
  sql`(SELECT count(*) FROM skp_versi ver WHERE ver.skp = ${skp} AND ver.dicabut_pada IS NULL) = 1`;

/** Somebody built on what was agreed: then it stays. An evaluation that only stands open is nobody's work yet. */
export const touched = (skp: SQL): SQL => sql`(EXISTS (SELECT 1 FROM rencana_aksi z WHERE z.skp = ${skp})
  OR EXISTS (SELECT 1 FROM realisasi z WHERE z.skp = ${skp}) OR EXISTS (SELECT 1 FROM bukti_kaitan z WHERE z.skp = ${skp})
  OR EXISTS (SELECT 1 FROM umpan_balik z WHERE z.skp = ${skp}) OR EXISTS (SELECT 1 FROM penyesuaian z WHERE z.skp = ${skp})
  OR EXISTS (SELECT 1 FROM evaluasi z WHERE z.skp = ${skp} AND (z.keadaan <> 'pengisian' OR z.versi > 0
    OR EXISTS (SELECT 1 FROM riwayat WHERE objek = z.id))))`;

export type DitetapkanRow = {
  readonly oleh: string;
  readonly pada: number;
  readonly pertama: 0 | 1;
  readonly disentuh: 0 | 1;
};
/** The approval in force of one plan, and whether it may still be taken back. Whoever asks has been shown the plan. */
export const approvalStatement = (id: string) => rows<DitetapkanRow>`
  SELECT v.ditetapkan_oleh AS oleh, v.ditetapkan_pada AS pada, ${isFirst(sql`v.skp`)} AS pertama, ${touched(sql`v.skp`)} AS disentuh
  FROM skp_versi v WHERE v.skp = ${id} AND v.nomor = ${agreedNumber(sql`v.skp`)}`;

export type HasilRow = {
  readonly skp: string;
  readonly pegawai: string;
  readonly tahun: number;
  readonly nama: string;
  readonly jabatan: string;
  readonly hasil: "ditetapkan" | "berubah" | "dikecualikan";
  readonly sebab: string;
  readonly pada: number;
  /** The lock of the plan now. */
  readonly versi: number;
  readonly dicabutPada: number | null;
  /** 1: may still be taken back. */
  readonly bisaDicabut: 0 | 1;
};
/** What became of each plan of one act; only for whoever did it. */
export const resultStatement = (id: string, me: string, now: number) => rows<HasilRow>`
  SELECT x.skp, s.pegawai, s.tahun, p.nama, n.jabatan, x.hasil, x.sebab, t.pada, s.versi, v.dicabut_pada AS dicabutPada,
    coalesce(v.dicabut_pada IS NULL AND ${now} < ${batas} AND s.keadaan = 'ditetapkan' AND s.penyesuaian IS NULL
      AND s.penilai = ${me} AND NOT ${touched(sql`s.id`)}, 0) AS bisaDicabut
  FROM penetapan t JOIN penetapan_skp x ON x.penetapan = t.id JOIN skp s ON s.id = x.skp
    JOIN pegawai p ON p.id = s.pegawai JOIN penempatan n ON n.id = s.penempatan
    LEFT JOIN skp_versi v ON v.skp = x.skp AND v.nomor = x.nomor
  WHERE t.id = ${id} AND t.oleh = ${me} ORDER BY x.hasil DESC, p.nama, x.skp`;

const batas = sql`t.pada + ${batasCabut(0)}`;

export type ActRow = { readonly id: string; readonly pada: number; readonly n: number };
/** Acts of the last day, to go back to. */
export const recentActsStatement = (me: string, now: number) => rows<ActRow>`
  SELECT t.id, t.pada, (SELECT count(*) FROM penetapan_skp x WHERE x.penetapan = t.id AND x.hasil = 'ditetapkan') AS n
  FROM penetapan t WHERE t.oleh = ${me} AND t.pada > ${now - JAM_CABUT * 3_600_000} ORDER BY t.pada DESC LIMIT 5`;

const tellEach = (jenis: string, kabar: readonly KabarSkp[], which: SQL, pada: number) => [
  change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
    SELECT value ->> 'id', value ->> 'kepada', ${jenis}, value ->> 'data', '/skp/' || (value ->> 'skp'), ${pada}
    FROM json_each(${JSON.stringify(kabar)}) WHERE value ->> 'skp' IN (${which})`,
];

const auditEach = (
  tindakan: string,
  jejak: readonly JejakSkp[],
  which: SQL,
  p: Pick<Penetapan, "oleh" | "pada">,
) => [
  change`INSERT INTO jejak (id, pada, oleh, tindakan, objek, rincian, hash)
    SELECT value ->> 'id', ${p.pada}, ${p.oleh}, ${tindakan}, value ->> 'skp', value ->> 'rincian', value ->> 'hash'
    FROM json_each(${JSON.stringify(jejak)}) WHERE value ->> 'skp' IN (${which})`,
];
