import { base64url } from "./ids.ts";

/**
 * What must be readable again (the secret of an authenticator, of an identity provider) lies sealed in the database:
 * AES-256-GCM under GEMBOK, a secret of the Worker. `place` says whose and what for: copied to another row it opens
 * nothing. GEMBOK is one key, or several as "2:… 1:…": the first seals, each opens what it sealed.
 */
export async function seal(plain: string, gembok: string, place: string): Promise<string> {
  const [current] = keysOf(gembok);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const bytes = new TextEncoder().encode(plain);
  const sealed = await crypto.subtle.encrypt(under(iv, place), await keyOf(current?.secret ?? ""), bytes);
  return `${current?.id}.${base64url(iv)}.${base64url(new Uint8Array(sealed))}`;
}

/** Null: not sealed by us, not for this place, or by a key that is gone. */
export async function unseal(sealed: string, gembok: string, place: string): Promise<string | null> {
  const [id, iv, body, rest] = sealed.split(".");
  const key = keysOf(gembok).find((k) => k.id === id);
  if (!key || !iv || !body || rest !== undefined) return null;
  try {
    const bytes = fromBase64url(body);
    const plain = await crypto.subtle.decrypt(
      under(fromBase64url(iv), place),
      await keyOf(key.secret),
      bytes,
    );
    return new TextDecoder().decode(plain);
  } catch {
    return null;
  }
}

/** A keyed fingerprint: what a cookie or a challenge proves, and codes too short for a bare hash. */
export async function macOf(secret: string, text: string): Promise<string> {
  const usage = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(secret), usage, false, ["sign"]);
  return base64url(new Uint8Array(await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(text))));
}

export const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));

const keysOf = (gembok: string) =>
  gembok
    .trim()
    .split(/\s+/)
    .map((one) => (one.includes(":") ? one : `1:${one}`))
    .map((one) => ({ id: one.slice(0, one.indexOf(":")), secret: one.slice(one.indexOf(":") + 1) }));

const under = (iv: Uint8Array<ArrayBuffer>, place: string) => ({
  name: "AES-GCM",
  iv,
  additionalData: new TextEncoder().encode(place),
});

async function keyOf(secret: string): Promise<CryptoKey> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(secret));
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
}
