import { type Context, Hono } from "hono";
import {
  bimbinganDipimpinStatement,
  bimbinganSayaStatement,
  bimbinganTimStatement,
  calonSkpStatement,
  satuCalonStatement,
} from "../../data/agency/pembinaan.ts";
import { ID_PATTERN, newId } from "../../data/ids.ts";
import { bukaBimbingan, jenisBimbingan } from "../../domain/pembinaan.ts";
import type { Refusal } from "../../domain/result.ts";
import { tahunDari } from "../../domain/tanggal.ts";
import { pembinaanWords } from "../../i18n/pembinaan.ts";
import { said } from "../../i18n/penolakan.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { kerjaCrumbs, timCrumbs } from "../../web/kerja-tabs.tsx";
import { page } from "../../web/page.ts";
import { idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { found, NotThere } from "../../web/stops.ts";
import { begin } from "./actions.ts";
import { formRoutes } from "./form-routes.tsx";
import { baruForm } from "./forms.ts";
import { isianRoutes } from "./isian-routes.tsx";
import { ListPage } from "./list-page.tsx";
import { load } from "./load.ts";
import { NewPage } from "./new-page.tsx";
import { boleh, show, status } from "./request.tsx";
import { stepRoutes } from "./step-routes.tsx";

/** Bimbingan kinerja: coaching and mentoring with their forms B.1.6 to B.1.9 (hlm. 78-85). */
export const pembinaan = new Hono<AgencyEnv>()
  .get("/pembinaan", async (c) => {
    const sebelum = batasDari(c.req.query("sebelum"));
    const { rows } = await page(c, (me) => [bimbinganSayaStatement(me, sebelum)]);
    const t = pembinaanWords[c.var.lang];
    return c.render(
      <ListPage base={baseOf(c)} tim={false} daftar={[{ judul: t.saya, isi: rows[0], lanjut: true }]} />,
      { title: t.title, breadcrumb: kerjaCrumbs(baseOf(c), c.var.lang, t.title) },
    );
  })
  .get("/pembinaan/tim", async (c) => {
    const sebelum = batasDari(c.req.query("sebelum"));
    const { rows } = await page(c, (me) => [
      bimbinganDipimpinStatement(me, sebelum),
      bimbinganTimStatement(me, tahunDari(c.var.today)),
    ]);
    const t = pembinaanWords[c.var.lang];
    const daftar = [
      { judul: t.dipimpin, isi: rows[0], lanjut: true },
      { judul: t.tim, isi: rows[1], lanjut: false },
    ];
    return c.render(<ListPage base={baseOf(c)} tim daftar={daftar} />, {
      title: t.titleTim,
      breadcrumb: timCrumbs(baseOf(c), c.var.lang, t.titleTim),
    });
  })
  .get("/pembinaan/baru", async (c) => {
    const asked = c.req.query("skp") ?? "";
    const jenis = c.req.query("jenis") ?? "";
    return showNew(c, {
      skp: ID_PATTERN.test(asked) ? asked : "",
      jenis: jenis in jenisBimbingan ? jenis : "",
    });
  })
  .post("/pembinaan/baru", async (c) => {
    const form = await readForm(c, baruForm);
    const asked = form.typed.skp ?? "";
    if (!form.ok) return showNew(c, form.typed, form.errors);
    const { me, rows } = await page(c, (me) => [
      calonSkpStatement(me, tahunDari(c.var.today)),
      satuCalonStatement(asked, me, c.var.today),
    ]);
    const skp = found(rows[1][0]);
    const may = bukaBimbingan(skp, me.viewer);
    const id = newId(c.var.now);
    const to = `${baseOf(c)}/pembinaan/${id}?selesai=baru`;
    const result = may.ok ? await begin(c.var.db, id, skp, form.data, whoOf(c, me, to)) : may;
    return result.ok
      ? c.redirect(to, 303)
      : renderNew(c, { saya: me.viewer.pegawai, calon: rows[0], typed: form.typed, refused: result });
  })
  .get("/pembinaan/:id", idParam, async (c) => {
    const l = await load(c);
    if (!boleh(l)) throw new NotThere();
    return show(c, l);
  })
  .route("/", isianRoutes)
  .route("/", stepRoutes)
  .route("/", formRoutes);

const batasDari = (asked: string | undefined): number =>
  asked !== undefined && /^\d{1,15}$/.test(asked) ? Number(asked) : Number.MAX_SAFE_INTEGER;

async function showNew(c: Context<AgencyEnv>, typed: Typed, errors: FieldErrors = {}) {
  const { me, rows } = await page(c, (me) => [calonSkpStatement(me, tahunDari(c.var.today))]);
  return renderNew(c, { saya: me.viewer.pegawai, calon: rows[0], typed, errors });
}

function renderNew(
  c: Context<AgencyEnv>,
  p: {
    readonly saya: string;
    readonly calon: Parameters<typeof NewPage>[0]["calon"];
    readonly typed: Typed;
    readonly errors?: FieldErrors;
    readonly refused?: Refusal;
  },
) {
  status(c, p.errors, p.refused);
  const t = pembinaanWords[c.var.lang];
  return c.render(
    <NewPage
      {...p}
      base={baseOf(c)}
      errors={p.errors ?? {}}
      refused={p.refused && said(p.refused, c.var.lang)}
      command={newId(c.var.now)}
    />,
    {
      title: t.baru.judul,
      breadcrumb: [{ label: t.title, href: `${baseOf(c)}/pembinaan` }, { label: t.baru.judul }],
      failed: p.errors !== undefined && Object.keys(p.errors).length > 0,
    },
  );
}
