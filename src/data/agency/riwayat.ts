import { accept, type Refusal, type Result } from "../../domain/result.ts";
import type { Tanggal, Zona } from "../../domain/tanggal.ts";
import type { Viewer } from "../../domain/wewenang.ts";
import { newId } from "../ids.ts";
import { hashJejak } from "../rantai.ts";
import type { AgencyDb, Hand } from "./database.ts";
import { change, type Statement } from "./statement.ts";

export type Step = {
  /** The thing that has states, and the version the decision was made on. */
  readonly objek: string;
  readonly versi: number;
  readonly jenis:
    | "skp"
    | "pelaksanaan"
    | "evaluasi"
    | "dokumen"
    | "keberatan"
    | "kalibrasi"
    | "periode"
    | "impor"
    | "laporan"
    | "capaian"
    | "pk"
    | "mutasi"
    | "pembinaan"
    | "konseling"
    | "angka-kredit"
    | "pelaporan";
  readonly langkah: string;
  readonly dari: string;
  readonly ke: string;
  readonly oleh: string | null;
  readonly alasan?: string;
  readonly pada: number;
  /** Idempotency key of the form and where its answer led. */
  readonly perintah?: { readonly kunci: string; readonly hasil: string } | undefined;
  readonly rincian?: Readonly<Record<string, unknown>>;
};

/** Who saves, when and in which agency; a job makes one too. */
export type Who = {
  readonly viewer: Viewer;
  readonly now: number;
  readonly today: Tanggal;
  readonly zona: Zona;
  readonly perintah?: Step["perintah"];
  /** Saves that come by themselves: the trail hears of the first in so many milliseconds. */
  readonly sekaliDalam?: number;
};
/** Who decides, on the version that was looked at. */
export type Acting = Who & { readonly db: AgencyDb; readonly versi: number };

/** done: written · berubah: somebody was first (409) · sudah: this very command was done before. */
export type Recorded = "done" | "berubah" | "sudah";

/** Somebody changed the same version first: a refusal like the rule's own. */
export const changedMeanwhile: Refusal = { ok: false, kind: "keadaan", code: "sudah-berubah" };

export const outcome = (recorded: Recorded): Result<Recorded> =>
  recorded === "berubah" ? changedMeanwhile : accept(recorded);

/**
 * The one writer of decisions: idempotency key, history row (which is also the lock), the guarded
 * update, its effects and the audit row in ONE batch. `guarded` must be an UPDATE … WHERE id AND versi.
 */
export async function record(
  db: AgencyDb,
  step: Step,
  guarded: Statement<number>,
  effects: readonly Statement<unknown>[] = [],
): Promise<Recorded> {
  const audit = byHand(db, {
    pada: step.pada,
    oleh: step.oleh,
    tindakan: `${step.jenis}.${step.langkah}`,
    objek: step.objek,
    rincian: { dari: step.dari, ke: step.ke, versi: step.versi + 1, ...step.rincian },
  });
  return attempt(db, [
    ...(step.perintah ? [commandStatement(step.perintah, step.oleh, step.pada)] : []),
    change`INSERT INTO riwayat (objek, versi, jenis, langkah, dari, ke, oleh, alasan, pada, atas_nama)
      VALUES (${step.objek}, ${step.versi + 1}, ${step.jenis}, ${step.langkah}, ${step.dari}, ${step.ke},
        ${audit.oleh}, ${step.alasan ?? ""}, ${step.pada}, ${handFor(db, step.oleh) && step.oleh})`,
    guarded,
    guardStatement(),
    ...effects,
    ...tellWhose(db, step.oleh, step.pada),
    await auditStatement(audit),
  ]);
}

/** Writes that change no state machine but still are one command: key, writes, audit row, all or nothing. */
export async function write(
  db: AgencyDb,
  audit: Audit,
  statements: readonly Statement<unknown>[],
  perintah?: Step["perintah"],
): Promise<Recorded> {
  return attempt(db, [
    ...(perintah ? [commandStatement(perintah, audit.oleh, audit.pada)] : []),
    ...statements,
    ...tellWhose(db, audit.oleh, audit.pada),
    await auditStatement(byHand(db, audit)),
  ]);
}

