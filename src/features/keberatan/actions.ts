import { dokumenStatements } from "../../data/agency/dokumen.ts";
import { type EvaluasiHead, evaluasiDari, stillAs } from "../../data/agency/evaluasi.ts";
import { type BahanTanda, frozen, step } from "../../data/agency/evaluasi-putusan.ts";
import { settledStatements } from "../../data/agency/evaluasi-serah.ts";
import { stopClock } from "../../data/agency/jam.ts";
import { mailStatement, noticeStatement } from "../../data/agency/kabar.ts";
import type { Hitungan } from "../../data/agency/kalender.ts";
import {
  dokumenKini,
  handedOver,
  hearingStatements,
  type KeberatanRow,
  type KeteranganRow,
  restartClock,
  waitingFilesStatement,
} from "../../data/agency/keberatan.ts";
import { type Acting, outcome, record, type Who, write } from "../../data/agency/riwayat.ts";
import { change, type Statement } from "../../data/agency/statement.ts";
import { newId } from "../../data/ids.ts";
import { decide, type IsiPutusan, object, settle, withdrawObjection } from "../../domain/evaluasi.ts";
import type { Predikat, Rating } from "../../domain/istilah.ts";
import { hear, type Keterangan } from "../../domain/keberatan.ts";
import { regulasiPada } from "../../domain/regulasi.ts";
import type { Refusal, Result } from "../../domain/result.ts";
import { type Tanggal, tanggalPada } from "../../domain/tanggal.ts";
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
  const id = newId(a.now);
  const kabar = (kepada: string | null, jenis: string) => kabarOf(a, e, kepada, jenis, putusan);
  return outcome(
    await record(
      a.db,
      step(a, e, "object", decided.value, alasan),
      change`UPDATE evaluasi SET keadaan = ${decided.value.keadaan}, versi = versi + 1
        WHERE ${stillAs(e, a.versi)}`,
      [
        change`INSERT INTO keberatan (id, evaluasi, dokumen, pegawai, kepada, alasan, diajukan_pada,
            batas_ajukan_tanggal, batas_putusan_tanggal)
          VALUES (${id}, ${e.id}, ${e.dokumen}, ${e.pegawai}, ${e.atasan}, ${alasan}, ${a.now},
            ${e.batasKeberatan}, ${putusan})`,
        waitingFilesStatement(e.id, id, a.viewer.pegawai),
        stopClock(["OB-01", "EV-07"], e.id, a.now),
        ...restartClock(
          { kewajiban: "OB-02", objek: e.id, pemegang: e.atasan, mulai: a.today, batas: putusan },
          a.zona,
          a.now,
        ),
        kabar(e.atasan, "keberatan-diajukan"),
        kabar(e.penilai, "keberatan-diajukan-penilai"),
        mailStatement({ kepada: e.atasan, ...objectionMail(e) }, a.now),
      ],
    ),
  );
}

/** What could not be taken is kept with its code and its words: who came late can show what he came with. */
export async function keepRefused(a: Acting, e: EvaluasiHead, alasan: string, { code }: Refusal) {
  if (!(LEGAL as readonly string[]).includes(code)) return;
  await write(
    a.db,
    {
      pada: a.now,
      oleh: a.viewer.pegawai,
      tindakan: "keberatan.ditolak",
      objek: e.id,
      rincian: { kode: code },
    },
    [
      change`INSERT INTO keberatan_tolak (id, evaluasi, pegawai, alasan, kode, batas_tanggal, pada)
        SELECT ${newId(a.now)}, ${e.id}, ${e.pegawai}, ${alasan.slice(0, 8000)}, ${code}, ${e.batasKeberatan}, ${a.now}
        WHERE NOT EXISTS (SELECT 1 FROM keberatan_tolak WHERE evaluasi = ${e.id} AND kode = ${code}
          AND alasan = ${alasan.slice(0, 8000)})
          AND (SELECT count(*) FROM keberatan_tolak WHERE evaluasi = ${e.id}) < 20`,
    ],
  );
}
const LEGAL = ["hasil-final", "lewat-batas"] as const;

