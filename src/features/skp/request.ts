import type { Context } from "hono";
import { skpWords } from "../../i18n/skp.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { baseOf } from "../../web/paths.ts";
import type { Act } from "./actions.ts";
import type { Facts } from "./facts.ts";
import type { Queue } from "./skp-page.tsx";

export type C = Context<AgencyEnv>;

/** Who acts. */
export const actOf = (c: C, me: Me, to: string): Act => whoOf(c, me, to);

/** Where this one stands among those that wait for me. */
export function queueOf(
  waiting: readonly { readonly id: string; readonly dibaca: 0 | 1 }[],
  id: string,
): Queue | null {
  const at = waiting.findIndex((w) => w.id === id);
  if (at < 0) return null;
  const next = waiting[at + 1] ?? waiting.find((w) => w.id !== id);
  const unread = waiting.filter((w) => w.id !== id && w.dibaca === 0).length;
  return { at: at + 1, of: waiting.length, next: next?.id ?? null, unread };
}

export const crumbs = (c: C, { head }: Facts, here?: string) => [
  { label: skpWords[c.var.lang].skp, href: `${baseOf(c)}/skp` },
  {
    label: skpWords[c.var.lang].skpTahun(head.tahun),
    ...(here === undefined ? {} : { href: `${baseOf(c)}/skp/${head.id}` }),
  },
  ...(here === undefined ? [] : [{ label: here }]),
];
