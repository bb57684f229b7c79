import { createHash } from "node:crypto";
import type { Browser, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axe, desk, launch, phone, visit } from "../support/browser.ts";
import { browserPerson } from "../support/browser-person.ts";
import { type Demo, demo } from "../support/demo-server.ts";
import { httpPerson } from "../support/http-person.ts";
import type { Person } from "../support/person.ts";
import * as cerita from "../support/triwulan-kerja.ts";

/** 400 kbit/s with 400 ms before each answer. */
const SLOW = { latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const saiful: cerita.Lakon = {
  pegawai: "Saiful Bahrianto",
  penilai: "Bambang Harjowiratmo",
  rekan: "Lukman Hakimuddin",
  mutu: "Mutu madrasah di Kabupaten Randu Alas meningkat",
  capaian: "96,9%",
};
const lukman: cerita.Lakon = {
  ...saiful,
  pegawai: "Lukman Hakimuddin",
  rekan: "Saiful Bahrianto",
  mutu: "Mutu madrasah di Kota Kencanapura meningkat",
  capaian: "94,7%",
};

describe("one employee's quarter of work, in the demo agency Kencana", () => {
  let server: Demo;
  let browser: Browser;
  let db: D1Database;
  let line: CDPSession;
  let told = true;
  const pages = new Map<string, Page>();
  const people = new Map<string, Person>();
  const looked = new Set<string>();
  const problems: string[][] = [];
  const found: string[] = [];
  const complaints: string[] = [];
  const measured: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([demo(), launch()]);
    const directory = await server.d1("DIRECTORY");
    const room = directory.prepare("SELECT binding FROM agency WHERE code = ?1").bind(cerita.AGENCY);
    db = await server.d1((await room.first<string>("binding")) ?? "");
  }, 240_000);
  afterAll(async () => {
    console.log(`triwulan-kerja: ${measured.join(" · ")}`);
    await browser?.close();
    await server?.stop();
  });

  describe("on a screen of 390 px and a slow network; the others sit at their desks", () => {
    const tell = teller(atScreen);
    const page = () => pages.get(saiful.pegawai) as Page;

    cerita.rencana(saiful).forEach(tell);

    tell([
      "notes what was just done, with a photo, in three interactions from Beranda and within ten seconds",
      async () => {
        await (await atScreen(saiful.pegawai)).go(`${cerita.base}/`);
        const asked = Date.now();
        await page().evaluate("fetch(location.href).then(() => 1)");
        expect(Date.now() - asked).toBeGreaterThanOrEqual(SLOW.latency);
        const photo = { name: "loket.jpg", mimeType: "image/jpeg", buffer: await camera(page()) };
        const begun = Date.now();
        await page().getByLabel("Yang dikerjakan").pressSequentially(NOTE, { delay: 60 });
        await page().getByText("Disarankan dari kata-kata").waitFor();
        await page().getByLabel("Foto atau berkas").setInputFiles(photo);
        await page().getByRole("button", { name: "Catat", exact: true }).click();
        await page().getByText("Tersimpan, sedang dikirim").waitFor();
        const kept = Date.now() - begun;
        await page().getByText("Tercatat.").waitFor();
        const took = Date.now() - begun;
        measured.push(
          `note, photo of ${photo.buffer.length} bytes: 3 interactions, kept ${kept} ms, there ${took} ms`,
        );
        expect(kept).toBeLessThan(10_000);
        expect(took).toBeLessThan(20_000);
        expect(
          await db
            .prepare(
              `SELECT count(*) FROM progres g JOIN bukti_progres b ON b.progres = g.id
              JOIN bukti_kaitan k ON k.bukti = b.bukti WHERE g.kegiatan = ?1`,
            )
            .bind(NOTE)
            .first("count(*)"),
        ).toBe(1);
      },
    ]);
    tell(cerita.mingguan(saiful));

    const parts: string[] = [];
    const report = cerita.laporanBesar(REPORT);
    tell([
      "uploads a larger PDF; the line is cut in the middle of it",
      async () => {
        const one = await atScreen(saiful.pegawai);
        await one.go(`${cerita.base}/bukti`);
        await one.fill("Untuk rencana aksi", "TW IV · Persentase madrasah terakreditasi minimal B");
        page().on("request", (r) => parts.push(...(/potongan\/\d+$/.exec(r.url()) ?? [])));
        const second = page().waitForRequest(/potongan\/1$/);
        await page()
          .getByLabel("Pilih berkas")
          .setInputFiles({ name: report.name, mimeType: report.type, buffer: Buffer.from(report.bytes) });
        await second;
        await line.send("Network.emulateNetworkConditions", { ...SLOW, offline: true });
        await page().getByText("Sambungan terputus").first().waitFor();
        await line.send("Network.emulateNetworkConditions", { ...SLOW, offline: false });
      },
    ]);
    tell(cerita.kesepakatan(saiful));
    tell([
      "meanwhile the PDF went on from where it was, and is there byte for byte",
      async () => {
        await page().locator(".files").getByText(report.name).first().waitFor({ timeout: 60_000 });
        const stored = db.prepare("SELECT sha256 FROM bukti WHERE nama = ?1").bind(report.name);
        const hash = createHash("sha256").update(report.bytes).digest("hex");
        await expect.poll(() => stored.first("sha256"), { timeout: 60_000 }).toBe(hash);
        // What had arrived was not sent again.
        expect(parts.filter((part) => part === "potongan/0")).toHaveLength(1);
      },
    ]);
    [...cerita.hasil(saiful), ...cerita.umpan(saiful)].forEach(tell);
    tell([
      "the superior draws the sample and verifies it by the keyboard alone",
      async () => {
        const boss = await atScreen(saiful.penilai);
        await boss.go(`${cerita.base}/periksa?periode=${cerita.PERIODE}`);
        await boss.follow(saiful.pegawai);
        await boss.press("Tarik sampel");
        const desk = pages.get(saiful.penilai) as Page;
        const n = await desk.locator("[data-butir]").count();
        await desk.locator("periksa-pintas input").waitFor();
        for (let at = 0; at < n; at++) await desk.keyboard.press("1");
        await desk.keyboard.press("Enter");
        await desk.waitForURL((url) => !url.pathname.endsWith("/selesai") && !url.search.includes("x"));
        measured.push(`verified by ${n + 1} keys`);
        expect(n + 1).toBeLessThanOrEqual(12);
        const done = db.prepare(
          "SELECT diperiksa, sesuai FROM sampel x JOIN pegawai p ON p.id = x.pegawai WHERE p.nama = ?1 AND x.periode = ?2 AND x.selesai_pada > 0",
        );
        await expect
          .poll(() => done.bind(saiful.pegawai, cerita.PERIODE).first(), { timeout: 10_000 })
          .toEqual({ diperiksa: n, sesuai: n });
      },
    ]);
    cerita.bimbingan(saiful).forEach(tell);
  });

  describe("the same quarter in the short form, over HTTP and without a script", () => {
    const people = new Map<string, Person>();
    const tell = teller(async (name) => {
      const person = people.get(name) ?? httpPerson(server.url, complaints);
      if (!people.has(name) && !name.startsWith("outsider")) await cerita.duduk(person, name);
      people.set(name, person);
      return person;
    });
    cerita.rencana(lukman).forEach(tell);
    tell(cerita.mingguan(lukman));
    tell(cerita.kesepakatan(lukman));
    [...cerita.hasil(lukman), ...cerita.umpan(lukman)].forEach(tell);
    tell(cerita.periksaTanpaSkrip(lukman));
    cerita.bimbingan(lukman).forEach(tell);
  });

  describe("the quarter ends", () => {
    // A month of jobs takes its time on a busy machine, longer than a browser waits for a click.
    teller(async () => httpPerson(server.url, complaints))(cerita.jam("2026-12-21"));
    [cerita.penutup(saiful), cerita.penutup(lukman)].forEach(teller(atScreen));

    it("nobody's browser complained, axe found nothing, no page was ugly, the server called nothing an error", () => {
      expect(
        problems.flat().filter((said) => !/blocked by Playwright|ERR_INTERNET_DISCONNECTED/.test(said)),
      ).toEqual([]);
      expect(found).toEqual([]);
      expect([...new Set(complaints)]).toEqual([]);
      expect(server.errors()).toEqual([]);
    });
  });

  /** One step after the other; what follows a step that failed is left out. */
  function teller(as: (name: string) => Promise<Person>) {
    return ([sentence, tell]: cerita.Tahap) =>
      it(sentence, async ({ skip }) => {
        skip(!told, "the step before it failed");
        told = false;
        await tell(as);
        told = true;
      });
  }

  async function atScreen(name: string): Promise<Person> {
    const known = people.get(name);
    if (known) return known;
    const small = name === saiful.pegawai;
    const screen = { ...(small ? phone : desk), reducedMotion: "reduce" as const, baseURL: server.url };
    // What a service worker fetches would go past the slow line of the page.
    const seen = await visit(browser, { ...screen, serviceWorkers: small ? "block" : "allow" });
    problems.push(seen.problems);
    pages.set(name, seen.page);
    const person = await browserPerson(seen.page, look);
    people.set(name, person);
    if (name.startsWith("outsider")) return person;
    await cerita.duduk(person, name);
    if (!small) return person;
    line = await seen.page.context().newCDPSession(seen.page);
    await line.send("Network.enable");
    await line.send("Network.emulateNetworkConditions", { ...SLOW, offline: false });
    return person;
  }

  /** Each kind of page once. */
  async function look(page: Page, status: number): Promise<void> {
    const path = new URL(page.url()).pathname.replace(/[0-9A-Z]{24,}|\d{4}-[a-z]+-\d+/g, "…");
    const kind = `${status} ${path.replace(/\/u\/.*/, "/u/…")} ${page.viewportSize()?.width}`;
    if (looked.has(kind)) return;
    looked.add(kind);
    const wide = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
    if (Number(wide) > 0) found.push(`${kind} is ${wide} px too wide`);
    for (const said of await axe(page)) found.push(`${kind} ${said.slice(0, 400)}`);
  }
});

const REPORT = 800 * 1024;
const NOTE = "Survei kepuasan masyarakat di loket satu";

/** A photo as a phone takes it, made in its own browser. */
async function camera(page: Page): Promise<Buffer> {
  const data = await page.evaluate(`{
    const canvas = Object.assign(document.createElement("canvas"), { width: 3000, height: 2250 });
    const paint = canvas.getContext("2d");
    for (let at = 0; at < 6000; at++) {
      paint.fillStyle = "hsl(" + ((at * 47) % 360) + " 50% " + (30 + (at % 50)) + "%)";
      paint.fillRect((at * 7919) % 3000, (at * 104729) % 2250, 40 + (at % 90), 30 + (at % 70));
    }
    canvas.toDataURL("image/jpeg", 0.92);
  }`);
  return Buffer.from(String(data).split(",")[1] ?? "", "base64");
}
