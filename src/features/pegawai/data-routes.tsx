import { Hono } from "hono";
import { garisFacts, garisFactsStatements } from "../../data/agency/garis-fakta.ts";
import { openYearsStatement } from "../../data/agency/pegawai.ts";
import { type UnitChoice, unitChoicesStatement } from "../../data/agency/unit.ts";
import { newId } from "../../data/ids.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { onlyAnyAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { found, NotAllowed } from "../../web/stops.ts";
import { RadioField } from "../../web/ui/choice-field.tsx";
import { addPerson, changeData } from "./actions.ts";
import { type C, checkedData, dayOf, errorAt, trail, versionOf, withDataErrors, words } from "./common.ts";
import { DataFields, PostFields } from "./fields.tsx";
import { PersonFormPage } from "./form-page.tsx";
import { dataForm, newPersonForm } from "./forms.ts";
import { type HeadRow, headStatement } from "./queries.ts";

/** A new person with a first post, and what is known of one. */
export const data = new Hono<AgencyEnv>()
  .get("/pegawai/baru", async (c) => {
    const { me, rows } = await page(c, (id) => [unitChoicesStatement(id, c.var.today)]);
    onlyAnyAdmin(me);
    const typed = { dari: c.var.today, jenis: "pns", unit: c.req.query("unit") ?? "" };
    return newPage(c, me, rows[0], typed);
  })
  .post("/pegawai/baru", async (c) => {
    const form = await readForm(c, newPersonForm);
    const leads = form.ok && form.data.memimpin === "ya" ? [form.data.unit] : [];
    const { me, rows } = await page(c, (id) => [
      unitChoicesStatement(id, c.var.today),
      openYearsStatement(c.var.today, c.var.now),
      ...garisFactsStatements({ unit: leads }, dayOf(c, form.typed.dari)),
    ]);
    onlyAnyAdmin(me);
    const [units, years, ...facts] = rows;
    if (!form.ok)
      return newPage(c, me, units, form.typed, withDataErrors(form.typed, form.errors, c.var.today));
    const checked = checkedData(form.data, c.var.today);
    if (!checked.ok) return newPage(c, me, units, form.typed, checked.errors);
    if (!units.some((u) => u.id === form.data.unit))
      return newPage(c, me, units, form.typed, { unit: "unit-kosong" });
    const id = newId(c.var.now);
    const to = `${baseOf(c)}/pegawai/${id}?tersimpan=ya`;
    const { memimpin, delegasi } = form.data;
    const post = {
      ...form.data,
      id: newId(c.var.now),
      jenis: "definitif" as const,
      sampai: null,
      memimpin: memimpin === "ya",
      delegasi: delegasi === "ya",
      unitBerakhir: units.find((u) => u.id === form.data.unit)?.berakhir,
    };
    const person = {
      id,
      nama: form.data.nama,
      email: form.data.email,
      jenis: form.data.jenis,
      ...checked.value,
    };
    const seen = { fakta: garisFacts(facts), years };
    const saved = await addPerson(c.var.db, person, post, seen, whoOf(c, me, to));
    if (!saved.ok) return newPage(c, me, units, form.typed, errorAt(saved.code));
    return c.redirect(saved.value === "done" ? to : `${baseOf(c)}/pegawai`, 303);
  })
  .get("/pegawai/:id/ubah", idParam, async (c) => {
    const { me, person } = await load(c);
    return dataPage(c, me, person, {
      nama: person.nama,
      email: person.email ?? "",
      jenis: person.jenis,
      nomor: person.nomor ?? "",
      golongan: person.golongan ?? "",
      golonganDari: person.golonganDari ?? "",
      ubahNomor: "koreksi",
      versi: String(person.versi),
    });
  })
  .post("/pegawai/:id/ubah", idParam, async (c) => {
    const form = await readForm(c, dataForm);
    const { me, person } = await load(c);
    if (!form.ok)
      return dataPage(c, me, person, form.typed, withDataErrors(form.typed, form.errors, c.var.today));
    const checked = checkedData(form.data, c.var.today);
    if (!checked.ok) return dataPage(c, me, person, form.typed, checked.errors);
    const to = `${baseOf(c)}/pegawai/${person.id}?tersimpan=ya`;
    const target = { id: person.id, versi: form.data.versi, nomor: person.nomor, lama: person };
    const saved = await changeData(c.var.db, target, { ...form.data, ...checked.value }, whoOf(c, me, to));
    if (!saved.ok) return dataPage(c, me, person, form.typed, errorAt(saved.code));
    if (saved.value === "berubah")
      return dataPage(
        c,
        me,
        person,
        { ...form.typed, versi: String(person.versi) },
        { versi: "sudah-berubah" },
        409,
      );
    return c.redirect(to, 303);
  });

async function load(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (pegawai) => [headStatement(id, pegawai, c.var.today, c.var.now)]);
  const person = found(rows[0][0]);
  if (!person.kelolaAkun) throw new NotAllowed();
  return { me, person };
}

function newPage(c: C, me: Me, units: readonly UnitChoice[], typed: Typed, errors: FieldErrors = {}) {
  const [t, failed] = [words(c), Object.keys(errors).length > 0];
  if (failed) c.status(422);
  return c.render(
    <PersonFormPage
      title={t.tambah}
      back={`${baseOf(c)}/pegawai`}
      errors={errors}
      hidden={{ perintah: newId(c.var.now) }}
      submit={t.simpanPegawai}
    >
      <h2>{t.data}</h2>
      <DataFields typed={typed} errors={errors} />
      <h2>{t.jabatanPertama}</h2>
      <PostFields typed={typed} errors={errors} units={units} />
    </PersonFormPage>,
    { title: t.tambah, failed, breadcrumb: trail(c, me) },
  );
}

function dataPage(
  c: C,
  me: Me,
  person: HeadRow,
  typed: Typed,
  errors: FieldErrors = {},
  status: 409 | 422 = 422,
) {
  const [t, failed] = [words(c), Object.keys(errors).length > 0];
  if (failed) c.status(status);
  return c.render(
    <PersonFormPage
      title={t.ubah}
      overline={person.nama}
      back={`${baseOf(c)}/pegawai/${person.id}`}
      errors={errors}
      hidden={{ perintah: newId(c.var.now), versi: versionOf(typed) }}
      submit={t.simpan}
      stored={
        status === 409 && (
          <p>{[person.nama, person.nomor, person.golongan, person.email].filter(Boolean).join(" · ")}</p>
        )
      }
    >
      <DataFields typed={typed} errors={errors} />
      <RadioField
        name="ubahNomor"
        label={t.ubahNomor}
        value={typed.ubahNomor}
        choices={[
          { value: "koreksi", label: t.nomorKoreksi },
          { value: "baru", label: t.nomorBaru },
        ]}
      />
    </PersonFormPage>,
    { title: `${t.ubah} · ${person.nama}`, failed, breadcrumb: trail(c, me, person) },
  );
}
