import { sql } from "drizzle-orm";
import { type Context, Hono } from "hono";
import { type UnitChoice, unitChoicesStatement } from "../../data/agency/unit.ts";
import { ID_PATTERN, newId } from "../../data/ids.ts";
import type { Refusal } from "../../domain/result.ts";
import { PERAN } from "../../domain/wewenang.ts";
import { kelolaWords } from "../../i18n/kelola.ts";
import { peranWords } from "../../i18n/peran.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { cleanText, type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { onlyAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { found } from "../../web/stops.ts";
import { endRole, giveRole } from "./actions.ts";
import { EndPage } from "./end-page.tsx";
import { endForm, filterForm, giveForm } from "./forms.ts";
import { GivePage } from "./give-page.tsx";
import { ListPage } from "./list-page.tsx";
import {
  A_PAGE,
  adminRowsStatement,
  byNumber,
  type PersonRow,
  personStatement,
  type RoleRow,
  roleStatement,
  rolesOfStatement,
  rolesStatement,
} from "./queries.ts";

type C = Context<AgencyEnv>;

/** Who holds what role where until when. Only the agency's admin gives and ends one. */
export const peran = new Hono<AgencyEnv>()
  .get("/kelola/peran", async (c) => {
    const asked = filterForm.parse(c.req.query());
    const filter = { ...asked, lama: asked.lama === "ya" };
    const { me, rows } = await page(c, (id) => [rolesStatement(filter, id, c.var.today)]);
    onlyAdmin(me);
    return c.render(
      <ListPage
        base={baseOf(c)}
        roles={rows[0].slice(0, A_PAGE)}
        more={rows[0].length > A_PAGE}
        filter={filter}
        today={c.var.today}
        done={c.req.query("tersimpan") === "ya"}
      />,
      { title: words(c).title, breadcrumb: [kelola(c)] },
    );
  })
  .get("/kelola/peran/baru", async (c) => {
    const pegawai = c.req.query("pegawai") ?? "";
    const asked = cleanText(c.req.query("peran") ?? "");
    const typed = {
      pegawai: ID_PATTERN.test(pegawai) ? pegawai : "",
      peran: (PERAN as readonly string[]).includes(asked) ? asked : "",
      dari: c.var.today,
    };
    const { me, person, milik, units } = await load(c, typed);
    onlyAdmin(me);
    return givePage(c, { person, milik, units }, typed);
  })
  .post("/kelola/peran/baru", async (c) => {
    const form = await readForm(c, giveForm);
    const loaded = await load(c, form.typed);
    const { me, person, milik, units, admin } = loaded;
    onlyAdmin(me);
    if (!form.ok) return givePage(c, loaded, form.typed, form.errors);
    if (!person) return givePage(c, loaded, form.typed, { nomor: "pegawai-tidak-ada" });
    const unit = units.find((u) => u.id === form.data.lingkup);
    if (form.data.lingkup && !unit) return givePage(c, loaded, form.typed, { lingkup: "lingkup-kosong" });
    const to = `${baseOf(c)}/kelola/peran?tersimpan=ya`;
    const usul = { ...form.data, pegawai: person.id };
    const named = { nama: person.nama, unit: usul.peran === "admin" ? null : (unit?.nama ?? null) };
    const saved = await giveRole(c.var.db, usul, named, { milik, admin }, whoOf(c, me, to));
    if (!saved.ok) return givePage(c, loaded, form.typed, { [fieldOf(saved)]: saved.code }, statusOf(saved));
    if (saved.value === "berubah") return givePage(c, loaded, form.typed, { peran: "peran-sudah-ada" }, 409);
    return c.redirect(to, 303);
  })
  .get("/kelola/peran/:id/akhir", idParam, async (c) => {
    const { role } = await loadRole(c);
    return endPage(c, role, {});
  })
  .post("/kelola/peran/:id/akhir", idParam, async (c) => {
    const form = await readForm(c, endForm);
    const { me, role, admin } = await loadRole(c);
    if (!form.ok) return endPage(c, role, form.typed, form.errors);
    const to = `${baseOf(c)}/kelola/peran?tersimpan=ya`;
    const saved = await endRole(c.var.db, role, admin, form.data.alasan, whoOf(c, me, to));
    if (!saved.ok) return endPage(c, role, form.typed, { formulir: saved.code }, statusOf(saved));
    if (saved.value === "berubah") return endPage(c, role, form.typed, { formulir: "sudah-berubah" }, 409);
    return c.redirect(to, 303);
  });

const words = (c: C) => peranWords[c.var.lang];
const kelola = (c: C) => ({ href: `${baseOf(c)}/kelola`, label: kelolaWords[c.var.lang].title });
const list = (c: C) => ({ href: `${baseOf(c)}/kelola/peran`, label: words(c).title });

/** Which field a refusal of the rule belongs to. */
const fieldOf = (refused: Refusal): string => FIELDS[refused.code] ?? "peran";
const FIELDS: Readonly<Record<string, string>> = {
  "lingkup-kosong": "lingkup",
  "akhir-kosong": "sampai",
  "tanggal-terbalik": "sampai",
  "tanggal-lampau": "dari",
  "dasar-kosong": "dasar",
  "peran-sendiri": "formulir",
};

async function load(c: C, typed: Typed) {
  const { today } = c.var;
  const { pegawai = "", nomor = "" } = typed;
  const who = ID_PATTERN.test(pegawai)
    ? sql`${pegawai}`
    : byNumber(nomor.replace(/[\s'.-]/g, "").slice(0, 60));
  const { me, rows } = await page(c, (id) => [
    personStatement(who, id, today),
    rolesOfStatement(who, id, today),
    adminRowsStatement(id, today),
    unitChoicesStatement(id, today),
  ]);
  const [[person], milik, admin, units] = rows;
  return { me, person, milik, admin, units };
}

async function loadRole(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (who) => [
    roleStatement(id, who, c.var.today),
    adminRowsStatement(who, c.var.today),
  ]);
  onlyAdmin(me);
  return { me, role: found(rows[0][0]), admin: rows[1] };
}

type Shown = {
  readonly person: PersonRow | undefined;
  readonly milik: readonly RoleRow[];
  readonly units: readonly UnitChoice[];
};

function givePage(c: C, shown: Shown, typed: Typed, errors: FieldErrors = {}, status: 403 | 409 | 422 = 422) {
  const failed = Object.keys(errors).length > 0;
  if (failed) c.status(status);
  return c.render(
    <GivePage {...shown} base={baseOf(c)} typed={{ ...typed, perintah: newId(c.var.now) }} errors={errors} />,
    { title: words(c).beri, failed, breadcrumb: [kelola(c), list(c)] },
  );
}

function endPage(c: C, role: RoleRow, typed: Typed, errors: FieldErrors = {}, status: 403 | 409 | 422 = 422) {
  const failed = Object.keys(errors).length > 0;
  if (failed) c.status(status);
  return c.render(
    <EndPage base={baseOf(c)} role={role} typed={typed} errors={errors} perintah={newId(c.var.now)} />,
    { title: words(c).akhiri, failed, breadcrumb: [kelola(c), list(c)] },
  );
}
