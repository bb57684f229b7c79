import type { Context } from "hono";
import type { Statement } from "../../data/agency/statement.ts";
import { sha256Hex } from "../../data/ids.ts";
import { failureStatement, NETWORK_PACE } from "../../data/throttle.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { deviceKey, passwordKey } from "../../web/masuk.ts";
import { knownDevice } from "../../web/perangkat.ts";
import type { Wait } from "./queries.ts";

type C = Context<AgencyEnv>;

/** Digits with blanks, points or hyphens are one number; an e-mail is taken as it is. */
export const tidyName = (typed: string): string =>
  typed.includes("@") ? typed : typed.replace(/[\s'.-]/g, "");

/** Keys that are known before the account is: of a name that is nobody's, and of the network. */
export async function keysBefore(c: C, pengenal: string) {
  const network = c.req.header("cf-connecting-ip");
  return {
    nobody: `masuk ${await sha256Hex(pengenal.toLowerCase())}`,
    network: network ? await networkKey("masuk", network) : null,
  };
}

/** An address is personal data: only its fingerprint is kept. */
export const networkKey = async (what: string, network: string): Promise<string> =>
  `${what} jaringan ${await sha256Hex(network)}`;

type Gate = {
  readonly slow: boolean;
  readonly key: string;
  readonly failed: readonly Statement<unknown>[];
};

/**
 * Failures count for the account, not for the name that was typed. On a device of the owner they count apart, and
 * what others did in the same network does not hold him up.
 */
export async function gateOf(
  c: C,
  pegawai: string | undefined,
  waits: readonly Wait[],
  before: { readonly nobody: string; readonly network: string | null },
): Promise<Gate> {
  const { now, agency } = c.var;
  const own = pegawai !== undefined && (await knownDevice(c, pegawai));
  const key = pegawai === undefined ? before.nobody : own ? deviceKey(pegawai) : passwordKey(pegawai);
  const network = own ? null : before.network;
  const waiting = waits.some((w) => (w.kunci === key || w.kunci === network) && w.bolehPada > now);
  return {
    slow: waiting || !(await c.var.mayTry(`${agency.code} ${key}`)),
    key,
    failed: [failureStatement(key, now), ...(network ? [failureStatement(network, now, NETWORK_PACE)] : [])],
  };
}
