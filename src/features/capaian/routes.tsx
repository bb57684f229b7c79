import { type Context, Hono } from "hono";
import * as z from "zod";
import { openedPeriodsStatement, type PeriodeRow } from "../../data/agency/periode-evaluasi.ts";
import { ID_PATTERN, newId } from "../../data/ids.ts";
import { dasarKeputusan, putuskan, tetapkanCapaian } from "../../domain/capaian.ts";
import { capaian as istilahCapaian, kunci } from "../../domain/istilah.ts";
import type { Refusal } from "../../domain/result.ts";
import { tanggalSah } from "../../domain/tanggal.ts";
import { capaianWords } from "../../i18n/capaian.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { shellWords } from "../../i18n/shell.ts";
import { actingOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { errorsOf, type FieldErrors, type Typed } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { type At, idParam, periodeParam, periodeUnitParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { answer, statusOf } from "../../web/refusal.tsx";
import { found, NotAllowed } from "../../web/stops.ts";
import { EmptyState } from "../../web/ui/notice.tsx";
import { setCapaian } from "./actions.ts";
import { keepSource, readSource, serveSource } from "./berkas.ts";
import { CapaianForm } from "./capaian-form.tsx";
import { CapaianPage } from "./capaian-page.tsx";
import { faktaPenetapan } from "./fakta.ts";
import {
  type BerkasRow,
  berkasStatement,
  type CapaianRow,
  capaianStatement,
  keptStatement,
  loadRincian,
} from "./queries.ts";
import { RincianPage } from "./rincian-page.tsx";

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
  .get("/capaian/berkas/:id", idParam, async (c) => {
    const { rows } = await page(c, (me) => [berkasStatement(c.req.valid("param").id, me, c.var.today)]);
    return serveSource(c, found(rows[0][0]));
  })
  .get("/capaian/rincian/:periode/:unit", periodeUnitParam, rincian)
  .get("/capaian/:periode/:unit", periodeUnitParam, async (c) => {
    const loaded = await load(c);
    const boleh = allowed(c, loaded);
    if (!boleh.ok && boleh.kind === "hak") throw new NotAllowed();
    return show(c, loaded, boleh.ok ? {} : { refusal: boleh });
  })
  .post("/capaian/:periode/:unit", periodeUnitParam, setStep);

async function rincian(c: At<"periode" | "unit">): Promise<Response> {
  const { periode: id, unit } = c.req.valid("param");
  const { today, now, agency, lang } = c.var;
  const { me, rows } = await page(c, (who) => [
    openedPeriodsStatement(now),
    ...loadRincian(unit, id, who, today),
  ]);
  const [semua, [r], versi, terdampak, sebaran] = rows;
  const periode = found(semua.find((p) => p.id === id));
  const props = { r: found(r), periode, versi, terdampak, sebaran, base: baseOf(c), viewer: me.viewer };
  return c.render(<RincianPage {...props} today={today} zona={agency.zona} />, {
    title: capaianWords[lang].formTitle(props.r.nama),
    breadcrumb: [
      ...up(c, me),
      {
        href: `${baseOf(c)}/capaian/${id}`,
        label: capaianWords[lang].title(namaPeriode(periode, lang)),
      },
      { label: props.r.nama },
    ],
  });
}

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
  /** A form without the field speaks of today. */
  terbit: z
    .string()
    .refine((t) => t === "" || tanggalSah(t), "tanggal-salah")
    .default(""),
  keputusan: z.enum(dasarKeputusan).nullable().catch(null),
  versi: z.coerce.number().int().nonnegative().catch(-1),
});

