import {
  type BentukUmpanBalik,
  type KeadaanSkp,
  type PemberiUmpanBalik,
  pemberiUmpanBalik,
} from "./istilah.ts";
import type { JenisJabatan } from "./jabatan.ts";
import { type KodePenolakan, tolak } from "./penolakan.ts";
import { perilaku } from "./perilaku.ts";
import type { Ritme } from "./periode.ts";
import { accept, type Result } from "./result.ts";
import { akhirBulan, type Tanggal, tambahHari, terdahulu } from "./tanggal.ts";
import { hubungan, type Subjek, type Viewer } from "./wewenang.ts";

export type AturanUmpanBalik = {
  readonly boleh: true;
  readonly wajib: boolean;
  readonly masukRekaman: true;
};

/** Ps. 17-19: anybody may give it, the Pimpinan must at the agreed rhythm, and all of it is recorded. */
export const aturanUmpanBalik = (pemberi: PemberiUmpanBalik, bentuk: BentukUmpanBalik): AturanUmpanBalik => ({
  boleh: true,
  wajib: pemberi === "pimpinan" && bentuk === "berkala",
  masukRekaman: true,
});

/** Any time, on what was agreed. The pejabat penilai writes it himself; nobody gives it to himself. */
export function giveFeedback(
  skp: Subjek & { readonly keadaan: KeadaanSkp },
  viewer: Viewer,
): Result<true, KodePenolakan> {
  if (viewer.pegawai === skp.pegawai) return tolak("milik-sendiri");
  if (!hubungan(viewer, skp).has("pejabat-penilai")) return tolak("bukan-pejabat-penilai");
  return skp.keadaan === "ditetapkan" ? accept(true) : tolak("skp-belum-ditetapkan");
}

/** As whom somebody speaks on the form (p. 69-70). The four are stored; what is finer stands in `sebutan`. */
export type Pemberi = "pimpinan" | "rekan-setingkat" | "bawahan" | "pihak-lain";
export const sebutanPihakLain = [
  "",
  "penerima-layanan",
  "pimpinan-institusi-tugas-belajar",
  "tenaga-pengajar-tugas-belajar",
  "rekan-kuliah-tugas-belajar",
] as const;
export type SebutanPihakLain = (typeof sebutanPihakLain)[number];
/** A leader who is not the one that assesses: unit above, team (Ps. 18; demo.md P17 of his ketua tim). */
export const BUKAN_PENILAI = "bukan-penilai";
export type PeranPemberi = { readonly pemberi: Pemberi; readonly sebutan: string };

/** What lines and appointments say about two people on the day of giving. */
export type FaktaPemberi = {
  readonly pemberi: string;
  readonly untuk: string;
  /** Of the receiver's plan. */
  readonly penilai: string | null;
  readonly atasan: string | null;
  /** The giver leads a unit or team in which the receiver serves, or one above it. */
  readonly memimpinnya: boolean;
  /** The receiver assesses or reviews the giver, or leads where the giver serves. */
  readonly dipimpinnya: boolean;
  /** One penilai, or one unit, for both. */
  readonly sekelompok: boolean;
  readonly jabatanPemberi: JenisJabatan | null;
  readonly jabatanUntuk: JenisJabatan | null;
};

/** Derived, never chosen: nobody makes himself somebody's leader. Oneself is nobody of these. */
export function peranPemberi(f: FaktaPemberi): Result<PeranPemberi, KodePenolakan> {
  if (f.pemberi === f.untuk) return tolak("milik-sendiri");
  if (f.pemberi === f.penilai) return accept({ pemberi: "pimpinan", sebutan: "" });
  if (f.pemberi === f.atasan || f.memimpinnya) return accept({ pemberi: "pimpinan", sebutan: BUKAN_PENILAI });
  if (f.dipimpinnya) return accept({ pemberi: "bawahan", sebutan: "" });
  const setingkat =
    f.jabatanPemberi !== null &&
    f.jabatanUntuk !== null &&
    tingkat(f.jabatanPemberi) === tingkat(f.jabatanUntuk);
  return accept({ pemberi: f.sekelompok || setingkat ? "rekan-setingkat" : "pihak-lain", sebutan: "" });
}

/** JF and pelaksana stand beside each other; leaders beside leaders of their rank. */
const tingkat = (jenis: JenisJabatan): string =>
  jenis === "jf" || jenis === "pelaksana" ? "pegawai" : jenis;

/** How the official form names who spoke (B.1.3-5, C): "Pimpinan: …", "Rekan kerja setingkat (nama): …". */
export function awalanPemberi(u: {
  readonly pemberi: PemberiUmpanBalik;
  readonly sebutan?: string | undefined;
  readonly namaPemberi: string;
}): string {
  if (u.pemberi === "pimpinan" && !u.sebutan) return "Pimpinan";
  const sebagai =
    u.pemberi !== "pihak-lain"
      ? pemberiUmpanBalik[u.pemberi].id
      : u.sebutan === "penerima-layanan"
        ? "Penerima layanan"
        : u.sebutan && u.sebutan in pemberiUmpanBalik
          ? pemberiUmpanBalik[u.sebutan as PemberiUmpanBalik].id
          : "Stakeholder terkait";
  return `${sebagai} (${u.namaPemberi})`;
}

