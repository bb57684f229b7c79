import { Hono } from "hono";
import * as z from "zod";
import type { Recorded, Who } from "../../../data/agency/riwayat.ts";
import { newId } from "../../../data/ids.ts";
import { bytesOf, CSV_TYPE, csvPieces, XLSX_TYPE, xlsxStream } from "../../../data/sheet-write.ts";
import { imporWords } from "../../../i18n/impor.ts";
import { whoOf } from "../../../web/acting.ts";
import type { AgencyEnv } from "../../../web/env.ts";
import { readForm } from "../../../web/form.ts";
import { onlyAdmin } from "../../../web/guards.ts";
import { page } from "../../../web/page.ts";
import { type At, idParam } from "../../../web/params.ts";
import { baseOf } from "../../../web/paths.ts";
import { found, NotThere } from "../../../web/stops.ts";
import { attachment } from "../berkas-unduh.ts";
import { applyImport, chooseColumns, resumeImport, undoImport } from "./actions.ts";
import { badRows } from "./bad-rows.ts";
import { type ImporRow, importStatement, type Pemetaan } from "./queries.ts";
import { importTrail, showImport } from "./show.tsx";
import { UndoPage } from "./undo-page.tsx";
import { staysStatements } from "./undo-queries.ts";

const stepForm = z.object({ versi: z.coerce.number().int().default(-1) });

/** What is decided of an import; the queue does it. */
export const decisions = new Hono<AgencyEnv>()
  .post("/pegawai/impor/:id/penerapan", idParam, (c) =>
    decided(c, (db, target, who, row) => {
      // The fence of a trial, before the first row and not at row 101 (web/errors.tsx has its page).
      if (row.lewatBatas === 1 && row.langkah === "siap") throw new Error("batas uji coba: pegawai");
      return applyImport(db, target, who);
    }),
  )
  .post("/pegawai/impor/:id/pembandingan", idParam, (c) =>
    decided(c, (db, target, who, row) =>
      chooseColumns(db, target, JSON.parse(row.pemetaan) as Pemetaan, who),
    ),
  )
  .post("/pegawai/impor/:id/lanjutan", idParam, (c) => decided(c, resumeImport))
  .get("/pegawai/impor/:id/pembatalan", idParam, async (c) => {
    const { id } = c.req.valid("param");
    const { me, rows } = await page(c, (pegawai) => [
      importStatement(id, pegawai, c.var.today),
      ...staysStatements(id, pegawai, c.var.today),
    ]);
    onlyAdmin(me);
    const [[row], counts, stays] = rows;
    const impor = found(row);
    if (impor.keadaan !== "diterapkan") throw new NotThere();
    const t = imporWords[c.var.lang];
    return c.render(
      <UndoPage
        base={baseOf(c)}
        impor={impor}
        counts={counts}
        stays={stays}
        zona={c.var.agency.zona}
        perintah={newId(c.var.now)}
      />,
      { title: t.batalJudul, breadcrumb: importTrail(c, me, id) },
    );
  })
  .post("/pegawai/impor/:id/pembatalan", idParam, (c) => decided(c, undoImport))
  .get("/pegawai/impor/:id/salah.csv", idParam, async (c) => {
    const rows = await badRowsOf(c);
    return attachment("baris-salah.csv", CSV_TYPE, bytesOf(csvPieces(rows)));
  })
  .get("/pegawai/impor/:id/salah.xlsx", idParam, async (c) => {
    const rows = await badRowsOf(c);
    return attachment("baris-salah.xlsx", XLSX_TYPE, xlsxStream("Baris salah", rows, [8, 60, 24, 32]));
  });

type Decide = (
  db: AgencyEnv["Variables"]["db"],
  target: Pick<ImporRow, "id" | "versi">,
  who: Who,
  row: ImporRow,
) => Promise<Recorded>;

async function decided(c: At<"id">, decide: Decide) {
  const form = await readForm(c, stepForm);
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (pegawai) => [importStatement(id, pegawai, c.var.today)]);
  onlyAdmin(me);
  const row = found(rows[0][0]);
  const to = `${baseOf(c)}/pegawai/impor/${id}`;
  const versi = form.ok ? form.data.versi : -1;
  const recorded = await decide(c.var.db, { id, versi }, whoOf(c, me, to), row);
  if (recorded === "berubah") return showImport(c, true);
  await c.var.work({ impor: id });
  return c.redirect(to, 303);
}

async function badRowsOf(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (pegawai) => [importStatement(id, pegawai, c.var.today)]);
  onlyAdmin(me);
  return badRows(c.var.db, found(rows[0][0]), c.var.lang);
}
