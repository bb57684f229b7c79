import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** The line between a phone and the service: it can be cut, and it can lose answers whose question arrived. */
export type Jalur = {
  readonly url: string;
  putus: boolean;
  /** How many answers to what is sent to this address get lost from now on. */
  hilang: { alamat: RegExp; berapa: number };
  stop(): Promise<void>;
};

/** A proxy of HTTP: what the browser asks for is passed on as it is, service worker and all. */
export async function jalur(): Promise<Jalur> {
  const line = { putus: false, hilang: { alamat: /^$/, berapa: 0 } };
  const pass = (from: IncomingMessage, to: ServerResponse) => {
    if (line.putus) return void from.socket.destroy();
    const lost =
      from.method === "POST" && line.hilang.alamat.test(from.url ?? "") && line.hilang.berapa-- > 0;
    const onward = request(from.url ?? "", { method: from.method, headers: from.headers }, (answer) => {
      if (lost) answer.resume().on("end", () => from.socket.destroy());
      else answer.pipe(to.writeHead(answer.statusCode ?? 502, answer.rawHeaders));
    });
    onward.on("error", () => from.socket.destroy());
    from.pipe(onward);
  };
  const server = createServer(pass);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return Object.assign(line, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  });
}
