import type { Penanda } from "./agency/segel.ts";
import { base64url } from "./ids.ts";

/**
 * The key that signs seals, from the secret of the service: always the same one, and named by its public half, so
 * that a seal can be checked without the secret. Uncertified: it proves that this service wrote it, not a person.
 */
export async function penandaDari(secret: string): Promise<Penanda> {
  const made = kept.get(secret) ?? make(secret);
  kept.set(secret, made);
  return made;
}

const kept = new Map<string, Promise<Penanda>>();

async function make(secret: string): Promise<Penanda> {
  const seed = new Uint8Array(
    await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`selaras-segel:${secret}`)),
  );
  const key = await crypto.subtle.importKey("pkcs8", pkcs8(seed), { name: "Ed25519" }, true, ["sign"]);
  const { x } = (await crypto.subtle.exportKey("jwk", key)) as JsonWebKey;
  const bytes = new TextEncoder();
  return {
    kunci: x ?? "",
    tanda: async (teks) =>
      base64url(new Uint8Array(await crypto.subtle.sign({ name: "Ed25519" }, key, bytes.encode(teks)))),
  };
}

/** RFC 8410: the head of a private key of Ed25519, before its 32 bytes. */
const HEAD = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];
const pkcs8 = (seed: Uint8Array): ArrayBuffer => new Uint8Array([...HEAD, ...seed]).buffer;
