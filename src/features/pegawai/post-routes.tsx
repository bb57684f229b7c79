import { Hono } from "hono";
import type { Child } from "hono/jsx";
import { garisFacts, garisFactsStatements } from "../../data/agency/garis.ts";
import { openYearsStatement } from "../../data/agency/pegawai.ts";
import type { Results, Statement } from "../../data/agency/statement.ts";
import { type UnitChoice, unitChoicesStatement } from "../../data/agency/unit.ts";
import { newId } from "../../data/ids.ts";
import { jenisPenempatan, statusPegawai } from "../../domain/kepegawaian.ts";
import { tambahHari, tanggalSah, terdahulu } from "../../domain/tanggal.ts";
import { pegawaiWords } from "../../i18n/pegawai.ts";
import { shellWords } from "../../i18n/shell.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { onlyAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { found, NotThere } from "../../web/stops.ts";
import { RadioField, SelectField } from "../../web/ui/choice-field.tsx";
import { DateField, TextArea, TextField } from "../../web/ui/field.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { addAppointment, endException, finishAppointment, setException, setStatus } from "./actions.ts";
import { type C, dayOf, errorAt, held, trail, versionOf, words } from "./common.ts";
import { type FormProps, fieldOf, options, PostFields } from "./fields.tsx";
import { PersonFormPage } from "./form-page.tsx";
import { appointmentForm, endForm, exceptionForm, statusForm } from "./forms.ts";
import {
  appointmentsStatement,
  byNumberStatement,
  exceptionsStatement,
  type HeadRow,
  headStatement,
  officialsStatement,
  statusStatement,
} from "./queries.ts";

