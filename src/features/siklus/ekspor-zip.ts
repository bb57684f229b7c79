import { makeZip } from "client-zip";
import type { AgencyDb } from "../../data/agency/database.ts";
import type { Evidence } from "../../data/evidence.ts";
import { anchorKeys } from "../../data/jangkar.ts";
import { csvText } from "../../data/sheet-write.ts";
import {
  type BerkasEkspor,
  bacaBerkas,
  bacaTabel,
  SEKALI_BACA,
  type Tabel,
  tabelEkspor,
} from "./ekspor-tabel.ts";

type Isi = { readonly nama: string; readonly byte: number; readonly sha256: string };
type Sumber = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
export type Entri = { readonly name: string; readonly pieces: Sumber };

/** Everything in one answer: rows are read as they leave, nothing is kept; the list with hashes comes last. */
export const zipSemua = (
  db: AgencyDb,
  evidence: Evidence,
  i: Instansi,
  now: number,
): ReadableStream<Uint8Array> => zipDari(semua(db, evidence, i, now), i, now);

export type Instansi = { readonly id: string; readonly code: string; readonly nama: string };

/** Entries in their order, each hashed on its way, and DAFTAR-ISI.json over them. */
export function zipDari(entries: AsyncIterable<Entri>, i: Instansi, now: number): ReadableStream<Uint8Array> {
  const daftar: Isi[] = [];
  const lastModified = new Date(now);
  async function* files() {
    for await (const { name, pieces } of entries)
      yield { name, lastModified, input: hashed(name, pieces, (isi) => daftar.push(isi)) };
    const instansi = { id: i.id, code: i.code, nama: i.nama };
    const list = { instansi, dibuat: lastModified.toISOString(), berkas: daftar };
    yield { name: "DAFTAR-ISI.json", lastModified, input: JSON.stringify(list, null, 2) };
  }
  return makeZip(files());
}

async function* semua(db: AgencyDb, evidence: Evidence, i: Instansi, now: number): AsyncGenerator<Entri> {
  yield { name: "BACA-SAYA.txt", pieces: [bytes(bacaSaya(i, now))] };
  for (const t of await tabelEkspor(db)) {
    yield { name: `tabel/${t.nama}.ndjson`, pieces: ndjson(db, t) };
    yield { name: `tabel/${t.nama}.csv`, pieces: csv(db, t) };
  }
  yield* jangkar(evidence);
  for (let last = ""; ; ) {
    const part = await bacaBerkas(db, last);
    for (const b of part) {
      const entri = await berkas(evidence, b);
      if (entri) yield entri;
    }
    if (part.length < SEKALI_BACA) return;
    last = part.at(-1)?.id ?? "";
  }
}

/** A file under its row's id: names of people's files are not unique, and may be anything. */
export async function berkas(evidence: Evidence, b: BerkasEkspor): Promise<Entri | null> {
  const object = await evidence.get(b.kunci);
  if (!object) return null;
  const aman = b.nama.replace(/[^\p{L}\p{N}. _-]/gu, "_").slice(-120);
  return { name: `bukti/${b.id}-${aman}`, pieces: object.body as unknown as AsyncIterable<Uint8Array> };
}

/** The seals that were anchored beside the database: an export that was set back or forked does not hold them. */
export async function* jangkar(evidence: Evidence): AsyncGenerator<Entri> {
  for (const name of await anchorKeys(evidence)) {
    const object = await evidence.get(name);
    if (object) yield { name, pieces: [new Uint8Array(await object.arrayBuffer())] };
  }
}

async function* ndjson(db: AgencyDb, t: Tabel): AsyncGenerator<Uint8Array> {
  for (let at = 0; ; ) {
    const { baris, sampai } = await bacaTabel(db, t, at);
    if (baris.length > 0) yield bytes(`${baris.map((b) => JSON.stringify(b)).join("\n")}\n`);
    if (baris.length < SEKALI_BACA) return;
    at = sampai;
  }
}

async function* csv(db: AgencyDb, t: Tabel): AsyncGenerator<Uint8Array> {
  yield bytes(csvText([t.kolom]));
  for (let at = 0; ; ) {
    const { baris, sampai } = await bacaTabel(db, t, at);
    const cells = baris.map((b) => t.kolom.map((k) => String(b[k] ?? "")));
    if (cells.length > 0) yield bytes(csvText(cells).slice(1));
    if (baris.length < SEKALI_BACA) return;
    at = sampai;
  }
}

/** The runtime's own, and nobody's standard yet: it hashes what streams by. */
type DigestStream = WritableStream<Uint8Array> & { readonly digest: Promise<ArrayBuffer> };
const Digest = (crypto as unknown as { DigestStream: new (algorithm: string) => DigestStream }).DigestStream;

/** Passes the bytes on and tells their hash when they are through. */
async function* hashed(nama: string, pieces: Sumber, tell: (isi: Isi) => void): AsyncGenerator<Uint8Array> {
  const digest = new Digest("SHA-256");
  const writer = digest.getWriter();
  let byte = 0;
  for await (const piece of pieces) {
    byte += piece.byteLength;
    await writer.write(piece);
    yield piece;
  }
  await writer.close();
  const sha256 = [...new Uint8Array(await digest.digest)]
    .map((b) => b.toString(16).padStart(2, "0"))
    .join("");
  tell({ nama, byte, sha256 });
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export const bacaSaya = (i: Instansi, now: number): string => `Ekspor seluruh instansi: ${i.nama} (${i.code})
Dibuat ${new Date(now).toISOString()} oleh Selaras.

tabel/NAMA.ndjson   satu baris JSON per baris tabel, tidak ada yang diubah; waktu adalah milidetik UTC, hari YYYY-MM-DD
tabel/NAMA.csv      isi yang sama untuk lembar kerja; sel yang dapat dibaca sebagai rumus diawali tanda petik
jangkar/            segel pertama setiap hari, seperti disimpan di luar basis data
bukti/              berkas; namanya diawali id baris di tabel bukti, berkas_capaian, atau dokumen_pindai, yang juga
                    memuat SHA-256 saat diunggah
DAFTAR-ISI.json     nama, ukuran, dan SHA-256 setiap berkas di atas

Tidak ikut: kata sandi, kunci, sesi, tautan sekali pakai, dan isi surat. Jejak ada di tabel jejak dengan hash tiap
barisnya, segelnya di tabel segel. Untuk memeriksa semuanya tanpa layanan ini: npm run verify -- BERKAS.zip [...]
Berkas ini memuat data pribadi pegawai: simpan seperti berkas kepegawaian.
`;
