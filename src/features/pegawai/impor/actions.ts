import { sql } from "drizzle-orm";
import type { AgencyDb } from "../../../data/agency/database.ts";
import { type Recorded, record, type Who, write } from "../../../data/agency/riwayat.ts";
import { change, rows, type Statement } from "../../../data/agency/statement.ts";
import type { Evidence } from "../../../data/evidence.ts";
import { newId, sha256Hex } from "../../../data/ids.ts";
import { tahunDari } from "../../../domain/tanggal.ts";
import { headed } from "./effects.ts";
import type { KolomBerkas } from "./kolom.ts";
import { BERJALAN, type ImporRow, type Pemetaan, RINGKASAN_AWAL } from "./queries.ts";
import { rapat } from "./tata-letak.ts";

export { advanceImport } from "./jalankan.ts";

/** The file goes to the store, under the agency's prefix; the row comes first, so that no file is ever nobody's. */
export async function receiveFile(
  db: AgencyDb,
  evidence: Evidence,
  file: { readonly nama: string; readonly bytes: Uint8Array; readonly type: string },
  pemetaan: Pemetaan,
  who: Who,
): Promise<string> {
  const id = newId(who.now);
  const kunci = `impor/${id}`;
  const sha256 = await sha256Hex(file.bytes);
  const ringkasan = { ...RINGKASAN_AWAL, unitDari: `${tahunDari(who.today)}-01-01` };
  const audit = {
    pada: who.now,
    oleh: who.viewer.pegawai,
    tindakan: "impor.unggah",
    objek: id,
    rincian: { berkas: file.nama, sha256, ukuran: file.bytes.length },
  };
  await write(db, audit, [
    change`INSERT INTO impor (id, jenis, nama_berkas, oleh, ringkasan, dibuat_pada, langkah, gerak_pada, kunci, sha256,
        ukuran, pemetaan)
      VALUES (${id}, 'pegawai', ${file.nama}, ${who.viewer.pegawai}, ${JSON.stringify(ringkasan)}, ${who.now}, 'kolom',
        ${who.now}, ${kunci}, ${sha256}, ${file.bytes.length}, ${JSON.stringify(pemetaan)})`,
  ]);
  await evidence.put(kunci, file.bytes.buffer as ArrayBuffer, sha256, file.type);
  return id;
}

type Target = Pick<ImporRow, "id" | "versi">;

/**
 * Whoever uploaded says what the columns hold; then the queue reads the file. Asked again before anything is applied,
 * it is read anew. What was said of headings and units is kept for the next list.
 */
export function chooseColumns(db: AgencyDb, impor: Target, pemetaan: Pemetaan, who: Who): Promise<Recorded> {
  return decide(db, impor, who, "petakan", ["pratinjau", "pratinjau"], {
    where: change`UPDATE impor SET versi = versi + 1, langkah = 'periksa', penanda = '', posisi = 0, galat = '',
        percobaan = 0, gerak_pada = ${who.now}, pemetaan = ${JSON.stringify(pemetaan)}
      WHERE id = ${impor.id} AND versi = ${impor.versi} AND langkah IN ('kolom', 'siap', 'gagal') AND kunci IS NOT NULL`,
    effects: [
      change`DELETE FROM impor_baris WHERE impor = ${impor.id}`,
      change`INSERT INTO impor_judul (judul, kolom, dipakai_pada)
        SELECT value ->> 'judul', value ->> 'kolom', ${who.now} FROM json_each(${JSON.stringify(headings(pemetaan.kolom))})
        WHERE true ON CONFLICT (judul) DO UPDATE SET kolom = excluded.kolom, dipakai_pada = excluded.dipakai_pada`,
      change`INSERT INTO impor_padanan_unit (nama, unit, dipakai_pada)
        SELECT p.key, p.value, ${who.now} FROM json_each(${JSON.stringify(pemetaan.padanan)}) p
        WHERE EXISTS (SELECT 1 FROM unit WHERE id = p.value)
        ON CONFLICT (nama) DO UPDATE SET unit = excluded.unit, dipakai_pada = excluded.dipakai_pada`,
    ],
  });
}

const headings = (kolom: readonly KolomBerkas[]) =>
  kolom.flatMap((k) => (rapat(k.judul) === "" ? [] : [{ judul: rapat(k.judul), kolom: k.kolom }]));

/**
 * The preview is to become true: decided once, done by the queue. Somebody who was changed since stops it before it
 * begins ("berubah"); who is changed while it runs is left out, and said to be.
 */
