import { readdirSync } from "node:fs";
import path from "node:path";
import { type HTMLElement, TextNode } from "node-html-parser";
import { squeeze } from "./person.ts";

/** What the Indonesian dictionaries say and the English ones do not, as it would stand on a page. */
export async function onlyIndonesian(): Promise<ReadonlySet<string>> {
  const folder = path.resolve(import.meta.dirname, "../../src/i18n");
  const found = { id: new Set<string>(), en: new Set<string>() };
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ts"))) {
    const chapters: Record<string, unknown> = await import(path.join(folder, file));
    for (const words of Object.values(chapters)) {
      if (!isDictionary(words)) continue;
      collect(words.id, found.id);
      collect(words.en, found.en);
    }
  }
  return new Set([...found.id].filter((text) => !found.en.has(text)));
}

/** The pieces of text of a page that are in the set, whole. Official forms stay as the regulation prints them. */
export function leftOn(page: HTMLElement | undefined, words: ReadonlySet<string>): string[] {
  const inside = (element: HTMLElement): string[] =>
    element.childNodes.flatMap((node) => {
      if (!(node instanceof TextNode))
        return (node as HTMLElement).getAttribute?.("lang") === "id" ? [] : inside(node as HTMLElement);
      const text = squeeze(node.text);
      return words.has(text) ? [text] : [];
    });
  const body = page?.querySelector("body");
  return body ? inside(body) : [];
}

const isDictionary = (value: unknown): value is { id: object; en: object } =>
  typeof value === "object" && value !== null && "id" in value && "en" in value;

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === "string" && value.length > 3) into.add(squeeze(value));
  else if (typeof value === "object" && value !== null)
    for (const one of Object.values(value)) collect(one, into);
}
