import type { AgencyDb } from "../../data/agency/database.ts";
import { tellAdmins } from "../../data/agency/kabar-admin.ts";
import { guardStatement, type Recorded, type Step, write } from "../../data/agency/riwayat.ts";
import { change, rows, type Statement } from "../../data/agency/statement.ts";
import type { Lifecycle, RiwayatSiklus, StepSiklus } from "../../data/directory/siklus.ts";
import { tanggalPada, type Zona } from "../../domain/tanggal.ts";

type Perintah = Step["perintah"];

/**
 * A step of the agency's life, of its own admin: noted here with the person, taken in the directory, confirmed here
 * with the audit row. Cut off anywhere, `settleLifecycle` ends it; sent again it finds itself.
 */
export async function takeOwnStep(
  db: AgencyDb,
  lifecycle: Lifecycle,
  step: StepSiklus,
  who: { readonly oleh: string; readonly zona: Zona; readonly perintah: Perintah },
  effects: readonly Statement<unknown>[] = [],
): Promise<Recorded> {
  await db.apply(change`INSERT OR IGNORE INTO siklus (id, versi, langkah, dari, ke, sebagai, oleh, alasan, sampai_pada, pada)
    VALUES (${step.id}, ${step.versi + 1}, ${step.langkah}, ${step.dari}, ${step.ke.keadaan}, ${step.sebagai}, ${who.oleh},
      ${step.alasan}, ${step.ke.sampaiPada}, ${step.pada})`);
  if (!(await lifecycle.take(step))) {
    await forget(db, step.id);
    return "berubah";
  }
  const taken = { ...step, versi: step.versi + 1, ke: step.ke.keadaan, sampaiPada: step.ke.sampaiPada };
  const confirmed = await confirm(db, taken, who.oleh, who, effects);
  // The job was quicker: it is done all the same.
  return confirmed === "berubah" ? "done" : confirmed;
}

type Pending = StepRow & { readonly oleh: string | null };
type StepRow = { readonly id: string; readonly versi: number };

/** For the job: steps taken in the directory reach the agency's trail and its admins; what was cut off is undone. */
export async function settleLifecycle(
  db: AgencyDb,
  lifecycle: Lifecycle,
  agency: { readonly versi: number; readonly zona: Zona; readonly code: string },
): Promise<string[]> {
  const [[known], pending] = await db.batch([
    rows<{ versi: number | null }>`SELECT max(versi) AS versi FROM siklus WHERE berlaku_pada IS NOT NULL`,
    rows<Pending>`SELECT id, versi, oleh FROM siklus WHERE berlaku_pada IS NULL`,
  ]);
  const seen = known?.versi ?? 0;
  if (seen >= agency.versi && pending.length === 0) return [];
  const said: string[] = [];
  const taken = await lifecycle.history(seen);
  for (const step of taken) {
    const oleh = pending.find((p) => p.id === step.id)?.oleh ?? null;
    // An admin's step has the id of its form: sent again, it leads to where the first answer would have.
    const hasil = `/a/${agency.code}/kelola/siklus`;
    const perintah = oleh === null ? undefined : { kunci: step.id, hasil };
    if ((await confirm(db, step, oleh, { zona: agency.zona, perintah })) === "done")
      said.push(`siklus: ${step.langkah}`);
  }
  const gone = pending.filter((p) => !taken.some((t) => t.id === p.id));
  for (const { id } of gone) await forget(db, id);
  return said;
}

/** Audit, notices, letters and what the step brings with it, all together and once. */
function confirm(
  db: AgencyDb,
  step: RiwayatSiklus,
  oleh: string | null,
  who: { readonly zona: Zona; readonly perintah?: Perintah },
  effects: readonly Statement<unknown>[] = [],
): Promise<Recorded> {
  const { id, versi, langkah, dari, ke, sebagai, alasan, sampaiPada, pada } = step;
  const today = tanggalPada(pada, who.zona);
  const kabar = {
    jenis: `siklus-${langkah}`,
    data: { alasan, sampai: sampaiPada ?? 0 },
    tautan: "/kelola/siklus",
  };
  return write(
    db,
    {
      pada,
      oleh,
      tindakan: `siklus.${langkah}`,
      objek: "instansi",
      rincian: { dari, ke, sebagai, ...(step.oleh && { operator: step.oleh }), alasan, sampaiPada },
    },
    [
      change`INSERT INTO siklus (id, versi, langkah, dari, ke, sebagai, oleh, alasan, sampai_pada, pada, berlaku_pada)
        VALUES (${id}, ${versi}, ${langkah}, ${dari}, ${ke}, ${sebagai}, ${oleh}, ${alasan}, ${sampaiPada}, ${pada}, ${pada})
        ON CONFLICT (id) DO UPDATE SET berlaku_pada = excluded.berlaku_pada WHERE siklus.berlaku_pada IS NULL`,
      guardStatement(),
      // Live: the fence of the trial goes.
      ...(langkah === "setujui" ? [change`DELETE FROM batas`] : []),
      ...effects,
      tellAdmins(kabar, today, pada),
    ],
    who.perintah,
  );
}

/** Not taken in the directory: somebody was first, or it never got there. Nothing has happened. */
const forget = (db: AgencyDb, id: string) =>
  db.apply(change`DELETE FROM siklus WHERE id = ${id} AND berlaku_pada IS NULL`);
