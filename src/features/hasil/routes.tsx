import { type Context, Hono } from "hono";
import { warisanStatement } from "../../data/agency/warisan.ts";
import { ID_PATTERN } from "../../data/ids.ts";
import { evaluasiWords } from "../../i18n/evaluasi.ts";
import { hasilWords } from "../../i18n/hasil.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { page } from "../../web/page.ts";
import { pegawaiParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { found } from "../../web/stops.ts";
import { HasilPage } from "./hasil-page.tsx";
import { ceritaStatement, hasilStatement, orangStatement, tanpaStatement } from "./queries.ts";
import { tidakDapat } from "./tidak-dapat-routes.tsx";

export const hasil = new Hono<AgencyEnv>()
  .route("/", tidakDapat)
  .get("/hasil", (c) => show(c))
  .get("/hasil/:pegawai", pegawaiParam, (c) => show(c, c.req.valid("param").pegawai));

/** One's own, or of somebody whose results one reads: the same page. */
async function show(c: Context<AgencyEnv>, siapa?: string): Promise<Response> {
  const { today, now, agency } = c.var;
  const asked = c.req.query("evaluasi") ?? "";
  const pilih = ID_PATTERN.test(asked) ? asked : null;
  const { me, rows } = await page(c, (who) => {
    const id = siapa ?? who;
    return [
      orangStatement(id, who, today),
      hasilStatement(id, who, today),
      ceritaStatement(id, who, today, pilih),
      tanpaStatement(id, who, today, now),
      warisanStatement(id, who, today),
    ] as const;
  });
  const [[orang], semua, [cerita], tanpa, warisan] = rows;
  const ada = found(orang);
  const mine = ada.id === me.viewer.pegawai;
  const t = hasilWords[c.var.lang];
  const props = {
    orang: ada,
    mine,
    hasil: semua,
    cerita,
    tanpa,
    warisan,
    base: baseOf(c),
    today,
    zona: agency.zona,
  };
  return c.render(<HasilPage {...props} />, {
    title: mine ? t.judul : t.judulOrang(ada.nama),
    breadcrumb: [
      mine
        ? { href: `${baseOf(c)}/evaluasi`, label: evaluasiWords[c.var.lang].daftar.title }
        : { href: `${baseOf(c)}/tim`, label: shellWords[c.var.lang].menu.tim },
      { label: mine ? t.judul : ada.nama },
    ],
  });
}
