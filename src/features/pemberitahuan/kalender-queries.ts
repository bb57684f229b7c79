import { type SQL, sql } from "drizzle-orm";
import { closesFor, inRhythm, opensFor } from "../../data/agency/jendela.ts";
import { rows } from "../../data/agency/statement.ts";
import type { Kewajiban } from "../../domain/hitung-ulang.ts";
import type { JenisPeriode } from "../../domain/istilah.ts";
import { type Tanggal, tambahHari } from "../../domain/tanggal.ts";
import type { Lang } from "../../i18n/words.ts";

/** How long what has ended is still said to be cancelled, so that every program hears of it. */
const DONE_MS = 30 * 86_400_000;

/** Whose feed an address is. Every statement of the feed asks it, so a wrong address takes as long as a right one. */
type Key = { readonly id: string; readonly hash: string };
const owner = ({ id, hash }: Key): SQL =>
  sql`(SELECT u.pegawai FROM umpan_kalender u WHERE u.id = ${id} AND u.rahasia_hash = ${hash})`;

export type FeedRow = { readonly pegawai: string; readonly bahasa: Lang; readonly libur: 0 | 1 };
type Periode = { readonly jenis: JenisPeriode; readonly n: number; readonly tahun: number };
export type WindowRow = Periode & {
  readonly id: string;
  readonly tahap: "perencanaan" | "pengisian";
  readonly tutupPada: number;
  readonly versi: number;
  readonly versiSkp: number;
  readonly selesai: 0 | 1;
  readonly pada: number;
};
/** What waits for a penilai before a window closes: his own subordinates' rows. */
export type WaitingRow = Periode & {
  readonly id: string;
  readonly apa: "setujui" | "nilai";
  readonly tutupPada: number;
  readonly versi: number;
  readonly menunggu: number;
  readonly selesai: number;
  readonly pada: number;
};
export type DutyRow = Periode & {
  readonly id: string;
  readonly kewajiban: Kewajiban;
  readonly batas: Tanggal;
  readonly berjalan: number;
  readonly berakhir: number;
  readonly pindah: number;
  readonly pada: number;
};
export type HolidayRow = { readonly tanggal: Tanggal; readonly keterangan: string; readonly pada: number };

/** The whole feed in one round trip, by the person's own id through indexes. */
export const feedStatements = (key: Key, today: Tanggal, now: number) =>
  [
    rows<FeedRow>`SELECT u.pegawai, coalesce(a.bahasa, 'id') AS bahasa, u.libur FROM umpan_kalender u
      LEFT JOIN akun a ON a.pegawai = u.pegawai WHERE u.id = ${key.id} AND u.rahasia_hash = ${key.hash}`,
    windowsStatement(key, now),
    waitingStatement(key, now),
    dutiesStatement(key, now),
    rows<HolidayRow>`SELECT h.tanggal, h.keterangan, u.dibuat_pada AS pada
      FROM umpan_kalender u CROSS JOIN hari_libur h ON h.tanggal BETWEEN ${tambahHari(today, -31)} AND ${tambahHari(today, 400)}
      WHERE u.id = ${key.id} AND u.rahasia_hash = ${key.hash} AND u.libur = 1 ORDER BY h.tanggal LIMIT 200`,
  ] as const;

const windowsStatement = (key: Key, now: number) => rows<WindowRow>`
  SELECT j.id, j.tahap, t.jenis, t.n, t.tahun, ${closesFor("s")} AS tutupPada, ${versions("s")} AS versi,
    s.versi AS versiSkp, (j.tahap = 'perencanaan' AND s.keadaan = 'ditetapkan') AS selesai,
    max(${moved()}, s.diubah_pada) AS pada
  FROM periode t JOIN jendela j ON j.periode = t.id AND j.tahap IN ('perencanaan', 'pengisian')
    JOIN skp s ON s.id = (SELECT x.id FROM skp x WHERE x.pegawai = ${owner(key)} AND x.tahun = t.tahun ORDER BY x.dari DESC LIMIT 1)
  WHERE ${inRhythm("s")} AND ${opensFor("s")} <= ${now} AND ${closesFor("s")} > ${now - DONE_MS}
    AND (j.tahap = 'perencanaan' OR s.keadaan = 'ditetapkan')
  ORDER BY 6, j.id LIMIT 40`;

