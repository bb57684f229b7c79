import { sha256Hex } from "./ids.ts";

/** A seal over the rows of the trail since the one before it (security.md 6). */
export type Segel = {
  readonly nomor: number;
  readonly dariBaris: number;
  readonly sampaiBaris: number;
  readonly rantai: string;
  readonly kunci: string;
  readonly tanda: string;
  readonly pada: number;
};
export type BarisRantai = { readonly baris: number; readonly id: string; readonly hash: string };

/** The chain before the first seal. */
export const AWAL_RANTAI = "0".repeat(64);

/** What stands under the signature. */
export const sealText = (agency: string, s: Omit<Segel, "kunci" | "tanda">): string =>
  JSON.stringify(["selaras-segel-1", agency, s.nomor, s.dariBaris, s.sampaiBaris, s.rantai, s.pada]);

export const chain = (before: string, list: readonly BarisRantai[]): Promise<string> =>
  sha256Hex(JSON.stringify([before, ...list.map((r) => [r.baris, r.id, r.hash])]));

/** One row of the trail: its hash holds all that it says. */
export const hashJejak = (j: {
  readonly id: string;
  readonly pada: number;
  readonly oleh: string | null;
  readonly tindakan: string;
  readonly objek: string;
  readonly rincian: string;
}): Promise<string> => sha256Hex(JSON.stringify([j.id, j.pada, j.oleh, j.tindakan, j.objek, j.rincian]));
