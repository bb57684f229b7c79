import { sql } from "drizzle-orm";
import type { AgencyDb } from "../data/agency/database.ts";
import { change, rows } from "../data/agency/statement.ts";
import { waktu } from "../i18n/dates.ts";
import { noticeText } from "../i18n/pemberitahuan.ts";
import type { At } from "./at.ts";

/** Days before a window closes on which whoever is not done hears of it. */
export const REMIND_DAYS = [7, 3, 1] as const;
const DAY = 86_400_000;

type Open = {
  readonly id: string;
  readonly periode: string;
  readonly tahap: string;
  readonly tahun: number;
  readonly tutupPada: number;
};

/** Notice, letter and the mark "this reminder went out" in one batch: a second run finds the mark. */
export async function remind(db: AgencyDb, at: At): Promise<string[]> {
  const open = await db.read(rows<Open>`
    SELECT j.id, j.periode, j.tahap, t.tahun, j.tutup_pada AS tutupPada FROM jendela j JOIN periode t ON t.id = j.periode
    WHERE j.keadaan = 'buka' AND j.tutup_pada > ${at.now} AND j.tutup_pada <= ${at.now + REMIND_DAYS[0] * DAY}`);
  const sent: string[] = [];
  for (const window of open) {
    const sisa = REMIND_DAYS.findLast((d) => window.tutupPada - at.now <= d * DAY);
    if (sisa === undefined) continue;
    const slot = `pengingat:${window.id}:${window.tutupPada}:${sisa}`;
    const [already] = await db.read(
      rows<{ slot: string }>`SELECT slot FROM tugas_selesai WHERE slot = ${slot}`,
    );
    if (already) continue;
    const [, , n] = await db.batch(remindStatements(window, slot, sisa, at)).catch(tolerateTwin);
    if (n) sent.push(`pengingat ${window.tahap} H-${sisa}: ${n} orang`);
  }
  return sent;
}

/** The twin that ran at the same time wrote the mark first; its batch carried everything. */
const tolerateTwin = (error: unknown): [number, number, number] => {
  if (String(error).includes("tugas_selesai.slot")) return [0, 0, 0];
  throw error;
};

function remindStatements(window: Open, slot: string, sisa: number, at: At) {
  const jenis = `pengingat-${window.tahap}`;
  const data = { tutupPada: window.tutupPada, tahun: window.tahun, hari: sisa };
  const isi = noticeText(jenis, data, "id", at.agency.zona);
  const tautan = TAUTAN[window.tahap] ?? "/";
  return [
    change`INSERT INTO tugas_selesai (slot, pada) VALUES (${slot}, ${at.now})`,
    change`INSERT INTO surat_keluar (id, kepada, subjek, isi, kirim_pada, dibuat_pada)
      SELECT hex(randomblob(13)), p.email, ${isi.judul},
        ${`${isi.teks}\n\n${waktu(window.tutupPada, at.agency.zona, "id")}`}, ${at.now}, ${at.now}
      FROM pegawai p WHERE p.email IS NOT NULL AND p.id IN (${unfinished(window)})`,
    change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
      SELECT hex(randomblob(13)), s.siapa, ${jenis}, ${JSON.stringify(data)}, ${tautan}, ${at.now}
      FROM (SELECT DISTINCT siapa FROM (${unfinished(window)}) WHERE siapa IS NOT NULL) s`,
  ] as const;
}

const TAUTAN: Readonly<Record<string, string>> = {
  perencanaan: "/skp",
  pengisian: "/pelaksanaan",
  evaluasi: "/tim",
};

/** Who still owes something before the window closes: the one who has it now, not everybody. */
const unfinished = (window: Open) =>
  window.tahap === "perencanaan"
    ? sql`SELECT CASE WHEN keadaan = 'diajukan' THEN penilai ELSE pegawai END AS siapa FROM skp
        WHERE tahun = ${window.tahun} AND keadaan <> 'ditetapkan'`
    : window.tahap === "pengisian"
      ? sql`SELECT s.pegawai AS siapa FROM skp s JOIN periode t ON t.id = ${window.periode}
          WHERE s.tahun = t.tahun AND s.keadaan = 'ditetapkan' AND s.dari <= t.sampai AND s.sampai >= t.dari
            AND NOT EXISTS (SELECT 1 FROM realisasi r WHERE r.skp = s.id AND r.periode = t.id)`
      : sql`SELECT penilai AS siapa FROM evaluasi WHERE periode = ${window.periode} AND keadaan IN ('pengisian', 'dinilai')`;
