import type { Context } from "hono";
import type { AgencyEnv } from "./env.ts";

/** Where somebody without a session asks from: limits are counted for it, so that one stranger stops nobody else. */
export const networkOf = (c: Context<AgencyEnv>): string => c.req.header("cf-connecting-ip") ?? "-";
