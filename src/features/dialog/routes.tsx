import { Hono } from "hono";
import type { TemuRow, UtasRow } from "../../data/agency/dialog.ts";
import { changedMeanwhile } from "../../data/agency/riwayat.ts";
import { newId } from "../../data/ids.ts";
import { amend, close, confirm, decline, note, propose, reply, speak, take } from "../../domain/dialog.ts";
import type { Refusal, Result } from "../../domain/result.ts";
import { dialogWords } from "../../i18n/dialog.ts";
import { said } from "../../i18n/penolakan.ts";
import { skpWords } from "../../i18n/skp.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type FieldErrors, readForm, readTyped, type Typed } from "../../web/form.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import {
  acceptProposal,
  addMessage,
  beginThread,
  confirmMeeting,
  dropMeeting,
  endProposal,
  markRead,
  saveMeeting,
} from "./actions.ts";
import { DialogPage } from "./dialog-page.tsx";
import { hapusForm, jawabanForm, konfirmasiForm, pesanForm, temuForm } from "./forms.ts";
import { type Loaded, load, tempatOf, utasOf } from "./load.ts";
import { MeetingPage } from "./meeting-page.tsx";
import type { Open } from "./props.ts";
import { bolehKosong } from "./tempat.ts";

/** Dialog kinerja about one plan: what is said, what is proposed, and that both met (Ps. 7, 8, 14). */
export const dialog = new Hono<AgencyEnv>()
  .get("/skp/:id/dialog", idParam, async (c) => {
    const loaded = await load(c);
    return show(c, loaded, { open: asked(c) });
  })
  .post("/skp/:id/dialog", idParam, say)
  .post("/skp/:id/dialog/jawaban", idParam, answerProposal)
  .post("/skp/:id/dialog/dibaca", idParam, async (c) => {
    await readTyped(c);
    const loaded = await load(c);
    const to = done(c, "baca");
    const may = speak(loaded.skp, loaded.me.viewer);
    return finish(
      c,
      loaded,
      to,
      {},
      may.ok ? await markRead(c.var.db, loaded, whoOf(c, loaded.me, to)) : may,
    );
  })
  .get("/skp/:id/dialog/pertemuan", idParam, async (c) =>
    meeting(c, await load(c), c.req.query("ubah") ?? ""),
  )
  .post("/skp/:id/dialog/pertemuan", idParam, writeDown)
  .post("/skp/:id/dialog/konfirmasi", idParam, confirmIt)
  .post("/skp/:id/dialog/penghapusan", idParam, drop);

type Tried = {
  readonly open?: Open | undefined;
  readonly typed?: Typed;
  readonly errors?: FieldErrors;
};

const done = (c: At<"id">, what: string, more = "") =>
  `${baseOf(c)}/skp/${c.req.valid("param").id}/dialog?selesai=${what}${more}`;

/** Which form is asked for: at a place, in a thread, or the no to a proposal. One at a time. */
function asked(c: At<"id">): Open | undefined {
  for (const cara of ["tulis", "utas", "tolak"] as const) {
    const apa = c.req.query(cara);
    if (apa) return { cara, apa };
  }
  return undefined;
}

async function say(c: At<"id">) {
  const form = await readForm(c, pesanForm);
  const loaded = await load(c);
  const { skp, me, tempat } = loaded;
  const row = threadOf(loaded, form.typed.utas);
  const where = row ? tempatOf(tempat, row) : tempat.find((t) => t.kunci === form.typed.tempat);
  const open: Open =
    row?.keadaan === "terbuka"
      ? { cara: "utas", apa: row.id }
      : { cara: "tulis", apa: where?.kunci ?? "umum" };
  const may = row ? reply(skp, utasOf(loaded, row), me.viewer) : speak(skp, me.viewer);
  const again = (errors: FieldErrors, refusal?: Refusal) =>
    show(c, loaded, { open, typed: form.typed, errors }, refusal);
  if (!may.ok) return again({}, may);
  if (!form.ok) return again(form.errors);
  if ((form.data.utas !== "" && !row) || (!row && !where)) return again({}, changedMeanwhile);
  const { teks, semula = "" } = form.data;
  const usulan = form.data.usulan !== undefined && form.data.usulan !== semula ? form.data.usulan : null;
  if (usulan === null && teks === "") return again({ teks: "pesan-kosong" });
  if (usulan === "" && where && !bolehKosong(where)) return again({ usulan: "usulan-kosong" });
  if (usulan !== null) {
    const bagian = row?.bagian ?? where?.bagian ?? "umum";
    const begun = { bagian, keadaan: "terbuka", pengusul: null, tempatAda: where !== undefined } as const;
    const mayPropose = propose(skp, row ? utasOf(loaded, row) : begun, me.viewer);
    if (!mayPropose.ok) return again({}, mayPropose);
  }
  const to = done(c, "kirim", `#${row ? `utas-${row.id}` : `di-${where?.kunci}`}`);
  const who = whoOf(c, me, to);
  const result = row
    ? form.data.versi === row.versi
      ? await addMessage(c.var.db, loaded, row, { teks, usulan }, who)
      : changedMeanwhile
    : where
      ? await beginThread(c.var.db, loaded, where, { teks, usulan }, who)
      : changedMeanwhile;
  return finish(c, loaded, to, { open, typed: form.typed }, result);
}

