import { Hono } from "hono";
import {
  type AturanRow,
  aturanDari,
  aturanStatement,
  aturanTetapStatement,
} from "../../data/agency/aturan.ts";
import { changedMeanwhile, type Who, write } from "../../data/agency/riwayat.ts";
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
import { said } from "../../i18n/penolakan.ts";
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
    const { me, kini, baris } = await load(c);
    const errors = errorsOf(typed);
    if (Object.keys(errors).length > 0) return aturanPage(c, kini, { typed, errors });
    // What another admin set meanwhile is shown with what was typed, and nothing is written over unseen.
    const semula = seenOf(typed.semula) ?? kini;
    const changed = kunciAturan.filter((k) => typed[k] !== String(semula[k]));
    const lain = kunciAturan.filter((k) => String(semula[k]) !== String(kini[k]));
    const baru = {
      ...typed,
      ...Object.fromEntries(lain.filter((k) => !changed.includes(k)).map((k) => [k, String(kini[k])])),
    };
    const again = () => aturanPage(c, kini, { typed: baru, refused: said(changedMeanwhile, c.var.lang) });
    if (lain.length > 0) return again();
    const to = `${baseOf(c)}/kelola/pelaksanaan?tersimpan=${changed.length > 0 ? "ya" : "tetap"}`;
    if (changed.length > 0 && (await save(c, changed, typed, baris, whoOf(c, me, to))) === "berubah")
      return again();
    return c.redirect(to, 303);
  });

/** What the form showed when it was opened. */
function seenOf(semula: string | undefined): Readonly<Record<string, unknown>> | null {
  const values = semula?.split(" ");
  return values?.length === kunciAturan.length
    ? Object.fromEntries(kunciAturan.map((k, at) => [k, values[at]]))
    : null;
}

async function load(c: C) {
  const { me, rows } = await page(c, () => [aturanStatement(c.var.today)]);
  onlyAdmin(me);
  return { me, kini: aturanDari(rows[0]), baris: rows[0] };
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
function save(c: C, changed: readonly KunciAturan[], typed: Typed, baris: readonly AturanRow[], who: Who) {
  const nilai = changed.map((kunci) => [kunci, typed[kunci]] as const);
  const dasar = typed.dasar ?? "";
  return write(
    c.var.db,
    {
      pada: who.now,
      oleh: who.viewer.pegawai,
      tindakan: "instansi.pelaksanaan",
      objek: "instansi",
      rincian: { ...Object.fromEntries(nilai), dasar },
    },
    [
      aturanTetapStatement(who.today, baris),
      change`INSERT INTO aturan (kunci, nilai, dari, dasar)
        SELECT value ->> 0, value ->> 1, ${who.today}, ${dasar} FROM json_each(${JSON.stringify(nilai)}) WHERE true
        ON CONFLICT (kunci, dari) DO UPDATE SET nilai = excluded.nilai, dasar = excluded.dasar`,
    ],
    who.perintah,
  );
}

type Tried = { readonly typed?: Typed; readonly errors?: FieldErrors; readonly refused?: string };
function aturanPage(c: C, kini: AturanPelaksanaan, { typed, errors = {}, refused }: Tried = {}) {
  const failed = Object.keys(errors).length > 0 || refused !== undefined;
  if (failed) c.status(refused === undefined ? 422 : 409);
  const { lang } = c.var;
  const t = aturanPelaksanaanWords[lang];
  const saved = failed ? undefined : c.req.query("tersimpan");
  return c.render(
    <AturanPage
      kini={kini}
      typed={typed}
      errors={errors}
      refused={refused}
      semula={(refused === undefined && typed?.semula) || kunciAturan.map((k) => kini[k]).join(" ")}
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
