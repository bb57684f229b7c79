import { type SQL, sql } from "drizzle-orm";
import type { AgencyDb } from "../data/agency/database.ts";
import { onLeave } from "../data/agency/kehadiran.ts";
import { change, rows } from "../data/agency/statement.ts";
import { akhirBulan, type Tanggal, tambahHari } from "../domain/tanggal.ts";
import type { At } from "./at.ts";

/** So many days before a turn ends its pimpinan hears of those who have nothing yet; so many after it, what was missed. */
const DEKAT_HARI = 5;
const LEWAT_HARI = 5;
/** Whoever was asked hears once more, so many days before he is awaited. */
const INGATKAN_HARI = 2;

/**
 * Once a local day. Ps. 19 ayat (2): a turn that is about to end, or has ended, without the feedback that was agreed:
 * one line for each pimpinan with how many, once a turn. And requests that nobody answered yet, once each.
 */
export async function remindOfFeedback(db: AgencyDb, at: At): Promise<string[]> {
  const slot = `umpan-balik:${at.today}`;
  const [already] = await db.read(
    rows<{ slot: string }>`SELECT slot FROM tugas_selesai WHERE slot = ${slot}`,
  );
  if (already) return [];
  const bulanIni = akhirBulan(Number(at.today.slice(0, 4)), Number(at.today.slice(5, 7)));
  const bulanLalu = tambahHari(`${at.today.slice(0, 7)}-01`, -1);
  const [, ingat, , dekat, lewat] = await db
    .batch([
      change`INSERT INTO tugas_selesai (slot, pada) VALUES (${slot}, ${at.now})`,
      change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
        SELECT hex(randomblob(13)), m.kepada, 'umpan-permintaan-pengingat', json_object('nama', p.nama, 'batas', m.batas_tanggal),
          '/umpan-balik/permintaan/' || m.id, ${at.now}
        FROM umpan_permintaan m JOIN pegawai p ON p.id = m.oleh WHERE ${lupa(at.today)}`,
      change`UPDATE umpan_permintaan AS m SET diingatkan_pada = ${at.now} WHERE ${lupa(at.today)}`,
      turnStatement("dekat", bulanIni, tambahHari(bulanIni, -DEKAT_HARI) <= at.today, at),
      turnStatement("lewat", bulanLalu, at.today <= tambahHari(bulanLalu, LEWAT_HARI), at),
    ])
    .catch(tolerateTwin);
  return [
    ...(ingat > 0 ? [`${ingat} permintaan umpan balik diingatkan`] : []),
    ...(dekat + lewat > 0 ? [`umpan balik berkala: ${dekat + lewat} pimpinan diingatkan`] : []),
  ];
}

const lupa = (
  today: Tanggal,
): SQL => sql`m.keadaan = 'terbuka' AND m.kepada IS NOT NULL AND m.diingatkan_pada IS NULL
  AND m.batas_tanggal <= ${tambahHari(today, INGATKAN_HARI)}`;

/** The plans whose turn ends with this month, by the rhythm that holds for them, and have no feedback in it. */
function turnStatement(apa: "dekat" | "lewat", sampai: Tanggal, sekarang: boolean, at: At) {
  const jenis = `umpan-berkala-${apa}`;
  const awalBulan = `${sampai.slice(0, 7)}-01`;
  const bulan = Number(sampai.slice(5, 7));
  const awalTriwulan = `${sampai.slice(0, 5)}${String(bulan - ((bulan - 1) % 3)).padStart(2, "0")}-01`;
  const milik = sql`aturan a WHERE a.kunci = 'umpan-balik.berkala.' || s.id AND a.dari <= ${sampai}`;
  const ritme = sql`coalesce((SELECT a.nilai FROM ${milik} ORDER BY a.dari DESC LIMIT 1),
    (SELECT a.nilai FROM aturan a WHERE a.kunci = 'umpan-balik.berkala' AND a.dari <= ${sampai} ORDER BY a.dari DESC LIMIT 1),
    (SELECT CASE periodik WHEN 'bulan' THEN 'bulanan' ELSE 'triwulanan' END FROM tahun_kinerja WHERE tahun = s.tahun),
    'triwulanan')`;
  // A rhythm that is new in this turn began with the turn that ran: domain/umpan-balik.ts `rekapBerkala`.
  const mulai = sql`CASE WHEN g.ritme = 'bulanan' AND NOT EXISTS (SELECT 1 FROM ${milik} AND a.dari > ${awalBulan})
    THEN ${awalBulan} ELSE ${awalTriwulan} END`;
  return change`
    INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
    SELECT hex(randomblob(13)), g.penilai, ${jenis}, json_object('jumlah', count(*), 'sampai', ${sampai}), '/umpan-balik/tim', ${at.now}
    FROM (SELECT s.id, s.penilai, s.dari, s.sampai, ${ritme} AS ritme FROM skp s
      WHERE ${sekarang ? 1 : 0} AND s.keadaan = 'ditetapkan' AND s.tahun = ${Number(sampai.slice(0, 4))}
        AND s.penilai IS NOT NULL AND s.dari <= ${sampai} AND s.sampai >= ${awalBulan}) g CROSS JOIN skp s ON s.id = g.id
    WHERE (g.ritme = 'bulanan' OR ${bulan % 3 === 0 ? 1 : 0} OR g.sampai <= ${sampai})
      AND NOT EXISTS (SELECT 1 FROM umpan_balik u WHERE u.skp = g.id AND u.pemberi = 'pimpinan' AND u.sebutan = ''
        AND u.bentuk = 'berkala' AND u.tanggal BETWEEN ${mulai} AND ${sampai})
      AND NOT ${onLeave(sql`g.penilai`, at.today)}
      AND NOT EXISTS (SELECT 1 FROM pemberitahuan k WHERE k.pegawai = g.penilai AND k.jenis = ${jenis}
        AND k.data ->> 'sampai' = ${sampai} AND k.dibuat_pada > ${at.now - 40 * 86_400_000})
    GROUP BY g.penilai`;
}

/** The twin that ran at the same time wrote the mark first; its batch carried everything. */
const tolerateTwin = (error: unknown): [number, number, number, number, number] => {
  if (String(error).includes("tugas_selesai.slot")) return [0, 0, 0, 0, 0];
  throw error;
};
