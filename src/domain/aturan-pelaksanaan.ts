import type { PemetaanPimpinan } from "./capaian.ts";
import type { SetelanPola } from "./distribusi.ts";
import type { Ritme } from "./periode.ts";
import { SETELAN_TTE } from "./tte.ts";

/**
 * What the regulation leaves to the agency while work is done (Ps. 16, 17-19; p. 67-70): each a dated row of `aturan`.
 * `sah`: the words it may be, or the whole numbers between which it lies.
 */
export const aturanPelaksanaan = {
  "rencana-aksi.kesepakatan": { bawaan: "tidak", sah: ["tidak", "perlu"], pasal: "hlm. 67" },
  "progres.aktif": { bawaan: "tidak", sah: ["tidak", "ya"], pasal: "Ps. 16 ayat (3)" },
  "progres.mundur-hari": { bawaan: "14", sah: [0, 366], pasal: "Ps. 16 ayat (3)" },
  "progres.libur": { bawaan: "boleh", sah: ["boleh", "tolak"], pasal: "Ps. 16 ayat (3)" },
  "progres.menit-sehari": { bawaan: "720", sah: [60, 1440], pasal: "Ps. 16 ayat (3)" },
  "bukti.kuota-mb": { bawaan: "500", sah: [50, 20_000], pasal: "Ps. 16 ayat (2)" },
  "periksa.sampel": { bawaan: "8", sah: [3, 40], pasal: "hlm. 69" },
  "pantau.diam-hari": { bawaan: "30", sah: [7, 120], pasal: "hlm. 69" },
  "umpan-balik.berkala": { bawaan: "triwulanan", sah: ["bulanan", "triwulanan"], pasal: "Ps. 19 ayat (2)" },
  "pola.aturan": { bawaan: "tanggal", sah: ["tanggal", "pola-6-2022", "se-3-2023"], pasal: "hlm. 94-97" },
  "capaian.rating-pimpinan": {
    bawaan: "se-3-2023",
    sah: ["se-3-2023", "bp-sesuai", "tidak"],
    pasal: "SE MenPANRB 3/2023",
  },
  "capaian.berkas": { bawaan: "admin", sah: ["admin", "wajib"], pasal: "hlm. 94" },
  "jam.serah-otomatis": { bawaan: "ya", sah: ["ya", "tidak"], pasal: "hlm. 114 A.5" },
  "tte.penyedia": { bawaan: "mati", sah: SETELAN_TTE, pasal: "PP 71/2019" },
} as const satisfies Record<
  string,
  {
    readonly bawaan: string;
    readonly sah: readonly string[] | readonly [number, number];
    readonly pasal: string;
  }
>;
export type KunciAturan = keyof typeof aturanPelaksanaan;
export const kunciAturan = Object.keys(aturanPelaksanaan) as KunciAturan[];

export type AturanPelaksanaan = {
  readonly "rencana-aksi.kesepakatan": "tidak" | "perlu";
  readonly "progres.aktif": "tidak" | "ya";
  readonly "progres.mundur-hari": number;
  readonly "progres.libur": "boleh" | "tolak";
  readonly "progres.menit-sehari": number;
  readonly "bukti.kuota-mb": number;
  readonly "periksa.sampel": number;
  readonly "pantau.diam-hari": number;
  readonly "umpan-balik.berkala": Ritme;
  readonly "pola.aturan": SetelanPola;
  readonly "capaian.rating-pimpinan": PemetaanPimpinan;
  readonly "capaian.berkas": "admin" | "wajib";
  readonly "jam.serah-otomatis": "ya" | "tidak";
  readonly "tte.penyedia": string;
};

/** Is this what the agency may set? Numbers as they are written: digits alone. */
export function aturanSah(kunci: KunciAturan, nilai: string): boolean {
  const { sah } = aturanPelaksanaan[kunci];
  const [min, max] = sah;
  return typeof min === "number"
    ? /^\d{1,6}$/.test(nilai) && min <= Number(nilai) && Number(nilai) <= Number(max)
    : (sah as readonly string[]).includes(nilai);
}

/** What was set, each where it is missing or no longer allowed as the service has it. */
export const bacaAturan = (tersimpan: Readonly<Record<string, string>>): AturanPelaksanaan =>
  Object.fromEntries(
    kunciAturan.map((kunci) => {
      const { bawaan, sah } = aturanPelaksanaan[kunci];
      const nilai = tersimpan[kunci] ?? bawaan;
      const dipakai = aturanSah(kunci, nilai) ? nilai : bawaan;
      return [kunci, typeof sah[0] === "number" ? Number(dipakai) : dipakai];
    }),
  ) as AturanPelaksanaan;
