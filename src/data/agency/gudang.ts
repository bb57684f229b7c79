import { change, rows, type Statement } from "./statement.ts";

export type LangkahGudang = "menunggu" | "banding" | "contoh" | "hitung" | "selesai";
export type JenisTemuanGudang = "tanpa-berkas" | "tanpa-baris" | "ukuran-beda" | "isi-beda";
/** How long a step that nobody moves is left before another runner takes it up. */
export const DIAM_MS = 5 * 60_000;

/** One look at the store: where it stands (`kursor`: the last key compared) and what it did so far. */
export type PeriksaGudang = {
  readonly id: string;
  readonly pemicu: "malam" | "admin";
  readonly penuh: number;
  readonly langkah: LangkahGudang;
  readonly kursor: string;
  readonly contoh: string;
  readonly revisi: number;
  readonly dicontoh: number;
};

export const openRunStatement = () => rows<PeriksaGudang>`
  SELECT id, pemicu, penuh, langkah, kursor, contoh, revisi, dicontoh FROM gudang_periksa WHERE selesai_pada IS NULL`;

/** One at a time; who asks while one is under way gets that one. The sample goes on where the last one ended. */
export const startRunStatement = (r: {
  readonly id: string;
  readonly pemicu: "malam" | "admin";
  readonly oleh: string | null;
  readonly penuh: boolean;
  readonly now: number;
}): Statement<number> => change`
  INSERT INTO gudang_periksa (id, pemicu, oleh, penuh, contoh, dimulai_pada, gerak_pada)
  SELECT ${r.id}, ${r.pemicu}, ${r.oleh}, ${r.penuh ? 1 : 0},
    coalesce((SELECT contoh FROM gudang_periksa ORDER BY id DESC LIMIT 1), ''), ${r.now}, ${r.now}
  WHERE NOT EXISTS (SELECT 1 FROM gudang_periksa WHERE selesai_pada IS NULL)`;
