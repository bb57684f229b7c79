import { jamDokumen } from "../../domain/dokumen.ts";
import {
  acknowledge,
  deliver,
  deliverLate,
  type EvaluasiBaru,
  receive,
  settle,
} from "../../domain/evaluasi.ts";
import { regulasiPada } from "../../domain/regulasi.ts";
import type { Result } from "../../domain/result.ts";
import type { Tanggal, Zona } from "../../domain/tanggal.ts";
import { tenggat } from "../../domain/tenggat.ts";
import type { AgencyDb } from "./database.ts";
import { type EvaluasiHead, evaluasiDari, stillAs } from "./evaluasi.ts";
import { step } from "./evaluasi-putusan.ts";
import { type Jam, startClock, stopClock } from "./jam.ts";
import { noticeStatement } from "./kabar.ts";
import type { Hitungan } from "./kalender.ts";
import { type Acting, outcome, record } from "./riwayat.ts";
import { change, type Statement } from "./statement.ts";

/** Delivery starts the pegawai's clocks: to return it, and to object where an objection is open. */
export async function deliverEvaluation(
  a: Acting,
  e: EvaluasiHead,
  hitungan: Hitungan,
): Promise<Result<unknown>> {
  const ev = evaluasiDari(e, a.today, a.zona);
  const decided = deliver(ev, a.viewer, a.today);
  if (!decided.ok) return decided;
  return outcome(
    await record(
      a.db,
      step(a, e, "deliver", decided.value, ""),
      deliveredStatement(e, decided.value, a.versi, a.now),
      deliveredEffects(e, a, hitungan),
    ),
  );
}

/** EV-04, EV-06: the same by the clock alone. The document was signed; the log says that nobody handed it over. */
export async function deliverByClock(
  db: AgencyDb,
  e: EvaluasiHead,
  at: Saat,
  hitungan: Hitungan,
): Promise<boolean> {
  const decided = deliverLate(evaluasiDari(e, at.today, at.zona), at.today);
  if (!decided.ok) return false;
  const recorded = await record(
    db,
    {
      ...{ objek: e.id, versi: e.versi, jenis: "evaluasi", langkah: "deliver", dari: e.keadaan },
      ...{ ke: decided.value.keadaan, oleh: null, pada: at.now, rincian: { otomatis: true } },
    },
    deliveredStatement(e, decided.value, e.versi, at.now),
    [
      change`INSERT INTO jam_peristiwa (jam, apa, jatuh_pada, pada, akibat, kepada)
        SELECT id, 'akibat', batas_pada, ${at.now}, 'serahkan', ${e.pegawai} FROM jam
        WHERE objek = ${e.id} AND kewajiban IN ('EV-04', 'EV-06') AND keadaan = 'lewat' ON CONFLICT DO NOTHING`,
      ...deliveredEffects(e, at, hitungan),
    ],
  );
  return recorded === "done";
}

type Saat = { readonly now: number; readonly today: Tanggal; readonly zona: Zona };

const deliveredStatement = (e: EvaluasiHead, ke: EvaluasiBaru, versi: number, now: number) =>
  change`UPDATE evaluasi SET keadaan = ${ke.keadaan}, versi = versi + 1, disampaikan_pada = ${now}
    WHERE ${stillAs(e, versi)}`;

function deliveredEffects(e: EvaluasiHead, a: Saat, hitungan: Hitungan): Statement<unknown>[] {
  const ev = evaluasiDari(e, a.today, a.zona);
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
  return [
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
  ];
}

/** "Saya sudah membaca": the signature of receipt, also for what a decision left. A final result has then come to its end. */
export async function acknowledgeEvaluation(a: Acting, e: EvaluasiHead): Promise<Result<unknown>> {
  const ev = evaluasiDari(e, a.today, a.zona);
  const putusan = receive(ev, a.viewer, a.today);
  const decided = putusan.ok ? putusan : acknowledge(ev, a.viewer, a.today);
  if (!decided.ok) return decided;
  const after = settle({ ...ev, keadaan: decided.value.keadaan }, a.today);
  return outcome(
    await record(
      a.db,
      step(a, e, putusan.ok ? "receive" : "acknowledge", decided.value, ""),
      change`UPDATE evaluasi SET keadaan = ${decided.value.keadaan}, versi = versi + 1, diterima_pada = ${a.now}
        WHERE ${stillAs(e, a.versi)}`,
      [
        stopClock(["EV-07", "EV-08"], e.id, a.now),
        noticeStatement(
          {
            kepada: e.jalur === "biasa" && !putusan.ok ? e.penilai : e.atasan,
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

/** The second step of one batch: what was received and cannot be objected to is final. */
export const settledStatements = (
  a: Acting,
  e: EvaluasiHead,
  dari: string,
  ke: string,
): Statement<number>[] => [
  change`INSERT INTO riwayat (objek, versi, jenis, langkah, dari, ke, oleh, pada)
    VALUES (${e.id}, ${a.versi + 2}, 'evaluasi', 'settle', ${dari}, ${ke}, NULL, ${a.now})`,
  change`UPDATE evaluasi SET keadaan = ${ke}, versi = versi + 1 WHERE id = ${e.id}`,
];
