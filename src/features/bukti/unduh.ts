import type { Context } from "hono";
import type { Bukti } from "../../data/agency/bukti.ts";
import { tellAdminsOnce } from "../../data/agency/kabar-admin.ts";
import { auditStatement, byHand } from "../../data/agency/riwayat.ts";
import { disposition } from "../../data/bukti/nama.ts";
import type { Evidence } from "../../data/evidence.ts";
import { isImage, mimeOf } from "../../domain/berkas.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { FileGone } from "../../web/stops.ts";

/**
 * A stranger's file on our own origin: it is handed over to be saved, never shown, except pictures, and whatever it
 * holds may run nothing (security.md 5). Parts of it on request, for a line that breaks.
 */
export async function serveFile(c: Context<AgencyEnv>, evidence: Evidence, bukti: Bukti): Promise<Response> {
  if (c.req.query("pratinjau") !== undefined && bukti.gambarByte !== null)
    return servePicture(c, evidence, bukti, bukti.gambarDari ?? 0, bukti.gambarByte);
  const etag = `"${bukti.sha256}"`;
  const inline = c.req.query("pratinjau") !== undefined && isImage(bukti.jenis);
  const headers = new Headers({
    "content-security-policy": "default-src 'none'; sandbox",
    "content-disposition": disposition(inline ? "inline" : "attachment", bukti.nama),
    "content-type": mimeOf(bukti.jenis),
    "accept-ranges": "bytes",
    "cache-control": "private, no-cache",
    etag,
  });
  if (c.req.header("if-none-match") === etag) return new Response(null, { status: 304, headers });
  const part = rangeOf(c, bukti.ukuran, etag);
  if (part === "outside") {
    headers.set("content-range", `bytes */${bukti.ukuran}`);
    return new Response(null, { status: 416, headers });
  }
  const asked = part ? new Headers({ range: `bytes=${part.from}-${part.to}` }) : undefined;
  const object = await evidence.get(bukti.kunci, asked);
  if (!object) return gone(c, bukti);
  headers.set("content-length", String(part ? part.to - part.from + 1 : bukti.ukuran));
  if (part) headers.set("content-range", `bytes ${part.from}-${part.to}/${bukti.ukuran}`);
  return new Response(object.body, { status: part ? 206 : 200, headers });
}

/** The picture that lies inside a PDF, as it stands there: read out of its middle, shown as any picture is. */
async function servePicture(
  c: Context<AgencyEnv>,
  evidence: Evidence,
  bukti: Bukti,
  from: number,
  length: number,
): Promise<Response> {
  const etag = `"${bukti.sha256}-1"`;
  const headers = new Headers({
    "content-security-policy": "default-src 'none'; sandbox",
    "content-disposition": disposition("inline", `${bukti.nama}.jpg`),
    "content-type": "image/jpeg",
    "cache-control": "private, no-cache",
    etag,
  });
  if (c.req.header("if-none-match") === etag) return new Response(null, { status: 304, headers });
  const object = await evidence.get(
    bukti.kunci,
    new Headers({ range: `bytes=${from}-${from + length - 1}` }),
  );
  if (!object) return gone(c, bukti);
  headers.set("content-length", String(length));
  return new Response(object.body, { status: 200, headers });
}

/** Noted in the trail, and the admins hear of it, once a day for each file; the nightly look finds it as well. */
async function gone(c: Context<AgencyEnv>, { id, nama }: Bukti): Promise<never> {
  const { db, now, today, me } = c.var;
  const tindakan = "bukti.hilang";
  const audit = { pada: now, oleh: me?.viewer.pegawai ?? null, tindakan, objek: id, sekaliDalam: 86_400_000 };
  if (!db.bacaSaja)
    await db.batch([
      tellAdminsOnce({ jenis: "gudang-berkas", data: { nama }, tautan: `/kelola/bukti#${id}` }, today, now),
      await auditStatement(byHand(db, audit)),
    ]);
  throw new FileGone();
}

type Part = { readonly from: number; readonly to: number };

/** One range; several, or words we do not know, mean the whole file. `if-range` of another content too. */
function rangeOf(c: Context<AgencyEnv>, size: number, etag: string): Part | "outside" | null {
  const ifRange = c.req.header("if-range");
  const match = /^bytes=(\d*)-(\d*)$/.exec(c.req.header("range") ?? "");
  if (!match || (ifRange !== undefined && ifRange !== etag)) return null;
  const [, first, last] = match;
  if (first === "" && last === "") return null;
  const from = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  return from > to || from >= size ? "outside" : { from, to };
}
