import { Hono } from "hono";
import * as z from "zod";
import { write } from "../../../data/agency/riwayat.ts";
import { unitChoicesStatement } from "../../../data/agency/unit.ts";
import { ID_PATTERN, newId } from "../../../data/ids.ts";
import { bytesOf, CSV_TYPE, csvPieces, XLSX_TYPE, xlsxStream } from "../../../data/sheet-write.ts";
import { eksporWords } from "../../../i18n/ekspor.ts";
import type { AgencyEnv } from "../../../web/env.ts";
import { readForm } from "../../../web/form.ts";
import { onlyAnyAdmin } from "../../../web/guards.ts";
import { page } from "../../../web/page.ts";
import { baseOf } from "../../../web/paths.ts";
import { NotThere } from "../../../web/stops.ts";
import { attachment } from "../berkas-unduh.ts";
import { type C, trail } from "../common.ts";
import { ExportPage } from "./export-page.tsx";
import { peopleRows } from "./rows.ts";

const form = z.object({
  format: z.enum(["csv", "xlsx"]).catch("xlsx"),
  unit: z.string().regex(ID_PATTERN).or(z.literal("")).catch(""),
});

/** Everybody, or a unit and all below it, as a list that can be sent back. Who took it stands in the trail. */
export const ekspor = new Hono<AgencyEnv>()
  .get("/pegawai/ekspor", (c) => show(c))
  .post("/pegawai/ekspor", async (c) => {
    const said = await readForm(c, form);
    const { me, rows } = await page(c, (id) => [unitChoicesStatement(id, c.var.today)]);
    onlyAnyAdmin(me);
    const { format, unit } = said.ok ? said.data : { format: "xlsx" as const, unit: "" };
    if (unit !== "" && !rows[0].some((u) => u.id === unit)) throw new NotThere();
    const { db, now, today } = c.var;
    // The trail first: a list that goes out without its line in it must not be.
    await write(
      db,
      {
        pada: now,
        oleh: me.viewer.pegawai,
        tindakan: "pegawai.ekspor",
        objek: unit === "" ? c.var.agency.id : unit,
        rincian: { format },
      },
      [],
    );
    const list = peopleRows(db, { me: me.viewer.pegawai, today, unit }, format);
    const name = `pegawai-${c.var.agency.code}-${today}.${format}`;
    return format === "csv"
      ? attachment(name, CSV_TYPE, bytesOf(csvPieces(list)))
      : attachment(name, XLSX_TYPE, xlsxStream("Pegawai", list, WIDTHS));
  });

const WIDTHS = [22, 32, 12, 16, 14, 10, 14, 34, 16, 14, 14, 34, 14, 34, 12, 12, 18, 30];

async function show(c: C) {
  const { me, rows } = await page(c, (id) => [unitChoicesStatement(id, c.var.today)]);
  onlyAnyAdmin(me);
  const t = eksporWords[c.var.lang];
  return c.render(
    <ExportPage base={baseOf(c)} units={rows[0].slice(0, MOST)} perintah={newId(c.var.now)} />,
    {
      title: t.title,
      breadcrumb: trail(c, me),
    },
  );
}

/** What a list box can hold; a larger agency takes everybody, or a unit from its own page. */
const MOST = 500;
