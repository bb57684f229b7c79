import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { pemindaiDari } from "../src/data/pemindai.ts";

/** A real scanner of one signature, in a process of its own kind: it reads the body and answers. */
let server: Server;
let PEMINDAI: string;
const EICAR = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-${"STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"}`;
beforeAll(async () => {
  server = createServer(async (req, res) => {
    const parts: Buffer[] = [];
    for await (const part of req) parts.push(part as Buffer);
    const text = Buffer.concat(parts).toString("latin1");
    if (text.startsWith("pindah")) res.writeHead(302, { location: "https://contoh.go.id/" }).end();
    else if (text.startsWith("salah")) res.end("bukan json");
    else if (text.startsWith("lain")) res.end(JSON.stringify({ hasil: "entah" }));
    else if (text.startsWith("gagal")) res.writeHead(500).end();
    else
      res.end(JSON.stringify({ hasil: text.includes("EICAR-STANDARD-ANTIVIRUS") ? "berbahaya" : "bersih" }));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  PEMINDAI = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => server.close());

const bytes = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;
it.each([
  ["%PDF-1.4 biasa", "bersih"],
  [EICAR, "berbahaya"],
  [`%PDF-1.4\n${"x".repeat(200_000)}${EICAR}`, "berbahaya"],
  ["pindah", "galat"],
  ["salah", "galat"],
  ["lain", "galat"],
  ["gagal", "galat"],
] as const)("%.20s: %s", async (isi, hasil) => {
  expect(await pemindaiDari({ PEMINDAI })?.pindai(bytes(isi), isi.length)).toBe(hasil);
});

it("no scanner at that address is a galat, not an answer", async () => {
  expect(await pemindaiDari({ PEMINDAI: "http://127.0.0.1:1/" })?.pindai(bytes("x"), 1)).toBe("galat");
});
