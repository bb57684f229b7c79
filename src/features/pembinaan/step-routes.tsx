import { Hono } from "hono";
import { changedMeanwhile } from "../../data/agency/riwayat.ts";
import { catatSesi, type LangkahBimbingan, langkahBimbingan, langkahTindak } from "../../domain/pembinaan.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { readForm, readTyped, type Typed } from "../../web/form.ts";
import { idParam } from "../../web/params.ts";
import { addFollowUp, addSession, moveFollowUp, step } from "./actions.ts";
import {
  alasanForm,
  mulaiForm,
  penugasanForm,
  sesiForm,
  setujuForm,
  tindakBaruForm,
  tindakForm,
} from "./forms.ts";
import { load } from "./load.ts";
import { type C, done, finish, show } from "./request.tsx";

/** Steps of the states, meetings, and what was agreed on to be done. */
export const stepRoutes = new Hono<AgencyEnv>()
  .post("/pembinaan/:id/mulai", idParam, (c) => take(c, "mulai", "mulai"))
  .post("/pembinaan/:id/penugasan", idParam, (c) => take(c, "penugasan", "tunjuk"))
  .post("/pembinaan/:id/kesepakatan", idParam, (c) => take(c, "kesepakatan", "setuju"))
  .post("/pembinaan/:id/perbaikan", idParam, (c) => take(c, "perbaikan", "buka"))
  .post("/pembinaan/:id/pembatalan", idParam, (c) => take(c, "pembatalan", "batal"))
  .post("/pembinaan/:id/sesi", idParam, async (c) => {
    const form = await readForm(c, sesiForm);
    const l = await load(c);
    const may = catatSesi(l.b, l.me.viewer, c.var.today, form.ok ? form.data.tanggal : undefined);
    const tried = { pada: "sesi", typed: form.typed };
    if (!may.ok) return show(c, l, tried, may);
    if (!form.ok) return show(c, l, { ...tried, errors: form.errors });
    const to = done(c, "sesi", "#pertemuan");
    return finish(c, l, to, tried, await addSession(c.var.db, l, form.data, whoOf(c, l.me, to)));
  })
  .post("/pembinaan/:id/tindak-lanjut", idParam, async (c) => {
    const typed = await readTyped(c);
    return typed.tindak === undefined ? newFollowUp(c, typed) : followUp(c, typed);
  });

const LANGKAH_FORM = {
  mulai: mulaiForm,
  tunjuk: penugasanForm,
  setuju: setujuForm,
  buka: alasanForm,
  batal: alasanForm,
} as const;

/** A step of the states: whose it is, whether it can follow, then what was typed. */
async function take(c: C, pada: string, langkah: LangkahBimbingan) {
  const form = await readForm(c, LANGKAH_FORM[langkah]);
  const l = await load(c, form.typed.nomor);
  const may = langkahBimbingan(l.b, langkah, l.me.viewer);
  const tried = { pada, typed: form.typed };
  if (!may.ok) return show(c, l, tried, may);
  if (!form.ok) return show(c, l, { ...tried, errors: form.errors });
  const data = form.data as {
    versi: number;
    revisi?: number;
    alasan?: string;
    surat?: string;
    suratTanggal?: string;
  };
  const tunjuk =
    langkah === "tunjuk" && l.calon
      ? { pembimbing: l.calon.id, surat: data.surat ?? "", suratTanggal: data.suratTanggal ?? "" }
      : undefined;
  if (langkah === "tunjuk" && !tunjuk) return show(c, l, { ...tried, errors: { nomor: "nip-tidak-ada" } });
  if (tunjuk?.pembimbing === l.b.pegawai)
    return show(c, l, { ...tried, errors: { nomor: "pembimbing-sendiri" } });
  const to = done(c, pada);
  const result =
    data.versi !== l.head.versi || (data.revisi ?? l.head.revisi) !== l.head.revisi
      ? changedMeanwhile
      : await step(
          c.var.db,
          l,
          {
            langkah,
            ke: may.value,
            versi: data.versi,
            ...(data.alasan && { alasan: data.alasan }),
            ...(tunjuk && { tunjuk }),
          },
          whoOf(c, l.me, to),
        );
  return finish(c, l, to, tried, result);
}

async function newFollowUp(c: C, typed: Typed) {
  const form = tindakBaruForm.safeParse(typed);
  const l = await load(c);
  const may = catatSesi(l.b, l.me.viewer, c.var.today);
  const tried = { pada: "tindak", typed };
  if (!may.ok) return show(c, l, tried, may);
  if (!form.success) {
    const errors = Object.fromEntries(form.error.issues.map((i) => [i.path.join("."), i.message]));
    return show(c, l, { ...tried, errors });
  }
  const to = done(c, "tindak", "#tindak-lanjut");
  return finish(c, l, to, tried, await addFollowUp(c.var.db, l, form.data, whoOf(c, l.me, to)));
}

async function followUp(c: C, typed: Typed) {
  const form = tindakForm.safeParse(typed);
  const l = await load(c);
  const row = form.success ? l.tindak.find((t) => t.id === form.data.tindak) : undefined;
  const pihak = catatSesi({ ...l.b, keadaan: "berlangsung" }, l.me.viewer, c.var.today);
  if (!pihak.ok) return show(c, l, {}, pihak);
  if (!form.success) return show(c, l, { typed, errors: { formulir: "isian-tidak-utuh" } });
  if (!row) return show(c, l, {}, changedMeanwhile);
  const may = langkahTindak(l.b, row, form.data.langkah, l.me.viewer);
  const to = done(c, "tindak", "#tindak-lanjut");
  return finish(
    c,
    l,
    to,
    {},
    may.ok ? await moveFollowUp(c.var.db, l, row.id, form.data.langkah, whoOf(c, l.me, to)) : may,
  );
}
