import { type JumlahPegawai, type PelanggaranDistribusi, periksaDistribusi } from "./distribusi.ts";
import {
  type Capaian,
  type KeadaanEvaluasi,
  kunci,
  type Predikat,
  predikat,
  type Rating,
} from "./istilah.ts";
import { type KodePenolakan, tolak } from "./penolakan.ts";
import { polaDominan } from "./regulasi/permenpanrb-6-2022.ts";
import { type SyaratDistribusi, se3 } from "./regulasi/se-3-2023.ts";
import type { AturanDistribusi } from "./regulasi.ts";
import { accept, type Result } from "./result.ts";
import type { Viewer } from "./wewenang.ts";

/**
 * Calibration [D]: assessors of a unit and all below look at their ratings side by side before anybody signs. The
 * regulation knows the comparison (hlm. 97-103), not the meeting: what comes out of it is a proposal to the pejabat
 * penilai, whose act the rating stays.
 */
export const KEADAAN_KALIBRASI = ["pra-suara", "papan", "terkunci", "batal"] as const;
export type KeadaanKalibrasi = (typeof KEADAAN_KALIBRASI)[number];
export type Kalibrasi = {
  readonly keadaan: KeadaanKalibrasi;
  readonly ketua: string;
  /** The admin who opened it: keeps the session, rates nobody. */
  readonly sekretaris: string | null;
  /** The assessors of the group, and the chair. */
  readonly anggota: readonly string[];
};
export type DuaNilai = { readonly hasil: Rating; readonly perilaku: Rating };
export type BarisKalibrasi = {
  readonly pegawai: string;
  readonly penilai: string | null;
  readonly keadaan: KeadaanEvaluasi;
  /** What the panel has now: its proposal, else the rating of the penilai. */
  readonly kini: DuaNilai | null;
};
type Hasil<T = true> = Result<T, KodePenolakan>;

export type Kelompok = {
  readonly ketua: string | null;
  readonly orang: number;
  readonly penilai: number;
  /** The evaluation window of the period has opened. */
  readonly dibuka: boolean;
};

/** One table that people can still talk about. */
export const KELOMPOK_TERBESAR = 300;

/** Fewer than two assessors have nothing to compare, fewer than three people no distribution. */
export function openSession(boleh: boolean, k: Kelompok): Hasil {
  if (!boleh) return tolak("bukan-pembuka-kalibrasi");
  if (!k.dibuka) return tolak("kalibrasi-belum-waktunya");
  if (k.ketua === null) return tolak("kalibrasi-tanpa-ketua");
  if (k.penilai < 2 || k.orang < 3) return tolak("kalibrasi-kelompok-kecil");
  return k.orang > KELOMPOK_TERBESAR
    ? tolak("kalibrasi-kelompok-besar", { n: KELOMPOK_TERBESAR })
    : accept(true);
}

/** Each for the people he knows, not for himself and not for those he rates: there his rating speaks. */
export function vote(k: Kalibrasi, viewer: Viewer): Hasil {
  return anggotaDi(k, viewer, "pra-suara") ?? accept(true);
}

/** Before all are done only the chair opens it. */
export function openBoard(k: Kalibrasi, viewer: Viewer, semuaSelesai = false): Hasil {
  if (!semuaSelesai && viewer.pegawai !== k.ketua) return tolak("bukan-ketua-kalibrasi");
  return diTahap(k, "pra-suara") ?? accept(true);
}

export function move(k: Kalibrasi, viewer: Viewer, b: BarisKalibrasi, ke?: DuaNilai, alasan?: string): Hasil {
  const belum = anggotaDi(k, viewer, "papan") ?? masihTerbuka(viewer, b);
  if (belum) return belum;
  if (ke && b.kini && ke.hasil === b.kini.hasil && ke.perilaku === b.kini.perilaku) {
    return tolak("geser-tidak-berubah");
  }
  return alasan?.trim() === "" ? tolak("alasan-geser-kosong") : accept(true);
}

/** Only whoever moved last takes his own move back. */
export function undo(k: Kalibrasi, viewer: Viewer, b: BarisKalibrasi, terakhirOleh: string | null): Hasil {
  const belum = anggotaDi(k, viewer, "papan") ?? masihTerbuka(viewer, b);
  return belum ?? (terakhirOleh === viewer.pegawai ? accept(true) : tolak("geser-bukan-terakhir"));
}

export type Penguncian = {
  readonly hadir: readonly string[];
  readonly menyimpang: boolean;
  readonly alasan: string;
};

