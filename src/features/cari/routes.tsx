import { Hono } from "hono";
import { bantuanWords } from "../../i18n/bantuan.ts";
import { cariWords } from "../../i18n/cari.ts";
import type { Lang } from "../../i18n/words.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { cleanText } from "../../web/form.ts";
import { chapterOf, READERS } from "../../web/help.ts";
import { page } from "../../web/page.ts";
import { baseOf } from "../../web/paths.ts";
import { peopleFoundStatement, unitsFoundStatement } from "./queries.ts";
import { type HelpHit, SearchPage } from "./search-page.tsx";

export const cari = new Hono<AgencyEnv>().get("/cari", async (c) => {
  const q = cleanText(c.req.query("q") ?? "").slice(0, 100);
  const { rows } = await page(c, (me) => [
    peopleFoundStatement(q, me, c.var.today),
    unitsFoundStatement(q, me, c.var.today),
  ]);
  const base = baseOf(c);
  return c.render(
    <SearchPage base={base} q={q} people={rows[0]} units={rows[1]} help={helpHits(q, base, c.var.lang)} />,
    { title: q === "" ? cariWords[c.var.lang].title : `${q} · ${cariWords[c.var.lang].title}` },
  );
});

/** Questions and answers that have every word. */
function helpHits(q: string, base: string, lang: Lang): HelpHit[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return READERS.flatMap((reader) =>
    chapterOf(bantuanWords[lang][reader])
      .filter((one) => words.every((w) => `${one.tanya} ${one.jawab}`.toLowerCase().includes(w)))
      .map((one) => ({ href: `${base}/bantuan/${reader}#${reader}-${one.id}`, tanya: one.tanya })),
  ).slice(0, 8);
}
