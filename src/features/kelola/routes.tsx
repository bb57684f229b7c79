import { type Context, Hono } from "hono";
import { INVITATION_MS } from "../../data/agency/undangan.ts";
import { newId } from "../../data/ids.ts";
import { tahunDari } from "../../domain/tanggal.ts";
import { waktu } from "../../i18n/dates.ts";
import { kelolaWords } from "../../i18n/kelola.ts";
import { pegawaiWords } from "../../i18n/pegawai.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { type FieldErrors, readForm, readTyped, type Typed } from "../../web/form.ts";
import { isAdmin, onlyAdmin, onlyAnyAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { baseOf } from "../../web/paths.ts";
import { found } from "../../web/stops.ts";
import { inviteMany, saveAgency } from "./actions.ts";
import { AgencyPage } from "./agency-page.tsx";
import { agencyForm } from "./forms.ts";
import { InvitePage } from "./invite-page.tsx";
import {
  AT_ONCE,
  agencyStatement,
  invitableStatement,
  setupStatement,
  withoutMailStatement,
} from "./queries.ts";
import { SetupPage } from "./setup-page.tsx";
import { UnitAdminPage } from "./unit-admin-page.tsx";

type C = Context<AgencyEnv>;

export const kelola = new Hono<AgencyEnv>()
  .get("/kelola", async (c) => {
    const { me, rows } = await page(c, (id) => [setupStatement(id, c.var.today, c.var.now)]);
    onlyAnyAdmin(me);
    if (!isAdmin(me))
      return c.render(<UnitAdminPage base={baseOf(c)} scopes={scopesOf(me)} />, {
        title: kelolaWords[c.var.lang].title,
      });
    return c.render(<SetupPage base={baseOf(c)} setup={found(rows[0][0])} tahun={tahunDari(c.var.today)} />, {
      title: kelolaWords[c.var.lang].title,
    });
  })
  .get("/kelola/instansi", async (c) => {
    const { me, rows } = await page(c, (id) => [agencyStatement(id, c.var.today)]);
    onlyAdmin(me);
    return agencyPage(c, found(rows[0][0]));
  })
  .post("/kelola/instansi", async (c) => {
    const form = await readForm(c, agencyForm);
    const { me, rows } = await page(c, (id) => [agencyStatement(id, c.var.today)]);
    onlyAdmin(me);
    if (!form.ok) return agencyPage(c, form.typed, form.errors);
    const to = `${baseOf(c)}/kelola/instansi?tersimpan=ya`;
    await saveAgency(c.var.db, found(rows[0][0]), form.data, whoOf(c, me, to));
    return c.redirect(to, 303);
  })
  .get("/kelola/undangan", async (c) => {
    const { people, tanpaSurel } = await load(c);
    const t = kelolaWords[c.var.lang];
    const terkirim = c.req.query("terkirim") ?? "";
    return c.render(
      <InvitePage
        base={baseOf(c)}
        siap={people.length}
        tanpaSurel={tanpaSurel}
        terkirim={/^\d{1,4}$/.test(terkirim) ? Number(terkirim) : null}
        perintah={newId(c.var.now)}
      />,
      { title: t.undang.title, breadcrumb: [{ href: `${baseOf(c)}/kelola`, label: t.title }] },
    );
  })
  .post("/kelola/undangan", async (c) => {
    await readTyped(c);
    const { me, people } = await load(c);
    const chosen = people.slice(0, AT_ONCE);
    const to = `${baseOf(c)}/kelola/undangan?terkirim=${chosen.length}`;
    const { agency, now, origin } = c.var;
    const t = pegawaiWords[c.var.lang];
    const sampai = waktu(now + INVITATION_MS, agency.zona, c.var.lang);
    const letter = (nama: string, token: string) => ({
      subjek: t.suratSubjek(agency.nama),
      isi: t.suratIsi(nama, agency.nama, `${origin}${baseOf(c)}/undangan/${token}`, sampai),
    });
    if (chosen.length > 0) await inviteMany(c.var.db, chosen, letter, whoOf(c, me, to));
    return c.redirect(to, 303);
  });

/** The units a unit admin keeps, each once. */
const scopesOf = (me: Me) =>
  me.peran.flatMap((r) =>
    r.peran === "admin-unit" && r.lingkup ? [{ id: r.lingkup, nama: r.unit ?? "" }] : [],
  );

function agencyPage(c: C, typed: Typed, errors?: FieldErrors) {
  if (errors) c.status(422);
  const t = kelolaWords[c.var.lang];
  const tersimpan = c.req.query("tersimpan") === "ya";
  const props = { typed, tersimpan, perintah: newId(c.var.now), ...(errors && { errors }) };
  return c.render(<AgencyPage {...props} />, {
    title: t.instansi.title,
    failed: errors !== undefined,
    breadcrumb: [{ href: `${baseOf(c)}/kelola`, label: t.title }],
  });
}

async function load(c: C) {
  const { me, rows } = await page(c, (id) => [
    invitableStatement(id, c.var.today, c.var.now),
    withoutMailStatement(id, c.var.today),
  ]);
  onlyAnyAdmin(me);
  return { me, people: rows[0], tanpaSurel: rows[1][0]?.n ?? 0 };
}
