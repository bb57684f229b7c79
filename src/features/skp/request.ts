import type { Context } from "hono";
import type { Recorded } from "../../data/agency/riwayat.ts";
import type { Refusal, Result } from "../../domain/result.ts";
import { skpWords } from "../../i18n/skp.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { commandTo } from "../../web/form.ts";
import { baseOf } from "../../web/paths.ts";
import { changedMeanwhile } from "../../web/refusal.tsx";
import type { Act } from "./actions.ts";
import type { Facts } from "./facts.ts";
import type { Queue } from "./skp-page.tsx";

export type C = Context<AgencyEnv>;

/** Who acts, when, and where the answer of this command leads. */
export const actOf = (c: C, me: Me, to: string): Act => ({
  viewer: me.viewer,
  today: c.var.today,
  now: c.var.now,
  zona: c.var.agency.zona,
  instansi: c.var.agency.nama,
  alamat: c.var.origin + baseOf(c),
  perintah: commandTo(c, to),
});

/** Written, or written before by the same command; a lost race is a refusal like the rule's own. */
export const settled = (result: Result<Recorded>): Refusal | null =>
  !result.ok ? result : result.value === "berubah" ? changedMeanwhile : null;

/** Where this one stands among those that wait for me. */
export function queueOf(waiting: readonly { readonly id: string }[], id: string): Queue | null {
  const at = waiting.findIndex((w) => w.id === id);
  if (at < 0) return null;
  const next = waiting[at + 1] ?? waiting.find((w) => w.id !== id);
  return { at: at + 1, of: waiting.length, next: next?.id ?? null };
}

export const crumbs = (c: C, { head }: Facts, here?: string) => [
  { label: skpWords[c.var.lang].skp, href: `${baseOf(c)}/skp` },
  {
    label: skpWords[c.var.lang].skpTahun(head.tahun),
    ...(here === undefined ? {} : { href: `${baseOf(c)}/skp/${head.id}` }),
  },
  ...(here === undefined ? [] : [{ label: here }]),
];
