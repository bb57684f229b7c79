import { type SQL, sql } from "drizzle-orm";
import type { JenisKetidakhadiran } from "../../domain/kehadiran.ts";
import {
  aturanProgres,
  type Entri,
  type EntriAda,
  type FaktaProgres,
  type RencanaProgres,
} from "../../domain/progres.ts";
import { type Tanggal, tahunDari } from "../../domain/tanggal.ts";
import { aturanDari, aturanSql, aturanStatement } from "./aturan.ts";
import { inRhythm } from "./jendela.ts";
import { type KalenderRow, kalenderDari, kalenderStatement } from "./kalender.ts";
import type { Who } from "./riwayat.ts";
import { agreedNumber } from "./skp.ts";
import { change, rows, type Statement } from "./statement.ts";
import { servesIn, visibleWork } from "./visible.ts";

export type Rentang = { readonly dari: Tanggal; readonly sampai: Tanggal };

export type ProgresFactsRow = {
  readonly aturan: string;
  readonly kalender: string;
  readonly tidakHadir: string;
  readonly rencana: string;
  readonly terkunci: string;
  readonly ada: string;
};

/**
 * All that domain/progres.ts asks about some days of one person, in one row: settings, calendar, absences, the agreed
 * plans with their results and periods, the days under a signature, and what stands there already.
 */
export const progresFactsStatement = (me: string, { dari, sampai }: Rentang, today: Tanggal) =>
  rows<ProgresFactsRow>`
  SELECT (${aturanStatement(today).query}) AS aturan,
    (SELECT json_group_array(json_object('kunci', k.kunci, 'nilai', k.nilai, 'dari', k.dari, 'sampai', k.sampai,
        'unit', k.unit, 'n', k.n)) FROM (${kalenderStatement(dari, servesIn(sql`${me}`, today)).query}) k) AS kalender,
    (SELECT json_group_array(json_object('jenis', t.jenis, 'dari', t.dari, 'sampai', t.sampai)) FROM (
      SELECT jenis, dari, sampai FROM ketidakhadiran WHERE pegawai = ${me} AND dicabut_pada IS NULL
        AND dari <= ${sampai} AND sampai >= ${dari}
      UNION ALL SELECT status, dari, coalesce(sampai, '9999-12-31') FROM status_pegawai WHERE pegawai = ${me}
        AND status IN ('cuti-besar', 'cuti-sakit', 'cuti-melahirkan')
        AND dari <= ${sampai} AND coalesce(sampai, '9999-12-31') >= ${dari}) t) AS tidakHadir,
    (SELECT json_group_array(json_object('skp', r.id, 'dari', r.dari, 'sampai', r.sampai, 'rhk', json(r.rhk),
        'periode', json(r.periode), 'rencanaAksi', json(r.rencanaAksi))) FROM (
      SELECT s.id, s.dari, s.sampai, (SELECT json_group_array(json_object('id', hasil.value ->> 'id',
            'teks', substr(hasil.value ->> 'teks', 1, 400))) FROM json_each(v.isi, '$.rhk') hasil) AS rhk,
        (SELECT json_group_array(json_object('id', t.id, 'dari', t.dari, 'sampai', t.sampai)) FROM periode t
          WHERE t.tahun = s.tahun AND t.jenis <> 'tahunan' AND ${inRhythm("s")}) AS periode,
        (SELECT json_group_array(json_object('id', q.id, 'rhk', q.rhk, 'periode', q.periode, 'teks', substr(q.teks, 1, 200)))
          FROM (SELECT ra.* FROM rencana_aksi ra JOIN periode t ON t.id = ra.periode WHERE ra.skp = s.id
            AND t.dari <= ${sampai} AND t.sampai >= ${dari} ORDER BY ra.urut, ra.id LIMIT 120) q) AS rencanaAksi
      FROM skp s JOIN skp_versi v ON v.skp = s.id AND v.nomor = ${agreedNumber(sql`s.id`)}
      WHERE s.pegawai = ${me} AND s.tahun BETWEEN ${tahunDari(dari)} AND ${tahunDari(sampai)}
        AND s.keadaan = 'ditetapkan' AND s.dari <= ${sampai} AND s.sampai >= ${dari} ORDER BY s.dari, s.id) r) AS rencana,
    (SELECT json_group_array(json_object('dari', max(t.dari, s.dari), 'sampai', min(t.sampai, s.sampai)))
      ${signed(sql`${me}`)} AND t.dari <= ${sampai} AND t.sampai >= ${dari}) AS terkunci,
    (SELECT json_group_array(json_object('id', g.id, 'tanggal', g.tanggal, 'mulai', g.mulai, 'selesai', g.selesai))
      FROM progres g WHERE g.pegawai = ${me} AND g.tanggal BETWEEN ${dari} AND ${sampai} AND g.dihapus_pada IS NULL) AS ada`;

