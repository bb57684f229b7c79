import { readdirSync } from "node:fs";
import path from "node:path";

/** Whole sentences of the Indonesian dictionaries that the English ones do not have too. */
export async function indonesianSentences(): Promise<string[]> {
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
  return [...found.id].filter((text) => !found.en.has(text));
}

const isDictionary = (value: unknown): value is { id: object; en: object } =>
  typeof value === "object" && value !== null && "id" in value && "en" in value;

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === "string" && value.trim().split(/\s+/).length >= 2) into.add(value.trim());
  else if (typeof value === "object" && value !== null)
    for (const one of Object.values(value)) collect(one, into);
}
