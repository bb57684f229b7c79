import type { AgencyDb } from "../../data/agency/database.ts";
import { outcome, type Recorded, record } from "../../data/agency/riwayat.ts";
import type { RhkContent, SkpFrozen } from "../../data/agency/skp.ts";
import { change, type Statement } from "../../data/agency/statement.ts";
import {
  adjust,
  cancel,
  dismiss,
  type Masa,
  revise,
  type SebabPenyesuaian,
} from "../../domain/penyesuaian.ts";
import type { Result } from "../../domain/result.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { Act } from "./actions.ts";
import type { Facts } from "./facts.ts";
import { contentStatements } from "./save.ts";
import { tell } from "./tell.ts";

export type Wish = {
  readonly sebab: SebabPenyesuaian;
  readonly alasan: string;
  readonly berlakuDari: Tanggal;
};
/** The version in force: what the adjustment begins from, and what is there again when it is cancelled. */
export type InForce = Masa & { readonly isi: SkpFrozen };
type Outcome = Promise<Result<Recorded>>;

/**
 * Begins an adjustment of what was agreed (Ps. 14 ayat (2)): the working rows are the agreed text once more, with the
 * rows that the reason suggests behind the main results. Ids stay, so that work done and what hangs on them stays.
 */
export async function openAdjustment(
  db: AgencyDb,
  { head, skp }: Facts,
  { isi, ...masa }: InForce,
  wish: Wish,
  suggested: readonly RhkContent[],
  act: Act,
): Outcome {
  const result = adjust(skp, act.viewer, act.today, masa, wish);
  if (!result.ok) return result;
  const { now, viewer } = act;
  const guarded = change`UPDATE skp SET penyesuaian = 'draf', versi = versi + 1, revisi = revisi + 1,
      dibaca_pada = NULL, pendekatan = ${isi.bentuk?.pendekatan ?? head.pendekatan}, diubah_pada = ${now}
    WHERE id = ${head.id} AND versi = ${head.versi} AND keadaan = 'ditetapkan' AND penyesuaian IS NULL`;
  const rhk = [
    ...isi.rhk.filter((r) => r.jenis === "utama"),
    ...suggested,
    ...isi.rhk.filter((r) => r.jenis !== "utama"),
  ];
  return outcome(
    await record(
      db,
      { ...stepOf(act, head, wish.alasan), langkah: "adjust", ke: "draf", rincian: about(wish) },
      guarded,
      [
        change`INSERT INTO penyesuaian (skp, nomor, sebab, alasan, berlaku_dari, dibuka_oleh, dibuka_pada)
        SELECT ${head.id}, coalesce(max(nomor), 0) + 1, ${wish.sebab}, ${wish.alasan}, ${wish.berlakuDari},
          ${viewer.pegawai}, ${now} FROM penyesuaian WHERE skp = ${head.id}`,
        ...contentStatements(head.id, { ...isi, rhk }),
        ...tellOther(head, "skp-penyesuaian-dibuka", act),
      ],
    ),
  );
}

/** Why and from when, while the text is still being written: a step of the history, the text stays with whom it is. */
export async function reviseAdjustment(
  db: AgencyDb,
  { head, skp }: Facts,
  masa: Masa,
  wish: Wish,
  act: Act,
): Outcome {
  const result = revise(skp, act.viewer, masa, wish);
  if (!result.ok) return result;
  const guarded = change`UPDATE skp SET versi = versi + 1, diubah_pada = ${act.now}
    WHERE id = ${head.id} AND versi = ${head.versi} AND penyesuaian IN ('draf', 'dikembalikan')`;
  const step = { ...stepOf(act, head, wish.alasan), langkah: "revise", ke: head.jalan, rincian: about(wish) };
  return outcome(
    await record(db, step, guarded, [
      change`UPDATE penyesuaian SET sebab = ${wish.sebab}, alasan = ${wish.alasan}, berlaku_dari = ${wish.berlakuDari}
        WHERE skp = ${head.id} AND ditutup_pada IS NULL`,
    ]),
  );
}

