import type { KeadaanInstansi, LangkahSiklus, PelakuSiklus, Siklus } from "../../domain/siklus.ts";
import { change, rows, type Statement } from "../agency/statement.ts";
import { type Agency, type DirectoryBinding, directoryBatch, forgetAgencies } from "./database.ts";

/** Where an agency stands, as the directory knows it at this moment (not from any cache). */
export type SiklusRow = Siklus & {
  readonly versi: number;
  readonly alasan: string;
  readonly keadaanPada: number | null;
  readonly aktifPada: number | null;
};

/** A step that the rule has accepted. Its id is the same in both databases; the version is what was looked at. */
export type StepSiklus = {
  readonly id: string;
  readonly versi: number;
  readonly langkah: LangkahSiklus;
  readonly dari: KeadaanInstansi;
  readonly ke: Siklus;
  readonly sebagai: PelakuSiklus;
  /** Name of an operator; of an admin nothing: people stand in the agency's own database. */
  readonly oleh: string | null;
  readonly alasan: string;
  readonly pada: number;
};

export type RiwayatSiklus = {
  readonly id: string;
  readonly versi: number;
  readonly langkah: LangkahSiklus;
  readonly dari: KeadaanInstansi;
  readonly ke: KeadaanInstansi;
  readonly sebagai: PelakuSiklus;
  readonly oleh: string | null;
  readonly alasan: string;
  readonly sampaiPada: number | null;
  readonly pada: number;
};

export const siklusStatement = (agency: string) => rows<SiklusRow>`
  SELECT keadaan, versi, sampai_pada AS sampaiPada, oleh, alasan, tutup_dari AS tutupDari,
    ditangguhkan_dari AS ditangguhkanDari, keadaan_pada AS keadaanPada, aktif_pada AS aktifPada
  FROM agency WHERE id = ${agency}`;

export const riwayatSiklusStatement = (agency: string, sesudah = 0) => rows<RiwayatSiklus>`
  SELECT id, versi, langkah, dari, ke, sebagai, oleh, alasan, sampai_pada AS sampaiPada, pada
  FROM agency_riwayat WHERE agency = ${agency} AND versi > ${sesudah} ORDER BY versi`;

/**
 * The row of history is the lock: of two steps on one version one is written. Sent again with its id a step finds
 * itself done. The last statement answers whether it is.
 */
export const stepStatements = (agency: string, s: StepSiklus) =>
  [
    change`INSERT OR IGNORE INTO agency_riwayat
        (id, agency, versi, langkah, dari, ke, sebagai, oleh, alasan, sampai_pada, pada)
      SELECT ${s.id}, id, versi + 1, ${s.langkah}, keadaan, ${s.ke.keadaan}, ${s.sebagai}, ${s.oleh}, ${s.alasan},
        ${s.ke.sampaiPada}, ${s.pada}
      FROM agency WHERE id = ${agency} AND versi = ${s.versi} AND keadaan = ${s.dari}`,
    change`UPDATE agency SET versi = versi + 1, keadaan = ${s.ke.keadaan}, sampai_pada = ${s.ke.sampaiPada},
        oleh = ${s.ke.oleh}, tutup_dari = ${s.ke.tutupDari}, ditangguhkan_dari = ${s.ke.ditangguhkanDari},
        alasan = ${s.alasan}, keadaan_pada = ${s.pada}, bangun_pada = ${s.pada},
        aktif_pada = CASE WHEN ${s.langkah} = 'setujui' THEN coalesce(aktif_pada, ${s.pada}) ELSE aktif_pada END
      WHERE id = ${agency} AND changes() = 1`,
    rows<{ n: number }>`SELECT count(*) AS n FROM agency_riwayat WHERE id = ${s.id} AND agency = ${agency}`,
  ] as const;

/** What an agency's own pages may do with its row of the directory, and with no other. */
export type Lifecycle = {
  read(): Promise<SiklusRow>;
  /** false: somebody was first. */
  take(step: StepSiklus): Promise<boolean>;
  history(after?: number): Promise<RiwayatSiklus[]>;
};

export const lifecycleOf = (env: DirectoryBinding, agency: Pick<Agency, "id">): Lifecycle => ({
  read: async () => {
    const [[row]] = await directoryBatch(env, [siklusStatement(agency.id)]);
    if (!row) throw new Error(`${agency.id} is not in the directory`);
    return row;
  },
  take: (step) => takeStep(env, agency.id, step),
  history: async (after = 0) => (await directoryBatch(env, [riwayatSiklusStatement(agency.id, after)]))[0],
});

export async function takeStep(
  env: DirectoryBinding,
  agency: string,
  step: StepSiklus,
  also: readonly Statement<unknown>[] = [],
): Promise<boolean> {
  const [, , [done]] = await directoryBatch(env, [...stepStatements(agency, step), ...also]);
  forgetAgencies(env);
  return done?.n === 1;
}
