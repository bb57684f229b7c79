import type { Bukti } from "../../data/agency/bukti.ts";
import type { AgencyDb } from "../../data/agency/database.ts";
import { openForWork } from "../../data/agency/pelaksanaan.ts";
import { guardStatement, type Recorded, write } from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { attachStatements, type Tujuan, type Who } from "../../data/bukti/attach.ts";
import type { Evidence } from "../../data/evidence.ts";

export { advanceStore, reconcileEvidence, startStoreLook } from "./reconcile.ts";

export const attachEvidence = (db: AgencyDb, who: Who, bukti: string, tujuan: Tujuan): Promise<Recorded> =>
  write(
    db,
    {
      pada: who.now,
      oleh: who.oleh,
      tindakan: "bukti.kait",
      objek: bukti,
      rincian: { ke: tujuan.rencanaAksi },
    },
    attachStatements(tujuan, [bukti], who),
  );

export const detachEvidence = (db: AgencyDb, who: Who, bukti: string, from: Tujuan): Promise<Recorded> =>
  write(
    db,
    {
      pada: who.now,
      oleh: who.oleh,
      tindakan: "bukti.lepas",
      objek: bukti,
      rincian: { dari: from.rencanaAksi },
    },
    [
      change`DELETE FROM bukti_kaitan WHERE bukti = ${bukti} AND rencana_aksi = ${from.rencanaAksi}
        AND EXISTS (SELECT 1 FROM skp WHERE skp.id = bukti_kaitan.skp
          AND ${openForWork(from.periode, who.oleh, who.now)})`,
      guardStatement(),
    ],
  );

/** The row first, then the file: what fails in between is a file without a row, and the reconciler takes it. */
export async function deleteEvidence(
  db: AgencyDb,
  evidence: Evidence,
  who: Who,
  bukti: Bukti,
  from: readonly { readonly periode: string; readonly skp: string }[],
): Promise<Recorded> {
  const guards = from.flatMap((k) => [
    change`UPDATE skp SET diubah_pada = diubah_pada WHERE id = ${k.skp} AND ${openForWork(k.periode, who.oleh, who.now)}`,
    guardStatement(),
  ]);
  const recorded = await write(
    db,
    {
      pada: who.now,
      oleh: who.oleh,
      tindakan: "bukti.hapus",
      objek: bukti.id,
      rincian: { sha256: bukti.sha256 },
    },
    [
      ...guards,
      change`UPDATE bukti SET keadaan = 'dihapus' WHERE id = ${bukti.id} AND pegawai = ${who.oleh}
        AND keadaan = 'tersimpan' AND NOT EXISTS (SELECT 1 FROM bukti v WHERE v.menggantikan = bukti.id
          AND v.keadaan IN ('menunggu', 'tersimpan'))
        AND NOT EXISTS (SELECT 1 FROM keberatan_berkas f WHERE f.bukti = bukti.id AND f.keberatan IS NOT NULL)
        AND (SELECT count(*) FROM bukti_kaitan k WHERE k.bukti = bukti.id) = ${from.length}`,
      guardStatement(),
      change`DELETE FROM bukti_kaitan WHERE bukti = ${bukti.id}`,
    ],
  );
  if (recorded === "done" && bukti.alamat === null) await evidence.delete(bukti.kunci).catch(() => {});
  return recorded;
}
