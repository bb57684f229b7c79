import type { Context } from "hono";
import type { Refusal, Result } from "../domain/result.ts";
import type { AgencyEnv } from "./env.ts";

/** 403 no right · 409 wrong state or changed meanwhile · 422 what was typed is not enough. */
export const statusOf = (refusal: Refusal): 403 | 409 | 422 =>
  refusal.kind === "hak" ? 403 : refusal.kind === "keadaan" ? 409 : 422;

type Shown = ReturnType<Context["render"]>;

/** Accepted: 303 to where it leads. Refused: the same page with the reason, and the status says which kind. */
export async function answer<T>(
  c: Context<AgencyEnv>,
  result: Result<T>,
  ways: { readonly to: string; readonly again: (refusal: Refusal) => Shown | Promise<Shown> },
): Promise<Response> {
  if (result.ok) return c.redirect(ways.to, 303);
  c.status(statusOf(result));
  return ways.again(result);
}
