import { Hono } from "hono";
import { fileStatement } from "../../data/agency/bukti.ts";
import { bacaStatement } from "../../data/agency/bukti-versi.ts";
import { auditStatement, byHand } from "../../data/agency/riwayat.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { page } from "../../web/page.ts";
import { type At, idParam, potonganParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { found } from "../../web/stops.ts";
import { attachMany } from "./attach-many.ts";
import { historyPage } from "./history-page.tsx";
import { quarantined } from "./karantina.tsx";
import { attach, detach, openFile, remove } from "./manage.ts";
import { filePage, listPage } from "./pages.tsx";
import { serveFile } from "./unduh.ts";
import { begin, discard, finish, part } from "./unggahan.ts";
import { upload } from "./upload.ts";

export const bukti = new Hono<AgencyEnv>()
  .get("/bukti", (c) => listPage(c))
  .post("/bukti", upload)
  .post("/bukti/kaitan", attachMany)
  .post("/bukti/unggahan", begin)
  .post("/bukti/unggahan/:id/potongan/:n", potonganParam, part)
  .post("/bukti/unggahan/:id/selesai", idParam, finish)
  .post("/bukti/unggahan/:id/pembuangan", idParam, discard)
  .get("/bukti/:id", idParam, download)
  .get("/bukti/:id/riwayat", idParam, historyPage)
  .get("/bukti/:id/kaitan", idParam, async (c) => filePage(c, await openFile(c)))
  .post("/bukti/:id/kaitan", idParam, attach)
  .post("/bukti/:id/pelepasan", idParam, detach)
  .post("/bukti/:id/penghapusan", idParam, remove);

async function download(c: At<"id">): Promise<Response> {
  const { me, rows } = await page(c, (id) => [fileStatement(c.req.valid("param").id, id, c.var.today)]);
  const file = found(rows[0][0]);
  // A link has a page of its own, and the reading is noted there.
  if (file.alamat) return c.redirect(`${baseOf(c)}/bukti/tautan/${file.id}`, 303);
  // Who reads another's evidence leaves a line: that is what evidence of a person deserves.
  if (file.pegawai !== me.viewer.pegawai) {
    const audit = { pada: c.var.now, oleh: me.viewer.pegawai, tindakan: "bukti.baca", objek: file.id };
    const seen = byHand(c.var.db, audit);
    await c.var.db.batch([
      await auditStatement(seen),
      bacaStatement(file.id, seen.oleh ?? me.viewer.pegawai, c.var.today, c.var.now),
    ]);
  }
  if (file.pindai === "berbahaya") return quarantined(c, file);
  return serveFile(c, c.var.evidence, file);
}
