import { getCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import type { AppEnv } from "./env.ts";

/** How an entry differs from another: where its time comes from, and whether it is the local demo. */
export type Entry = {
  readonly clock: (env: Env) => number | Promise<number>;
  /** Where its clock is not the world's: what the world's shows. */
  readonly wall?: () => number;
  /** Where the demo's door is; false everywhere but in the local demo. */
  readonly demo: false | string;
};

/** The clock is read once; language and theme of a visitor without an account come from cookies. */
export const perRequest = (entry: Entry) =>
  createMiddleware<AppEnv>(async (c, next) => {
    c.set("now", await entry.clock(c.env));
    c.set("wall", entry.wall?.() ?? c.var.now);
    c.set("demo", entry.demo);
    c.set("lang", getCookie(c, "bahasa") === "en" ? "en" : "id");
    const tema = getCookie(c, "tema");
    c.set("tema", tema === "gelap" || tema === "terang" ? tema : "perangkat");
    c.set("command", null);
    await next();
  });
