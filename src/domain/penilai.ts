import { type JenisJabatan, menilaiKarenaJabatan } from "./jabatan.ts";
import type { Jendela } from "./jendela.ts";
import { dalamRentang, type Tanggal } from "./tanggal.ts";

/** Who evaluates in the situations of handbook 1.2, from facts already looked up. Lines of units: garis.ts. */

export type Pimpinan = {
  readonly jabatan: JenisJabatan;
  readonly memimpinUnit: boolean;
  /** In writing. */
  readonly delegasi: boolean;
};
/** Ps. 1 angka 9, hlm. 45, 89 A.7: at least pengawas, or delegated; a JF only while he leads a unit. */
export const dapatMenilai = (p: Pimpinan): boolean =>
  menilaiKarenaJabatan(p.jabatan) || (p.delegasi && (p.jabatan !== "jf" || p.memimpinUnit));

/** Nearest first. */
export const penilaiBiasa = <P extends Pimpinan>(rantai: readonly P[]): P | null =>
  rantai.find(dapatMenilai) ?? null;

/** hlm. 89 A.2-3: upward step by step; the superior may delegate to a Plt or Plh. */
export function penilaiBerhalangan(
  rantai: readonly { readonly kode: string; readonly berhalangan: boolean }[],
  pltPlh: string | null,
): string | null {
  if (rantai[0]?.berhalangan && pltPlh !== null) return pltPlh;
  return rantai.find((a) => !a.berhalangan)?.kode ?? null;
}

/** hlm. 91 A.13: the new penilai on the new unit's result, unless both agree to keep the last period's. */
export const hasilSetelahMutasi = (jenis: "periodik" | "tahunan", sepakatHasilLama: boolean) =>
  jenis === "periodik" && sepakatHasilLama
    ? ({ unit: "lama", sumber: "hasil-periode-sebelumnya" } as const)
    : ({ unit: "baru", sumber: "evaluasi-baru" } as const);

export type Penentuan = { readonly penilai: string; readonly final: boolean };

/** hlm. 91 A.14: a penilai who moves inside the window still evaluates; the ends of the window are inside. */
export function penilaiSetelahPindah(fakta: {
  readonly pindah: Tanggal;
  readonly jendela: Jendela;
  readonly lama: string;
  readonly pengganti: string | null;
  readonly atasan: string;
  readonly sudahDinilai: boolean;
}): Penentuan & { readonly penilaiLamaMenilai: boolean } {
  const { pindah, jendela, lama, pengganti, atasan } = fakta;
  if (pindah < jendela.buka) return { penilai: pengganti ?? atasan, penilaiLamaMenilai: false, final: false };
  if (pindah <= jendela.tutup || fakta.sudahDinilai) {
    return { penilai: lama, penilaiLamaMenilai: true, final: false };
  }
  return { penilai: atasan, penilaiLamaMenilai: false, final: true };
}

/** hlm. 89 A.5-6: a Plt reports where he acts, to the last day of it; the rule names no Plh. */
export const mengikutiPlt = (
  jenis: "plt" | "plh",
  mulai: Tanggal,
  akhir: Tanggal | null,
  evaluasi: Tanggal,
): boolean => jenis === "plt" && dalamRentang(evaluasi, mulai, akhir);

/** hlm. 90 A.11, 115 A.8: after the window an unrated or unsigned evaluation goes to the atasan, and is final. */
export const harusDiambilAlih = (
  jendela: Jendela,
  tanggal: Tanggal,
  sudah: { readonly dinilai: boolean; readonly ditandatangani: boolean },
): boolean => tanggal > jendela.tutup && !(sudah.dinilai && sudah.ditandatangani);

/** hlm. 92 A.15: at a friendly state, an international, professional or private body. */
export const penilaiDiperbantukan = (penilaiInduk: string, ditunjuk: string | null): string =>
  ditunjuk ?? penilaiInduk;
