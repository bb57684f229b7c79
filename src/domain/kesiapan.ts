import type { JenisPeriode, Tahap } from "./istilah.ts";
import type { Jendela } from "./jendela.ts";
import type { Tanggal } from "./tanggal.ts";

/** What a year or period needs before it is opened. halangan: opening all the same takes a reason. */
export const BUTIR = {
  "tanpa-penilai": "halangan",
  "libur-belum-ada": "halangan",
  "unit-tanpa-pimpinan": "perhatian",
  "tanpa-akun": "perhatian",
  "capaian-belum": "perhatian",
  "jendela-lewat": "perhatian",
  "jendela-bertumpuk": "halangan",
  "jendela-terlalu-cepat": "halangan",
} as const satisfies Record<string, "halangan" | "perhatian">;
export type ButirKesiapan = keyof typeof BUTIR;
export type Kesiapan = {
  readonly butir: ButirKesiapan;
  readonly n: number;
  readonly berat: "halangan" | "perhatian" | "siap";
};

export type JendelaPeriode = Jendela & {
  readonly jenis: JenisPeriode;
  readonly tahap: Tahap;
  readonly n: number;
  readonly periodeSampai: Tanggal;
};
export type FaktaKesiapan = {
  readonly tanpaPenilai: number;
  readonly unitTanpaPimpinan: number;
  readonly tanpaAkun: number;
  readonly capaianBelum: number;
  readonly liburSetahun: number;
  readonly jendela: readonly JendelaPeriode[];
};

/** Every joint decree so far names more than twenty days; New Year alone is no list of a year. */
export const liburLengkap = (hari: number): boolean => hari >= 10;

/** In the order in which they are worth doing: what stops the opening first. */
export function kesiapan(f: FaktaKesiapan, today: Tanggal): Kesiapan[] {
  const hitung: Readonly<Record<ButirKesiapan, number>> = {
    "tanpa-penilai": f.tanpaPenilai,
    "libur-belum-ada": liburLengkap(f.liburSetahun) ? 0 : 1,
    "unit-tanpa-pimpinan": f.unitTanpaPimpinan,
    "tanpa-akun": f.tanpaAkun,
    "capaian-belum": f.capaianBelum,
    "jendela-lewat": f.jendela.filter((j) => j.tutup < today).length,
    "jendela-bertumpuk": bertumpuk(f.jendela).length,
    "jendela-terlalu-cepat": f.jendela.filter((j) => j.tahap === "evaluasi" && j.tutup < j.periodeSampai)
      .length,
  };
  const urut = { halangan: 0, perhatian: 1, siap: 2 } as const;
  return (Object.keys(BUTIR) as ButirKesiapan[])
    .map(
      (butir): Kesiapan => ({ butir, n: hitung[butir], berat: hitung[butir] === 0 ? "siap" : BUTIR[butir] }),
    )
    .sort((a, b) => urut[a.berat] - urut[b.berat]);
}

export const terhalang = (daftar: readonly Kesiapan[]): boolean => daftar.some((k) => k.berat === "halangan");

/** Evaluations of one kind follow one another: the next begins when the last is over (the year stands beside its quarter). */
function bertumpuk(jendela: readonly JendelaPeriode[]): JendelaPeriode[] {
  const evaluasi = jendela.filter((j) => j.tahap === "evaluasi" && j.jenis !== "tahunan");
  return evaluasi.filter((j) =>
    evaluasi.some((k) => k.jenis === j.jenis && k.n === j.n + 1 && k.buka <= j.tutup),
  );
}
