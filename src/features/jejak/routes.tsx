import { type Context, Hono } from "hono";
import { auditStatement } from "../../data/agency/riwayat.ts";
import { bytesOf, CSV_TYPE, csvPieces, XLSX_TYPE, xlsxStream } from "../../data/sheet-write.ts";
import { jejakWords } from "../../i18n/jejak.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { readTyped } from "../../web/form.ts";
import { isAnyAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { baseOf } from "../../web/paths.ts";
import { found, NotAllowed } from "../../web/stops.ts";
import { MOST_ROWS, trailCells, WIDTHS } from "./ekspor.ts";
import { JejakPage } from "./jejak-page.tsx";
import { A_PAGE, orangStatement, READERS, sealStatement, trailStatements } from "./queries.ts";
import { saringDari, sesudahDari } from "./saring.ts";

type C = Context<AgencyEnv>;

export const jejak = new Hono<AgencyEnv>()
  .get("/jejak", async (c) => {
    const { today, agency } = c.var;
    const { saring, typed, errors } = saringDari((f) => c.req.query(f), agency.zona);
    const sesudah = sesudahDari(c.req.query("sesudah"));
    const { me, rows } = await page(c, (id) => {
      const asker = { me: id, today };
      return [
        sealStatement(asker),
        orangStatement(saring.orang, asker),
        ...trailStatements(saring, sesudah, asker),
      ] as const;
    });
    onlyReaders(me);
    const [[segel], orang, list, [stopped]] = rows;
    const penuh = list.length > A_PAGE;
    if (Object.keys(errors).length > 0) c.status(422);
    return c.render(
      <JejakPage
        rows={list.slice(0, A_PAGE)}
        orang={orang}
        segel={found(segel)}
        typed={typed}
        errors={errors}
        berikut={(penuh ? list[A_PAGE - 1] : stopped) ?? null}
        penuh={penuh}
        lanjutan={sesudah !== null}
        base={baseOf(c)}
        zona={agency.zona}
        maksimum={MOST_ROWS}
      />,
      { title: jejakWords[c.var.lang].title, breadcrumb: crumbs(c, me) },
    );
  })
  .post("/jejak/ekspor", async (c) => {
    const fields = await readTyped(c);
    const { me } = await page(c, () => []);
    onlyReaders(me);
    const { db, today, agency, lang, now } = c.var;
    const { saring, typed } = saringDari((f) => fields[f], agency.zona);
    const jenis = fields.jenis === "xlsx" ? "xlsx" : "csv";
    const rincian = {
      berkas: jenis,
      ...Object.fromEntries(Object.entries(typed).filter(([, v]) => v !== "")),
    };
    // First the row that says who takes it, then what is taken: the download cannot be without its trace.
    await db.apply(
      await auditStatement({
        pada: now,
        oleh: me.viewer.pegawai,
        tindakan: "jejak.ekspor",
        objek: "jejak",
        rincian,
      }),
    );
    const cells = trailCells(db, saring, { me: me.viewer.pegawai, today }, lang, agency.zona);
    const body = jenis === "csv" ? bytesOf(csvPieces(cells)) : xlsxStream("Jejak", cells, WIDTHS);
    return c.body(body, 200, {
      "content-type": jenis === "csv" ? CSV_TYPE : XLSX_TYPE,
      "content-disposition": `attachment; filename="jejak-${agency.code}-${today}.${jenis}"`,
    });
  });

/** Admins and auditors, in whatever scope; which rows are theirs is decided in SQL. */
function onlyReaders(me: Me): void {
  if (!READERS.some((peran) => me.viewer.peran.has(peran))) throw new NotAllowed();
}

const crumbs = (c: C, me: Me) =>
  isAnyAdmin(me) ? [{ href: `${baseOf(c)}/kelola`, label: shellWords[c.var.lang].menu.kelola }] : [];
