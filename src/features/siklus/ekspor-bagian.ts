import type { AgencyDb } from "../../data/agency/database.ts";
import { tellAdmins } from "../../data/agency/kabar-admin.ts";
import { change, rows } from "../../data/agency/statement.ts";
import type { Evidence } from "../../data/evidence.ts";
import { sha256Hex } from "../../data/ids.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { bacaBerkas, bacaTabel, SEKALI_BACA, tabelEkspor } from "./ekspor-tabel.ts";
import { bacaSaya, berkas, bytes, type Entri, type Instansi, jangkar, zipDari } from "./ekspor-zip.ts";

/** A part is built in memory before it is stored: its size must be known, and a Worker has 128 MB. */
const BAGIAN_BYTE = 16 * 1024 * 1024;
const BAGIAN_BERKAS = 400;
const SEKALI_JALAN = 3;
export const EKSPOR_SIMPAN_MS = 14 * 86_400_000;

/** Where the next part begins. */
type Tanda = {
  readonly tabel?: string;
  readonly sesudah?: number;
  readonly bukti?: string;
  readonly nomor?: number;
};
type Menunggu = { readonly id: string; readonly tanda: string };
type At = { readonly now: number; readonly today: Tanggal; readonly agency: Instansi };

/**
 * For the timetable: some parts of an export that waits. Part and mark in one batch; a part that was stored without
 * its mark is found by its key and made anew with the same content.
 */
export async function lanjutkanEkspor(db: AgencyDb, evidence: Evidence, at: At): Promise<string[]> {
  await hapusLama(db, evidence, at.now);
  const [open] = await db.read(
    rows<Menunggu>`SELECT id, tanda FROM ekspor_penuh WHERE keadaan = 'menunggu' LIMIT 1`,
  );
  if (!open) return [];
  let tanda = JSON.parse(open.tanda) as Tanda;
  for (let n = 0; n < SEKALI_JALAN; n += 1) {
    const part = await susun(db, evidence, tanda, at);
    const nomor = tanda.nomor ?? 1;
    const zip = await new Response(zipDari(daftar(part.entries), at.agency, at.now)).arrayBuffer();
    const [kunci, sha256] = [`ekspor/${open.id}/${String(nomor).padStart(4, "0")}.zip`, await sha256Hex(zip)];
    await evidence.delete(kunci);
    await evidence.put(kunci, zip, sha256, "application/zip");
    tanda = { ...part.tanda, nomor: nomor + 1 };
    await db.batch([
      change`INSERT INTO ekspor_bagian (ekspor, nomor, kunci, ukuran, sha256, pada)
        VALUES (${open.id}, ${nomor}, ${kunci}, ${zip.byteLength}, ${sha256}, ${at.now})
        ON CONFLICT DO UPDATE SET ukuran = excluded.ukuran, sha256 = excluded.sha256`,
      change`UPDATE ekspor_penuh SET tanda = ${JSON.stringify(tanda)} WHERE id = ${open.id} AND keadaan = 'menunggu'`,
    ]);
    if (part.selesai) return selesai(db, open.id, nomor, at);
  }
  return [`ekspor: bagian ${(tanda.nomor ?? 1) - 1}`];
}

async function selesai(db: AgencyDb, id: string, n: number, at: At): Promise<string[]> {
  await db.batch([
    change`UPDATE ekspor_penuh SET keadaan = 'siap', siap_pada = ${at.now}, hapus_pada = ${at.now + EKSPOR_SIMPAN_MS}
      WHERE id = ${id} AND keadaan = 'menunggu'`,
    tellAdmins({ jenis: "siklus-ekspor-siap", data: {}, tautan: "/kelola/siklus/ekspor" }, at.today, at.now),
  ]);
  return [`ekspor: selesai, ${n} bagian`];
}

/** Tables first, one after the other, then the files; as much as fits. */
async function susun(db: AgencyDb, evidence: Evidence, dari: Tanda, at: At) {
  const entries: Entri[] = [];
  let byte = 0;
  const add = (name: string, text: string) => {
    const piece = bytes(text);
    byte += piece.byteLength;
    entries.push({ name, pieces: [piece] });
  };
  const tabel = await tabelEkspor(db);
  if (dari.nomor === undefined) add("BACA-SAYA.txt", bacaSaya(at.agency, at.now));
  if (dari.bukti === undefined)
    for (const t of tabel.slice(
      Math.max(
        0,
        tabel.findIndex((x) => x.nama === dari.tabel),
      ),
    )) {
      let sesudah = t.nama === dari.tabel ? (dari.sesudah ?? 0) : 0;
      for (;;) {
        const { baris, sampai } = await bacaTabel(db, t, sesudah);
        if (baris.length > 0)
          add(`tabel/${t.nama}-${sesudah}.ndjson`, `${baris.map((b) => JSON.stringify(b)).join("\n")}\n`);
        sesudah = sampai;
        if (baris.length < SEKALI_BACA) break;
        if (byte >= BAGIAN_BYTE) return { entries, tanda: { tabel: t.nama, sesudah }, selesai: false };
      }
    }
  if (dari.bukti === undefined) for await (const entri of jangkar(evidence)) entries.push(entri);
  let bukti = dari.bukti ?? "";
  for (const b of await bacaBerkas(db, bukti, BAGIAN_BERKAS)) {
    if (byte > 0 && byte + b.ukuran > BAGIAN_BYTE) return { entries, tanda: { bukti }, selesai: false };
    const entri = await berkas(evidence, b);
    if (entri) entries.push(entri);
    byte += b.ukuran;
    bukti = b.id;
  }
  const [more] = await bacaBerkas(db, bukti, 1);
  return { entries, tanda: { bukti }, selesai: more === undefined };
}

async function* daftar(entries: readonly Entri[]): AsyncGenerator<Entri> {
  yield* entries;
}

async function hapusLama(db: AgencyDb, evidence: Evidence, now: number): Promise<void> {
  const old = await db.read(rows<{ id: string; kunci: string }>`
    SELECT e.id, b.kunci FROM ekspor_penuh e JOIN ekspor_bagian b ON b.ekspor = e.id
    WHERE e.keadaan = 'siap' AND e.hapus_pada <= ${now} LIMIT 200`);
  if (old.length === 0) return;
  for (const { kunci } of old) await evidence.delete(kunci);
  await db.batch([
    change`DELETE FROM ekspor_bagian WHERE kunci IN (SELECT value FROM json_each(${JSON.stringify(old.map((o) => o.kunci))}))`,
    change`UPDATE ekspor_penuh SET keadaan = 'dihapus' WHERE keadaan = 'siap' AND hapus_pada <= ${now}
      AND NOT EXISTS (SELECT 1 FROM ekspor_bagian b WHERE b.ekspor = ekspor_penuh.id)`,
  ]);
}
