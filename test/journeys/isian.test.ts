import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lembar, SASARAN, tulisan } from "../../scripts/bench/isi.mjs";
import { axe, desk, launch, type Visit, visit } from "../support/browser.ts";
import { type Demo, demo } from "../support/demo-server.ts";

const AGENCY = "dinas-mutiara";
const WAIT = { timeout: 15_000 };
const SANDI = "selaras demo 2026 kencana";
const PASTE = (text: string) => `{
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", ${JSON.stringify(text)});
  document.activeElement.dispatchEvent(
    new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}`;

describe("a plan is written", () => {
  let server: Demo;
  let browser: Browser;
  let seen: Visit;
  let page: Page;
  let db: D1Database;
  /** Two people of Mutiara whose plan of 2027 is not handed in, emptied. */
  let people: { readonly id: string; readonly nip: string }[];
  const posts: string[] = [];
  const isian = (n: number) => `/a/${AGENCY}/skp/${people[n]?.id}/isian`;
  const status = () => page.locator("#tersimpan");
  const cell = (name: string, row: number) => page.locator(`#rhk-${name}-${row}`);
  /** All that was typed has arrived. */
  const saved = async (tab = page) => {
    await tab
      .locator("#tersimpan:not([data-kotor])")
      .filter({ hasText: /^Tersimpan .* Revisi/ })
      .waitFor();
  };
  const stored = async (n: number) => {
    const { results } = await db
      .prepare("SELECT i.teks FROM indikator i JOIN rhk r ON r.id = i.rhk WHERE i.skp = ?1 ORDER BY i.urut")
      .bind(people[n]?.id)
      .all<{ teks: string }>();
    return results.map((r) => r.teks);
  };
  const revision = async (n: number) =>
    (await db.prepare("SELECT revisi FROM skp WHERE id = ?1").bind(people[n]?.id).first<number>("revisi")) ??
    -1;

  const trail = async (n: number) =>
    (await db
      .prepare("SELECT count(*) AS n FROM jejak WHERE objek = ?1")
      .bind(people[n]?.id)
      .first<number>("n")) ?? 0;

  async function signIn(context: BrowserContext, n: number) {
    const tab = await context.newPage();
    await tab.goto(`/a/${AGENCY}/masuk`);
    await tab.getByLabel(/NIP, NI PPPK/).fill(people[n]?.nip ?? "");
    await tab.getByLabel("Kata sandi", { exact: true }).fill(SANDI);
    await tab.getByRole("button", { name: "Masuk", exact: true }).click();
    await tab.waitForURL(`**/a/${AGENCY}/`);
    await tab.close();
  }

  beforeAll(async () => {
    server = await demo();
    const directory = await server.d1("DIRECTORY");
    const room = await directory
      .prepare("SELECT binding FROM agency WHERE code = ?1")
      .bind(AGENCY)
      .first<string>("binding");
    db = await server.d1(room ?? "");
    const { results } = await db
      .prepare(
        `SELECT s.id, (SELECT nomor FROM nomor_pegawai WHERE pegawai = s.pegawai AND sampai IS NULL LIMIT 1) AS nip
        FROM skp s WHERE s.tahun = 2027 AND s.keadaan IN ('belum', 'draf', 'dikembalikan')
          AND s.kelompok = 'ja-jf' AND s.pendekatan = 'kuantitatif' AND s.penilai IS NOT NULL
        ORDER BY EXISTS (SELECT 1 FROM skp l JOIN skp_versi v ON v.skp = l.id
          WHERE l.pegawai = s.penilai AND l.tahun = 2027) DESC, s.id LIMIT 2`,
      )
      .all<{ id: string; nip: string }>();
    people = results;
    expect(people).toHaveLength(2);
    // Both begin with an empty plan.
    for (const { id } of people)
      await db.batch([
        db.prepare("DELETE FROM indikator WHERE skp = ?1").bind(id),
        db.prepare("DELETE FROM rhk WHERE skp = ?1").bind(id),
        db.prepare("UPDATE skp SET revisi = 0 WHERE id = ?1").bind(id),
      ]);
    browser = await launch();
    seen = await visit(browser, { ...desk, baseURL: server.url });
    page = seen.page;
    page.setDefaultTimeout(15_000);
    page.on(
      "request",
      (r) =>
        /document|fetch|xhr/.test(r.resourceType()) &&
        // The panel beside it looks at what was saved; nothing is entered by that.
        r.headers()["hx-request-type"] !== "partial" &&
        posts.push(r.method()),
    );
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it("by paste: 6 RHK with 18 indicators in at most 3 requests", async () => {
    await signIn(page.context(), 0);
    posts.length = 0;
    await page.goto(isian(0));
    await cell("jenis", 1).focus();
    const pimpinan = await page.locator(".leader li strong").first().innerText();
    await page.evaluate(PASTE(lembar(6, 3, pimpinan)));
    await saved();
    console.log(`isian by paste: ${posts.length} requests, 1 interaction (the paste)`);
    expect(posts.length).toBeLessThanOrEqual(SASARAN.tempel);
    expect(await stored(0)).toHaveLength(18);
    expect(await cell("teks", 1).inputValue()).toBe("Hasil 1\ntercapai");
    expect(await cell("aspek", 18).inputValue()).toBe("waktu");
    expect(await cell("jenis", 16).inputValue()).toBe("tambahan");
    // The number of the leader's result has become its text, without a new page.
    expect((await cell("rhkPimpinan", 1).inputValue()).length).toBeGreaterThan(10);
    expect(await axe(page)).toEqual([]);
  });

  it("steps are taken back and done again, rows keep their ids through all of it", async () => {
    const ids = async () =>
      (await db.prepare("SELECT id FROM indikator WHERE skp = ?1 ORDER BY urut").bind(people[0]?.id).all())
        .results;
    const before = await ids();
    await cell("indikator", 2).focus();
    await page.keyboard.press("Alt+ArrowUp");
    expect(await cell("indikator", 1).inputValue()).toBe("Indikator 1.2");
    expect(await cell("teks", 1).inputValue()).toBe("Hasil 1\ntercapai");
    await saved();
    const moved = await ids();
    expect([moved[0], moved[1]]).toEqual([before[1], before[0]]);
    await cell("teks", 1).focus();
    await page.keyboard.press("Alt+ArrowDown");
    expect(await cell("teks", 4).inputValue()).toBe("Hasil 1\ntercapai");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    expect(await cell("indikator", 1).inputValue()).toBe("Indikator 1.1");
    await page.keyboard.press("Control+Shift+z");
    expect(await cell("indikator", 1).inputValue()).toBe("Indikator 1.2");
    await page.getByRole("button", { name: "Urungkan" }).click();
    await cell("indikator", 4).focus();
    await page.getByRole("button", { name: "Hapus baris" }).click();
    // The RHK stays with its next indicator.
    expect(await cell("teks", 4).inputValue()).toBe("Hasil 2\ntercapai");
    expect(await cell("indikator", 4).inputValue()).toBe("Indikator 2.2");
    await page.getByRole("button", { name: "Urungkan" }).click();
    await saved();
    await expect.poll(ids, WAIT).toEqual(before);
    await page.keyboard.press("Escape");
    expect(await page.evaluate("document.activeElement.value")).toBe("simpan");
  });

  it("by hand: 6 RHK with 18 indicators by the keyboard, at most 60 fields", async () => {
    await page.context().clearCookies();
    await signIn(page.context(), 1);
    await page.goto(isian(1));
    const before = await trail(1);
    let fields = 0;
    const write = async (name: string, row: number, text: string) => {
      if ((await cell(name, row).count()) === 0)
        await page.getByRole("button", { name: "Tambah baris" }).click();
      await cell(name, row).focus();
      await page.keyboard.insertText(text);
      fields++;
    };
    for (const [name, row, text] of tulisan) await write(name, row, text);
    await page.keyboard.press("Tab");
    console.log(`isian by hand: ${fields} fields typed into`);
    expect(fields).toBeLessThanOrEqual(SASARAN.tangan);
    await expect.poll(() => stored(1), WAIT).toHaveLength(18);
    await expect.poll(async () => (await stored(1)).at(-1), WAIT).toBe("Indikator 6.3");
    const { results } = await db
      .prepare("SELECT DISTINCT aspek FROM indikator WHERE skp = ?1 ORDER BY aspek")
      .bind(people[1]?.id)
      .all<{ aspek: string }>();
    expect(results.map((r) => r.aspek)).toEqual(["kualitas", "kuantitas", "waktu"]);
    // The step that began the draft, and one line for however many saves came by themselves.
    expect((await trail(1)) - before).toBeLessThanOrEqual(2);
  });

  it("two tabs: the second is told quietly and shown both texts; nothing is overwritten", async () => {
    await saved();
    const other = await page.context().newPage();
    await other.goto(isian(1));
    await other.locator("#rhk-target-1").fill("99 dari tab lain");
    await other.locator("#rhk-target-2").focus();
    await saved(other);
    await other.close();
    await cell("target", 1).fill("1 dari tab ini");
    await cell("indikator", 2).focus();
    await status().filter({ hasText: "berubah di tempat lain" }).waitFor();
    expect(await page.evaluate("document.activeElement.id")).toBe("rhk-indikator-2");
    await page.getByRole("button", { name: "Lihat kedua teks" }).click();
    await page.waitForLoadState("load");
    const text = await page.locator("main").innerText();
    expect(text).toContain("99 dari tab lain");
    expect(text).toContain("1 dari tab ini");
    for (const radio of await page.getByLabel("Simpan tulisan Anda").all()) await radio.check();
    await page.getByRole("button", { name: "Simpan pilihan ini" }).click();
    await page.waitForURL(/selesai=simpan/);
    expect(await cell("target", 1).inputValue()).toBe("1 dari tab ini");
  });

  it("the network is cut while it saves: said, tried again; a page that was closed meanwhile gets its text back", async () => {
    const before = await revision(1);
    await page.context().setOffline(true);
    await cell("indikator", 1).fill("Ditulis tanpa jaringan");
    await cell("target", 1).focus();
    await status().filter({ hasText: "Belum tersimpan – dicoba lagi" }).waitFor();
    await page.context().setOffline(false);
    await saved();
    expect((await stored(1))[0]).toBe("Ditulis tanpa jaringan");
    expect(await revision(1)).toBe(before + 1);

    await page.route("**/isian", (route) =>
      route.request().method() === "POST" ? route.abort() : route.continue(),
    );
    await cell("indikator", 1).fill("Ditulis sebelum macet");
    await cell("target", 1).focus();
    await status().filter({ hasText: "dicoba lagi" }).waitFor();
    page.once("dialog", (dialog) => dialog.accept());
    await page.reload();
    await page.unroute("**/isian");
    await page.getByText("Ada tulisan yang belum sempat tersimpan").waitFor();
    await page.getByRole("button", { name: "Pulihkan tulisan itu" }).click();
    await page.getByText("Tulisan Anda kembali").waitFor();
    expect(await cell("indikator", 1).inputValue()).toBe("Ditulis sebelum macet");
    await saved();
    await expect.poll(async () => (await stored(1))[0], WAIT).toBe("Ditulis sebelum macet");
    await page.reload();
    expect(await page.getByText("Ada tulisan yang belum sempat tersimpan").isVisible()).toBe(false);
  });

  it("an answer that was lost is not a conflict with oneself", async () => {
    let lost = 0;
    await page.route("**/isian", async (route) => {
      if (route.request().method() !== "POST" || lost++ > 0) return route.continue();
      await route.fetch();
      await route.abort();
    });
    await cell("indikator", 2).fill("Sampai, tetapi jawabannya hilang");
    await page.getByRole("button", { name: "Sisipkan baris" }).click();
    await page.keyboard.insertText("Baris baru");
    await cell("target", 3).focus();
    await saved();
    await page.unroute("**/isian");
    expect(lost).toBeGreaterThan(1);
    await expect.poll(async () => (await stored(1)).filter((t) => t === "Baris baru"), WAIT).toHaveLength(1);
    await expect.poll(async () => (await stored(1))[1], WAIT).toBe("Sampai, tetapi jawabannya hilang");
  });

  it("the session ends: nothing is lost, one signs in in another tab and it goes on by itself", async () => {
    await page.context().clearCookies();
    await cell("indikator", 1).fill("Ditulis setelah sesi berakhir");
    await cell("target", 1).focus();
    await status().filter({ hasText: "sesi Anda berakhir" }).waitFor();
    const link = page.getByRole("link", { name: "Masuk di tab baru" });
    expect(await link.getAttribute("target")).toBe("_blank");
    await signIn(page.context(), 1);
    await page.evaluate("dispatchEvent(new Event('focus'))");
    await saved();
    expect((await stored(1))[0]).toBe("Ditulis setelah sesi berakhir");
  });

  it("who signs out leaves no text in the browser, and nobody else is offered it", async () => {
    expect(
      await page.evaluate("Object.keys(localStorage).filter((k) => k.startsWith('isian:')).length"),
    ).toBe(0);
    await page.evaluate("localStorage.setItem('isian:uji|1', '{}')");
    await page.locator("details.account summary").click();
    await page.getByRole("button", { name: "Keluar" }).click();
    await page.waitForURL(/\/masuk$/);
    expect(
      await page.evaluate("Object.keys(localStorage).filter((k) => k.startsWith('isian:')).length"),
    ).toBe(0);
  });

  it("says nothing on the console", () => {
    expect(seen.problems.filter((p) => !/ERR_(FAILED|INTERNET_DISCONNECTED)/.test(p))).toEqual([]);
  });
});
