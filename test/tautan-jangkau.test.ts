import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { penjangkau } from "../src/data/jangkau.ts";

/** A real server with every bad habit. */
let server: Server;
let root: string;
const asked: string[] = [];
beforeAll(async () => {
  server = createServer((req, res) => {
    const path = req.url ?? "/";
    asked.push(`${req.method} ${path}`);
    const send = (status: number, headers: Record<string, string | number> = {}, body = "") => {
      res.writeHead(status, headers);
      res.end(req.method === "HEAD" ? undefined : body);
    };
    if (path === "/berkas.pdf")
      return send(200, { "content-type": "application/pdf", "content-length": 4 }, "%PDF");
    if (path === "/halaman")
      return send(
        200,
        { "content-type": "text/html; charset=utf-8" },
        "<html><title>Laporan &amp; rekap\n TW III</title>",
      );
    if (path === "/tanpa-head")
      return req.method === "HEAD"
        ? send(405)
        : send(206, { "content-type": "application/zip", "content-range": "bytes 0-0/9000000" }, "P");
    if (path === "/hilang") return send(404, {}, "tidak ada");
    if (path === "/izin") return send(403);
    if (path === "/rusak") return send(500);
    if (path === "/sibuk") return send(429);
    if (path === "/pindah") return send(302, { location: "/berkas.pdf" });
    if (path === "/putar") return send(302, { location: "/putar" });
    if (path === "/ke-dalam") return send(302, { location: "https://169.254.169.254/latest/meta-data" });
    if (path === "/ke-skema") return send(302, { location: "file:///etc/passwd" });
    if (path === "/drive") return send(302, { location: "https://accounts.google.com/v3/signin/identifier" });
    if (path === "/terkunci") return send(302, { location: "/login?next=/terkunci" });
    if (path === "/diam") return;
    if (path === "/putus") return req.socket.destroy();
    if (path === "/tanpa-akhir") {
      res.writeHead(200, { "content-type": "text/html" });
      if (req.method === "HEAD") return res.end();
      const timer = setInterval(() => res.write("x".repeat(4096)), 1);
      res.on("close", () => clearInterval(timer));
      return;
    }
    return send(404);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const jangkau = penjangkau({ lokal: true, batasMs: 700 });
it.each([
  ["/berkas.pdf", { keadaan: "dijangkau", status: 200, jenisIsi: "application/pdf", ukuran: 4, judul: null }],
  ["/halaman", { keadaan: "dijangkau", status: 200, jenisIsi: "text/html", judul: "Laporan & rekap TW III" }],
  ["/tanpa-head", { keadaan: "dijangkau", status: 206, jenisIsi: "application/zip", ukuran: 9_000_000 }],
  ["/pindah", { keadaan: "dijangkau", status: 200, jenisIsi: "application/pdf" }],
  ["/hilang", { keadaan: "tidak-ditemukan", status: 404, jenisIsi: null }],
  ["/izin", { keadaan: "butuh-izin", status: 403 }],
  ["/drive", { keadaan: "butuh-izin", status: 302 }],
  ["/terkunci", { keadaan: "butuh-izin" }],
  ["/rusak", { keadaan: "tidak-menjawab", status: 500 }],
  ["/sibuk", { keadaan: "tidak-menjawab", status: 429 }],
  ["/putar", { keadaan: "tidak-menjawab", status: null }],
  ["/ke-dalam", { keadaan: "tidak-menjawab", status: null }],
  ["/ke-skema", { keadaan: "tidak-menjawab", status: null }],
  ["/putus", { keadaan: "tidak-menjawab", status: null }],
  ["/tanpa-akhir", { keadaan: "dijangkau", judul: null }],
] as const)("%s", async (path, expected) => {
  expect(await jangkau(root + path)).toMatchObject(expected);
});

it("a server that says nothing is left after its time, and one that is not there at once", async () => {
  const begun = performance.now();
  expect((await jangkau(`${root}/diam`)).keadaan).toBe("tidak-menjawab");
  expect(performance.now() - begun).toBeLessThan(1500);
  expect((await jangkau("http://127.0.0.1:1/")).keadaan).toBe("tidak-menjawab");
});

it("in production this machine is not asked at all, nor is anybody told who we are beyond a name", async () => {
  asked.length = 0;
  expect((await penjangkau({ lokal: false })(`${root}/berkas.pdf`)).keadaan).toBe("tidak-menjawab");
  expect(asked).toEqual([]);
});
