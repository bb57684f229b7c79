import { change, rows } from "../agency/statement.ts";

export type Tingkat = "gangguan" | "sebagian" | "pemeliharaan";
/** An incident as everybody may read it. */
export type Gangguan = {
  readonly id: string;
  readonly tingkat: Tingkat;
  readonly judul: string;
  readonly isi: string;
  readonly mulaiPada: number;
  readonly selesaiPada: number | null;
  readonly penutup: string;
};

/** Open ones first, then those that ended within a month. */
export const gangguanStatement = (now: number) => rows<Gangguan>`
  SELECT id, tingkat, judul, isi, mulai_pada AS mulaiPada, selesai_pada AS selesaiPada, penutup FROM gangguan
  WHERE selesai_pada IS NULL OR selesai_pada > ${now - 30 * 86_400_000}
  ORDER BY selesai_pada IS NOT NULL, mulai_pada DESC LIMIT 30`;

export const cronStatement = () =>
  rows<{ pada: string }>`SELECT nilai AS pada FROM pengaturan WHERE kunci = 'cron-terakhir'`;

export const openIncident = (
  g: Pick<Gangguan, "id" | "tingkat" | "judul" | "isi">,
  oleh: string,
  now: number,
) =>
  change`INSERT INTO gangguan (id, tingkat, judul, isi, mulai_pada, oleh)
    VALUES (${g.id}, ${g.tingkat}, ${g.judul}, ${g.isi}, ${now}, ${oleh})`;

export const closeIncident = (id: string, penutup: string, now: number) =>
  change`UPDATE gangguan SET selesai_pada = ${now}, penutup = ${penutup} WHERE id = ${id} AND selesai_pada IS NULL`;
