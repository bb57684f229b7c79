import type { JalurEvaluasi } from "./dokumen.ts";
import { type Evaluasi, examine } from "./evaluasi.ts";
import type { Instansi, Kelompok } from "./istilah.ts";
import type { JenisJabatan } from "./jabatan.ts";
import { type KodePenolakan, tolak } from "./penolakan.ts";
import { regulasiPada } from "./regulasi.ts";
import { accept, type Result } from "./result.ts";
import type { KalenderKerja, Tanggal } from "./tanggal.ts";
import { type ModeHari, tenggat } from "./tenggat.ts";
import type { Viewer } from "./wewenang.ts";

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

export const PIHAK = ["pegawai", "penilai", "keduanya"] as const;
export type Pihak = (typeof PIHAK)[number];
export const CARA_DIDENGAR = ["pertemuan", "tidak-memberi"] as const;
/** One entry of the hearing: one's own words, minutes of a meeting, or that he was asked and gave none. */
export type Keterangan = {
  readonly pihak: Pihak;
  readonly cara: "tertulis" | (typeof CARA_DIDENGAR)[number];
  readonly tanggal: Tanggal;
  readonly tempat: string;
  readonly isi: string;
};

/** Which side's own words these would be; null: neither, he is not asked. */
export function pihakDari(ev: Evaluasi, viewer: Viewer): "pegawai" | "penilai" | null {
  if (viewer.pegawai === ev.pegawai) return "pegawai";
  return viewer.pegawai === ev.penilai ? "penilai" : null;
}

/**
 * hlm. 117 B.4-5: each side speaks for itself; the atasan writes minutes and who kept silent. Only while it is examined.
 * Without an entry it answers whether this person may write any.
 */
export function hear(
  ev: Evaluasi,
  viewer: Viewer,
  today: Tanggal,
  diajukan: Tanggal,
  k?: Keterangan,
): Result<null, KodePenolakan> {
  const pihak = pihakDari(ev, viewer);
  if (pihak === null) {
    const boleh = examine(ev, viewer);
    if (!boleh.ok) return boleh;
  }
  if (ev.keadaan !== "keberatan") return tolak("keberatan-tidak-ada");
  if (!k) return accept(null);
  if ((k.cara === "tertulis") !== (pihak !== null) || (pihak !== null && k.pihak !== pihak))
    return tolak("bukan-atasan-penilai");
  if (k.isi.trim() === "") return tolak("keterangan-kosong");
  if (k.tanggal < diajukan || k.tanggal > today)
    return tolak("tanggal-pemeriksaan-salah", { tanggal: diajukan });
  return k.cara === "pertemuan" && k.tempat.trim() === "" ? tolak("tempat-kosong") : accept(null);
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