async function setStep(c: C): Promise<Response> {
  const kiriman = await readSource(c);
  const { typed } = kiriman;
  const loaded = await load(c, typed.tersimpan);
  const { me, r, periode } = loaded;
  const boleh = allowed(c, loaded);
  if (!boleh.ok) return show(c, loaded, { refusal: boleh, typed });
  const tempat = { unit: r.unit, periode: periode.id };
  const baru = kiriman.berkas && (await keepSource(c, kiriman.berkas, tempat, me.viewer.pegawai));
  const berkas = baru ?? loaded.tersimpan;
  const isian = { typed, berkas };
  if (kiriman.ditolak) return show(c, loaded, { ...isian, berkasSalah: kiriman.ditolak });
  if (kiriman.berkas && !baru) {
    return show(c, loaded, { ...isian, errors: { berkas: "gudang-gagal" }, status: 503 });
  }
  const filled = form.safeParse(typed);
  if (!filled.success) return show(c, loaded, { ...isian, errors: errorsOf(filled.error) });
  const { versi, terbit, ...isi } = filled.data;
  const to = `${baseOf(c)}/capaian/${periode.id}`;
  const result = await setCapaian(
    actingOf(c, me, versi, to),
    { unit: r.unit, nama: r.nama, periode, sebelum: r.capaian },
    faktaPenetapan(r, periode, c.var.today, c.var.agency.zona),
    { ...isi, terbit: terbit || c.var.today, berkas },
  );
  return answer(c, result, {
    to,
    again: async (refusal) => {
      // A lost race: what is saved now stands beside what was typed.
      const fresh = refusal.code === "sudah-berubah" ? await load(c, berkas?.id) : loaded;
      return show(c, fresh, { refusal, ...isian });
    },
  });
}

async function load(c: C, tersimpan = ""): Promise<Loaded> {
  const { periode: id, unit } = (c as At<"periode" | "unit">).req.valid("param");
  const { me, rows } = await page(c, (who) => [
    openedPeriodsStatement(c.var.now),
    capaianStatement(id, who, c.var.today, unit),
    keptStatement(ID_PATTERN.test(tersimpan) ? tersimpan : "", unit, id, who),
  ]);
  const periode = found(rows[0].find((p) => p.id === id));
  return { me, periode, r: found(rows[1][0]), tersimpan: rows[2][0] ?? null };
}
type Loaded = {
  readonly me: Me;
  readonly periode: PeriodeRow;
  readonly r: CapaianRow;
  readonly tersimpan: BerkasRow | null;
};

const allowed = (c: C, { me, r, periode }: Loaded) =>
  tetapkanCapaian(faktaPenetapan(r, periode, c.var.today, c.var.agency.zona), me.viewer, c.var.today);

type Extra = {
  readonly refusal?: Refusal;
  readonly typed?: Typed;
  readonly errors?: FieldErrors;
  readonly berkas?: BerkasRow | null;
  readonly berkasSalah?: string;
  readonly status?: 503;
};
function show(c: C, { me, r, periode }: Loaded, { berkas, status, ...extra }: Extra) {
  if (extra.refusal) c.status(statusOf(extra.refusal));
  else if (extra.errors || extra.berkasSalah) c.status(status ?? 422);
  const { lang, today, now, agency } = c.var;
  const t = capaianWords[lang];
  const fakta = faktaPenetapan(r, periode, today, agency.zona);
  const props = {
    r,
    periode,
    today,
    base: baseOf(c),
    perintah: newId(now),
    sebagaiAdmin: me.viewer.pegawai !== r.pimpinanAtas,
    memutuskan: putuskan(fakta, me.viewer).ok,
    berkas: berkas ?? (r.berkas ? { id: r.berkas, nama: r.namaBerkas ?? "" } : null),
  };
  return c.render(<CapaianForm {...props} {...extra} />, {
    title: t.formTitle(r.nama),
    failed: extra.refusal !== undefined || extra.errors !== undefined || extra.berkasSalah !== undefined,
    breadcrumb: [
      ...up(c, me),
      { href: `${baseOf(c)}/capaian/${periode.id}`, label: t.title(namaPeriode(periode, lang)) },
      { label: r.nama },
    ],
  });
}
