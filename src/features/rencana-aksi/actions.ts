import type { AgencyDb } from "../../data/agency/database.ts";
import { objekPelaksanaan, openForWork } from "../../data/agency/pelaksanaan.ts";
import { guardStatement, type Recorded, record, type Step, write } from "../../data/agency/riwayat.ts";
import { change, type Statement } from "../../data/agency/statement.ts";
import { newId } from "../../data/ids.ts";
import type { Arah } from "../../domain/capaian-indikator.ts";
import type { Baris, Isian } from "./forms.ts";

export type Sheet = {
  readonly skp: string;
  readonly periode: string;
  readonly revisi: number;
  readonly oleh: string;
  readonly now: number;
  readonly perintah: Step["perintah"];
  /** Copy the rencana aksi of this period behind what was typed. */
  readonly salinDari: string | null;
  /** What was said about an indicator along with the save. */
  readonly arah?: { readonly indikator: string; readonly arah: Arah } | null;
  /** By itself, after a pause: no row in the history, and the trail hears of it once in ten minutes. */
  readonly otomatis?: boolean;
};

/** New rows get their id before they are written, so that the answer can tell it. */
export const withIds = (isian: Isian, now: number): Isian => ({
  ...isian,
  rencana: new Map(
    [...isian.rencana].map(([rhk, baris]) => [
      rhk,
      baris.map((b): Baris => (b.key || b.teks === "" ? b : { ...b, key: newId(now), baru: true })),
    ]),
  ),
});

/** Everything typed on the page in one save: rows of the grids, realisasi, and the copy of an earlier period. */
export async function saveSheet(db: AgencyDb, sheet: Sheet, isian: Isian): Promise<Recorded> {
  const { skp, periode, now, oleh } = sheet;
  const objek = objekPelaksanaan(skp, periode);
  const effects = [
    ...rencanaStatements(sheet, isian),
    ...realisasiStatements(sheet, isian),
    ...(sheet.salinDari ? [copyStatement(sheet, sheet.salinDari, [...isian.rencana.keys()])] : []),
    ...(sheet.arah ? [arahWrite(skp, sheet.arah, oleh, now)] : []),
  ];
  if (sheet.otomatis)
    return write(db, { pada: now, oleh, tindakan: "pelaksanaan.isi", objek, sekaliDalam: SELA_JEJAK }, [
      lockStatement(sheet),
      guardStatement(),
      ...effects,
    ]);
  const step: Step = {
    ...{ objek, versi: sheet.revisi, jenis: "pelaksanaan", langkah: sheet.salinDari ? "salin" : "isi" },
    ...{ dari: "", ke: "", oleh, pada: now, perintah: sheet.perintah },
  };
  return record(db, step, lockStatement(sheet), effects);
}

const SELA_JEJAK = 10 * 60_000;

/** One more revision, of the sheet that was looked at, while it may be filled in; else nothing. */
const lockStatement = ({ skp, periode, revisi, oleh, now }: Sheet) =>
  change`INSERT INTO lembar_kerja (skp, periode, revisi, disimpan_pada)
    SELECT skp.id, ${periode}, ${revisi + 1}, ${now} FROM skp WHERE skp.id = ${skp} AND ${openForWork(periode, oleh, now)}
      AND (${revisi} = 0 OR EXISTS (SELECT 1 FROM lembar_kerja WHERE skp = ${skp} AND periode = ${periode}))
    ON CONFLICT (skp, periode) DO UPDATE SET revisi = excluded.revisi, disimpan_pada = excluded.disimpan_pada
    WHERE revisi = ${revisi}`;

function rencanaStatements({ skp, periode }: Sheet, isian: Isian): Statement<number>[] {
  const rows = [...isian.rencana].flatMap(([rhk, baris], rhkAt) =>
    baris.map((b, at) => ({ ...b, rhk, urut: rhkAt * 1000 + at })),
  );
  const kept = rows.filter((r) => r.teks !== "").map((r) => ({ ...r, id: r.key }));
  const gone = rows.filter((r) => r.teks === "" && r.key).map((r) => r.key);
  return [
    change`INSERT INTO rencana_aksi (id, skp, rhk, periode, teks, target, urut)
      SELECT value->>'id', ${skp}, value->>'rhk', ${periode}, value->>'teks', value->>'target', value->>'urut'
      FROM json_each(${JSON.stringify(kept)}) WHERE true
      ON CONFLICT (id) DO UPDATE SET teks = excluded.teks, target = excluded.target, urut = excluded.urut
      WHERE skp = excluded.skp AND periode = excluded.periode
        AND (rencana_aksi.teks, rencana_aksi.target, rencana_aksi.urut) IS NOT (excluded.teks, excluded.target, excluded.urut)`,
    // Evidence that arrived a moment ago keeps its row: nothing is ever torn from it.
    change`DELETE FROM rencana_aksi WHERE skp = ${skp} AND periode = ${periode}
      AND id IN (SELECT value FROM json_each(${JSON.stringify(gone)}))
      AND NOT EXISTS (SELECT 1 FROM bukti_kaitan k WHERE k.rencana_aksi = rencana_aksi.id)`,
  ];
}

