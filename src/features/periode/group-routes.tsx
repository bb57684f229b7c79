import { type Context, Hono } from "hono";
import * as z from "zod";
import { unitChoicesStatement } from "../../data/agency/unit.ts";
import { newId } from "../../data/ids.ts";
import { changeWindow } from "../../domain/jendela-ubah.ts";
import { tanggalSah } from "../../domain/tanggal.ts";
import { kelompokWords } from "../../i18n/kelompok.ts";
import { periodeWords } from "../../i18n/periode.ts";
import { shellWords } from "../../i18n/shell.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { isAdmin, onlyAdmin, onlyAdminOrAuditor } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { Problems } from "../../web/problems.tsx";
import { found } from "../../web/stops.ts";
import { PageHead } from "../../web/ui/page-head.tsx";
import { unitChoices } from "../../web/ui/unit-choices.ts";
import { type GroupInput, saveGroup, setGroupWindow } from "./group-actions.ts";
import { GroupForm, GroupPage, GroupsPage, JABATAN, PEGAWAI, typedOf } from "./group-pages.tsx";
import * as q from "./group-queries.ts";

type C = Context<AgencyEnv>;

const tanggal = z.string("tanggal-salah").refine(tanggalSah, "tanggal-salah");
const groupForm = z.looseObject({
  nama: z.string("nama-kosong").min(1, "nama-kosong").max(120, "nama-kosong"),
  urut: z.coerce.number("urut-salah").int("urut-salah").min(1, "urut-salah").max(999, "urut-salah"),
  unit: z.string().default(""),
  ritme: z.enum(["", "triwulan", "bulan"], "ritme-salah").default(""),
  dari: tanggal,
  sampai: z.union([z.literal(""), tanggal], "tanggal-salah").default(""),
  versi: z.coerce.number().int().catch(-1),
});
const windowForm = z.object({
  jendela: z.string("jendela-kosong").min(1, "jendela-kosong"),
  buka: tanggal,
  tutup: tanggal,
  alasan: z.string("alasan-kosong").max(1000, "alasan-kosong"),
  versi: z.coerce.number().int().catch(-1),
});

/** Whose rhythm or windows differ. */
export const groups = new Hono<AgencyEnv>()
  .get("/periode/kelompok", async (c) => {
    const { me, rows } = await page(c, (who) => [q.groupsStatement(who, c.var.today)]);
    onlyAdminOrAuditor(me);
    const t = kelompokWords[c.var.lang];
    return c.render(<GroupsPage base={baseOf(c)} groups={rows[0]} mayChange={isAdmin(me)} />, {
      title: t.title,
      breadcrumb: [...trail(c, me).slice(0, -1), { label: t.title }],
    });
  })
  .get("/periode/kelompok/baru", async (c) => {
    const { units } = await loadNew(c);
    return newPage(c, units, { urut: "10", dari: c.var.today });
  })
  .post("/periode/kelompok", async (c) => {
    const form = await readForm(c, groupForm);
    const { me, units, years } = await loadNew(c);
    if (!form.ok) return newPage(c, units, form.typed, form.errors);
    const input = inputOf(form.data, form.typed);
    if (badUnit(input.unit, units)) return newPage(c, units, form.typed, { unit: "unit-tidak-ada" });
    const to = `${baseOf(c)}/periode/kelompok`;
    const done = await saveGroup(c.var.db, input, null, years, whoOf(c, me, to));
    if (!done.ok) return newPage(c, units, form.typed, errorAt(done.code));
    return done.value === "berubah"
      ? newPage(c, units, form.typed, { nama: "nama-dipakai" }, 409)
      : c.redirect(to, 303);
  })
  .get("/periode/kelompok/:id", idParam, async (c) => groupPage(c, await load(c)))
  .post("/periode/kelompok/:id", idParam, async (c) => {
    const form = await readForm(c, groupForm);
    const loaded = await load(c);
    onlyAdmin(loaded.me);
    const again = (errors: FieldErrors, status: 409 | 422 = 422) =>
      groupPage(c, loaded, { form: { typed: form.typed, errors } }, status);
    if (!form.ok) return again(form.errors);
    const input = inputOf(form.data, form.typed);
    if (badUnit(input.unit, loaded.units)) return again({ unit: "unit-tidak-ada" });
    const to = `${baseOf(c)}/periode/kelompok/${loaded.group.id}?tersimpan=ya`;
    const old = { id: loaded.group.id, versi: form.data.versi };
    const done = await saveGroup(c.var.db, input, old, loaded.years, whoOf(c, loaded.me, to));
    if (!done.ok) return again(errorAt(done.code));
    return done.value === "berubah" ? again({ versi: "sudah-berubah" }, 409) : c.redirect(to, 303);
  })
  .post("/periode/kelompok/:id/jendela", idParam, async (c) => {
    const form = await readForm(c, windowForm);
    const loaded = await load(c);
    onlyAdmin(loaded.me);
    const again = (errors: FieldErrors, status: 409 | 422 = 422) =>
      groupPage(c, loaded, { window: { typed: form.typed, errors } }, status);
    if (!form.ok) return again(form.errors);
    const window = loaded.windows.find((w) => `${w.periode}:${w.tahap}` === form.data.jendela);
    if (!window) return again({ jendela: "jendela-kosong" });
    const boleh = changeWindow(form.data, form.data.alasan, c.var.today);
    if (!boleh.ok) return again({ [boleh.code === "alasan-kosong" ? "alasan" : "tutup"]: boleh.code });
    const to = `${baseOf(c)}/periode/kelompok/${loaded.group.id}?jendela=ya`;
    const done = await setGroupWindow(c.var.db, loaded.group, window, form.data, whoOf(c, loaded.me, to));
    return done === "berubah" ? again({ versi: "sudah-berubah" }, 409) : c.redirect(to, 303);
  });