const waitingStatement = (key: Key, now: number) => rows<WaitingRow>`
  SELECT j.id, 'setujui' AS apa, t.jenis, t.n, t.tahun, max(${closesFor("s")}) AS tutupPada, j.versi,
    sum(s.keadaan = 'diajukan') AS menunggu, sum(s.versi) AS selesai, max(s.diubah_pada) AS pada
  FROM skp s JOIN periode t ON t.tahun = s.tahun AND t.jenis = 'tahunan'
    JOIN jendela j ON j.periode = t.id AND j.tahap = 'perencanaan'
  WHERE s.penilai = ${owner(key)} AND ${opensFor("s")} <= ${now} AND ${closesFor("s")} > ${now - DONE_MS}
  GROUP BY j.id
  UNION ALL
  SELECT j.id, 'nilai', t.jenis, t.n, t.tahun, max(${closesFor("e")}), j.versi, sum(e.keadaan IN ('pengisian', 'dinilai')),
    sum(e.versi), max(coalesce(e.disampaikan_pada, e.ditandatangani_pada, e.dinilai_pada, ${opensFor("e")}))
  FROM evaluasi e JOIN periode t ON t.id = e.periode JOIN jendela j ON j.periode = t.id AND j.tahap = 'evaluasi'
  WHERE e.penilai = ${owner(key)} AND ${opensFor("e")} <= ${now} AND ${closesFor("e")} > ${now - DONE_MS}
  GROUP BY j.id ORDER BY 6, 1 LIMIT 20`;

/** Clocks of one kind that end on one day are one event: forty documents to deliver are not forty lines. */
const dutiesStatement = (key: Key, now: number) => rows<DutyRow>`
  SELECT j.kewajiban || '-' || t.id || '-' || j.batas_tanggal AS id, j.kewajiban, j.batas_tanggal AS batas, t.jenis, t.n, t.tahun,
    sum(j.keadaan <> 'selesai') AS berjalan, sum(j.keadaan = 'selesai') AS berakhir,
    sum((SELECT count(*) FROM jam_ubah u WHERE u.jam = j.id)) AS pindah,
    max(coalesce(j.selesai_pada, (SELECT max(u.pada) FROM jam_ubah u WHERE u.jam = j.id), CAST((julianday(j.mulai_tanggal) - 2440587.5) * 86400000 AS INTEGER))) AS pada
  FROM jam j JOIN evaluasi e ON e.id = j.objek JOIN periode t ON t.id = e.periode
  WHERE j.pemegang = ${owner(key)} AND j.keadaan IN ('berjalan', 'lewat', 'selesai') AND j.batas_pada > ${now - 3 * DONE_MS}
    AND (j.keadaan <> 'selesai' OR j.selesai_pada > ${now - DONE_MS})
  GROUP BY j.kewajiban, t.id, j.batas_tanggal ORDER BY j.batas_tanggal, 1 LIMIT 60`;

/** Grows with the window, its group's and every extension that reaches the person. */
const versions = (siapa: "s") => sql`(j.versi
  + coalesce((SELECT k.versi FROM jendela_kelompok k WHERE k.kelompok = ${sql.raw(siapa)}.kelompok_periode
    AND k.periode = j.periode AND k.tahap = j.tahap), 0)
  + coalesce((SELECT sum(x.versi) FROM perpanjangan x WHERE x.pegawai = ${sql.raw(siapa)}.pegawai
    AND x.periode = j.periode AND x.tahap = j.tahap), 0))`;
const moved = () => sql`coalesce((SELECT max(r.pada) FROM riwayat r WHERE r.objek = j.id), j.buka_pada)`;
