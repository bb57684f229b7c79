import { change, rows } from "../agency/statement.ts";
import { type DirectoryBinding, directoryBatch } from "./database.ts";

/** What a queue gave up on, as it came. Redelivered it is the same row: the message's own id. */
export const keepDeadMessage = (
  env: DirectoryBinding,
  m: {
    readonly id: string;
    readonly agency: string | null;
    readonly isi: string;
    readonly percobaan: number;
    readonly pada: number;
  },
) =>
  directoryBatch(env, [
    change`INSERT OR IGNORE INTO pesan_mati (id, agency, isi, percobaan, diterima_pada)
      VALUES (${m.id}, (SELECT id FROM agency WHERE id = ${m.agency}), ${m.isi}, ${m.percobaan}, ${m.pada})`,
  ]);

export type PesanMati = {
  readonly id: string;
  readonly code: string | null;
  readonly isi: string;
  readonly percobaan: number;
  readonly diterimaPada: number;
  readonly tindakan: "diulang" | "diabaikan" | null;
  readonly oleh: string | null;
  readonly selesaiPada: number | null;
};
const select =
  rows<PesanMati>`SELECT m.id, a.code, m.isi, m.percobaan, m.diterima_pada AS diterimaPada, m.tindakan, m.oleh,
  m.selesai_pada AS selesaiPada FROM pesan_mati m LEFT JOIN agency a ON a.id = m.agency`.query;

export const deadMessagesStatement = () => rows<PesanMati>`${select}
  ORDER BY m.selesai_pada IS NOT NULL, m.diterima_pada DESC LIMIT 50`;
export const deadMessageStatement = (id: string) => rows<PesanMati>`${select} WHERE m.id = ${id}`;

/** Once: two operators at the same row, one of them is told. */
export const settleDeadMessage = (id: string, tindakan: "diulang" | "diabaikan", oleh: string, now: number) =>
  change`UPDATE pesan_mati SET selesai_pada = ${now}, tindakan = ${tindakan}, oleh = ${oleh}
    WHERE id = ${id} AND selesai_pada IS NULL`;

/** The last time the timetable ran: the public page says so. */
export const markCron = (env: DirectoryBinding, now: number) =>
  directoryBatch(env, [
    change`INSERT INTO pengaturan (kunci, nilai) VALUES ('cron-terakhir', ${String(now)})
      ON CONFLICT (kunci) DO UPDATE SET nilai = excluded.nilai`,
  ]);
