import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { desk, launch, type Visit, visit } from "../support/browser.ts";
import { browserPerson } from "../support/browser-person.ts";
import type { Person } from "../support/person.ts";

/** What the strict policy would stop is heard in the page itself, console or not; so are progress bars seen. */
const LISTEN = `
  globalThis.__bars = 0;
  document.addEventListener("securitypolicyviolation", (e) => globalThis.__heard(e.violatedDirective));
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) if (node.querySelector?.("progress")) globalThis.__bars++;
  }).observe(document, { childList: true, subtree: true });
`;
/** As the browser hears it when somebody pastes: no permission of the clipboard is needed for that. */
const PASTE = (text: string) => `{
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", ${JSON.stringify(text)});
  document.activeElement.dispatchEvent(
    new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}`;
const PDF = Buffer.from(
  `%PDF-1.4
1 0 obj<</Type/Catalog>>endobj
%${"x".repeat(400_000)}
trailer<</Root 1 0 R>>
%%EOF
`,
);

describe("the pages under their own strict policy, in a browser", () => {
  let browser: Browser;
  let seen: Visit;
  const stopped: string[] = [];
  let page: Page;
  let visitor: Person;
  const focused = () => page.evaluate("document.activeElement.outerHTML.slice(0, 200)") as Promise<string>;
  const mark = () =>
    page.evaluate("globalThis.__mark = true; document.getElementById('nav').dataset.mark = '1'");
  const marked = () => page.evaluate("globalThis.__mark === true") as Promise<boolean>;

  beforeAll(async () => {
    browser = await launch();
    seen = await visit(browser, { ...desk, baseURL: inject("origin") });
    page = seen.page;
    await page.exposeFunction("__heard", (directive: string) => stopped.push(directive));
    await page.addInitScript(LISTEN);
    visitor = await browserPerson(page);
    await page.goto("/demo");
    await visitor.press("sebagai Fitria Ramadhanti");
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
      await visitor.follow(link, "Beranda");
      expect(await visitor.title()).toMatch(title);
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
    expect(await visitor.title()).toMatch(/^SKP/);
    expect(asked).toEqual(["/a/kanwil-kencana/skp"]);
    expect(await page.locator("#nav [aria-current=page]").innerText()).toBe("SKP");
    await page.goForward();
    await page.locator("h1", { hasText: "Pelaksanaan" }).waitFor();
    expect(await marked()).toBe(true);
    expect(await page.locator("main").count()).toBe(1);
  });

  it("refuses a form with 422 in place: the summary has the focus, what was typed is still there", async () => {
    await visitor.go("/demo");
    await visitor.press("sebagai Nur Aini Wulandari");
    await visitor.go("/a/kanwil-kencana/unit/baru");
    await mark();
    await visitor.fill("Kode unit", "UNOR-<b>17</b>");
    await visitor.press("Simpan unit");
    expect(visitor.status()).toBe(422);
    expect(await focused()).toMatch(/error-summary/);
    expect(await visitor.title()).toMatch(/^Kesalahan: /);
    expect(await page.getByLabel("Kode unit").inputValue()).toBe("UNOR-<b>17</b>");
    expect(await page.getByLabel("Nama unit").getAttribute("aria-invalid")).toBe("true");
    expect(await marked()).toBe(true);
  });

  it("says a crash above the page and leaves the page standing", async () => {
    const address = page.url();
    await page.evaluate("document.querySelector('#isi form').setAttribute('action', '/demo/rusak')");
    await visitor.press("Simpan unit");
    expect(visitor.status()).toBe(500);
    expect(await page.getByRole("alert").last().innerText()).toMatch(/gangguan|gagal/i);
    expect(await page.getByLabel("Kode unit").inputValue()).toBe("UNOR-<b>17</b>");
    expect(page.url()).toBe(address);
    expect(await marked()).toBe(true);
  });

  it("swaps one part in place: the predikat follows each choice, what stands around it is not touched", async () => {
    await visitor.go("/demo");
    await visitor.press("sebagai Thomas Lagunaraya");
    await visitor.go("/a/dinas-mutiara/tim");
    await page
      .locator("main tbody tr", { hasText: "Perlu dinilai" })
      .first()
      .getByRole("link")
      .first()
      .click();
    await page.locator("#pratinjau").waitFor();
    await visitor.fill("Alasan rating", "Ditulis sebelum memilih");
    const swaps: string[] = [];
    page.on(
      "request",
      (r) => r.headers()["hx-request-type"] && swaps.push(r.headers()["hx-request-type"] ?? ""),
    );
    await visitor.tick("Sesuai ekspektasi", "Rating hasil kerja");
    await visitor.tick("Di atas ekspektasi", "Rating perilaku kerja");
    await page.locator("#pratinjau .quadrant, #pratinjau table").first().waitFor();
    expect(await page.locator("#pratinjau").innerText()).toMatch(/Predikat\s+Baik/);
    expect(await page.getByLabel("Alasan rating").inputValue()).toBe("Ditulis sebelum memilih");
    expect(new Set(swaps)).toEqual(new Set(["partial"]));
  });

  it("sends a file with its progress and shows it without a new page; what was typed stays", async () => {
    await visitor.go("/demo");
    await visitor.press("sebagai Fitria Ramadhanti");
    await visitor.follow("Pelaksanaan", "Beranda");
    await mark();
    const typed = page.locator("main textarea").first();
    await typed.fill("Belum disimpan");
    await page.locator("details.add summary").first().click();
    await page
      .locator("unggah-berkas input[type=file]:not([data-kamera])")
      .first()
      .setInputFiles({ name: "notula-rapat.pdf", mimeType: "application/pdf", buffer: PDF });
    await page.getByRole("link", { name: "notula-rapat.pdf" }).waitFor();
    expect(await page.evaluate("globalThis.__bars")).toBeGreaterThan(0);
    expect(await typed.inputValue()).toBe("Belum disimpan");
    expect(await marked()).toBe(true);
  });

  it("takes a paste from a spreadsheet: cells fill, rows grow, undo takes it back, one save keeps it", async () => {
    await visitor.go("/demo");
    await visitor.press("sebagai Thomas Lagunaraya");
    await visitor.go("/a/dinas-mutiara/skp?tahun=2027");
    await visitor.follow("SKP 2027");
    await visitor.follow("Ubah SKP");
    const rows = page.locator("tabel-isian tbody tr");
    const before = await rows.count();
    const plan = [["Benih unggul tersebar", "kuantitas", "Jumlah kelompok penerima", "40 sampai 45"]];
    const more = [["", "waktu", "Waktu pengiriman", "3 sampai 5 hari"]];
    const text = [...plan, ...more].map((cells) => cells.join("\t")).join("\n");
    const cell = rows.last().getByRole("textbox", { name: /Rencana hasil kerja/ });
    await cell.focus();
    await page.evaluate(PASTE(text));
    expect(await rows.count()).toBe(before + 2);
    expect(await rows.nth(before).getByRole("combobox", { name: /Aspek/ }).inputValue()).toBe("waktu");
    await page.getByRole("button", { name: "Urungkan" }).click();
    expect(await rows.count()).toBe(before);
    expect(await cell.inputValue()).toBe("");
    await cell.focus();
    await page.evaluate(PASTE(text));
    await visitor.press("Simpan dan periksa");
    expect(await visitor.reads()).toMatch(/Benih unggul tersebar[\s\S]*Waktu pengiriman 3 sampai 5 hari/);
  });

  it("says nothing on the console and is stopped by no policy", async () => {
    expect(seen.problems).toEqual([]);
    expect(stopped).toEqual([]);
  });
});
