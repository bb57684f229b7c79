import { Hono } from "hono";
import { newId } from "../../data/ids.ts";
import { type MintaPemulihan, mulaiPemulihan, putuskanPemulihan } from "../../domain/pemulihan.ts";
import { waktu } from "../../i18n/dates.ts";
import { noticeText } from "../../i18n/pemberitahuan.ts";
import { pemulihanWords } from "../../i18n/pemulihan.ts";
import { shellWords } from "../../i18n/shell.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { type FieldErrors, readForm, readTyped, type Typed } from "../../web/form.ts";
import { isAdmin, onlyAdmin, onlyAnyAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { found } from "../../web/stops.ts";
import {
  approveRecovery,
  type Letters,
  RECOVERY_MS,
  recoverNow,
  refuseRecovery,
  requestRecovery,
} from "./actions.ts";
import { recoveryForm } from "./forms.ts";
import { LinkPage } from "./link-page.tsx";
import {
  type AccountRow,
  accountStatement,
  decidedStatement,
  queueStatement,
  type RequestRow,
  requestStatement,
  rolesIn,
} from "./queries.ts";
import { QueuePage } from "./queue-page.tsx";
import { RecoveryPage } from "./recovery-page.tsx";
import { RequestPage } from "./request-page.tsx";

type C = At<"id">;

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

/** The answer is the page itself and shows a secret: it has no address, and is not given twice. */
const plainWho = (c: C, me: Me) => ({ ...whoOf(c, me, ""), perintah: undefined });

async function loadAccount(c: C) {
  const { me, rows } = await page(c, (pegawai) => [
    accountStatement(c.req.valid("param").id, pegawai, c.var.today),
  ]);
  onlyAnyAdmin(me);
  return { me, account: found(rows[0][0]) };
}

async function loadRequest(c: C) {
  const { me, rows } = await page(c, (pegawai) => [
    requestStatement(c.req.valid("param").id, pegawai, c.var.today),
  ]);
  onlyAdmin(me);
  return { me, request: found(rows[0][0]) };
}

const factsOf = (me: Me, a: AccountRow) => ({
  pelaku: me.viewer.pegawai,
  pegawai: a.id,
  pelakuAdmin: isAdmin(me),
  bersandi: a.bersandi === 1,
  bersurel: a.email !== null,
  surelBaru: a.surelBaru === 1,
  berperan: rolesIn(a).length > 0,
  adminLain: a.adminLain,
});

const fieldOf = (code: string): string =>
  code === "catatan-identitas"
    ? "catatan"
    : ["tanpa-surel", "surel-masih-ada"].includes(code)
      ? "cara"
      : "formulir";

function lettersOf(c: C, person: { readonly nama: string }, me: Me): Letters {
  const { agency, lang, now, origin } = c.var;
  const t = pemulihanWords[lang];
  const sampai = waktu(now + RECOVERY_MS, agency.zona, lang);
  const told = noticeText("akun-pemulihan", { oleh: me.viewer.nama, pada: now }, lang, agency.zona);
  return {
    link: (token) => ({
      subjek: t.suratSubjek(agency.nama),
      isi: t.suratIsi(person.nama, `${origin}${baseOf(c)}/lupa-sandi/${token}`, sampai),
    }),
    told: { subjek: `${told.judul} - ${agency.nama}`, isi: told.teks },
  };
}

const trail = (c: C) => {
  const t = pemulihanWords[c.var.lang];
  return [
    { href: `${baseOf(c)}/kelola`, label: shellWords[c.var.lang].menu.kelola },
    { href: `${baseOf(c)}/pemulihan`, label: t.title },
  ];
};

function recoveryPage(
  c: C,
  me: Me,
  account: AccountRow,
  typed: Typed = {},
  errors: FieldErrors = {},
  status: 403 | 409 | 422 = 422,
) {
  const failed = Object.keys(errors).length > 0;
  if (failed) c.status(status);
  // What stands in the way whatever is chosen is said before anything is filled in.
  const first = mulaiPemulihan(factsOf(me, account), {
    cara: account.email ? "surel" : "cetak",
    lepasFaktor: false,
    surelMati: true,
    catatan: "x".repeat(20),
  });
  const t = pemulihanWords[c.var.lang];
  return c.render(
    <RecoveryPage
      base={baseOf(c)}
      account={account}
      typed={{ cara: account.email ? "surel" : "cetak", ...typed }}
      errors={errors}
      stopped={first.ok ? undefined : first.code}
      second={first.ok && first.value.perluKedua}
      perintah={newId(c.var.now)}
    />,
    { title: t.judul(account.nama), breadcrumb: trail(c), failed },
  );
}

function requestPage(
  c: C,
  { me, request }: { readonly me: Me; readonly request: RequestRow },
  refused?: string,
  status: 403 | 409 | 422 = 409,
) {
  if (refused) c.status(status);
  const may = putuskanPemulihan({ ...request, pegawai: request.id }, me.viewer.pegawai, c.var.now);
  const t = pemulihanWords[c.var.lang];
  return c.render(
    <RequestPage
      base={baseOf(c)}
      request={request}
      zona={c.var.agency.zona}
      refused={refused}
      stopped={may.ok ? undefined : may.code}
      perintah={newId(c.var.now)}
    />,
    { title: t.permintaan(request.nama), breadcrumb: trail(c), failed: refused !== undefined },
  );
}

function linkPage(
  c: C,
  person: { readonly nama: string; readonly email: string | null },
  token: string | null,
) {
  const { lang, agency, now, origin } = c.var;
  const t = pemulihanWords[lang];
  return c.render(
    <LinkPage
      base={baseOf(c)}
      person={person}
      link={token === null ? null : `${origin}${baseOf(c)}/lupa-sandi/${token}`}
      sampai={waktu(now + RECOVERY_MS, agency.zona, lang)}
    />,
    { title: token === null ? t.judul(person.nama) : t.cetakJudul, breadcrumb: trail(c) },
  );
}
