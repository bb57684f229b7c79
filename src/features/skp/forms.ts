import * as z from "zod";
import { pendekatan } from "../../domain/istilah.ts";
import { MAX_CELL } from "./grid-rows.ts";
import { lateFields } from "./late-reason.tsx";

const pilihan = Object.keys(pendekatan) as (keyof typeof pendekatan)[];
/** The lock a form carries: which version of the thing the person was looking at. */
const kunci = z.coerce.number("isian-tidak-utuh").int("isian-tidak-utuh").min(0, "isian-tidak-utuh");
const panjang = z.string().max(MAX_CELL, "terlalu-panjang");
const setuju = z.literal("ya", "pernyataan-belum");

/** Steps that save nothing: the page comes back with what was typed, and something more to write in. */
const tampilkan = ["tambah", "tempel", "lintasan", "pulih"] as const;

/** What the page of isian carries beside its grid and fields. `kolom`: the approach its columns belong to. */
export const isianForm = z.object({
  revisi: kunci,
  kolom: z.enum(pilihan, "isian-tidak-utuh"),
  pendekatan: z.enum(pilihan, "pendekatan-kosong"),
  langkah: z.enum(["simpan", "lanjut", "otomatis", ...tampilkan]).catch("simpan"),
});

/** The text of the SKP may not have moved since it was read: both locks go along. */
export const pengajuanForm = z.object({ versi: kunci, revisi: kunci, pernyataan: setuju, ...lateFields });
export const pembatalanForm = z.object({ versi: kunci });
/** Notes: `catatan` for the whole, `catatan.<id>` for an RHK. */
export const pengembalianForm = z.object({ versi: kunci, catatan: panjang.optional() }).catchall(panjang);
export const persetujuanForm = z
  .object({ versi: kunci, pernyataan: setuju, lanjut: z.literal("ya").optional(), ...lateFields })
  .catchall(panjang);