/** Posts, exceptions and status of one person, each from a day on. */
export const posts = new Hono<AgencyEnv>()
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
    const again = (errors: FieldErrors, status?: 409, typed: Typed = form.typed) =>
      appointmentPage(c, me, person, units, typed, errors, status);
    if (!form.ok) return again(form.errors);
    if (!units.some((u) => u.id === form.data.unit)) return again({ unit: "unit-kosong" });
    const post = {
      ...form.data,
      id: newId(c.var.now),
      memimpin: form.data.memimpin === "ya" || acting(form.data.jenis),
      delegasi: form.data.delegasi === "ya",
    };
    const to = saved(c, id, "jabatan");
    const seen = { milik: held(id, own), fakta: garisFacts(facts), years };
    const done = await addAppointment(c.var.db, { id, versi: form.data.versi }, post, seen, whoOf(c, me, to));
    if (!done.ok) return again(errorAt(done.code));
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
  })
  .get("/pegawai/:id/atasan", idParam, async (c) => {
    const { me, person, rest } = await load(c, (id) => [officialsStatement(id, c.var.today)]);
    return exceptionPage(c, me, person, rest[0], { dari: c.var.today, versi: String(person.versi) });
  })
  .post("/pegawai/:id/atasan", idParam, async (c) => {
    const form = await readForm(c, exceptionForm);
    const { id } = c.req.valid("param");
    const nomor = (form.typed.nomor ?? "").replace(/[\s'.-]/g, "").slice(0, 60);
    const { me, person, rest } = await load(c, (pegawai) => [
      officialsStatement(pegawai, c.var.today),
      byNumberStatement(nomor, pegawai, c.var.today),
      exceptionsStatement(id, pegawai, c.var.today),
      ...garisFactsStatements({ pegawai: [id] }, dayOf(c, form.typed.dari)),
    ]);
    const [officials, [byNumber], ada, ...facts] = rest;
    const again = (errors: FieldErrors, status?: 409, typed: Typed = form.typed) =>
      exceptionPage(c, me, person, officials, typed, errors, status);
    if (!form.ok) return again(form.errors);
    const penilai = officials.find((o) => o.id === form.data.pejabat)?.id ?? byNumber?.id;
    if (!penilai) return again({ nomor: "penilai-tidak-ada" });
    const to = saved(c, id, "khusus");
    const seen = { ada, fakta: garisFacts(facts) };
    const exception = { ...form.data, penilai };
    const done = await setException(
      c.var.db,
      { id, versi: form.data.versi },
      exception,
      seen,
      whoOf(c, me, to),
    );
    if (!done.ok) return again(errorAt(done.code));
    if (done.value === "berubah") return again(changed, 409, fresh(form.typed, person));
    return c.redirect(to, 303);
  })
  .get("/pegawai/:id/atasan/:dari", idParam, async (c) => {
    const { me, person, exception } = await loadException(c);
    const typed = {
      sampai: exception.sampai ?? c.var.today,
      sebelum: exception.sampai ?? "",
      versi: String(person.versi),
    };
    return endPage(c, me, person, exception.namaPenilai, typed);
  })
  .post("/pegawai/:id/atasan/:dari", idParam, async (c) => {
    const form = await readForm(c, endForm);
    const { me, person, exception, fakta } = await loadException(c, endOf(c, form.typed));
    const again = (errors: FieldErrors, status?: 409, typed: Typed = form.typed) =>
      endPage(c, me, person, exception.namaPenilai, typed, errors, status);
    if (!form.ok) return again(form.errors);
    const to = saved(c, person.id, "khusus");
    const target = { id: person.id, versi: form.data.versi };
    const { dari } = exception;
    const done = await endException(c.var.db, target, dari, form.data.sampai, fakta, whoOf(c, me, to));
    if (!done.ok) return again({ sampai: done.code });
    if (done.value === "berubah") return again(changed, 409, fresh(form.typed, person));
    return c.redirect(to, 303);
  })
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

const acting = (jenis: string) => jenis === "plt" || jenis === "plh";
const changed: FieldErrors = { versi: "sudah-berubah" };
const fresh = (typed: Typed, person: HeadRow): Typed => ({ ...typed, versi: String(person.versi) });
const saved = (c: C, id: string, part: string) => `${baseOf(c)}/pegawai/${id}?tersimpan=ya#${part}`;

/** From which day an end changes anything: the day after the earlier of the old and the new end. */
function endOf(c: C, typed: Typed): string {
  const sampai = dayOf(c, typed.sampai);
  const sebelum = typed.sebelum ?? "";
  return tambahHari(tanggalSah(sebelum) ? terdahulu(sampai, sebelum) : sampai, 1);
}

async function load<const S extends readonly Statement<unknown>[]>(c: At<"id">, more: (me: string) => S) {
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (pegawai) => [
    headStatement(id, pegawai, c.var.today, c.var.now),
    ...more(pegawai),
  ]);
  const person = found((rows as unknown as [HeadRow[]])[0][0]);
  onlyAdmin(me);
  const rest = (rows as readonly unknown[]).slice(1) as unknown as Results<S>;
  return { me, person, rest };
}

async function loadPost(c: At<"id">, dari: string = c.var.today) {
  const { id } = c.req.valid("param");
  const { me, person, rest } = await load(c, (pegawai) => [
    appointmentsStatement(id, pegawai, c.var.today),
    ...garisFactsStatements({ pegawai: [id] }, dari),
  ]);
  const [rows, ...facts] = rest;
  const own = held(id, rows);
  const post = found(own.find((p) => p.id === c.req.param("penempatan")));
  return { me, person, own, post, fakta: garisFacts(facts) };
}

async function loadException(c: At<"id">, dari: string = c.var.today) {
  const { id } = c.req.valid("param");
  if (!tanggalSah(c.req.param("dari") ?? "")) throw new NotThere();
  const { me, person, rest } = await load(c, (pegawai) => [
    exceptionsStatement(id, pegawai, c.var.today),
    ...garisFactsStatements({ pegawai: [id] }, dari),
  ]);
  const [rows, ...facts] = rest;
  const exception = found(rows.find((k) => k.dari === c.req.param("dari")));
  return { me, person, exception, fakta: garisFacts(facts) };
}

type Show = {
  readonly title: string;
  readonly submit?: string;
  readonly lead?: string;
  readonly children: Child;
};

function show(c: C, me: Me, person: HeadRow, typed: Typed, errors: FieldErrors, status: 409 | 422, p: Show) {
  const failed = Object.keys(errors).length > 0;
  if (failed) c.status(status);
  const hidden = {
    perintah: newId(c.var.now),
    versi: versionOf(typed),
    ...(typed.sebelum === undefined ? {} : { sebelum: typed.sebelum }),
  };
  return c.render(
    <PersonFormPage
      title={p.title}
      overline={person.nama}
      lead={p.lead}
      back={`${baseOf(c)}/pegawai/${person.id}`}
      errors={errors}
      hidden={hidden}
      submit={p.submit ?? words(c).simpan}
    >
      {p.children}
    </PersonFormPage>,
    { title: `${p.title} · ${person.nama}`, failed, breadcrumb: trail(c, me, person) },
  );
}

function appointmentPage(
  c: C,
  me: Me,
  person: HeadRow,
  units: readonly UnitChoice[],
  typed: Typed,
  errors: FieldErrors = {},
  status: 409 | 422 = 422,
) {
  const t = words(c);
  return show(c, me, person, typed, errors, status, {
    title: t.tambahPenempatan,
    lead: t.akhiriOtomatis,
    children: <AppointmentFields typed={typed} errors={errors} units={units} />,
  });
}

const AppointmentFields = (props: FormProps & { readonly units: readonly UnitChoice[] }) => {
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

function endPage(
  c: C,
  me: Me,
  person: HeadRow,
  what: string,
  typed: Typed,
  errors: FieldErrors = {},
  status: 409 | 422 = 422,
) {
  const t = words(c);
  const field = fieldOf({ typed, errors }, c.var.lang);
  return show(c, me, person, typed, errors, status, {
    title: `${t.akhiri}: ${what}`,
    lead: t.akhiriJelas,
    submit: t.akhiri,
    children: <DateField {...field("sampai")} label={t.hariTerakhir} />,
  });
}

function exceptionPage(
  c: C,
  me: Me,
  person: HeadRow,
  officials: readonly { readonly id: string; readonly nama: string; readonly jabatan: string }[],
  typed: Typed,
  errors: FieldErrors = {},
  status: 409 | 422 = 422,
) {
  const [t, lang] = [words(c), c.var.lang];
  const field = fieldOf({ typed, errors }, lang);
  return show(c, me, person, typed, errors, status, {
    title: t.tambahKhusus,
    lead: t.khususJelas,
    children: (
      <>
        <TextField
          {...field("nomor")}
          label={t.khususPenilai}
          hint={t.khususPenilaiHint}
          inputmode="numeric"
          width={16}
        />
        {officials.length > 0 && (
          <SelectField
            {...field("pejabat")}
            label={t.khususPejabat}
            blank={t.khususPejabatPilih}
            choices={officials.map((o) => ({ value: o.id, label: `${o.nama}, ${o.jabatan}` }))}
          />
        )}
        <TextArea {...field("alasan")} label={t.alasan} hint={t.alasanHint} rows={3} />
        <DateField {...field("dari")} label={t.dari} />
        <DateField {...field("sampai")} label={t.sampai} hint={t.sampaiHint} />
      </>
    ),
  });
}

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
