import { eraseRoom, roomState } from "../data/agency/database.ts";
import { type Agency, directoryBatch } from "../data/directory/database.ts";
import {
  beginErasureStatement,
  certify,
  openErasuresStatement,
  type Penghapusan,
  recordPiece,
} from "../data/directory/penghapusan.ts";
import { takeStep } from "../data/directory/siklus.ts";
import { prefixOf } from "../data/evidence.ts";
import { newId, newSecret, sha256Hex } from "../data/ids.ts";
import { moveAgency, type Siklus } from "../domain/siklus.ts";

/** Step 1: the thirty days are over. The state and the row that carries the rest are one batch. */
export async function beginErasure(
  env: Env,
  agency: Agency,
  s: Siklus & { readonly versi: number },
  now: number,
) {
  const decided = moveAgency(s, "hapus", { pelaku: "jam", now, alasan: "" });
  if (!decided.ok) return false;
  const step = {
    id: newId(now),
    versi: s.versi,
    langkah: "hapus" as const,
    dari: s.keadaan,
    ke: decided.value,
    sebagai: "jam" as const,
    oleh: null,
    alasan: "",
    pada: now,
  };
  return takeStep(env, agency.id, step, [beginErasureStatement(agency.id, newSecret(), now)]);
}

/**
 * Steps 2 to 5 of every agency that is at its end, a bounded piece each: killed anywhere the next run finds where it
 * stopped. One that fails does not hold up the others.
 */
export async function continueErasures(env: Env, now: number): Promise<string[]> {
  const [open] = await directoryBatch(env, [openErasuresStatement()]);
  const said: string[] = [];
  for (const p of open) {
    try {
      said.push(`${p.code}: penghapusan ${await piece(env, p, now)}`);
    } catch (error) {
      console.warn(
        JSON.stringify({ job: "penghapusan", code: p.code, langkah: p.langkah, error: String(error) }),
      );
    }
  }
  return said;
}

async function piece(env: Env, p: Penghapusan, now: number): Promise<string> {
  if (p.langkah === 1) {
    const done = await eraseFiles(env.EVIDENCE, prefixOf(p.agency));
    await recordPiece(env, p, done);
    return `${done.objek} berkas`;
  }
  if (p.langkah === 2) {
    const done = await eraseRoom(env, p.binding, p.agency);
    await recordPiece(env, p, done);
    return `${done.baris} baris`;
  }
  if (p.langkah === 3) {
    const files = await env.EVIDENCE.list({ prefix: prefixOf(p.agency), limit: 1 });
    const empty = (await roomState(env, p.binding)) !== "berisi" && files.objects.length === 0;
    if (!empty) throw new Error(`${p.binding} is not empty`);
    await recordPiece(env, p, { selesai: true });
    return "kosong";
  }
  await certify(env, p, await hashOf(p, now), now);
  return "bersertifikat";
}

const ROUNDS = 10;

async function eraseFiles(bucket: R2Bucket, prefix: string) {
  let objek = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = await bucket.list({ prefix });
    if (found.objects.length === 0) return { objek, selesai: true };
    await bucket.delete(found.objects.map((o) => o.key));
    objek += found.objects.length;
  }
  return { objek, selesai: false };
}

/** What the certificate says, in one line: whoever holds a copy can compare. */
const hashOf = (p: Penghapusan, now: number) =>
  sha256Hex(
    JSON.stringify([
      p.token,
      p.code,
      p.nama,
      p.terdaftarPada,
      p.dimintaPada,
      p.mulaiPada,
      now,
      p.tabel,
      p.baris,
      p.objek,
    ]),
  );
