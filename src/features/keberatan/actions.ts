import { type EvaluasiHead, evaluasiDari, stillAs } from "../../data/agency/evaluasi.ts";
import { startClock, stopClock } from "../../data/agency/jam.ts";
import { mailStatement, noticeStatement } from "../../data/agency/kabar.ts";
import type { Hitungan } from "../../data/agency/kalender.ts";
import { type Acting, outcome, record } from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { newId } from "../../data/ids.ts";
import { object } from "../../domain/evaluasi.ts";
import { regulasiPada } from "../../domain/regulasi.ts";
import type { Result } from "../../domain/result.ts";
import { tenggat } from "../../domain/tenggat.ts";
import { objectionMail } from "../../i18n/keberatan.ts";

/** Ps. 29: with reasons, to the atasan, kept with its legal dates. Seven working days to decide run from today. */
export async function fileObjection(
  a: Acting,
  e: EvaluasiHead,
  alasan: string,
  { kalender }: Hitungan,
): Promise<Result<unknown>> {
  const decided = object(evaluasiDari(e, a.today, a.zona), a.viewer, a.today, alasan);
  if (!decided.ok) return decided;
  const putusan = tenggat(a.today, regulasiPada(a.today).putusanKeberatan, "hari-kerja", kalender);
  const kabar = (kepada: string | null, jenis: string) =>
    noticeStatement(
      {
        kepada,
        jenis,
        data: { jenis: e.jenisPeriode, n: e.n, tahun: e.tahun, nama: e.nama, batas: putusan },
        tautan: `/evaluasi/${e.id}/keberatan`,
      },
      a.now,
    );
  const recorded = await record(
    a.db,
    {
      objek: e.id,
      versi: a.versi,
      jenis: "evaluasi",
      langkah: "object",
      dari: e.keadaan,
      ke: decided.value.keadaan,
      oleh: a.viewer.pegawai,
      alasan,
      pada: a.now,
      perintah: a.perintah,
    },
    change`UPDATE evaluasi SET keadaan = ${decided.value.keadaan}, versi = versi + 1
      WHERE ${stillAs(e, a.versi)}`,
    [
      change`INSERT INTO keberatan (id, evaluasi, dokumen, pegawai, kepada, alasan, diajukan_pada,
          batas_ajukan_tanggal, batas_putusan_tanggal)
        VALUES (${newId(a.now)}, ${e.id}, ${e.dokumen}, ${e.pegawai}, ${e.atasan}, ${alasan}, ${a.now},
          ${e.batasKeberatan}, ${putusan})`,
      stopClock(["OB-01"], e.id, a.now),
      startClock(
        { kewajiban: "OB-02", objek: e.id, pemegang: e.atasan, mulai: a.today, batas: putusan },
        a.zona,
        a.now,
      ),
      kabar(e.atasan, "keberatan-diajukan"),
      kabar(e.penilai, "keberatan-diajukan-penilai"),
      mailStatement({ kepada: e.atasan, ...objectionMail(e) }, a.now),
    ],
  );
  return outcome(recorded);
}
