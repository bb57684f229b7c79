import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { sha256Hex } from "../../data/ids.ts";
import type { AgencyEnv } from "../../web/env.ts";

/**
 * The owner's own device has its own throttle: somebody else guessing passwords does not slow it down.
 * The cookie only says "this device signed in as this pegawai before"; it opens nothing.
 */
const name = (c: Context<AgencyEnv>) => `perangkat-${c.var.agency.code}`;

export async function rememberDevice(c: Context<AgencyEnv>, pengenal: string): Promise<void> {
  setCookie(c, name(c), await proof(c, pengenal), {
    prefix: "host",
    path: "/",
    secure: true,
    httpOnly: true,
    sameSite: "Lax",
    maxAge: 180 * 86_400,
  });
}

/** Keys of the two throttles: of this identifier, and of it on a known device. */
export async function throttleKeys(
  c: Context<AgencyEnv>,
  pengenal: string,
): Promise<{ keys: [string, string]; mine: string }> {
  const known = getCookie(c, name(c), "host") === (await proof(c, pengenal));
  const anyone = await sha256Hex(`siapa-pun ${pengenal.toLowerCase()}`);
  const owner = await sha256Hex(`perangkat ${pengenal.toLowerCase()}`);
  return { keys: [anyone, owner], mine: known ? owner : anyone };
}

const proof = (c: Context<AgencyEnv>, pengenal: string) =>
  sha256Hex(`${c.var.pepper} ${c.var.agency.id} ${pengenal.toLowerCase()}`);
