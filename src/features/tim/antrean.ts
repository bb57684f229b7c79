import { capaianBerlaku } from "../../data/agency/capaian.ts";
import type { PeriodeRow } from "../../data/agency/periode-evaluasi.ts";
import {
  aturanPola,
  type Distribusi,
  type JumlahPegawai,
  periksaDistribusi,
} from "../../domain/distribusi.ts";
import type { Capaian, Predikat } from "../../domain/istilah.ts";
import type { Tanggal, Zona } from "../../domain/tanggal.ts";
import type { AnggotaRow } from "./queries.ts";

/** What waits, riskiest first: the order of the list and of its counts. */
export const antrean = [
  "lewat",
  "nilai",
  "setujui",
  "tanda-tangan",
  "sampaikan",
  "keberatan",
  "menunggu",
  "tanpa",
  "selesai",
] as const;
export type Antrean = (typeof antrean)[number];
export type Bendera = "senyap" | "tanpa-umpan-balik" | "dikembalikan" | "bukan-saya";
export type Anggota = AnggotaRow & {
  readonly antrean: Antrean;
  readonly bendera: readonly Bendera[];
  readonly menungguSejak: number | null;
};
type Jendela = { readonly bukaPada: number; readonly tutupPada: number } | null;

/** Newest risk first; among equals whoever shows nothing at all, then the name. */
export const urutkan = (rows: readonly AnggotaRow[], jendela: Jendela, now: number): Anggota[] =>
  rows.map((r) => lihat(r, jendela, now)).sort(lebihDulu);

function lihat(r: AnggotaRow, jendela: Jendela, now: number): Anggota {
  const kini = antreanDari(r, jendela, now);
  return { ...r, antrean: kini, bendera: benderaDari(r), menungguSejak: sejakKapan(r, kini, jendela) };
}

function sejakKapan(r: AnggotaRow, kini: Antrean, jendela: Jendela): number | null {
  if (kini === "setujui") return r.skpDiajukanPada;
  if (kini === "nilai") return jendela?.bukaPada ?? null;
  return kini === "lewat" ? (r.tutupPada ?? jendela?.tutupPada ?? null) : r.sejak;
}

function antreanDari(r: AnggotaRow, jendela: Jendela, now: number): Antrean {
  if (r.keadaanSkp === "diajukan") return "setujui";
  if (r.milikSaya === 0 || !r.keadaan) return "tanpa";
  const tutup = (r.tutupPada ?? jendela?.tutupPada ?? now + 1) <= now;
  if (tutup && (r.keadaan === "pengisian" || r.keadaan === "dinilai")) return "lewat";
  return dariKeadaan[r.keadaan];
}
const dariKeadaan = {
  pengisian: "nilai",
  dinilai: "tanda-tangan",
  ditandatangani: "sampaikan",
  disampaikan: "menunggu",
  diterima: "selesai",
  keberatan: "keberatan",
  final: "selesai",
} as const satisfies Record<NonNullable<AnggotaRow["keadaan"]>, Antrean>;

function benderaDari(r: AnggotaRow): Bendera[] {
  const dinilai = r.evaluasi !== null && r.milikSaya === 1;
  return [
    ...(dinilai && r.bukti === 0 && r.realisasi === 0 ? (["senyap"] as const) : []),
    ...(dinilai && r.umpanBalik === 0 ? (["tanpa-umpan-balik"] as const) : []),
    ...(r.keadaanSkp === "dikembalikan" ? (["dikembalikan"] as const) : []),
    ...(r.evaluasi !== null && r.milikSaya === 0 ? (["bukan-saya"] as const) : []),
  ];
}

const lebihDulu = (a: Anggota, b: Anggota): number =>
  antrean.indexOf(a.antrean) - antrean.indexOf(b.antrean) ||
  Number(b.bendera.includes("senyap")) - Number(a.bendera.includes("senyap")) ||
  (b.menungguSejak ?? 0) - (a.menungguSejak ?? 0) ||
  a.nama.localeCompare(b.nama, "id");

export type Sebaran = {
  readonly unit: string;
  readonly capaian: Capaian;
  readonly jumlah: JumlahPegawai;
  readonly n: number;
  readonly distribusi: Distribusi;
};

/** The people one penilai has rated, by the unit whose result counts for them (hlm. 94-97). */
export function sebaranDari(
  rows: readonly AnggotaRow[],
  periode: PeriodeRow | null,
  today: Tanggal,
  zona: Zona,
): Sebaran[] {
  if (!periode) return [];
  const aturan = aturanPola(periode.pola, periode.sampai);
  const dinilai = rows.filter((r) => r.milikSaya === 1 && r.unitPenilai !== null);
  return [...Map.groupBy(dinilai, (r) => r.unitPenilai)].flatMap(([, anggota]) => {
    const jumlah = hitung(anggota);
    const fakta = anggota[0]?.capaianFakta;
    const capaian = fakta ? capaianBerlaku(fakta, today, zona).dipakai : null;
    if (!capaian) return [];
    return {
      unit: anggota[0]?.namaUnitPenilai ?? "—",
      capaian,
      jumlah,
      n: anggota.filter((r) => r.predikat).length,
      distribusi: periksaDistribusi(aturan, capaian, jumlah),
    };
  });
}

const hitung = (rows: readonly AnggotaRow[]): JumlahPegawai => {
  const n = (p: Predikat) => rows.filter((r) => r.predikat === p).length;
  return {
    "sangat-baik": n("sangat-baik"),
    baik: n("baik"),
    "butuh-perbaikan": n("butuh-perbaikan"),
    "kurang-misconduct": n("kurang-misconduct"),
    "sangat-kurang": n("sangat-kurang"),
  };
};
