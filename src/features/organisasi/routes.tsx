import { Hono } from "hono";
import { garisFacts, garisFactsStatements } from "../../data/agency/garis-fakta.ts";
import { type UnitChoice, unitChoicesStatement } from "../../data/agency/unit.ts";
import { ID_PATTERN, newId } from "../../data/ids.ts";
import { tanggalSah } from "../../domain/tanggal.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { readForm, type Typed } from "../../web/form.ts";
import { isAdmin, isAnyAdmin, onlyAdminOrAuditor, onlyAnyAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { found, NotAllowed, NotThere } from "../../web/stops.ts";
import { saveUnit } from "./actions.ts";
import { ends } from "./end-routes.tsx";
import { type C, currentOf, errorOf, formPage, list, manage, words } from "./form.tsx";
import { unitForm } from "./forms.ts";
import { membersStatement, treeStatement, unitStatement, versionsStatement } from "./queries.ts";
import { TreePage } from "./tree-page.tsx";
import { UnitPage } from "./unit-page.tsx";

export const organisasi = new Hono<AgencyEnv>()
  .route("/", ends)
  .get("/unit", async (c) => {
    const akar = c.req.query("akar") ?? null;
    if (akar !== null && !ID_PATTERN.test(akar)) throw new NotThere();
    const pada = dayOf(c, { dari: c.req.query("pada") ?? "" });
    const { me, rows } = await page(c, (id) => [treeStatement(id, c.var.today, akar, pada)]);
    onlyAdminOrAuditor(me);
    return c.render(
      <TreePage
        base={baseOf(c)}
        units={rows[0]}
        akar={akar}
        pada={pada}
        today={c.var.today}
        mayChange={isAnyAdmin(me)}
        done={c.req.query("tersimpan") === "ya"}
      />,
      { title: words(c).title, breadcrumb: isAnyAdmin(me) ? [manage(c)] : [] },
    );
  })
  .get("/unit/baru", async (c) => {
    const { me, rows } = await page(c, (id) => [unitChoicesStatement(id, c.var.today)]);
    onlyAnyAdmin(me);
    const induk = c.req.query("induk") ?? "";
    const typed = { induk, dari: c.var.today, jenis: "unit-kerja", urut: "0" };
    return formPage(c, { units: rows[0], kunci: "" }, typed);
  })
  .post("/unit/baru", async (c) => {
    const form = await readForm(c, unitForm);
    const dari = dayOf(c, form.typed);
    const { me, rows } = await page(c, (id) => [
      unitChoicesStatement(id, c.var.today),
      ...garisFactsStatements({}, dari),
    ]);
    onlyAnyAdmin(me);
    const [units, ...facts] = rows;
    if (!form.ok) return formPage(c, { units, kunci: "" }, form.typed, form.errors);
    if (!inScope(me, units, form.data.induk))
      return formPage(c, { units, kunci: "" }, form.typed, { induk: "induk-di-luar" });
    const id = newId(c.var.now);
    const to = `${baseOf(c)}/unit/${id}?tersimpan=ya`;
    const unit = { id, baru: true, kunci: "", versi: [] };
    const saved = await saveUnit(c.var.db, unit, form.data, garisFacts(facts), whoOf(c, me, to));
    if (!saved.ok) return formPage(c, { units, kunci: "" }, form.typed, errorOf(saved.code));
    return c.redirect(saved.value === "done" ? to : `${baseOf(c)}/unit?tersimpan=ya`, 303);
  })
  .get("/unit/:id", idParam, async (c) => {
    const { id } = c.req.valid("param");
    const { me, rows } = await page(c, (pegawai) => [
      unitStatement(id, pegawai, c.var.today),
      versionsStatement(id, pegawai, c.var.today),
      membersStatement(id, pegawai, c.var.today),
    ]);
    const [[unit], versions, members] = rows;
    const current = currentOf(versions, c.var.today);
    return c.render(
      <UnitPage
        base={baseOf(c)}
        unit={found(unit)}
        versions={versions}
        current={current}
        members={members}
        today={c.var.today}
        mayChange={unit?.kelolaIsi === 1}
        done={c.req.query("tersimpan") === "ya"}
      />,
      { title: current.nama, breadcrumb: [...(isAnyAdmin(me) ? [manage(c)] : []), list(c)] },
    );
  })
  .get("/unit/:id/ubah", idParam, async (c) => {
    const { unit, versions, units } = await loadForChange(c, c.var.today);
    if (!unit.kelola) throw new NotAllowed();
    const now = currentOf(versions, c.var.today);
    const typed = {
      nama: now.nama,
      kode: unit.kode ?? "",
      jenis: now.jenis,
      induk: now.induk ?? "",
      urut: String(now.urut),
      dari: c.var.today,
    };
    return formPage(c, { units, kunci: unit.kunci, unit: now }, typed);
  })
  .post("/unit/:id/ubah", idParam, async (c) => {
    const form = await readForm(c, unitForm);
    const { me, unit, versions, units, facts } = await loadForChange(c, dayOf(c, form.typed));
    if (!unit.kelola) throw new NotAllowed();
    const now = currentOf(versions, c.var.today);
    const shown = { units, kunci: form.typed.kunci ?? "", unit: now };
    if (!form.ok) return formPage(c, shown, form.typed, form.errors);
    if (!inScope(me, units, form.data.induk))
      return formPage(c, shown, form.typed, { induk: "induk-di-luar" });
    const to = `${baseOf(c)}/unit/${unit.id}?tersimpan=ya`;
    const target = {
      id: unit.id,
      baru: false,
      kunci: form.data.kunci,
      versi: versions.map((v) => ({ ...v, unit: unit.id })),
      tutup: unit.tutup,
      lama: {
        nama: now.nama,
        kode: unit.kode ?? "",
        jenis: now.jenis,
        induk: now.induk ?? "",
        urut: String(now.urut),
      },
    };
    const saved = await saveUnit(c.var.db, target, form.data, facts, whoOf(c, me, to));
    if (!saved.ok) return formPage(c, shown, form.typed, errorOf(saved.code));
    if (saved.value === "berubah")
      return formPage(
        c,
        { ...shown, kunci: unit.kunci, stored: now },
        form.typed,
        { nama: "sudah-berubah" },
        409,
      );
    return c.redirect(to, 303);
  });

/** An admin unit adds and moves units below his own; only the agency's admin makes one that has none above. */
const inScope = (me: Me, units: readonly UnitChoice[], induk: string) =>
  isAdmin(me) || units.some((u) => u.id === induk);

/** The day the facts are read from; a form without a real day is refused before they matter. */
const dayOf = (c: C, typed: Typed) => (tanggalSah(typed.dari ?? "") ? (typed.dari as string) : c.var.today);

async function loadForChange(c: At<"id">, dari: string) {
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (pegawai) => [
    unitStatement(id, pegawai, c.var.today),
    versionsStatement(id, pegawai, c.var.today),
    unitChoicesStatement(pegawai, c.var.today),
    ...garisFactsStatements({ unit: [id] }, dari),
  ]);
  const [[unit], versions, units, ...facts] = rows;
  return { me, unit: found(unit), versions, units, facts: garisFacts(facts) };
}
