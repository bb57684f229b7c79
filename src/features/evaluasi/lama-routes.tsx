import { type Context, Hono } from "hono";
import * as z from "zod";
import type { Acting } from "../../data/agency/riwayat.ts";
import { jawabHasilLama, tarikHasilLama, usulkanHasilLama } from "../../domain/hasil-lama.ts";
import type { Result } from "../../domain/result.ts";
import type { Viewer } from "../../domain/wewenang.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { siapaMenilaiWords } from "../../i18n/siapa-menilai.ts";
import { actingOf } from "../../web/acting.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { readForm } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { answer } from "../../web/refusal.tsx";
import { found } from "../../web/stops.ts";
import {
  answerLast,
  hasilLamaDari,
  mayRecordStudy,
  proposeLast,
  recordStudy,
  withdrawLast,
} from "./lama-actions.ts";
import { type Berkas, berkasDari } from "./load.ts";
import { again, evaluasiPage, refused } from "./pages.tsx";
import { loadEvaluasi } from "./queries.ts";

type C = Context<AgencyEnv>;

const versi = z.coerce.number().int().nonnegative().catch(-1);
const usulForm = z.object({ pertimbangan: z.string().max(1000, "teks-panjang").default(""), versi });
const jawabForm = z.object({ jawab: z.enum(["setuju", "tolak"], "jawaban-salah"), versi });
const tarikForm = z.object({ versi });
const suratForm = z.object({
  surat: z.string().trim().min(1, "surat-kosong").max(200, "surat-panjang"),
  tanggal: z.iso.date("tanggal-salah"),
  versi,
});

/** Who evaluates, and on what: the agreement of hlm. 91, the study that ended without graduation. */
export const hasilLama = new Hono<AgencyEnv>()
  .post("/evaluasi/:id/hasil-lama", idParam, (c) =>
    step(c, usulForm, lama(c, usulkanHasilLama), (a, b, data) =>
      proposeLast(a, b.e, b.sisi, data.pertimbangan),
    ),
  )
  .post("/evaluasi/:id/hasil-lama/jawaban", idParam, (c) =>
    step(c, jawabForm, lama(c, jawabHasilLama), (a, b, data) =>
      answerLast(a, b.e, b.sisi, data.jawab === "setuju", catatanDari(b)),
    ),
  )
  .post("/evaluasi/:id/hasil-lama/penarikan", idParam, (c) =>
    step(c, tarikForm, lama(c, tarikHasilLama), (a, b) => withdrawLast(a, b.e, b.sisi)),
  )
  .post("/evaluasi/:id/putus-studi", idParam, (c) =>
    step(
      c,
      suratForm.refine((s) => s.tanggal <= c.var.today, { path: ["tanggal"], error: "tanggal-nanti" }),
      studi,
      (a, b, data) => recordStudy(a, b.e, b.sisi, { surat: data.surat, tanggal: data.tanggal }),
    ),
  )
  .post("/evaluasi/:id/putus-studi/penghapusan", idParam, (c) =>
    step(c, tarikForm, studi, (a, b) => recordStudy(a, b.e, b.sisi, null)),
  );

type May = (b: Berkas, viewer: Viewer) => Result<unknown>;
const lama =
  (c: C, rule: typeof usulkanHasilLama): May =>
  (b, viewer) =>
    rule(hasilLamaDari(b.e, b.sisi, { today: c.var.today, zona: c.var.agency.zona }), viewer, c.var.today);
const studi: May = (b, viewer) => mayRecordStudy(b.e, b.sisi, viewer);

async function step<S extends z.ZodType<{ versi: number }>>(
  c: At<"id">,
  schema: S,
  may: May,
  act: (a: Acting, b: Berkas, data: z.output<S>) => Promise<Result<unknown>>,
): Promise<Response> {
  const { id } = c.req.valid("param");
  const form = await readForm(c, schema);
  const { me, rows } = await page(c as C, (who) => loadEvaluasi(id, who, c.var.today));
  const b = found(berkasDari(rows));
  const sisi = { typed: form.typed, ...(form.ok ? {} : { errors: form.errors }) };
  if (!form.ok) {
    // Who may not hears that, whatever he sent.
    const boleh = may(b, me.viewer);
    if (!boleh.ok) return refused(c as C, me, b, boleh);
    c.status(422);
    return evaluasiPage(c as C, me, b, { sisi });
  }
  const to = `${baseOf(c)}/evaluasi/${id}`;
  const result = await act(actingOf(c, me, form.data.versi, to), b, form.data);
  return answer(c, result, { to, again: (refusal) => again(c as C, me, b, refusal, undefined, sisi) });
}

/** Printed as the note of the document (D.1.1, part 5): Indonesian, as all that is signed. */
function catatanDari(b: Berkas): string {
  const { calon } = b.sisi.sepakat;
  return calon
    ? siapaMenilaiWords.id.sepakat.disepakatiSelesai(namaPeriode(calon, "id"), calon.unit ?? "—")
    : "";
}
