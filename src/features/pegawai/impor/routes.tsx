import { Hono } from "hono";
import * as z from "zod";
import { unitChoicesStatement } from "../../../data/agency/unit.ts";
import { BadSheet } from "../../../data/bad-sheet.ts";
import { newId } from "../../../data/ids.ts";
import { type Baris, csvText, readSheet, xlsxBytes } from "../../../data/spreadsheet.ts";
import { imporWords } from "../../../i18n/impor.ts";
import { whoOf } from "../../../web/acting.ts";
import type { AgencyEnv, Me } from "../../../web/env.ts";
import { readForm } from "../../../web/form.ts";
import { onlyAdmin } from "../../../web/guards.ts";
import { page } from "../../../web/page.ts";
import { type At, idParam } from "../../../web/params.ts";
import { baseOf } from "../../../web/paths.ts";
import { found } from "../../../web/stops.ts";
import { type C, trail } from "../common.ts";
import { applyImport, followImport, previewImport } from "./actions.ts";
import type { Hasil } from "./banding.ts";
import { ImportPage } from "./import-page.tsx";
import { contohBaris, findHeader, type Kepala, wajib } from "./kolom.ts";
import { PreviewPage } from "./preview-page.tsx";
import { historyStatement, importStatement, previewStatement, type Ringkasan } from "./queries.ts";
import { readUpload } from "./upload.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const applyForm = z.object({ versi: z.coerce.number().int().default(0) });

export const impor = new Hono<AgencyEnv>()
  .get("/pegawai/impor", (c) => importPage(c))
  .get("/pegawai/impor/contoh.csv", async (c) => {
    await admin(c);
    return download(
      c,
      "contoh-pegawai.csv",
      "text/csv; charset=utf-8",
      new TextEncoder().encode(csvText(contohBaris)),
    );
  })
  .get("/pegawai/impor/contoh.xlsx", async (c) => {
    await admin(c);
    const widths = (contohBaris[0] ?? []).map((_, at) => (at < 2 || at === 5 || at === 9 ? 32 : 18));
    return download(c, "contoh-pegawai.xlsx", XLSX, await xlsxBytes("Pegawai", contohBaris, widths));
  })
  // First who asks, then the file: an upload of a stranger is not even read.
  .post("/pegawai/impor", async (c) => {
    const { me, rows } = await page(c, (id) => [unitChoicesStatement(id, c.var.today)]);
    onlyAdmin(me);
    const upload = await readUpload(c);
    const t = imporWords[c.var.lang];
    if (upload === "berkas-terlalu-besar") return importPage(c, t.berkasSalah[upload]);
    const sheet = await sheetOf(upload.bytes);
    if (typeof sheet === "string") return importPage(c, t.berkasSalah[sheet], upload.unitBaru);
    const missing = wajib.filter((k) => sheet.kepala.letak[k] === undefined);
    if (missing.length > 0)
      return importPage(c, t.kolomKurang(missing.map((k) => t.namaKolom[k]).join(", ")), upload.unitBaru);
    const file = { nama: upload.nama || "pegawai", ...sheet };
    const id = await previewImport(c.var.db, file, rows[0], upload, whoOf(c, me, ""));
    return c.redirect(`${baseOf(c)}/pegawai/impor/${id}`, 303);
  })
  .get("/pegawai/impor/:id", idParam, (c) => previewPage(c))
  .post("/pegawai/impor/:id/penerapan", idParam, async (c) => {
    const form = await readForm(c, applyForm);
    const { id } = c.req.valid("param");
    const { me, rows } = await page(c, (pegawai) => [importStatement(id, pegawai, c.var.today)]);
    onlyAdmin(me);
    const row = found(rows[0][0]);
    const to = `${baseOf(c)}/pegawai/impor/${id}`;
    const as = whoOf(c, me, to);
    const unfinished = row.keadaan === "diterapkan" && !(JSON.parse(row.ringkasan) as Ringkasan).garis;
    if (unfinished) {
      await followImport(c.var.db, { id, diterapkanPada: row.diterapkanPada ?? 0 }, as);
      return c.redirect(to, 303);
    }
    const versi = form.ok ? form.data.versi : -1;
    const recorded = await applyImport(c.var.db, { id, versi }, as);
    if (recorded === "berubah") return previewPage(c, true);
    return c.redirect(to, 303);
  });

async function admin(c: C): Promise<void> {
  const { me } = await page(c, () => []);
  onlyAdmin(me);
}

function download(c: C, nama: string, type: string, bytes: Uint8Array) {
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    "content-type": type,
    "content-disposition": `attachment; filename="${nama}"`,
  });
}

async function sheetOf(
  bytes: Uint8Array,
): Promise<
  { readonly kepala: Kepala; readonly rows: readonly Baris[] } | BadSheet["code"] | "judul-tidak-ada"
> {
  try {
    const rows = await readSheet(bytes);
    const kepala = findHeader(rows);
    return kepala ? { kepala, rows } : "judul-tidak-ada";
  } catch (error) {
    if (error instanceof BadSheet) return error.code;
    throw error;
  }
}

const crumbs = (c: C, me: Me, own = false) => [
  ...trail(c, me),
  ...(own ? [{ href: `${baseOf(c)}/pegawai/impor`, label: imporWords[c.var.lang].title }] : []),
];

async function importPage(c: C, error?: string, unitBaru = false) {
  const { me, rows } = await page(c, (id) => [historyStatement(id, c.var.today)]);
  onlyAdmin(me);
  if (error) c.status(422);
  const { agency } = c.var;
  return c.render(
    <ImportPage base={baseOf(c)} zona={agency.zona} history={rows[0]} error={error} unitBaru={unitBaru} />,
    { title: imporWords[c.var.lang].title, failed: error !== undefined, breadcrumb: crumbs(c, me) },
  );
}

const kinds = ["baru", "berubah", "sama", "salah"] as const;

async function previewPage(c: At<"id">, changed = false) {
  const { id } = c.req.valid("param");
  const asked = kinds.find((h) => h === c.req.query("hasil"));
  const n = Number(c.req.query("halaman"));
  const halaman = Number.isInteger(n) && n > 0 && n <= 200 ? n : 1;
  const { me, rows } = await page(c, (pegawai) => [
    importStatement(id, pegawai, c.var.today),
    ...kinds.map((h) => previewStatement(id, h, halaman, pegawai, c.var.today)),
  ]);
  onlyAdmin(me);
  const [[row], ...lists] = rows as [(typeof rows)[0], ...Parameters<typeof PreviewPage>[0]["rows"][]];
  const impor = found(row);
  const ringkasan = JSON.parse(impor.ringkasan) as Ringkasan;
  const hasil: Hasil =
    asked ?? (["salah", "berubah", "baru", "sama"] as const).find((h) => ringkasan.jumlah[h] > 0) ?? "baru";
  if (changed) c.status(409);
  const t = imporWords[c.var.lang];
  return c.render(
    <PreviewPage
      base={baseOf(c)}
      zona={c.var.agency.zona}
      impor={impor}
      ringkasan={ringkasan}
      rows={lists[kinds.indexOf(hasil)] ?? []}
      hasil={hasil}
      halaman={halaman}
      perintah={newId(c.var.now)}
      changed={changed}
    />,
    {
      title: `${t.pratinjau} · ${t.keadaan[impor.keadaan]}`,
      failed: changed,
      breadcrumb: crumbs(c, me, true),
    },
  );
}