/** More than half of the members were there; what departs from the pattern is explained, never blocked (hlm. 94-97). */
export function lock(k: Kalibrasi, viewer: Viewer, isi?: Penguncian): Hasil {
  if (viewer.pegawai !== k.ketua) return tolak("bukan-ketua-kalibrasi");
  const belum = diTahap(k, "papan");
  if (belum || !isi) return belum ?? accept(true);
  const hadir = k.anggota.filter((a) => isi.hadir.includes(a)).length;
  if (hadir * 2 <= k.anggota.length || !isi.hadir.includes(k.ketua)) {
    return tolak("kuorum-kurang", { hadir, anggota: k.anggota.length });
  }
  return isi.menyimpang && isi.alasan.trim() === "" ? tolak("alasan-pola-kosong") : accept(true);
}

export function cancel(k: Kalibrasi, viewer: Viewer, alasan?: string): Hasil {
  if (viewer.pegawai !== k.ketua && viewer.pegawai !== k.sekretaris) return tolak("bukan-ketua-kalibrasi");
  if (k.keadaan === "terkunci" || k.keadaan === "batal") return tolak(sebab[k.keadaan]);
  return alasan?.trim() === "" ? tolak("alasan-kalibrasi-kosong") : accept(true);
}

export type Jawaban = "setuju" | "tidak";
export type Usulan = BarisKalibrasi & {
  readonly usul: DuaNilai | null;
  readonly jawaban: Jawaban | null;
};

/** The pejabat penilai answers the panel; who keeps his own rating says why. It writes no rating. */
export function respond(
  k: Kalibrasi,
  viewer: Viewer,
  u: Usulan,
  isi?: { jawaban: Jawaban; alasan: string },
): Hasil {
  if (viewer.pegawai === u.pegawai) return tolak("milik-sendiri");
  if (viewer.pegawai !== u.penilai) return tolak("bukan-pejabat-penilai");
  const belum = diTahap(k, "terkunci");
  if (belum) return belum;
  if (u.usul === null) return tolak("kalibrasi-tanpa-usulan");
  if (u.jawaban !== null) return tolak("usulan-sudah-dijawab");
  if (!TERBUKA.has(u.keadaan)) return tolak("evaluasi-sudah-ditandatangani");
  return isi?.jawaban === "tidak" && isi.alasan.trim() === ""
    ? tolak("alasan-kalibrasi-kosong")
    : accept(true);
}

export type BarisPola = {
  readonly kode: PelanggaranDistribusi;
  readonly dari: readonly Predikat[];
  readonly jumlah: number;
  /** The most or the least the pattern speaks of; null where it only says "most of them". */
  readonly batas: number | null;
  readonly kurangi: number;
  readonly tambah: number;
};

/**
 * Each line of the pattern with what would meet it: people less, or people more. Guidance to look again (hlm. 94-97):
 * nothing is refused for it. Nothing where the rule set has no opinion (too few people).
 */
export function saranPola(aturan: AturanDistribusi, capaian: Capaian, jumlah: JumlahPegawai): BarisPola[] {
  if (periksaDistribusi(aturan, capaian, jumlah).sesuai === null) return [];
  const syarat: readonly (SyaratDistribusi & { readonly kode: string })[] =
    aturan === "pola-6-2022"
      ? [{ kode: "predikat-dominan-tidak-sesuai", terbanyak: polaDominan[capaian] }]
      : se3.distribusi[capaian];
  const n = jumlahOf(jumlah, kunci(predikat));
  return syarat.map((s) => ({ kode: s.kode as PelanggaranDistribusi, ...langkahPola(s, jumlah, n) }));
}

function langkahPola(s: SyaratDistribusi, jumlah: JumlahPegawai, n: number): Omit<BarisPola, "kode"> {
  if ("terbanyak" in s) {
    const dari = [s.terbanyak];
    return {
      dari,
      jumlah: jumlah[s.terbanyak],
      batas: null,
      kurangi: 0,
      tambah: sampaiTerbanyak(jumlah, s.terbanyak),
    };
  }
  const dari = "adaSalahSatu" in s ? s.adaSalahSatu : s.dari;
  const ada = jumlahOf(jumlah, dari);
  const [maks, min] = [
    "maks" in s ? Math.floor((s.maks * n) / 100) : null,
    "min" in s ? Math.ceil((s.min * n) / 100) : "adaSalahSatu" in s ? 1 : null,
  ];
  return {
    dari,
    jumlah: ada,
    batas: maks ?? min,
    kurangi: maks === null ? 0 : Math.max(0, ada - maks),
    tambah: min === null ? 0 : Math.max(0, min - ada),
  };
}

