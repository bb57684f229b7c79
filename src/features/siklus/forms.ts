import * as z from "zod";
import { tanggalSah } from "../../domain/tanggal.ts";

const line = (kosong: string, panjang: string, max: number) =>
  z
    .string(kosong)
    .transform((s) => s.replace(/\s+/g, " ").trim())
    .pipe(z.string().min(1, kosong).max(max, panjang));

const alasan = line("alasan-kosong", "alasan-panjang", 500);

export const emptyForm = z.object({});
export const reasonForm = z.object({ alasan });
export const freezeForm = z.object({
  alasan,
  sampai: z
    .string()
    .optional()
    .refine((s) => !s || tanggalSah(s), "sampai-salah"),
});

export const agreementForm = z.object({
  nama: line("nama-kosong", "nama-panjang", 200),
  jabatan: line("jabatan-kosong", "jabatan-panjang", 200),
  nip: z
    .string("nip-salah")
    .transform((s) => s.replace(/[\s.'-]/g, ""))
    .pipe(z.string().regex(/^\d{18}$/, "nip-salah")),
  nomorSurat: line("surat-kosong", "surat-panjang", 100),
  tanggal: z.string("tanggal-salah").refine(tanggalSah, "tanggal-salah"),
  pernyataan: z.literal("ya", "pernyataan-kosong"),
});
export type AgreementInput = z.output<typeof agreementForm>;

export const contactForm = z.object({
  nama: line("nama-kosong", "nama-panjang", 200),
  jabatan: line("jabatan-kosong", "jabatan-panjang", 200),
  surel: z
    .string("surel-salah")
    .max(200, "surel-salah")
    .transform((s) => s.toLowerCase())
    .pipe(z.email("surel-salah")),
  telepon: z.string().max(40, "telepon-panjang").optional(),
});
export type ContactInput = z.output<typeof contactForm>;

export const leaveForm = z.object({
  jam: z
    .string("jam-salah")
    .regex(/^\d{1,2}$/, "jam-salah")
    .transform(Number)
    .pipe(z.number().min(1, "jam-salah").max(72, "jam-salah")),
  alasan,
});
export type LeaveInput = z.output<typeof leaveForm>;
