import { Hono } from "hono";
import { newId } from "../../data/ids.ts";
import { pejabatLuarWords } from "../../i18n/pejabat-luar.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { isAdmin, onlyAdmin, onlyAdminOrAuditor } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { found } from "../../web/stops.ts";
import { type C, trail, versionOf } from "./common.ts";
import { changed } from "./dated.tsx";
import { PersonFormPage } from "./form-page.tsx";
import { outsideForm } from "./forms.ts";
import { addOutside, changeOutside } from "./outside-actions.ts";
import { OutsideFields, OutsideListPage } from "./outside-pages.tsx";
import { outsideStatement } from "./outside-queries.ts";

/** Who assesses from outside: a name and what it is printed with, no number and no account. */
export const outside = new Hono<AgencyEnv>()
  .get("/pegawai/luar", async (c) => {
    const { me, rows } = await page(c, (id) => [outsideStatement(id, c.var.today)]);
    onlyAdminOrAuditor(me);
    return c.render(
      <OutsideListPage
        base={baseOf(c)}
        rows={rows[0]}
        mayChange={isAdmin(me)}
        done={c.req.query("tersimpan") === "ya"}
      />,
      { title: words(c).title, breadcrumb: trail(c, me) },
    );
  })
  .get("/pegawai/luar/baru", async (c) => {
    const { me } = await page(c, () => []);
    onlyAdmin(me);
    return formPage(c, me, { jenisJabatan: "pejabat-negara" });
  })
  .post("/pegawai/luar/baru", async (c) => {
    const form = await readForm(c, outsideForm);
    const { me } = await page(c, () => []);
    onlyAdmin(me);
    if (!form.ok) return formPage(c, me, form.typed, form.errors);
    const to = `${baseOf(c)}/pegawai/luar?tersimpan=ya`;
    await addOutside(c.var.db, newId(c.var.now), form.data, whoOf(c, me, to));
    return c.redirect(to, 303);
  })
  .get("/pegawai/luar/:id", idParam, async (c) => {
    const { me, person } = await load(c);
    return formPage(c, me, { ...person, orang: "", skp: "", evaluasi: "", versi: String(person.versi) });
  })
  .post("/pegawai/luar/:id", idParam, async (c) => {
    const form = await readForm(c, outsideForm);
    const { me, person } = await load(c);
    if (!form.ok) return formPage(c, me, form.typed, form.errors);
    const to = `${baseOf(c)}/pegawai/luar?tersimpan=ya`;
    const target = { id: person.id, versi: form.data.versi };
    const done = await changeOutside(c.var.db, target, form.data, whoOf(c, me, to));
    if (done.ok && done.value === "berubah")
      return formPage(c, me, { ...form.typed, versi: String(person.versi) }, changed, 409, person);
    return c.redirect(to, 303);
  });

const words = (c: C) => pejabatLuarWords[c.var.lang];

async function load(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (pegawai) => [outsideStatement(pegawai, c.var.today, id)]);
  const person = found(rows[0][0]);
  onlyAdmin(me);
  return { me, person };
}

function formPage(
  c: C,
  me: Me,
  typed: Typed,
  errors: FieldErrors = {},
  status: 409 | 422 = 422,
  stored?: { readonly nama: string; readonly jabatan: string; readonly instansi: string },
) {
  const [t, failed] = [words(c), Object.keys(errors).length > 0];
  if (failed) c.status(status);
  const title = c.req.param("id") ? t.ubah : t.tambah;
  const back = `${baseOf(c)}/pegawai/luar`;
  return c.render(
    <PersonFormPage
      title={title}
      back={back}
      errors={errors}
      hidden={{ perintah: newId(c.var.now), versi: versionOf(typed) }}
      submit={t.simpan}
      stored={stored && <p>{[stored.nama, stored.jabatan, stored.instansi].join(" · ")}</p>}
    >
      <OutsideFields typed={typed} errors={errors} />
    </PersonFormPage>,
    { title, failed, breadcrumb: [...trail(c, me), { href: back, label: t.title }] },
  );
}
