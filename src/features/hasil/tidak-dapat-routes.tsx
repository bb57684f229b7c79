import { type Context, Hono } from "hono";
import { openedPeriodsStatement } from "../../data/agency/periode-evaluasi.ts";
import { PERIODE_PATTERN } from "../../data/ids.ts";
import { CSV_TYPE, csvText } from "../../data/sheet-write.ts";
import { hasilWords } from "../../i18n/hasil.ts";
import { kelolaWords } from "../../i18n/kelola.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { timCrumbs } from "../../web/kerja-tabs.tsx";
import { page } from "../../web/page.ts";
import { baseOf } from "../../web/paths.ts";
import { SEHALAMAN, tidakDapatStatement } from "./tidak-dapat.ts";
import { sebab, TidakDapatPage } from "./tidak-dapat-page.tsx";

/** What cannot be evaluated: for a penilai of his people, for a role of its scope; to others the list is empty. */
export const tidakDapat = new Hono<AgencyEnv>()
  .get("/evaluasi/tidak-dapat", async (c) => {
    const halaman = Math.max(1, Number(/^\d{1,4}$/.exec(c.req.query("hal") ?? "")?.[0] ?? 1));
    const d = await baca(c, (halaman - 1) * SEHALAMAN, SEHALAMAN + 1);
    const t = hasilWords[c.var.lang].tidakDapat;
    const breadcrumb = d.me.viewer.peran.has("admin")
      ? [{ href: `${baseOf(c)}/kelola`, label: kelolaWords[c.var.lang].title }, { label: t.daftar }]
      : timCrumbs(baseOf(c), c.var.lang, t.daftar);
    const props = { ...d, halaman, base: baseOf(c), today: c.var.today, zona: c.var.agency.zona };
    return c.render(<TidakDapatPage {...props} />, { title: t.daftar, breadcrumb });
  })
  .get("/evaluasi/tidak-dapat/ekspor", async (c) => {
    const d = await baca(c, 0, 5000);
    const lang = c.var.lang;
    const t = hasilWords[lang].tidakDapat;
    const isi = d.rows.map((r) => [
      d.periode ? namaPeriode(d.periode, lang) : "",
      r.nama,
      r.unit ?? "",
      sebab(r, { today: c.var.today, zona: c.var.agency.zona }, lang),
      r.keadaan === "diajukan" ? (r.penilai ?? "") : r.nama,
    ]);
    const kepala = [hasilWords[lang].tabel.periode, t.nama, t.unit, t.mengapa, t.dengan];
    return c.body(csvText([kepala, ...isi]), 200, {
      "content-type": CSV_TYPE,
      "content-disposition": `attachment; filename="tidak-dapat-dievaluasi-${d.periode?.id ?? "kosong"}.csv"`,
    });
  });

async function baca(c: Context<AgencyEnv>, mulai: number, limit: number) {
  const { today, now } = c.var;
  const asked = c.req.query("periode") ?? "";
  const pilih = PERIODE_PATTERN.test(asked) ? asked : null;
  const { me, rows } = await page(
    c,
    (me) => [openedPeriodsStatement(now), tidakDapatStatement(me, today, pilih, now, mulai, limit)] as const,
  );
  const [lain, semua] = rows;
  return {
    me,
    rows: semua,
    lain,
    periode: lain.find((p) => p.id === pilih) ?? (pilih ? undefined : lain[0]),
  };
}
