import { Hono } from "hono";
import { newId } from "../../data/ids.ts";
import { aturanFaktor } from "../../domain/faktor-kedua.ts";
import { akunWords } from "../../i18n/akun.ts";
import { tanggalPanjang } from "../../i18n/dates.ts";
import { kelolaWords } from "../../i18n/kelola.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { onlyAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { baseOf } from "../../web/paths.ts";
import { saveRule } from "./actions.ts";
import { ruleForm } from "./forms.ts";
import type { C } from "./own.ts";
import { type RuleRow, ruleStatement } from "./queries.ts";
import { RulePage } from "./rule-page.tsx";

/** The agency's parameter, dated and with its basis. */
export const keamanan = new Hono<AgencyEnv>()
  .get("/kelola/keamanan", async (c) => {
    const { me, rows } = await page(c, (id) => [ruleStatement(id, c.var.today)]);
    onlyAdmin(me);
    return rulePage(c, me, rows[0][0]);
  })
  .post("/kelola/keamanan", async (c) => {
    const form = await readForm(c, ruleForm);
    const { me, rows } = await page(c, (id) => [ruleStatement(id, c.var.today)]);
    onlyAdmin(me);
    if (!form.ok) return rulePage(c, me, rows[0][0], form.typed, form.errors);
    const to = `${baseOf(c)}/kelola/keamanan?tersimpan=ya`;
    await saveRule(c.var.db, form.data, whoOf(c, me, to));
    return c.redirect(to, 303);
  });

function rulePage(c: C, me: Me, kini: RuleRow | undefined, typed?: Typed, errors: FieldErrors = {}) {
  const failed = Object.keys(errors).length > 0;
  if (failed) c.status(422);
  const { lang, agency } = c.var;
  const t = akunWords[lang].keamanan;
  const aturan = aturanFaktor(kini?.nilai ?? null, agency.keadaan);
  return c.render(
    <RulePage
      typed={typed ?? { aturan, dasar: "" }}
      errors={errors}
      kini={`${t[aturan]}, ${kini ? t.sejak(tanggalPanjang(kini.dari, lang), kini.dasar) : t.bawaan}`}
      sendiri={!me.faktor.punya}
      saved={!failed && c.req.query("tersimpan") === "ya"}
      perintah={newId(c.var.now)}
    />,
    {
      title: t.title,
      failed,
      breadcrumb: [{ href: `${baseOf(c)}/kelola`, label: kelolaWords[lang].title }],
    },
  );
}
