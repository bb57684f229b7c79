import type { Tanggal } from "../domain/tanggal.ts";
import type { Evidence } from "./evidence.ts";
import { sha256Hex } from "./ids.ts";
import type { Segel } from "./rantai.ts";

export const FOLDER_JANGKAR = "jangkar/";

/** The first seal of a day outside of every database; create-only, so the second of a day changes nothing. */
export async function anchorInStore(evidence: Evidence, tanggal: Tanggal, s: Segel): Promise<void> {
  const body = new TextEncoder().encode(JSON.stringify({ tanggal, ...s }));
  await evidence.put(
    `${FOLDER_JANGKAR}${tanggal}.json`,
    body.buffer as ArrayBuffer,
    await sha256Hex(body),
    "application/json",
  );
}

/** Keys of all anchors, oldest first. */
export async function anchorKeys(evidence: Evidence): Promise<string[]> {
  const keys: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await evidence.list(cursor, FOLDER_JANGKAR);
    keys.push(...page.keys.map((k) => k.key));
    cursor = page.cursor;
  }
  return keys.sort();
}
