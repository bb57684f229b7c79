import { sql } from "drizzle-orm";
import { aturanSql } from "../../data/agency/aturan.ts";
import { type KalenderRow, kalenderDari, kalenderStatement } from "../../data/agency/kalender.ts";
import { rows } from "../../data/agency/statement.ts";
import { servesIn } from "../../data/agency/visible.ts";
import type { JenisKetidakhadiran } from "../../domain/kehadiran.ts";
import { hariTanpaCatatan } from "../../domain/progres.ts";
import { type Tanggal, tambahHari } from "../../domain/tanggal.ts";
import { tanggalPendek } from "../../i18n/dates.ts";
import type { Task } from "../../web/ui/task-list.tsx";
import type { Facts } from "./facts.ts";
import { needed, words } from "./task-words.ts";

export type HarianRow = {
  readonly terakhir: Tanggal | null;
  readonly sejak: Tanggal;
  readonly kalender: string;
  readonly tidakHadir: string;
};

/** One row where the agency asks for daily notes and an agreed plan runs; what is older than the look back is long ago. */
export const harianStatement = (me: string, today: Tanggal) => {
  const dari = tambahHari(today, -LIHAT);
  return rows<HarianRow>`
  SELECT max(${dari}, s.dari, (SELECT max(a.dari) FROM aturan a WHERE a.kunci = 'progres.aktif' AND a.dari <= ${today})) AS sejak,
    (SELECT g.tanggal FROM progres g WHERE g.pegawai = ${me} AND g.tanggal BETWEEN ${dari} AND ${today}
      AND g.dihapus_pada IS NULL ORDER BY g.tanggal DESC LIMIT 1) AS terakhir,
    (SELECT json_group_array(json_object('kunci', hari.kunci, 'nilai', hari.nilai, 'dari', hari.dari, 'sampai', hari.sampai,
        'unit', hari.unit, 'n', hari.n)) FROM (${kalenderStatement(dari, servesIn(sql`${me}`, today)).query}) hari
      WHERE hari.kunci <> 'libur' OR hari.dari <= ${today}) AS kalender,
    (SELECT json_group_array(json_object('jenis', t.jenis, 'dari', t.dari, 'sampai', t.sampai)) FROM (
      SELECT jenis, dari, sampai FROM ketidakhadiran WHERE pegawai = ${me} AND dicabut_pada IS NULL
        AND dari <= ${today} AND sampai >= ${dari}
      UNION ALL SELECT status, dari, coalesce(sampai, '9999-12-31') FROM status_pegawai WHERE pegawai = ${me}
        AND status IN ('cuti-besar', 'cuti-sakit', 'cuti-melahirkan')
        AND dari <= ${today} AND coalesce(sampai, '9999-12-31') >= ${dari}) t) AS tidakHadir
  FROM skp s WHERE ${aturanSql("progres.aktif", today)} = 'ya' AND s.pegawai = ${me} AND s.keadaan = 'ditetapkan'
    AND ${today} BETWEEN s.dari AND s.sampai ORDER BY s.dari LIMIT 1`;
};

const LIHAT = 28;
/** Days of work without a note before anything is said. */
const SUNYI = 3;

export function harianTasks(f: Facts): Task[] {
  const { harian } = f;
  if (!harian) return [];
  const n = hariTanpaCatatan(harian, {
    today: f.today,
    kalender: kalenderDari(JSON.parse(harian.kalender) as KalenderRow[]).kalender,
    tidakHadir: JSON.parse(harian.tidakHadir) as {
      jenis: JenisKetidakhadiran;
      dari: Tanggal;
      sampai: Tanggal;
    }[],
  });
  if (n < SUNYI) return [];
  const t = words(f).harian;
  const { terakhir } = harian;
  return [
    {
      title: t.judul,
      href: `${f.base}/harian`,
      hint: terakhir ? t.sejak(n, tanggalPendek(terakhir, f.lang)) : t.belum(n),
      status: needed(f),
    },
  ];
}
