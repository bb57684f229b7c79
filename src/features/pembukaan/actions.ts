import { dokumenStatements } from "../../data/agency/dokumen.ts";
import { type EvaluasiHead, evaluasiDari, stillAs } from "../../data/agency/evaluasi.ts";
import { type BahanTanda, frozen } from "../../data/agency/evaluasi-putusan.ts";
import { batasKeberatan } from "../../data/agency/evaluasi-serah.ts";
import { stopClock } from "../../data/agency/jam.ts";
import { noticeStatement } from "../../data/agency/kabar.ts";
import type { Hitungan } from "../../data/agency/kalender.ts";
import { dokumenAkhir, dokumenKini, handedOver, restartClock } from "../../data/agency/keberatan.ts";
import { type PembukaanRow, pembukaanDari, toldStatement } from "../../data/agency/pembukaan.ts";
import { type Acting, outcome, record } from "../../data/agency/riwayat.ts";
import { change, type Statement } from "../../data/agency/statement.ts";
import { newId } from "../../data/ids.ts";
import { reseal } from "../../domain/evaluasi.ts";
import type { Rating } from "../../domain/istilah.ts";
import {
  approve,
  close,
  decline,
  type Permintaan,
  request,
  withdrawRequest,
} from "../../domain/pembukaan.ts";
import { tolak } from "../../domain/penolakan.ts";
import { regulasiPada } from "../../domain/regulasi.ts";
import type { Result } from "../../domain/result.ts";
import { akhirHari } from "../../domain/tanggal.ts";
import { tenggat } from "../../domain/tenggat.ts";

const ev = (a: Acting, e: EvaluasiHead) => evaluasiDari(e, a.today, a.zona);

