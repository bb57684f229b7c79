import { Hono } from "hono";
import { type MintaPemulihan, mulaiPemulihan, putuskanPemulihan } from "../../domain/pemulihan.ts";
import { pemulihanWords } from "../../i18n/pemulihan.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { readForm, readTyped } from "../../web/form.ts";
import { isAdmin, onlyAnyAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { approveRecovery, recoverNow, refuseRecovery, requestRecovery } from "./actions.ts";
import { recoveryForm } from "./forms.ts";
import { decidedStatement, queueStatement } from "./queries.ts";
import { QueuePage } from "./queue-page.tsx";
import {
  type C,
  factsOf,
  fieldOf,
  lettersOf,
  linkPage,
  loadAccount,
  loadRequest,
  plainWho,
  recoveryPage,
  requestPage,
  trail,
} from "./show.tsx";

export const pemulihan = new Hono<AgencyEnv>()
  .get("/pemulihan", async (c) => {
    const { today, now } = c.var;
    const { me, rows } = await page(c, (id) => [queueStatement(id, today, now), decidedStatement(id, today)]);
    onlyAnyAdmin(me);
    const t = pemulihanWords[c.var.lang];
    const said = c.req.query("hasil");
    return c.render(
      <QueuePage
        base={baseOf(c)}
        open={rows[0]}
        decided={rows[1]}
        mayDecide={isAdmin(me)}
        zona={c.var.agency.zona}
        said={said === "menunggu" ? t.menunggu : undefined}
      />,
      { title: t.title, breadcrumb: trail(c as unknown as C).slice(0, 1) },
    );
  })
  .get("/pemulihan/:id", idParam, async (c) => {
    const { me, account } = await loadAccount(c);
    return recoveryPage(c, me, account);
  })
  .post("/pemulihan/:id", idParam, recover)
  .get("/pemulihan/permintaan/:id", idParam, async (c) => requestPage(c, await loadRequest(c)))
  .post("/pemulihan/permintaan/:id/persetujuan", idParam, async (c) => {
    await readTyped(c);
    const loaded = await loadRequest(c);
    const { me, request } = loaded;
    const allowed = putuskanPemulihan({ ...request, pegawai: request.id }, me.viewer.pegawai, c.var.now);
    if (!allowed.ok) return requestPage(c, loaded, allowed.code, statusOf(allowed));
    const { recorded, token } = await approveRecovery(
      c.var.db,
      request,
      lettersOf(c, request, me),
      plainWho(c, me),
    );
    if (recorded !== "done") return requestPage(c, loaded, "pemulihan-sudah-diputus", 409);
    return linkPage(c, request, request.cara === "cetak" ? token : null);
  })
  .post("/pemulihan/permintaan/:id/penolakan", idParam, async (c) => {
    await readTyped(c);
    const loaded = await loadRequest(c);
    const { me, request } = loaded;
    const decision = putuskanPemulihan({ ...request, pegawai: request.id }, me.viewer.pegawai, c.var.now);
    // Whoever asked may take it back.
    if (!decision.ok && decision.code !== "pemulihan-admin-sama")
      return requestPage(c, loaded, decision.code, statusOf(decision));
    const recorded = await refuseRecovery(c.var.db, request, whoOf(c, me, `${baseOf(c)}/pemulihan`));
    if (recorded === "berubah") return requestPage(c, loaded, "pemulihan-sudah-diputus", 409);
    return c.redirect(`${baseOf(c)}/pemulihan`, 303);
  });

async function recover(c: C): Promise<Response> {
  const form = await readForm(c, recoveryForm);
  const { me, account } = await loadAccount(c);
  if (!form.ok) return recoveryPage(c, me, account, form.typed, form.errors);
  const asked: MintaPemulihan = form.data;
  const allowed = mulaiPemulihan(factsOf(me, account), asked);
  if (!allowed.ok)
    return recoveryPage(
      c,
      me,
      account,
      form.typed,
      { [fieldOf(allowed.code)]: allowed.code },
      statusOf(allowed),
    );
  if (allowed.value.perluKedua) {
    const to = `${baseOf(c)}/pemulihan?hasil=menunggu`;
    const recorded = await requestRecovery(c.var.db, account, asked, whoOf(c, me, to));
    return recorded === "berubah"
      ? recoveryPage(c, me, account, form.typed, { formulir: "pemulihan-sudah-ada" }, 409)
      : c.redirect(to, 303);
  }
  const { token } = await recoverNow(c.var.db, account, asked, lettersOf(c, account, me), plainWho(c, me));
  return linkPage(c, account, asked.cara === "cetak" ? token : null);
}
