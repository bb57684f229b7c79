import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { desk, launch, type Visit, visit } from "../support/browser.ts";
import { browserPerson } from "../support/browser-person.ts";
import type { Person } from "../support/person.ts";

/** What the strict policy would stop is heard in the page itself, console or not. */
const LISTEN = `
  globalThis.__stopped = [];
  document.addEventListener("securitypolicyviolation", (e) => globalThis.__stopped.push(e.violatedDirective));
`;
const TINY_PDF = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

describe("the pages under their own strict policy, in a browser", () => {
  let browser: Browser;
  let seen: Visit;
  let page: Page;
  let fitria: Person;
  const focused = () => page.evaluate("document.activeElement.outerHTML.slice(0, 200)") as Promise<string>;
  const mark = () =>
    page.evaluate("globalThis.__mark = true; document.getElementById('nav').dataset.mark = '1'");
  const marked = () => page.evaluate("globalThis.__mark === true") as Promise<boolean>;

  beforeAll(async () => {
    browser = await launch();
    seen = await visit(browser, desk);
    page = seen.page;
    await page.addInitScript(LISTEN);
    fitria = await browserPerson(page);
    await page.goto(`${inject("origin")}/demo`);
    await fitria.press("sebagai Fitria Ramadhanti");
  });
  afterAll(async () => {
    await browser?.close();
  });

  it("boosts two pages: the rail stays, one main, the title changes, the focus is on the heading", async () => {
    await mark();
    for (const [link, title] of [
      ["SKP", /^SKP/],
      ["Pelaksanaan", /^Pelaksanaan/],
    ] as const) {
      await fitria.follow(link, "Beranda");
      expect(await fitria.title()).toMatch(title);
      expect(await page.locator("main").count()).toBe(1);
      expect(await focused()).toMatch(/^<h1/);
      expect(await page.locator("#nav [aria-current=page]").innerText()).toBe(link);
    }
    expect(await marked()).toBe(true);
  });

  it("goes Back to the page before, asked for anew, and Forward again", async () => {
    const asked: string[] = [];
    page.on(
      "request",
      (r) => r.headers()["hx-history-restore-request"] && asked.push(new URL(r.url()).pathname),
    );
    await page.goBack();
    await page.locator("h1", { hasText: "SKP" }).waitFor();
    expect(await fitria.title()).toMatch(/^SKP/);
    expect(asked).toEqual(["/a/kanwil-kencana/skp"]);
    expect(await page.locator("#nav [aria-current=page]").innerText()).toBe("SKP");
    await page.goForward();
    await page.locator("h1", { hasText: "Pelaksanaan" }).waitFor();
    expect(await marked()).toBe(true);
    expect(await page.locator("main").count()).toBe(1);
  });

  it("refuses a form with 422 in place: the summary has the focus, what was typed is still there", async () => {
    await fitria.go("/demo");
    await fitria.press("sebagai Nur Aini Wulandari");
    await fitria.go("/a/kanwil-kencana/unit/baru");
    await mark();
    await fitria.fill("Kode unit", "UNOR-<b>17</b>");
    await fitria.press("Simpan unit");
    expect(fitria.status()).toBe(422);
    expect(await focused()).toMatch(/error-summary/);
    expect(await fitria.title()).toMatch(/^Kesalahan: /);
    expect(await page.getByLabel("Kode unit").inputValue()).toBe("UNOR-<b>17</b>");
    expect(await page.getByLabel("Nama unit").getAttribute("aria-invalid")).toBe("true");
    expect(await marked()).toBe(true);
  });

  it("says a crash above the page and leaves the page standing", async () => {
    const address = page.url();
    await page.evaluate("document.querySelector('#isi form').setAttribute('action', '/demo/rusak')");
    await fitria.press("Simpan unit");
    expect(fitria.status()).toBe(500);
    expect(await page.getByRole("alert").last().innerText()).toMatch(/gangguan|gagal/i);
    expect(await page.getByLabel("Kode unit").inputValue()).toBe("UNOR-<b>17</b>");
    expect(page.url()).toBe(address);
    expect(await marked()).toBe(true);
  });

  it("says nothing on the console and is stopped by no policy", async () => {
    expect(seen.problems).toEqual([]);
    expect(await page.evaluate("globalThis.__stopped")).toEqual([]);
  });
});
