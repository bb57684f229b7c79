import { bekukan, type DokumenIsi, dokumenStatements } from "../../data/agency/dokumen.ts";
import { capaianDari, type EvaluasiHead, evaluasiDari } from "../../data/agency/evaluasi.ts";
import { type Jam, startClock, stopClock } from "../../data/agency/jam.ts";
import { mailStatement, noticeStatement } from "../../data/agency/kabar.ts";
import type { Hitungan } from "../../data/agency/kalender.ts";
import { type Acting, outcome, record, type Step } from "../../data/agency/riwayat.ts";
import { change, type Statement } from "../../data/agency/statement.ts";
import { periksaAlasan, type RatingBeralasan } from "../../domain/alasan-rating.ts";
import { jamDokumen } from "../../domain/dokumen.ts";
import {
  acknowledge,
  deliver,
  type EvaluasiBaru,
  rate,
  settle,
  sign,
  takeOver,
} from "../../domain/evaluasi.ts";
import type { Rating } from "../../domain/istilah.ts";
import { regulasiPada } from "../../domain/regulasi.ts";
import type { Result } from "../../domain/result.ts";
import { type Tanggal, tanggalPada } from "../../domain/tanggal.ts";
import { tenggat } from "../../domain/tenggat.ts";
import { deliveredMail } from "../../i18n/evaluasi.ts";

export type Penilaian = {
  readonly hasil: Rating;
  readonly perilaku: Rating;
  readonly alasan: string;
  readonly catatan: string;
  readonly rhk: Readonly<Record<string, Rating>>;
  readonly saran: Rating | null;
  readonly umpanBalikPerbaikan: number;
  readonly dipastikan: boolean;
};
type BahanTanda = Omit<
  Parameters<typeof bekukan>[0],
  "evaluasi" | "jalur" | "capaian" | "capaianSumber" | "rating" | "alasan" | "catatan" | "tanda" | "instansi"
> & { readonly instansi: Omit<DokumenIsi["instansi"], "zona"> };

/** Both axes, their reason and the note in one step; may be repeated until it is signed. */
export async function rateEvaluation(a: Acting, e: EvaluasiHead, p: Penilaian): Promise<Result<unknown>> {
  const decided = rate(evaluasiDari(e, a.today, a.zona), a.viewer, a.today, p);
  if (!decided.ok) return decided;
  const explained = periksaAlasan(alasanDari(p));
  if (!explained.ok) return explained;
  return outcome(
    await record(
      a.db,
      step(a, e, "rate", decided.value, p.alasan),
      change`UPDATE evaluasi SET keadaan = ${decided.value.keadaan}, versi = versi + 1, rating_hasil = ${p.hasil},
        rating_perilaku = ${p.perilaku}, predikat = ${decided.value.sel?.predikat ?? null}, alasan = ${p.alasan},
        catatan = ${p.catatan}, dinilai_pada = ${a.now}
        WHERE id = ${e.id} AND versi = ${a.versi} AND keadaan = ${e.keadaan}`,
      penilaianRhkStatements(e.id, p.rhk),
    ),
  );
}

/** The penilai's signature freezes the document; from now on 14 working days to deliver it (EV-04). */
export async function signEvaluation(
  a: Acting,
  e: EvaluasiHead,
  bahan: BahanTanda,
  hitungan: Hitungan,
): Promise<Result<unknown>> {
  const decided = sign(evaluasiDari(e, a.today, a.zona), a.viewer, a.today);
  if (!decided.ok) return decided;
  const { ratingHasil, ratingPerilaku } = e;
  const sel = decided.value.sel;
  if (!sel || !ratingHasil || !ratingPerilaku) throw new Error("a signature without ratings");
  const isi = frozen(
    a,
    e,
    bahan,
    "biasa",
    { hasil: ratingHasil, perilaku: ratingPerilaku, predikat: sel.predikat },
    e,
  );
  return outcome(
    await record(
      a.db,
      step(a, e, "sign", decided.value, ""),
      change`UPDATE evaluasi SET keadaan = ${decided.value.keadaan}, versi = versi + 1, ditandatangani_pada = ${a.now}
        WHERE id = ${e.id} AND versi = ${a.versi} AND keadaan = ${e.keadaan}`,
      [...(await dokumenStatements(e.id, isi, a.now)), deliveryClock(a, e, "EV-04", e.penilai, hitungan)],
    ),
  );
}

