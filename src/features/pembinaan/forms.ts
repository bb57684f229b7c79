import * as z from "zod";
import { ID_PATTERN } from "../../data/ids.ts";
import { KOMPETENSI_TETAP, N_KRITERIA } from "../../domain/kompetensi.ts";
import { type JenisBimbingan, jenisBimbingan, LANGKAH_TINDAK } from "../../domain/pembinaan.ts";
import { tanggalSah } from "../../domain/tanggal.ts";

const kunci = z.coerce.number("isian-tidak-utuh").int("isian-tidak-utuh").min(0, "isian-tidak-utuh");
export const id = z.string("isian-tidak-utuh").regex(ID_PATTERN, "isian-tidak-utuh");
export const wajib = (kosong: string, paling = 4000) =>
  z.string(kosong).min(1, kosong).max(paling, "terlalu-panjang");
const bebas = (paling = 4000) => z.string().max(paling, "terlalu-panjang").default("");
export const hari = z.string("tanggal-salah").refine(tanggalSah, "tanggal-salah");
const jenis = Object.keys(jenisBimbingan) as [JenisBimbingan, ...JenisBimbingan[]];

export const baruForm = z.object({
  skp: z.string("skp-kosong").regex(ID_PATTERN, "skp-kosong"),
  jenis: z.enum(jenis, "jenis-kosong"),
  topik: wajib("topik-kosong", 300),
});

export const mulaiForm = z.object({ versi: kunci });
export const setujuForm = z.object({
  versi: kunci,
  revisi: kunci,
  pernyataan: z.literal("ya", "pernyataan-belum"),
});
export const alasanForm = z.object({ versi: kunci, alasan: wajib("alasan-kosong", 1000) });
export const penugasanForm = z.object({
  versi: kunci,
  nomor: z.string("nip-salah").regex(/^\d{18}$/, "nip-salah"),
  surat: wajib("surat-kosong", 120),
  suratTanggal: hari,
});

export const sesiForm = z
  .object({
    tanggal: hari,
    tempat: wajib("tempat-kosong", 200),
    materi: wajib("materi-kosong"),
    rencanaAksi: bebas(1000),
    batas: z.union([z.literal(""), hari], "tanggal-salah").default(""),
  })
  .refine((s) => s.batas === "" || s.rencanaAksi !== "", {
    path: ["rencanaAksi"],
    message: "rencana-kosong",
  });

/** A new follow-up, or what became of one. */
export const tindakBaruForm = z.object({
  siapa: z.enum(["pegawai", "pembimbing"], "siapa-kosong"),
  apa: wajib("apa-kosong", 1000),
  batas: hari,
});
export const tindakForm = z.object({
  tindak: id,
  langkah: z.enum(LANGKAH_TINDAK, "isian-tidak-utuh"),
});

const butir = (n: number, nama: (at: number) => string) => Array.from({ length: n }, (_, at) => nama(at));
export const N_TEKNIS = 4;

export const umpanBalikForm = z.object({
  ...Object.fromEntries(
    butir(N_KRITERIA, (at) => `k${at + 1}`).map((k) => [k, wajib("jawaban-kosong", 2000)]),
  ),
  pernyataan: z.literal("ya", "pernyataan-belum"),
});

const angka = z.string("nilai-kosong").regex(/^[1-5]$/, "nilai-kosong");
export const kompetensiForm = z
  .object({
    ...Object.fromEntries(
      KOMPETENSI_TETAP.flatMap(([k]) => [
        [`nilai-${k}`, angka],
        [`alasan-${k}`, wajib("alasan-kosong", 2000)],
      ]),
    ),
    ...Object.fromEntries(
      butir(N_TEKNIS, (at) => `teknis${at + 1}`).flatMap((k) => [
        [`nama-${k}`, bebas(200)],
        [`nilai-${k}`, z.union([z.literal(""), angka], "nilai-kosong").default("")],
        [`alasan-${k}`, bebas(2000)],
      ]),
    ),
    rekomendasi: wajib("rekomendasi-kosong"),
    pernyataan: z.literal("ya", "pernyataan-belum"),
  })
  .superRefine((isi, ctx) => {
    const of = isi as Readonly<Record<string, string>>;
    for (const k of butir(N_TEKNIS, (at) => `teknis${at + 1}`)) {
      const [nama, nilai, alasan] = [of[`nama-${k}`], of[`nilai-${k}`], of[`alasan-${k}`]];
      const dipakai = nama || nilai || alasan || k === "teknis1";
      if (!dipakai) continue;
      if (!nama) ctx.addIssue({ code: "custom", path: [`nama-${k}`], message: "teknis-kosong" });
      if (!nilai) ctx.addIssue({ code: "custom", path: [`nilai-${k}`], message: "nilai-kosong" });
      if (!alasan) ctx.addIssue({ code: "custom", path: [`alasan-${k}`], message: "alasan-kosong" });
    }
  });
