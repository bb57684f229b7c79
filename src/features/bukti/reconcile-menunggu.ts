import { auditStatement } from "../../data/agency/riwayat.ts";
import { change, rows, type Statement } from "../../data/agency/statement.ts";
import { move, type Runner, WAIT_MS } from "./reconcile-langkah.ts";

type Waiting = { readonly id: string; readonly kunci: string; readonly ukuran: number };
const AT_ONCE = 100;
/** So long a refused form of an organisation's result finds the document it came with again. */
const FORM_MS = 7 * 86_400_000;

/** Uploads that never finished, and documents of forms that were never accepted: kept when the file arrived after all, let go when it did not. */
export async function settleWaiting(r: Runner): Promise<void> {
  const { db, evidence, run, now } = r;
  const [waiting, forms] = await db.batch([
    rows<Waiting>`SELECT id, kunci, ukuran FROM bukti WHERE keadaan = 'menunggu' AND dibuat_pada <= ${now - WAIT_MS}
      ORDER BY dibuat_pada LIMIT ${AT_ONCE}`,
    rows<{
      id: string;
    }>`SELECT b.id FROM berkas_capaian b WHERE b.keadaan = 'menunggu' AND b.dibuat_pada <= ${now - FORM_MS}
      AND NOT EXISTS (SELECT 1 FROM capaian_unit c WHERE c.berkas = b.id)
      AND NOT EXISTS (SELECT 1 FROM capaian_versi w WHERE w.berkas = b.id) LIMIT ${AT_ONCE}`,
  ]);
  const dropped = forms.map((f) => f.id);
  const found: string[] = [];
  const lost: string[] = [];
  for (const row of waiting)
    ((await evidence.head(row.kunci))?.size === row.ukuran ? found : lost).push(row.id);
  const audits = [
    ...found.map((objek) => ({ objek, tindakan: "bukti.tersimpan" })),
    ...[...lost, ...dropped].map((objek) => ({ objek, tindakan: "bukti.gugur" })),
  ];
  const more = waiting.length === AT_ONCE || dropped.length === AT_ONCE;
  await move(
    r,
    { langkah: more ? "menunggu" : run.penuh === 1 ? "banding" : "contoh" },
    { tersimpan: found.length, gugur: lost.length + dropped.length },
    audits.length === 0
      ? []
      : [
          moved(found, "tersimpan", now),
          moved(lost, "gugur", null),
          change`DELETE FROM bukti_kaitan WHERE bukti IN (SELECT value FROM json_each(${JSON.stringify(lost)}))
            AND EXISTS (SELECT 1 FROM bukti b WHERE b.id = bukti_kaitan.bukti AND b.keadaan = 'gugur')`,
          // Its file has no row from then on, and goes as a stray.
          change`DELETE FROM berkas_capaian WHERE keadaan = 'menunggu'
            AND id IN (SELECT value FROM json_each(${JSON.stringify(dropped)}))`,
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
