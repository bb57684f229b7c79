import type { Predikat } from "./istilah.ts";
import type { Jenjang } from "./jabatan.ts";
import type { StatusPegawai } from "./kepegawaian.ts";
import { type KodePenolakan, tolak } from "./penolakan.ts";
import { accept, type Result } from "./result.ts";
import { akhirBulan, awalBulan, dalamRentang, type Tanggal, tambahHari } from "./tanggal.ts";
import type { Viewer } from "./wewenang.ts";

/**
 * Peraturan BKN 3/2023, PermenPANRB 1/2023: points a year by level, a percentage by predicate, and what a rise
 * needs. Counted in hundredths, so that no binary fraction rounds the wrong way.
 */
const perTahun = {
  "ahli-utama": { koefisien: 5000, pangkat: 200, jenjang: null },
  "ahli-madya": { koefisien: 3750, pangkat: 150, jenjang: 450 },
  "ahli-muda": { koefisien: 2500, pangkat: 100, jenjang: 200 },
  "ahli-pertama": { koefisien: 1250, pangkat: 50, jenjang: 100 },
  penyelia: { koefisien: 2500, pangkat: 100, jenjang: null },
  mahir: { koefisien: 1250, pangkat: 50, jenjang: 100 },
  terampil: { koefisien: 500, pangkat: 20, jenjang: 60 },
  pemula: { koefisien: 375, pangkat: 15, jenjang: 15 },
} as const satisfies Record<
  Jenjang,
  { readonly koefisien: number; readonly pangkat: number; readonly jenjang: number | null }
>;

export const persenPredikat = {
  "sangat-baik": 150,
  baik: 100,
  "butuh-perbaikan": 75,
  "kurang-misconduct": 50,
  "sangat-kurang": 25,
} as const satisfies Record<Predikat, number>;

export type PeriodeAngkaKredit = {
  readonly jenjang: Jenjang;
  readonly predikat: Predikat;
  /** Whole months, 1 to 12. */
  readonly bulan: number;
};

/** persen x koefisien x bulan/12, half up to two decimals, each period for itself. */
export function angkaKredit({ jenjang, predikat, bulan }: PeriodeAngkaKredit) {
  const { koefisien } = perTahun[jenjang];
  const persen = persenPredikat[predikat];
  return { koefisien: koefisien / 100, persen, angkaKredit: seratus(koefisien, persen, bulan) / 100 };
}

/** The sum of the rounded periods. */
export const angkaKreditKumulatif = (periode: readonly PeriodeAngkaKredit[]): number =>
  periode.reduce(
    (n, p) => n + seratus(perTahun[p.jenjang].koefisien, persenPredikat[p.predikat], p.bulan),
    0,
  ) / 100;

/** What a rise in rank or level needs. Null: there is no level above. */
export function angkaKreditMinimal(jenjang: Jenjang, untuk: "pangkat" | "jenjang", kumulatif: number) {
  const minimal = perTahun[jenjang][untuk];
  if (minimal === null) return null;
  const selisih = (Math.round(kumulatif * 100) - minimal * 100) / 100;
  return { minimal, memenuhi: selisih >= 0, selisih };
}

type Masa = { readonly dari: Tanggal; readonly sampai: Tanggal | null };
export type MasaJf = Masa & { readonly jenjang: Jenjang };
export type MasaStatus = Masa & { readonly status: StatusPegawai };
/** A final result and the days it speaks for. */
export type HasilAk = {
  readonly evaluasi: string;
  readonly dari: Tanggal;
  readonly sampai: Tanggal;
  readonly predikat: Predikat;
};
export type SebabTidak = "bukan-jf" | "tidak-utuh" | "status" | "tanpa-hasil";
export type BulanAk =
  | { readonly bulan: number; readonly jenjang: Jenjang; readonly hasil: HasilAk }
  | { readonly bulan: number; readonly sebab: SebabTidak };
export type BagianAk = PeriodeAngkaKredit & {
  readonly dariBulan: number;
  readonly sampaiBulan: number;
  /** The results it rests on. */
  readonly evaluasi: readonly string[];
};
export type DasarAk = "tahunan" | "periodik";

/**
 * Which months of a year count, and with what. A month counts whole, once, for the level held on its first day, when
 * he was JF on all its days and no status took him out of the post [D]. `dasar` tahunan: the year's result speaks for
 * months that no other annual result of his names (two SKP in one year, or only the last was rated; p. 91 A.13.b).
 */