export function applyImport(db: AgencyDb, impor: Target, who: Who): Promise<Recorded> {
  return decide(db, impor, who, "terapkan", ["pratinjau", "diterapkan"], {
    where: change`UPDATE impor SET keadaan = 'diterapkan', langkah = 'terap', penanda = '', posisi = 0, versi = versi + 1,
        total = coalesce(ringkasan ->> '$.jumlah.baru', 0) + coalesce(ringkasan ->> '$.jumlah.berubah', 0),
        diterapkan_pada = ${who.now}, gerak_pada = ${who.now}
      WHERE id = ${impor.id} AND versi = ${impor.versi} AND keadaan = 'pratinjau' AND langkah = 'siap'`,
    effects: [
      change`INSERT INTO penjaga (cocok) SELECT NOT EXISTS (
        SELECT 1 FROM impor_baris b JOIN pegawai p ON p.id = b.data ->> 'pegawai'
        WHERE b.impor = ${impor.id} AND b.hasil = 'berubah' AND p.versi <> b.data ->> 'versi')`,
      change`INSERT INTO penjaga (cocok) SELECT NOT EXISTS (
        SELECT 1 FROM impor_baris b JOIN nomor_pegawai m ON m.nomor = b.data ->> 'nomor'
        WHERE b.impor = ${impor.id} AND b.hasil = 'baru')`,
      change`INSERT INTO penjaga (cocok) SELECT NOT EXISTS (SELECT 1 FROM impor_baris b
        WHERE b.impor = ${impor.id} AND b.hasil IN ('baru', 'berubah') AND ${headed(sql`b.data`, impor.id)})`,
    ],
  });
}

/** All of it is to be taken back; rows that somebody has worked on since stay. */
export function undoImport(db: AgencyDb, impor: Target, who: Who): Promise<Recorded> {
  return decide(db, impor, who, "batalkan", ["diterapkan", "dibatalkan"], {
    where: change`UPDATE impor SET keadaan = 'dibatalkan', langkah = 'urung', penanda = '', posisi = 0, versi = versi + 1,
        galat = '', percobaan = 0, dibatalkan_pada = ${who.now}, dibatalkan_oleh = ${who.viewer.pegawai}, gerak_pada = ${who.now},
        total = (SELECT count(*) FROM impor_baris WHERE impor = ${impor.id} AND hasil IN ('baru', 'berubah'))
      WHERE id = ${impor.id} AND versi = ${impor.versi} AND keadaan = 'diterapkan'
        AND (langkah = 'selesai' OR galat = 'terhenti') AND EXISTS (SELECT 1 FROM impor_baris WHERE impor = ${impor.id})`,
    effects: [],
  });
}

/** What stopped after too many failures is tried again from where it stands. */
export async function resumeImport(db: AgencyDb, impor: Target, who: Who): Promise<Recorded> {
  const audit = {
    pada: who.now,
    oleh: who.viewer.pegawai,
    tindakan: "impor.lanjutkan",
    objek: impor.id,
  };
  return write(db, audit, [
    change`UPDATE impor SET galat = '', percobaan = 0, gerak_pada = ${who.now}
      WHERE id = ${impor.id} AND langkah IN ${BERJALAN}`,
  ]);
}

function decide(
  db: AgencyDb,
  impor: Target,
  who: Who,
  langkah: string,
  [dari, ke]: readonly [string, string],
  what: { readonly where: Statement<number>; readonly effects: readonly Statement<unknown>[] },
): Promise<Recorded> {
  const step = {
    objek: impor.id,
    versi: impor.versi,
    jenis: "impor" as const,
    langkah,
    dari,
    ke,
    oleh: who.viewer.pegawai,
    pada: who.now,
    perintah: who.perintah,
  };
  return record(db, step, what.where, what.effects);
}

/** As the index of the running ones says it. */
const running = sql`langkah IN ('periksa', 'banding', 'terap', 'garis', 'urung', 'urung-garis', 'urung-hapus')`;
const QUIET_MS = 2 * 60_000;

/** Imports nobody has moved for a while although the queue should have: a message was lost, a runner killed. */
export const stalledStatement = (now: number) =>
  rows<{
    id: string;
  }>`SELECT id FROM impor WHERE ${running} AND galat = '' AND gerak_pada <= ${now - QUIET_MS} LIMIT 20`;
/** When somebody should look after the ones that run. */
export const runningStatement = () =>
  rows<{
    pada: number | null;
  }>`SELECT min(gerak_pada) + ${QUIET_MS + 1000} AS pada FROM impor WHERE ${running} AND galat = ''`;

const DAY = 86_400_000;
const FILE_DAYS = 30;
const ROWS_DAYS = 90;

/** A list of everybody is kept no longer than it is of use: the file a month, its rows and the way back three. */
export async function tidyImports(db: AgencyDb, evidence: Evidence, now: number): Promise<number> {
  const old = await db.read(rows<{ id: string; kunci: string }>`
    SELECT id, kunci FROM impor WHERE kunci IS NOT NULL AND gerak_pada <= ${now - FILE_DAYS * DAY} AND NOT ${running} LIMIT 200`);
  for (const { kunci } of old) await evidence.delete(kunci);
  const ids = JSON.stringify(old.map((o) => o.id));
  await db.batch([
    change`UPDATE impor SET kunci = NULL WHERE id IN (SELECT value FROM json_each(${ids}))`,
    change`DELETE FROM impor_sebelum WHERE impor IN (SELECT id FROM impor WHERE gerak_pada <= ${now - ROWS_DAYS * DAY})`,
    change`DELETE FROM impor_baris WHERE impor IN (SELECT id FROM impor WHERE gerak_pada <= ${now - ROWS_DAYS * DAY})`,
  ]);
  return old.length;
}
