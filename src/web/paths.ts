import type { Context } from "hono";
import type { AgencyEnv } from "./env.ts";

/** Where the agency's pages begin. */
export const baseOf = (c: Context<AgencyEnv>): string => `/a/${c.var.agency.code}`;

/** Where to go back to: only a path inside the same agency, never another site (K20). */
export function localPath(path: string, code: string): string {
  const home = `/a/${code}/`;
  return path.startsWith(home) && plain(path) ? path : home;
}

/** The same for pages outside an agency: a path of this site, or the front page. */
export const anyLocalPath = (path: string): string => (path.startsWith("/") && plain(path) ? path : "/");

/** As an address stands in a page: browsers drop what is not printed, and a header must not hold it. */
const plain = (path: string): boolean =>
  /^[\x21-\x5b\x5d-\x7e]*$/.test(path) && !path.includes("//") && !path.includes("..");
