import { type EvaluasiHead, evaluasiDari, ikutUnit } from "../../data/agency/evaluasi.ts";
import {
  type BahanFakta,
  faktaDari,
  type RealisasiFakta,
  type RhkFakta,
  terukur,
} from "../../data/agency/evaluasi-fakta.ts";
import type { UsulanPanel } from "../../data/agency/kalibrasi.ts";
import type { FaktaRating } from "../../domain/alasan-rating.ts";
import { deliver, rate, sign } from "../../domain/evaluasi.ts";
import type { JenisPeriode, Predikat, Rating } from "../../domain/istilah.ts";
import type { Refusal } from "../../domain/result.ts";
import type { Tanggal, Zona } from "../../domain/tanggal.ts";
import { type Tren, tren } from "../../domain/tren.ts";
import type { Viewer } from "../../domain/wewenang.ts";
import type { BahanRow, HitunganRow } from "./queries.ts";

/** What the filter and the counts call a row; by what can be done with it now. */
export const tahap = ["nilai", "draf", "tanda", "serah", "selesai", "tertutup"] as const;
export type Tahap = (typeof tahap)[number];

export type Lalu = {
  readonly jenis: JenisPeriode;
  readonly n: number;
  readonly tahun: number;
  readonly predikat: Predikat | null;
};
export type Isi = {
  readonly hasil: Rating | null;
  readonly perilaku: Rating | null;
  readonly alasan: string;
  readonly catatan: string;
};
/** One person on the grid: what is known, what is chosen, what may be done. */
export type Baris = {
  readonly e: EvaluasiHead;
  readonly fakta: FaktaRating;
  readonly penilaianRhk: Readonly<Record<string, Rating>>;
  readonly indikator: number;
  readonly terisi: number;
  readonly terukur: number;
  readonly tercapai: number;
  /** Ids of the results of mine that his results are there for. */
  readonly untuk: readonly string[];
  readonly bukti: number;
  readonly catatan: number;
  readonly sampel: {
    readonly diperiksa: number;
    readonly populasi: number;
    readonly sesuai: number;
    readonly lain: number;
  } | null;
  /** Delivered ones, oldest first. */
  readonly lalu: readonly Lalu[];
  readonly tren: Tren | null;
  readonly draf: (Isi & { readonly pada: number }) | null;
  /** What a calibration panel proposes. */
  readonly usulan: UsulanPanel | null;
  readonly tahap: Tahap;
  /** Why no rating can be given, where one is still missing. */
  readonly sebab: Refusal | null;
};

export function barisDari(
  e: EvaluasiHead,
  r: BahanRow | undefined,
  viewer: Viewer,
  today: Tanggal,
  zona: Zona,
): Baris {
  const rhk = JSON.parse(r?.rhk ?? "[]") as (RhkFakta & { readonly pimpinan: string | null })[];
  const realisasi = JSON.parse(r?.realisasi ?? "[]") as RealisasiFakta[];
  const penilaianRhk = JSON.parse(r?.penilaian ?? "{}") as Record<string, Rating>;
  const lalu = (JSON.parse(r?.lalu ?? "[]") as Lalu[]).reverse();
  const bahan: BahanFakta = {
    periode: e.periode,
    rhk,
    realisasi,
    umpanBalik: JSON.parse(r?.umpanBalik ?? "[]") as BahanFakta["umpanBalik"],
    pimpinan: ikutUnit(e, today, zona)?.rating ?? null,
    putusStudi: e.putusStudi !== null,
  };
  const angka = rhk.flatMap((x) => terukur(x, bahan));
  const ada = new Set(realisasi.map((x) => x.indikator));
  const semua = rhk.flatMap((x) => x.indikator);
  const draf = r?.draf ? (JSON.parse(r.draf) as Baris["draf"]) : null;
  return {
    e,
    fakta: faktaDari(bahan, penilaianRhk),
    penilaianRhk,
    indikator: semua.length,
    terisi: semua.filter((i) => ada.has(i.id)).length,
    terukur: angka.length,
    tercapai: angka.filter((c) => c.tingkat !== "belum").length,
    untuk: [...new Set(rhk.flatMap((x) => (x.pimpinan ? [x.pimpinan] : [])))],
    bukti: r?.bukti ?? 0,
    catatan: r?.catatan ?? 0,
    sampel: r?.sampel ? (JSON.parse(r.sampel) as Baris["sampel"]) : null,
    lalu,
    tren: tren(lalu.at(-2)?.predikat, lalu.at(-1)?.predikat),
    draf,
    usulan: r?.usulan ? (JSON.parse(r.usulan) as UsulanPanel) : null,
    ...tahapDari(e, draf !== null, viewer, today, zona),
  };
}