/** The facts as the rules want them. No row, no session: page() has thrown it away before. */
export function faktaProgres([row]: readonly ProgresFactsRow[], today: Tanggal): FaktaProgres {
  const list = <T>(json: string | undefined) => JSON.parse(json ?? "[]") as T[];
  return {
    today,
    aturan: aturanProgres(aturanDari(row ? [row] : [])),
    kalender: kalenderDari(list<KalenderRow>(row?.kalender)).kalender,
    tidakHadir: list<Rentang & { jenis: JenisKetidakhadiran }>(row?.tidakHadir),
    rencana: list<RencanaProgres>(row?.rencana),
    terkunci: list<Rentang>(row?.terkunci),
    ada: list<EntriAda>(row?.ada),
  };
}

export type SumberProgres = "catat" | "harian" | "impor" | "rutin";
export type EntriSimpan = Entri & {
  readonly id: string;
  /** What catatProgres said. */
  readonly tempat: { readonly skp: string; readonly periode: string } | null;
  readonly sumber: SumberProgres;
  readonly rencanaAksi?: string | null;
  /** The device's own key: sent twice it is one. */
  readonly klien?: string | null;
  /** Of a line that is there already: the one that was looked at. */
  readonly revisi?: number;
};

/**
 * New lines and changed ones, all or none. What the rule said is asked again inside the write: the day, the
 * signature, the plan. A line whose `klien` is known is there already and stays as it is.
 */
export function saveProgresStatements(
  entri: readonly EntriSimpan[],
  who: Pick<Who, "viewer" | "now" | "today">,
): Statement<number>[] {
  const baru = entri.filter((e) => e.revisi === undefined);
  const lama = entri.filter((e) => e.revisi !== undefined);
  return [
    ...(baru.length > 0 ? insertStatements(baru, who) : []),
    ...(lama.length > 0 ? updateStatements(lama, who) : []),
  ];
}

/** Put aside, and found again with what `pada` says: undo brings back what went at that moment. */
export const deleteProgresStatements = (
  ids: readonly string[],
  { viewer, now }: Pick<Who, "viewer" | "now">,
) => [
  change`UPDATE progres SET dihapus_pada = ${now}, revisi = revisi + 1, diubah_pada = ${now}
    WHERE pegawai = ${viewer.pegawai} AND id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
      AND dihapus_pada IS NULL AND NOT ${lockedDay(viewer.pegawai, sql`progres.tanggal`)}`,
  allOf(ids.length),
];
export const restoreProgresStatements = (
  ids: readonly string[],
  { viewer, now }: Pick<Who, "viewer" | "now">,
) => [
  change`UPDATE progres SET dihapus_pada = NULL, revisi = revisi + 1, diubah_pada = ${now}
    WHERE pegawai = ${viewer.pegawai} AND id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
      AND dihapus_pada IS NOT NULL AND NOT ${lockedDay(viewer.pegawai, sql`progres.tanggal`)}`,
  allOf(ids.length),
];

export type ProgresRow = Omit<Entri, "tanggal"> & {
  readonly id: string;
  readonly tanggal: Tanggal;
  readonly skp: string | null;
  readonly periode: string | null;
  readonly rencanaAksi: string | null;
  readonly teksRencanaAksi: string | null;
  readonly sumber: SumberProgres;
  readonly revisi: number;
  readonly dibuatPada: number;
  /** JSON [{id, nama, jenis}]: what goes with it and is safely in the store. */
  readonly bukti: string;
};
export type BuktiProgres = {
  readonly id: string;
  readonly nama: string;
  readonly jenis: string;
  /** Of a link. */
  readonly alamat: string | null;
};

/**
 * What a person noted on some days, by day and hour. Of another only what lies in a plan `me` may see, and of its
 * files only those handed in as evidence.
 */
export const progresStatement = (
  pegawai: string,
  { dari, sampai }: Rentang,
  me: string,
  today: Tanggal,
  most = 500,
) => rows<ProgresRow>`
  ${progresColumns(me)} WHERE g.pegawai = ${pegawai} AND g.tanggal BETWEEN ${dari} AND ${sampai} AND g.dihapus_pada IS NULL
    AND ${seesDay(pegawai, me, sql`g.tanggal`, today)}
  ORDER BY g.tanggal, g.mulai IS NULL, g.mulai, g.dibuat_pada, g.id LIMIT ${most}`;

/** One line of one's own that was not put aside. */
export const progresOneStatement = (id: string, me: string) => rows<ProgresRow>`
  ${progresColumns(me)} WHERE g.id = ${id} AND g.pegawai = ${me} AND g.dihapus_pada IS NULL`;

const progresColumns = (
  me: string,
): SQL => sql`SELECT g.id, g.tanggal, g.mulai, g.selesai, g.kegiatan, g.jumlah, g.satuan, g.skp, g.rhk, g.periode, g.sumber, g.revisi,
    g.rencana_aksi AS rencanaAksi, (SELECT a.teks FROM rencana_aksi a WHERE a.id = g.rencana_aksi) AS teksRencanaAksi,
    g.dibuat_pada AS dibuatPada,
    (SELECT json_group_array(json_object('id', b.id, 'nama', b.nama, 'jenis', b.jenis, 'alamat', b.alamat)) FROM bukti_progres bp
      JOIN bukti b ON b.id = bp.bukti AND b.keadaan = 'tersimpan' WHERE bp.progres = g.id
        AND (g.pegawai = ${me} OR EXISTS (SELECT 1 FROM bukti_kaitan bk WHERE bk.bukti = b.id AND bk.skp = g.skp))) AS bukti FROM progres g`;