/** hlm. 90 A.11: the window closed unsigned; the atasan rates and signs in one act, and it is final. */
export async function takeOverEvaluation(
  a: Acting,
  e: EvaluasiHead,
  p: Penilaian,
  bahan: BahanTanda,
  hitungan: Hitungan,
): Promise<Result<unknown>> {
  const decided = takeOver(evaluasiDari(e, a.today, a.zona), a.viewer, a.today, p);
  if (!decided.ok) return decided;
  const explained = periksaAlasan(alasanDari(p));
  if (!explained.ok) return explained;
  const sel = decided.value.sel;
  if (!sel) throw new Error("a takeover without ratings");
  const penilaian = Object.entries(p.rhk).map(([rhk, penilaian]) => ({ rhk, penilaian }));
  const isi = frozen(
    a,
    e,
    { ...bahan, penilaian },
    "ambil-alih",
    { hasil: p.hasil, perilaku: p.perilaku, predikat: sel.predikat },
    p,
  );
  return outcome(
    await record(
      a.db,
      step(a, e, "takeOver", decided.value, p.alasan),
      change`UPDATE evaluasi SET keadaan = ${decided.value.keadaan}, jalur = ${decided.value.jalur}, versi = versi + 1,
        rating_hasil = ${p.hasil}, rating_perilaku = ${p.perilaku}, predikat = ${sel.predikat}, alasan = ${p.alasan},
        catatan = ${p.catatan}, dinilai_pada = ${a.now}, ditandatangani_pada = ${a.now}
        WHERE id = ${e.id} AND versi = ${a.versi} AND keadaan = ${e.keadaan}`,
      [
        ...penilaianRhkStatements(e.id, p.rhk),
        ...(await dokumenStatements(e.id, isi, a.now)),
        change`UPDATE jam SET keadaan = 'selesai', selesai_pada = ${a.now}
          WHERE objek = ${e.id} AND kewajiban = 'EV-05' AND keadaan <> 'selesai'`,
        deliveryClock(a, e, "EV-06", e.atasan, hitungan),
      ],
    ),
  );
}

/** Delivery starts the pegawai's clocks: to return it, and to object where an objection is open. */
export async function deliverEvaluation(
  a: Acting,
  e: EvaluasiHead,
  hitungan: Hitungan,
): Promise<Result<unknown>> {
  const ev = evaluasiDari(e, a.today, a.zona);
  const decided = deliver(ev, a.viewer, a.today);
  if (!decided.ok) return decided;
  const jam = jamDokumen(
    {
      jalur: e.jalur,
      jendelaTutup: ev.jendela.tutup,
      ditandatangani: null,
      diterima: a.today,
      keberatanDiterima: null,
    },
    hitungan.kalender,
  );
  const milik = { objek: e.id, pemegang: e.pegawai, mulai: a.today };
  const kembali: Jam = {
    ...milik,
    kewajiban: e.jalur === "biasa" ? "EV-07" : "EV-08",
    batas: jam.kembali ?? a.today,
  };
  const keberatan: Jam = { ...milik, kewajiban: "OB-01", batas: batasKeberatan(a.today, hitungan) };
  const surat = deliveredMail(e);
  return outcome(
    await record(
      a.db,
      step(a, e, "deliver", decided.value, ""),
      change`UPDATE evaluasi SET keadaan = ${decided.value.keadaan}, versi = versi + 1, disampaikan_pada = ${a.now}
        WHERE id = ${e.id} AND versi = ${a.versi} AND keadaan = ${e.keadaan}`,
      [
        stopClock(["EV-04", "EV-06"], e.id, a.now),
        startClock(kembali, a.zona, a.now),
        ...(ev.hasilFinal ? [] : [startClock(keberatan, a.zona, a.now)]),
        noticeStatement(
          {
            kepada: e.pegawai,
            jenis: "evaluasi-disampaikan",
            data: { jenis: e.jenisPeriode, n: e.n, tahun: e.tahun, batas: kembali.batas },
            tautan: `/evaluasi/${e.id}`,
          },
          a.now,
        ),
        mailStatement({ kepada: e.pegawai, ...surat }, a.now),
      ],
    ),
  );
}

