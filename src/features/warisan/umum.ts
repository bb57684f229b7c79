import type { Context } from "hono";
import type { Who } from "../../data/agency/riwayat.ts";
import { kelolaWords } from "../../i18n/kelola.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { baseOf } from "../../web/paths.ts";

export type C = Context<AgencyEnv>;

export const crumbs = (c: C) => [{ href: `${baseOf(c)}/kelola`, label: kelolaWords[c.var.lang].title }];

/** What the trail hears of a list. */
export const auditOf = (
  who: Who,
  tindakan: string,
  objek: string,
  rincian: Readonly<Record<string, unknown>>,
) => ({
  pada: who.now,
  oleh: who.viewer.pegawai,
  tindakan,
  objek,
  rincian,
});
