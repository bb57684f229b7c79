import { Hono } from "hono";
import { newId } from "../../data/ids.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { timWords } from "../../i18n/tim.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { page } from "../../web/page.ts";
import { NotThere } from "../../web/stops.ts";
import { type Antrean, antrean, sebaranDari, urutkan } from "./antrean.ts";
import { loadTim } from "./queries.ts";
import { TimPage } from "./tim-page.tsx";

export const tim = new Hono<AgencyEnv>().get("/tim", async (c) => {
  const { today, now, agency } = c.var;
  const minta = c.req.query("periode") ?? null;
  if (minta !== null && !/^[0-9A-Za-z-]{1,40}$/.test(minta)) throw new NotThere();
  const { rows } = await page(c, (me) => loadTim(me, today, now, minta));
  const [semua, anggota, atasan, [lembar]] = rows;
  const periode = (minta === null ? semua[0] : semua.find((p) => p.id === minta)) ?? null;
  if (minta !== null && periode === null) throw new NotThere();
  const t = timWords[c.var.lang];
  const props = {
    periode,
    semua,
    anggota: urutkan(anggota, periode, now),
    saring: saringDari(c.req.query("saring")),
    atasan,
    lembarMenunggu: lembar?.n ?? 0,
    memimpin: lembar?.memimpin === 1,
    sebaran: sebaranDari(anggota, periode, today, agency.zona),
    base: `/a/${agency.code}`,
    today,
    zona: agency.zona,
    perintah: newId(now),
  };
  const title = periode ? t.title(namaPeriode(periode, c.var.lang)) : t.titleTanpa;
  return c.render(<TimPage {...props} />, { title });
});

const saringDari = (s: string | undefined): Antrean | null => antrean.find((a) => a === s) ?? null;
