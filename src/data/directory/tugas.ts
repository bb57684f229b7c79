import { change, rows } from "../agency/statement.ts";
import { type DirectoryBinding, openDirectory } from "./database.ts";

const LEASE_MS = 5 * 60_000;

/**
 * Takes the slot of a run, or not: another runner holds its lease or has done it. Cron may fire twice,
 * in parallel, or be killed halfway; a lease that ran out is taken over.
 */
export async function takeSlot(
  env: DirectoryBinding,
  slot: string,
  agency: string,
  now: number,
): Promise<boolean> {
  const taken = await openDirectory(env).read(rows<{ slot: string }>`
    INSERT INTO tugas (slot, nama, agency, sewa_sampai, mulai_pada) VALUES (${slot}, 'bangun', ${agency}, ${now + LEASE_MS}, ${now})
    ON CONFLICT (slot) DO UPDATE SET sewa_sampai = ${now + LEASE_MS}, mulai_pada = ${now}
      WHERE tugas.selesai_pada IS NULL AND tugas.sewa_sampai <= ${now}
    RETURNING slot`);
  return taken.length === 1;
}

export async function finishSlot(
  env: DirectoryBinding,
  slot: string,
  now: number,
  hasil: string,
): Promise<void> {
  await openDirectory(env).apply(
    change`UPDATE tugas SET selesai_pada = ${now}, hasil = ${hasil.slice(0, 500)} WHERE slot = ${slot}`,
  );
}
