import type { Istilah } from "./istilah.ts";
import { type KodePenolakan, tolak } from "./penolakan.ts";
import { accept, type Result } from "./result.ts";
import type { Tanggal } from "./tanggal.ts";
import type { Viewer } from "./wewenang.ts";

/** Bimbingan kinerja that has a form of its own (hlm. 78-82). */
export const jenisBimbingan = {
  coaching: { id: "Coaching", en: "Coaching", pasal: "hlm. 78-80" },
  mentoring: { id: "Mentoring", en: "Mentoring", pasal: "hlm. 80-82" },
} as const satisfies Record<string, Istilah>;
export type JenisBimbingan = keyof typeof jenisBimbingan;

export const keadaanBimbingan = {
  draf: { id: "Disiapkan", en: "Being prepared", pasal: "hlm. 79" },
  berlangsung: { id: "Berlangsung", en: "Running", pasal: "hlm. 79" },
  disepakati: { id: "Disepakati", en: "Agreed", pasal: "hlm. 80" },
  dibatalkan: { id: "Dibatalkan", en: "Cancelled", pasal: "" },
} as const satisfies Record<string, Istilah>;
export type KeadaanBimbingan = keyof typeof keadaanBimbingan;

export const LANGKAH_BIMBINGAN = ["mulai", "tunjuk", "setuju", "buka", "batal"] as const;
export type LangkahBimbingan = (typeof LANGKAH_BIMBINGAN)[number];

/** What may follow on what; a cell that is not here is refused. `setuju` leads there when both have ticked. */
export const tabelBimbingan = {
  draf: { mulai: "berlangsung", tunjuk: "draf", batal: "dibatalkan" },
  berlangsung: { tunjuk: "berlangsung", setuju: "disepakati", batal: "dibatalkan" },
  disepakati: { buka: "berlangsung" },
  dibatalkan: {},
} as const satisfies Record<KeadaanBimbingan, Partial<Record<LangkahBimbingan, KeadaanBimbingan>>>;

/** Who leads is named by the penilai; who leads begins; agreeing, ending and taking up again is for either of the two. */
export const pelakuBimbingan = {
  mulai: ["pembimbing"],
  tunjuk: ["penilai"],
  setuju: ["pegawai", "pembimbing"],
  buka: ["pegawai", "pembimbing"],
  batal: ["pegawai", "pembimbing"],
} as const satisfies Record<LangkahBimbingan, readonly Pihak[]>;
export type Pihak = "pegawai" | "pembimbing" | "penilai" | "atasan";

export type Bimbingan = {
  readonly jenis: JenisBimbingan;
  readonly keadaan: KeadaanBimbingan;
  readonly pegawai: string;
  readonly pembimbing: string;
  /** Of the plan today. */
  readonly penilai: string | null;
  readonly atasan: string | null;
  readonly pegawaiPada: number | null;
  readonly pembimbingPada: number | null;
  readonly isi: IsiBimbingan;
  readonly nSesi: number;
};

/** What B.1.6 and B.1.7 hold but for the journal. */
export type IsiBimbingan = {
  /** The report before the coaching, or the plan before the mentoring (hlm. 79, 81). */
  readonly laporan: string;
  readonly tujuan: readonly Readonly<Record<string, string>>[];
  readonly fakta: readonly Readonly<Record<string, string>>[];
  readonly peluang: string;
  readonly langkah: readonly Readonly<Record<string, string>>[];
};
export const ISI_KOSONG: IsiBimbingan = { laporan: "", tujuan: [], fakta: [], peluang: "", langkah: [] };

/** Columns of the parts, in the order of the form. */
export const kolomBimbingan = {
  coaching: {
    tujuan: ["indikator", "baseline", "target", "strategi"],
    fakta: ["targetSkp", "progres", "masalah", "penyebab"],
    langkah: ["indikatorLangkah", "strategiLangkah", "penyesuaian"],
  },
  mentoring: { tujuan: ["keahlian", "jangka", "perubahan", "ukuran"], fakta: [], langkah: [] },
} as const satisfies Record<JenisBimbingan, Record<"tujuan" | "fakta" | "langkah", readonly string[]>>;

