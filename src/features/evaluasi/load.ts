import { type Terakhir, terakhirOf } from "../../data/agency/colek.ts";
import { type EvaluasiHead, ikutUnit } from "../../data/agency/evaluasi.ts";
import { type BahanLain, type BahanRow, bahanDari } from "../../data/agency/evaluasi-bahan.ts";
import type { BahanFakta } from "../../data/agency/evaluasi-fakta.ts";
import type { BuktiRow, RealisasiRow, UmpanBalikRow } from "../../data/agency/evaluasi-isi.ts";
import { type Sisi, type SisiRow, sisiDari } from "../../data/agency/evaluasi-sisi.ts";
import { type Hitungan, type KalenderRow, kalenderDari } from "../../data/agency/kalender.ts";
import type { SkpContent } from "../../data/agency/skp.ts";
import type { Rating } from "../../domain/istilah.ts";
import type { Tanggal, Zona } from "../../domain/tanggal.ts";
import type { AnggotaTim, RiwayatRow } from "./queries.ts";

/** One evaluation as its page and its steps need it. */
export type Berkas = {
  readonly e: EvaluasiHead;
  readonly skp: SkpContent;
  readonly skpHash: string;
  readonly realisasi: readonly RealisasiRow[];
  readonly bukti: readonly BuktiRow[];
  readonly umpanBalik: readonly UmpanBalikRow[];
  readonly penilaian: readonly { readonly rhk: string; readonly penilaian: Rating }[];
  readonly tim: readonly AnggotaTim[];
  readonly hitungan: Hitungan;
  readonly riwayat: readonly RiwayatRow[];
  readonly terakhirDiingatkan: Terakhir | null;
  readonly lain: BahanLain;
  /** What stands beside it and is no ground of the rating. */
  readonly sisi: Sisi;
};

type Hasil = readonly [
  readonly EvaluasiHead[],
  readonly { readonly isi: string; readonly hash: string }[],
  readonly RealisasiRow[],
  readonly BuktiRow[],
  readonly UmpanBalikRow[],
  readonly { readonly rhk: string; readonly penilaian: Rating }[],
  readonly AnggotaTim[],
  readonly KalenderRow[],
  readonly RiwayatRow[],
  readonly { readonly terakhir: string | null }[],
  readonly BahanRow[],
  readonly SisiRow[],
  ...unknown[],
];

/** null: not there for whoever asks. */
export function berkasDari(hasil: Hasil): Berkas | null {
  const [[e], [isi], realisasi, bukti, umpanBalik, penilaian, tim, kalender, riwayat, [colek], lain, sisi] =
    hasil;
  if (!e) return null;
  return {
    e,
    skp: isi ? (JSON.parse(isi.isi) as SkpContent) : KOSONG,
    skpHash: isi?.hash ?? "",
    realisasi,
    bukti,
    umpanBalik,
    penilaian,
    tim,
    hitungan: kalenderDari(kalender),
    riwayat,
    terakhirDiingatkan: terakhirOf(colek?.terakhir),
    lain: bahanDari(lain),
    sisi: sisiDari(sisi),
  };
}

/** The same facts as the team grid reads (data/agency/evaluasi-fakta.ts). */
export const bahanFakta = (b: Berkas, today: Tanggal, zona: Zona): BahanFakta => ({
  periode: b.e.periode,
  rhk: b.skp.rhk,
  realisasi: b.realisasi,
  umpanBalik: b.umpanBalik,
  pimpinan: ikutUnit(b.e, today, zona)?.rating ?? null,
  putusStudi: b.e.putusStudi !== null,
});

const KOSONG: SkpContent = {
  rhk: [],
  perilaku: {},
  lampiran: { sumberDaya: [], skema: [], konsekuensi: [] },
};
