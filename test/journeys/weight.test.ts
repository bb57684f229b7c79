import { gzipSync } from "node:zlib";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { desk, launch, phone, visit } from "../support/browser.ts";
import { browserPerson } from "../support/browser-person.ts";

const FIRST = { bytes: 45 * 1024, requests: 6 };
const LATER = { bytes: 10 * 1024, requests: 1 };
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
      ["/skp", "/skp/bawahan", "/pelaksanaan", "/evaluasi", "/tim", "/pemberitahuan", "/bantuan", "/sandi"],
    ],
    [
      "sebagai Nur Aini Wulandari",
      ["/kelola", "/unit", "/pegawai", "/pegawai/baru", "/periode", "/kemajuan"],
    ],
  ])("the first view of Beranda and later ones, %s", async (who, paths) => {
    const page = await signedIn(who);
    const heavy = heavierThan(FIRST, "/", await weigh(page, `${kencana}/`));
    expect(page.url()).toBe(`${inject("origin")}${kencana}/`);
    for (const path of paths) heavy.push(...heavierThan(LATER, path, await weigh(page, kencana + path)));
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
