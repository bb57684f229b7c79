import { auditStatement } from "../../data/agency/riwayat.ts";
import { change, rows, type Statement } from "../../data/agency/statement.ts";
import { move, type Runner, WAIT_MS } from "./reconcile-langkah.ts";

type Waiting = { readonly id: string; readonly kunci: string; readonly ukuran: number };
const AT_ONCE = 100;

/** Uploads that never finished: kept when the file arrived after all, let go when it did not. */
export async function settleWaiting(r: Runner): Promise<void> {
  const { db, evidence, run, now } = r;
  const waiting = await db.read(rows<Waiting>`
    SELECT id, kunci, ukuran FROM bukti WHERE keadaan = 'menunggu' AND dibuat_pada <= ${now - WAIT_MS}
    ORDER BY dibuat_pada LIMIT ${AT_ONCE}`);
  const found: string[] = [];
  const lost: string[] = [];
  for (const row of waiting)
    ((await evidence.head(row.kunci))?.size === row.ukuran ? found : lost).push(row.id);
  const audits = [
    ...found.map((objek) => ({ objek, tindakan: "bukti.tersimpan" })),
    ...lost.map((objek) => ({ objek, tindakan: "bukti.gugur" })),
  ];
  const more = waiting.length === AT_ONCE;
  await move(
    r,
    { langkah: more ? "menunggu" : run.penuh === 1 ? "banding" : "contoh" },
    { tersimpan: found.length, gugur: lost.length },
    waiting.length === 0
      ? []
      : [
          moved(found, "tersimpan", now),
          moved(lost, "gugur", null),
          change`DELETE FROM bukti_kaitan WHERE bukti IN (SELECT value FROM json_each(${JSON.stringify(lost)}))
            AND EXISTS (SELECT 1 FROM bukti b WHERE b.id = bukti_kaitan.bukti AND b.keadaan = 'gugur')`,
          ...(await Promise.all(
            audits.map((a) =>
              auditStatement({ ...a, pada: now, oleh: null, rincian: { oleh: "rekonsiliasi" } }),
            ),
          )),
        ],
  );
}

const moved = (ids: readonly string[], ke: "tersimpan" | "gugur", pada: number | null): Statement<number> =>
  change`UPDATE bukti SET keadaan = ${ke}, tersimpan_pada = ${pada} WHERE keadaan = 'menunggu'
    AND id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
