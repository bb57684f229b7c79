import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { RequestContext } from "hono/jsx-renderer";

/** Inside htmx a part was asked for; a boosted step, a reload and a browser without scripts want the page. */
export const wantsFragment = (c: Context): boolean => c.req.header("hx-request-type") === "partial";

/** The only way to answer a part of a page: the component of the page itself, with this response's nonce. */
export const fragment = (c: Context, part: Child): Response | Promise<Response> =>
  c.html(<RequestContext.Provider value={c}>{part}</RequestContext.Provider>);