export type HasilBimbingan<T = null> = Result<T, KodePenolakan>;

/** What somebody is in this guidance; nobody of these reads it by office. */
export function pihakBimbingan(b: Bimbingan, viewer: Viewer): ReadonlySet<Pihak> {
  const semua = { pegawai: b.pegawai, pembimbing: b.pembimbing, penilai: b.penilai, atasan: b.atasan };
  return new Set((Object.keys(semua) as Pihak[]).filter((p) => semua[p] === viewer.pegawai));
}

/** One step: whose it is first, then whether it can follow. */
export function langkahBimbingan(
  b: Bimbingan,
  langkah: LangkahBimbingan,
  viewer: Viewer,
): HasilBimbingan<KeadaanBimbingan> {
  const pihak = pihakBimbingan(b, viewer);
  if (!pelakuBimbingan[langkah].some((p) => pihak.has(p)))
    return tolak(langkah === "tunjuk" ? "bukan-pejabat-penilai" : "bukan-pihak-bimbingan");
  const ke = (tabelBimbingan[b.keadaan] as Partial<Record<LangkahBimbingan, KeadaanBimbingan>>)[langkah];
  if (ke === undefined) return tolak("bimbingan-keadaan", { keadaan: b.keadaan });
  if (langkah !== "setuju") return accept(ke);
  if (setujuSaya(b, viewer) !== null) return tolak("bimbingan-sudah-disetujui");
  if (kurangBimbingan(b).length > 0) return tolak("bimbingan-belum-lengkap");
  const lain = viewer.pegawai === b.pegawai ? b.pembimbingPada : b.pegawaiPada;
  return accept(lain === null ? "berlangsung" : ke);
}

const setujuSaya = (b: Bimbingan, viewer: Viewer) =>
  viewer.pegawai === b.pegawai ? b.pegawaiPada : b.pembimbingPada;

/** Which parts are still missing before both can sign. */
export type Kurang = "tujuan" | "fakta" | "peluang" | "langkah" | "jurnal";
export function kurangBimbingan(b: Pick<Bimbingan, "jenis" | "isi" | "nSesi">): readonly Kurang[] {
  const { isi } = b;
  if (b.jenis === "mentoring")
    return [...(isi.tujuan.length ? [] : (["tujuan"] as const)), ...(b.nSesi ? [] : (["jurnal"] as const))];
  return (["tujuan", "fakta", "peluang", "langkah"] as const).filter((k) => isi[k].length === 0);
}

/** The parts somebody may write now: the pegawai his, both what is agreed (forms.md B.1.6). */
export function bagianBoleh(
  b: Bimbingan,
  viewer: Viewer,
): HasilBimbingan<{ readonly pegawai: boolean; readonly bersama: boolean }> {
  const pihak = pihakBimbingan(b, viewer);
  if (!pihak.has("pegawai") && !pihak.has("pembimbing")) return tolak("bukan-pihak-bimbingan");
  if (b.keadaan !== "draf" && b.keadaan !== "berlangsung")
    return tolak("bimbingan-keadaan", { keadaan: b.keadaan });
  const [pegawai, bersama] = [pihak.has("pegawai"), b.keadaan === "berlangsung"];
  // Before it begins the parts are the pegawai's: whoever leads has nothing of his own to write yet.
  return pegawai || bersama
    ? accept({ pegawai, bersama })
    : tolak("bimbingan-keadaan", { keadaan: b.keadaan });
}

