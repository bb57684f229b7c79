import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { SessionKey } from "../data/agency/session.ts";
import { ID_PATTERN, sha256Hex } from "../data/ids.ts";

/** Named for the agency: another tenant's cookie cannot be found here. */
const cookieName = (code: string): string => `sesi-${code}`;

export async function readSessionCookie(c: Context, code: string): Promise<SessionKey | null> {
  const [id, pegawai, secret, rest] = (getCookie(c, cookieName(code), "host") ?? "").split(".");
  if (!id || !pegawai || !secret || rest !== undefined) return null;
  if (!ID_PATTERN.test(id) || !ID_PATTERN.test(pegawai)) return null;
  return { id, pegawai, rahasiaHash: await sha256Hex(secret) };
}

/** Beside the session's own cookie: whom it is lent to be. Nothing by itself; page() asks the session's row. */
export function readLentCookie(c: Context, code: string): SessionKey["sebagai"] {
  const [jenis, pegawai, rest] = (getCookie(c, lentName(code), "host") ?? "").split(".");
  if ((jenis !== "delegasi" && jenis !== "simulasi") || !pegawai || rest !== undefined) return undefined;
  return ID_PATTERN.test(pegawai) ? { jenis, pegawai } : undefined;
}

export const setLentCookie = (c: Context, code: string, lent: NonNullable<SessionKey["sebagai"]>): void =>
  setCookie(c, lentName(code), `${lent.jenis}.${lent.pegawai}`, LENT);

export const dropLentCookie = (c: Context, code: string): void =>
  setCookie(c, lentName(code), "", { ...LENT, maxAge: 0 });

const lentName = (code: string): string => `sebagai-${code}`;
const LENT = { prefix: "host", path: "/", secure: true, httpOnly: true, sameSite: "Lax" } as const;

export function setSessionCookie(c: Context, code: string, value: string, maxAgeSeconds: number): void {
  setCookie(c, cookieName(code), value, {
    prefix: "host",
    path: "/",
    secure: true,
    httpOnly: true,
    sameSite: "Lax",
    maxAge: maxAgeSeconds,
  });
}
