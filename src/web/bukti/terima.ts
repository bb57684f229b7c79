import type { Facts } from "../../data/agency/bukti.ts";
import { sameStatement, targetOf, usedStatement } from "../../data/agency/bukti.ts";
import type { Tujuan } from "../../data/bukti/attach.ts";
import type { Berkas } from "../../data/bukti/lihat.ts";
import { newId } from "../../data/ids.ts";
import type { Kiriman } from "./kiriman.ts";
import { type C, say, yearOf } from "./umum.ts";

/** What is read before files are kept, in the batch of the page: what they prove, the space left, and their twins. */
export const uploadStatements = (
  c: C,
  me: string,
  untuk: string,
  berkas: readonly Pick<Berkas, "sha256" | "fakta">[],
) =>
  [
    targetOf(untuk, me, c.var.today),
    usedStatement(me, yearOf(c), c.var.today),
    sameStatement(
      me,
      berkas.map((b) => ({ sha256: b.sha256, asalSha256: b.fakta.asalSha256 })),
    ),
  ] as const;

/** What fits into the year's space, in the order sent, and what is wrong with the rest. */
export function sift(c: C, kiriman: Kiriman, free: number, same: readonly { sha256: string }[]) {
  const errors = kiriman.ditolak.map((d) => say(c, d.alasan, d.nama));
  let left = free;
  const fits = kiriman.berkas.filter((b) => {
    if (same.some((s) => s.sha256 === b.sha256)) return true;
    if (b.bytes.length > left) {
      errors.push(say(c, "kuota-penuh", b.nama));
      return false;
    }
    left -= b.bytes.length;
    return true;
  });
  return { fits, errors };
}

/** Where the files go: the rencana aksi that was named, or the first one of an RHK that has none yet. */
export const tujuanOf = (c: C, target: Facts, untuk: string): Tujuan => ({
  skp: target.skp,
  periode: target.periode,
  rencanaAksi: target.rencanaAksi ?? newId(c.var.now),
  baru: target.rencanaAksi ? null : { rhk: untuk.split(":")[3] ?? "", teks: target.teks },
});