async function answerProposal(c: At<"id">) {
  const form = await readForm(c, jawabanForm);
  const loaded = await load(c);
  const { skp, me, head } = loaded;
  const row = threadOf(loaded, form.typed.utas);
  const langkah = form.typed.langkah ?? "";
  // The thread was closed meanwhile: what was typed as a reason is a comment now.
  const still = row?.keadaan === "terbuka";
  const open: Open | undefined =
    langkah === "tolak" && still
      ? { cara: "tolak", apa: row.id }
      : form.typed.alasan
        ? { cara: "tulis", apa: "umum" }
        : undefined;
  const tried = { open, typed: { ...form.typed, teks: form.typed.alasan ?? "" } };
  const spoken = speak(skp, me.viewer);
  if (!spoken.ok) return show(c, loaded, tried, spoken);
  if (!form.ok) return show(c, loaded, { ...tried, errors: form.errors });
  if (!row) return show(c, loaded, tried, changedMeanwhile);
  const utas = utasOf(loaded, row);
  const { alasan = "" } = form.data;
  const may =
    form.data.langkah === "terima"
      ? take(skp, utas, me.viewer, c.var.today)
      : form.data.langkah === "tolak"
        ? decline(skp, utas, me.viewer, alasan)
        : close(skp, utas, me.viewer);
  if (!may.ok)
    return may.code === "alasan-kosong"
      ? show(c, loaded, { ...tried, errors: { alasan: "alasan-kosong" } })
      : show(c, loaded, tried, may);
  if (form.data.versi !== row.versi) return show(c, loaded, tried, changedMeanwhile);
  const to = done(c, form.data.langkah, `#utas-${row.id}`);
  const who = whoOf(c, me, to);
  if (form.data.langkah !== "terima")
    return finish(
      c,
      loaded,
      to,
      tried,
      await endProposal(c.var.db, loaded, row, form.data.langkah, alasan, who),
    );
  const where = tempatOf(loaded.tempat, row);
  const usulan = loaded.pesan.find((p) => p.id === row.usulan)?.usulan;
  if (!where || usulan === null || usulan === undefined || form.data.revisi !== head.revisi)
    return show(c, loaded, tried, changedMeanwhile);
  return finish(c, loaded, to, tried, await acceptProposal(c.var.db, loaded, row, where, usulan, who));
}

const threadOf = ({ utas }: Loaded, id: string | undefined): UtasRow | undefined =>
  id ? utas.find((u) => u.id === id) : undefined;
const meetingOf = ({ temu }: Loaded, id: string | undefined): TemuRow | undefined =>
  id ? temu.find((t) => t.id === id) : undefined;

/** Accepted: on. Refused: the same page with what was typed. */
function finish(c: At<"id">, loaded: Loaded, to: string, tried: Tried, result: Result<unknown>) {
  return result.ok ? c.redirect(to, 303) : show(c, loaded, tried, result);
}

function show(c: At<"id">, loaded: Loaded, tried: Tried, refusal?: Refusal) {
  const errors = tried.errors ?? {};
  if (refusal) c.status(statusOf(refusal));
  else if (Object.keys(errors).length > 0) c.status(422);
  const t = dialogWords[c.var.lang];
  const selesai = c.req.query("selesai") ?? "";
  const words: Readonly<Record<string, string>> = t.selesai;
  return c.render(
    <DialogPage
      base={baseOf(c)}
      loaded={loaded}
      today={c.var.today}
      zona={c.var.agency.zona}
      open={tried.open}
      typed={tried.typed}
      errors={errors}
      refused={refusal && said(refusal, c.var.lang)}
      done={refusal || tried.errors || !Object.hasOwn(words, selesai) ? undefined : words[selesai]}
      command={() => newId(c.var.now)}
    />,
    {
      title: t.title,
      breadcrumb: crumbs(c, loaded, t.title),
      failed: refusal !== undefined || tried.typed !== undefined,
    },
  );
}

