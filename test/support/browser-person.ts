import type { Locator, Page } from "playwright-core";
import { matching, type Person, squeeze, type Words } from "./person.ts";

/** Counts what htmx begins and ends in each document. The policy does not hold for what the browser is told. */
const WATCH = `
  globalThis.__here = { begun: 0, ended: 0 };
  document.addEventListener("htmx:before:request", () => { globalThis.__here.begun++; });
  document.addEventListener("htmx:finally:request", () => { globalThis.__here.ended++; });
`;
// Without scripts nothing counts, but every document has its own time of birth.
const HERE = `document.readyState === "complete"
  ? JSON.stringify({ document: performance.timeOrigin, begun: 0, ended: 0, ...globalThis.__here }) : ""`;
type Here = { readonly document: number; readonly begun: number; readonly ended: number };

export type Arrived = (page: Page, status: number) => Promise<void>;

/** Somebody at Chromium, with scripts or without. `arrived` hears of every page that stands after a step. */
export async function browserPerson(page: Page, arrived: Arrived = async () => {}): Promise<Person> {
  let status = 0;
  let elsewhere = false;
  page.setDefaultTimeout(30_000);
  await page.addInitScript(WATCH);
  page.on("response", (answer) => {
    const request = answer.request();
    const wanted = request.resourceType() === "document" || "hx-request" in request.headers();
    if (answer.headers()["hx-redirect"] !== undefined) elsewhere = true;
    if (wanted && Math.floor(answer.status() / 100) !== 3) status = answer.status();
  });

  /** A step is over when another document has loaded, or htmx has ended what it began and was not sent on to one. */
  async function lead(step: () => Promise<unknown>): Promise<void> {
    const before = await quiet(page);
    elsewhere = false;
    await step();
    await until(page, async () => {
      const now = await quiet(page);
      return now !== null && (now.document !== before?.document || (now.begun > before.begun && !elsewhere));
    });
    await arrived(page, status);
  }

  const one = async (role: "link" | "button", name: Words, near?: Words) =>
    reach(
      await only(page, name, near, (exact) => page.getByRole(role, { name, exact, includeHidden: true })),
    );
  // A cell of a grid is named by its row and its column together, which only the accessible name knows.
  const field = async (name: Words, near?: Words) =>
    reach(
      await only(page, name, near, (exact) =>
        page
          .getByLabel(name, { exact })
          .or(page.getByRole("textbox", { name, exact }))
          .or(page.getByRole("combobox", { name, exact })),
      ),
    );

  return {
    go: (address) => lead(() => page.goto(address)),
    async follow(link, near) {
      const target = await one("link", link, near);
      await lead(() => target.click());
    },
    async fill(label, value, near) {
      const target = await field(label, near);
      const options = target.locator("option");
      if ((await options.count()) === 0) return target.fill(value);
      const [wanted] = matching(await options.allTextContents(), squeeze, value);
      await target.selectOption({ label: wanted ?? value });
    },
    async tick(label, near) {
      await (await field(label, near)).check();
    },
    async upload({ pick, send, near }, ...files) {
      const buffers = files.map((f) => ({ name: f.name, mimeType: f.type, buffer: Buffer.from(f.bytes) }));
      const target = await field(pick, near);
      // With scripts the choice itself sends; without, the button does.
      const alone =
        (await target.locator("xpath=ancestor::unggah-berkas").count()) > 0 && (await scripts(page));
      if (alone) return lead(() => target.setInputFiles(buffers));
      await target.setInputFiles(buffers);
      const button = await one("button", send, near);
      await lead(() => button.click());
    },
    async press(button, near) {
      const target = await one("button", button, near);
      await lead(() => target.click());
    },
    reads: async () => squeeze(await page.locator("main").innerText()),
    title: () => page.title(),
    at: async () => page.url().slice(new URL(page.url()).origin.length),
    status: () => status,
    async download(link, near) {
      const href = (await (await one("link", link, near)).getAttribute("href")) ?? "";
      const answer = await page.request.get(new URL(href, page.url()).href);
      return { type: answer.headers()["content-type"] ?? "", bytes: new Uint8Array(await answer.body()) };
    },
  };
}

const scripts = (page: Page) => page.evaluate("customElements.get('unggah-berkas') !== undefined");

/** What stands there now, when it has loaded and nothing is under way. */
async function quiet(page: Page): Promise<Here | null> {
  const now = await page.evaluate(HERE).catch(() => "");
  const here = now ? (JSON.parse(String(now)) as Here) : null;
  return here && here.begun === here.ended ? here : null;
}

async function until(page: Page, done: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await page.waitForTimeout(10))
    if (await done()) return;
  throw new Error(`nothing came of the step on ${page.url()}`);
}

const groups = "tr, li, fieldset, article, section, form, details, .card, dl, nav";

type Find = (exact: boolean) => Locator;

/** As in person.ts: the exact words before a part of them; the same link twice is one. */
async function only(page: Page, words: Words, near: Words | undefined, find: Find): Promise<Locator> {
  const exact = within(page, near, find(true));
  const found = (await exact.count()) > 0 ? exact : within(page, near, find(false));
  // What is folded away counts only when nothing in sight says the same.
  const inSight = await found.filter({ visible: true }).all();
  const all = inSight.length > 0 ? inSight : await found.all();
  const hrefs = new Set(await Promise.all(all.map((one) => one.getAttribute("href"))));
  if (all[0] && (all.length === 1 || (hrefs.size === 1 && !hrefs.has(null)))) return all[0];
  const main = squeeze(await page.locator("main").innerText());
  throw new Error(`${all.length} × "${words}"${near ? ` near "${near}"` : ""} on ${page.url()}:\n${main}`);
}

/** Inner groups come after outer ones: the last that has both is the smallest. */
const within = (page: Page, near: Words | undefined, wanted: Locator): Locator =>
  near === undefined
    ? wanted
    : page.locator(groups).filter({ hasText: near, has: wanted }).last().locator(wanted);

/** Opens the menu or the fold a thing lies in, as somebody who looks for it would. */
async function reach(target: Locator): Promise<Locator> {
  if (await target.isVisible()) return target;
  const folded = target.locator("xpath=ancestor::details[not(@open)]");
  for (const fold of await folded.all()) await fold.locator("summary").first().click();
  return target;
}
