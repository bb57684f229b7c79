import { openEmptyRoom, SCHEMA_NEEDED } from "../../data/agency/database.ts";
import { forgetAgencies } from "../../data/directory/database.ts";
import { type Benih, DIBUAT } from "./benih.ts";
import { idOf } from "./id.ts";
import { DASAR_LIBUR, libur } from "./libur.ts";
import { insert } from "./tulis.ts";

/** Claims a free database for a demo agency and writes whose it is; done before, it finds the same one. */
export async function siapkanRuang(env: Env, benih: Benih, now: number): Promise<D1Database> {
  const id = idOf(DIBUAT, benih.code);
  const binding = await claim(env.DIRECTORY, id);
  const room = openEmptyRoom(env, binding);
  const { code, nama, jenis, zona, kota } = benih;
  await room
    .prepare(
      "INSERT OR IGNORE INTO instansi (id, agency, code, nama, jenis, zona, kota) VALUES (1, ?, ?, ?, ?, ?, ?)",
    )
    .bind(id, code, nama, jenis, zona, kota)
    .run();
  await env.DIRECTORY.prepare(
    `INSERT OR IGNORE INTO agency (id, code, nama, jenis, zona, binding, keadaan, versi_skema, bangun_pada, dibuat_pada)
      VALUES (?, ?, ?, ?, ?, ?, 'aktif', ?, ?, ?)`,
  )
    .bind(id, code, nama, jenis, zona, binding, SCHEMA_NEEDED, now, DIBUAT)
    .run();
  forgetAgencies(env);
  return room;
}

/** The decree's days, once in the directory. */
export async function isiLibur(env: Env): Promise<void> {
  const known = await env.DIRECTORY.prepare("SELECT 1 FROM libur WHERE tanggal = ?1")
    .bind(libur[0]?.tanggal ?? "")
    .first();
  if (known) return;
  const rows = libur.map(({ tanggal, jenis, keterangan }) => ({
    tanggal,
    jenis,
    keterangan,
    dasar: DASAR_LIBUR,
    ditetapkan_pada: DIBUAT,
  }));
  await env.DIRECTORY.batch(insert(env.DIRECTORY, "libur", rows));
}

async function claim(directory: D1Database, id: string): Promise<string> {
  const mine = "SELECT binding FROM pool WHERE agency = ?1";
  const [, found] = await directory.batch<{ binding: string }>([
    directory
      .prepare(
        `UPDATE pool SET keadaan = 'terpakai', agency = ?1, diklaim_pada = ?2
          WHERE binding = (SELECT min(binding) FROM pool WHERE keadaan = 'kosong')
            AND NOT EXISTS (SELECT 1 FROM pool WHERE agency = ?1)`,
      )
      .bind(id, DIBUAT),
    directory.prepare(mine).bind(id),
  ]);
  const binding = found?.results[0]?.binding;
  if (!binding)
    throw new Error("The pool has no free database for the demo: npm run reset, or npm run pool:grow");
  return binding;
}
