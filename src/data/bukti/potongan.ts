import type { AgencyDb } from "../agency/database.ts";
import { change, rows } from "../agency/statement.ts";
import { SEHARI, type Unggahan } from "../agency/unggahan.ts";
import type { Evidence } from "../evidence.ts";
import { sha256Hex } from "../ids.ts";

const FOLDER = "unggahan/";
const kunciPotongan = (u: Pick<Unggahan, "kunci">, n: number) => `${FOLDER}${u.kunci}/${n}`;

export const jumlahPotongan = (u: Pick<Unggahan, "ukuran" | "potongan">): number =>
  Math.ceil(u.ukuran / u.potongan);

/** How long part `n` has to be; null: there is no such part. */
export function panjangPotongan(u: Pick<Unggahan, "ukuran" | "potongan">, n: number): number | null {
  if (n < 0 || n >= jumlahPotongan(u)) return null;
  return Math.min(u.potongan, u.ukuran - n * u.potongan);
}

/** Create-only, its hash compared by the store: the same part again is the same, another content is not taken. */
export async function simpanPotongan(
  evidence: Evidence,
  u: Unggahan,
  n: number,
  bytes: Uint8Array,
  sha256: string,
): Promise<"ada" | "lain"> {
  const key = kunciPotongan(u, n);
  if (await evidence.put(key, bytes.slice().buffer, sha256, "application/octet-stream")) return "ada";
  return (await evidence.head(key))?.checksums.toJSON().sha256 === sha256 ? "ada" : "lain";
}

export type Rakitan =
  | { readonly bytes: Uint8Array }
  /** Parts the store does not have. */
  | { readonly kurang: readonly number[] }
  /** Every part is there, and together they are another file than was said. */
  | { readonly kurang: null };

/** One file of all parts, in their order; its hash is what was said at the beginning, or there is no file. */
export async function rakit(evidence: Evidence, u: Unggahan): Promise<Rakitan> {
  const bytes = new Uint8Array(u.ukuran);
  const kurang: number[] = [];
  for (let n = 0; n < jumlahPotongan(u); n++) {
    const part = await evidence.get(kunciPotongan(u, n));
    if (part?.size === panjangPotongan(u, n))
      bytes.set(new Uint8Array(await part.arrayBuffer()), n * u.potongan);
    else kurang.push(n);
  }
  if (kurang.length > 0) return { kurang };
  return (await sha256Hex(bytes)) === u.sha256 ? { bytes } : { kurang: null };
}

/** Best done when it is not needed any more; what is forgotten is swept away. */
export async function buangPotongan(evidence: Evidence, u: Unggahan): Promise<void> {
  for (let n = 0; n < jumlahPotongan(u); n++) await evidence.delete(kunciPotongan(u, n)).catch(() => {});
}

/**
 * Nothing lives longer than a day on its way, so whatever older lies in that folder belongs to nobody. Rows go a week
 * after their file is kept, that a late "are you done?" still finds its answer.
 */
export async function sweepUploads(db: AgencyDb, evidence: Evidence, now: number): Promise<number> {
  const [any] = await db.read(rows<{ id: string }>`SELECT id FROM unggahan LIMIT 1`);
  if (!any) return 0;
  let dibuang = 0;
  for (let at = FOLDER, more = true; more; ) {
    const found = await evidence.after(FOLDER, at);
    for (const file of found.keys.filter((f) => f.uploaded <= now - SEHARI - 3_600_000)) {
      await evidence.delete(file.key);
      dibuang += 1;
    }
    at = found.keys.at(-1)?.key ?? at;
    more = found.more;
  }
  // Rows outlive their parts: they are why the folder is looked into.
  await db.apply(change`DELETE FROM unggahan WHERE id IN (SELECT id FROM unggahan
    WHERE sampai_pada <= ${now - 2 * SEHARI} AND (selesai_pada IS NULL OR selesai_pada <= ${now - 7 * SEHARI}) LIMIT 1000)`);
  return dibuang;
}