/** May `me` see what this person noted on that day? His own; else as the plan of that day. */
export const seesDay = (pegawai: string, me: string, tanggal: SQL, today: Tanggal): SQL =>
  pegawai === me
    ? sql`1`
    : sql`EXISTS (SELECT 1 FROM skp WHERE skp.pegawai = ${pegawai} AND skp.dari <= ${tanggal} AND skp.sampai >= ${tanggal}
        AND ${visibleWork(me, today, tanggal)})`;

const insertStatements = (
  baru: readonly EntriSimpan[],
  { viewer, now, today }: Pick<Who, "viewer" | "now" | "today">,
) => [
  change`INSERT INTO progres (id, pegawai, tanggal, mulai, selesai, kegiatan, jumlah, satuan, skp, rhk, periode,
      rencana_aksi, sumber, klien, dibuat_pada, diubah_pada)
    SELECT v.value ->> 'id', ${viewer.pegawai}, ${columns}, v.value ->> 'sumber', v.value ->> 'klien', ${now}, ${now}
    FROM json_each(${asJson(baru)}) v WHERE ${writable(viewer.pegawai, today)}
    ON CONFLICT (pegawai, klien) WHERE klien IS NOT NULL DO NOTHING`,
  // Every one of them is there now, written here or by the same device before.
  change`INSERT INTO penjaga (cocok) SELECT NOT EXISTS (SELECT 1 FROM json_each(${asJson(baru)}) v
    WHERE NOT EXISTS (SELECT 1 FROM progres g WHERE g.id = v.value ->> 'id' AND g.pegawai = ${viewer.pegawai})
      AND NOT EXISTS (SELECT 1 FROM progres g WHERE g.pegawai = ${viewer.pegawai} AND g.klien = v.value ->> 'klien'))`,
];

const updateStatements = (
  lama: readonly EntriSimpan[],
  { viewer, now, today }: Pick<Who, "viewer" | "now" | "today">,
) => [
  change`UPDATE progres SET (tanggal, mulai, selesai, kegiatan, jumlah, satuan, skp, rhk, periode, rencana_aksi)
      = (SELECT ${columns}), revisi = progres.revisi + 1, diubah_pada = ${now}
    FROM json_each(${asJson(lama)}) v WHERE progres.id = v.value ->> 'id' AND progres.pegawai = ${viewer.pegawai}
      AND progres.revisi = v.value ->> 'revisi' AND progres.dihapus_pada IS NULL
      AND NOT ${lockedDay(viewer.pegawai, sql`progres.tanggal`)} AND ${writable(viewer.pegawai, today)}`,
  allOf(lama.length),
];

/** Of one line of the JSON, `v`. */
const columns = sql`v.value ->> 'tanggal', v.value ->> 'mulai', v.value ->> 'selesai', v.value ->> 'kegiatan',
  v.value ->> 'jumlah', v.value ->> 'satuan', v.value ->> '$.tempat.skp', v.value ->> 'rhk', v.value ->> '$.tempat.periode',
  (SELECT a.id FROM rencana_aksi a WHERE a.id = v.value ->> 'rencanaAksi' AND a.skp = v.value ->> '$.tempat.skp')`;

const writable = (me: string, today: Tanggal): SQL => sql`(v.value ->> 'tanggal' <= ${today}
  AND v.value ->> 'tanggal' >= date(${today}, '-' || ${aturanSql("progres.mundur-hari", today)} || ' days')
  AND NOT ${lockedDay(me, sql`v.value ->> 'tanggal'`)}
  AND (v.value ->> '$.tempat.skp' IS NULL OR EXISTS (SELECT 1 FROM skp s WHERE s.id = v.value ->> '$.tempat.skp'
    AND s.pegawai = ${me} AND s.keadaan = 'ditetapkan' AND s.dari <= v.value ->> 'tanggal' AND s.sampai >= v.value ->> 'tanggal')))`;

/** Does a signature stand under this day? */
export const lockedDay = (me: string, tanggal: SQL): SQL =>
  sql`EXISTS (SELECT 1 ${signed(sql`${me}`)} AND max(t.dari, s.dari) <= ${tanggal} AND min(t.sampai, s.sampai) >= ${tanggal})`;

/** Evaluations of a person that carry a signature; their days are `t` within `s`. */
const signed = (
  me: SQL,
): SQL => sql`FROM evaluasi e JOIN periode t ON t.id = e.periode JOIN skp s ON s.id = e.skp
  WHERE e.pegawai = ${me} AND e.keadaan NOT IN ('pengisian', 'dinilai')`;

const allOf = (n: number) => change`INSERT INTO penjaga (cocok) SELECT changes() = ${n}`;
const asJson = (entri: readonly EntriSimpan[]) =>
  JSON.stringify(entri.map((e) => ({ klien: null, rencanaAksi: null, ...e })));
