import { Hono } from "hono";
import { statusPegawai } from "../../domain/kepegawaian.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { idParam } from "../../web/params.ts";
import { SelectField } from "../../web/ui/choice-field.tsx";
import { DateField } from "../../web/ui/field.tsx";
import { setStatus } from "./actions.ts";
import { type C, errorAt, words } from "./common.ts";
import { changed, fresh, load, saved, show } from "./dated.tsx";
import { fieldOf, options } from "./fields.tsx";
import { statusForm } from "./forms.ts";
import { type HeadRow, statusStatement } from "./queries.ts";

/** Leave, detachment and the like, each from a day on. */
export const statuses = new Hono<AgencyEnv>()
  .get("/pegawai/:id/status", idParam, async (c) => {
    const { me, person } = await load(c, () => []);
    return statusPage(c, me, person, { dari: c.var.today, versi: String(person.versi) });
  })
  .post("/pegawai/:id/status", idParam, async (c) => {
    const form = await readForm(c, statusForm);
    const { id } = c.req.valid("param");
    const { me, person, rest } = await load(c, (pegawai) => [statusStatement(id, pegawai, c.var.today)]);
    if (!form.ok) return statusPage(c, me, person, form.typed, form.errors);
    const to = saved(c, id, "status");
    const target = { id, versi: form.data.versi };
    const done = await setStatus(c.var.db, target, form.data, rest[0], whoOf(c, me, to));
    if (!done.ok) return statusPage(c, me, person, form.typed, errorAt(done.code));
    if (done.value === "berubah") return statusPage(c, me, person, fresh(form.typed, person), changed, 409);
    return c.redirect(to, 303);
  });

function statusPage(
  c: C,
  me: Me,
  person: HeadRow,
  typed: Typed,
  errors: FieldErrors = {},
  status: 409 | 422 = 422,
) {
  const [t, lang] = [words(c), c.var.lang];
  const field = fieldOf({ typed, errors }, lang);
  return show(c, me, person, typed, errors, status, {
    title: t.tambahStatus,
    lead: t.statusJelas,
    children: (
      <>
        <SelectField
          {...field("status")}
          label={t.status}
          blank={t.pilih}
          choices={[...options(statusPegawai, lang), { value: "pensiun", label: t.statusPensiun }]}
        />
        <DateField {...field("dari")} label={t.dari} />
        <DateField {...field("sampai")} label={t.sampai} hint={t.sampaiHint} />
      </>
    ),
  });
}
