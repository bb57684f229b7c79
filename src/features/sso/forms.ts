import * as z from "zod";

export const settingForm = z.object({
  nama: z.string("nama-kosong").min(1, "nama-kosong").max(60, "nama-kosong"),
  penerbit: z.string("penerbit-salah").min(1, "penerbit-salah").max(300, "penerbit-salah"),
  clientId: z.string("client-kosong").min(1, "client-kosong").max(200, "client-kosong"),
  rahasia: z.string().max(500, "rahasia-kosong").default(""),
  klaim: z.string("klaim-salah").regex(/^[\w.:/-]{1,60}$/, "klaim-salah"),
  percaya: z.string().optional(),
});

export const agreeForm = z.object({ versi: z.coerce.number().int().nonnegative().catch(-1) });

export const unlinkForm = z.object({
  nomor: z
    .string("nomor-kosong")
    .transform((s) => s.replace(/\s/g, ""))
    .pipe(z.string().regex(/^\d{18}$/, "nomor-kosong")),
});
