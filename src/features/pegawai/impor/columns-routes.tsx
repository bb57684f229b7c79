import { Hono } from "hono";
import { newId } from "../../../data/ids.ts";
import { imporWords } from "../../../i18n/impor.ts";
import { whoOf } from "../../../web/acting.ts";
import type { AgencyEnv } from "../../../web/env.ts";
import { readTyped, type Typed } from "../../../web/form.ts";
import { onlyAdmin } from "../../../web/guards.ts";
import { page } from "../../../web/page.ts";
import { idParam } from "../../../web/params.ts";
import { baseOf } from "../../../web/paths.ts";
import { found } from "../../../web/stops.ts";
import { chooseColumns } from "./actions.ts";
import { ColumnsPage } from "./columns-page.tsx";
import { type Kolom, type KolomBerkas, kolomImpor, wajib } from "./kolom.ts";
import { importStatement, type Pemetaan } from "./queries.ts";
import { importTrail, showImport } from "./show.tsx";

/** Which column of the file holds what: proposed, corrected, and read anew as often as need be before it is applied. */
export const columnsRoutes = new Hono<AgencyEnv>()
  .get("/pegawai/impor/:id/kolom", idParam, async (c) => {
    const { id } = c.req.valid("param");
    const { me, rows } = await page(c, (pegawai) => [importStatement(id, pegawai, c.var.today)]);
    onlyAdmin(me);
    const impor = found(rows[0][0]);
    // Chosen once for all: the way here leads on to what came of it.
    if (impor.keadaan !== "pratinjau" || impor.adaBerkas === 0)
      return c.redirect(`${baseOf(c)}/pegawai/impor/${id}`, 303);
    const shown = { base: baseOf(c), zona: c.var.agency.zona, impor, perintah: newId(c.var.now) };
    return c.render(<ColumnsPage {...shown} pemetaan={JSON.parse(impor.pemetaan) as Pemetaan} />, {
      title: imporWords[c.var.lang].judulLangkah.kolom,
      breadcrumb: importTrail(c, me, impor.langkah === "siap" ? id : undefined),
    });
  })
  .post("/pegawai/impor/:id/kolom", idParam, async (c) => {
    const typed = await readTyped(c);
    const { id } = c.req.valid("param");
    const { me, rows } = await page(c, (pegawai) => [importStatement(id, pegawai, c.var.today)]);
    onlyAdmin(me);
    const impor = found(rows[0][0]);
    const pemetaan = mappingOf(typed, JSON.parse(impor.pemetaan) as Pemetaan);
    const errors = problemsOf(pemetaan);
    const to = `${baseOf(c)}/pegawai/impor/${id}`;
    if (Object.keys(errors).length > 0 && impor.keadaan === "pratinjau") {
      c.status(422);
      const shown = { base: baseOf(c), zona: c.var.agency.zona, impor, perintah: newId(c.var.now) };
      return c.render(<ColumnsPage {...shown} pemetaan={pemetaan} errors={errors} />, {
        title: imporWords[c.var.lang].judulLangkah.kolom,
        failed: true,
        breadcrumb: importTrail(c, me),
      });
    }
    const target = { id, versi: /^\d{1,9}$/.test(typed.versi ?? "") ? Number(typed.versi) : -1 };
    const recorded = await chooseColumns(c.var.db, target, pemetaan, whoOf(c, me, to));
    if (recorded === "berubah") return showImport(c, true);
    if (recorded === "done") await c.var.work({ impor: id });
    return c.redirect(to, 303);
  });

function mappingOf(typed: Typed, before: Pemetaan): Pemetaan {
  const kolom = before.kolom.map((k): KolomBerkas => {
    const said = typed[`kolom.${k.at}`];
    if (said === undefined || said === k.kolom) return k;
    const chosen = (kolomImpor as readonly string[]).includes(said) ? (said as Kolom) : "";
    return { ...k, kolom: chosen, kenal: "ingat" };
  });
  return {
    ...before,
    kolom,
    unitBaru: typed.unitBaru === "ya",
    unitSemua: typed.unitSemua ?? "",
  };
}

/** field → code: a column said twice, or one that no list can do without. */
function problemsOf({ kolom, unitSemua }: Pemetaan): Readonly<Record<string, string>> {
  const errors: Record<string, string> = {};
  const seen = new Set<string>();
  for (const k of kolom) {
    if (k.kolom !== "" && seen.has(k.kolom)) errors[`kolom.${k.at}`] = "kolom-ganda";
    seen.add(k.kolom);
  }
  const missing = wajib.filter(
    (w) => !seen.has(w) && !(w === "unit" && (seen.has("kodeUnit") || unitSemua !== "")),
  );
  const at = kolom[0]?.at ?? 0;
  if (unitSemua.length > 200) errors.unitSemua = "unit-panjang";
  if (missing.length > 0) errors[`kolom.${at}`] ??= `kolom-kurang:${missing.join(",")}`;
  return errors;
}
