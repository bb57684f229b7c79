import Argon2, { Argon2Type, Argon2Version } from "@phi-ag/argon2";
import wasm from "@phi-ag/argon2/argon2.wasm";

/** OWASP's argon2id; the digest is pinned in a test. */
export const ARGON2 = {
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
  hashLength: 32,
  type: Argon2Type.Argon2id,
  version: Argon2Version.Version13,
} as const;

/** PHC string of the peppered password. The pepper is a secret of the Worker, never in a database. */
export async function hashPassword(password: string, pepper: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return (await argon2()).hash(await peppered(password, pepper), { ...ARGON2, salt }).encoded;
}

/** Without an account the same work is done, so that an unknown NIP takes the same time. */
export async function verifyPassword(phc: string | null, password: string, pepper: string): Promise<boolean> {
  const input = await peppered(password, pepper);
  const against = phc ?? (await nobody(pepper));
  const matches = (await argon2()).tryVerify(against, input, Argon2Type.Argon2id).success;
  return phc !== null && matches;
}

let engine: Promise<Argon2> | undefined;
const argon2 = () =>
  (engine ??= WebAssembly.instantiate(wasm as WebAssembly.Module).then((i) => new Argon2(i)));

let dummy: Promise<string> | undefined;
const nobody = (pepper: string) => (dummy ??= hashPassword("nobody has this password", pepper));

/** HMAC first: fixed length for argon2, and a stolen database alone cannot be guessed at. Key id 1. */
async function peppered(password: string, pepper: string): Promise<string> {
  const usage = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(pepper), usage, false, ["sign"]);
  const mac = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(password.normalize("NFKC")));
  return Array.from(new Uint8Array(mac), (b) => b.toString(16).padStart(2, "0")).join("");
}
