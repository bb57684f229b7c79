import { Hono } from "hono";
import { INVITATION_MS } from "../../data/agency/undangan.ts";
import { waktu } from "../../i18n/dates.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { readTyped } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { found, NotAllowed } from "../../web/stops.ts";
import { invite } from "./account-actions.ts";
import { trail, words } from "./common.ts";
import { InvitationPage } from "./invitation-page.tsx";
import { showPerson } from "./person.tsx";
import { headStatement } from "./queries.ts";

/** The account of one person; roles are given in features/peran. */
export const account = new Hono<AgencyEnv>()
  // The answer is the page itself, not a redirect: the secret is shown once and is in no address.
  .post("/pegawai/:id/undangan", idParam, async (c) => {
    await readTyped(c);
    const { id } = c.req.valid("param");
    const { me, rows } = await page(c, (pegawai) => [headStatement(id, pegawai, c.var.today, c.var.now)]);
    const person = found(rows[0][0]);
    if (!person.kelolaAkun) throw new NotAllowed();
    const t = words(c);
    const { agency, now, origin } = c.var;
    const sampai = waktu(now + INVITATION_MS, agency.zona, c.var.lang);
    const link = (token: string) => `${origin}${baseOf(c)}/undangan/${token}`;
    const letter = (token: string) => ({
      subjek: t.suratSubjek(agency.nama),
      isi: t.suratIsi(person.nama, agency.nama, link(token), sampai),
    });
    const token = await invite(c.var.db, person, letter, whoOf(c, me, ""));
    if (token === null) return showPerson(c, t.salah["sudah-bersandi"]);
    return c.render(
      <InvitationPage
        link={link(token)}
        person={person}
        sampai={sampai}
        back={`${baseOf(c)}/pegawai/${person.id}`}
      />,
      { title: t.undanganJudul, breadcrumb: trail(c, me, person) },
    );
  });
