import * as z from "zod";
import { KODE_PATTERN } from "./kode.ts";

const oneLine = (kosong: string, panjang: string, max: number) =>
  z
    .string(kosong)
    .transform((s) => s.replace(/\s+/g, " ").trim())
    .pipe(z.string().min(1, kosong).max(max, panjang));

/** Cookies are named for the agency, and this name is taken. */
const RESERVED = new Set(["operator"]);

/** id and rahasia are the address of this sign-up: sent again, they go on with the same one. */
export const signupForm = z.object({
  id: z.string().optional(),
  rahasia: z.string().optional(),
  nama: oneLine("nama-kosong", "nama-panjang", 160),
  jenis: z.enum(["pusat", "daerah"], "jenis-kosong"),
  zona: z.enum(["WIB", "WITA", "WIT"], "zona-kosong"),
  kode: z
    .string("kode-bentuk")
    .transform((s) => s.toLowerCase())
    .pipe(
      z.union(
        [
          z.literal(""),
          z
            .string()
            .regex(KODE_PATTERN, "kode-bentuk")
            .refine((s) => !RESERVED.has(s), "kode-bentuk"),
        ],
        "kode-bentuk",
      ),
    ),
  namaAdmin: oneLine("nama-admin-kosong", "nama-admin-panjang", 200),
  nomor: z.string("nomor-kosong").min(1, "nomor-kosong").max(60, "panjang-bukan-18"),
  email: z
    .string("email-salah")
    .max(200, "email-salah")
    .transform((s) => s.toLowerCase())
    .pipe(z.email("email-salah")),
});
export type SignupInput = z.output<typeof signupForm>;
