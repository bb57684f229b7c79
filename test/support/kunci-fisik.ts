/** An authenticator in the test: makes keys, attests in any format, signs as DER like the real ones. */
import { env } from "cloudflare:workers";
import { base64url } from "../../src/data/ids.ts";

export type Kurva = "P-256" | "P-384" | "P-521";
export type Cbor = number | string | Uint8Array | readonly Cbor[] | ReadonlyMap<number | string, Cbor>;

const COSE: Record<Kurva, { alg: number; crv: number; hash: string }> = {
  "P-256": { alg: -7, crv: 1, hash: "SHA-256" },
  "P-384": { alg: -35, crv: 2, hash: "SHA-384" },
  "P-521": { alg: -36, crv: 3, hash: "SHA-512" },
};
const PRESENT_AND_VERIFIED = 0x05;
const ATTESTED = 0x40;

export async function kunciFisik(kurva: Kurva = "P-256") {
  const { alg, crv, hash } = COSE[kurva];
  const id = crypto.getRandomValues(new Uint8Array(16));
  const pair = (await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: kurva }, true, [
    "sign",
  ])) as CryptoKeyPair;
  const { x = "", y = "" } = (await crypto.subtle.exportKey("jwk", pair.publicKey)) as JsonWebKey;
  const coordinates: [number, Cbor][] = [
    [-2, decoded(x)],
    [-3, decoded(y)],
  ];
  const publicKey = cbor(new Map<number, Cbor>([[1, 2], [3, alg], [-1, crv], ...coordinates]));
  let counter = 0;

  const head = async (flags: number) => {
    const rp = new TextEncoder().encode(new URL(env.ORIGIN).hostname);
    counter += 1;
    return joined(new Uint8Array(await crypto.subtle.digest("SHA-256", rp)), [flags, 0, 0, 0, counter]);
  };
  const signed = async (data: Uint8Array<ArrayBuffer>) =>
    der(new Uint8Array(await crypto.subtle.sign({ name: "ECDSA", hash }, pair.privateKey, data)));
  const common = {
    id: base64url(id),
    rawId: base64url(id),
    type: "public-key" as const,
    clientExtensionResults: {},
  };

  return {
    id: common.id,
    publicKey,
    /** `sendiri`: attests with its own key ("packed" without a certificate). */
    daftar: async (challenge: string, fmt: string, attStmt: Map<string, Cbor> | "sendiri" = new Map()) => {
      const client = clientData("webauthn.create", challenge);
      const key = joined(new Uint8Array(16), [0, id.length], id, publicKey);
      const authData = joined(await head(PRESENT_AND_VERIFIED | ATTESTED), key);
      const statement =
        attStmt === "sendiri"
          ? new Map<string, Cbor>([
              ["alg", alg],
              ["sig", await signed(joined(authData, await sha256(client)))],
            ])
          : attStmt;
      const object = new Map<string, Cbor>([
        ["fmt", fmt],
        ["attStmt", statement],
        ["authData", authData],
      ]);
      const response = { clientDataJSON: base64url(client), attestationObject: base64url(cbor(object)) };
      return { ...common, response };
    },
    masuk: async (challenge: string, change = (signature: Uint8Array) => signature) => {
      const client = clientData("webauthn.get", challenge);
      const authData = await head(PRESENT_AND_VERIFIED);
      const signature = change(await signed(joined(authData, await sha256(client))));
      const response = {
        clientDataJSON: base64url(client),
        authenticatorData: base64url(authData),
        signature: base64url(signature),
      };
      return { ...common, response };
    },
  };
}

/** Two integers side by side, as WebCrypto gives them, in DER as authenticators do. */
function der(raw: Uint8Array): Uint8Array {
  const half = raw.length / 2;
  const both = joined(integer(raw.subarray(0, half)), integer(raw.subarray(half)));
  return joined([0x30, ...(both.length > 127 ? [0x81] : []), both.length], both);
}

function integer(bytes: Uint8Array): Uint8Array {
  let at = 0;
  while (at < bytes.length - 1 && bytes[at] === 0) at += 1;
  const short = bytes.subarray(at);
  const sign = (short[0] ?? 0) > 127 ? [0] : [];
  return joined([0x02, short.length + sign.length, ...sign], short);
}

function cbor(value: Cbor): Uint8Array {
  if (typeof value === "number") return value < 0 ? prefix(1, -1 - value) : prefix(0, value);
  if (typeof value === "string") {
    const text = new TextEncoder().encode(value);
    return joined(prefix(3, text.length), text);
  }
  if (value instanceof Uint8Array) return joined(prefix(2, value.length), value);
  if (value instanceof Map)
    return joined(prefix(5, value.size), ...[...value].flatMap(([k, v]) => [cbor(k), cbor(v)]));
  const list = value as readonly Cbor[];
  return joined(prefix(4, list.length), ...list.map(cbor));
}

function prefix(major: number, n: number): Uint8Array {
  const head = major << 5;
  if (n < 24) return Uint8Array.of(head | n);
  return n < 256 ? Uint8Array.of(head | 24, n) : Uint8Array.of(head | 25, n >> 8, n & 255);
}

const clientData = (type: string, challenge: string) =>
  new TextEncoder().encode(JSON.stringify({ type, challenge, origin: env.ORIGIN, crossOrigin: false }));
const sha256 = async (bytes: Uint8Array<ArrayBuffer>) =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
const decoded = (text: string) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
const joined = (...parts: readonly (Uint8Array | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
