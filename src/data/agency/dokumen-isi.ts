import type { JalurEvaluasi } from "../../domain/dokumen.ts";
import type { Capaian, JenisPeriode, Kelompok, Pendekatan, Predikat, Rating } from "../../domain/istilah.ts";
import type { Perilaku } from "../../domain/perilaku.ts";
import type { Tanggal, Zona } from "../../domain/tanggal.ts";
import type { BahanLain } from "./evaluasi-bahan.ts";
import type { UmpanBalikRow } from "./evaluasi-isi.ts";

/** Everything that is printed on D and C, as it was when it was signed. Nothing of it is looked up again. */
export type DokumenIsi = {
  readonly v: 1;
  readonly format: string;
  readonly formatHasil: string;
  readonly jalur: JalurEvaluasi;
  readonly instansi: {
    readonly kode: string;
    readonly nama: string;
    readonly kota: string;
    readonly zona: Zona;
  };
  readonly periode: {
    readonly tahun: number;
    readonly jenis: JenisPeriode;
    readonly n: number;
    readonly dari: Tanggal;
    readonly sampai: Tanggal;
  };
  readonly skp: {
    readonly id: string;
    readonly versi: number;
    readonly hash: string;
    readonly dari: Tanggal;
    readonly sampai: Tanggal;
    readonly kelompok: Kelompok;
    readonly pendekatan: Pendekatan;
  };
  readonly pegawai: OrangTercetak;
  readonly penilai: OrangTercetak | null;
  readonly atasan: OrangTercetak | null;
  readonly capaian: { readonly unit: string; readonly nilai: Capaian; readonly sumber: string };
  readonly rhk: readonly RhkTercetak[];
  readonly perilaku: readonly PerilakuTercetak[];
  readonly ratingHasil: Rating;
  readonly ratingPerilaku: Rating;
  readonly predikat: Predikat;
  readonly alasan: string;
  readonly catatan: string;
  readonly bukti: readonly {
    readonly id: string;
    readonly nama: string;
    readonly ukuran: number;
    readonly sha256: string;
    /** Of a link; absent of a file. */
    readonly alamat?: string;
  }[];
  /** What else it rested on; absent of what was signed before there was any. */
  readonly lain?: BahanLain;
  /** hlm. 91 A.13.a: the period whose result is used here, as pegawai and penilai agreed. */
  readonly hasilDari?: {
    readonly id: string;
    readonly jenis: JenisPeriode;
    readonly n: number;
    readonly tahun: number;
    readonly unit: string | null;
  };
  /** hlm. 100, 103: the letter by which the study ended without graduation. */
  readonly putusStudi?: { readonly surat: string; readonly tanggal: Tanggal };
  /** Blocks 6-8 of D.1.3: of a document that an objection led to. */
  readonly keberatan?: KeberatanTercetak;
  readonly ditandatangani: { readonly oleh: string; readonly pada: number; readonly tanggal: Tanggal };
  /** By chance, so that the hash shown in public tells nobody who guesses what the rest may be. */
  readonly garam?: string;
};

export type KeberatanTercetak = {
  readonly diajukanPada: number;
  readonly alasan: string;
  /** What the penilai said to it, who he was and when; null: he kept silent in his time. */
  readonly penjelasan: { readonly oleh: string; readonly teks: string; readonly pada: number } | null;
  readonly putusan: "mengubah" | "menguatkan";
  /** The atasan's reason and recommendation. */
  readonly keputusan: string;
  /** What stood before, and in which document. */
  readonly semula: {
    readonly dokumen: string;
    readonly hash: string;
    readonly ratingHasil: Rating;
    readonly ratingPerilaku: Rating;
    readonly predikat: Predikat;
  };
};

export type OrangTercetak = {
  readonly id: string;
  readonly nama: string;
  readonly nomor: string | null;
  readonly pangkat: string;
  readonly jabatan: string;
  readonly unit: string;
};

export type UmpanBalikTercetak = Pick<
  UmpanBalikRow,
  "pemberi" | "namaPemberi" | "nada" | "isi" | "tanggal"
> & {
  /** Finer than `pemberi`, where it is. */
  readonly sebutan?: string;
};

export type RhkTercetak = {
  readonly jenis: "utama" | "tambahan";
  readonly teks: string;
  readonly penugasanDari: string;
  readonly rhkPimpinan: string;
  readonly penilaian: Rating | null;
  readonly indikator: readonly {
    readonly aspek: string | null;
    readonly perspektif: string | null;
    readonly teks: string;
    readonly target: string;
    readonly realisasi: string;
    readonly sumber: string;
  }[];
  readonly umpanBalik: readonly UmpanBalikTercetak[];
};

export type PerilakuTercetak = {
  readonly nilai: Perilaku;
  readonly ekspektasi: string;
  readonly umpanBalik: readonly UmpanBalikTercetak[];
};
