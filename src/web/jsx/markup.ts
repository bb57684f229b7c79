/** `&`, `<`, `>` and both quotes: safe between tags and inside quoted attributes. */
export const escapeHtml = (text: string): string =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (c) => ENTITIES[c as keyof typeof ENTITIES]) : text;
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" } as const;

export const isVoid = (tag: string): boolean => VOID.has(tag);
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

export type Kind = "plain" | "boolean" | "url" | "hx" | "forbidden";

/** What an attribute's name says about its value. Names come from our code, so there are few; each is judged once. */
export function kindOf(name: string): Kind {
  const known = kinds.get(name);
  if (known) return known;
  const kind = judge(name);
  kinds.set(name, kind);
  return kind;
}
const kinds = new Map<string, Kind>();

function judge(name: string): Kind {
  if (!/^[a-zA-Z_][\w:.-]*$/.test(name)) return "forbidden";
  if (name === "style" || name.startsWith("on") || name.startsWith("hx-on") || name === "hx-live")
    return "forbidden";
  if (name.startsWith("hx-")) return "hx";
  if (URLS.has(name)) return "url";
  return BOOLEAN.has(name) ? "boolean" : "plain";
}

const URLS = new Set(["href", "src", "action", "formaction"]);
const BOOLEAN = new Set(
  "async autofocus checked controls default defer disabled download formnovalidate hidden inert loop multiple muted nomodule novalidate open playsinline readonly required reversed selected".split(
    " ",
  ),
);
