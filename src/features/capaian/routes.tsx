import { type Context, Hono } from "hono";
import * as z from "zod";
import { openedPeriodsStatement, type PeriodeRow } from "../../data/agency/periode-evaluasi.ts";
import { newId } from "../../data/ids.ts";
import { tetapkanCapaian } from "../../domain/capaian.ts";
import { capaian as istilahCapaian, kunci } from "../../domain/istilah.ts";
import type { Refusal } from "../../domain/result.ts";
import { tanggalPada } from "../../domain/tanggal.ts";
import { capaianWords } from "../../i18n/capaian.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { shellWords } from "../../i18n/shell.ts";
import { actingOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { type At, periodeParam, periodeUnitParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { answer, statusOf } from "../../web/refusal.tsx";
import { found, NotAllowed } from "../../web/stops.ts";
import { EmptyState } from "../../web/ui/notice.tsx";
import { setCapaian } from "./actions.ts";
import { CapaianForm } from "./capaian-form.tsx";
import { CapaianPage } from "./capaian-page.tsx";
import { type CapaianRow, capaianStatement } from "./queries.ts";

type C = Context<AgencyEnv>;

export const capaian = new Hono<AgencyEnv>()
  .get("/capaian", async (c) => {
    const { rows } = await page(c, () => [openedPeriodsStatement(c.var.now)]);
    const [first] = rows[0];
    if (first) return c.redirect(`${baseOf(c)}/capaian/${first.id}`, 303);
    const t = capaianWords[c.var.lang];
    const kosong = { title: t.tanpaPeriode, why: t.tanpaPeriodeMengapa, who: t.tanpaPeriodeSiapa };
    return c.render(<EmptyState {...kosong} />, { title: t.nilai });
  })
  .get("/capaian/:periode", periodeParam, async (c) => {
    const id = c.req.valid("param").periode;
    const { today, now, agency } = c.var;
    const { me, rows } = await page(c, (who) => [
      openedPeriodsStatement(now),
      capaianStatement(id, who, today),
    ]);
    const periode = found(rows[0].find((p) => p.id === id));
    const props = { periode, semua: rows[0], rows: rows[1], base: baseOf(c), viewer: me.viewer, today };
    const title = capaianWords[c.var.lang].title(namaPeriode(periode, c.var.lang));
    return c.render(<CapaianPage {...props} zona={agency.zona} />, { title, breadcrumb: up(c, me) });
  })
  .get("/capaian/:periode/:unit", periodeUnitParam, async (c) => {
    const loaded = await load(c);
    const boleh = allowed(c, loaded);
    if (!boleh.ok && boleh.kind === "hak") throw new NotAllowed();
    return show(c, loaded, boleh.ok ? {} : { refusal: boleh });
  })
  .post("/capaian/:periode/:unit", periodeUnitParam, setStep);

/** An admin comes from Kelola, a leader from the team. */
function up(c: C, me: Me) {
  const { menu } = shellWords[c.var.lang];
  if (me.viewer.peran.has("admin")) return [{ href: `${baseOf(c)}/kelola`, label: menu.kelola }];
  return me.punyaBawahan ? [{ href: `${baseOf(c)}/tim`, label: menu.tim }] : [];
}

const form = z.object({
  capaian: z.enum(kunci(istilahCapaian), "capaian-kosong"),
  sumber: z.string("sumber-kosong").min(1, "sumber-kosong").max(500, "teks-panjang"),
  alasan: z.string().max(2000, "teks-panjang").default(""),
  versi: z.coerce.number().int().nonnegative().catch(-1),
});

async function setStep(c: C): Promise<Response> {
  const filled = await readForm(c, form);
  const loaded = await load(c);
  const { me, r, periode } = loaded;
  const boleh = allowed(c, loaded);
  if (!boleh.ok) return show(c, loaded, { refusal: boleh, typed: filled.typed });
  if (!filled.ok) return show(c, loaded, { errors: filled.errors, typed: filled.typed });
  const to = `${baseOf(c)}/capaian/${periode.id}`;
  const acting = actingOf(c, me, filled.data.versi, to);
  const tempat = { unit: r.unit, periode: periode.id, sebelum: r.capaian };
  const result = await setCapaian(acting, tempat, fakta(c, r, periode), filled.data);
  const again = async (refusal: Refusal) => show(c, loaded, { refusal, typed: filled.typed });
  return answer(c, result, { to, again });
}

async function load(c: At<"periode" | "unit">) {
  const { periode: id, unit } = c.req.valid("param");
  const { me, rows } = await page(c, (who) => [
    openedPeriodsStatement(c.var.now),
    capaianStatement(id, who, c.var.today, unit),
  ]);
  return { me, periode: found(rows[0].find((p) => p.id === id)), r: found(rows[1][0]) };
}
type Loaded = { readonly me: Me; readonly periode: PeriodeRow; readonly r: CapaianRow };

const fakta = (c: C, r: CapaianRow, periode: PeriodeRow) => ({
  pimpinan: r.pimpinan,
  pimpinanAtas: r.pimpinanAtas,
  buka: tanggalPada(periode.bukaPada, c.var.agency.zona),
  sudahDinilai: r.sudahDinilai,
});
const allowed = (c: C, { me, r, periode }: Loaded) =>
  tetapkanCapaian(fakta(c, r, periode), me.viewer, c.var.today);

function show(
  c: C,
  { me, r, periode }: Loaded,
  extra: { refusal?: Refusal; typed?: Typed; errors?: FieldErrors },
) {
  if (extra.refusal) c.status(statusOf(extra.refusal));
  else if (extra.errors) c.status(422);
  const t = capaianWords[c.var.lang];
  const sebagaiAdmin = me.viewer.pegawai !== r.pimpinanAtas;
  const props = { r, periode, base: baseOf(c), perintah: newId(c.var.now), sebagaiAdmin };
  return c.render(<CapaianForm {...props} {...extra} />, {
    title: t.formTitle(r.nama),
    failed: extra.refusal !== undefined || extra.errors !== undefined,
    breadcrumb: [
      ...up(c, me),
      { href: `${baseOf(c)}/capaian/${periode.id}`, label: t.title(namaPeriode(periode, c.var.lang)) },
      { label: r.nama },
    ],
  });
}
