import { useRequestContext } from "hono/jsx-renderer";
import { escapeHtml, isVoid, kindOf } from "./markup.ts";

export type { JSX } from "hono/jsx/jsx-runtime";

type Component = (props: Props) => unknown;
type Props = Record<string, unknown>;

/**
 * Our own JSX (jsxImportSource "#jsx"), written as text the moment it is put into a page: everything is escaped,
 * every element with hx-* gets the response's nonce, and what a strict CSP would block, or what evaluates text,
 * does not render at all. Half the CPU of hono's (docs/decisions), whose context and renderer it lives in.
 */
export function jsx(tag: string | Component, props: Props): Markup {
  return new Markup(tag, props);
}
export { jsx as jsxDEV, jsx as jsxs };
export const Fragment = ({ children }: { readonly children?: unknown }): unknown => children;

class Markup {
  /** What hono looks for: this is markup already, not text. */
  readonly isEscaped = true;
  readonly tag: string | Component;
  readonly props: Props;
  constructor(tag: string | Component, props: Props) {
    this.tag = tag;
    this.props = props;
  }
  toString(): string {
    const { tag, props } = this;
    if (typeof tag === "function") return text(tag(props));
    const head = `<${tag}${attributes(tag, props)}`;
    const { children } = props;
    if (isVoid(tag) && children === undefined) return `${head}/>`;
    return `${head}>${text(children)}</${tag}>`;
  }
}

/** Components are called here, from the outside in, so that the page's context is there. */
function text(child: unknown): string {
  if (typeof child === "string") return escapeHtml(child);
  if (child instanceof Markup) return child.toString();
  if (child === null || child === undefined || typeof child === "boolean") return "";
  if (Array.isArray(child)) {
    let all = "";
    for (const one of child) all += text(one);
    return all;
  }
  if (typeof child === "number" || (child as { isEscaped?: boolean }).isEscaped) return String(child);
  throw new Error(`a ${child?.constructor?.name ?? typeof child} cannot be shown`);
}

function attributes(tag: string, props: Props): string {
  let all = "";
  let hx = false;
  for (const name in props) {
    const value = props[name];
    if (value === null || value === undefined || name === "children") continue;
    const kind = kindOf(name);
    if (kind === "forbidden")
      throw new Error(`<${tag} ${name}> is forbidden: behaviour lives in app.js, looks in app.css`);
    if (kind === "hx") {
      hx = true;
      if (EVALUATES.test(String(value))) throw new Error(`<${tag} ${name}> evaluates text`);
    } else if (kind === "url" && !SAFE_URL.test(String(value))) {
      throw new Error(`<${tag} ${name}="${value}"> is not a safe address`);
    } else if (kind === "boolean" && typeof value === "boolean") {
      if (value) all += ` ${name}=""`;
      continue;
    }
    // hx-csp lets only a marked button send a boosted form elsewhere.
    if (name === "formaction") hx = true;
    all +=
      typeof value === "string" ? ` ${name}="${escapeHtml(value)}"` : ` ${name}="${plain(tag, name, value)}"`;
  }
  if (hx) all += ` hx-nonce="${nonce()}"`;
  return tag === "script" ? `${all} nonce="${nonce()}"` : all;
}

function plain(tag: string, name: string, value: unknown): string {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  throw new Error(`<${tag} ${name}> holds a ${typeof value}`);
}

const nonce = (): string => useRequestContext().get("nonce") as string;
const EVALUATES = /^\s*(?:js|javascript):/i;
// Browsers read a backslash as a slash, and drop tabs and line ends before they look.
const SAFE_URL = /^(?:\/(?![/\\\s])|#|\?|https?:\/\/|mailto:|data:image\/)/;
