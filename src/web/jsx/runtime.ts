import type { Child } from "hono/jsx";
import { jsx as base, Fragment, type JSX, jsxAttr, jsxEscape, jsxTemplate } from "hono/jsx/jsx-runtime";
import { useRequestContext } from "hono/jsx-renderer";

export type { JSX };
export { Fragment, jsxAttr, jsxEscape, jsxTemplate };

type Props = Record<string, unknown> & { children?: Child };

/**
 * Our own JSX runtime (jsxImportSource "#jsx"): every element with hx-* gets the response's nonce,
 * and what a strict CSP would block, or what evaluates text, does not render at all.
 */
export function jsx(tag: string | ((props: never) => unknown), props: Props, key?: string) {
  if (typeof tag === "string") guard(tag, props);
  return base(tag as never, props as never, key);
}
export { jsx as jsxDEV, jsx as jsxs };

const nonce = { toString: (): string => useRequestContext().get("nonce") as string };
const URLS = new Set(["href", "src", "action", "formaction"]);
const SAFE_URL = /^(?:\/(?!\/)|#|\?|https?:\/\/|mailto:|data:image\/)/;

function guard(tag: string, props: Props): void {
  let hx = false;
  for (const name in props) {
    if (name === "style" || name.startsWith("on") || name.startsWith("hx-on") || name === "hx-live")
      throw new Error(`<${tag} ${name}> is forbidden: behaviour lives in app.js, looks in app.css`);
    const value = props[name];
    if (name.startsWith("hx-")) {
      hx = true;
      if (typeof value === "string" && /^\s*(?:js|javascript):/.test(value))
        throw new Error(`<${tag} ${name}> evaluates text`);
    } else if (URLS.has(name) && typeof value === "string" && !SAFE_URL.test(value)) {
      throw new Error(`<${tag} ${name}="${value}"> is not a safe address`);
    }
  }
  if (hx) props["hx-nonce"] = nonce;
  if (tag === "script") props.nonce = nonce;
}
