import * as oauth from "oauth4webapi";
import { periksaPenerbit } from "../../domain/penerbit.ts";

/** What went wrong on the way, as the person reads it. */
export class SsoFailure extends Error {
  readonly kode: "tak-terjangkau" | "tidak-sah" | "ditolak";
  constructor(kode: SsoFailure["kode"], cause?: unknown) {
    super(kode, { cause });
    this.kode = kode;
  }
}

export type Provider = { readonly penerbit: string; readonly clientId: string; readonly lokal: boolean };
export type Secrets = { readonly state: string; readonly nonce: string; readonly verifier: string };

export const newSecrets = (): Secrets => ({
  state: oauth.generateRandomState(),
  nonce: oauth.generateRandomNonce(),
  verifier: oauth.generateRandomCodeVerifier(),
});

/** Where the provider's own documents say its doors are; each door is looked at like the issuer itself. */
export async function discover({ penerbit, lokal }: Provider): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(penerbit);
  const found = await reached(async () =>
    oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, callOptions(lokal))),
  );
  for (const door of [found.authorization_endpoint, found.token_endpoint, found.jwks_uri])
    if (!mayBeCalled(door, lokal)) throw new SsoFailure("tidak-sah");
  return found;
}

/** The document is read as it came: what stands there for an address may be anything. */
const mayBeCalled = (door: unknown, lokal: boolean): boolean =>
  typeof door === "string" && URL.canParse(door) && periksaPenerbit(new URL(door).origin, lokal) === null;

/** Code, PKCE (S256), state and nonce; only who somebody is is asked for. */
export async function authorizationUrl(
  as: oauth.AuthorizationServer,
  p: Provider,
  s: Secrets,
  redirectUri: string,
): Promise<string> {
  const url = new URL(as.authorization_endpoint ?? "");
  const asked = {
    response_type: "code",
    client_id: p.clientId,
    redirect_uri: redirectUri,
    scope: "openid profile",
    state: s.state,
    nonce: s.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(s.verifier),
    code_challenge_method: "S256",
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return url.href;
}

/** The answer of the provider turned into claims that are signed by it, for us, for this very asking, and fresh. */
export async function claimsOf(
  as: oauth.AuthorizationServer,
  p: Provider & { readonly secret: string },
  s: Secrets,
  answer: URL,
  redirectUri: string,
): Promise<oauth.IDToken> {
  const client: oauth.Client = { client_id: p.clientId };
  const options = callOptions(p.lokal);
  return reached(async () => {
    const params = oauth.validateAuthResponse(as, client, answer, s.state);
    const basic = as.token_endpoint_auth_methods_supported?.includes("client_secret_basic") ?? true;
    const auth = basic ? oauth.ClientSecretBasic(p.secret) : oauth.ClientSecretPost(p.secret);
    const response = await oauth.authorizationCodeGrantRequest(
      as,
      client,
      auth,
      params,
      redirectUri,
      s.verifier,
      options,
    );
    const tokens = await oauth.processAuthorizationCodeResponse(as, client, response, {
      expectedNonce: s.nonce,
      requireIdToken: true,
    });
    await oauth.validateApplicationLevelSignature(as, response, options);
    return oauth.getValidatedIdTokenClaims(tokens) ?? fail();
  });
}

/** A refusal of the provider, an answer that is not to be believed, or none at all: three different things to do. */
async function reached<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof SsoFailure) throw error;
    if (error instanceof oauth.AuthorizationResponseError) throw new SsoFailure("ditolak", error);
    const silent = error instanceof TypeError || error instanceof DOMException;
    throw new SsoFailure(silent ? "tak-terjangkau" : "tidak-sah", error);
  }
}

const fail = (): never => {
  throw new SsoFailure("tidak-sah");
};

const MOST_BYTES = 256 * 1024;
const MOST_MS = 8000;

const callOptions = (lokal: boolean) => ({
  [oauth.allowInsecureRequests]: lokal,
  [oauth.customFetch]: careful,
  signal: AbortSignal.timeout(MOST_MS),
});

/** Follows nobody elsewhere, and stops reading what does not end. */
async function careful(url: string, init: object): Promise<Response> {
  const response = await fetch(url, { ...init, redirect: "manual" });
  if (!response.body) return response;
  let size = 0;
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, out) {
        size += chunk.byteLength;
        if (size > MOST_BYTES) out.error(new TypeError("too long an answer"));
        else out.enqueue(chunk);
      },
    }),
  );
  return new Response(counted, { status: response.status, headers: response.headers });
}
