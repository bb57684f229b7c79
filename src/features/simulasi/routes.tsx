import { sql } from "drizzle-orm";
import { type Context, Hono } from "hono";
import * as z from "zod";
import { ID_PATTERN, newId } from "../../data/ids.ts";
import { delegasiWords } from "../../i18n/delegasi.ts";
import { shellWords } from "../../i18n/shell.ts";
import { whoOf } from "../../web/acting.ts";
import { readSessionCookie, setLentCookie } from "../../web/cookie.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { onlyAnyAdmin } from "../../web/guards.ts";
import { beMyself } from "../../web/lent.ts";
import { page } from "../../web/page.ts";
import { baseOf } from "../../web/paths.ts";
import { SignInFirst } from "../../web/stops.ts";
import { startLooking } from "./actions.ts";
import { LookPage } from "./look-page.tsx";
import { personStatement } from "./queries.ts";

type C = Context<AgencyEnv>;

const lookForm = z.object({
  pegawai: z
    .union([z.literal(""), z.string().regex(ID_PATTERN, "pegawai-tidak-ada")], "pegawai-tidak-ada")
    .default(""),
  nomor: z.string().max(60, "pegawai-tidak-ada").default(""),
  alasan: z.string("alasan-kosong").min(1, "alasan-kosong").max(500, "alasan-panjang"),
});

/** An admin looks at the pages as somebody of his scope sees them: before a period opens, or to help. */
export const simulasi = new Hono<AgencyEnv>()
  .get("/simulasi", async (c) => {
    const typed = { pegawai: c.req.query("pegawai") ?? "" };
    const { orang } = await load(c, typed);
    return lookPage(c, orang, typed);
  })
  .post("/simulasi", async (c) => {
    const form = await readForm(c, lookForm);
    const { me, orang } = await load(c, form.typed);
    if (!form.ok) return lookPage(c, orang, form.typed, form.errors);
    if (!orang) return lookPage(c, orang, form.typed, { nomor: "pegawai-tidak-ada" });
    if (orang.id === me.viewer.pegawai)
      return lookPage(c, orang, form.typed, { formulir: "simulasi-sendiri" });
    if (!orang.boleh) return lookPage(c, orang, form.typed, { formulir: "simulasi-berperan" }, 403);
    if (orang.rahasia) return lookPage(c, orang, form.typed, { formulir: "simulasi-rahasia" }, 403);
    const key = await readSessionCookie(c, c.var.agency.code);
    if (!key) throw new SignInFirst();
    const to = `${baseOf(c)}/`;
    await startLooking(c.var.db, key, orang.id, form.data.alasan, whoOf(c, me, to));
    setLentCookie(c, c.var.agency.code, { jenis: "simulasi", pegawai: orang.id });
    return c.redirect(to, 303);
  })
  .post("/simulasi/berhenti", (c) => beMyself(c, "/simulasi"));

async function load(c: C, { pegawai = "", nomor = "" }: Typed) {
  const who = ID_PATTERN.test(pegawai)
    ? sql`${pegawai}`
    : sql`(SELECT pegawai FROM nomor_pegawai WHERE nomor = ${nomor.replace(/[\s'.-]/g, "").slice(0, 60)})`;
  const { me, rows } = await page(c, (id) => [personStatement(who, id, c.var.today)]);
  onlyAnyAdmin(me);
  return { me, orang: rows[0][0] };
}

function lookPage(
  c: C,
  orang: { readonly id: string; readonly nama: string } | undefined,
  typed: Typed,
  errors: FieldErrors = {},
  status: 403 | 422 = 422,
) {
  const failed = Object.keys(errors).length > 0;
  if (failed) c.status(status);
  const named = orang && typed.pegawai === orang.id ? orang : undefined;
  return c.render(
    <LookPage
      base={baseOf(c)}
      orang={named}
      typed={{ ...typed, perintah: newId(c.var.now) }}
      errors={errors}
    />,
    {
      title: delegasiWords[c.var.lang].simulasi.title,
      failed,
      breadcrumb: [{ href: `${baseOf(c)}/kelola`, label: shellWords[c.var.lang].menu.kelola }],
    },
  );
}