async function writeDown(c: At<"id">) {
  const form = await readForm(c, temuForm);
  const loaded = await load(c);
  const { skp, me } = loaded;
  const id = form.typed.pertemuan ?? "";
  const temu = meetingOf(loaded, id);
  const open = note(skp, me.viewer, c.var.today);
  if (!open.ok) return meeting(c, loaded, id, { typed: form.typed }, open);
  if (!form.ok) return meeting(c, loaded, id, { typed: form.typed, errors: form.errors });
  const may = note(skp, me.viewer, c.var.today, form.data.tanggal);
  const mend = temu ? amend(skp, factsOf(temu), me.viewer) : may;
  const refused = !may.ok ? may : !mend.ok ? mend : undefined;
  if (refused) return meeting(c, loaded, id, { typed: form.typed }, refused);
  const to = done(c, "catat", "#pertemuan");
  const result =
    (id !== "" && !temu) || (temu && temu.versi !== form.data.versi)
      ? changedMeanwhile
      : await saveMeeting(c.var.db, loaded, temu ?? null, form.data, whoOf(c, me, to));
  return result.ok ? c.redirect(to, 303) : meeting(c, loaded, id, { typed: form.typed }, result);
}

function meeting(c: At<"id">, loaded: Loaded, id: string, tried: Tried = {}, refusal?: Refusal) {
  const temu = meetingOf(loaded, id);
  const may = temu
    ? amend(loaded.skp, factsOf(temu), loaded.me.viewer)
    : note(loaded.skp, loaded.me.viewer, c.var.today);
  const no = refusal ?? (may.ok ? undefined : may);
  if (no) c.status(statusOf(no));
  else if (Object.keys(tried.errors ?? {}).length > 0) c.status(422);
  const t = dialogWords[c.var.lang];
  const title = temu ? t.temu.ubahJudul : t.temu.catatJudul;
  return c.render(
    <MeetingPage
      base={baseOf(c)}
      head={loaded.head}
      temu={temu ?? null}
      able={may.ok || tried.typed !== undefined}
      typed={tried.typed}
      errors={tried.errors ?? {}}
      refused={no && said(no, c.var.lang)}
      command={newId(c.var.now)}
    />,
    { title, breadcrumb: crumbs(c, loaded, title, true), failed: tried.typed !== undefined },
  );
}

async function confirmIt(c: At<"id">) {
  const form = await readForm(c, konfirmasiForm);
  const loaded = await load(c);
  const temu = meetingOf(loaded, form.typed.pertemuan);
  const to = done(c, "konfirmasi", "#pertemuan");
  const spoken = speak(loaded.skp, loaded.me.viewer);
  const who = spoken.ok || spoken.kind !== "hak";
  if (!who) return show(c, loaded, {}, spoken);
  if (!form.ok) return show(c, loaded, { errors: form.errors, typed: form.typed });
  if (!temu) return show(c, loaded, {}, changedMeanwhile);
  const may = confirm(loaded.skp, factsOf(temu), loaded.me.viewer);
  if (!may.ok) return show(c, loaded, {}, may);
  if (temu.versi !== form.data.versi) return show(c, loaded, {}, changedMeanwhile);
  return finish(c, loaded, to, {}, await confirmMeeting(c.var.db, loaded, temu, whoOf(c, loaded.me, to)));
}

async function drop(c: At<"id">) {
  const form = await readForm(c, hapusForm);
  const loaded = await load(c);
  const temu = meetingOf(loaded, form.typed.pertemuan);
  const to = done(c, "hapus", "#pertemuan");
  const nothing = { penilai: "", tanggal: "", pegawaiPada: null, penilaiPada: null, dihapus: true };
  const may = amend(loaded.skp, temu ? factsOf(temu) : nothing, loaded.me.viewer);
  if (!may.ok) return show(c, loaded, {}, may);
  if (!form.ok) return show(c, loaded, { errors: form.errors, typed: form.typed });
  if (!temu || temu.versi !== form.data.versi) return show(c, loaded, {}, changedMeanwhile);
  return finish(c, loaded, to, {}, await dropMeeting(c.var.db, loaded, temu, whoOf(c, loaded.me, to)));
}

const factsOf = ({ penilai, tanggal, pegawaiPada, penilaiPada }: TemuRow) => ({
  penilai,
  tanggal,
  pegawaiPada,
  penilaiPada,
  dihapus: false,
});

const crumbs = (c: At<"id">, { head }: Loaded, here: string, deep = false) => [
  { label: skpWords[c.var.lang].skp, href: `${baseOf(c)}/skp` },
  { label: skpWords[c.var.lang].skpTahun(head.tahun), href: `${baseOf(c)}/skp/${head.id}` },
  ...(deep ? [{ label: dialogWords[c.var.lang].title, href: `${baseOf(c)}/skp/${head.id}/dialog` }] : []),
  { label: here },
];