/** One entry of the hearing. No version of the evaluation is used up: both sides may write at once. */
export async function hearSide(
  w: Who & Pick<Acting, "db">,
  e: EvaluasiHead,
  keberatan: KeberatanRow,
  k: Keterangan,
): Promise<Result<unknown>> {
  const ev = evaluasiDari(e, w.today, w.zona);
  const boleh = hear(ev, w.viewer, w.today, tanggalPada(keberatan.diajukanPada, w.zona), k);
  if (!boleh.ok) return boleh;
  const lain = [e.pegawai, e.penilai, e.atasan].filter((p) => p !== null && p !== w.viewer.pegawai);
  return outcome(
    await write(
      w.db,
      {
        pada: w.now,
        oleh: w.viewer.pegawai,
        tindakan: "keberatan.keterangan",
        objek: e.id,
        rincian: { keberatan: keberatan.id, pihak: k.pihak, cara: k.cara },
      },
      [
        ...hearingStatements(keberatan.id, k, w),
        ...lain.map((p) => kabarOf(w, e, p, "keberatan-keterangan", keberatan.batasPutusan)),
      ],
      w.perintah,
    ),
  );
}

/** Taken back: the document counts as received. While his last day has not passed he may object again. */
export async function withdraw(
  a: Acting,
  e: EvaluasiHead,
  k: KeberatanRow,
  alasan: string,
): Promise<Result<unknown>> {
  const ev = evaluasiDari(e, a.today, a.zona);
  const decided = withdrawObjection(ev, a.viewer, a.today);
  if (!decided.ok) return decided;
  const ke = decided.value.keadaan;
  const after = settle({ ...ev, keadaan: ke }, a.today);
  const kabar = (kepada: string | null) => kabarOf(a, e, kepada, "keberatan-ditarik", "");
  return outcome(
    await record(
      a.db,
      step(a, e, "withdrawObjection", decided.value, alasan),
      change`UPDATE evaluasi SET keadaan = ${ke}, versi = versi + 1, diterima_pada = coalesce(diterima_pada, ${a.now})
        WHERE ${stillAs(e, a.versi)}`,
      [
        change`UPDATE keberatan SET keadaan = 'ditarik', alasan_tarik = ${alasan}, ditarik_pada = ${a.now}
          WHERE id = ${k.id} AND keadaan = 'diajukan'`,
        stopClock(["OB-02", "EV-07", "EV-08"], e.id, a.now),
        ...(after.ok
          ? settledStatements(a, e, ke, after.value.keadaan)
          : [
              change`UPDATE jam SET keadaan = 'berjalan', selesai_pada = NULL
                WHERE objek = ${e.id} AND kewajiban = 'OB-01' AND batas_pada > ${a.now}`,
            ]),
        kabar(e.atasan),
        kabar(e.penilai),
      ],
    ),
  );
}

export type BahanPutusan = {
  readonly keberatan: KeberatanRow;
  readonly berlaku: { readonly id: string; readonly hash: string };
  readonly bahan: BahanTanda;
};

