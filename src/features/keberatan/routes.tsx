import { sql } from "drizzle-orm";
import { type Context, Hono } from "hono";
import * as z from "zod";
import { evaluasiDari, evaluasiStatement } from "../../data/agency/evaluasi.ts";
import { kalenderDari, kalenderStatement } from "../../data/agency/kalender.ts";
import { rows } from "../../data/agency/statement.ts";
import { visibleTo } from "../../data/agency/visible.ts";
import { newId } from "../../data/ids.ts";
import { object } from "../../domain/evaluasi.ts";
import type { Refusal } from "../../domain/result.ts";
import { keberatanWords } from "../../i18n/keberatan.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { actingOf } from "../../web/acting.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { answer, statusOf } from "../../web/refusal.tsx";
import { found } from "../../web/stops.ts";
import { fileObjection } from "./actions.ts";
import { KeberatanPage, type KeberatanRow } from "./keberatan-page.tsx";

type C = Context<AgencyEnv>;

export const keberatan = new Hono<AgencyEnv>()
  .get("/evaluasi/:id/keberatan", idParam, async (c) => {
    const loaded = await load(c);
    const { me, e, ada } = loaded;
    const boleh = object(evaluasiDari(e, c.var.today, c.var.agency.zona), me.viewer, c.var.today);
    return ada || boleh.ok ? show(c, loaded) : refused(c, loaded, boleh);
  })
  .post("/evaluasi/:id/keberatan", idParam, async (c) => {
    const form = await readForm(c, objectionForm);
    const loaded = await load(c);
    const { me, e, hitungan } = loaded;
    const { today, agency } = c.var;
    const boleh = object(evaluasiDari(e, today, agency.zona), me.viewer, today);
    if (!boleh.ok) return refused(c, loaded, boleh, form.typed);
    if (!form.ok) {
      c.status(422);
      return show(c, loaded, { typed: form.typed, errors: form.errors });
    }
    const to = `/a/${agency.code}/evaluasi/${e.id}/keberatan`;
    const { versi, alasan } = form.data;
    const result = await fileObjection(actingOf(c, me, versi, to), e, alasan, hitungan);
    return answer(c, result, {
      to,
      again: (refusal) => show(c, loaded, { typed: form.typed, refusal }),
    });
  });

const objectionForm = z.object({
  alasan: z.string("alasan-kosong").min(1, "alasan-kosong").max(8000, "alasan-panjang"),
  versi: z.coerce.number().int().nonnegative().catch(-1),
});

async function load(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { today } = c.var;
  const { me, rows: hasil } = await page(c, (who) => [
    evaluasiStatement(id, who, today),
    kalenderStatement(today, sql`(SELECT unit FROM evaluasi WHERE id = ${id})`),
    keberatanStatement(id, who, today),
  ]);
  const [[head], kalender, [ada]] = hasil;
  const e = found(head);
  // The way to object, and that one has objected, is between these three; admin and auditor read the file.
  return { me, e, hitungan: kalenderDari(kalender), ada: ada ?? null };
}
type Loaded = Awaited<ReturnType<typeof load>>;

const keberatanStatement = (id: string, me: string, today: string) => rows<KeberatanRow>`
  SELECT k.alasan, k.diajukan_pada AS diajukanPada, k.batas_ajukan_tanggal AS batasAjukan,
    k.batas_putusan_tanggal AS batasPutusan, k.keadaan
  FROM keberatan k JOIN evaluasi ON evaluasi.id = k.evaluasi
  WHERE k.evaluasi = ${id} AND ${visibleTo("evaluasi", me, today)}`;

function refused(c: C, loaded: Loaded, refusal: Refusal, typed?: Typed) {
  c.status(statusOf(refusal));
  return show(c, loaded, { refusal, ...(typed && { typed }) });
}

function show(
  c: C,
  { me, e, hitungan, ada }: Loaded,
  extra: { typed?: Typed; errors?: FieldErrors; refusal?: Refusal } = {},
) {
  const { lang, agency, now } = c.var;
  const t = keberatanWords[lang];
  const periode = namaPeriode({ jenis: e.jenisPeriode, n: e.n, tahun: e.tahun }, lang);
  const title = ada ? t.judulAda(periode) : t.judul(periode);
  const base = `/a/${agency.code}`;
  const props = { e, ada, title, base, zona: agency.zona, mode: hitungan.modeKeberatan };
  return c.render(<KeberatanPage {...props} perintah={newId(now)} {...extra} />, {
    title,
    failed: extra.refusal !== undefined || extra.errors !== undefined,
    breadcrumb: [
      ...(e.pegawai === me.viewer.pegawai ? [{ href: `${base}/evaluasi`, label: t.evaluasi }] : []),
      { href: `${base}/evaluasi/${e.id}`, label: periode },
      { label: title },
    ],
  });
}
