import { type Context, Hono } from "hono";
import * as z from "zod";
import { newId } from "../../data/ids.ts";
import { askRevocation, decideRevocation } from "../../domain/arsip-dokumen.ts";
import { arsipWords } from "../../i18n/dokumen-arsip.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { readForm } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { answer, statusOf } from "../../web/refusal.tsx";
import { found } from "../../web/stops.ts";
import { askToRevoke, decideToRevoke } from "./arsip-actions.ts";
import type { Isian } from "./arsip-page.tsx";
import { pencabutanStatement, sahDari } from "./arsip-queries.ts";
import { CabutPage } from "./cabut-page.tsx";
import { dokumenDari, dokumenStatement } from "./queries.ts";

type C = Context<AgencyEnv>;

/** A final document taken out of use: one asks, another decides. */
export const cabutDokumen = new Hono<AgencyEnv>()
  .get("/dokumen/:id/pencabutan", idParam, async (c) => show(c, await load(c)))
  .post("/dokumen/:id/pencabutan", idParam, async (c) => {
    const form = await readForm(c, usulForm);
    const loaded = await load(c);
    const { me, d, menunggu } = loaded;
    const boleh = askRevocation(sahDari(d), me.viewer, menunggu !== null);
    if (!boleh.ok) return refused(c, loaded, { typed: form.typed, refusal: boleh });
    if (!form.ok) return refused(c, loaded, { typed: form.typed, errors: form.errors });
    const to = `${baseOf(c)}/dokumen/${d.id}/pencabutan`;
    const p = { ...form.data, menunggu: menunggu !== null };
    return answer(c, await askToRevoke(c.var.db, d, p, whoOf(c, me, to)), {
      to,
      again: (refusal) => show(c, loaded, { typed: form.typed, refusal }),
    });
  })
  .post("/dokumen/:id/pencabutan/putusan", idParam, async (c) => {
    const form = await readForm(c, putusanForm);
    const loaded = await load(c);
    const { me, d, menunggu } = loaded;
    const boleh = decideRevocation(sahDari(d), me.viewer, menunggu);
    if (!boleh.ok) return refused(c, loaded, { typed: form.typed, refusal: boleh });
    if (!form.ok) return refused(c, loaded, { typed: form.typed, errors: form.errors });
    const to = `${baseOf(c)}/dokumen/${d.id}`;
    return answer(c, await decideToRevoke(c.var.db, d, menunggu, form.data, whoOf(c, me, to)), {
      to,
      again: (refusal) => show(c, loaded, { typed: form.typed, refusal }),
    });
  });

const usulForm = z.object({
  alasan: z.string({ error: "perlu" }).min(1, "perlu").max(2000, "panjang"),
  dasar: z.string({ error: "perlu" }).min(1, "perlu").max(300, "panjang"),
});
const putusanForm = z.object({
  putusan: z.enum(["dicabut", "ditolak"], { error: "pilih" }),
  catatan: z.string().max(2000, "panjang").default(""),
});

async function load(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (who) => [
    dokumenStatement(id, who, c.var.today),
    pencabutanStatement(id, who, c.var.today),
  ]);
  const d = dokumenDari(found(rows[0][0]), c.var.agency.id);
  return { me, d, semua: rows[1], menunggu: rows[1].find((x) => x.putusan === null) ?? null };
}
type Loaded = Awaited<ReturnType<typeof load>>;

function refused(c: C, loaded: Loaded, isian: Isian) {
  c.status(isian.refusal ? statusOf(isian.refusal) : 422);
  return show(c, loaded, isian);
}

function show(c: C, { me, d, semua, menunggu }: Loaded, isian: Isian = {}) {
  const t = arsipWords[c.var.lang];
  const usulkan = askRevocation(sahDari(d), me.viewer, menunggu !== null);
  const putuskan = decideRevocation(sahDari(d), me.viewer, menunggu);
  return c.render(
    <CabutPage
      d={d}
      base={baseOf(c)}
      semua={semua}
      usulkan={usulkan.ok ? null : usulkan}
      putuskan={putuskan.ok ? null : putuskan}
      perintah={newId(c.var.now)}
      {...isian}
    />,
    { title: `${t.cabutJudul}, ${namaPeriode(d.isi.periode, c.var.lang)}` },
  );
}
