import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { Results, Statement } from "../../data/agency/statement.ts";
import { directoryBatch } from "../../data/directory/database.ts";
import {
  OPERATOR_ABSOLUTE_MS,
  type OperatorRow,
  type OperatorSession,
  operatorSessionStatement,
  operatorTouchStatement,
} from "../../data/directory/operator.ts";
import { ID_PATTERN, sha256Hex } from "../../data/ids.ts";
import type { AppEnv } from "../../web/env.ts";
import { EnrolFirst, SignInFirst } from "../../web/stops.ts";

type C = Context<AppEnv>;

/** As page() inside an agency: session and the page's statements in one batch, thrown away when there is none. */
export async function operatorPage<const S extends readonly Statement<unknown>[]>(
  c: C,
  statements: S,
): Promise<{ me: OperatorRow; rows: Results<S> }> {
  const key = await readOperatorCookie(c);
  if (!key) throw new SignInFirst();
  const results: unknown[] = await directoryBatch(c.env, [
    operatorSessionStatement(key, c.var.now),
    operatorTouchStatement(key, c.var.now),
    ...statements,
  ]);
  const [me] = results[0] as OperatorRow[];
  if (!me) throw new SignInFirst();
  // In the demo everybody is let in with one click; what is deployed asks a second factor of whoever runs it.
  if (!me.berfaktor && c.var.demo === false && c.req.path !== "/operator/faktor") throw new EnrolFirst();
  return { me, rows: results.slice(2) as unknown as Results<S> };
}

export async function readOperatorCookie(c: C): Promise<OperatorSession | null> {
  const [id, operator, secret, rest] = (getCookie(c, COOKIE, "host") ?? "").split(".");
  if (!id || !operator || !secret || rest !== undefined) return null;
  if (!ID_PATTERN.test(id) || !ID_PATTERN.test(operator)) return null;
  return { id, operator, rahasiaHash: await sha256Hex(secret) };
}

export const setOperatorCookie = (c: C, value: string): void =>
  setHostCookie(c, COOKIE, value, value === "" ? 0 : OPERATOR_ABSOLUTE_MS / 1000);

/** The owner's own device has its own throttle: somebody else guessing does not slow it down. */
export async function throttleKeys(c: C, email: string) {
  const known = getCookie(c, DEVICE, "host") === (await proof(c, email));
  const anyone = await sha256Hex(`siapa-pun ${email.toLowerCase()}`);
  const owner = await sha256Hex(`perangkat ${email.toLowerCase()}`);
  return { keys: [anyone, owner] as const, mine: known ? owner : anyone };
}

export const rememberDevice = async (c: C, email: string): Promise<void> =>
  setHostCookie(c, DEVICE, await proof(c, email), 180 * 86_400);

const COOKIE = "sesi-operator";
const DEVICE = "perangkat-operator";

const proof = (c: C, email: string) => sha256Hex(`${c.env.PEPPER} operator ${email.toLowerCase()}`);

const setHostCookie = (c: C, name: string, value: string, maxAge: number): void =>
  setCookie(c, name, value, {
    prefix: "host",
    path: "/",
    secure: true,
    httpOnly: true,
    sameSite: "Lax",
    maxAge,
  });
