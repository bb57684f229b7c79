import * as z from "zod";
import { ID_PATTERN } from "../../data/ids.ts";
import { jenisJabatan, jenjang } from "../../domain/jabatan.ts";
import { jenisPegawai, jenisPenempatan, statusPegawai } from "../../domain/kepegawaian.ts";
import { tanggalSah } from "../../domain/tanggal.ts";

const keys = <K extends string>(o: Readonly<Record<K, unknown>>) => Object.keys(o) as [K, ...K[]];
const blankOr = <S extends z.ZodType>(schema: S, message: string) =>
  z.union([z.literal("").transform(() => null), schema], message).default(null as never);

const hari = z
  .string("tanggal-salah")
  .refine((t) => tanggalSah(t) && t >= "1945-08-17" && t <= "2100-12-31", "tanggal-salah");
const hariAtauKosong = blankOr(hari, "tanggal-salah");
const versi = z.coerce.number("sudah-berubah").int("sudah-berubah").default(0);
const centang = z.literal("ya").optional().catch(undefined);

const dataFields = {
  nama: z.string("nama-kosong").min(1, "nama-kosong").max(200, "nama-panjang"),
  email: blankOr(z.email("surel-salah").max(200, "surel-salah").toLowerCase(), "surel-salah"),
  jenis: z.enum(keys(jenisPegawai), "jenis-kosong"),
  nomor: z.string().max(60, "panjang-bukan-18").default(""),
  golongan: z.string().max(20, "golongan-tidak-dikenal").default(""),
  golonganDari: hariAtauKosong,
};

const postFields = {
  jabatan: z.string("jabatan-kosong").min(1, "jabatan-kosong").max(200, "jabatan-panjang"),
  unit: z.string("unit-kosong").regex(ID_PATTERN, "unit-kosong"),
  jenisJabatan: z.enum(keys(jenisJabatan), "jenis-jabatan-kosong"),
  jenjang: blankOr(z.enum(keys(jenjang)), "jenjang-kosong"),
  memimpin: centang,
  delegasi: centang,
  dari: hari,
  nomorSurat: z.string().max(100, "surat-panjang").default(""),
  tanggalSurat: hariAtauKosong,
};
const alasan = z.string("alasan-kosong").min(1, "alasan-kosong").max(500, "alasan-panjang");

export const newPersonForm = z.object({ ...dataFields, ...postFields });
export const dataForm = z.object({
  ...dataFields,
  versi,
  ubahNomor: z.enum(["koreksi", "baru"]).catch("koreksi"),
});
export const appointmentForm = z.object({
  ...postFields,
  versi,
  jenis: z.enum(keys(jenisPenempatan), "kedudukan-kosong"),
  sampai: hariAtauKosong,
});
/** `sebelum`: the end as the page showed it, so that the facts are read from the right day. */
export const endForm = z.object({ versi, sampai: hari, sebelum: hariAtauKosong });
/** `semula`: the first day as the page showed it, so that the facts are read from the right day. */
export const correctionForm = appointmentForm.extend({ semula: hari, alasan });
export const takeBackForm = z.object({ versi, semula: hari, alasan });
export const exceptionForm = z.object({
  versi,
  nomor: z.string().max(60, "penilai-tidak-ada").default(""),
  pejabat: blankOr(z.string().regex(ID_PATTERN, "penilai-tidak-ada"), "penilai-tidak-ada"),
  dari: hari,
  sampai: hariAtauKosong,
  alasan,
});
export const statusForm = z.object({
  versi,
  status: z.enum([...keys(statusPegawai), "pensiun"], "status-kosong"),
  dari: hari,
  sampai: hariAtauKosong,
});
/** From outside: what is printed of him, and what kind of post he holds there. */
export const outsideForm = z.object({
  versi,
  nama: dataFields.nama,
  jabatan: postFields.jabatan,
  instansi: z.string("instansi-kosong").min(1, "instansi-kosong").max(200, "instansi-panjang"),
  jenisJabatan: z.enum(
    ["pejabat-negara", "jpt-utama", "jpt-madya", "jpt-pratama", "administrator", "pengawas"],
    "jenis-jabatan-kosong",
  ),
});
