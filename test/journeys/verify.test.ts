import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Demo, demo } from "../support/demo-server.ts";

/** Of the demo one file is rotten on purpose (the store's own check tells it too); nothing else may be found. */
const SENGAJA = /^SALAH {2}bukti: bukti \w+ \(rekap-permohonan-september\.pdf\): bukan berkas yang diunggah$/;
const ADMIN = { pengenal: "198001172005011904", sandi: "selaras demo 2026 kencana" };

/** What jobs write, as the list at the end of an export has it. */
const MOVING = /"tabel\/(riwayat|evaluasi|dokumen|segel)\.ndjson",\s+"byte": \d+,\s+"sha256": "(\w+)"/g;

let server: Demo;
let dir: string;
let zip: Uint8Array;
beforeAll(async () => {
  server = await demo();
  dir = await mkdtemp(path.join(tmpdir(), "selaras-verify-"));
  const signedIn = await post("/masuk", ADMIN);
  const cookie = signedIn.headers
    .getSetCookie()
    .map((c) => c.split(";")[0])
    .join("; ");
  // The minute sends every agency to the queue, which takes it a moment later and writes; an export is no snapshot,
  // so it is taken when there is nothing left to write.
  await server.tick();
  for (let n = 0, before = ""; n < 60; n += 1) {
    const answer = await post("/kelola/siklus/ekspor/zip", { perintah: "" }, cookie);
    expect(answer.headers.get("content-type")).toBe("application/zip");
    zip = new Uint8Array(await answer.arrayBuffer());
    const text = Buffer.from(zip).toString("latin1");
    const now = [...text.matchAll(MOVING)].map(([, , sha]) => sha).join();
    if (text.includes("jangkar/20") && now !== "" && now === before) return;
    before = now;
    await new Promise((done) => setTimeout(done, 1000));
  }
  throw new Error("nothing was sealed within a minute");
}, 150_000);
afterAll(async () => {
  await server?.stop();
  await rm(dir, { recursive: true, force: true });
});

const post = (to: string, fields: Record<string, string>, cookie = "") =>
  fetch(`${server.url}/a/kanwil-kencana${to}`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams(fields),
    headers: { Origin: server.url, "Sec-Fetch-Site": "same-origin", Cookie: cookie },
  });

async function verify(nama: string, bytes: Uint8Array, ...more: string[]) {
  const file = path.join(dir, nama);
  await writeFile(file, bytes);
  const run = promisify(execFile)(process.execPath, ["scripts/verify.mjs", file, ...more]);
  return run.then(
    ({ stdout }) => ({ code: 0, lines: stdout.trim().split("\n") }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      lines: (error.stdout + error.stderr).trim().split("\n"),
    }),
  );
}
const salah = (lines: readonly string[]) => lines.filter((l) => l.startsWith("SALAH"));

describe("npm run verify on what an admin downloads", () => {
  it("finds the one file that is rotten, and nothing else in the whole demo agency", async () => {
    const { code, lines } = await verify("ekspor.zip", zip);
    expect(salah(lines).filter((l) => !SENGAJA.test(l))).toEqual([]);
    expect([code, salah(lines).length]).toEqual([1, 1]);
    expect(lines.join("\n")).toMatch(/^jejak +\d{4,}$/m);
    const kunci = /^kunci segel {2}(\S+)$/m.exec(lines.join("\n"))?.[1] ?? "";
    expect(salah((await verify("lagi.zip", zip, "--kunci", kunci)).lines)).toHaveLength(1);
    expect((await verify("lagi.zip", zip, "--kunci", "A".repeat(43))).lines.join()).toContain("kunci lain");
  });

  it("says where one letter was changed, and that something else is no export", async () => {
    const needle = new TextEncoder().encode('"tindakan":"evaluasi.sign"');
    const at = Buffer.from(zip).indexOf(needle);
    expect(at).toBeGreaterThan(0);
    const palsu = zip.slice();
    palsu.set(new TextEncoder().encode('"tindakan":"evaluasi.sigm"'), at);
    const { code, lines } = await verify("palsu.zip", palsu);
    expect(code).toBe(1);
    expect(lines.join("\n")).toMatch(/SALAH {2}isi: tabel\/jejak\.ndjson/);
    expect(lines.join("\n")).toMatch(/SALAH {2}jejak: baris \d+ .*: isi tidak sama dengan hash-nya/);
    expect((await verify("bukan.zip", new TextEncoder().encode("halo"))).code).toBe(2);
  });
});
