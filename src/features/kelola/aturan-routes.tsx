import { Hono } from "hono";
import { aturanDari, aturanStatement } from "../../data/agency/aturan.ts";
import type { AgencyDb } from "../../data/agency/database.ts";
import { type Who, write } from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { newId } from "../../data/ids.ts";
import {
  type AturanPelaksanaan,
  aturanSah,
  type KunciAturan,
  kunciAturan,
} from "../../domain/aturan-pelaksanaan.ts";
import { aturanPelaksanaanWords } from "../../i18n/aturan-pelaksanaan.ts";
import { kelolaWords } from "../../i18n/kelola.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type FieldErrors, readTyped, type Typed } from "../../web/form.ts";
import { onlyAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import type { At } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { AturanPage } from "./aturan-page.tsx";

type C = At<never>;

/** What the regulation leaves to the agency while work is done: its own choice, dated and with its basis. */
export const aturanRoutes = new Hono<AgencyEnv>()
  .get("/kelola/pelaksanaan", async (c) => aturanPage(c, (await load(c)).kini))
  .post("/kelola/pelaksanaan", async (c) => {
    const typed = await readTyped(c);
    const { me, kini } = await load(c);
    const errors = errorsOf(typed);
    if (Object.keys(errors).length > 0) return aturanPage(c, kini, typed, errors);
    const changed = kunciAturan.filter((k) => typed[k] !== String(kini[k]));
    const to = `${baseOf(c)}/kelola/pelaksanaan?tersimpan=${changed.length > 0 ? "ya" : "tetap"}`;
    if (changed.length > 0) await save(c.var.db, changed, typed, whoOf(c, me, to));
    return c.redirect(to, 303);
  });

async function load(c: C) {
  const { me, rows } = await page(c, () => [aturanStatement(c.var.today)]);
  onlyAdmin(me);
  return { me, kini: aturanDari(rows[0]) };
}

function errorsOf(typed: Typed): FieldErrors {
  const errors: Record<string, string> = {};
  for (const kunci of kunciAturan)
    if (!aturanSah(kunci, typed[kunci]?.trim() ?? "")) errors[kunci] = "nilai-salah";
  const dasar = typed.dasar?.trim() ?? "";
  if (dasar === "") errors.dasar = "dasar-kosong";
  if (dasar.length > 500) errors.dasar = "dasar-panjang";
  return errors;
}

/** Only what is different: a setting nobody touched follows the service's own default. */
function save(db: AgencyDb, changed: readonly KunciAturan[], typed: Typed, who: Who) {
  const nilai = changed.map((kunci) => [kunci, typed[kunci]] as const);
  const dasar = typed.dasar ?? "";
  return write(
    db,
    {
      pada: who.now,
      oleh: who.viewer.pegawai,
      tindakan: "instansi.pelaksanaan",
      objek: "instansi",
      rincian: { ...Object.fromEntries(nilai), dasar },
    },
    [
      change`INSERT INTO aturan (kunci, nilai, dari, dasar)
        SELECT value ->> 0, value ->> 1, ${who.today}, ${dasar} FROM json_each(${JSON.stringify(nilai)}) WHERE true
        ON CONFLICT (kunci, dari) DO UPDATE SET nilai = excluded.nilai, dasar = excluded.dasar`,
    ],
    who.perintah,
  );
}

function aturanPage(c: C, kini: AturanPelaksanaan, typed?: Typed, errors: FieldErrors = {}) {
  const failed = Object.keys(errors).length > 0;
  if (failed) c.status(422);
  const { lang } = c.var;
  const t = aturanPelaksanaanWords[lang];
  const saved = failed ? undefined : c.req.query("tersimpan");
  return c.render(
    <AturanPage
      kini={kini}
      typed={typed}
      errors={errors}
      done={saved === "ya" ? t.tersimpan : saved === "tetap" ? t.tetap : undefined}
      command={newId(c.var.now)}
    />,
    {
      title: t.judul,
      failed,
      breadcrumb: [{ href: `${baseOf(c)}/kelola`, label: kelolaWords[lang].title }],
    },
  );
}
