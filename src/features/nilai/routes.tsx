import { type Context, Hono } from "hono";
import { bahanStatement } from "../../data/agency/evaluasi-bahan.ts";
import { isiStatements } from "../../data/agency/evaluasi-isi.ts";
import { ID_PATTERN, PERIODE_PATTERN } from "../../data/ids.ts";
import { nilaiWords } from "../../i18n/nilai.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { fragment, wantsFragment } from "../../web/fragment.tsx";
import { page } from "../../web/page.ts";
import { idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { NotThere } from "../../web/stops.ts";
import { gridPage, rincianDari } from "./pages.tsx";
import { loadRinci, loadTim } from "./queries.ts";
import { Rinci } from "./rinci.tsx";
import { deliverStep, draftStep, rateStep, satu, signStep } from "./steps.tsx";

type C = Context<AgencyEnv>;

export const nilai = new Hono<AgencyEnv>()
  .get("/tim/nilai", showGrid)
  .post("/tim/nilai/:id/draf", idParam, draftStep)
  .post("/tim/nilai/:id/penilaian", idParam, rateStep)
  .post("/tim/nilai/:id/penandatanganan", idParam, signStep)
  .post("/tim/nilai/:id/penyampaian", idParam, deliverStep);

/** The grid; inside of it one person's details (`buka`), or his row as it is now (`orang`). */
async function showGrid(c: C): Promise<Response> {
  const buka = nameOf(c.req.query("buka"), ID_PATTERN);
  const orang = nameOf(c.req.query("orang"), ID_PATTERN);
  const minta = nameOf(c.req.query("periode"), PERIODE_PATTERN);
  const { today, now } = c.var;
  if (wantsFragment(c) && buka !== null) {
    const { me, rows } = await page(c, (who) => loadRinci(buka, who, today));
    const b = satu(c, me, rows);
    return fragment(c, <Rinci b={b} base={baseOf(c)} r={rincianDari(rows.slice(4) as never)} />);
  }
  if (buka === null) {
    const { me, rows } = await page(c, (who) => loadTim(who, now, minta));
    return gridPage(
      c,
      me,
      rows,
      orang === null ? undefined : { id: orang, kata: nilaiWords[c.var.lang].tersimpan },
    );
  }
  const { me, rows } = await page(
    c,
    (who) =>
      [
        ...loadTim(who, now, minta),
        ...isiStatements(buka, who, today),
        bahanStatement(buka, who, today),
      ] as const,
  );
  if (!rows[1].some((e) => e.id === buka)) throw new NotThere();
  return gridPage(c, me, rows, { id: buka, rinci: rincianDari(rows.slice(5) as never) });
}

/** null: not asked for. What is no name of ours is not there. */
function nameOf(asked: string | undefined, shape: RegExp): string | null {
  if (asked === undefined) return null;
  if (!shape.test(asked)) throw new NotThere();
  return asked;
}
