import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import type { HTMLElement } from "node-html-parser";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { httpPerson } from "../support/http-person.ts";
import { leftOn, onlyIndonesian } from "../support/words-left.ts";

/** Who sees what nobody else does. */
const cast = [
  "sebagai Nur Aini Wulandari",
  "sebagai Bambang Harjowiratmo",
  "sebagai Fitria Ramadhanti",
  "sebagai Rukmini Sasmita",
  "sebagai Yohanis Layarbiru",
  "sebagai Ester Mutiarani",
  "Masuk sebagai operator",
];
const EACH_KIND = 3;
const HEAVIEST = 10 * 1024;
/** The tree is there twice, as a picture and as a list. */
const TREE = 14 * 1024;

/** The names htmx itself publishes, and the nonce of its own extension is among them. */
const published = new Set(
  (
    JSON.parse(
      readFileSync(
        createRequire(import.meta.url).resolve("htmx.org/dist/editors/jetbrains/htmx.web-types.json"),
        "utf8",
      ),
    ) as { contributions: { html: { attributes: { name: string }[] } } }
  ).contributions.html.attributes.map(({ name }) => name),
);

// Indonesian last: the language stays with the account, and other journeys use these people too.
describe.each(["en", "id"])("every link from every role's home, in %s", (lang) => {
  const complaints: string[] = [];
  const names = new Set<string>();
  const left = new Set<string>();
  const dead: string[] = [];
  const heavy: string[] = [];
  let pages = 0;
  let words: ReadonlySet<string>;

  beforeAll(async () => {
    words = await onlyIndonesian();
  });

  it.each(cast)("%s", async (who) => {
    let shown: HTMLElement | undefined;
    const person = httpPerson(inject("origin"), complaints, (page) => {
      shown = page;
    });
    await person.go("/demo");
    await person.press(who);
    await person.press(lang === "id" ? "Indonesia" : "English");
    const kinds = new Map<string, number>();
    const known = new Set<string>();
    const queue: { href: string; from: string }[] = [];
    const look = (from: string) => {
      pages++;
      const weight = gzipSync(shown?.toString() ?? "").length;
      if (weight > (/\/pohon\b/.test(from) ? TREE : HEAVIEST))
        heavy.push(`${from}: ${weight} bytes compressed`);
      for (const element of shown?.querySelectorAll("*") ?? [])
        for (const name of Object.keys(element.attributes)) if (name.startsWith("hx-")) names.add(name);
      for (const link of shown?.querySelectorAll("main a[href], nav a[href], header a[href]") ?? []) {
        const href = new URL(link.getAttribute("href") ?? "", inject("origin") + from);
        const address = href.pathname + href.search;
        if (href.origin !== inject("origin") || known.has(address)) continue;
        known.add(address);
        const kind = address.replace(/[0-9A-Z]{24,}[^/?]*|\d{4}-[a-z]+-\d+|\d+/g, "…");
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        if ((kinds.get(kind) ?? 0) <= EACH_KIND && !/^\/demo/.test(address))
          queue.push({ href: address, from });
      }
      for (const text of leftOn(shown, words)) left.add(`${from}: ${text}`);
    };
    look(await person.at());
    for (let next = queue.shift(); next; next = queue.shift()) {
      shown = undefined;
      await person.go(next.href);
      if (person.status() !== 200)
        dead.push(`${person.status()} ${next.href}, linked on ${next.from} (${who})`);
      if (shown) look(await person.at());
    }
  });

  it("leads nowhere that is closed or missing", () => {
    expect(dead).toEqual([]);
  });

  it("shows no ugly page among hundreds", () => {
    expect(pages).toBeGreaterThan(150);
    expect([...new Set(complaints)]).toEqual([]);
  });

  it("uses only attributes that htmx knows", () => {
    const unknown = [...names].filter((name) => !published.has(name.replace(/:.*/, "")));
    expect(names.size).toBeGreaterThan(3);
    expect(unknown).toEqual([]);
  });

  it("stays under 10 KB a page", () => {
    expect(heavy).toEqual([]);
  });

  it("is in one language but for the official forms", () => {
    if (lang === "id") expect(left.size).toBeGreaterThan(500);
    else expect([...left]).toEqual([]);
  });
});
