import { Hono } from "hono";
import { tercatatStatement } from "../../data/agency/catat.ts";
import { outcome } from "../../data/agency/riwayat.ts";
import { bolehDibatalkan } from "../../domain/catat.ts";
import { catatWords } from "../../i18n/catat.ts";
import { whoOf } from "../../web/acting.ts";
import { type Kiriman, readUpload } from "../../web/bukti/kiriman.ts";
import { type C, say } from "../../web/bukti/umum.ts";
import { keepsNotes } from "../../web/catat/kartu.tsx";
import { readSessionCookie } from "../../web/cookie.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { readTyped } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { found, NotAllowed, SignInFirst } from "../../web/stops.ts";
import { takeBack } from "./actions.ts";
import { manifest, shell } from "./aplikasi.tsx";
import { notePage, wordsFor } from "./pages.tsx";
import { type Hasil, saveNote } from "./save.ts";

/** The ten-second capture, and what makes it an application of the phone. */
export const catat = new Hono<AgencyEnv>()
  .get("/catat", (c) => notePage(c))
  .post("/catat", take)
  .get("/catat/siapa", who)
  .post("/catat/:id/pembatalan", idParam, undo)
  .get("/manifest.webmanifest", manifest)
  .get("/luring", shell);

const wantsJson = (c: C) => (c.req.header("accept") ?? "").includes("application/json");

/** Answers the queue of a phone in JSON and a plain form with a page. */
async function take(c: C): Promise<Response> {
  const json = wantsJson(c);
  try {
    // Forty megabytes of somebody who is not even signed in are not looked into.
    if (!(await readSessionCookie(c, c.var.agency.code))) throw new SignInFirst();
    const kiriman = await readNote(c);
    const hasil = await saveNote(c, kiriman);
    return json ? jsonOf(c, hasil) : await pageOf(c, kiriman, hasil);
  } catch (error) {
    // A script that follows the way to the sign-in page would take that page for success.
    if (json && error instanceof SignInFirst) return c.json({ pesan: say(c, "sesi-berakhir", "") }, 401);
    throw error;
  }
}

/** A note without files may come as an ordinary form. */
async function readNote(c: C): Promise<Kiriman> {
  if (/^multipart\//i.test(c.req.header("content-type") ?? "")) return readUpload(c);
  return { typed: await readTyped(c), berkas: [], ditolak: [], terlaluBanyak: false };
}

function jsonOf(c: C, hasil: Hasil): Response {
  const { lang } = c.var;
  const t = catatWords[lang];
  switch (hasil.jenis) {
    case "tercatat":
      return c.json(
        { id: hasil.id, pesan: hasil.kotak ? `${t.tercatat} ${t.buktiTutup(hasil.kotak)}` : t.tercatat },
        201,
      );
    case "sudah":
      return c.json({ id: hasil.id, pesan: t.tercatat }, 200);
    case "orang-lain":
      return c.json({ pesan: t.salah["orang-lain"] }, 403);
    case "ditolak": {
      const { field, text } = wordsFor(hasil.refusal, lang);
      return c.json({ pesan: text, kolom: field ?? null }, statusOf(hasil.refusal));
    }
    default:
      return c.json({ pesan: hasil.salah.join(" "), kolom: "berkas" }, hasil.jenis === "berkas" ? 422 : 503);
  }
}

async function pageOf(c: C, { typed }: Kiriman, hasil: Hasil): Promise<Response> {
  if (hasil.jenis === "orang-lain") throw new NotAllowed();
  if (hasil.jenis === "tercatat" || hasil.jenis === "sudah") {
    const day = typed.tanggal ? `&tanggal=${encodeURIComponent(typed.tanggal)}` : "";
    const again = hasil.jenis === "sudah" ? "&sudah=ya" : "";
    return c.redirect(`${baseOf(c)}/catat?tercatat=${hasil.id}${day}${again}`, 303);
  }
  c.status(hasil.jenis === "ditolak" ? statusOf(hasil.refusal) : hasil.jenis === "berkas" ? 422 : 503);
  return notePage(
    c,
    hasil.jenis === "ditolak" ? { typed, refusal: hasil.refusal } : { typed, berkas: hasil.salah },
  );
}

/** Whose notes may be sent now: asked by a phone before it sends anything. */
async function who(c: C): Promise<Response> {
  try {
    const { me } = await page(c, () => []);
    return c.json({ pegawai: keepsNotes(me) ? me.viewer.pegawai : null });
  } catch (error) {
    if (error instanceof SignInFirst) return c.json({ pegawai: null }, 401);
    throw error;
  }
}

async function undo(c: At<"id">): Promise<Response> {
  const { id } = c.req.valid("param");
  const typed = await readTyped(c);
  const { me, rows } = await page(c, (me) => [tercatatStatement(id, me)]);
  const note = found(rows[0][0]);
  const to = `${baseOf(c)}/catat?dibatalkan=ya&tanggal=${note.tanggal}`;
  // Twice is once.
  if (note.dihapus === 1) return wantsJson(c) ? c.json({ id }) : c.redirect(to, 303);
  const rule = bolehDibatalkan(note.dibuatPada, c.var.now);
  const result = rule.ok ? outcome(await takeBack(c.var.db, whoOf(c, me, to), id)) : rule;
  if (result.ok) return wantsJson(c) ? c.json({ id }) : c.redirect(to, 303);
  if (wantsJson(c)) return c.json({ pesan: wordsFor(result, c.var.lang).text }, statusOf(result));
  c.status(statusOf(result));
  return notePage(c, { typed: { ...typed, tanggal: note.tanggal }, refusal: result });
}
