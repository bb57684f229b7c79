import { env } from "cloudflare:workers";
import type { HTMLElement } from "node-html-parser";
import type { Answer, house } from "./house.ts";

export type House = ReturnType<typeof house>;
export type Who = { readonly cookie?: string };
/** One thing of a form that is sent: `free` is what somebody types. */
export type Field = { readonly name: string; readonly value: string; readonly free: boolean };
export type Form = {
  /** Where it stands, and what it is called with ids taken out. */
  readonly page: string;
  readonly pattern: string;
  readonly method: "get" | "post";
  readonly action: string;
  readonly multipart: boolean;
  readonly fields: readonly Field[];
};

/** Addresses without what makes them single: two pages of one kind are one kind. */
export const patternOf = (at: string): string =>
  at
    .replace(/\?.*$/, "")
    .replace(/\b[0-9A-HJKMNP-TV-Z]{26}\b/g, ":id")
    .replace(/\d{4}-(?:triwulan|bulan|tahunan)-\d+/g, ":periode")
    .replace(/:id\.[\w-]+/g, ":token");

/** Follows every link from where one begins, a few of each kind; gives back every page that was read. */
export async function crawl(
  { get }: House,
  who: Who,
  starts: readonly string[],
  each = 2,
): Promise<Map<string, Answer>> {
  const seen = new Map<string, Answer>();
  const kinds = new Map<string, number>();
  const queue = [...starts];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const kind = patternOf(at) + [...new URLSearchParams(at.split("?")[1] ?? "").keys()].join();
    const n = kinds.get(kind) ?? 0;
    if (seen.has(at) || n >= each) continue;
    kinds.set(kind, n + 1);
    const answer = await get(at, who);
    seen.set(at, answer);
    if (answer.to?.startsWith("/")) queue.push(answer.to);
    for (const link of answer.page.querySelectorAll("a[href]")) {
      const href = new URL(link.getAttribute("href") ?? "", env.ORIGIN + at);
      if (href.origin === env.ORIGIN) queue.push(href.pathname + href.search);
    }
  }
  return seen;
}

/** Every form of a page, with what a browser would send and which of it was typed; once for each place it can go. */
export function formsOf(at: string, page: HTMLElement): Form[] {
  return page.querySelectorAll("form").flatMap((form) => {
    const id = form.getAttribute("id");
    const around = id ? page.querySelectorAll(`[form="${id}"]`) : [];
    const inside = form.querySelectorAll("input, textarea, select, button[name]");
    const elsewhere = [...form.querySelectorAll("button[formaction]"), ...around]
      .map((button) => button.getAttribute("formaction"))
      .filter((to) => to !== undefined);
    return [...new Set([form.getAttribute("action"), ...elsewhere])].map((to): Form => {
      const action = new URL(to ?? "", env.ORIGIN + at);
      return {
        page: at,
        pattern: patternOf(action.pathname),
        method: (form.getAttribute("method") ?? "get").toLowerCase() === "post" ? "post" : "get",
        action: to ? action.pathname + action.search : at,
        multipart: form.getAttribute("enctype") === "multipart/form-data",
        fields: [...inside, ...around].flatMap(fieldOf),
      };
    });
  });
}

function fieldOf(field: HTMLElement): Field[] {
  const name = field.getAttribute("name");
  const kind = field.getAttribute("type") ?? "text";
  if (!name || kind === "file" || kind === "submit" || field.closest("template")) return [];
  const value = field.getAttribute("value") ?? "";
  if (field.tagName === "BUTTON") return [];
  if (field.tagName === "SELECT") {
    const options = field.querySelectorAll("option").map((o) => o.getAttribute("value") ?? o.text);
    const chosen = field.querySelector("option[selected]")?.getAttribute("value");
    return [{ name, value: chosen || (options.find(Boolean) ?? ""), free: false }];
  }
  if (field.tagName === "TEXTAREA") return [{ name, value: field.text, free: true }];
  if (kind === "radio" || kind === "checkbox") return [{ name, value, free: false }];
  return [{ name, value, free: kind !== "hidden" }];
}

/** What stands in a field of a page now. */
export const shownIn = (page: HTMLElement, name: string): string[] =>
  page
    .querySelectorAll("input, textarea")
    .filter((f) => f.getAttribute("name") === name && !f.closest("template"))
    .map((f) => (f.tagName === "TEXTAREA" ? f.text.replace(/^\n/, "") : (f.getAttribute("value") ?? "")));
