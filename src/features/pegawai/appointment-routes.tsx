import { Hono } from "hono";
import type * as z from "zod";
import { garisFacts, garisFactsStatements } from "../../data/agency/garis-fakta.ts";
import { openYearsStatement } from "../../data/agency/pegawai.ts";
import { type UnitChoice, unitChoicesStatement } from "../../data/agency/unit.ts";
import { newId } from "../../data/ids.ts";
import { jenisPenempatan } from "../../domain/kepegawaian.ts";
import { pegawaiWords } from "../../i18n/pegawai.ts";
import { shellWords } from "../../i18n/shell.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { type At, idParam } from "../../web/params.ts";
import { found, NotAllowed } from "../../web/stops.ts";
import { RadioField } from "../../web/ui/choice-field.tsx";
import { DateField } from "../../web/ui/field.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { type C, dayOf, errorAt, held, words } from "./common.ts";
import { changed, endOf, endPage, fresh, load, type Refused, saved, show, statusOf } from "./dated.tsx";
import { type FormProps, fieldOf, options, PostFields } from "./fields.tsx";
import { appointmentForm, endForm } from "./forms.ts";
import { addAppointment, finishAppointment } from "./post-actions.ts";
import { appointmentsStatement, type HeadRow } from "./queries.ts";

/** The posts of one person, each from a day on. */
export const appointments = new Hono<AgencyEnv>()
  .get("/pegawai/:id/penempatan", idParam, async (c) => {
    const { me, person, rest } = await load(c, (id) => [unitChoicesStatement(id, c.var.today)]);
    const typed = { dari: c.var.today, jenis: "definitif", versi: String(person.versi) };
    return appointmentPage(c, me, person, rest[0], typed);
  })
  .post("/pegawai/:id/penempatan", idParam, async (c) => {
    const form = await readForm(c, appointmentForm);
    const { id } = c.req.valid("param");
    const leads = form.ok && (form.data.memimpin === "ya" || acting(form.data.jenis)) ? [form.data.unit] : [];
    const { me, person, rest } = await load(c, (pegawai) => [
      unitChoicesStatement(pegawai, c.var.today),
      appointmentsStatement(id, pegawai, c.var.today),
      openYearsStatement(c.var.today, c.var.now),
      ...garisFactsStatements({ pegawai: [id], unit: leads }, dayOf(c, form.typed.dari)),
    ]);
    const [units, own, years, ...facts] = rest;
    const again = (errors: FieldErrors, status?: Refused, typed: Typed = form.typed) =>
      appointmentPage(c, me, person, units, typed, errors, status);
    if (!form.ok) return again(form.errors);
    if (!units.some((u) => u.id === form.data.unit)) return again({ unit: "unit-kosong" });
    const post = postOf(form.data, newId(c.var.now), units);
    const to = saved(c, id, "jabatan");
    const seen = { milik: held(id, own), fakta: garisFacts(facts), years };
    const done = await addAppointment(c.var.db, { id, versi: form.data.versi }, post, seen, whoOf(c, me, to));
    if (!done.ok) return again(errorAt(done.code), statusOf(done.kind));
    if (done.value === "berubah") return again(changed, 409, fresh(form.typed, person));
    return c.redirect(to, 303);
  })
  .get("/pegawai/:id/penempatan/:penempatan", idParam, async (c) => {
    const { me, person, post } = await loadPost(c);
    const typed = {
      sampai: post.sampai ?? c.var.today,
      sebelum: post.sampai ?? "",
      versi: String(person.versi),
    };
    return endPage(c, me, person, post.jabatan, typed);
  })
  .post("/pegawai/:id/penempatan/:penempatan", idParam, async (c) => {
    const form = await readForm(c, endForm);
    const { me, person, post, own, fakta } = await loadPost(c, endOf(c, form.typed));
    const again = (errors: FieldErrors, status?: 409, typed: Typed = form.typed) =>
      endPage(c, me, person, post.jabatan, typed, errors, status);
    if (!form.ok) return again(form.errors);
    const now = { ...fresh(form.typed, person), sebelum: post.sampai ?? "" };
    if (form.data.sebelum !== post.sampai) return again(changed, 409, now);
    const to = saved(c, person.id, "jabatan");
    const target = { id: person.id, versi: form.data.versi };
    const seen = { milik: own, fakta };
    const done = await finishAppointment(c.var.db, target, post, form.data.sampai, seen, whoOf(c, me, to));
    if (!done.ok) return again({ sampai: done.code });
    if (done.value === "berubah") return again(changed, 409, now);
    return c.redirect(to, 303);
  });

export const acting = (jenis: string) => jenis === "plt" || jenis === "plh";

/** What the form says, as the rules read it. */
export const postOf = (data: z.output<typeof appointmentForm>, id: string, units: readonly UnitChoice[]) => ({
  ...data,
  id,
  memimpin: data.memimpin === "ya" || acting(data.jenis),
  delegasi: data.delegasi === "ya",
  jenisUnit: units.find((u) => u.id === data.unit)?.jenis,
  unitBerakhir: units.find((u) => u.id === data.unit)?.berakhir,
});

async function loadPost(c: At<"id">, dari: string = c.var.today) {
  const { id } = c.req.valid("param");
  const { me, person, rest } = await load(c, (pegawai) => [
    appointmentsStatement(id, pegawai, c.var.today),
    ...garisFactsStatements({ pegawai: [id] }, dari),
  ]);
  const [rows, ...facts] = rest;
  const own = held(id, rows);
  const post = found(own.find((p) => p.id === c.req.param("penempatan")));
  if (!post.kelola) throw new NotAllowed();
  return { me, person, own, post, fakta: garisFacts(facts) };
}

function appointmentPage(
  c: C,
  me: Me,
  person: HeadRow,
  units: readonly UnitChoice[],
  typed: Typed,
  errors: FieldErrors = {},
  status: Refused = 422,
) {
  const t = words(c);
  return show(c, me, person, typed, errors, status, {
    title: t.tambahPenempatan,
    lead: t.akhiriOtomatis,
    children: <AppointmentFields typed={typed} errors={errors} units={units} />,
  });
}

export const AppointmentFields = (props: FormProps & { readonly units: readonly UnitChoice[] }) => {
  const [t, lang, shell] = [useWords(pegawaiWords), useLang(), useWords(shellWords)];
  const field = fieldOf(props, lang);
  return (
    <>
      <RadioField
        {...field("jenis")}
        value={props.typed.jenis}
        label={t.jenisPenempatan}
        hint={t.jenisPenempatanHint}
        choices={options(jenisPenempatan, lang)}
        inline
      />
      <PostFields {...props} />
      <DateField {...field("sampai")} label={t.sampai} hint={t.sampaiHint} optional={shell.optional} />
    </>
  );
};
