import type { JalurEvaluasi } from "./dokumen.ts";
import type { Instansi, Kelompok } from "./istilah.ts";
import type { JenisJabatan } from "./jabatan.ts";
import { regulasiPada } from "./regulasi.ts";
import type { KalenderKerja, Tanggal } from "./tanggal.ts";
import { type ModeHari, tenggat } from "./tenggat.ts";

/** The post as the evaluation sees it; whoever heads a unit kerja mandiri counts as that. */
export type JabatanDinilai = "jpt-utama" | "jpt-madya" | "jpt-pratama" | "unit-mandiri" | "ja-jf";
export type DievaluasiOleh =
  | "pejabat-penilai"
  | "menteri-yang-mengoordinasikan"
  | "menteri"
  | "pimpinan-instansi"
  | "jpt-madya"
  | "kepala-daerah"
  | "pimpinan-perangkat-daerah";
export type AlasanTolakKeberatan = "hasil-final" | "dokumen-belum-diterima" | "alasan-kosong" | "lewat-batas";
export type PermohonanKeberatan = {
  readonly diterima: Tanggal | null;
  readonly diajukan: Tanggal;
  readonly mode: ModeHari;
  readonly final: boolean;
  readonly alasan: string;
};
export type PutusanKeberatan =
  | { readonly boleh: true; readonly batas: Tanggal }
  | { readonly boleh: false; readonly alasanTolak: "lewat-batas"; readonly batas: Tanggal }
  | { readonly boleh: false; readonly alasanTolak: Exclude<AlasanTolakKeberatan, "lewat-batas"> };

/** Ps. 29, hlm. 117. Checked in this order; the limit is known only once the date was looked at. */
export function periksaKeberatan(p: PermohonanKeberatan, kalender: KalenderKerja): PutusanKeberatan {
  if (p.final) return { boleh: false, alasanTolak: "hasil-final" };
  if (p.diterima === null || p.diajukan < p.diterima) {
    return { boleh: false, alasanTolak: "dokumen-belum-diterima" };
  }
  if (p.alasan.trim() === "") return { boleh: false, alasanTolak: "alasan-kosong" };
  const batas = tenggat(p.diterima, regulasiPada(p.diterima).keberatan, p.mode, kalender);
  return p.diajukan <= batas ? { boleh: true, batas } : { boleh: false, alasanTolak: "lewat-batas", batas };
}

/** hlm. 90 A.11-12: a takeover, and results set at the top, are final and admit no objection. */
export const hasilFinal = (
  jalur: JalurEvaluasi,
  jabatan: JabatanDinilai,
  instansi: Instansi,
  oleh: DievaluasiOleh,
): boolean => jalur === "ambil-alih" || finalOleh[instansi][jabatan] === oleh;

/** The post as this file sees it: who writes the JPT form without being JPT heads a unit kerja mandiri. */
export function dinilaiSebagai(jenis: JenisJabatan, kelompok: Kelompok): JabatanDinilai {
  if (jenis === "jpt-utama" || jenis === "jpt-madya" || jenis === "jpt-pratama") return jenis;
  return kelompok === "jpt-unit-mandiri" ? "unit-mandiri" : "ja-jf";
}

/** A pejabat negara is the head of the agency, of the region, or the minister who coordinates it (hlm. 90 A.12). */
export function dievaluasiSebagai(
  penilai: JenisJabatan | null,
  instansi: Instansi,
  dinilai: JabatanDinilai,
): DievaluasiOleh {
  if (penilai !== "pejabat-negara") return penilai === "jpt-madya" ? "jpt-madya" : "pejabat-penilai";
  if (instansi === "daerah") return "kepala-daerah";
  return dinilai === "jpt-utama" ? "menteri-yang-mengoordinasikan" : "pimpinan-instansi";
}

const finalOleh = {
  pusat: {
    "jpt-utama": "menteri-yang-mengoordinasikan",
    "jpt-madya": "pimpinan-instansi",
    "jpt-pratama": null,
    "unit-mandiri": "menteri-yang-mengoordinasikan",
    "ja-jf": null,
  },
  daerah: {
    "jpt-utama": "menteri-yang-mengoordinasikan",
    "jpt-madya": "kepala-daerah",
    "jpt-pratama": "kepala-daerah",
    "unit-mandiri": "kepala-daerah",
    "ja-jf": null,
  },
} as const satisfies Record<Instansi, Record<JabatanDinilai, DievaluasiOleh | null>>;
