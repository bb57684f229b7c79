import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axe, desk, launch, phone, visit } from "../support/browser.ts";
import { browserPerson } from "../support/browser-person.ts";
import { type Demo, demo } from "../support/demo-server.ts";
import { httpPerson } from "../support/http-person.ts";
import type { Person } from "../support/person.ts";
import { pagi } from "./pagi.ts";

describe("one morning of planning over HTTP, without a script", () => {
  const complaints: string[] = [];
  live("berlalu", async (origin) => httpPerson(origin, complaints));

  it("no page that was seen on the way is ugly: one heading, no id twice, no undefined, no error", () => {
    expect([...new Set(complaints)]).toEqual([]);
  });
});

describe("the same morning in Chromium: who leads at 1280 px, who is led on a phone of 390", () => {
  const onThePhone = new Set(["Ayu", "Fajar"]);
  const looked = new Set<string>();
  const found: string[] = [];
  const problems: string[][] = [];
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
  });

  live("tidak", async (origin, name) => {
    const screen: BrowserContextOptions = onThePhone.has(name) ? phone : desk;
    const seen = await visit(browser, { ...screen, reducedMotion: "reduce", baseURL: origin });
    problems.push(seen.problems);
    return browserPerson(seen.page, look);
  });

  it("nobody's browser complained, axe found nothing, nothing is wider than its screen", () => {
    expect(problems.flat()).toEqual([]);
    expect(found).toEqual([]);
  });

  /** Each kind of page once, at the width it was first seen in and at the other. */
  async function look(page: Page, status: number): Promise<void> {
    const path = new URL(page.url()).pathname.replace(/[0-9A-Z]{24,}[^/]*|\d{4}-[a-z]+-\d+|\d{4}/g, "…");
    const kind = `${status} ${path}`;
    if (looked.has(kind)) return;
    looked.add(kind);
    const before = page.viewportSize();
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      const wide = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      if (Number(wide) > 0) found.push(`${kind} is ${wide} px wider than ${width}`);
      for (const said of await axe(page)) found.push(`${kind} ${width} ${said.slice(0, 400)}`);
    }
    if (before) await page.setViewportSize(before);
  }
});

/** The steps of the story, each person at a screen of his own. */
function live(bulan: "berlalu" | "tidak", sit: (origin: string, name: string) => Promise<Person>): void {
  let server: Demo;
  const people = new Map<string, Person>();
  let told = 0;

  beforeAll(async () => {
    server = await demo();
    // The demo's own agencies sleep: months of theirs are not this story's.
    const directory = await server.d1("DIRECTORY");
    await directory.prepare("UPDATE agency SET bangun_pada = NULL").run();
  });
  afterAll(async () => {
    await server?.stop();
  });

  async function as(name: string): Promise<Person> {
    const person = people.get(name) ?? (await sit(server.url, name));
    people.set(name, person);
    return person;
  }

  pagi("badan-pangan-samudra", bulan).forEach(([sentence, tell], at) => {
    it(sentence, async ({ skip }) => {
      skip(told < at, "the step before it failed");
      await tell({ as, origin: server.url });
      told++;
    });
  });

  it("the server called nothing an error", () => {
    expect(server.errors()).toEqual([]);
  });
}
