import type { Istilah } from "./istilah.ts";
import { type KodePenolakan, tolak } from "./penolakan.ts";
import { accept, type Result } from "./result.ts";
import type { Skp } from "./skp.ts";
import { type Tanggal, tambahHari } from "./tanggal.ts";
import { hubungan, type Viewer } from "./wewenang.ts";

/** Why an agreed plan may be adjusted during the year (Ps. 14 ayat (2)), and where each reason stands. */
export const sebabPenyesuaian = {
  "arahan-baru": {
    id: "Arahan atau penugasan baru",
    en: "New directive or assignment",
    pasal: "Ps. 14 ayat (2), hlm. 46",
  },
  "strategi-berubah": { id: "Strategi berubah", en: "Changed strategy", pasal: "Ps. 14 ayat (2)" },
  "sumber-daya": {
    id: "Dukungan sumber daya tidak terpenuhi",
    en: "Promised resources were not there",
    pasal: "Ps. 11 ayat (2)",
  },
  "tidak-ada-kemajuan": { id: "Tidak ada kemajuan", en: "No progress", pasal: "Ps. 20 ayat (3)" },
  bimbingan: { id: "Hasil bimbingan kinerja", en: "Outcome of coaching", pasal: "hlm. 79-80" },
  plt: { id: "Tugas sebagai Plt atau Plh", en: "Acting in a post (Plt, Plh)", pasal: "hlm. 50" },
  "tugas-belajar": { id: "Tugas belajar", en: "Study assignment", pasal: "hlm. 64" },
  "penilai-berganti": {
    id: "Pejabat penilai berganti",
    en: "The assessor changed",
    pasal: "hlm. 65 C.7",
  },
  lain: { id: "Sebab lain", en: "Another reason", pasal: "Ps. 14 ayat (2)" },
} as const satisfies Record<string, Istilah>;
export type SebabPenyesuaian = keyof typeof sebabPenyesuaian;

/**
 * Beside the steps of the plan itself (alurSkp), which an adjustment takes once more. Its states are those of the
 * text; the plan stays 'ditetapkan' and what was agreed counts until the next version.
 */
export const alurPenyesuaian = {
  adjust: { oleh: "diri / pejabat-penilai", ke: { ditetapkan: "draf" } },
  cancel: {
    oleh: "pembuka / pejabat-penilai",
    ke: { draf: "ditetapkan", dikembalikan: "ditetapkan" },
  },
} as const;

/** What the rule needs beside the plan: from when the agreed version counts, and how long the plan lasts. */
export type Masa = { readonly berlaku: Tanggal; readonly sampai: Tanggal };
export type MintaPenyesuaian = { readonly alasan: string; readonly berlakuDari: Tanggal };
export type HasilPenyesuaian = Result<null, KodePenolakan>;

/** Either side may begin (Ps. 20 ayat (3)-(5)); without a wish it answers whether the step is open at all. */
export function adjust(
  skp: Skp,
  viewer: Viewer,
  today: Tanggal,
  masa: Masa,
  minta?: MintaPenyesuaian,
): HasilPenyesuaian {
  const dua = pihak(skp, viewer);
  if (dua) return dua;
  if (skp.penyesuaian) return tolak("penyesuaian-berjalan");
  if (skp.keadaan !== "ditetapkan") return tolak("skp-belum-ditetapkan");
  // What a year owed is not rewritten when the year is over; there was time to agree.
  if (today > masa.sampai) return tolak("skp-sudah-berakhir", { tanggal: masa.sampai });
  return isi(masa, minta);
}

/** Its reason and day, while the text may still be changed. */
export function revise(skp: Skp, viewer: Viewer, masa: Masa, minta?: MintaPenyesuaian): HasilPenyesuaian {
  return cancel(skp, viewer).ok ? isi(masa, minta) : cancel(skp, viewer);
}

/** The one who began it may end it, and the pejabat penilai in any case; what was handed over is first taken back. */
export function cancel(skp: Skp, viewer: Viewer): HasilPenyesuaian {
  const dua = pihak(skp, viewer);
  if (dua) return dua;
  if (!skp.penyesuaian) return tolak("penyesuaian-tidak-ada");
  if (viewer.pegawai === skp.pegawai && skp.penyesuaian.dibukaOleh !== skp.pegawai)
    return tolak("bukan-pejabat-penilai");
  return skp.keadaan in alurPenyesuaian.cancel.ke ? accept(null) : tolak("skp-sudah-diajukan");
}

/** What a mutasi asked for is not needed: that is the pejabat penilai's word, while nobody has begun it. */
export function dismiss(skp: Skp, viewer: Viewer, tanda: number): HasilPenyesuaian {
  const dua = pihak(skp, viewer);
  if (dua) return dua;
  if (!hubungan(viewer, skp).has("pejabat-penilai")) return tolak("bukan-pejabat-penilai");
  if (skp.penyesuaian) return tolak("penyesuaian-berjalan");
  return tanda > 0 ? accept(null) : tolak("tanda-penyesuaian-tidak-ada");
}

/** The days of the next version: after the one before began, so that versions never overlap, and inside the plan. */
export const hariBerlaku = ({ berlaku, sampai }: Masa) => ({ dari: tambahHari(berlaku, 1), sampai });

function isi(masa: Masa, minta?: MintaPenyesuaian): HasilPenyesuaian {
  const { dari, sampai } = hariBerlaku(masa);
  if (dari > sampai) return tolak("skp-sudah-berakhir", { tanggal: sampai });
  if (minta && (minta.berlakuDari < dari || minta.berlakuDari > sampai))
    return tolak("berlaku-di-luar-masa", { dari, sampai });
  if (minta && minta.alasan.trim() === "") return tolak("alasan-penyesuaian-kosong");
  return accept(null);
}

function pihak(skp: Skp, viewer: Viewer) {
  const kata = hubungan(viewer, skp);
  return kata.has("diri") || kata.has("pejabat-penilai") ? undefined : tolak("bukan-pihak-skp");
}

/** What a mutasi left to be done in the running SKP (skp_penyesuaian.alasan). */
export type TandaMutasi = "tugas-belajar-mulai" | "tugas-belajar-selesai" | "plt-mulai" | "plt-selesai";
export const sebabDari: Readonly<Record<TandaMutasi, SebabPenyesuaian>> = {
  "tugas-belajar-mulai": "tugas-belajar",
  "tugas-belajar-selesai": "tugas-belajar",
  "plt-mulai": "plt",
  "plt-selesai": "plt",
};
