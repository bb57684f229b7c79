import { vi } from "vitest";
import { base64url } from "../../src/data/ids.ts";

export const PENERBIT = "https://sso.kementerian.example/realms/pegawai";
const akar = new URL(PENERBIT).origin;

type Klaim = Readonly<Record<string, unknown>>;

/**
 * An identity provider that is nothing but answers to fetch(): what a public https address would say, without one.
 * The journey has a real provider (test/journeys/sso.test.ts); here single answers are changed.
 */
export async function penyediaPalsu(penerbit = PENERBIT) {
  const usage = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
  const kunci = (await crypto.subtle.generateKey(
    { ...usage, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ["sign", "verify"],
  )) as CryptoKeyPair;
  const jwk = { ...(await crypto.subtle.exportKey("jwk", kunci.publicKey)), kid: "1", alg: "RS256" };
  const asli = {
    issuer: penerbit,
    authorization_endpoint: `${akar}/auth`,
    token_endpoint: `${akar}/token`,
    jwks_uri: `${akar}/jwks`,
  };
  const self = {
    /** Changes the discovery document. */
    dokumen: (d: Klaim): unknown => d,
    /** Takes the place of every answer. */
    jawab: null as ((url: string) => Response) | null,
    klaim: {} as Klaim,
    nonce: "",
    /** Addresses that were called, and what was sent there. */
    dipanggil: [] as string[],
    dikirim: [] as string[],
    lepas: () => spy.mockRestore(),
  };
  const token = async () => {
    const now = Math.floor(Date.now() / 1000);
    const isi = { iss: penerbit, aud: "selaras", nonce: self.nonce, iat: now, exp: now + 300, ...self.klaim };
    const body = `${part({ alg: "RS256", kid: "1" })}.${part(isi)}`;
    const signed = await crypto.subtle.sign(usage.name, kunci.privateKey, new TextEncoder().encode(body));
    return `${body}.${base64url(new Uint8Array(signed))}`;
  };
  const spy = vi.spyOn(globalThis, "fetch").mockImplementation(async (to, init) => {
    const url = String(to);
    self.dipanggil.push(url);
    self.dikirim.push(`${String(init?.body ?? "")} ${new Headers(init?.headers).get("authorization") ?? ""}`);
    if (self.jawab) return self.jawab(url);
    if (url.includes("/.well-known/")) return Response.json(self.dokumen(asli));
    if (url === asli.jwks_uri) return Response.json({ keys: [jwk] });
    return Response.json({ access_token: "a", token_type: "Bearer", id_token: await token() });
  });
  return self;
}

const part = (value: unknown) => base64url(new TextEncoder().encode(JSON.stringify(value)));
