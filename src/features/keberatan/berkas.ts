import type { Context } from "hono";
import type { Sama } from "../../data/agency/bukti.ts";
import { dropFilesStatement, fileStatements } from "../../data/agency/keberatan.ts";
import type { Recorded } from "../../data/agency/riwayat.ts";
import { type Stored, storeEvidence } from "../../data/bukti/store.ts";
import { ID_PATTERN } from "../../data/ids.ts";
import { type Kiriman, readUpload } from "../../web/bukti/kiriman.ts";
import { sift } from "../../web/bukti/terima.ts";
import { say, whoOf } from "../../web/bukti/umum.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { readTyped } from "../../web/form.ts";

type C = Context<AgencyEnv>;

/** A form with files, or without any as a browser without them sends it. Notes the form's idempotency key for page(). */
export async function readKiriman(c: C): Promise<Kiriman> {
  if (!/^multipart\/form-data\s*;/i.test(c.req.header("content-type") ?? ""))
    return { typed: await readTyped(c), berkas: [], ditolak: [], terlaluBanyak: false };
  const kiriman = await readUpload(c);
  const { perintah } = kiriman.typed;
  if (perintah && ID_PATTERN.test(perintah)) c.set("command", { kunci: perintah, hasil: "" });
  return kiriman;
}

/** What is read of the vault, beside the page's own statements. */
export type Ruang = {
  readonly used: { readonly bytes: number; readonly kuota: number } | undefined;
  readonly same: readonly Sama[];
};

/**
 * Files first, then the words that go with them: what has arrived is kept and shown whatever becomes of the form.
 * Returns what is wrong with the rest.
 */
export async function keepFiles(
  c: C,
  me: Me,
  kiriman: Kiriman,
  { used, same }: Ruang,
  to: { readonly evaluasi: string; readonly keberatan: string | null },
): Promise<readonly string[]> {
  const { db, evidence, now } = c.var;
  const buang = Object.keys(kiriman.typed).flatMap((k) => (k.startsWith("buang-") ? [k.slice(6)] : []));
  if (buang.length > 0) await db.apply(dropFilesStatement(to.evaluasi, buang, me.viewer.pegawai));
  if (kiriman.terlaluBanyak) return [say(c, "terlalu-banyak", "")];
  const { fits, errors } = sift(c, kiriman, (used?.kuota ?? 0) - (used?.bytes ?? 0), same);
  if (fits.length === 0) return errors;
  const link = (bukti: readonly string[]) =>
    fileStatements(to.evaluasi, to.keberatan, bukti, { viewer: me.viewer, now });
  const stored = await storeEvidence(db, evidence, whoOf(c, me), fits, same, null, link);
  if (!isList(stored)) return [...errors, ...fits.map((b) => say(c, "gudang-gagal", b.nama))];
  return [...errors, ...stored.filter((s) => s.hasil === "gagal").map((s) => say(c, "gudang-gagal", s.nama))];
}

const isList = (stored: Recorded | readonly Stored[]): stored is readonly Stored[] => Array.isArray(stored);