/** The journal and what was agreed with a day: either side, while it runs. */
export function catatSesi(b: Bimbingan, viewer: Viewer, today: Tanggal, tanggal?: Tanggal): HasilBimbingan {
  const pihak = pihakBimbingan(b, viewer);
  if (!pihak.has("pegawai") && !pihak.has("pembimbing")) return tolak("bukan-pihak-bimbingan");
  if (b.keadaan !== "berlangsung") return tolak("bimbingan-keadaan", { keadaan: b.keadaan });
  return tanggal !== undefined && tanggal > today ? tolak("sesi-belum-terjadi") : accept(null);
}

export type TindakBina = {
  readonly siapa: "pegawai" | "pembimbing";
  readonly selesaiPada: number | null;
  readonly dikonfirmasiPada: number | null;
};
export const LANGKAH_TINDAK = ["selesai", "konfirmasi", "kembalikan"] as const;
export type LangkahTindak = (typeof LANGKAH_TINDAK)[number];

/** Whoever has to says done; the other says yes, or that it is not. Also after the agreement. */
export function langkahTindak(
  b: Bimbingan,
  t: TindakBina,
  langkah: LangkahTindak,
  viewer: Viewer,
): HasilBimbingan {
  const pihak = pihakBimbingan(b, viewer);
  if (!pihak.has("pegawai") && !pihak.has("pembimbing")) return tolak("bukan-pihak-bimbingan");
  if (pihak.has(t.siapa) !== (langkah === "selesai")) return tolak("bukan-giliran-bimbingan");
  if (b.keadaan === "draf" || b.keadaan === "dibatalkan")
    return tolak("bimbingan-keadaan", { keadaan: b.keadaan });
  if (t.dikonfirmasiPada !== null) return tolak("tindak-sudah-selesai");
  if (langkah === "selesai") return t.selesaiPada === null ? accept(null) : tolak("tindak-sudah-selesai");
  return t.selesaiPada === null ? tolak("tindak-belum-selesai") : accept(null);
}

/** B.1.8: the pegawai, once, to the atasan of the pimpinan (hlm. 83). */
export function beriUmpanBalik(
  b: Bimbingan,
  viewer: Viewer,
  sudah: boolean,
  kepada: string | null,
): HasilBimbingan {
  if (viewer.pegawai !== b.pegawai) return tolak("bukan-pemilik");
  if (b.keadaan !== "disepakati") return tolak("bimbingan-keadaan", { keadaan: b.keadaan });
  if (sudah) return tolak("bimbingan-sudah-dinilai");
  return kepada === null ? tolak("atasan-pimpinan-belum-ada") : accept(null);
}

/** To whom B.1.8 goes: the atasan of the pimpinan, and never somebody it speaks of. */
export const penerimaUmpanBalik = (
  b: Pick<Bimbingan, "pegawai" | "pembimbing" | "penilai" | "atasan">,
  atasanPembimbing: string | null,
): string | null =>
  [b.atasan, atasanPembimbing].find(
    (a) => a !== null && a !== b.pembimbing && a !== b.penilai && a !== b.pegawai,
  ) ?? null;

/** B.1.9: whoever led, once (hlm. 84). */
export function nilaiKompetensi(b: Bimbingan, viewer: Viewer, sudah: boolean): HasilBimbingan {
  if (viewer.pegawai !== b.pembimbing) return tolak("bukan-pembimbing");
  if (b.keadaan !== "disepakati") return tolak("bimbingan-keadaan", { keadaan: b.keadaan });
  return sudah ? tolak("bimbingan-sudah-dinilai") : accept(null);
}

export type CalonBimbingan = {
  readonly pegawai: string;
  readonly penilai: string | null;
  readonly keadaanSkp: string;
};
/** Either side may begin: the pegawai asks, or the penilai calls. */
export function bukaBimbingan(skp: CalonBimbingan, viewer: Viewer): HasilBimbingan {
  if (viewer.pegawai !== skp.pegawai && viewer.pegawai !== skp.penilai) return tolak("bukan-pihak-bimbingan");
  if (skp.keadaanSkp !== "ditetapkan") return tolak("skp-belum-ditetapkan");
  return skp.penilai === null ? tolak("penilai-belum-ada") : accept(null);
}