/** How many must come over, each time from the largest of the others, until it is more than every other. */
function sampaiTerbanyak(jumlah: JumlahPegawai, p: Predikat): number {
  const lain = kunci(predikat).flatMap((k) => (k === p ? [] : [jumlah[k]]));
  let [ini, langkah] = [jumlah[p], 0];
  while (Math.max(...lain) >= ini) {
    const besar = lain.indexOf(Math.max(...lain));
    if (lain[besar] === 0) break;
    lain[besar] = (lain[besar] ?? 0) - 1;
    ini += 1;
    langkah += 1;
  }
  return langkah;
}

export const jumlahPredikat = (semua: readonly Predikat[]): JumlahPegawai =>
  Object.fromEntries(kunci(predikat).map((p) => [p, semua.filter((x) => x === p).length])) as JumlahPegawai;

export type Kemurahan = {
  readonly penilai: string;
  readonly n: number;
  readonly rerata: number;
  /** How far his mean lies from that of all, in standard errors; null where there are too few to say. */
  readonly z: number | null;
  readonly tanda: "murah" | "ketat" | "seragam" | null;
};
/** Below these numbers an average says something about persons, not about a way of judging. */
export const KEMURAHAN_N = 5;
export const KEMURAHAN_SEMUA = 10;

/**
 * Steps 1-5 are counted for this comparison alone; nobody gets a number (0.2: there is no numeric score). Made of the
 * rows it is given and of nothing else.
 */
export function kemurahan(rows: readonly { penilai: string; predikat: Predikat }[]): Kemurahan[] {
  const nilai = rows.map((r) => TINGKAT[r.predikat]);
  const rata = mean(nilai);
  const sigma = Math.sqrt(mean(nilai.map((x) => (x - rata) ** 2)));
  return [...Map.groupBy(rows, (r) => r.penilai)].map(([penilai, milik]) => {
    const n = milik.length;
    const rerata = mean(milik.map((r) => TINGKAT[r.predikat]));
    const cukup = n >= KEMURAHAN_N && rows.length >= KEMURAHAN_SEMUA && rows.length > n;
    const z = cukup && sigma > 0 ? (rerata - rata) / (sigma / Math.sqrt(n)) : null;
    const seragam = cukup && new Set(milik.map((r) => r.predikat)).size === 1;
    return {
      penilai,
      n,
      rerata,
      z,
      tanda: z !== null && Math.abs(z) >= 1.96 ? (z > 0 ? "murah" : "ketat") : seragam ? "seragam" : null,
    };
  });
}

/** What is talked about first: where the voices differ most, then what is not rated yet. */
export function beda(suara: readonly DuaNilai[], kini: DuaNilai | null): number {
  const semua = kini ? [...suara, kini] : suara;
  const rentang = (x: readonly number[]) => (x.length < 2 ? 0 : Math.max(...x) - Math.min(...x));
  return rentang(semua.map((s) => ARAH[s.hasil])) + rentang(semua.map((s) => ARAH[s.perilaku]));
}

const TINGKAT = {
  "sangat-kurang": 1,
  "kurang-misconduct": 2,
  "butuh-perbaikan": 3,
  baik: 4,
  "sangat-baik": 5,
} as const;
const ARAH = { "di-bawah": -1, sesuai: 0, "di-atas": 1 } as const;
const TERBUKA: ReadonlySet<KeadaanEvaluasi> = new Set(["pengisian", "dinilai"]);
const mean = (x: readonly number[]) => (x.length === 0 ? 0 : x.reduce((a, b) => a + b, 0) / x.length);
const jumlahOf = (jumlah: JumlahPegawai, dari: readonly Predikat[]) =>
  dari.reduce((n, p) => n + jumlah[p], 0);

function anggotaDi(k: Kalibrasi, viewer: Viewer, tahap: KeadaanKalibrasi) {
  return k.anggota.includes(viewer.pegawai) ? diTahap(k, tahap) : tolak("bukan-anggota-kalibrasi");
}

function diTahap(k: Kalibrasi, tahap: KeadaanKalibrasi) {
  if (k.keadaan === tahap) return undefined;
  return tolak(tahap === "terkunci" && k.keadaan !== "batal" ? "kalibrasi-belum-terkunci" : sebab[k.keadaan]);
}

function masihTerbuka(viewer: Viewer, b: BarisKalibrasi) {
  if (b.pegawai === viewer.pegawai) return tolak("milik-sendiri");
  return TERBUKA.has(b.keadaan) ? undefined : tolak("evaluasi-sudah-ditandatangani");
}

const sebab = {
  "pra-suara": "kalibrasi-masih-suara",
  papan: "kalibrasi-sudah-papan",
  terkunci: "kalibrasi-sudah-terkunci",
  batal: "kalibrasi-dibatalkan",
} as const satisfies Record<KeadaanKalibrasi, KodePenolakan>;
