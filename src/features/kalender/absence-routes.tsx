import { type Context, Hono } from "hono";
import { newId } from "../../data/ids.ts";
import { kehadiranWords } from "../../i18n/kehadiran.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { found, NotAllowed } from "../../web/stops.ts";
import { AbsencePage } from "./absence-page.tsx";
import { recordAbsence, withdrawAbsence } from "./actions.ts";
import { absenceForm, emptyForm } from "./forms.ts";
import * as q from "./queries.ts";

type C = Context<AgencyEnv>;

/** Leave and dinas luar of one person: seen by those around him, kept by admins. */
export const absences = new Hono<AgencyEnv>()
  .get("/kalender/pegawai/:id", idParam, async (c) => absencePage(c, await load(c, c.req.valid("param").id)))
  .post("/kalender/pegawai/:id", idParam, async (c) => {
    const form = await readForm(c, absenceForm);
    const loaded = await load(c, c.req.valid("param").id);
    if (loaded.person.bolehUbah === 0) throw new NotAllowed();
    const again = (errors: FieldErrors, status: 409 | 422 = 422) =>
      absencePage(c, loaded, form.typed, errors, status);
    if (!form.ok) return again(form.errors);
    const to = savedTo(c, loaded.person.id);
    const done = await recordAbsence(
      c.var.db,
      loaded.person.id,
      form.data,
      loaded.absences,
      whoOf(c, loaded.me, to),
    );
    if (!done.ok) return again({ sampai: done.code });
    return done.value === "berubah" ? again({ sampai: "bertemu" }, 409) : c.redirect(to, 303);
  })
  .post("/kalender/kehadiran/:id/pencabutan", idParam, async (c) => {
    await readForm(c, emptyForm);
    const { id } = c.req.valid("param");
    const { me, rows } = await page(c, (who) => [
      q.absenceStatement(id, who, c.var.today),
      q.keepsAbsenceStatement(id, who, c.var.today),
    ]);
    const a = found(rows[0][0]);
    if (!rows[1][0]?.boleh) throw new NotAllowed();
    const to = savedTo(c, a.pegawai);
    const done = await withdrawAbsence(c.var.db, a, whoOf(c, me, to));
    if (done.ok && done.value !== "berubah") return c.redirect(to, 303);
    return absencePage(c, await load(c, a.pegawai), {}, { formulir: "sudah-dicabut" }, 409);
  });

const savedTo = (c: C, id: string) => `${baseOf(c)}/kalender/pegawai/${id}?tersimpan=ya`;

async function load(c: C, id: string) {
  const { today } = c.var;
  const { me, rows } = await page(c, (who) => [
    q.personStatement(id, who, today),
    q.absencesStatement(id, who, today),
  ]);
  return { me, person: found(rows[0][0]), absences: rows[1] };
}

function absencePage(
  c: C,
  { person, absences: list }: Awaited<ReturnType<typeof load>>,
  typed: Typed = {},
  errors: FieldErrors = {},
  status?: 409 | 422,
) {
  const t = kehadiranWords[c.var.lang];
  if (status) c.status(status);
  return c.render(
    <AbsencePage
      base={baseOf(c)}
      person={person}
      absences={list}
      today={c.var.today}
      typed={typed}
      errors={errors}
      done={status === undefined && c.req.query("tersimpan") === "ya"}
      perintah={newId(c.var.now)}
    />,
    {
      title: t.judul(person.nama),
      failed: status !== undefined,
      breadcrumb: [{ href: `${baseOf(c)}/pegawai/${person.id}`, label: person.nama }, { label: t.title }],
    },
  );
}
