/** Does an Ed25519 signature (base64url) over a text hold under a public key (base64url, as in a JWK)? */
export async function tandaSah(kunci: string, tanda: string, teks: string): Promise<boolean> {
  try {
    const jwk = { kty: "OKP", crv: "Ed25519", x: kunci };
    const key = await crypto.subtle.importKey("jwk", jwk, { name: "Ed25519" }, false, ["verify"]);
    return await crypto.subtle.verify(
      { name: "Ed25519" },
      key,
      bytesDari(tanda),
      new TextEncoder().encode(teks),
    );
  } catch {
    return false;
  }
}

const bytesDari = (b64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(b64.replaceAll("-", "+").replaceAll("_", "/")), (ch) => ch.charCodeAt(0));
