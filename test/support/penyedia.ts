import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

export type Penyedia = { readonly url: string; stop(): Promise<void> };

/** A real OpenID provider on this machine; who signs in there is whoever types his name, with these claims. */
export async function penyedia(
  redirectUri: string,
  claimsOf: (sub: string) => Readonly<Record<string, unknown>>,
): Promise<Penyedia> {
  const server = createServer();
  const url = await listen(server);
  const provider = new Provider(url, {
    clients: [{ client_id: "selaras", client_secret: "rahasia-klien", redirect_uris: [redirectUri] }],
    claims: { openid: ["sub", "nip"], profile: ["name"] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: ["kunci untuk uji"] },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub, ...claimsOf(sub) }) }),
  });
  provider.on("server_error", (_ctx, error) => console.error(error));
  server.on("request", provider.callback());
  return { url, stop: () => close(server) };
}

export async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export const close = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.closeAllConnections();
    server.close(() => done());
  });