/** What somebody is to feedback about another: the rows of the table below. */
export type Pembaca =
  | "diri"
  | "pemberi"
  | "penilai"
  | "atasan"
  | "penilai-lama"
  | "auditor"
  | "pyb"
  | "admin"
  | "admin-unit"
  | "rekan";
export type Terbaca = "semua" | "miliknya" | "sampai-harinya" | "jumlah" | "tidak";
/**
 * THE table of who reads feedback (docs/decisions/2026-11-22-umpan-balik.md). The employee reads all of it with the
 * giver's name, from the moment of giving: the form names givers. Peers do not read each other's. A former penilai
 * reads what was said until his last day. Who keeps the data counts, and does not read.
 */
export const siapaBolehMembaca = {
  diri: "semua",
  pemberi: "miliknya",
  penilai: "semua",
  atasan: "semua",
  "penilai-lama": "sampai-harinya",
  auditor: "semua",
  pyb: "semua",
  admin: "jumlah",
  "admin-unit": "jumlah",
  rekan: "tidak",
} as const satisfies Record<Pembaca, Terbaca>;

/** May whoever is all of these read this one? `harinya`: the last day of a former penilai. */
export const dapatMembaca = (
  sebagai: readonly Pembaca[],
  u: { readonly tanggal: Tanggal },
  harinya: Tanggal | null = null,
): boolean =>
  sebagai.some((s) => {
    const terbaca: Terbaca = siapaBolehMembaca[s];
    return (
      terbaca === "semua" ||
      terbaca === "miliknya" ||
      (terbaca === "sampai-harinya" && harinya !== null && u.tanggal <= harinya)
    );
  });

const SEHARI = 86_400_000;
/** A giver may correct or take back for a day, with a trace, and never what a signed result rests on. */
export function koreksi(
  u: { readonly dari: string | null; readonly dibuatPada: number; readonly sudahDitandatangani: boolean },
  viewer: Viewer,
  now: number,
): Result<true, KodePenolakan> {
  if (u.dari !== viewer.pegawai) return tolak("bukan-pemberi");
  if (u.sudahDitandatangani) return tolak("evaluasi-sudah-ditandatangani");
  return now - u.dibuatPada < SEHARI ? accept(true) : tolak("lewat-sehari");
}

/** Two-way (p. 70): the employee answers once; the answer stands with the feedback. */
export function balas(
  u: { readonly untuk: string; readonly dibalasPada: number | null },
  viewer: Viewer,
): Result<true, KodePenolakan> {
  if (u.untuk !== viewer.pegawai) return tolak("bukan-penerima");
  return u.dibalasPada === null ? accept(true) : tolak("sudah-dibalas");
}

/** Of one's own agreed plan; so many at once that somebody still reads them. */
export const PERMINTAAN_TERBUKA = 20;
export function minta(
  skp: { readonly pegawai: string; readonly keadaan: KeadaanSkp },
  viewer: Viewer,
  terbuka: number,
): Result<true, KodePenolakan> {
  if (skp.pegawai !== viewer.pegawai) return tolak("bukan-pemilik");
  if (skp.keadaan !== "ditetapkan") return tolak("skp-belum-ditetapkan");
  return terbuka < PERMINTAAN_TERBUKA ? accept(true) : tolak("permintaan-penuh", { n: PERMINTAAN_TERBUKA });
}

/** An outsider's link: two weeks, one answer. */
export const UMUR_TAUTAN_MS = 14 * SEHARI;
export const tautanBerlaku = (
  p: { readonly keadaan: string; readonly kedaluwarsaPada: number | null },
  now: number,
): boolean => p.keadaan === "terbuka" && p.kedaluwarsaPada !== null && now < p.kedaluwarsaPada;

/** Ps. 19 ayat (2): agreed by the two of the plan. One proposes, while nothing else waits. */
export function usulkanRitme(
  skp: Subjek & { readonly keadaan: KeadaanSkp },
  viewer: Viewer,
  menunggu: boolean,
): Result<true, KodePenolakan> {
  if (viewer.pegawai !== skp.pegawai && viewer.pegawai !== skp.penilai) return tolak("bukan-pihak-skp");
  if (skp.keadaan !== "ditetapkan") return tolak("skp-belum-ditetapkan");
  return menunggu ? tolak("usulan-menunggu-jawaban") : accept(true);
}

/** … and the other one answers. */
export function jawabRitme(
  skp: Subjek,
  viewer: Viewer,
  usul: { readonly oleh: string } | null,
): Result<true, KodePenolakan> {
  if (viewer.pegawai !== skp.pegawai && viewer.pegawai !== skp.penilai) return tolak("bukan-pihak-skp");
  if (usul === null) return tolak("usulan-tidak-ada");
  return usul.oleh === viewer.pegawai ? tolak("usulan-sendiri") : accept(true);
}

