import { createSign, generateKeyPairSync, type KeyObject } from "node:crypto";
import { createServer, type ServerResponse } from "node:http";
import { close, listen, type Penyedia } from "./penyedia.ts";

/** What the token of one sign-in says, before somebody tampers with it. */
export type Klaim = Readonly<Record<string, unknown>>;
export type Tipu = {
  /** Changes the discovery document. */
  readonly dokumen?: (asli: Klaim, url: string) => unknown;
  /** Changes the claims. */
  readonly klaim?: (asli: Klaim, url: string) => Klaim;
  /** Changes the finished token. */
  readonly token?: (jwt: string) => string;
  /** Signs with a key of its own that is not published. */
  readonly kunciLain?: boolean;
  /** Answers the token endpoint in its own way. */
  readonly jawab?: (res: ServerResponse) => void;
};

/** A provider that lies as it is told to (K24). It speaks the protocol by hand, so that it can break it. */
export async function penyediaJahat(): Promise<Penyedia & { tipu: Tipu; nonce: string; klaim: Klaim }> {
  const own = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const other = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const server = createServer();
  const url = await listen(server);
  const self = { url, tipu: {} as Tipu, nonce: "", klaim: {} as Klaim, stop: () => close(server) };
  const json = (res: ServerResponse, body: unknown) =>
    res.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
  server.on("request", (req, res) => {
    const { tipu } = self;
    if (req.url?.startsWith("/.well-known/")) {
      const asli = {
        issuer: url,
        authorization_endpoint: `${url}/auth`,
        token_endpoint: `${url}/token`,
        jwks_uri: `${url}/jwks`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
      };
      return json(res, tipu.dokumen?.(asli, url) ?? asli);
    }
    if (req.url === "/jwks")
      return json(res, {
        keys: [{ ...own.publicKey.export({ format: "jwk" }), kid: "1", alg: "RS256", use: "sig" }],
      });
    if (tipu.jawab) return tipu.jawab(res);
    const now = Math.floor(Date.now() / 1000);
    const asli = {
      iss: url,
      aud: "selaras",
      sub: "jahat-1",
      nonce: self.nonce,
      iat: now,
      exp: now + 300,
      ...self.klaim,
    };
    const jwt = signed(tipu.klaim?.(asli, url) ?? asli, (tipu.kunciLain ? other : own).privateKey);
    json(res, { access_token: "a", token_type: "Bearer", id_token: tipu.token?.(jwt) ?? jwt });
  });
  return self;
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

function signed(claims: Klaim, key: KeyObject): string {
  const body = `${part({ alg: "RS256", kid: "1", typ: "JWT" })}.${part(claims)}`;
  return `${body}.${createSign("RSA-SHA256").update(body).sign(key).toString("base64url")}`;
}

/** The same claims, signed by nobody. */
export const tanpaTandaTangan = (jwt: string): string => `${part({ alg: "none" })}.${jwt.split(".")[1]}.`;