/** With a reason, for so many working days; the admins who may agree hear of it. */
export async function requestReopening(
  a: Acting,
  e: EvaluasiHead,
  ada: PembukaanRow | undefined,
  minta: Permintaan,
): Promise<Result<unknown>> {
  const boleh = request(ev(a, e), a.viewer, pembukaanDari(ada), minta);
  if (!boleh.ok) return boleh;
  const admin = a.viewer.peran.has("admin");
  return side(a, e, "requestReopening", minta.alasan, [
    change`INSERT INTO pembukaan (id, evaluasi, dokumen, dari_keadaan, alasan, hari, diminta_oleh, diminta_admin, diminta_pada)
      VALUES (${newId(a.now)}, ${e.id}, ${dokumenAkhir(e.id)}, ${e.keadaan}, ${minta.alasan}, ${minta.hari},
        ${a.viewer.pegawai}, ${admin ? 1 : 0}, ${a.now})`,
    change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
      SELECT hex(randomblob(13)), r.pegawai, 'evaluasi-dibuka-diminta', ${JSON.stringify({ ...dataOf(e), alasan: minta.alasan })},
        ${`/evaluasi/${e.id}/pembukaan`}, ${a.now}
      FROM peran r WHERE r.peran = 'admin' AND r.dari <= ${a.today} AND (r.sampai IS NULL OR r.sampai >= ${a.today})
        AND r.pegawai NOT IN (${a.viewer.pegawai}, ${e.pegawai}) GROUP BY r.pegawai`,
  ]);
}

/** The box opens now and ends with its last working day. Whom it is about hears of it with the reason. */
export async function approveReopening(
  a: Acting,
  e: EvaluasiHead,
  ada: PembukaanRow,
  { kalender }: Hitungan,
): Promise<Result<unknown>> {
  const boleh = approve(ev(a, e), a.viewer, pembukaanDari(ada));
  if (!boleh.ok) return boleh;
  const sampai = tenggat(a.today, ada.hari, "hari-kerja", kalender);
  const kabar = (kepada: string | null) =>
    told(a, e, kepada, "evaluasi-dibuka", { alasan: ada.alasan, batas: sampai });
  return side(a, e, "approveReopening", ada.alasan, [
    change`UPDATE pembukaan SET keadaan = 'terbuka', diputus_oleh = ${a.viewer.pegawai}, diputus_pada = ${a.now},
        sampai_tanggal = ${sampai}, sampai_pada = ${akhirHari(sampai, a.zona)}
      WHERE id = ${ada.id} AND keadaan = 'menunggu'`,
    kabar(e.jalur === "biasa" ? e.penilai : e.atasan),
    ...(e.disampaikanPada === null ? [] : [kabar(e.pegawai)]),
  ]);
}

export async function declineReopening(
  a: Acting,
  e: EvaluasiHead,
  ada: PembukaanRow,
  alasan: string,
): Promise<Result<unknown>> {
  const boleh = decline(ev(a, e), a.viewer, pembukaanDari(ada), alasan);
  if (!boleh.ok) return boleh;
  return side(a, e, "declineReopening", alasan, [
    change`UPDATE pembukaan SET keadaan = 'ditolak', diputus_oleh = ${a.viewer.pegawai}, diputus_pada = ${a.now},
        catatan = ${alasan} WHERE id = ${ada.id} AND keadaan = 'menunggu'`,
    told(a, e, ada.dimintaOleh, "evaluasi-dibuka-ditolak", { alasan }),
  ]);
}

export async function withdrawReopening(
  a: Acting,
  e: EvaluasiHead,
  ada: PembukaanRow,
): Promise<Result<unknown>> {
  const boleh = withdrawRequest(ev(a, e), a.viewer, pembukaanDari(ada));
  if (!boleh.ok) return boleh;
  return side(a, e, "withdrawReopening", "", [
    change`UPDATE pembukaan SET keadaan = 'ditarik', selesai_pada = ${a.now}
      WHERE id = ${ada.id} AND keadaan = 'menunggu'`,
  ]);
}

export async function closeReopening(
  a: Acting,
  e: EvaluasiHead,
  ada: PembukaanRow,
): Promise<Result<unknown>> {
  const boleh = close(ev(a, e), a.viewer, pembukaanDari(ada));
  if (!boleh.ok) return boleh;
  return side(a, e, "closeReopening", "", [
    change`UPDATE pembukaan SET keadaan = 'ditutup', selesai_pada = ${a.now} WHERE id = ${ada.id} AND keadaan = 'terbuka'`,
    toldStatement(ada.id, a.now),
  ]);
}

export type HasilBaru = {
  readonly hasil: Rating;
  readonly perilaku: Rating;
  readonly alasan: string;
  readonly catatan: string;
};
/**
 * The new result, signed and handed over in one act; only now does the old document step back. What the pegawai receives
 * anew he returns anew, and where an objection is open to him, its days begin again.
 */
export async function resealEvaluation(
  a: Acting,
  e: EvaluasiHead,
  p: HasilBaru,
  {
    pembukaan,
    bahan,
    hitungan,
  }: { readonly pembukaan: PembukaanRow; readonly bahan: BahanTanda; readonly hitungan: Hitungan },
): Promise<Result<unknown>> {
  const now = ev(a, e);
  const decided = reseal(now, a.viewer, a.today, p);
  if (!decided.ok) return decided;
  if (p.alasan === "") return tolak("alasan-rating-kosong");
  const { sel } = decided.value;
  if (!sel) throw new Error("a signature without ratings");
  const rating = { hasil: p.hasil, perilaku: p.perilaku, predikat: sel.predikat };
  const isi = frozen(a, e, bahan, e.jalur, rating, p);
  const { jamBiasa, jamAmbilAlih } = regulasiPada(a.today);
  const biasa = e.jalur === "biasa";
  const milik = { objek: e.id, pemegang: e.pegawai, mulai: a.today };
  const kembali = tenggat(
    a.today,
    biasa ? jamBiasa.kembali : jamAmbilAlih.kembali,
    "hari-kerja",
    hitungan.kalender,
  );
  return outcome(
    await record(
      a.db,
      { ...stepOf(a, e, "reseal", p.alasan), ke: decided.value.keadaan, rincian: { predikat: sel.predikat } },
      change`UPDATE evaluasi SET keadaan = ${decided.value.keadaan}, versi = versi + 1, rating_hasil = ${p.hasil},
        rating_perilaku = ${p.perilaku}, predikat = ${sel.predikat}, alasan = ${p.alasan}, catatan = ${p.catatan}, sebab = '[]',
        dinilai_pada = ${a.now}, ditandatangani_pada = ${a.now}
        WHERE ${stillAs(e, a.versi)}`,
      [
        ...(await dokumenStatements(e.id, isi, a.now)),
        handedOver(e, a),
        change`UPDATE pembukaan SET keadaan = 'selesai', selesai_pada = ${a.now}, dokumen_baru = ${dokumenKini(e.id)}
          WHERE id = ${pembukaan.id} AND keadaan = 'terbuka'`,
        stopClock(["EV-04", "EV-06"], e.id, a.now),
        ...restartClock({ ...milik, kewajiban: biasa ? "EV-07" : "EV-08", batas: kembali }, a.zona, a.now),
        ...(now.hasilFinal
          ? []
          : restartClock(
              { ...milik, kewajiban: "OB-01", batas: batasKeberatan(a.today, hitungan) },
              a.zona,
              a.now,
            )),
        noticeStatement(
          {
            kepada: e.pegawai,
            jenis: "evaluasi-disampaikan",
            data: { jenis: e.jenisPeriode, n: e.n, tahun: e.tahun, batas: kembali },
            tautan: `/evaluasi/${e.id}`,
          },
          a.now,
        ),
      ],
    ),
  );
}

/** A step beside the evaluation: its state stays, its version moves on, so that two never decide on the same look. */
const side = async (
  a: Acting,
  e: EvaluasiHead,
  langkah: string,
  alasan: string,
  effects: readonly Statement<unknown>[],
): Promise<Result<unknown>> =>
  outcome(
    await record(
      a.db,
      stepOf(a, e, langkah, alasan),
      change`UPDATE evaluasi SET versi = versi + 1 WHERE ${stillAs(e, a.versi)}`,
      effects,
    ),
  );

const stepOf = (a: Acting, e: EvaluasiHead, langkah: string, alasan: string) => ({
  objek: e.id,
  versi: a.versi,
  jenis: "evaluasi" as const,
  langkah,
  dari: e.keadaan,
  ke: e.keadaan as string,
  oleh: a.viewer.pegawai,
  alasan,
  pada: a.now,
  perintah: a.perintah,
});

const dataOf = (e: EvaluasiHead) => ({ jenis: e.jenisPeriode, n: e.n, tahun: e.tahun, nama: e.nama });
const told = (
  a: Acting,
  e: EvaluasiHead,
  kepada: string | null,
  jenis: string,
  data: Readonly<Record<string, string>>,
): Statement<number> =>
  noticeStatement(
    { kepada, jenis, data: { ...dataOf(e), ...data }, tautan: `/evaluasi/${e.id}/pembukaan` },
    a.now,
  );
