import { Hono } from "hono";
import * as z from "zod";
import { write } from "../../data/agency/riwayat.ts";
import { newId } from "../../data/ids.ts";
import { warisanWords } from "../../i18n/warisan.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { onlyAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { type At, imporParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { found } from "../../web/stops.ts";
import { OneImportPage } from "./pages.tsx";
import { isiStatement, satuImporStatement, undoStatements } from "./queries.ts";
import { auditOf, type C, crumbs } from "./umum.ts";

/** One list that was taken in: what it holds, and the way to take it back. */
export const satuDaftar = new Hono<AgencyEnv>()
  .get("/kelola/warisan/:impor", imporParam, async (c) => onePage(c, {}, {}))
  .post("/kelola/warisan/:impor/batal", imporParam, undo);

async function openOne(c: C) {
  const { impor: id } = (c as At<"impor">).req.valid("param");
  const halaman = Math.min(1000, Math.max(1, Number.parseInt(c.req.query("halaman") ?? "1", 10) || 1));
  const { me, rows } = await page(c, (who) => [
    satuImporStatement(id, who, c.var.today),
    isiStatement(id, who, c.var.today, halaman),
  ]);
  onlyAdmin(me);
  return { me, impor: found(rows[0][0]), isi: rows[1], halaman };
}
type One = Awaited<ReturnType<typeof openOne>>;

async function onePage(c: C, typed: Typed, errors: FieldErrors, one?: One) {
  const { impor, isi, halaman } = one ?? (await openOne(c));
  const { lang, agency, now } = c.var;
  const t = warisanWords[lang];
  const n = c.req.query("tersimpan");
  const failed = Object.keys(errors).length > 0;
  const props = {
    base: baseOf(c),
    zona: agency.zona,
    impor,
    isi,
    halaman,
    perintah: newId(now),
    typed,
    errors,
  };
  return c.render(
    <OneImportPage {...props} done={!failed && n && /^\d{1,4}$/.test(n) ? t.tersimpan(n) : undefined} />,
    {
      title: impor.nama || t.judul,
      failed,
      breadcrumb: [...crumbs(c), { href: `${baseOf(c)}/kelola/warisan`, label: t.judul }],
    },
  );
}

async function undo(c: C): Promise<Response> {
  const form = await readForm(
    c,
    z.object({ alasan: z.string("alasan-kosong").min(1, "alasan-kosong").max(1000, "teks-panjang") }),
  );
  const one = await openOne(c);
  if (!form.ok) {
    c.status(422);
    return onePage(c, form.typed, form.errors, one);
  }
  const { id } = one.impor;
  const to = `${baseOf(c)}/kelola/warisan/${id}`;
  const who = whoOf(c, one.me, to);
  const { alasan } = form.data;
  const recorded = await write(
    c.var.db,
    auditOf(who, "warisan.batal", id, { alasan }),
    undoStatements(id, alasan, who),
    who.perintah,
  );
  if (recorded !== "berubah") return c.redirect(to, 303);
  c.status(409);
  return onePage(c, form.typed, {}, await openOne(c));
}
