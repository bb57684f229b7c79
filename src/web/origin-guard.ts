import { createMiddleware } from "hono/factory";
import type { AppEnv } from "./env.ts";
import { CrossSite } from "./stops.ts";

/**
 * A write comes from our own pages or not at all. Our origin is configuration, never the Host header;
 * hono's csrf() lets cross-site JSON and a spoofed Host through (security.md 1.7).
 */
export const originGuard = createMiddleware<AppEnv>(async (c, next) => {
  if (!["GET", "HEAD", "OPTIONS"].includes(c.req.method)) {
    const origin = c.req.header("origin");
    const site = c.req.header("sec-fetch-site");
    const ours = site === undefined ? origin === c.env.ORIGIN : site === "same-origin";
    if (!ours || (origin !== undefined && origin !== c.env.ORIGIN)) throw new CrossSite();
  }
  await next();
});
