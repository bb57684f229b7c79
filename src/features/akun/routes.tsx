import { Hono } from "hono";
import { verifyPassword } from "../../data/password.ts";
import { failureStatement } from "../../data/throttle.ts";
import { lepasFaktor } from "../../domain/faktor-kedua.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { readForm, readTyped } from "../../web/form.ts";
import { byItself, enrolledSchema, readAnswer, verifyEnrolled } from "../../web/kunci-sandi.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { found } from "../../web/stops.ts";
import {
  acknowledge,
  addKey,
  dropKey,
  endOne,
  endOthers,
  MOST_KEYS,
  nameKey,
  proveSession,
} from "./actions.ts";
import { codes } from "./codes.tsx";
import { keyForm, nameForm, proofForm } from "./forms.ts";
import { asOwner, type C, loadOwn, type Own } from "./own.ts";
import { keamanan } from "./rule.tsx";
import { showOwn } from "./show.tsx";
import { totp } from "./totp.tsx";

export const akun = new Hono<AgencyEnv>()
  .get("/akun", async (c) => byItself(c) ?? showOwn(c, await loadOwn(c)))
  .post("/akun/bukti", prove)
  .route("/", totp)
  .route("/", codes)
  .route("/", keamanan)
  .post("/akun/kunci-sandi", enrolKey)
  .post("/akun/kunci-sandi/:id/nama", idParam, renameKey)
  .post("/akun/kunci-sandi/:id/pelepasan", idParam, removeKey)
  .post("/akun/sesi/pengakhiran", async (c) => {
    await readTyped(c);
    const own = await loadOwn(c);
    return done(c, own, await endOthers(asOwner(c, own), own.sesi));
  })
  .post("/akun/sesi/:id/pengakhiran", idParam, async (c) => {
    await readTyped(c);
    const own = await loadOwn(c);
    const { id } = c.req.valid("param");
    found(own.sessions.find((s) => s.id === id));
    return done(c, own, await endOne(asOwner(c, own), id));
  })
  .post("/akun/peringatan", async (c) => {
    await readTyped(c);
    const own = await loadOwn(c);
    return done(c, own, await acknowledge(asOwner(c, own)));
  });

/** The password once more, in a session that has been open for a while. As slow to guess as at sign-in. */
async function prove(c: C): Promise<Response> {
  const form = await readForm(c, proofForm);
  const own = await loadOwn(c);
  if (!form.ok) return showOwn(c, own, { errors: form.errors });
  if ((own.akun.bolehPada ?? 0) > c.var.now)
    return showOwn(c, own, { errors: { lama: "tunggu" }, status: 429 });
  if (!(await verifyPassword(own.akun.sandiHash, form.data.lama, c.var.pepper))) {
    await c.var.db.apply(failureStatement(`sandi ${own.me.viewer.pegawai}`, c.var.now));
    return showOwn(c, own, { errors: { lama: "sandi-lama-salah" } });
  }
  await proveSession(asOwner(c, own, "/akun"), own.sesi);
  return c.redirect(`${baseOf(c)}/akun`, 303);
}

async function enrolKey(c: C): Promise<Response> {
  const form = await readForm(c, keyForm);
  const own = await loadOwn(c);
  const again = (errors: Record<string, string>, status?: 409) =>
    showOwn(c, own, { errors, status, nama: form.typed.nama });
  if (!own.segar) return again({ formulir: "butuh-bukti" }, 409);
  if (!form.ok) return again({ ...form.errors });
  if (own.kunci.length >= MOST_KEYS) return again({ formulir: "kunci-penuh" }, 409);
  const jawaban = readAnswer(form.data.jawaban, enrolledSchema);
  const enrolled = jawaban && (await verifyEnrolled(c, own.me.viewer.pegawai, jawaban));
  if (!enrolled) return again({ formulir: "kunci-ditolak" });
  const key = { ...enrolled.kunci, nama: form.data.nama, transport: jawaban.response.transports };
  const recorded = await addKey(asOwner(c, own), key, enrolled.sekali);
  return recorded === "berubah" ? again({ formulir: "kunci-ditolak" }, 409) : done(c, own, recorded);
}

async function renameKey(c: At<"id">): Promise<Response> {
  const form = await readForm(c, nameForm);
  const own = await loadOwn(c);
  const { id } = c.req.valid("param");
  found(own.kunci.find((k) => k.id === id));
  if (!form.ok)
    return showOwn(c, own, {
      errors: { [`nama-${id}`]: form.errors.nama ?? "nama-kosong" },
      kunci: id,
      nama: form.typed.nama,
    });
  return done(c, own, await nameKey(asOwner(c, own), id, form.data.nama));
}

async function removeKey(c: At<"id">): Promise<Response> {
  await readTyped(c);
  const own = await loadOwn(c);
  const { id } = c.req.valid("param");
  found(own.kunci.find((k) => k.id === id));
  if (!own.segar) return showOwn(c, own, { errors: { formulir: "butuh-bukti" }, status: 409 });
  const sisa = own.kunci.length - 1 + own.akun.totp;
  const allowed = lepasFaktor(own.me.faktor, sisa);
  if (!allowed.ok) return showOwn(c, own, { errors: { formulir: allowed.code }, status: 409 });
  return done(c, own, await dropKey(asOwner(c, own), id, sisa));
}

const done = (c: C, own: Own, recorded: "done" | "berubah" | "sudah") =>
  recorded === "berubah"
    ? showOwn(c, own, { errors: { formulir: "sudah-berubah" }, status: 409 })
    : c.redirect(`${baseOf(c)}/akun?tersimpan=ya`, 303);
