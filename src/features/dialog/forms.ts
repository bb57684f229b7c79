import * as z from "zod";
import { ID_PATTERN } from "../../data/ids.ts";
import { type CaraDialog, caraDialog } from "../../domain/dialog.ts";
import { tanggalSah } from "../../domain/tanggal.ts";

const kunci = z.coerce.number("isian-tidak-utuh").int("isian-tidak-utuh").min(0, "isian-tidak-utuh");
const id = z.string("isian-tidak-utuh").regex(ID_PATTERN, "isian-tidak-utuh");
const teks = z.string("isian-tidak-utuh").max(4000, "terlalu-panjang");
const cara = Object.keys(caraDialog) as [CaraDialog, ...CaraDialog[]];

/** Something said about a place, or in a thread; a text that differs from `semula` is a proposal. */
export const pesanForm = z.object({
  tempat: z.string("isian-tidak-utuh").max(64, "isian-tidak-utuh"),
  utas: z.union([z.literal(""), id], "isian-tidak-utuh"),
  versi: kunci,
  teks,
  usulan: teks.optional(),
  semula: z.string().max(8000).optional(),
});

export const jawabanForm = z.object({
  utas: id,
  versi: kunci,
  revisi: kunci,
  langkah: z.enum(["terima", "tolak", "selesai"], "isian-tidak-utuh"),
  alasan: teks.optional(),
});

export const temuForm = z.object({
  /** Empty: a new one. */
  pertemuan: z.union([z.literal(""), id], "isian-tidak-utuh"),
  versi: kunci,
  tanggal: z.string("tanggal-salah").refine(tanggalSah, "tanggal-salah"),
  cara: z.enum(cara, "cara-kosong"),
  tempat: z.string("tempat-kosong").min(1, "tempat-kosong").max(200, "terlalu-panjang"),
  ringkasan: z.string("ringkasan-kosong").min(1, "ringkasan-kosong").max(4000, "terlalu-panjang"),
});

export const konfirmasiForm = z.object({
  pertemuan: id,
  versi: kunci,
  pernyataan: z.literal("ya", "pernyataan-belum"),
});
export const hapusForm = z.object({ pertemuan: id, versi: kunci });