/** The rule is asked what is open; the state only names what is past. */
export function tahapDari(
  e: EvaluasiHead,
  berdraf: boolean,
  viewer: Viewer,
  today: Tanggal,
  zona: Zona,
): Pick<Baris, "tahap" | "sebab"> {
  const ev = evaluasiDari(e, today, zona);
  const nilai = rate(ev, viewer, today);
  if (nilai.ok && berdraf) return { tahap: "draf", sebab: null };
  if (sign(ev, viewer, today).ok) return { tahap: "tanda", sebab: null };
  if (nilai.ok) return { tahap: "nilai", sebab: null };
  if (deliver(ev, viewer, today).ok) return { tahap: "serah", sebab: null };
  return ["pengisian", "dinilai"].includes(e.keadaan)
    ? { tahap: "tertutup", sebab: nilai }
    : { tahap: "selesai", sebab: null };
}

export const dapatDinilai = (b: Baris): boolean =>
  b.tahap === "nilai" || b.tahap === "draf" || b.tahap === "tanda";

/** What stands in the fields: what he typed and did not give, else what is stored. */
export const isiDari = (b: Baris): Isi =>
  b.draf ?? {
    hasil: b.e.ratingHasil,
    perilaku: b.e.ratingPerilaku,
    alasan: b.e.alasan,
    catatan: b.e.catatan,
  };

export type Maju = {
  readonly semua: number;
  readonly dinilai: number;
  readonly ditandatangani: number;
  readonly disampaikan: number;
  readonly predikat: Readonly<Partial<Record<Predikat, number>>>;
};
export function majuDari(hitungan: readonly HitunganRow[]): Maju {
  const n = (dari: readonly HitunganRow[]) => dari.reduce((sum, h) => sum + h.n, 0);
  const belum = ["pengisian"];
  const belumTanda = [...belum, "dinilai"];
  const belumSerah = [...belumTanda, "ditandatangani"];
  const tanpa = (keadaan: readonly string[]) => n(hitungan.filter((h) => !keadaan.includes(h.keadaan)));
  const predikat: Partial<Record<Predikat, number>> = {};
  for (const h of hitungan) if (h.predikat) predikat[h.predikat] = (predikat[h.predikat] ?? 0) + h.n;
  return {
    semua: n(hitungan),
    dinilai: tanpa(belum),
    ditandatangani: tanpa(belumTanda),
    disampaikan: tanpa(belumSerah),
    predikat,
  };
}

export const urutan = ["nama", "capaian", "kontribusi", "lalu"] as const;
export type Urutan = (typeof urutan)[number];

/** By name the order never moves while one judges; by a figure the lowest is on top, and without one last. */
export function urutkan(baris: readonly Baris[], urut: Urutan): readonly Baris[] {
  const nilai: Record<Exclude<Urutan, "nama">, (b: Baris) => number> = {
    capaian: (b) => (b.terukur === 0 ? 2 : b.tercapai / b.terukur),
    kontribusi: (b) => b.untuk.length,
    lalu: (b) => -PERINGKAT.indexOf(b.lalu.at(-1)?.predikat ?? "sangat-baik"),
  };
  return urut === "nama" ? baris : [...baris].sort((a, b) => nilai[urut](a) - nilai[urut](b));
}
const PERINGKAT: readonly Predikat[] = [
  "sangat-baik",
  "baik",
  "butuh-perbaikan",
  "kurang-misconduct",
  "sangat-kurang",
];
