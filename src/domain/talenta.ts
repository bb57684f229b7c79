import type { Predikat, Rating } from "./istilah.ts";

export type Potensial = "rendah" | "menengah" | "tinggi";

/** PermenPANRB 3/2020: nine boxes of performance and potential. Potential comes from an assessment, never from here. */
export const kotakTalenta = {
  "di-atas": { rendah: 4, menengah: 7, tinggi: 9 },
  sesuai: { rendah: 2, menengah: 5, tinggi: 8 },
  "di-bawah": { rendah: 1, menengah: 3, tinggi: 6 },
} as const satisfies Record<Rating, Record<Potensial, number>>;

/** The predicate on the axis of performance. */
export const kinerjaTalenta = {
  "sangat-baik": "di-atas",
  baik: "sesuai",
  "butuh-perbaikan": "di-bawah",
  "kurang-misconduct": "di-bawah",
  "sangat-kurang": "di-bawah",
} as const satisfies Record<Predikat, Rating>;
