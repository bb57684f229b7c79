import type { Context } from "hono";
import { change } from "../../data/agency/statement.ts";
import type { Berkas } from "../../data/bukti/lihat.ts";
import { disposition } from "../../data/bukti/nama.ts";
import { ID_PATTERN, newId, newSecret } from "../../data/ids.ts";
import { mimeOf } from "../../domain/berkas.ts";
import { readUpload } from "../../web/bukti/kiriman.ts";
import { say } from "../../web/bukti/umum.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { readTyped, type Typed } from "../../web/form.ts";
import { FileGone } from "../../web/stops.ts";
import type { BerkasRow } from "./queries.ts";

type C = Context<AgencyEnv>;
export type Kiriman = {
  readonly typed: Typed;
  readonly berkas: Berkas | null;
  /** Why the file that came is no document, as a sentence. */
  readonly ditolak: string | null;
};

/** The form with its file, or without one from a browser that sends it plainly. */
export async function readSource(c: C): Promise<Kiriman> {
  if (!/^multipart\/form-data\s*;/i.test(c.req.header("content-type") ?? ""))
    return { typed: await readTyped(c), berkas: null, ditolak: null };
  const { typed, berkas, ditolak } = await readUpload(c);
  if (ID_PATTERN.test(typed.perintah ?? "")) c.set("command", { kunci: typed.perintah ?? "", hasil: "" });
  const [salah] = ditolak;
  return { typed, berkas: berkas[0] ?? null, ditolak: salah ? say(c, salah.alasan, salah.nama) : null };
}

/**
 * Row, file, and only the saved result makes it count (security.md 5): a refused form finds its file again. null: the
 * store did not take it.
 */
export async function keepSource(
  c: C,
  berkas: Berkas,
  tempat: { readonly unit: string; readonly periode: string },
  oleh: string,
): Promise<BerkasRow | null> {
  const row = {
    id: newId(c.var.now),
    nama: berkas.nama,
    jenis: berkas.jenis,
    ukuran: berkas.bytes.length,
    sha256: berkas.sha256,
    kunci: `capaian/${newSecret()}`,
  };
  await c.var.db.apply(change`INSERT INTO berkas_capaian (id, unit, periode, nama, jenis, ukuran, sha256, kunci, oleh, dibuat_pada)
    VALUES (${row.id}, ${tempat.unit}, ${tempat.periode}, ${row.nama}, ${row.jenis}, ${row.ukuran}, ${row.sha256},
      ${row.kunci}, ${oleh}, ${c.var.now})`);
  const body = berkas.bytes.slice().buffer as ArrayBuffer;
  return await c.var.evidence.put(row.kunci, body, berkas.sha256, mimeOf(berkas.jenis)).then(
    () => row,
    () => null,
  );
}

/** Handed over to be saved, never shown on our own origin. */
export async function serveSource(c: C, b: BerkasRow): Promise<Response> {
  const object = await c.var.evidence.get(b.kunci);
  if (!object) throw new FileGone();
  return new Response(object.body, {
    headers: {
      "content-security-policy": "default-src 'none'; sandbox",
      "content-disposition": disposition("attachment", b.nama),
      "content-type": mimeOf(b.jenis),
      "content-length": String(b.ukuran),
      "cache-control": "no-store",
      etag: `"${b.sha256}"`,
    },
  });
}
