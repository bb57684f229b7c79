import { createHash, randomUUID } from "node:crypto";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Demo, demo } from "../support/demo-server.ts";

/** K11: a line that breaks in the middle of a file, over a real socket to the server that `npm start` serves. */
const BASE = "/a/kanwil-kencana";
const WHO = { pengenal: "198907032014022912", sandi: "selaras demo 2026 kencana" };
let server: Demo;
let cookie: string;

beforeAll(async () => {
  server = await demo();
  const answer = await fetch(`${server.url}${BASE}/masuk`, {
    method: "POST",
    body: new URLSearchParams(WHO),
    headers: ours(),
    redirect: "manual",
  });
  cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  expect([answer.status, cookie.includes("sesi-kanwil-kencana")]).toEqual([303, true]);
}, 120_000);
afterAll(() => server?.stop(), 60_000);

const ours = () => ({ Origin: server.url, "Sec-Fetch-Site": "same-origin" });
const sha = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const file = (bytes: number) => {
  const out = new Uint8Array(bytes).fill(0x20);
  const [head, tail] = [`%PDF-1.4\n% ${randomUUID()}\n`, "\n%%EOF\n"].map((s) => new TextEncoder().encode(s));
  out.set(head as Uint8Array);
  out.set(tail as Uint8Array, bytes - (tail as Uint8Array).length);
  return out;
};

/** Says how long it will be, sends so much of it, and is gone: by a hang-up, or as a cable that is pulled. */
async function broken(
  path: string,
  type: string,
  body: Uint8Array,
  sent: number,
  how: "end" | "reset",
  more = "",
) {
  const { hostname, port, host } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => {});
  await new Promise<void>((done) => socket.once("connect", () => done()));
  const { Origin, "Sec-Fetch-Site": site } = ours();
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${Origin}\r\nSec-Fetch-Site: ${site}\r\nAccept: application/json\r\n` +
      `Cookie: ${cookie}\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n${more}\r\n`,
  );
  await new Promise<void>((done) => socket.write(body.slice(0, sent), () => done()));
  await sleep(150);
  if (how === "reset") socket.resetAndDestroy();
  else socket.destroy();
  await sleep(150);
}
const batas = "batas-uji";
const form = (nama: string, bytes: Uint8Array) =>
  Buffer.concat([
    Buffer.from(
      `--${batas}\r\nContent-Disposition: form-data; name="berkas"; filename="${nama}"\r\nContent-Type: application/pdf\r\n\r\n`,
    ),
    bytes,
    Buffer.from(`\r\n--${batas}--\r\n`),
  ]);
const listed = async (nama: string): Promise<boolean> => {
  const list = await fetch(`${server.url}${BASE}/bukti?q=${nama}`, { headers: { cookie } });
  expect(list.status).toBe(200);
  return new RegExp(`>[^<]*${nama}`).test(await list.text());
};

test.each(["end", "reset"] as const)(
  "a form that breaks off (%s) leaves nothing, and the same again is kept whole",
  async (how) => {
    const isi = file(400_000);
    const nama = `putus-${how}-${randomUUID().slice(0, 8)}.pdf`;
    const body = form(nama, isi);
    for (const sent of [0, 60, 1000, 200_000, body.length - 3])
      await broken(`${BASE}/bukti`, `multipart/form-data; boundary=${batas}`, body, sent, how);
    expect(await listed(nama)).toBe(false);
    const whole = await fetch(`${server.url}${BASE}/bukti`, {
      method: "POST",
      body,
      headers: { ...ours(), cookie, "content-type": `multipart/form-data; boundary=${batas}` },
      redirect: "manual",
    });
    expect(whole.status).toBe(303);
    expect(await listed(nama)).toBe(true);
  },
  60_000,
);

test("a part that breaks off is not there; what was there stays, and the file is whole in the end", async () => {
  const isi = file(900_000);
  const json = { ...ours(), cookie, accept: "application/json" };
  const awal = {
    nama: "bagian-putus.pdf",
    tipe: "application/pdf",
    ukuran: String(isi.length),
    sha256: sha(isi),
  };
  const begin = async () => {
    const a = await fetch(`${server.url}${BASE}/bukti/unggahan`, {
      method: "POST",
      body: new URLSearchParams(awal),
      headers: json,
    });
    expect(a.status).toBe(201);
    return (await a.json()) as { unggahan: string; potongan: number; ada: number[] };
  };
  const { unggahan, potongan } = await begin();
  const at = `${BASE}/bukti/unggahan/${unggahan}`;
  const parts = [isi.slice(0, potongan), isi.slice(potongan)] as const;
  const send = (n: 0 | 1) =>
    fetch(`${server.url}${at}/potongan/${n}`, {
      method: "POST",
      body: parts[n],
      headers: { ...json, "x-sha256": sha(parts[n]) },
    });
  const end = () =>
    fetch(`${server.url}${at}/selesai`, {
      method: "POST",
      body: new URLSearchParams({ untuk: "" }),
      headers: json,
    });
  expect((await send(0)).status).toBe(200);
  for (const sent of [0, 10, parts[1].length - 1])
    for (const how of ["end", "reset"] as const)
      await broken(
        `${at}/potongan/1`,
        "application/octet-stream",
        parts[1],
        sent,
        how,
        `X-Sha256: ${sha(parts[1])}\r\n`,
      );
  expect((await begin()).ada).toEqual([0]);
  expect((await end()).status).toBe(409);
  expect((await send(1)).status).toBe(200);
  const done = await end();
  expect(done.status).toBe(201);
  const { bukti } = (await done.json()) as { bukti: { id: string }[] };
  const back = await fetch(`${server.url}${BASE}/bukti/${bukti[0]?.id}`, { headers: { cookie } });
  expect(sha(new Uint8Array(await back.arrayBuffer()))).toBe(sha(isi));
}, 60_000);

test("none of it was an error of the server's own", () => {
  expect(server.errors()).toEqual([]);
});
