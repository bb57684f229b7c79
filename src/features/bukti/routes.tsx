import { Hono } from "hono";
import { auditStatement } from "../../data/agency/riwayat.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { page } from "../../web/page.ts";
import { found } from "../../web/stops.ts";
import { type C, idOf } from "./common.ts";
import { attach, detach, openFile, remove } from "./manage.ts";
import { filePage, listPage } from "./pages.tsx";
import { fileStatement } from "./queries.ts";
import { serveFile } from "./unduh.ts";
import { upload } from "./upload.ts";

export const bukti = new Hono<AgencyEnv>()
  .get("/bukti", (c) => listPage(c))
  .post("/bukti", upload)
  .get("/bukti/:id", download)
  .get("/bukti/:id/kaitan", async (c) => filePage(c, await openFile(c)))
  .post("/bukti/:id/kaitan", attach)
  .post("/bukti/:id/pelepasan", detach)
  .post("/bukti/:id/penghapusan", remove);

async function download(c: C): Promise<Response> {
  const { me, rows } = await page(c, (id) => [fileStatement(idOf(c), id, c.var.today)]);
  const file = found(rows[0][0]);
  // Who reads another's evidence leaves a line: that is what evidence of a person deserves.
  if (file.pegawai !== me.viewer.pegawai) {
    const audit = { pada: c.var.now, oleh: me.viewer.pegawai, tindakan: "bukti.baca", objek: file.id };
    await c.var.db.apply(await auditStatement(audit));
  }
  return serveFile(c, c.var.evidence, file);
}
