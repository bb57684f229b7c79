// npm run verify -- <export.zip or folder> [more parts] [--sebelum older.zip] [--kunci public-key]
// Offline: what an export proves about itself (security.md 6). Exit 0: sound. 1: something is not. 2: unreadable.
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { periksaEkspor } from "../src/data/periksa-ekspor/periksa.ts";
import { partsOf, piecesOf } from "../src/data/zip-read.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sebelum: { type: "string", multiple: true }, kunci: { type: "string", multiple: true } },
});
if (positionals.length === 0)
  leave("pakai: npm run verify -- <ekspor.zip> [bagian lain] [--sebelum ekspor-lama.zip] [--kunci KUNCI]");

try {
  const laporan = await periksaEkspor(await ekspor(positionals), {
    kunci: values.kunci ?? [],
    ...(values.sebelum && { sebelumnya: await ekspor(values.sebelum) }),
  });
  tell(laporan);
  process.exitCode = laporan.temuan.length > 0 ? 1 : 0;
} catch (error) {
  leave(`tidak terbaca: ${error instanceof Error ? error.message : error}`);
}

function tell({ instansi, dibuat, jumlah, kunci, belumDisegel, temuan }) {
  if (instansi) console.log(`${instansi}, dibuat ${dibuat}`);
  for (const [apa, n] of Object.entries(jumlah)) console.log(`${apa.padEnd(12)}${String(n).padStart(10)}`);
  for (const k of kunci) console.log(`kunci segel  ${k}`);
  if (kunci.length > 0 && !values.kunci)
    console.log("Cocokkan kunci itu dengan yang diumumkan layanan, atau sebut dengan --kunci.");
  if (belumDisegel > 0) console.log(`${belumDisegel} baris jejak terakhir belum disegel.`);
  for (const t of temuan) console.log(`SALAH  ${t.bagian}: ${t.tempat}: ${t.apa}`);
  console.log(temuan.length === 0 ? "Utuh: tidak ada yang berubah." : `${temuan.length} temuan.`);
}

/** ZIP files and folders of files, read as one export: the parts of a prepared one are several. */
async function ekspor(places) {
  const files = new Map();
  for (const place of places) {
    const found = (await stat(place)).isDirectory() ? await folder(place) : await zip(place);
    for (const [nama, baca] of found)
      files.set(nama.endsWith("DAFTAR-ISI.json") ? `${place}/${nama}` : nama, baca);
  }
  return { nama: [...files.keys()], baca: async (nama) => (await files.get(nama)?.()) ?? null };
}

async function folder(place) {
  const names = await readdir(place, { recursive: true, withFileTypes: true });
  return names
    .filter((f) => f.isFile())
    .map((f) => path.join(f.parentPath, f.name))
    .map((file) => [path.relative(place, file).split(path.sep).join("/"), () => readFile(file)]);
}

async function zip(place) {
  const bytes = new Uint8Array(await readFile(place));
  return partsOf(bytes, 65_535).map((part) => [
    part.name,
    () => whole(piecesOf(bytes, part, { left: 2 ** 31 })),
  ]);
}

async function whole(pieces) {
  const all = [];
  for await (const piece of pieces) all.push(piece);
  return new Uint8Array(await new Blob(all).arrayBuffer());
}

function leave(message) {
  console.error(message);
  process.exit(2);
}
