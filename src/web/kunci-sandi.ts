import type { Context } from "hono";
import * as z from "zod";
import { forgetUsedStatement, useOnceStatement } from "../data/agency/masuk.ts";
import { guardStatement } from "../data/agency/riwayat.ts";
import { base64url, sha256Hex } from "../data/ids.ts";
import { fromBase64url, macOf } from "../data/rahasia.ts";
import type { AgencyEnv } from "./env.ts";

type C = Context<AgencyEnv>;

/** What a challenge is for: an answer to one opens nothing else. */
export type Guna = "masuk" | `kedua ${string}` | `daftar ${string}`;

/** How long a page with a challenge may stand open. */
const CHALLENGE_MS = 15 * 60_000;

/** Passkeys belong to a name, which comes from configuration and never from Host; a bare number has none. */
export const passkeysPossible = (c: C): boolean => !/^[\d.]+$|^\[/.test(rpId(c));

/** What the browser is asked, when nobody is known yet or for this account's own keys. */
export async function askToSign(c: C, guna: Guna, kunci: readonly string[] = []): Promise<string> {
  const allowCredentials = kunci.map((id) => ({ id, type: "public-key" }));
  const challenge = await newChallenge(c, guna);
  return JSON.stringify({ challenge, rpId: rpId(c), userVerification: "required", allowCredentials });
}

/** A key that can be found without a name, and that asks for finger, face or PIN: two factors in one. */
export async function askToEnrol(
  c: C,
  who: { readonly pegawai: string; readonly nama: string },
  punya: readonly string[],
): Promise<string> {
  return JSON.stringify({
    challenge: await newChallenge(c, `daftar ${who.pegawai}`),
    rp: { id: rpId(c), name: "Selaras" },
    user: {
      id: base64url(new TextEncoder().encode(who.pegawai)),
      name: `${who.nama} · ${c.var.agency.nama}`,
      displayName: who.nama,
    },
    pubKeyCredParams: ALGORITHMS.map((alg) => ({ alg, type: "public-key" })),
    authenticatorSelection: {
      residentKey: "required",
      requireResidentKey: true,
      userVerification: "required",
    },
    excludeCredentials: punya.map((id) => ({ id, type: "public-key" })),
    attestation: "none",
  });
}

/**
 * A script of its own runs only in a document of its own: its nonce is not that of the page htmx would put it into.
 * So a boosted step that leads here opens the page anew.
 */
export function byItself(c: C): Response | null {
  if (c.req.method !== "GET" || c.req.header("hx-request") !== "true") return null;
  const { pathname, search } = new URL(c.req.url);
  c.header("hx-redirect", pathname + search);
  return c.body(null, 204);
}

export type Kunci = {
  readonly kredensial: string;
  readonly kunciPublik: string;
  readonly hitungan: number;
};

/** The answer proves the key, for this page of ours, with a counter that goes on. Null: it does not. */
export async function verifySigned(c: C, guna: Guna, jawaban: Signed, kunci: Kunci) {
  const { verifyAuthenticationResponse } = await import("./vendor/webauthn.js");
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: jawaban as Parameters<typeof verifyAuthenticationResponse>[0]["response"],
      expectedChallenge: (asked) => isChallenge(c, guna, asked),
      expectedOrigin: c.var.origin,
      expectedRPID: rpId(c),
      credential: {
        id: kunci.kredensial,
        publicKey: fromBase64url(kunci.kunciPublik),
        counter: kunci.hitungan,
      },
      requireUserVerification: true,
    });
    return verified ? { hitungan: authenticationInfo.newCounter, sekali: await usedUp(c, jawaban) } : null;
  } catch {
    return null;
  }
}

export async function verifyEnrolled(c: C, pegawai: string, jawaban: Enrolled) {
  const { verifyRegistrationResponse } = await import("./vendor/webauthn.js");
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: jawaban as Parameters<typeof verifyRegistrationResponse>[0]["response"],
      expectedChallenge: (asked) => isChallenge(c, `daftar ${pegawai}`, asked),
      expectedOrigin: c.var.origin,
      expectedRPID: rpId(c),
      requireUserVerification: true,
      supportedAlgorithmIDs: [...ALGORITHMS],
    });
    if (!verified) return null;
    const { id, publicKey, counter } = registrationInfo.credential;
    const kunci: Kunci = { kredensial: id, kunciPublik: base64url(publicKey), hitungan: counter };
    return { kunci, sekali: await usedUp(c, jawaban) };
  } catch {
    return null;
  }
}

/** What came back from the browser, in form; what it means the verification says. */
export function readAnswer<S extends z.ZodType>(text: string, schema: S): z.output<S> | null {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

const bytes = z.string().regex(/^[\w-]{1,4000}$/);
const common = { id: bytes.max(1400), rawId: bytes.max(1400), type: z.literal("public-key") };
const results = { clientExtensionResults: z.object({}).catch({}) };
export const signedSchema = z.object({
  ...common,
  ...results,
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: bytes.optional().catch(undefined),
  }),
});
export const enrolledSchema = z.object({
  ...common,
  ...results,
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: z.string().regex(/^[\w-]{1,20000}$/),
    transports: z.array(z.string().max(20)).max(8).catch([]),
  }),
});
export type Signed = z.output<typeof signedSchema>;
export type Enrolled = z.output<typeof enrolledSchema>;

/** Ed25519, ES256, RS256. */
const ALGORITHMS = [-8, -7, -257] as const;

const rpId = (c: C): string => new URL(c.var.origin).hostname;

/** Chance, an end, and our own fingerprint: nothing is written before it is answered. */
async function newChallenge(c: C, guna: Guna): Promise<string> {
  const body = `${base64url(crypto.getRandomValues(new Uint8Array(18)))}${String(c.var.now + CHALLENGE_MS).padStart(16, "0")}`;
  return body + (await challengeMac(c, guna, body)).slice(0, 24);
}

async function isChallenge(c: C, guna: Guna, asked: string): Promise<boolean> {
  const [body, mac] = [asked.slice(0, 40), asked.slice(40)];
  if (asked.length !== 64 || !(Number(body.slice(24)) > c.var.now)) return false;
  return mac === (await challengeMac(c, guna, body)).slice(0, 24);
}

const challengeMac = (c: C, guna: Guna, body: string) =>
  macOf(c.var.pepper, `tantangan ${c.var.agency.id} ${guna} ${body}`);

/** In the batch that acts on the answer: the second answer to one challenge finds it used. */
async function usedUp(c: C, jawaban: { readonly response: { readonly clientDataJSON: string } }) {
  const { challenge } = JSON.parse(
    new TextDecoder().decode(fromBase64url(jawaban.response.clientDataJSON)),
  ) as { challenge: string };
  const { now } = c.var;
  return [
    forgetUsedStatement(now),
    useOnceStatement(await sha256Hex(challenge), now + CHALLENGE_MS),
    guardStatement(),
  ];
}