const trail = (c: C, me?: Me) => [
  ...(me && !isAdmin(me) ? [] : [{ href: `${baseOf(c)}/kelola`, label: shellWords[c.var.lang].menu.kelola }]),
  { href: `${baseOf(c)}/periode`, label: periodeWords[c.var.lang].title },
  { href: `${baseOf(c)}/periode/kelompok`, label: kelompokWords[c.var.lang].title },
];

async function loadNew(c: C) {
  const { me, rows } = await page(c, (who) => [
    unitChoicesStatement(who, c.var.today),
    q.yearsAheadStatement(c.var.today),
  ]);
  onlyAdmin(me);
  return { me, units: rows[0], years: rows[1] };
}

async function load(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { today } = c.var;
  const { me, rows } = await page(c, (who) => [
    q.groupStatement(id, who, today),
    q.groupWindowsStatement(id, who, today),
    unitChoicesStatement(who, today),
    q.yearsAheadStatement(today),
  ]);
  return { me, group: found(rows[0][0]), windows: rows[1], units: rows[2], years: rows[3] };
}

type Units = Awaited<ReturnType<typeof load>>["units"];
const badUnit = (unit: string | null, units: Units) => unit !== null && !units.some((u) => u.id === unit);

const inputOf = (d: z.output<typeof groupForm>, typed: Typed): GroupInput => ({
  nama: d.nama,
  urut: d.urut,
  jenisPegawai: PEGAWAI.filter((j) => typed[`pegawai-${j}`] === "ya"),
  jenisJabatan: JABATAN.filter((j) => typed[`jabatan-${j}`] === "ya"),
  unit: d.unit || null,
  ritme: d.ritme || null,
  dari: d.dari,
  sampai: d.sampai || null,
});

const errorAt = (code: string): FieldErrors => ({ [code === "tanpa-syarat" ? "unit" : "sampai"]: code });

function newPage(c: C, units: Units, typed: Typed, errors: FieldErrors = {}, status: 409 | 422 = 422) {
  const t = kelompokWords[c.var.lang];
  const failed = Object.keys(errors).length > 0;
  if (failed) c.status(status);
  return c.render(
    <div class="stack-l">
      <Problems errors={errors} salah={t.salah} />
      <PageHead title={t.tambah} />
      <GroupForm
        action={`${baseOf(c)}/periode/kelompok`}
        versi="0"
        units={unitChoices(units)}
        typed={typed}
        errors={errors}
        perintah={newId(c.var.now)}
      />
    </div>,
    { title: t.tambah, failed, breadcrumb: [...trail(c), { label: t.tambah }] },
  );
}

type Part = { readonly typed: Typed; readonly errors: FieldErrors };
function groupPage(
  c: C,
  loaded: Awaited<ReturnType<typeof load>>,
  parts: { readonly form?: Part; readonly window?: Part } = {},
  status?: 409 | 422,
) {
  const t = kelompokWords[c.var.lang];
  if (status) c.status(status);
  const { group, windows, units, me } = loaded;
  const done = c.req.query("tersimpan")
    ? t.tersimpan
    : c.req.query("jendela")
      ? t.jendelaTersimpan
      : undefined;
  return c.render(
    <GroupPage
      base={baseOf(c)}
      zona={c.var.agency.zona}
      group={group}
      windows={windows}
      units={unitChoices(units)}
      mayChange={isAdmin(me)}
      done={status ? undefined : done}
      form={parts.form ?? { typed: typedOf(group), errors: {} }}
      window={parts.window ?? { typed: {}, errors: {} }}
      perintah={newId(c.var.now)}
    />,
    { title: group.nama, failed: status !== undefined, breadcrumb: [...trail(c, me), { label: group.nama }] },
  );
}
