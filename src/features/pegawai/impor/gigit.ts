import { type SQL, sql } from "drizzle-orm";
import type { AgencyDb } from "../../../data/agency/database.ts";
import { guardStatement } from "../../../data/agency/riwayat.ts";
import { change, rows, type Statement } from "../../../data/agency/statement.ts";
import type { Tanggal, Zona } from "../../../domain/tanggal.ts";
import type { Langkah, Pemetaan, Ringkasan } from "./queries.ts";

/** When and where a job runs: one instant, never the clock. */
export type Kini = { readonly now: number; readonly today: Tanggal; readonly zona: Zona };

/** The job as it stands in its row. */
export type Kerja = {
  readonly id: string;
  readonly langkah: Langkah;
  readonly penanda: string;
  readonly posisi: number;
  readonly total: number;
  readonly galat: string;
  readonly kunci: string | null;
  readonly oleh: string;
  readonly diterapkanPada: number | null;
  readonly dibatalkanOleh: string | null;
  readonly pemetaan: Pemetaan;
  readonly ringkasan: Ringkasan;
};

export async function readJob(db: AgencyDb, id: string): Promise<Kerja | null> {
  type Row = Omit<Kerja, "pemetaan" | "ringkasan"> & { pemetaan: string; ringkasan: string };
  const [row] = await db.read(rows<Row>`
    SELECT id, langkah, penanda, posisi, total, galat, kunci, oleh, diterapkan_pada AS diterapkanPada,
      dibatalkan_oleh AS dibatalkanOleh, pemetaan, ringkasan FROM impor WHERE id = ${id}`);
  return row
    ? {
        ...row,
        pemetaan: JSON.parse(row.pemetaan) as Pemetaan,
        ringkasan: JSON.parse(row.ringkasan) as Ringkasan,
      }
    : null;
}

export type Maju = {
  readonly langkah?: Langkah;
  readonly penanda: string;
  readonly posisi: number;
  readonly total?: number;
  readonly ringkasan?: Ringkasan;
};

/**
 * One bite: where the job stands is moved on, and what the bite does is written, all or nothing. A message that
 * comes twice, or two runners at once: the second finds the mark moved and writes nothing (K26). False = that.
 */
export async function bite(
  db: AgencyDb,
  kerja: Kerja,
  maju: Maju,
  now: number,
  statements: readonly Statement<unknown>[],
): Promise<boolean> {
  const also: SQL = maju.ringkasan ? sql`, ringkasan = ${JSON.stringify(maju.ringkasan)}` : sql``;
  const total: SQL = maju.total === undefined ? sql`` : sql`, total = ${maju.total}`;
  try {
    await db.batch([
      change`UPDATE impor SET langkah = ${maju.langkah ?? kerja.langkah}, penanda = ${maju.penanda},
          posisi = ${maju.posisi}, percobaan = 0, gerak_pada = ${now} ${total} ${also}
        WHERE id = ${kerja.id} AND langkah = ${kerja.langkah} AND penanda = ${kerja.penanda} AND galat = ''`,
      guardStatement(),
      ...statements,
    ]);
    return true;
  } catch (error) {
    if (/cocok = 1/.test(String((error as Error)?.message))) return false;
    throw error;
  }
}

/**
 * Ids of what a row makes: the same whenever the row is compared again. When the import was made, which import
 * (the end of its own id, where two of one millisecond differ), which row.
 */
export const rowIds =
  (impor: string) =>
  (nomor: number, k: number): string =>
    impor.slice(0, 10) + impor.slice(-9) + base32(nomor * 64 + k, 7);

function base32(n: number, width: number): string {
  let text = "";
  for (let rest = n; text.length < width; rest = Math.floor(rest / 32)) text = ALPHABET[rest % 32] + text;
  return text;
}
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
