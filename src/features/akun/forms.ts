import * as z from "zod";
import { ATURAN_FAKTOR } from "../../domain/faktor-kedua.ts";

export const proofForm = z.object({
  lama: z.string("sandi-kosong").min(1, "sandi-kosong").max(200, "sandi-lama-salah"),
});

export const totpForm = z.object({
  rahasia: z.string("daftar-lewat").min(1, "daftar-lewat").max(500, "daftar-lewat"),
  kode: z
    .string("kode-kosong")
    .transform((typed) => typed.replace(/\s/g, ""))
    .pipe(z.string().min(1, "kode-kosong").max(12, "kode-salah")),
});

const nama = z.string("nama-kosong").min(1, "nama-kosong").max(60, "nama-panjang");

export const nameForm = z.object({ nama });

export const keyForm = z.object({
  nama,
  jawaban: z.string("kunci-ditolak").min(1, "kunci-ditolak").max(40_000, "kunci-ditolak"),
});

export const codesForm = z.object({ kode: z.string().regex(/^(?:[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2} ?){10}$/) });

export const ruleForm = z.object({
  aturan: z.enum(ATURAN_FAKTOR, "aturan-kosong"),
  dasar: z.string("dasar-kosong").min(1, "dasar-kosong").max(200, "dasar-panjang"),
});