/** hlm. 117-118: confirmed, the document stays; changed, D.1.3 takes its place, signed by the atasan and handed over at once. */
export async function decideObjection(
  a: Acting,
  e: EvaluasiHead,
  p: IsiPutusan,
  { keberatan, berlaku, bahan }: BahanPutusan,
): Promise<Result<unknown>> {
  const decided = decide(evaluasiDari(e, a.today, a.zona), a.viewer, a.today, p);
  if (!decided.ok) return decided;
  const mengubah =
    p.putusan === "mengubah" && p.hasil && p.perilaku ? { hasil: p.hasil, perilaku: p.perilaku } : null;
  // Of a study that ended without graduation not the quadrant says it (hlm. 100): what the rule made of it counts.
  const predikat = decided.value.sel?.predikat;
  const baru =
    mengubah && predikat
      ? await changed(a, e, p, { ...mengubah, predikat }, { keberatan, berlaku, bahan })
      : [];
  const kabar = (kepada: string | null) => kabarOf(a, e, kepada, "keberatan-diputus", "");
  return outcome(
    await record(
      a.db,
      step(a, e, "decide", decided.value, p.pertimbangan),
      mengubah
        ? change`UPDATE evaluasi SET keadaan = ${decided.value.keadaan}, versi = versi + 1, rating_hasil = ${mengubah.hasil},
            rating_perilaku = ${mengubah.perilaku}, predikat = ${predikat ?? null},
            catatan = ${p.rekomendasi}, sebab = '[]', ditandatangani_pada = ${a.now} WHERE ${stillAs(e, a.versi)}`
        : change`UPDATE evaluasi SET keadaan = ${decided.value.keadaan}, versi = versi + 1
            WHERE ${stillAs(e, a.versi)}`,
      [
        ...baru,
        change`UPDATE keberatan SET keadaan = 'diputus', putusan = ${p.putusan}, pertimbangan = ${p.pertimbangan},
            rekomendasi = ${p.rekomendasi}, diputus_oleh = ${a.viewer.pegawai}, diputus_pada = ${a.now},
            dokumen_baru = ${mengubah ? dokumenKini(e.id) : null}
          WHERE id = ${keberatan.id} AND keadaan = 'diajukan'`,
        stopClock(["OB-02", "EV-07", "EV-08"], e.id, a.now),
        kabar(e.pegawai),
        kabar(e.penilai),
      ],
    ),
  );
}

async function changed(
  a: Acting,
  e: EvaluasiHead,
  p: IsiPutusan,
  rating: { readonly hasil: Rating; readonly perilaku: Rating; readonly predikat: Predikat },
  { keberatan, berlaku, bahan }: BahanPutusan,
): Promise<Statement<number>[]> {
  if (!e.ratingHasil || !e.ratingPerilaku || !e.predikat) throw new Error("an objection to nothing");
  const isi = frozen(
    a,
    e,
    {
      ...bahan,
      keberatan: {
        diajukanPada: keberatan.diajukanPada,
        alasan: keberatan.alasan,
        penjelasan: penjelasanPenilai(e, keberatan),
        putusan: "mengubah",
        keputusan: `${p.pertimbangan}\n${p.rekomendasi}`,
        semula: {
          dokumen: berlaku.id,
          hash: berlaku.hash,
          ratingHasil: e.ratingHasil,
          ratingPerilaku: e.ratingPerilaku,
          predikat: e.predikat,
        },
      },
    },
    e.jalur,
    rating,
    { alasan: p.pertimbangan, catatan: p.rekomendasi },
  );
  return [...(await dokumenStatements(e.id, isi, a.now)), handedOver(e, a)];
}

/** Block 7 of D.1.3: what the penilai himself wrote, else what the minutes say of his side. */
function penjelasanPenilai(e: EvaluasiHead, k: KeberatanRow) {
  const semua = (JSON.parse(k.keterangan) as KeteranganRow[]).filter((s) => s.pihak !== "pegawai");
  const sendiri = semua.filter((s) => s.cara === "tertulis");
  const dipakai = sendiri.length > 0 ? sendiri : semua.filter((s) => s.cara === "pertemuan");
  const akhir = dipakai.at(-1);
  return akhir && e.penilai
    ? { oleh: e.penilai, teks: dipakai.map((s) => s.isi).join("\n\n"), pada: akhir.pada }
    : null;
}

const kabarOf = (
  w: Pick<Who, "now">,
  e: EvaluasiHead,
  kepada: string | null,
  jenis: string,
  batas: Tanggal | "",
) =>
  noticeStatement(
    {
      kepada,
      jenis,
      data: { jenis: e.jenisPeriode, n: e.n, tahun: e.tahun, nama: e.nama, batas },
      tautan: `/evaluasi/${e.id}/keberatan`,
    },
    w.now,
  );