/** What a mutasi asked for is not needed, says the penilai: a step of the history, and the marks before it are done. */
export async function dismissMarks(
  db: AgencyDb,
  { head, skp }: Facts,
  tanda: number,
  alasan: string,
  act: Act,
): Outcome {
  const result = dismiss(skp, act.viewer, tanda);
  if (!result.ok) return result;
  const guarded = change`UPDATE skp SET versi = versi + 1, diubah_pada = ${act.now}
    WHERE id = ${head.id} AND versi = ${head.versi} AND penyesuaian IS NULL`;
  return outcome(
    await record(db, { ...stepOf(act, head, alasan), langkah: "dismiss", ke: head.keadaan }, guarded, []),
  );
}

/** What was agreed is the working text again, to the letter, with the manuals of rows that were gone. */
export async function cancelAdjustment(
  db: AgencyDb,
  { head, skp }: Facts,
  { isi }: InForce,
  act: Act,
): Outcome {
  const result = cancel(skp, act.viewer);
  if (!result.ok) return result;
  const guarded = change`UPDATE skp SET penyesuaian = NULL, versi = versi + 1, revisi = revisi + 1,
      pendekatan = ${isi.bentuk?.pendekatan ?? head.pendekatan}, diubah_pada = ${act.now}
    WHERE id = ${head.id} AND versi = ${head.versi} AND penyesuaian IN ('draf', 'dikembalikan')`;
  return outcome(
    await record(db, { ...stepOf(act, head), langkah: "cancel", ke: "ditetapkan" }, guarded, [
      change`UPDATE penyesuaian SET ditutup_pada = ${act.now}, hasil = 'dibatalkan'
        WHERE skp = ${head.id} AND ditutup_pada IS NULL`,
      ...contentStatements(head.id, isi),
      manualsBackStatement(head.id, isi, act.now),
      ...tellOther(head, "skp-penyesuaian-batal", act),
    ]),
  );
}

/** A manual went with its indicator when the draft dropped it; one that is still there may be newer than the frozen one. */
const manualsBackStatement = (skp: string, isi: SkpFrozen, now: number): Statement<number> => {
  const manuals = isi.rhk.flatMap((r) =>
    r.indikator.flatMap(({ id, manual }) => (manual ? [{ id, ...manual }] : [])),
  );
  return change`INSERT INTO manual_indikator (indikator, skp, tujuan, definisi, formula, satuan, kualitas, sumber_data,
      periode_pelaporan, dipahami_semua, diubah_pada)
    SELECT value ->> 'id', ${skp}, value ->> 'tujuan', value ->> 'definisi', value ->> 'formula', value ->> 'satuan',
      value ->> 'kualitas', value ->> 'sumberData', value ->> 'periodePelaporan', value ->> 'dipahamiSemua', ${now}
    FROM json_each(${JSON.stringify(manuals)}) WHERE true ON CONFLICT (indikator) DO NOTHING`;
};

/**
 * Goes with the approval. An evaluation nobody has rated yet, of a period the new version reaches into, rests on it
 * from now on; whoever has that page open reads it anew (versi).
 */
export const agreedAdjustment = (skp: string, berlakuDari: Tanggal, now: number): Statement<number>[] => [
  change`UPDATE penyesuaian SET ditutup_pada = ${now}, hasil = 'ditetapkan',
      versi = (SELECT max(nomor) FROM skp_versi WHERE skp = ${skp}) WHERE skp = ${skp} AND ditutup_pada IS NULL`,
  change`UPDATE evaluasi SET skp_versi = (SELECT max(nomor) FROM skp_versi WHERE skp = ${skp}), versi = versi + 1
    WHERE skp = ${skp} AND keadaan = 'pengisian'
      AND (SELECT sampai FROM periode WHERE id = evaluasi.periode) >= ${berlakuDari}`,
];

type Head = Facts["head"];
const stepOf = (act: Act, head: Head, alasan = "") => ({
  objek: head.id,
  versi: head.versi,
  jenis: "skp" as const,
  dari: head.jalan,
  oleh: act.viewer.pegawai,
  alasan,
  pada: act.now,
  perintah: act.perintah,
});
const about = ({ sebab, berlakuDari }: Wish) => ({ sebab, berlakuDari });

const tellOther = (head: Head, jenis: string, act: Act): Statement<number>[] => {
  const dariPegawai = act.viewer.pegawai === head.pegawai;
  const kepada = dariPegawai ? head.penilai : head.pegawai;
  const data = { nama: head.nama, oleh: act.viewer.nama, tahun: head.tahun };
  return kepada === null ? [] : tell({ kepada, jenis, data, tautan: `/skp/${head.id}` }, act);
};