/** A text at rest this long has been read; what is typed on after a pause of a few seconds has not. */
const DIAM = 10 * 60_000;

function realisasiStatements(sheet: Sheet, isian: Isian): Statement<number>[] {
  const { skp, periode, now } = sheet;
  const all = [...isian.realisasi].map(([indikator, isi]) => ({ indikator, ...isi }));
  const json = JSON.stringify(all);
  const gone = JSON.stringify(all.filter((r) => r.teks === "").map((r) => r.indikator));
  return [
    keepOldStatement(skp, periode, json, now),
    change`INSERT INTO realisasi (skp, indikator, periode, teks, sumber, angka, diubah_pada, tegas)
      SELECT ${skp}, value->>'indikator', ${periode}, value->>'teks', value->>'sumber', value->>'angka', ${now},
        ${sheet.otomatis ? 0 : 1}
      FROM json_each(${json}) WHERE value->>'teks' <> ''
      ON CONFLICT (indikator, periode) DO UPDATE SET teks = excluded.teks, sumber = excluded.sumber,
        angka = excluded.angka, tegas = excluded.tegas, susulan = NULL, diubah_pada = excluded.diubah_pada,
        revisi = revisi + 1
      WHERE skp = excluded.skp AND (teks <> excluded.teks OR sumber <> excluded.sumber OR angka <> excluded.angka)`,
    change`DELETE FROM realisasi WHERE skp = ${skp} AND periode = ${periode}
      AND indikator IN (SELECT value FROM json_each(${gone}))`,
  ];
}

/** What is replaced goes to what stood there before: whatever was saved by its button, or has lain a while. */
export const keepOldStatement = (skp: string, periode: string, json: string, now: number, semua = false) =>
  change`INSERT INTO realisasi_lama (skp, periode, indikator, nomor, teks, sumber, angka, susulan, pada, sampai_pada)
    SELECT r.skp, r.periode, r.indikator, 1 + coalesce((SELECT max(nomor) FROM realisasi_lama l
        WHERE l.skp = r.skp AND l.periode = r.periode AND l.indikator = r.indikator), 0),
      r.teks, r.sumber, r.angka, r.susulan, r.diubah_pada, ${now}
    FROM json_each(${json}) j JOIN realisasi r ON r.indikator = j.value->>'indikator' AND r.periode = ${periode}
    WHERE r.skp = ${skp} AND (${semua ? 1 : 0} = 1 OR r.tegas = 1 OR r.diubah_pada < ${now - DIAM})
      AND (r.teks, r.sumber, r.angka) IS NOT (j.value->>'teks', j.value->>'sumber', j.value->>'angka')`;

export const arahWrite = (skp: string, a: NonNullable<Sheet["arah"]>, oleh: string, now: number) =>
  change`INSERT INTO indikator_arah (skp, indikator, arah, oleh, pada)
    VALUES (${skp}, ${a.indikator}, ${a.arah}, ${oleh}, ${now})
    ON CONFLICT DO UPDATE SET arah = excluded.arah, oleh = excluded.oleh, pada = excluded.pada
    WHERE arah <> excluded.arah`;

/** Only of results that are still in the plan, and not what is there already. */
const copyStatement = ({ skp, periode }: Sheet, dari: string, rhk: readonly string[]) =>
  change`INSERT INTO rencana_aksi (id, skp, rhk, periode, teks, target, urut)
    SELECT hex(randomblob(13)), a.skp, a.rhk, ${periode}, a.teks, a.target, a.urut + 500 FROM rencana_aksi a
    WHERE a.skp = ${skp} AND a.periode = ${dari} AND a.rhk IN (SELECT value FROM json_each(${JSON.stringify(rhk)}))
      AND NOT EXISTS (SELECT 1 FROM rencana_aksi b
        WHERE b.skp = a.skp AND b.periode = ${periode} AND b.rhk = a.rhk AND b.teks = a.teks)`;
