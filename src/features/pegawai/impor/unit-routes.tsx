import { Hono } from "hono";
import { unitChoicesStatement } from "../../../data/agency/unit.ts";
import { newId } from "../../../data/ids.ts";
import { angka } from "../../../i18n/dates.ts";
import { imporWords } from "../../../i18n/impor.ts";
import { whoOf } from "../../../web/acting.ts";
import type { AgencyEnv } from "../../../web/env.ts";
import { readTyped, type Typed } from "../../../web/form.ts";
import { onlyAdmin } from "../../../web/guards.ts";
import { page } from "../../../web/page.ts";
import { type At, idParam } from "../../../web/params.ts";
import { baseOf } from "../../../web/paths.ts";
import { found } from "../../../web/stops.ts";
import { chooseColumns } from "./actions.ts";
import { tight } from "./cocok-unit.ts";
import { importStatement, type Pemetaan, unknownUnitsStatement } from "./queries.ts";
import { importTrail, showImport } from "./show.tsx";
import { UnitsPage } from "./units-page.tsx";

/** Units of the file that the agency does not know: each is one of ours after all, or is to be made. */
export const unitPick = new Hono<AgencyEnv>()
  .get("/pegawai/impor/:id/unit", idParam, (c) => show(c))
  .post("/pegawai/impor/:id/unit", idParam, async (c) => {
    const typed = await readTyped(c);
    const { id } = c.req.valid("param");
    const { me, rows } = await page(c, (pegawai) => [
      importStatement(id, pegawai, c.var.today),
      unitChoicesStatement(pegawai, c.var.today),
    ]);
    onlyAdmin(me);
    const impor = found(rows[0][0]);
    const before = JSON.parse(impor.pemetaan) as Pemetaan;
    const said = matchesOf(typed, rows[1]);
    if (Object.keys(said.errors).length > 0 && impor.keadaan === "pratinjau")
      return show(c, typed, said.errors);
    const to = `${baseOf(c)}/pegawai/impor/${id}`;
    const target = { id, versi: /^\d{1,9}$/.test(typed.versi ?? "") ? Number(typed.versi) : -1 };
    const pemetaan = { ...before, padanan: { ...before.padanan, ...said.padanan } };
    const recorded = await chooseColumns(c.var.db, target, pemetaan, whoOf(c, me, to));
    if (recorded === "berubah") return showImport(c, true);
    if (recorded === "done") await c.var.work({ impor: id });
    return c.redirect(to, 303);
  });

type Unit = { readonly id: string; readonly kode: string | null; readonly nama: string };

/** nama.N is the file's name, ke.N what was answered: a code or a name of ours, "+" for a new unit, blank for later. */
function matchesOf(typed: Typed, units: readonly Unit[]) {
  const padanan: Record<string, string> = {};
  const errors: Record<string, string> = {};
  for (const [field, nama] of Object.entries(typed)) {
    const n = /^nama\.(\d{1,3})$/.exec(field)?.[1];
    if (n === undefined || nama === "") continue;
    const answer = (typed[`ke.${n}`] ?? "").trim();
    if (typed[`buat.${n}`] === "ya") padanan[tight(nama)] = "";
    else if (answer !== "") {
      const wanted = tight(answer);
      const hits = units.filter((u) => tight(u.nama) === wanted || (u.kode && tight(u.kode) === wanted));
      if (hits.length === 1 && hits[0]) padanan[tight(nama)] = hits[0].id;
      else errors[`ke.${n}`] = hits.length === 0 ? "unit-tidak-ada" : "unit-ganda";
    }
  }
  return { padanan, errors };
}

async function show(c: At<"id">, typed?: Typed, errors: Readonly<Record<string, string>> = {}) {
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (pegawai) => [
    importStatement(id, pegawai, c.var.today),
    unknownUnitsStatement(id, pegawai, c.var.today),
    unitChoicesStatement(pegawai, c.var.today),
  ]);
  onlyAdmin(me);
  const impor = found(rows[0][0]);
  if (impor.keadaan !== "pratinjau" || impor.adaBerkas === 0)
    return c.redirect(`${baseOf(c)}/pegawai/impor/${id}`, 303);
  if (typed) c.status(422);
  const t = imporWords[c.var.lang];
  return c.render(
    <UnitsPage
      base={baseOf(c)}
      zona={c.var.agency.zona}
      impor={impor}
      perintah={newId(c.var.now)}
      unknown={rows[1]}
      units={rows[2].slice(0, MOST_LISTED)}
      typed={typed}
      errors={errors}
    />,
    {
      title: t.unitJudul(angka(rows[1].length, c.var.lang)),
      failed: typed !== undefined,
      breadcrumb: importTrail(c, me, id),
    },
  );
}

/** What a list of suggestions may hold; others are written out, by name or code. */
const MOST_LISTED = 600;
