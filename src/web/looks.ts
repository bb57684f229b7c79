import type { Context } from "hono";
import { lookStatement } from "../data/agency/lihat.ts";
import { ID_PATTERN } from "../data/ids.ts";
import type { AgencyEnv } from "./env.ts";

/** Chapters whose pages are about one person, plan, evaluation, document or file: /chapter/<id>… */
const CHAPTERS = new Set(["pegawai", "skp", "pelaksanaan", "umpan-balik", "evaluasi", "dokumen", "bukti"]);

/**
 * security.md 3: an auditor reads only, and every read is logged; so is the pejabat yang berwenang. One place for
 * all chapters, after the page has opened: it costs nobody a round trip, and the answer does not wait for it.
 */
export function logLook(c: Context<AgencyEnv>): void {
  const { me, agency, db, now } = c.var;
  const peran = me && ["auditor", "pyb"].find((p) => me.viewer.peran.has(p as "auditor"));
  if (!me || me.pinjam || !peran || c.req.method !== "GET" || c.res.status !== 200) return;
  const halaman = c.req.path.slice(`/a/${agency.code}`.length);
  const [, chapter = "", objek = ""] = halaman.split("/");
  if (!CHAPTERS.has(chapter) || !ID_PATTERN.test(objek)) return;
  const look = { oleh: me.viewer.pegawai, objek, peran, halaman, pada: now };
  const once = async () => await db.apply(await lookStatement(look));
  const written = once()
    .catch(once)
    .catch((error: unknown) =>
      console.error(JSON.stringify({ gagal: "auditor.lihat", ...look, error: String(error) })),
    );
  c.executionCtx.waitUntil(written);
}