/** Put behind a guarded UPDATE: when it matched nothing, the CHECK fails and the whole batch rolls back. */
export const guardStatement = () => change`INSERT INTO penjaga (cocok) SELECT changes() = 1`;

export type Audit = {
  readonly pada: number;
  readonly oleh: string | null;
  readonly tindakan: string;
  readonly objek: string;
  readonly rincian?: Readonly<Record<string, unknown>>;
  /** Nothing is added when this person did this to this thing less than so many milliseconds ago. */
  readonly sekaliDalam?: number | undefined;
};

/** The row's own hash is made here; the chain over the rows is sealed later by one writer. */
export async function auditStatement(a: Audit): Promise<Statement<number>> {
  const { id, rincian, hash } = await auditRow(a);
  if (a.sekaliDalam === undefined)
    return change`INSERT INTO jejak (id, pada, oleh, tindakan, objek, rincian, hash)
      VALUES (${id}, ${a.pada}, ${a.oleh}, ${a.tindakan}, ${a.objek}, ${rincian}, ${hash})`;
  return change`INSERT INTO jejak (id, pada, oleh, tindakan, objek, rincian, hash)
    SELECT ${id}, ${a.pada}, ${a.oleh}, ${a.tindakan}, ${a.objek}, ${rincian}, ${hash}
    WHERE NOT EXISTS (SELECT 1 FROM jejak WHERE objek = ${a.objek} AND pada > ${a.pada - a.sekaliDalam}
      AND oleh IS ${a.oleh} AND tindakan = ${a.tindakan})`;
}

/** What is not given of a row of the trail, for statements that write many of them. */
export async function auditRow(a: Audit) {
  const id = newId(a.pada);
  const rincian = JSON.stringify(a.rincian ?? {});
  return {
    id,
    rincian,
    hash: await hashJejak({ ...a, id, rincian }),
  };
}

/** Somebody else's hand: null when a person writes as himself. */
const handFor = (db: AgencyDb, oleh: string | null): Hand | null =>
  db.tangan && db.tangan.pegawai !== oleh ? db.tangan : null;

/** The trail names who wrote; in a lent session that is the delegate, and whose file it is stands beside. */
export function byHand(db: AgencyDb, audit: Audit): Audit {
  const hand = handFor(db, audit.oleh);
  return hand ? { ...audit, oleh: hand.pegawai, rincian: { ...audit.rincian, atasNama: audit.oleh } } : audit;
}

/** Whose name it is hears of it, once a day for each delegate: what stands there was not written by himself. */
function tellWhose(db: AgencyDb, whose: string | null, pada: number): Statement<number>[] {
  const hand = handFor(db, whose);
  return hand && whose
    ? [
        change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
          SELECT ${newId(pada)}, ${whose}, 'delegasi-disiapkan', ${JSON.stringify(hand)}, '/delegasi', ${pada}
          WHERE NOT EXISTS (SELECT 1 FROM pemberitahuan WHERE pegawai = ${whose} AND dibuat_pada > ${pada - 86_400_000}
            AND jenis = 'delegasi-disiapkan' AND data ->> 'pegawai' = ${hand.pegawai})`,
      ]
    : [];
}

/** A key holds for whoever sent it: with another's key one learns nothing and holds nobody up. */
export const commandKey = (oleh: string | null, kunci: string): string => `${oleh ?? ""}:${kunci}`;

const commandStatement = (p: NonNullable<Step["perintah"]>, oleh: string | null, pada: number) =>
  change`INSERT INTO perintah (kunci, hasil, pada) VALUES (${commandKey(oleh, p.kunci)}, ${p.hasil}, ${pada})`;

async function attempt(db: AgencyDb, statements: readonly Statement<unknown>[]): Promise<Recorded> {
  try {
    await db.batch(statements);
    return "done";
  } catch (error) {
    const lost = lostRace(error);
    if (lost) return lost;
    throw error;
  }
}

/** What a batch that failed says: somebody wrote first, or nothing of the kind. */
export function lostRace(error: unknown): "berubah" | "sudah" | null {
  const message = `${(error as Error)?.message} ${((error as Error)?.cause as Error | undefined)?.message}`;
  if (message.includes("perintah.kunci")) return "sudah";
  if (message.includes("riwayat.objek") || message.includes("cocok = 1")) return "berubah";
  return null;
}