/** What the agreed rhythm counts: the scheduled feedback of the Pimpinan who assesses. */
export const dihitungBerkala = (u: {
  readonly pemberi: PemberiUmpanBalik;
  readonly sebutan?: string | undefined;
  readonly bentuk: BentukUmpanBalik;
}): boolean => u.pemberi === "pimpinan" && !u.sebutan && u.bentuk === "berkala";

/** `berlangsung`: the month or quarter still runs and nothing is late yet. */
export type GiliranBerkala = {
  readonly dari: Tanggal;
  readonly sampai: Tanggal;
  readonly keadaan: "ada" | "terlewat" | "berlangsung";
};

/** From which day which rhythm holds, oldest first. */
export type RitmeSejak = { readonly dari: Tanggal; readonly ritme: Ritme };
export const ritmePada = (sejak: readonly RitmeSejak[], hari: Tanggal): Ritme =>
  (sejak.findLast((r) => r.dari <= hari) ?? sejak[0])?.ritme ?? "triwulanan";

/** EX-02: the mandatory feedback of the Pimpinan against the agreed rhythm; a turn without one counts as missed. */
export function rekapBerkala(
  ritme: Ritme | readonly RitmeSejak[],
  skp: { readonly dari: Tanggal; readonly sampai: Tanggal },
  tanggal: readonly Tanggal[],
  today: Tanggal,
): readonly GiliranBerkala[] {
  const sejak = typeof ritme === "string" ? [{ dari: "", ritme }] : ritme;
  const giliran: GiliranBerkala[] = [];
  for (let dari = skp.dari; dari <= terdahulu(skp.sampai, today); ) {
    const sampai = terdahulu(akhirBerjalan(sejak, dari), skp.sampai);
    const awal = dari;
    const ada = tanggal.some((t) => awal <= t && t <= sampai);
    giliran.push({ dari, sampai, keadaan: ada ? "ada" : sampai < today ? "terlewat" : "berlangsung" });
    dari = tambahHari(sampai, 1);
  }
  return giliran;
}

/** A new rhythm ends the turn that runs where its own turn ends: nothing is counted twice, nothing missed by it. */
function akhirBerjalan(sejak: readonly RitmeSejak[], dari: Tanggal): Tanggal {
  let sampai = akhirGiliran(ritmePada(sejak, dari), dari);
  for (const r of sejak) if (dari < r.dari && r.dari <= sampai) sampai = akhirGiliran(r.ritme, r.dari);
  return sampai;
}

/** Facts of the tally as an evaluation keeps them: counted again at any time they give the same. */
export type FaktaRekap = {
  readonly skpDari: Tanggal;
  readonly skpSampai: Tanggal;
  /** Of the period. */
  readonly dari: Tanggal;
  readonly sampai: Tanggal;
  readonly ritme: readonly RitmeSejak[];
  readonly tanggal: readonly Tanggal[];
};

/** The turns that end in a period, and how many of them were kept. */
export function rekapPeriode(f: FaktaRekap): {
  readonly ada: number;
  readonly dari: number;
  readonly ritme: Ritme;
} {
  const giliran = rekapBerkala(f.ritme, { dari: f.skpDari, sampai: f.skpSampai }, f.tanggal, f.sampai).filter(
    (g) => f.dari <= g.sampai && g.sampai <= f.sampai,
  );
  return {
    ada: giliran.filter((g) => g.keadaan === "ada").length,
    dari: giliran.length,
    ritme: ritmePada(f.ritme, f.sampai),
  };
}

function akhirGiliran(ritme: Ritme, hari: Tanggal): Tanggal {
  const [tahun, bulan] = [Number(hari.slice(0, 4)), Number(hari.slice(5, 7))];
  return akhirBulan(tahun, ritme === "bulanan" ? bulan : Math.ceil(bulan / 3) * 3);
}

export type Nada = "positif" | "netral" | "perbaikan";
export const nadaOf = (text: string | undefined): Nada | null =>
  text === "positif" || text === "netral" || text === "perbaikan" ? text : null;

/** What is said of: a result of the plan, a value, or ('' and `tentang`) a result by the giver's own name for it. */
export type Sasaran = {
  readonly rhk: string | null;
  readonly nilai: string | null;
  readonly tentang: string;
};
/** As forms send it: "rhk:<id>", "nilai:<kunci>", or "lain". Only titles one may know. */
export function sasaranOf(
  typed: string,
  tentang: string,
  judul: readonly { readonly id: string }[],
): Sasaran | null {
  if (typed === "lain") return { rhk: "", nilai: null, tentang };
  const [jenis, kunci = ""] = typed.split(":");
  if (jenis === "nilai" && Object.hasOwn(perilaku, kunci)) return { rhk: null, nilai: kunci, tentang: "" };
  return jenis === "rhk" && judul.some((j) => j.id === kunci)
    ? { rhk: kunci, nilai: null, tentang: "" }
    : null;
}
