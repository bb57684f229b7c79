import * as z from "zod";
import { tanggalSah } from "../../domain/tanggal.ts";

export const signInForm = z.object({
  email: z.string("email-kosong").min(1, "email-kosong").max(200, "email-kosong"),
  sandi: z.string("sandi-kosong").min(1, "sandi-kosong").max(128, "sandi-panjang"),
});

export const passwordForm = z
  .object({
    sandi: z.string("sandi-kosong").min(1, "sandi-kosong").max(200, "sandi-panjang"),
    ulang: z.string("sandi-beda").max(200, "sandi-panjang"),
  })
  .refine((f) => f.sandi === f.ulang, { path: ["ulang"], message: "sandi-beda" });

export const reasonForm = z.object({
  alasan: z.string("alasan-kosong").min(1, "alasan-kosong").max(500, "alasan-panjang"),
});

export const emptyForm = z.object({});
export const noteForm = z.object({ alasan: z.string().max(500, "alasan-panjang").optional() });
export const freezeForm = reasonForm.extend({
  sampai: z
    .string()
    .optional()
    .refine((s) => !s || tanggalSah(s), "sampai-salah"),
});

export const incidentForm = z.object({
  tingkat: z.enum(["gangguan", "sebagian", "pemeliharaan"], "tingkat-kosong"),
  judul: z.string("judul-kosong").min(1, "judul-kosong").max(120, "teks-panjang"),
  // Not "isi": that is the id of every page's main part.
  teks: z.string("isi-kosong").min(1, "isi-kosong").max(2000, "teks-panjang"),
});
export const endForm = z.object({
  penutup: z.string("isi-kosong").min(1, "isi-kosong").max(2000, "teks-panjang"),
});

const jenis = z.enum(["nasional", "cuti-bersama"], "jenis-kosong");
const tanggal = z.string("tanggal-salah").refine(tanggalSah, "tanggal-salah");

export const holidayForm = z.object({
  tanggal,
  jenis,
  keterangan: z.string("keterangan-kosong").min(1, "keterangan-kosong").max(200, "teks-panjang"),
  dasar: z.string("dasar-kosong").min(1, "dasar-kosong").max(200, "teks-panjang"),
});

export const revokeForm = z.object({ tanggal, jenis });
