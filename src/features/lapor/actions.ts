import { sql } from "drizzle-orm";
import type { AgencyDb } from "../../data/agency/database.ts";
import { noticeStatement } from "../../data/agency/kabar.ts";
import type { Fakta, LaporanRow } from "../../data/agency/laporan.ts";
import { type Acting, outcome, record, type Who, write } from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { servesIn } from "../../data/agency/visible.ts";
import { newId } from "../../data/ids.ts";
import {
  batasLaporan,
  HARI_KERJA_LAPORAN,
  handleReport,
  type JenisLaporan,
  type LangkahLaporan,
} from "../../domain/laporan.ts";
import { tolak } from "../../domain/penolakan.ts";
import { accept, type Result } from "../../domain/result.ts";
import type { KalenderKerja } from "../../domain/tanggal.ts";

/** A report with what the system said when it was made; the admins of that unit hear of it, else the agency's. */
export async function fileReport(
  db: AgencyDb,
  who: Who,
  jenis: JenisLaporan,
  fakta: Fakta,
  isi: string,
  kalender: KalenderKerja,
): Promise<Result<string>> {
  const id = newId(who.now);
  const { now, today, zona } = who;
  const batas = batasLaporan(jenis, { pada: now, tanggal: today, zona }, HARI_KERJA_LAPORAN, kalender);
  const unit = servesIn(sql`${fakta.pegawai}`, today);
  const oleh = who.viewer.pegawai;
  const data = { jenis, nama: fakta.nama, pelapor: who.viewer.nama, batas };
  try {
    await write(
      db,
      { pada: now, oleh, tindakan: "laporan.kirim", objek: id, rincian: { jenis, tentang: fakta.pegawai } },
      [
        change`INSERT INTO laporan (id, pelapor, tentang, jenis, isi, fakta, unit, dibuat_pada, batas_pada)
          VALUES (${id}, ${oleh}, ${fakta.pegawai}, ${jenis}, ${isi}, ${JSON.stringify(fakta)}, ${unit}, ${now}, ${batas})`,
        change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
          SELECT hex(randomblob(13)), s.pegawai, 'laporan-baru', ${JSON.stringify(data)}, ${`/lapor/${id}`}, ${now}
          FROM (${handlers(id, today)}) s`,
      ],
      who.perintah,
    );
    // Done now, or by this very command before.
    return accept(id);
  } catch (error) {
    // One open report of a kind: the index says so, also for two presses at once.
    if (`${error} ${(error as Error).cause}`.includes("laporan.pelapor")) return tolak("laporan-sudah-ada");
    throw error;
  }
}

/** Unit admins whose scope has it; where there is none, the agency's admins. */
const handlers = (id: string, today: string) => sql`
  SELECT DISTINCT r.pegawai FROM laporan l JOIN peran r ON r.dari <= ${today} AND (r.sampai IS NULL OR r.sampai >= ${today})
  WHERE l.id = ${id} AND (
    (r.peran = 'admin-unit' AND EXISTS (SELECT 1 FROM unit_leluhur a WHERE a.unit = l.unit AND a.leluhur = r.lingkup))
    OR (r.peran = 'admin' AND NOT EXISTS (SELECT 1 FROM peran u JOIN unit_leluhur a ON a.leluhur = u.lingkup
      WHERE u.peran = 'admin-unit' AND a.unit = l.unit AND u.dari <= ${today} AND (u.sampai IS NULL OR u.sampai >= ${today}))))`;

/** One step on a report; the reporter hears of it, the agency's admins when it is passed on to them. */
export async function stepReport(
  a: Acting,
  langkah: LangkahLaporan,
  l: LaporanRow,
  jawaban: string,
): Promise<Result<unknown>> {
  const siapa = { pegawai: a.viewer.pegawai, mengurus: l.mengurus === 1 };
  const decided = handleReport(
    langkah,
    { keadaan: l.keadaan, pelapor: l.pelapor, diteruskan: l.unit === null },
    siapa,
    jawaban,
  );
  if (!decided.ok) return decided;
  const ke = decided.value.keadaan;
  const selesai = ke === "selesai" || ke === "ditolak" || ke === "ditarik" ? a.now : null;
  const data = {
    jenis: l.jenis,
    nama: l.namaTentang,
    pelapor: l.namaPelapor,
    batas: l.batasPada,
    keadaan: ke,
  };
  const tautan = `/lapor/${l.id}`;
  return outcome(
    await record(
      a.db,
      {
        objek: l.id,
        versi: a.versi,
        jenis: "laporan",
        langkah,
        dari: l.keadaan,
        ke,
        oleh: siapa.pegawai,
        alasan: jawaban,
        pada: a.now,
        perintah: a.perintah,
      },
      change`UPDATE laporan SET keadaan = ${ke}, versi = versi + 1, selesai_pada = ${selesai},
          unit = ${langkah === "teruskan" ? sql`NULL` : sql`unit`},
          penangan = ${langkah === "tarik" || langkah === "teruskan" ? sql`penangan` : sql`${siapa.pegawai}`},
          jawaban = ${langkah === "selesaikan" || langkah === "tolak" ? sql`${jawaban}` : sql`jawaban`}
        WHERE id = ${l.id} AND versi = ${a.versi} AND keadaan = ${l.keadaan}`,
      langkah === "teruskan"
        ? [
            change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
              SELECT hex(randomblob(13)), r.pegawai, 'laporan-baru', ${JSON.stringify(data)}, ${tautan}, ${a.now} FROM peran r
              WHERE r.peran = 'admin' AND r.dari <= ${a.today} AND (r.sampai IS NULL OR r.sampai >= ${a.today})`,
          ]
        : langkah === "tarik" || l.pelapor === siapa.pegawai
          ? []
          : [noticeStatement({ kepada: l.pelapor, jenis: "laporan-langkah", data, tautan }, a.now)],
    ),
  );
}
