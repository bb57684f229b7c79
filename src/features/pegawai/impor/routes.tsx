import { Hono } from "hono";
import { CSV_TYPE, csvText, XLSX_TYPE, xlsxBytes } from "../../../data/sheet-write.ts";
import { imporWords } from "../../../i18n/impor.ts";
import { whoOf } from "../../../web/acting.ts";
import type { AgencyEnv } from "../../../web/env.ts";
import { onlyAdmin } from "../../../web/guards.ts";
import { page } from "../../../web/page.ts";
import { idParam } from "../../../web/params.ts";
import { baseOf } from "../../../web/paths.ts";
import { attachment } from "../berkas-unduh.ts";
import { type C, trail } from "../common.ts";
import { receiveFile } from "./actions.ts";
import { columnsRoutes } from "./columns-routes.tsx";
import { decisions } from "./decision-routes.tsx";
import { ImportPage } from "./import-page.tsx";
import type { findHeader } from "./kenali.ts";
import { contohBaris } from "./kolom.ts";
import { historyStatement, judulStatement, type Pemetaan } from "./queries.ts";
import { headOf } from "./read-head.ts";
import { showImport } from "./show.tsx";
import { unitPick } from "./unit-routes.tsx";
import { readUpload } from "./upload.ts";

export const impor = new Hono<AgencyEnv>()
  .get("/pegawai/impor", (c) => importPage(c))
  .get("/pegawai/impor/contoh.csv", async (c) => {
    await admin(c);
    return attachment("contoh-pegawai.csv", CSV_TYPE, new TextEncoder().encode(csvText(contohBaris)));
  })
  .get("/pegawai/impor/contoh.xlsx", async (c) => {
    await admin(c);
    const widths = (contohBaris[0] ?? []).map((_, at) => (at < 2 || at === 7 || at === 11 ? 32 : 18));
    return attachment("contoh-pegawai.xlsx", XLSX_TYPE, await xlsxBytes("Pegawai", contohBaris, widths));
  })
  // First who asks, then the file: an upload of a stranger is not even read.
  .post("/pegawai/impor", async (c) => {
    const { me, rows } = await page(c, () => [judulStatement()]);
    onlyAdmin(me);
    const upload = await readUpload(c);
    const t = imporWords[c.var.lang];
    if (upload === "berkas-terlalu-besar") return importPage(c, t.berkasSalah[upload]);
    const head = await headOf(upload.bytes, new Map(rows[0].map((j) => [j.judul, j.kolom])));
    if (typeof head === "string") return importPage(c, t.berkasSalah[head]);
    const file = { nama: upload.nama || "pegawai", bytes: upload.bytes, type: head.type };
    const id = await receiveFile(c.var.db, c.var.evidence, file, firstMapping(head.kepala), whoOf(c, me, ""));
    return c.redirect(`${baseOf(c)}/pegawai/impor/${id}`, 303);
  })
  .get("/pegawai/impor/:id", idParam, (c) => showImport(c))
  .route("/", columnsRoutes)
  .route("/", unitPick)
  .route("/", decisions);

const firstMapping = (kepala: NonNullable<ReturnType<typeof findHeader>>): Pemetaan => ({
  kepala: kepala.baris,
  kolom: kepala.kolom,
  tataLetak: kepala.tataLetak,
  unitBaru: false,
  // A rekap names its unit above the table, not in it.
  unitSemua: kepala.tataLetak === "ekinerja-rekap" ? (kepala.atas[1] ?? "").slice(0, 200) : "",
  padanan: {},
});

async function admin(c: C): Promise<void> {
  const { me } = await page(c, () => []);
  onlyAdmin(me);
}

async function importPage(c: C, error?: string) {
  const n = Number(c.req.query("halaman"));
  const halaman = Number.isInteger(n) && n > 0 && n <= 500 ? n : 1;
  const { me, rows } = await page(c, (id) => [historyStatement(id, c.var.today, halaman)]);
  onlyAdmin(me);
  if (error) c.status(422);
  return c.render(
    <ImportPage
      base={baseOf(c)}
      zona={c.var.agency.zona}
      history={rows[0]}
      halaman={halaman}
      error={error}
    />,
    { title: imporWords[c.var.lang].title, failed: error !== undefined, breadcrumb: trail(c, me) },
  );
}
