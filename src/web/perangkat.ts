import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { HalfKey } from "../data/agency/masuk.ts";
import { ID_PATTERN, sha256Hex } from "../data/ids.ts";
import { macOf } from "../data/rahasia.ts";
import type { AgencyEnv } from "./env.ts";

type C = Context<AgencyEnv>;
type Whose = { readonly pegawai: string; readonly epoch: number };

/**
 * The owner's own device: it has its own throttle, so that somebody else guessing passwords does not slow it down,
 * and signing in on it is no news. The cookie only says "this pegawai signed in here before"; it opens nothing.
 */
export const knownDevice = async (c: C, pegawai: string): Promise<boolean> =>
  getCookie(c, `perangkat-${c.var.agency.code}`, "host") === (await deviceProof(c, pegawai));

export const rememberDevice = async (c: C, pegawai: string): Promise<void> =>
  setHostCookie(c, `perangkat-${c.var.agency.code}`, await deviceProof(c, pegawai), 180 * 86_400);

const deviceProof = (c: C, pegawai: string) => macOf(c.var.pepper, `perangkat ${c.var.agency.id} ${pegawai}`);

/** "Simpan perangkat ini 30 hari": the second step is not asked here. Of this epoch of the account only. */
export const TRUST_MS = 30 * 86_400_000;

export async function trustedDevice(c: C, who: Whose): Promise<boolean> {
  const [sampai = "", mac = ""] = (getCookie(c, `tepercaya-${c.var.agency.code}`, "host") ?? "").split(".");
  return /^\d{13}$/.test(sampai) && Number(sampai) > c.var.now && mac === (await trustProof(c, who, sampai));
}

export async function trustDevice(c: C, who: Whose): Promise<void> {
  const sampai = String(c.var.now + TRUST_MS);
  const value = `${sampai}.${await trustProof(c, who, sampai)}`;
  setHostCookie(c, `tepercaya-${c.var.agency.code}`, value, TRUST_MS / 1000);
}

const trustProof = (c: C, { pegawai, epoch }: Whose, sampai: string) =>
  macOf(c.var.pepper, `tepercaya ${c.var.agency.id} ${pegawai} ${epoch} ${sampai}`);

/** Between the first proof and the second. */
export async function readHalfCookie(c: C): Promise<HalfKey | null> {
  const [id, pegawai, secret, rest] = (getCookie(c, halfName(c), "host") ?? "").split(".");
  if (!id || !pegawai || !secret || rest !== undefined) return null;
  if (!ID_PATTERN.test(id) || !ID_PATTERN.test(pegawai)) return null;
  return { id, pegawai, rahasiaHash: await sha256Hex(secret) };
}

export const setHalfCookie = (c: C, value: string, maxAgeSeconds: number): void =>
  setHostCookie(c, halfName(c), value, maxAgeSeconds);

const halfName = (c: C) => `langkah-${c.var.agency.code}`;

const setHostCookie = (c: C, name: string, value: string, maxAge: number): void =>
  setCookie(c, name, value, {
    prefix: "host",
    path: "/",
    secure: true,
    httpOnly: true,
    sameSite: "Lax",
    maxAge,
  });
