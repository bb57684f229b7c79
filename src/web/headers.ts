import { createMiddleware } from "hono/factory";
import { base64url } from "../data/ids.ts";
import type { AppEnv } from "./env.ts";

/** security.md 3: every HTML answer, fragments and errors too, carries a fresh nonce and the whole policy. */
export const securityHeaders = createMiddleware<AppEnv>(async (c, next) => {
  const nonce = base64url(crypto.getRandomValues(new Uint8Array(16)));
  c.set("nonce", nonce);
  await next();
  const h = c.res.headers;
  for (const [name, value] of Object.entries(FIXED)) if (!h.has(name)) h.set(name, value);
  if (!h.has("content-security-policy")) h.set("content-security-policy", policy(nonce));
  if (!h.has("cache-control")) h.set("cache-control", "no-store");
  h.append("vary", "HX-Request-Type");
});

const FIXED = {
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
} as const;

const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    // htmx's own, and one that lets nothing through but the addresses of our own scripts (browser/page-scripts.js).
    "trusted-types htmx default",
  ].join("; ");
