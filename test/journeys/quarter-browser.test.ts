import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axe, desk, launch, phone, visit } from "../support/browser.ts";
import { browserPerson } from "../support/browser-person.ts";
import { type Demo, demo } from "../support/demo-server.ts";
import type { Person } from "../support/person.ts";
import { quarter } from "./quarter.ts";

const onThePhone = new Set(["Ayu", "Fajar", "a passer-by"]);
const widths = [1280, 390, 320];

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
});

describe("the quarter as people live it: the office at 1280 px, the employees on a phone", () => {
  const looked = new Set<string>();
  const found: string[] = [];

  /** Each kind of page once: what axe says in both widths and both lights, and whether it is wider than the screen. */
  async function look(page: Page, status: number): Promise<void> {
    const kind = `${status} ${new URL(page.url()).pathname.replace(/[0-9A-Z]{24,}[^/]*|\d{4}-[a-z]+-\d+|\d{4}/g, "…")}`;
    if (looked.has(kind)) return;
    looked.add(kind);
    const before = page.viewportSize();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const wide = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      if (Number(wide) > 0) found.push(`${kind} is ${wide} px wider than ${width}`);
      if (width === 320) continue;
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        for (const said of await axe(page))
          found.push(`${kind} ${width} ${colorScheme} ${said.slice(0, 400)}`);
      }
    }
    await page.emulateMedia({ colorScheme: null });
    if (before) await page.setViewportSize(before);
  }

  // Still pictures: half-way through a change of colour nothing has its contrast.
  live((name) => ({ ...(onThePhone.has(name) ? phone : desk), reducedMotion: "reduce" }), look);

  it("axe finds nothing on any page, in both widths, light and dark; nothing is wider than its screen", () => {
    expect(found).toEqual([]);
  });
});

describe("the same quarter with scripts off", () => {
  live(
    () => ({ ...desk, javaScriptEnabled: false }),
    async () => {},
  );
});

/** The steps of the story, each person in a browser of his own. */
function live(
  screen: (name: string) => BrowserContextOptions,
  arrived: (page: Page, status: number) => Promise<void>,
): void {
  let server: Demo;
  const people = new Map<string, Person>();
  const problems: string[][] = [];
  let told = 0;

  beforeAll(async () => {
    server = await demo();
  });
  afterAll(async () => {
    await server?.stop();
  });

  async function as(name: string): Promise<Person> {
    const known = people.get(name);
    if (known) return known;
    const seen = await visit(browser, { ...screen(name), baseURL: server.url });
    problems.push(seen.problems);
    const person = await browserPerson(seen.page, arrived);
    people.set(name, person);
    return person;
  }

  quarter.forEach(([sentence, tell], at) => {
    it(sentence, async ({ skip }) => {
      skip(told < at, "the step before it failed");
      await tell({ as, origin: server.url });
      told++;
    });
  });

  it("nobody's browser complained, and the server called nothing an error", () => {
    expect(problems.flat()).toEqual([]);
    expect(server.errors()).toEqual([]);
  });
}
