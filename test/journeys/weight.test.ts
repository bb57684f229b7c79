import { gzipSync } from "node:zlib";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { desk, launch, phone, visit } from "../support/browser.ts";
import { browserPerson } from "../support/browser-person.ts";

const FIRST = { bytes: 45 * 1024, requests: 6 };
const LATER = { bytes: 10 * 1024, requests: 1 };
/** A table one types into has a script and a sheet of its own; the second time only the page crosses the line. */
const TABLE = { bytes: 20 * 1024, requests: 3 };
/** A page on which work is kept has its table, its files and its sheet: what is its own crosses the line once. */
const WORK = { bytes: 20 * 1024, requests: 4 };
/** The tree is there twice, as a picture and as a list, and has a sheet of its own. */
const TREE = { bytes: 14 * 1024, requests: 2 };
const kencana = "/a/kanwil-kencana";

describe("what a view weighs on the line", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
  });
  const fresh = async (options: BrowserContextOptions) =>
    (await visit(browser, { ...options, baseURL: inject("origin") })).page;

  async function signedIn(who: string): Promise<Page> {
    const page = await fresh(desk);
    await page.goto("/demo");
    await (await browserPerson(page)).press(who);
    const other = await fresh(desk);
    await other.context().addCookies(await page.context().cookies());
    return other;
  }

  it.each(["/", "/daftar", `${kencana}/masuk`])("the first view of %s", async (path) => {
    expect(heavierThan(FIRST, path, await weigh(await fresh(phone), path))).toEqual([]);
  });

  it.each([
    [
      "sebagai Bambang Harjowiratmo",
      [
        ...["/skp", "/skp/bawahan", "/evaluasi", "/tim", "/pemberitahuan", "/bantuan", "/sandi"],
        ...["/pk?tahun=2026", "/pustaka", "/kemajuan/skp", "/skp/persetujuan-massal?tahun=2026"],
      ],
    ],
    [
      "sebagai Nur Aini Wulandari",
      [
        ...["/kelola", "/unit", "/pegawai", "/pegawai/baru", "/periode", "/kemajuan"],
        ...["/pk?tahun=2026", "/pustaka", "/pustaka/baru", "/kemajuan/skp", "/kelola/penelaah"],
      ],
    ],
  ])("the first view of Beranda and later ones, %s", async (who, paths) => {
    const page = await signedIn(who);
    const heavy = heavierThan(FIRST, "/", await weigh(page, `${kencana}/`));
    expect(page.url()).toBe(`${inject("origin")}${kencana}/`);
    for (const path of paths) heavy.push(...heavierThan(LATER, path, await weigh(page, kencana + path)));
    expect(heavy).toEqual([]);
  });

  it("pages on which work is kept bring what is their own, which the next view has already", async () => {
    const page = await signedIn("sebagai Bambang Harjowiratmo");
    const heavy = heavierThan(FIRST, "/", await weigh(page, `${kencana}/`));
    for (const path of [
      ...["/pelaksanaan", "/catat", "/harian", "/harian/tabel", "/bukti", "/umpan-balik", "/pembinaan"],
      ...[
        "/tim/pantau",
        "/periksa",
        "/umpan-balik/tim",
        "/pembinaan/tim",
        "/catatan",
        "/pelaksanaan/bawahan",
      ],
    ]) {
      heavy.push(...heavierThan(WORK, path, await weigh(page, kencana + path)));
      heavy.push(...heavierThan(LATER, `${path} again`, await weigh(page, kencana + path)));
    }
    expect(heavy).toEqual([]);
  });

  it("the grid of a plan and the matrix of a team bring their script, which the next one has already", async () => {
    const mutiara = "/a/dinas-mutiara";
    const page = await signedIn("sebagai Thomas Lagunaraya");
    const heavy = heavierThan(FIRST, "/", await weigh(page, `${mutiara}/`));
    await page.goto(`${mutiara}/skp?tahun=2027`);
    const plan = await page
      .locator("main a[href*='/skp/']")
      .evaluateAll((links) =>
        links
          .map((a) => String((a as unknown as { href: string }).href))
          .find((href) => /skp\/[0-9A-Z]{24,}$/.test(href)),
      );
    if (!plan) throw new Error("she has no plan of 2027");
    for (const address of [`${plan}/isian`, plan.replace("/skp/", "/matriks/")]) {
      heavy.push(...heavierThan(TABLE, address, await weigh(page, address)));
      heavy.push(...heavierThan(LATER, `${address} again`, await weigh(page, address)));
    }
    for (const path of ["", "/selaras", "/dialog", "/salin", "/strategi", "/pk"])
      heavy.push(...heavierThan(LATER, path, await weigh(page, plan + path)));
    heavy.push(...heavierThan(TREE, "/pohon", await weigh(page, `${mutiara}/pohon?tahun=2026`)));
    expect(heavy).toEqual([]);
  });
});

type Weight = { readonly requests: number; readonly bytes: number };

/** What really crosses the line: not from the cache, and compressed, as Cloudflare does and the local server not. */
async function weigh(page: Page, path: string): Promise<Weight> {
  const line = await page.context().newCDPSession(page);
  await line.send("Network.enable");
  const [sent, cached] = [new Set<string>(), new Set<string>()];
  line.on("Network.requestWillBeSent", ({ requestId }) => sent.add(requestId));
  line.on("Network.requestServedFromCache", ({ requestId }) => cached.add(requestId));
  line.on("Network.responseReceived", ({ requestId, response }) => {
    if (response.fromDiskCache) cached.add(requestId);
  });
  await page.goto(path, { waitUntil: "networkidle" });
  let bytes = 0;
  for (const requestId of sent) {
    if (cached.has(requestId)) continue;
    const { body, base64Encoded } = await line.send("Network.getResponseBody", { requestId });
    const raw = Buffer.from(body, base64Encoded ? "base64" : "utf8");
    bytes += Math.min(raw.length, gzipSync(raw).length);
  }
  await line.detach();
  return { requests: sent.size - cached.size, bytes };
}

const heavierThan = (limit: Weight, path: string, weight: Weight): string[] =>
  weight.requests > limit.requests || weight.bytes > limit.bytes
    ? [`${path}: ${weight.requests} requests, ${weight.bytes} bytes`]
    : [];