/** "Saya sudah membaca": the signature of receipt. A final result has then come to its end. */
export async function acknowledgeEvaluation(a: Acting, e: EvaluasiHead): Promise<Result<unknown>> {
  const ev = evaluasiDari(e, a.today, a.zona);
  const decided = acknowledge(ev, a.viewer, a.today);
  if (!decided.ok) return decided;
  const after = settle({ ...ev, keadaan: decided.value.keadaan }, a.today);
  return outcome(
    await record(
      a.db,
      step(a, e, "acknowledge", decided.value, ""),
      change`UPDATE evaluasi SET keadaan = ${decided.value.keadaan}, versi = versi + 1, diterima_pada = ${a.now}
        WHERE id = ${e.id} AND versi = ${a.versi} AND keadaan = ${e.keadaan}`,
      [
        stopClock(["EV-07", "EV-08"], e.id, a.now),
        noticeStatement(
          {
            kepada: e.jalur === "biasa" ? e.penilai : e.atasan,
            jenis: "evaluasi-diterima",
            data: { jenis: e.jenisPeriode, n: e.n, tahun: e.tahun, nama: e.nama },
            tautan: `/evaluasi/${e.id}`,
          },
          a.now,
        ),
        ...(after.ok ? settledStatements(a, e, decided.value.keadaan, after.value.keadaan) : []),
      ],
    ),
  );
}

/** 14 working days from receipt, or the calendar days of PP 30/2019 where the agency chose them. */
export const batasKeberatan = (diterima: Tanggal, hitungan: Hitungan): Tanggal =>
  tenggat(diterima, regulasiPada(diterima).keberatan, hitungan.modeKeberatan, hitungan.kalender);

const step = (a: Acting, e: EvaluasiHead, langkah: string, ke: EvaluasiBaru, alasan: string): Step => ({
  objek: e.id,
  versi: a.versi,
  jenis: "evaluasi",
  langkah,
  dari: e.keadaan,
  ke: ke.keadaan,
  oleh: a.viewer.pegawai,
  alasan,
  pada: a.now,
  perintah: a.perintah,
  rincian: { jalur: ke.jalur, predikat: ke.sel?.predikat ?? null },
});

const alasanDari = (p: Penilaian): RatingBeralasan => p;

const penilaianRhkStatements = (id: string, rhk: Penilaian["rhk"]): Statement<number>[] => [
  change`DELETE FROM penilaian_rhk WHERE evaluasi = ${id}`,
  change`INSERT INTO penilaian_rhk (evaluasi, rhk, penilaian)
    SELECT ${id}, key, value FROM json_each(${JSON.stringify(rhk)})`,
];

function frozen(
  a: Acting,
  e: EvaluasiHead,
  bahan: BahanTanda,
  jalur: "biasa" | "ambil-alih",
  rating: Parameters<typeof bekukan>[0]["rating"],
  teks: { readonly alasan: string; readonly catatan: string },
): DokumenIsi {
  const capaian = capaianDari(e, a.today, a.zona);
  if (capaian.dipakai === null) throw new Error("a document without the organisation's result");
  return bekukan({
    ...bahan,
    evaluasi: e,
    jalur,
    capaian: capaian.dipakai,
    capaianSumber: capaian.sumber === "tahun-ini" ? (e.capaianSumber ?? "") : capaian.sumber,
    rating,
    alasan: teks.alasan,
    catatan: teks.catatan,
    instansi: { ...bahan.instansi, zona: a.zona },
    tanda: { oleh: a.viewer.pegawai, pada: a.now, tanggal: tanggalPada(a.now, a.zona) },
  });
}

const deliveryClock = (
  a: Acting,
  e: EvaluasiHead,
  kewajiban: "EV-04" | "EV-06",
  pemegang: string | null,
  { kalender }: Hitungan,
): Statement<number> => {
  const { jamBiasa, jamAmbilAlih } = regulasiPada(a.today);
  const hari = kewajiban === "EV-04" ? jamBiasa.sampaikan : jamAmbilAlih.sampaikan;
  const batas = tenggat(a.today, hari, "hari-kerja", kalender);
  return startClock({ kewajiban, objek: e.id, pemegang, mulai: a.today, batas }, a.zona, a.now);
};

/** The second step of one batch: what was received and cannot be objected to is final. */
const settledStatements = (a: Acting, e: EvaluasiHead, dari: string, ke: string): Statement<number>[] => [
  change`INSERT INTO riwayat (objek, versi, jenis, langkah, dari, ke, oleh, pada)
    VALUES (${e.id}, ${a.versi + 2}, 'evaluasi', 'settle', ${dari}, ${ke}, NULL, ${a.now})`,
  change`UPDATE evaluasi SET keadaan = ${ke}, versi = versi + 1 WHERE id = ${e.id}`,
];
