import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import {
  beginStatements,
  linkStatements,
  type SsoAccount,
  type SsoRow,
  ssoAccountStatement,
  ssoStatement,
  takeStatement,
} from "../../data/agency/sso.ts";
import { sha256Hex } from "../../data/ids.ts";
import { unseal } from "../../data/rahasia.ts";
import { ssoWords } from "../../i18n/sso.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { beginSession } from "../../web/masuk.ts";
import { networkOf } from "../../web/network.ts";
import { baseOf, localPath } from "../../web/paths.ts";
import { FailedPage } from "./failed-page.tsx";
import { authorizationUrl, claimsOf, discover, newSecrets, type Secrets, SsoFailure } from "./oidc.ts";

export type C = Context<AgencyEnv>;
export type Kode = Exclude<keyof (typeof ssoWords)["id"]["gagal"], "title" | "cobaLagi" | "sandi">;

/** Long enough to type a password over there. */
const REQUEST_MS = 10 * 60_000;

/** GET, because a form of ours may not be answered by another site (form-action). Nothing is written but the asking. */
export async function toProvider(c: C): Promise<Response> {
  const { db, now, agency } = c.var;
  const [row] = await db.read(ssoStatement());
  if (row?.keadaan !== "aktif") return failed(c, "mati");
  if (!(await c.var.mayTry(`sso ${agency.code} ${networkOf(c)}`))) return failed(c, "tunggu", row);
  const kembali = localPath(c.req.query("kembali") ?? "", agency.code);
  const secrets = newSecrets();
  try {
    const provider = providerOf(c, row);
    const url = await authorizationUrl(await discover(provider), provider, secrets, redirectUri(c));
    await db.batch(beginStatements(await sha256Hex(secrets.state), now, REQUEST_MS));
    keep(c, `${secrets.state}.${secrets.nonce}.${secrets.verifier}.${btoa(kembali)}`, REQUEST_MS / 1000);
    return c.redirect(url, 303);
  } catch (error) {
    return stopped(c, error, row);
  }
}

/** The way back. The asking is used up first: of two answers the second finds it gone, whatever the first one was. */
export async function fromProvider(c: C): Promise<Response> {
  const { db, now } = c.var;
  const begun = readKept(c);
  keep(c, "", 0);
  if (!begun || c.req.query("state") !== begun.secrets.state) return failed(c, "permintaan");
  const [[row], taken] = await db.batch([
    ssoStatement(),
    takeStatement(await sha256Hex(begun.secrets.state), now),
  ]);
  if (row?.keadaan !== "aktif") return failed(c, "mati");
  if (taken !== 1) return failed(c, "permintaan", row);
  try {
    return await signInWith(c, row, begun.secrets, begun.kembali);
  } catch (error) {
    return stopped(c, error, row);
  }
}

async function signInWith(c: C, row: SsoRow, secrets: Secrets, kembali: string): Promise<Response> {
  const { db, now, today, gembok, agency } = c.var;
  const provider = providerOf(c, row);
  const secret = await unseal(row.rahasia, gembok, placeOf(agency.id));
  if (secret === null) return failed(c, "tidak-sah", row);
  const answer = new URL(c.req.url);
  const as = await discover(provider);
  const claims = await claimsOf(as, { ...provider, secret }, secrets, answer, redirectUri(c));
  const { iss: penerbit, sub } = claims;
  const nomor = nomorOf(claims[row.klaim]);
  const [akun] = await db.read(ssoAccountStatement({ penerbit, sub, nomor }, today));
  const no = refusalOf(akun, nomor);
  if (no || !akun) return failed(c, no ?? "tidak-dikenal", row);
  const bersama = linkStatements({ penerbit, sub, pegawai: akun.pegawai }, now);
  const lengkap = row.percayaFaktor === 1 && Array.isArray(claims.amr) && claims.amr.includes("mfa");
  const bukti = { cara: "sso", lengkap, bersama, rincian: { penerbit, baru: akun.dikenal === 0 } } as const;
  return (await beginSession(c, akun, bukti, kembali)) ?? failed(c, "permintaan", row);
}

function refusalOf(akun: SsoAccount | undefined, nomor: string | null): Kode | null {
  if (akun?.dikenal === 1) return null;
  if (nomor === null) return "tanpa-nip";
  if (!akun || akun.diundang === 0) return "tidak-dikenal";
  if (akun.nomorAsing === 1) return "nomor-asing";
  return akun.lain === 1 ? "sudah-lain" : null;
}

/** Text of 18 digits, blanks allowed. A number would have lost its last digits on the way. */
const nomorOf = (claim: unknown): string | null => {
  const digits = typeof claim === "string" ? claim.replace(/\s/g, "") : "";
  return /^\d{18}$/.test(digits) ? digits : null;
};

export const providerOf = (c: C, row: { readonly penerbit: string; readonly clientId: string }) => ({
  penerbit: row.penerbit,
  clientId: row.clientId,
  lokal: runsHere(c),
});

/** The service itself runs on this machine: a provider on this machine may be tried (domain/penerbit.ts). */
export const runsHere = (c: C): boolean => new URL(c.var.origin).hostname === "127.0.0.1";
export const redirectUri = (c: C): string => `${c.var.origin}${baseOf(c)}/masuk/sso/kembali`;
export const placeOf = (agency: string): string => `sso ${agency}`;

/** Bound to this browser: an answer that somebody else began opens nothing here. */
const keep = (c: C, value: string, maxAge: number): void =>
  setCookie(c, `sso-${c.var.agency.code}`, value, {
    prefix: "host",
    path: "/",
    secure: true,
    httpOnly: true,
    sameSite: "Lax",
    maxAge,
  });

function readKept(c: C): { readonly secrets: Secrets; readonly kembali: string } | null {
  const parts = (getCookie(c, `sso-${c.var.agency.code}`, "host") ?? "").split(".");
  const [state, nonce, verifier, kembali] = parts;
  if (!state || !nonce || !verifier || kembali === undefined || parts.length !== 4) return null;
  return { secrets: { state, nonce, verifier }, kembali: readable(kembali) };
}

const readable = (encoded: string): string => {
  try {
    return atob(encoded);
  } catch {
    return "";
  }
};

function stopped(c: C, error: unknown, row: SsoRow): Response | Promise<Response> {
  if (!(error instanceof SsoFailure)) throw error;
  console.warn(JSON.stringify({ sso: error.kode, agency: c.var.agency.code, cause: String(error.cause) }));
  return failed(c, error.kode, row);
}

function failed(c: C, kode: Kode, row?: SsoRow): Response | Promise<Response> {
  c.status(kode === "tunggu" ? 429 : kode === "mati" ? 404 : 403);
  const t = ssoWords[c.var.lang].gagal;
  return c.render(<FailedPage base={baseOf(c)} kode={kode} nama={row?.nama} />, { title: t.title });
}
