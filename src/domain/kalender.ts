import type { Istilah } from "./istilah.ts";
import { accept, type Result, refuse } from "./result.ts";
import {
  dalamRentang,
  hariDalamMinggu,
  type KalenderKerja,
  type Pekan,
  pekanPada,
  selisihHari,
  type Tanggal,
  tambahHari,
} from "./tanggal.ts";

export const jenisHari = {
  libur: { id: "Libur", en: "Off", pasal: "Perpres 21/2023 Ps. 7" },
  masuk: { id: "Tetap masuk", en: "Worked", pasal: "Perpres 21/2023 Ps. 7" },
} as const satisfies Record<string, Istilah>;
export type JenisHari = keyof typeof jenisHari;

/** A unit's week from a day on; null: again like the unit above. */
export type PekanUnit = {
  readonly dari: Tanggal;
  readonly hariKerja: 5 | 6 | 7 | null;
  readonly liburUmum: boolean;
};
export type HariKhusus = {
  readonly dari: Tanggal;
  readonly sampai: Tanggal;
  readonly jenis: JenisHari;
  readonly keterangan: string;
};
/** What one unit says of its own calendar. */
export type AturanUnit = { readonly pekan: readonly PekanUnit[]; readonly khusus: readonly HariKhusus[] };
export type FaktaKalender = {
  /** The agency's own week, dated (aturan kalender.hari-kerja). */
  readonly instansi: readonly { readonly dari: Tanggal; readonly hariKerja: 5 | 6 }[];
  readonly libur: ReadonlySet<Tanggal>;
  /** The unit itself first, then the ones above it, nearest first. */
  readonly garis: readonly AturanUnit[];
};

/** The calendar of a unit: its own word first, then that of the nearest unit above, then the agency's. */
export function kalenderUnit({ instansi, libur, garis }: FaktaKalender): KalenderKerja {
  const hari = [...instansi.map((p) => p.dari), ...garis.flatMap((a) => a.pekan.map((p) => p.dari))];
  const pekan = [...new Set(hari)]
    .sort()
    .reverse()
    .map((dari) => ({ dari, ...pekanUnit(dari, instansi, garis) }));
  const khusus = new Map<Tanggal, JenisHari>();
  for (const { khusus: milik } of garis) {
    const sendiri = new Map<Tanggal, JenisHari>();
    for (const h of milik)
      for (let t = h.dari; t <= h.sampai; t = tambahHari(t, 1)) {
        // Of two words of one unit about one day, the one that lets people stay at home holds.
        if (sendiri.get(t) !== "libur") sendiri.set(t, h.jenis);
      }
    for (const [t, jenis] of sendiri) if (!khusus.has(t)) khusus.set(t, jenis);
  }
  return { hariKerja: 5, libur, pekan, khusus };
}

function pekanUnit(
  t: Tanggal,
  instansi: FaktaKalender["instansi"],
  garis: readonly AturanUnit[],
): Omit<Pekan, "dari"> {
  for (const { pekan } of garis) {
    const kini = berlaku(pekan, t);
    if (kini && kini.hariKerja !== null) return { hariKerja: kini.hariKerja, liburUmum: kini.liburUmum };
  }
  return { hariKerja: berlaku(instansi, t)?.hariKerja ?? 5, liburUmum: true };
}

export const berlaku = <P extends { readonly dari: Tanggal }>(
  semua: readonly P[],
  t: Tanggal,
): P | undefined =>
  semua.reduce<P | undefined>((a, p) => (p.dari <= t && (!a || p.dari > a.dari) ? p : a), undefined);

/** Why nobody works on a day, or why it is worked. */
export type SebabHari = "kerja" | "akhir-pekan" | "libur-umum" | "libur-unit" | "masuk-unit";
export function sebabHari(t: Tanggal, kalender: KalenderKerja): SebabHari {
  const khusus = kalender.khusus?.get(t);
  if (khusus) return khusus === "libur" ? "libur-unit" : "masuk-unit";
  const { hariKerja, liburUmum } = pekanPada(t, kalender);
  if (liburUmum && kalender.libur.has(t)) return "libur-umum";
  const hari = hariDalamMinggu(t);
  return hariKerja === 7 || (hari >= 1 && hari <= hariKerja) ? "kerja" : "akhir-pekan";
}

/** A whole year of special days is a typing mistake, and would leave no working day to end a clock on. */
export const HARI_KHUSUS_TERLAMA = 92;
export type KodeHariKhusus = "sampai-sebelum-dari" | "terlalu-lama" | "bertemu";
export function addSpecialDays(
  baru: Pick<HariKhusus, "dari" | "sampai">,
  ada: readonly Pick<HariKhusus, "dari" | "sampai">[],
): Result<typeof baru, KodeHariKhusus> {
  if (baru.sampai < baru.dari) return refuse("isi", "sampai-sebelum-dari");
  if (selisihHari(baru.dari, baru.sampai) >= HARI_KHUSUS_TERLAMA) {
    return refuse("isi", "terlalu-lama", { hari: HARI_KHUSUS_TERLAMA });
  }
  const bertemu = ada.some(
    (a) => dalamRentang(baru.dari, a.dari, a.sampai) || dalamRentang(a.dari, baru.dari, baru.sampai),
  );
  return bertemu ? refuse("isi", "bertemu") : accept(baru);
}
