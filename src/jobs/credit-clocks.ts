import type { AgencyDb } from "../data/agency/database.ts";
import { calendarReader, kalenderStatement } from "../data/agency/kalender.ts";
import { restartClock } from "../data/agency/keberatan.ts";
import { rows } from "../data/agency/statement.ts";
import { batasHukum } from "../domain/jam-hukum.ts";
import { tambahHari, tanggalPada } from "../domain/tanggal.ts";
import type { At } from "./at.ts";

/** AK-01: a JF's annual result has become final in the last days, by time or by a decision; his penilai has 20 working days to convert it [D]. Final again after it was converted (reopened, signed anew): once more. */
export async function startCreditClocks(db: AgencyDb, at: At): Promise<number> {
  const dari = tambahHari(at.today, -LOOK_BACK);
  const sejak = at.now - LOOK_BACK * 86_400_000;
  const [calendar, final] = await db.batch([
    kalenderStatement(dari),
    rows<{
      readonly id: string;
      readonly pegawai: string;
      readonly unit: string;
      readonly penilai: string | null;
      readonly tahun: number;
      readonly pada: number;
    }>`
    SELECT x.* FROM (SELECT e.id, e.pegawai, e.unit, coalesce(g.penilai, e.penilai) AS penilai, t.tahun, max(r.pada) AS pada
    FROM (SELECT objek, pada FROM riwayat WHERE oleh IS NULL AND pada > ${sejak} AND jenis = 'evaluasi' AND ke = 'final'
      UNION ALL SELECT evaluasi, diputus_pada FROM keberatan WHERE diputus_oleh IS NOT NULL AND diputus_pada > ${sejak}) r
      JOIN evaluasi e ON e.id = r.objek AND e.keadaan = 'final' JOIN periode t ON t.id = e.periode
      JOIN pegawai p ON p.id = e.pegawai AND p.jenis = 'pns' JOIN skp s ON s.id = e.skp
      JOIN penempatan n ON n.id = s.penempatan AND n.jenis_jabatan = 'jf' AND n.jenjang IS NOT NULL
      LEFT JOIN garis_penilai g ON g.pegawai = e.pegawai AND g.dari <= ${at.today} AND (g.sampai IS NULL OR g.sampai >= ${at.today})
    WHERE t.jenis = 'tahunan' GROUP BY e.id LIMIT 1000) x
    WHERE NOT EXISTS (SELECT 1 FROM jam j WHERE j.kewajiban = 'AK-01' AND j.objek = x.id
      AND (j.keadaan <> 'selesai' OR j.selesai_pada >= x.pada))`,
  ]);
  const kalender = calendarReader(calendar);
  const clocks = final.flatMap((e) => {
    const mulai = tanggalPada(e.pada, at.agency.zona);
    return restartClock(
      {
        ...{ kewajiban: "AK-01", objek: e.id, pemegang: e.penilai, mulai, jenis: "angka-kredit" },
        ...{
          batas: batasHukum("AK-01", mulai, "hari-kerja", kalender(e.unit)) ?? mulai,
          pegawai: e.pegawai,
          unit: e.unit,
        },
        tautan: `/angka-kredit/${e.pegawai}/${e.tahun}`,
      },
      at.agency.zona,
      at.now,
    );
  });
  if (clocks.length > 0) await db.batch(clocks);
  return clocks.length;
}

/** A service that slept longer than this starts them with the next result. */
const LOOK_BACK = 30;
