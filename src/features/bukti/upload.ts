import type { Facts, Sama } from "../../data/agency/bukti.ts";
import { gantiStatements, type Lama, lamaStatement } from "../../data/agency/bukti-versi.ts";
import { changedMeanwhile, type Recorded } from "../../data/agency/riwayat.ts";
import { type Stored, storeEvidence } from "../../data/bukti/store.ts";
import { document } from "../../domain/pelaksanaan.ts";
import type { Refusal } from "../../domain/result.ts";
import { type Kiriman, readUpload } from "../../web/bukti/kiriman.ts";
import { sift, tujuanOf, uploadStatements } from "../../web/bukti/terima.ts";
import { type C, ruleFacts, say, whoOf, wordsOf } from "../../web/bukti/umum.ts";
import { readSessionCookie } from "../../web/cookie.ts";
import type { Me } from "../../web/env.ts";
import { page } from "../../web/page.ts";
import { baseOf, localPath } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { found, SignInFirst } from "../../web/stops.ts";
import { listPage } from "./pages.tsx";

/** Answers the browser's script in JSON and a plain form with a page. */
export async function upload(c: C): Promise<Response> {
  const script = (c.req.header("accept") ?? "").includes("application/json");
  return signedInForScript(c, script, async () => {
    const kiriman = await readUpload(c);
    const kept = await keep(c, kiriman);
    if (!kept.ok) return refuseUpload(c, script, kiriman, kept);
    return script ? c.json({ bukti: kept.stored }, 201) : c.redirect(landing(c, kiriman, kept.stored), 303);
  });
}

/** Forty megabytes of somebody who is not even signed in are not looked into. */
export async function signedInForScript(
  c: C,
  script: boolean,
  run: () => Promise<Response>,
): Promise<Response> {
  try {
    if (!(await readSessionCookie(c, c.var.agency.code))) throw new SignInFirst();
    return await run();
  } catch (error) {
    // A script that follows the way to the sign-in page would take that page for success.
    if (script && error instanceof SignInFirst) return c.json({ pesan: say(c, "sesi-berakhir", "") }, 401);
    throw error;
  }
}

export type Kept =
  | { readonly ok: true; readonly stored: readonly Stored[] }
  | {
      readonly ok: false;
      readonly status: UploadStatus;
      readonly errors: readonly string[];
      readonly refusal?: Refusal;
    };

/** Rule, space, rows, files, in this order; what the answer is when one of them says no. */
export async function keep(c: C, kiriman: Kiriman): Promise<Kept> {
  // Lost to a twin that was sent at the same time: what it left is taken up, once.
  const first = await take(c, kiriman);
  const tried = "stored" in first && first.stored === "berubah" ? await take(c, kiriman) : first;
  if ("refusal" in tried) return no(statusOf(tried.refusal), [wordsOf(c, tried.refusal)], tried.refusal);
  const { stored, errors } = tried;
  if (!isList(stored)) return no(409, [wordsOf(c, changedMeanwhile)], changedMeanwhile);
  const failed = stored.filter((s) => s.hasil === "gagal").map((s) => say(c, "gudang-gagal", s.nama));
  if (failed.length > 0) return no(503, [...failed, ...errors]);
  return errors.length > 0 ? no(422, errors) : { ok: true, stored };
}

const no = (status: UploadStatus, errors: readonly string[], refusal?: Refusal): Kept => ({
  ok: false,
  status,
  errors,
  ...(refusal && { refusal }),
});

type Tried =
  | { readonly refusal: Refusal }
  | { readonly stored: Recorded | readonly Stored[]; readonly errors: readonly string[] };
async function take(c: C, kiriman: Kiriman): Promise<Tried> {
  const { me, target, left, same, lama } = await openUpload(c, kiriman);
  const refusal = refusalOf(c, me, target, kiriman) ?? versionRefusal(lama, kiriman, same);
  if (refusal) return { refusal };
  const { db, evidence } = c.var;
  const tujuan = target && tujuanOf(c, target, kiriman.typed.untuk ?? "");
  const { fits, errors } = sift(c, kiriman, left, same);
  const who = whoOf(c, me);
  const fresh = lama && !same.some((s) => s.keadaan === "tersimpan");
  const juga = fresh ? ([baru]: readonly string[]) => gantiStatements(lama.id, baru ?? "", who) : undefined;
  const stored = fits.length > 0 ? await storeEvidence(db, evidence, who, fits, same, tujuan, juga) : [];
  return { stored, errors };
}

async function openUpload(c: C, { typed, berkas }: Kiriman) {
  const untuk = typed.untuk ?? "";
  const lamaId = typed.menggantikan ?? "";
  const { me, rows } = await page(c, (id) => [
    ...uploadStatements(c, id, untuk, berkas),
    lamaStatement(lamaId, id),
  ]);
  const [targets, [used], same, [old]] = rows;
  const lama = lamaId === "" ? null : found(old);
  const target = untuk === "" ? null : found(targets[0]);
  return { me, target, left: (used?.kuota ?? 0) - (used?.bytes ?? 0), same, lama };
}

function refusalOf(c: C, me: Me, target: Facts | null, kiriman: Kiriman): Refusal | null {
  if (target) {
    const may = document(ruleFacts(c, target), me.viewer, c.var.now);
    if (!may.ok) return may;
  }
  if (kiriman.terlaluBanyak) return { ok: false, kind: "isi", code: "terlalu-banyak" };
  if (kiriman.berkas.length + kiriman.ditolak.length === 0)
    return { ok: false, kind: "isi", code: "berkas-kosong" };
  return null;
}

/** One file takes the place of one; of what is kept already no copy is made. */
function versionRefusal(lama: Lama | null, { berkas }: Kiriman, same: readonly Sama[]): Refusal | null {
  if (!lama || berkas.length === 0) return null;
  const [baru] = berkas;
  if (berkas.length > 1) return { ok: false, kind: "isi", code: "versi-satu-berkas" };
  // The answer was lost, or only the row was written: it goes on.
  if (lama.penggantiSha256 !== null && lama.penggantiSha256 === baru?.sha256) return null;
  if (lama.penggantiSha256 !== null) return { ok: false, kind: "keadaan", code: "versi-sudah-diganti" };
  return same.some((s) => s.keadaan === "tersimpan") ? { ok: false, kind: "isi", code: "versi-sama" } : null;
}

type UploadStatus = 403 | 409 | 422 | 503;

function refuseUpload(
  c: C,
  script: boolean,
  { typed }: Kiriman,
  { status, errors }: Extract<Kept, { ok: false }>,
) {
  if (script) return c.json({ pesan: errors.join(" ") }, status);
  c.status(status);
  return listPage(c, {
    errors,
    untuk: typed.untuk ?? "",
    kembali: localPath(typed.kembali ?? "", c.var.agency.code),
  });
}

function landing(c: C, { typed }: Kiriman, stored: readonly Stored[]): string {
  const to = typed.kembali ? localPath(typed.kembali, c.var.agency.code) : `${baseOf(c)}/bukti`;
  const again = stored.find((s) => s.hasil === "sama");
  const tail = again && again.hasil === "sama" ? `selesai=sama&berkas=${again.id}` : "selesai=unggah";
  return `${to}${to.includes("?") ? "&" : "?"}${tail}`;
}

const isList = (stored: Recorded | readonly Stored[]): stored is readonly Stored[] => Array.isArray(stored);
