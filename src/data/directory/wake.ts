import { change, rows } from "../agency/statement.ts";
import { type Agency, type DirectoryBinding, openDirectory } from "./database.ts";

/** The agency has something to do at this instant, or sooner than was known. */
export async function wakeAt(
  env: DirectoryBinding,
  agency: Pick<Agency, "id">,
  instant: number,
): Promise<void> {
  await openDirectory(env).apply(change`UPDATE agency SET bangun_pada = ${instant}
    WHERE id = ${agency.id} AND (bangun_pada IS NULL OR bangun_pada > ${instant})`);
}

/** After its work the agency sleeps until its next instant, unless somebody woke it earlier meanwhile. */
export async function sleepUntil(
  env: DirectoryBinding,
  agency: Pick<Agency, "id">,
  woken: number,
  next: number | null,
): Promise<void> {
  await openDirectory(env).apply(change`UPDATE agency SET bangun_pada = ${next}
    WHERE id = ${agency.id} AND (bangun_pada IS NULL OR bangun_pada <= ${woken})`);
}

/** The earliest instant any agency waits for; null when all sleep. */
export async function nextWake(env: DirectoryBinding, needed: number): Promise<number | null> {
  const [row] = await openDirectory(env).read(
    rows<{
      next: number | null;
    }>`SELECT min(bangun_pada) AS next FROM agency WHERE keadaan NOT IN ('ditutup', 'ditangguhkan')
      AND versi_skema >= ${needed}`,
  );
  return row?.next ?? null;
}
