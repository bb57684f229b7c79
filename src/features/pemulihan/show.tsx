import { newId } from "../../data/ids.ts";
import { mulaiPemulihan, putuskanPemulihan } from "../../domain/pemulihan.ts";
import { waktu } from "../../i18n/dates.ts";
import { noticeText } from "../../i18n/pemberitahuan.ts";
import { pemulihanWords } from "../../i18n/pemulihan.ts";
import { shellWords } from "../../i18n/shell.ts";
import { whoOf } from "../../web/acting.ts";
import type { Me } from "../../web/env.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { isAdmin, onlyAdmin, onlyAnyAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import type { At } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { found } from "../../web/stops.ts";
import { type Letters, RECOVERY_MS } from "./actions.ts";
import { LinkPage } from "./link-page.tsx";
import { type AccountRow, accountStatement, type RequestRow, requestStatement, rolesIn } from "./queries.ts";
import { RecoveryPage } from "./recovery-page.tsx";
import { RequestPage } from "./request-page.tsx";

export type C = At<"id">;

/** The answer is the page itself and shows a secret: it has no address, and is not given twice. */
export const plainWho = (c: C, me: Me) => ({ ...whoOf(c, me, ""), perintah: undefined });

export async function loadAccount(c: C) {
  const { me, rows } = await page(c, (pegawai) => [
    accountStatement(c.req.valid("param").id, pegawai, c.var.today),
  ]);
  onlyAnyAdmin(me);
  return { me, account: found(rows[0][0]) };
}

export async function loadRequest(c: C) {
  const { me, rows } = await page(c, (pegawai) => [
    requestStatement(c.req.valid("param").id, pegawai, c.var.today),
  ]);
  onlyAdmin(me);
  return { me, request: found(rows[0][0]) };
}

export const factsOf = (me: Me, a: AccountRow) => ({
  pelaku: me.viewer.pegawai,
  pegawai: a.id,
  pelakuAdmin: isAdmin(me),
  bersandi: a.bersandi === 1,
  bersurel: a.email !== null,
  surelBaru: a.surelBaru === 1,
  berperan: rolesIn(a).length > 0,
  menilai: a.menilai === 1,
  adminLain: a.adminLain,
});

export const fieldOf = (code: string): string =>
  code === "catatan-identitas"
    ? "catatan"
    : ["tanpa-surel", "surel-masih-ada"].includes(code)
      ? "cara"
      : "formulir";

export function lettersOf(c: C, person: { readonly nama: string }, me: Me): Letters {
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

export const trail = (c: C) => {
  const t = pemulihanWords[c.var.lang];
  return [
    { href: `${baseOf(c)}/kelola`, label: shellWords[c.var.lang].menu.kelola },
    { href: `${baseOf(c)}/pemulihan`, label: t.title },
  ];
};

export function recoveryPage(
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

export function requestPage(
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

export function linkPage(
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
