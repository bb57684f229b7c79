import { openEvaluationsStatements } from "../../data/agency/buka-evaluasi.ts";
import { openPlansStatement } from "../../data/agency/buka-skp.ts";
import type { AgencyDb } from "../../data/agency/database.ts";
import { guardStatement, type Recorded, type Who, write } from "../../data/agency/riwayat.ts";
import { change, type Statement } from "../../data/agency/statement.ts";
import { openYearStatements } from "../../data/agency/tahun.ts";
import { newId } from "../../data/ids.ts";
import type { Jendela } from "../../domain/jendela.ts";
import { defineGroup, type KelompokPeriode } from "../../domain/kelompok.ts";
import { accept, type Result } from "../../domain/result.ts";
import { akhirHari, awalHari } from "../../domain/tanggal.ts";
import type { GroupRow, GroupWindow } from "./group-queries.ts";

export type GroupInput = Omit<KelompokPeriode, "id"> & {
  readonly nama: string;
  readonly ritme: "triwulan" | "bulan" | null;
};
type Year = { readonly tahun: number; readonly periodik: "triwulan" | "bulan" };

/** The plans follow in the job that the write wakes: hundred thousand people are not moved while a page waits. */
export async function saveGroup(
  db: AgencyDb,
  k: GroupInput,
  old: { readonly id: string; readonly versi: number } | null,
  years: readonly Year[],
  who: Who,
): Promise<Result<Recorded>> {
  const boleh = defineGroup(k);
  if (!boleh.ok) return boleh;
  const id = old?.id ?? newId(who.now);
  const [jp, jj] = [JSON.stringify(k.jenisPegawai), JSON.stringify(k.jenisJabatan)];
  const written = old
    ? [
        change`UPDATE kelompok_periode SET nama = ${k.nama}, urut = ${k.urut}, jenis_pegawai = ${jp}, jenis_jabatan = ${jj},
          unit = ${k.unit}, ritme = ${k.ritme}, dari = ${k.dari}, sampai = ${k.sampai}, versi = versi + 1
          WHERE id = ${id} AND versi = ${old.versi}`,
        guardStatement(),
      ]
    : [
        change`INSERT INTO kelompok_periode (id, nama, urut, jenis_pegawai, jenis_jabatan, unit, ritme, dari, sampai)
          VALUES (${id}, ${k.nama}, ${k.urut}, ${jp}, ${jj}, ${k.unit}, ${k.ritme}, ${k.dari}, ${k.sampai})`,
        // One group a name: whoever pressed twice, or at the same time, has one.
        change`INSERT INTO penjaga (cocok) SELECT count(*) = 1 FROM kelompok_periode WHERE nama = ${k.nama}
          AND (sampai IS NULL OR sampai >= ${who.today})`,
      ];
  const audit = {
    pada: who.now,
    oleh: who.viewer.pegawai,
    tindakan: "kelompok-periode.simpan",
    objek: id,
    rincian: { ...k },
  };
  return accept(await write(db, audit, [...written, ...rhythmStatements(k.ritme, years, who)], who.perintah));
}

/** Another rhythm needs its periods and windows; what is over by now opens nothing any more. */
function rhythmStatements(
  ritme: GroupInput["ritme"],
  years: readonly Year[],
  { zona, now }: Who,
): Statement<number>[] {
  return years
    .filter((y) => ritme !== null && ritme !== y.periodik)
    .flatMap(({ tahun }) => [
      ...openYearStatements({ tahun, periodik: ritme ?? "triwulan", zona, now }),
      change`UPDATE jendela SET keadaan = CASE WHEN tutup_pada <= ${now} THEN 'tutup' ELSE 'buka' END, versi = versi + 1
        WHERE buka_pada <= ${now} AND keadaan = 'belum' AND periode IN (
          SELECT id FROM periode WHERE tahun = ${tahun} AND jenis = ${ritme})`,
    ]);
}

export function setGroupWindow(
  db: AgencyDb,
  group: GroupRow,
  window: GroupWindow,
  baru: Jendela & { readonly alasan: string; readonly versi: number },
  who: Who,
): Promise<Recorded> {
  const { now, today, zona } = who;
  const [buka, tutup] = [awalHari(baru.buka, zona), akhirHari(baru.tutup, zona)];
  const ke = buka > now ? "belum" : tutup > now ? "buka" : "tutup";
  const rincian = {
    jendela: [window.periode, window.tahap],
    sebelum: [window.bukaKelompok ?? window.bukaPada, window.tutupKelompok ?? window.tutupPada],
    sesudah: [buka, tutup],
    alasan: baru.alasan,
  };
  const audit = {
    pada: now,
    oleh: who.viewer.pegawai,
    tindakan: "kelompok-periode.jendela",
    objek: group.id,
    rincian,
  };
  return write(
    db,
    audit,
    [
      change`UPDATE kelompok_periode SET versi = versi + 1 WHERE id = ${group.id} AND versi = ${baru.versi}`,
      guardStatement(),
      change`INSERT INTO jendela_kelompok (id, kelompok, periode, tahap, buka_pada, tutup_pada, keadaan)
        VALUES (${newId(now)}, ${group.id}, ${window.periode}, ${window.tahap}, ${buka}, ${tutup}, ${ke})
        ON CONFLICT (kelompok, periode, tahap) DO UPDATE SET buka_pada = excluded.buka_pada,
          tutup_pada = excluded.tutup_pada, keadaan = excluded.keadaan, versi = versi + 1`,
      ...(window.tahap === "perencanaan" && ke === "buka"
        ? [openPlansStatement(window.tahun, today, now)]
        : []),
      ...(window.tahap === "evaluasi" && ke === "buka" ? openEvaluationsStatements(now, zona) : []),
    ],
    who.perintah,
  );
}