export function bulanAk(
  tahun: number,
  masa: readonly MasaJf[],
  status: readonly MasaStatus[],
  hasil: readonly HasilAk[],
  dasar: DasarAk,
): BulanAk[] {
  const urut = hasil.toSorted((a, b) => (a.sampai < b.sampai ? -1 : 1));
  return Array.from({ length: 12 }, (_, at): BulanAk => {
    const bulan = at + 1;
    const [dari, sampai] = [awalBulan(tahun, bulan), akhirBulan(tahun, bulan)];
    const jenjang = masa.find((m) => dalamRentang(dari, m.dari, m.sampai))?.jenjang;
    if (!masa.some((m) => m.dari <= sampai && (m.sampai === null || m.sampai >= dari)))
      return { bulan, sebab: "bukan-jf" };
    if (!jenjang || !utuh(dari, sampai, masa)) return { bulan, sebab: "tidak-utuh" };
    const luar = status.some(
      (s) => LUAR_JABATAN.has(s.status) && s.dari <= sampai && (s.sampai === null || s.sampai >= dari),
    );
    if (luar) return { bulan, sebab: "status" };
    const satu = urut.find((h) => h.dari <= dari && h.sampai >= sampai);
    const dipakai = satu ?? (dasar === "tahunan" ? urut.at(-1) : undefined);
    return dipakai ? { bulan, jenjang, hasil: dipakai } : { bulan, sebab: "tanpa-hasil" };
  });
}

/** Months that follow each other with the same level and predikat are one period: BKN's own example counts Jan-Feb so. */
export function bagianAk(bulan: readonly BulanAk[]): BagianAk[] {
  const bagian: BagianAk[] = [];
  for (const b of bulan) {
    if (!("hasil" in b)) continue;
    const akhir = bagian.at(-1);
    const { predikat, evaluasi } = b.hasil;
    const sambung =
      akhir?.sampaiBulan === b.bulan - 1 && akhir.jenjang === b.jenjang && akhir.predikat === predikat;
    if (sambung)
      bagian[bagian.length - 1] = {
        ...akhir,
        bulan: akhir.bulan + 1,
        sampaiBulan: b.bulan,
        evaluasi: akhir.evaluasi.includes(evaluasi) ? akhir.evaluasi : [...akhir.evaluasi, evaluasi],
      };
    else
      bagian.push({
        jenjang: b.jenjang,
        predikat,
        bulan: 1,
        dariBulan: b.bulan,
        sampaiBulan: b.bulan,
        evaluasi: [evaluasi],
      });
  }
  return bagian;
}

export type SaldoAk = { readonly tahun: number; readonly nilai: number };
export type PakTahun = { readonly tahun: number; readonly baru: number };

/** LAMA: the newest opening balance before the year, and what was set for the years since. In hundredths. */
export function lamaAk(tahun: number, saldo: readonly SaldoAk[], pak: readonly PakTahun[]) {
  const awal = saldo.filter((s) => s.tahun < tahun).sort((a, b) => b.tahun - a.tahun)[0] ?? null;
  const sejak = pak
    .filter((p) => p.tahun < tahun && p.tahun > (awal?.tahun ?? 0))
    .sort((a, b) => a.tahun - b.tahun);
  return { awal, sejak, lama: sejak.reduce((n, p) => n + p.baru, awal?.nilai ?? 0) };
}

export type FaktaPenetapanAk = {
  readonly pegawai: string;
  /** His pejabat penilai today; the line already stands in for one who is gone (Plt, or the superior). */
  readonly penilai: string | null;
  readonly pns: boolean;
  readonly dasar: DasarAk;
  readonly bagian: readonly BagianAk[];
  /** Annual results of the year that are still on their way. */
  readonly belumFinal: number;
  /** Versions set so far. */
  readonly versi: number;
};

/** Set by the penilai. Once set the year is locked: only a correction with a reason opens it, as a new version. */
export function tetapkanAk(
  f: FaktaPenetapanAk,
  viewer: Viewer,
  alasan?: string,
): Result<FaktaPenetapanAk, KodePenolakan> {
  if (viewer.pegawai === f.pegawai) return tolak("milik-sendiri");
  if (viewer.pegawai !== f.penilai) return tolak("bukan-pejabat-penilai");
  if (!f.pns) return tolak("ak-bukan-pns");
  if (f.dasar === "tahunan" && f.belumFinal > 0) return tolak("ak-belum-final");
  if (f.bagian.length === 0) return tolak("ak-tanpa-hasil");
  if (f.versi > 0 && alasan?.trim() === "") return tolak("alasan-kosong");
  return accept(f);
}

/** Status in which a JF is out of his post: nothing is earned in it [D]. */
const LUAR_JABATAN: ReadonlySet<StatusPegawai> = new Set<StatusPegawai>([
  "cltn",
  "diberhentikan-sementara",
  "mpp",
  "pejabat-negara",
  "pimpinan-lembaga-nonstruktural",
  "anggota-lembaga-nonstruktural",
]);

/** JF on every day, whatever the level. */
function utuh(dari: Tanggal, sampai: Tanggal, masa: readonly MasaJf[]): boolean {
  for (let hari = dari; hari <= sampai; ) {
    const ini = masa.find((m) => dalamRentang(hari, m.dari, m.sampai));
    if (!ini) return false;
    if (ini.sampai === null) return true;
    hari = tambahHari(ini.sampai, 1);
  }
  return true;
}

/** In hundredths of a point; half a hundredth goes up. Everything is whole before the one division. */
export const seratus = (koefisien: number, persen: number, bulan: number): number =>
  Math.floor((2 * koefisien * persen * bulan + 1200) / 2400);
