import type { AgencyDb } from "../data/agency/database.ts";
import { startClock } from "../data/agency/jam.ts";
import { calendarReader, kalenderStatement } from "../data/agency/kalender.ts";
import { change, rows } from "../data/agency/statement.ts";
import { batasHukum, type IdJam, type JenisJam } from "../domain/jam-hukum.ts";
import { type Tanggal, tambahHari, tanggalPada } from "../domain/tanggal.ts";
import type { At } from "./at.ts";

/** What began longer ago has been lived with; a service that slept longer does not call everybody late. */
const LOOK_BACK = 20;

type Begun = {
  readonly kewajiban: IdJam;
  readonly objek: string;
  readonly jenis: JenisJam;
  readonly pemegang: string | null;
  readonly pegawai: string;
  readonly unit: string;
  readonly tautan: string;
  readonly mulai: Tanggal | null;
  readonly pada: number | null;
};

/**
 * Once a day, before anything runs out: clocks whose event is a row of another chapter (a plan begun in mid-year, a
 * guidance agreed on), and those whose duty was done there, as of the instant it was done.
 */
export async function startClocks(db: AgencyDb, at: At): Promise<string[]> {
  const slot = `jam-hari:${at.today}`;
  const dari = tambahHari(at.today, -LOOK_BACK);
  const [already] = await db.read(
    rows<{ slot: string }>`SELECT slot FROM tugas_selesai WHERE slot = ${slot}`,
  );
  if (already) return [];
  const [calendar, begun] = await db.batch([kalenderStatement(dari), begunStatement(dari, at)]);
  const kalender = calendarReader(calendar);
  const started = begun.flatMap((b) => {
    const mulai = b.mulai ?? tanggalPada(b.pada ?? at.now, at.agency.zona);
    const batas = batasHukum(b.kewajiban, mulai, "hari-kerja", kalender(b.unit));
    return batas !== null && batas >= at.today
      ? [startClock({ ...b, mulai, batas }, at.agency.zona, at.now)]
      : [];
  });
  await db.batch([
    ...started,
    ...doneStatements,
    change`INSERT INTO tugas_selesai (slot, pada) VALUES (${slot}, ${at.now}) ON CONFLICT DO NOTHING`,
  ]);
  return started.length > 0 ? [`${started.length} tenggat mulai`] : [];
}

/** hlm. 65 C.6-7: a new post, or the same post with another penilai. hlm. 83-84: the two papers after a guidance. */
const begunStatement = (dari: Tanggal, at: At) => rows<Begun>`
  SELECT CASE WHEN l.id IS NULL THEN 'PL-05' ELSE 'PL-06' END AS kewajiban, s.id AS objek, 'skp' AS jenis,
    s.pegawai AS pemegang, s.pegawai, s.unit, '' AS tautan, s.dari AS mulai, NULL AS pada
  FROM skp s LEFT JOIN skp l ON l.pegawai = s.pegawai AND l.tahun = s.tahun AND l.sampai = date(s.dari, '-1 day')
    AND l.penempatan = s.penempatan
  WHERE s.tahun = ${Number(at.today.slice(0, 4))} AND s.keadaan <> 'ditetapkan' AND s.dari BETWEEN ${dari} AND ${at.today}
    AND s.dari > s.tahun || '-01-01' AND NOT EXISTS (SELECT 1 FROM jam j WHERE j.objek = s.id)
  UNION ALL
  SELECT x.value, b.id, 'bimbingan', iif(x.value = 'EX-04', b.pegawai, b.pembimbing), b.pegawai, s.unit,
    '/pembinaan/' || b.id, NULL, b.disepakati_pada
  FROM pembinaan b JOIN skp s ON s.id = b.skp CROSS JOIN json_each('["EX-04", "EX-05"]') x
  WHERE b.keadaan = 'disepakati' AND b.disepakati_pada > ${at.now - LOOK_BACK * 86_400_000}
    AND NOT EXISTS (SELECT 1 FROM jam j WHERE j.objek = b.id AND j.kewajiban = x.value)
    AND NOT EXISTS (SELECT 1 FROM umpan_balik_bimbingan u WHERE u.pembinaan = b.id AND x.value = 'EX-04')
    AND NOT EXISTS (SELECT 1 FROM evaluasi_kompetensi u WHERE u.pembinaan = b.id AND x.value = 'EX-05')
  LIMIT 500`;

const doneStatements = [
  change`UPDATE jam SET keadaan = 'selesai', selesai_pada = s.ditetapkan_pada FROM skp s
    WHERE jam.keadaan IN ('berjalan', 'lewat') AND jam.jenis = 'skp' AND s.id = jam.objek AND s.keadaan = 'ditetapkan'`,
  change`UPDATE jam SET keadaan = 'selesai', selesai_pada = u.dikirim_pada FROM umpan_balik_bimbingan u
    WHERE jam.keadaan IN ('berjalan', 'lewat') AND jam.kewajiban = 'EX-04' AND u.pembinaan = jam.objek`,
  change`UPDATE jam SET keadaan = 'selesai', selesai_pada = u.ditandatangani_pada FROM evaluasi_kompetensi u
    WHERE jam.keadaan IN ('berjalan', 'lewat') AND jam.kewajiban = 'EX-05' AND u.pembinaan = jam.objek`,
];
