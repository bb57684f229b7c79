import { type Context, Hono } from "hono";
import { kalenderDari, kalenderStatement } from "../../data/agency/kalender.ts";
import { newId } from "../../data/ids.ts";
import type { Refusal } from "../../domain/result.ts";
import { tahunDari } from "../../domain/tanggal.ts";
import { kalenderWords } from "../../i18n/kalender.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { type At, idParam, unitParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { found, NotAllowed } from "../../web/stops.ts";
import { absences } from "./absence-routes.tsx";
import { addDays, setWeek, withdrawDays } from "./actions.ts";
import { type FormProps, SpecialFormPage, WeekFormPage } from "./form-pages.tsx";
import { emptyForm, specialForm, weekForm } from "./forms.ts";
import * as q from "./queries.ts";
import { YearPage } from "./year-page.tsx";

type C = Context<AgencyEnv>;

/** Which days are worked where, and why; and who is away. */
export const kalender = new Hono<AgencyEnv>()
  .route("/", absences)
  .get("/kalender", (c) => yearPage(c))
  .get("/kalender/:unit", unitParam, (c) => yearPage(c, c.req.valid("param").unit))
  .get("/kalender/:unit/pekan", unitParam, async (c) => {
    const { head, running } = await loadUnit(c);
    return formPage(c, WeekFormPage, { head, running, typed: { dari: c.var.today } });
  })
  .post("/kalender/:unit/pekan", unitParam, async (c) => {
    const form = await readForm(c, weekForm);
    const { me, head, running } = await loadUnit(c);
    if (!form.ok) return formPage(c, WeekFormPage, { head, running, ...form }, 422);
    const to = savedTo(c, head.unit);
    const done = await setWeek(c.var.db, head.unit, form.data, whoOf(c, me, to));
    if (done === "berubah")
      return formPage(c, WeekFormPage, { head, running, ...form, errors: { versi: "sudah-berubah" } }, 409);
    return c.redirect(to, 303);
  })
  .get("/kalender/:unit/hari", unitParam, async (c) => {
    const { head, running } = await loadUnit(c);
    return formPage(c, SpecialFormPage, { head, running, typed: {} });
  })
  .post("/kalender/:unit/hari", unitParam, async (c) => {
    const form = await readForm(c, specialForm);
    const { me, head, running, own } = await loadUnit(c, form.ok ? tahunDari(form.data.dari) : undefined);
    const shown = { head, running, typed: form.typed };
    if (!form.ok) return formPage(c, SpecialFormPage, { ...shown, errors: form.errors }, 422);
    const to = savedTo(c, head.unit);
    const done = await addDays(c.var.db, head.unit, form.data, own, whoOf(c, me, to));
    if (!done.ok) return formPage(c, SpecialFormPage, { ...shown, errors: { sampai: done.code } }, 422);
    if (done.value === "berubah")
      return formPage(c, SpecialFormPage, { ...shown, errors: { sampai: "bertemu" } }, 409);
    return c.redirect(to, 303);
  })
  .post("/kalender/hari/:id/pencabutan", idParam, async (c) => {
    await readForm(c, emptyForm);
    const { id } = c.req.valid("param");
    const { me, rows } = await page(c, (who) => [
      q.specialStatement(id, who, c.var.today),
      q.keepsDaysStatement(id, who, c.var.today),
    ]);
    const h = found(rows[0][0]);
    if (!rows[1][0]?.boleh) throw new NotAllowed();
    const to = savedTo(c, h.unit);
    const done = await withdrawDays(c.var.db, h, whoOf(c, me, to));
    if (!done.ok) return yearPage(c, h.unit, done);
    if (done.value === "berubah") return yearPage(c, h.unit, withdrawn);
    return c.redirect(to, 303);
  });

const withdrawn = { ok: false, kind: "keadaan", code: "sudah-dicabut" } as const;
const savedTo = (c: C, unit: string) => `${baseOf(c)}/kalender/${unit}?tersimpan=ya`;

/** Who only looks may not; who does not see it finds nothing. */
async function loadUnit(c: At<"unit">, tahun = tahunDari(c.var.today)) {
  const { unit } = c.req.valid("param");
  const { today, now } = c.var;
  const { me, rows } = await page(c, (who) => {
    const at = q.unitOr(unit, who, today);
    return [
      q.headStatement(at, who, today, tahun),
      q.ownDaysStatement(at, tahun),
      q.runningStatement(at, today, now),
    ];
  });
  const head = found(rows[0][0]);
  if (head.bolehUbah === 0) throw new NotAllowed();
  return { me, head, own: rows[1], running: rows[2][0]?.n ?? 0 };
}

async function yearPage(c: C, unit?: string, refusal?: Refusal) {
  const { today, now } = c.var;
  const asked = Number(c.req.query("tahun"));
  const tahun = Number.isInteger(asked) && asked >= 2022 && asked <= 2100 ? asked : tahunDari(today);
  const { rows } = await page(c, (who) => {
    const at = q.unitOr(unit, who, today);
    return [
      q.headStatement(at, who, today, tahun),
      kalenderStatement(`${tahun}-01-01`, at),
      q.lineStatement(at, today),
      q.ownDaysStatement(at, tahun),
      q.childrenStatement(at, who, today),
      q.movedStatement(at, who, today, now),
    ];
  });
  const [[first], baris, line, own, children, moved] = rows;
  const head = found(first);
  const t = kalenderWords[c.var.lang];
  if (refusal) c.status(statusOf(refusal));
  const shown = { base: baseOf(c), tahun, today, head, line, baris, own, children, moved };
  return c.render(
    <YearPage
      {...shown}
      kalender={kalenderDari(baris).kalender}
      done={c.req.query("tersimpan") === "ya" && !refusal}
      refused={refusal && t.salah[refusal.code as keyof typeof t.salah]}
      perintah={newId(c.var.now)}
    />,
    {
      title: t.judul(head.nama, tahun),
      failed: refusal !== undefined,
      breadcrumb: [
        ...line
          .slice(1)
          .reverse()
          .map((l) => ({ href: `${baseOf(c)}/kalender/${l.unit}`, label: l.nama })),
        { label: head.nama },
      ],
    },
  );
}

type Form = typeof WeekFormPage;
function formPage(
  c: C,
  Page: Form,
  shown: Pick<FormProps, "head" | "running"> & { readonly typed: Typed; readonly errors?: FieldErrors },
  status?: 409 | 422,
) {
  const t = kalenderWords[c.var.lang];
  if (status) c.status(status);
  const { head, running, typed, errors = {} } = shown;
  const title = (Page === WeekFormPage ? t.pekanForm : t.hariForm).title(head.nama);
  return c.render(
    <Page head={head} running={running} typed={typed} errors={errors} perintah={newId(c.var.now)} />,
    {
      title,
      failed: status !== undefined,
      breadcrumb: [{ href: `${baseOf(c)}/kalender/${head.unit}`, label: head.nama }, { label: title }],
    },
  );
}
