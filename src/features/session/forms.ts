import * as z from "zod";

const kembali = z.string().max(500).catch("");
const jawaban = z.string("kunci-ditolak").min(1, "kunci-ditolak").max(40_000, "kunci-ditolak");

export const signInForm = z.object({
  pengenal: z.string("pengenal-kosong").min(1, "pengenal-kosong").max(200, "pengenal-kosong"),
  sandi: z.string("sandi-kosong").min(1, "sandi-kosong").max(128, "sandi-panjang"),
  kembali,
});

export const passkeyForm = z.object({ jawaban, kembali });

export const secondStepForm = z.object({
  kode: z.string().max(60, "kode-salah").catch(""),
  jawaban: z.string().max(40_000).catch(""),
  simpan: z.literal("ya").optional().catch(undefined),
});

export const forgotForm = signInForm.pick({ pengenal: true });

export const setPasswordForm = z
  .object({
    sandi: z.string("sandi-kosong").min(1, "sandi-kosong").max(200, "sandi-panjang"),
    ulang: z.string("sandi-beda").max(200, "sandi-panjang"),
  })
  .refine((f) => f.sandi === f.ulang, { path: ["ulang"], message: "sandi-beda" });

export const changePasswordForm = setPasswordForm.safeExtend({
  lama: z.string("sandi-kosong").min(1, "sandi-kosong").max(200, "sandi-panjang"),
});

export const displayForm = z.object({
  bahasa: z.enum(["id", "en"]).optional(),
  tema: z.enum(["perangkat", "terang", "gelap"]).optional(),
  kembali: z.string().max(500).optional(),
});
