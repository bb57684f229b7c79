import type { HTMLElement } from "node-html-parser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Demo, demo } from "../support/demo-server.ts";
import { httpPerson } from "../support/http-person.ts";
import type { Person } from "../support/person.ts";
import { leftOn, onlyIndonesian } from "../support/words-left.ts";
import { quarter } from "./quarter.ts";

/** Weeks lead to weeks for ever: a few of each page are enough. */
function anotherWeek(links: ReadonlyMap<string, string>, href: string): boolean {
  const [path, query = ""] = href.split("?");
  if (!query.includes("minggu=") || links.has(href)) return false;
  return [...links.keys()].filter((known) => known.startsWith(`${path}?minggu=`)).length >= 3;
}

describe("a quarter in a third agency, over HTTP and without a script", () => {
  let server: Demo;
  const complaints: string[] = [];
  const links = new Map<string, string>();
  const people = new Map<string, Person>();
  let shown: HTMLElement | undefined;
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
    const person = httpPerson(server.url, complaints, (page) => {
      shown = page;
      for (const link of page.querySelectorAll("a[href^='/']")) {
        const href = link.getAttribute("href") ?? "";
        if (!anotherWeek(links, href)) links.set(href, name);
      }
    });
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

  it("no page that was seen on the way is ugly: one heading, no id twice, no undefined, no error", () => {
    expect([...new Set(complaints)]).toEqual([]);
    expect(server.errors()).toEqual([]);
  });

  it("no link that was seen on the way is dead; what has been done meanwhile says so", async ({ skip }) => {
    skip(told < quarter.length, "the story stopped halfway");
    const dead: string[] = [];
    for (const [href, name] of links) {
      const person = await as(name);
      await person.go(href);
      if (![200, 409].includes(person.status())) dead.push(`${person.status()} ${href} (${name})`);
    }
    expect(dead).toEqual([]);
  });

  it("the same pages in English leave no Indonesian words but those of the official forms", async ({
    skip,
  }) => {
    skip(told < quarter.length, "the story stopped halfway");
    const words = await onlyIndonesian();
    for (const name of new Set(links.values())) {
      const person = await as(name);
      await person.go("/a/dispus-arunika/");
      await person.press("English");
    }
    const left = new Set<string>();
    for (const [href, name] of links) {
      const person = await as(name);
      await person.go(href);
      for (const text of leftOn(shown, words)) left.add(`${href}: ${text}`);
    }
    expect([...left]).toEqual([]);
  });
});
