import type { Context } from "hono";
import type { AgencyEnv } from "./env.ts";

/** Where the agency's pages begin. */
export const baseOf = (c: Context<AgencyEnv>): string => `/a/${c.var.agency.code}`;

/** Where to go back to: only a path inside the same agency, never another site (K20). */
export function localPath(path: string, code: string): string {
  const home = `/a/${code}/`;
  const inside =
    path.startsWith(home) && !path.includes("\\") && !path.includes("//") && !path.includes("..");
  return inside ? path : home;
}

/** The same for pages outside an agency: a path of this site, or the front page. */
export function anyLocalPath(path: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them from an address
  const odd = /[\\\u0000-\u0020\u007f]/.test(path) || path.includes("//") || path.includes("..");
  return path.startsWith("/") && !odd ? path : "/";
}
