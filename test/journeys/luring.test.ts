import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axe, launch, launchKept, phone, visit } from "../support/browser.ts";
import { type Demo, demo } from "../support/demo-server.ts";
import { type Jalur, jalur } from "../support/jalur.ts";

const AGENCY = "kanwil-kencana";
const SANDI = "selaras demo 2026 kencana";
const AYU = "198907032014022912";
const LAIN = "198608152009041911";
const WAIT = { timeout: 15_000 };
const base = `/a/${AGENCY}`;

describe("notes without a network, on one phone", () => {
  let server: Demo;
  let folder: string;
  let browser: BrowserContext;
  let line: Jalur;
  let page: Page;
  let db: D1Database;
  const problems: string[] = [];

  const cut = async (offline: boolean) => {
    line.putus = offline;
    await browser.setOffline(offline);
    // A browser that was started without a network is not told of one by the emulation.
    await page.evaluate(`dispatchEvent(new Event("${offline ? "offline" : "online"}"))`);
  };
  const on = async (offline: boolean) => {
    line.putus = offline;
    const proxy = { server: line.url, bypass: "<-loopback>" };
    browser = await launchKept(folder, { ...phone, baseURL: server.url, offline, proxy });
    page = await browser.newPage();
    page.setDefaultTimeout(WAIT.timeout);
    page.on("pageerror", (failure) => problems.push(String(failure)));
    page.on("console", (said) => {
      if (said.type() === "error" && !/ERR_|Failed to load resource/.test(said.text()))
        problems.push(said.text());
    });
  };
  const off = () => browser.close();
  const signIn = async (nip: string) => {
    await page.goto(`${base}/masuk`);
    await page.getByLabel(/NIP, NI PPPK/).fill(nip);
    await page.getByLabel("Kata sandi", { exact: true }).fill(SANDI);
    await page.getByRole("button", { name: "Masuk", exact: true }).click();
    await page.waitForURL(`**${base}/`);
  };
  const signOut = async () => {
    await page.locator("details.account summary").click();
    await page.getByRole("button", { name: "Keluar" }).click();
    await page.waitForURL(/\/masuk/);
  };
  const write = async (text: string) => {
    await page.getByLabel("Yang dikerjakan").fill(text);
    await page.getByRole("button", { name: "Catat", exact: true }).click();
  };
  const waiting = (n: number) => page.getByRole("heading", { name: `Menunggu dikirim (${n})` }).waitFor();
  const arrived = async (text: string) => {
    const { results } = await db
      .prepare(
        `SELECT g.id, (SELECT count(*) FROM bukti_progres b WHERE b.progres = g.id) AS berkas,
          (SELECT nomor FROM nomor_pegawai n WHERE n.pegawai = g.pegawai AND n.sampai IS NULL) AS nip
        FROM progres g WHERE g.kegiatan = ?1 AND g.dihapus_pada IS NULL`,
      )
      .bind(text)
      .all<{ id: string; berkas: number; nip: string }>();
    return results.map(({ nip, berkas }) => [nip, berkas]);
  };
  const empty = () => page.locator("[data-antrean][hidden]").waitFor({ state: "attached" });

  beforeAll(async () => {
    server = await demo();
    line = await jalur();
    folder = await mkdtemp(path.join(tmpdir(), "selaras-ponsel-"));
    const directory = await server.d1("DIRECTORY");
    const room = await directory
      .prepare("SELECT binding FROM agency WHERE code = ?1")
      .bind(AGENCY)
      .first<string>("binding");
    db = await server.d1(room ?? "");
  }, 240_000);
  afterAll(async () => {
    await browser?.close().catch(() => {});
    await line.stop();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it("a photo and a line are noted in three steps, far within ten seconds, on a slow line", async () => {
    await on(false);
    await signIn(AYU);
    await page.goto(`${base}/catat`);
    await page.evaluate("navigator.serviceWorker.ready.then(() => true)");
    const slow = await browser.newCDPSession(page);
    await slow.send("Network.enable");
    await slow.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 400,
      downloadThroughput: 50_000,
      uploadThroughput: 30_000,
    });
    const begun = Date.now();
    await page.getByLabel("Yang dikerjakan").fill("Memeriksa 12 berkas di loket");
    await page
      .getByLabel("Foto atau berkas")
      .setInputFiles({ name: "loket.png", mimeType: "image/png", buffer: onePixel });
    await page.getByRole("button", { name: "Catat", exact: true }).click();
    await page.getByText("Tercatat.").waitFor();
    expect(Date.now() - begun).toBeLessThan(10_000);
    expect(await arrived("Memeriksa 12 berkas di loket")).toEqual([[AYU, 1]]);
    await page.locator("#hari").getByText("Memeriksa 12 berkas di loket").waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole("button", { name: "Batalkan" }).click();
    await page.getByText("Catatan dibatalkan.").waitFor();
    expect(await arrived("Memeriksa 12 berkas di loket")).toEqual([]);
    await slow.detach();
  });

  it("written without a network it survives a closed browser, and is read again without one", async () => {
    await cut(true);
    await write("Menata arsip tanpa jaringan");
    await waiting(1);
    await off();
    await on(true);
    await page.goto(`${base}/catat`);
    await page.getByRole("heading", { name: "Anda sedang luring" }).waitFor();
    await waiting(1);
    await page.getByText("Menata arsip tanpa jaringan").waitFor();
    expect(await axe(page)).toEqual([]);
    // The kept page writes too, with the results it remembers.
    expect(await page.locator("#rhk option").count()).toBeGreaterThan(1);
    await page
      .getByLabel("Foto atau berkas")
      .setInputFiles({ name: "arsip.png", mimeType: "image/png", buffer: onePixel });
    await write("Foto arsip tanpa jaringan");
    await waiting(2);
    expect(await arrived("Menata arsip tanpa jaringan")).toEqual([]);
  });

  it("once there is a network both arrive, once each, though the first answer is lost", async () => {
    line.hilang = { alamat: /\/catat$/, berapa: 1 };
    await cut(false);
    await empty();
    expect(await arrived("Menata arsip tanpa jaringan")).toEqual([[AYU, 0]]);
    expect(await arrived("Foto arsip tanpa jaringan")).toEqual([[AYU, 1]]);
  });

  it("who signs in meanwhile neither reads nor sends what another left on the phone", async () => {
    await page.goto(`${base}/catat`);
    await cut(true);
    await write("Rahasia pemilik ponsel");
    await waiting(1);
    // A session that ends while there is no network: nobody signed out.
    await browser.clearCookies();
    await cut(false);
    await signIn(LAIN);
    await page.goto(`${base}/catat`);
    await page.getByText("Ada 1 catatan milik orang lain di ponsel ini").waitFor();
    expect(await page.content()).not.toContain("Rahasia pemilik ponsel");
    await write("Catatan orang kedua");
    await page.getByText("Tercatat.").waitFor();
    expect(await arrived("Rahasia pemilik ponsel")).toEqual([]);
    await signOut();
    expect(await page.evaluate("Object.keys(localStorage).filter((k) => k.startsWith('catat:'))")).toEqual(
      [],
    );
    await signIn(AYU);
    await expect.poll(() => arrived("Rahasia pemilik ponsel"), WAIT).toEqual([[AYU, 0]]);
  });

  it("a session that ended keeps the note, leads to the sign-in page, and goes on from there", async () => {
    await page.goto(`${base}/catat`);
    await browser.clearCookies();
    await write("Setelah sesi berakhir");
    await page.getByRole("link", { name: "Masuk lagi untuk mengirim" }).click();
    await page.waitForURL(/\/masuk/);
    expect(await arrived("Setelah sesi berakhir")).toEqual([]);
    await page.getByLabel(/NIP, NI PPPK/).fill(AYU);
    await page.getByLabel("Kata sandi", { exact: true }).fill(SANDI);
    await page.getByRole("button", { name: "Masuk", exact: true }).click();
    await page.waitForURL(`**${base}/catat`);
    await expect.poll(() => arrived("Setelah sesi berakhir"), WAIT).toEqual([[AYU, 0]]);
  });

  it("what the server refuses stays with its reason, is corrected and sent", async () => {
    await page.goto(`${base}/catat`);
    await page.getByLabel("Tanggal").fill("2020-01-01");
    await write("Terlalu lama berlalu");
    await waiting(1);
    await page.locator("[data-antrean] .error-text").waitFor();
    await page.getByRole("button", { name: "Perbaiki" }).click();
    await page
      .getByLabel("Tanggal")
      .fill((await page.locator("catat-cepat").getAttribute("data-hari")) ?? "");
    await page.getByRole("button", { name: "Catat", exact: true }).click();
    await empty();
    expect(await arrived("Terlalu lama berlalu")).toEqual([[AYU, 0]]);
  });

  it("a link opens a page with a script of its own, again and again", async () => {
    for (const [link, to] of [
      [/^Beranda/, `${base}/`],
      [/^Tanggal lain, dan catatan hari ini/, `${base}/catat`],
      [/^Beranda/, `${base}/`],
    ] as const) {
      await page.getByRole("link", { name: link }).first().click();
      await page.waitForURL(`**${to}`);
      await page.locator("catat-cepat:defined form").waitFor();
    }
    await write("Dari kartu di Beranda");
    await page.getByText("Tercatat.").waitFor();
    expect(await arrived("Dari kartu di Beranda")).toEqual([[AYU, 0]]);
  });

  it("keeps public files and one page that knows nobody, and no page of anybody", async () => {
    const kept = (await page.evaluate(`(async () => {
      const all = [];
      for (const name of await caches.keys())
        for (const request of await (await caches.open(name)).keys())
          all.push([new URL(request.url).pathname, await (await caches.match(request)).text()]);
      return all;
    })()`)) as [string, string][];
    expect(kept.map(([file]) => file).filter((file) => file.startsWith("/a/"))).toEqual([`${base}/luring`]);
    expect(kept.find(([file]) => file.endsWith("/luring"))?.[1]).not.toMatch(/Keluar|1989/);
  });

  it("without scripts the page is a plain form", async () => {
    const plain = await launch();
    try {
      const { page } = await visit(plain, { ...phone, baseURL: server.url, javaScriptEnabled: false });
      await page.goto(`${base}/masuk`);
      await page.getByLabel(/NIP, NI PPPK/).fill(AYU);
      await page.getByLabel("Kata sandi", { exact: true }).fill(SANDI);
      await page.getByRole("button", { name: "Masuk", exact: true }).click();
      await page.goto(`${base}/catat`);
      await page.getByLabel("Yang dikerjakan").fill("Tanpa skrip");
      await page
        .getByLabel("Foto atau berkas")
        .setInputFiles({ name: "polos.pdf", mimeType: "application/pdf", buffer: Buffer.from(PDF) });
      await page.getByRole("button", { name: "Catat", exact: true }).click();
      await page.getByText("Tercatat.").waitFor();
      await page.locator("#hari").getByText("polos.pdf").waitFor();
    } finally {
      await plain.close();
    }
  });

  it("says nothing on the console", () => {
    expect(problems).toEqual([]);
  });
});

const PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
const onePixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
