import type { Context } from "hono";
import { roomState } from "../../data/agency/database.ts";
import { directoryBatch, forgetAgencies } from "../../data/directory/database.ts";
import { closeIncident, gangguanStatement, openIncident } from "../../data/directory/gangguan.ts";
import { erasureStatement, erasuresStatement, releaseStatements } from "../../data/directory/penghapusan.ts";
import {
  deadMessageStatement,
  deadMessagesStatement,
  settleDeadMessage,
} from "../../data/directory/pesan.ts";
import { poolCountStatement, poolStatement, waitingStatement } from "../../data/directory/pool.ts";
import { prefixOf } from "../../data/evidence.ts";
import { newId } from "../../data/ids.ts";
import { operatorWords } from "../../i18n/operator.ts";
import { operatorSiklusWords } from "../../i18n/operator-siklus.ts";
import type { AppEnv } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { found, NotThere } from "../../web/stops.ts";
import { bodyOf } from "./dead-body.ts";
import { emptyForm, endForm, incidentForm } from "./forms.ts";
import { IncidentsPage } from "./incidents-page.tsx";
import { MessagesPage } from "./messages-page.tsx";
import { PoolPage } from "./pool-page.tsx";
import { operatorPage } from "./session.ts";
import { idOf } from "./steps.tsx";

type C = Context<AppEnv>;

export async function poolPage(c: C, takKosong = false) {
  const { me, rows } = await operatorPage(c, [
    poolCountStatement(),
    poolStatement(),
    waitingStatement(),
    erasuresStatement(),
  ]);
  const [[count], list, waiting, hapus] = rows;
  if (takKosong) c.status(409);
  const props = { nama: me.nama, count: found(count), pool: list, waiting, hapus, takKosong };
  return c.render(<PoolPage {...props} />, { title: operatorWords[c.var.lang].pool.title });
}

/** Out of quarantine: only what was seen to be nobody's, with the schema of an agency to come, and no file left. */
export async function release(c: C): Promise<Response> {
  await readForm(c, emptyForm);
  const binding = c.req.param("binding") ?? "";
  if (!/^AGENCY_\d{3}$/.test(binding)) throw new NotThere();
  const { rows } = await operatorPage(c, [erasureStatement(binding)]);
  const p = found(rows[0][0]);
  const files = await c.env.EVIDENCE.list({ prefix: prefixOf(p.agency), limit: 1 });
  const fresh = p.langkah === 5 && (await roomState(c.env, binding)) === "siap" && files.objects.length === 0;
  if (!fresh) return poolPage(c, true);
  await directoryBatch(c.env, releaseStatements(p, c.var.now));
  forgetAgencies(c.env);
  return c.redirect("/operator/pool", 303);
}

export async function messagesPage(c: C) {
  const { me, rows } = await operatorPage(c, [deadMessagesStatement()]);
  return c.render(<MessagesPage nama={me.nama} pesan={rows[0]} />, {
    title: operatorSiklusWords[c.var.lang].pesan.title,
  });
}

/** Sent first, then marked: done twice, the job finds what is already done. */
export async function repeatMessage(c: C): Promise<Response> {
  const { me, id, isi } = await openMessage(c);
  const body = bodyOf(isi);
  if (!body) throw new NotThere();
  const queue = body.impor === undefined ? c.env.JOBS : c.env.WORK;
  await queue.send(body as never);
  await directoryBatch(c.env, [settleDeadMessage(id, "diulang", me.nama, c.var.now)]);
  return c.redirect("/operator/pesan", 303);
}

export async function ignoreMessage(c: C): Promise<Response> {
  const { me, id } = await openMessage(c);
  await directoryBatch(c.env, [settleDeadMessage(id, "diabaikan", me.nama, c.var.now)]);
  return c.redirect("/operator/pesan", 303);
}

async function openMessage(c: C) {
  await readForm(c, emptyForm);
  const id = c.req.param("id") ?? "";
  if (!/^[\w-]{1,64}$/.test(id)) throw new NotThere();
  const { me, rows } = await operatorPage(c, [deadMessageStatement(id)]);
  const row = found(rows[0][0]);
  if (row.selesaiPada !== null) throw new NotThere();
  return { me, id, isi: row.isi };
}

type Shown = { readonly typed?: Typed; readonly errors?: FieldErrors; readonly at?: string };

export async function incidentsPage(c: C, again: Shown = {}) {
  const { me, rows } = await operatorPage(c, [gangguanStatement(c.var.now)]);
  const failed = again.errors !== undefined;
  if (failed) c.status(422);
  return c.render(<IncidentsPage nama={me.nama} gangguan={rows[0]} again={again} />, {
    title: operatorSiklusWords[c.var.lang].gangguan.title,
    failed,
  });
}

export async function announce(c: C): Promise<Response> {
  const form = await readForm(c, incidentForm);
  if (!form.ok) return incidentsPage(c, form);
  const { me } = await operatorPage(c, []);
  const { now } = c.var;
  const { tingkat, judul, teks } = form.data;
  await directoryBatch(c.env, [openIncident({ id: newId(now), tingkat, judul, isi: teks }, me.nama, now)]);
  return c.redirect("/operator/gangguan", 303);
}

export async function endIncident(c: C): Promise<Response> {
  const form = await readForm(c, endForm);
  const id = idOf(c);
  if (!form.ok) return incidentsPage(c, { ...form, at: id });
  await operatorPage(c, []);
  const [ended] = await directoryBatch(c.env, [closeIncident(id, form.data.penutup, c.var.now)]);
  if (ended === 0) throw new NotThere();
  return c.redirect("/operator/gangguan", 303);
}
