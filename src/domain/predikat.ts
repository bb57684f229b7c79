import type { Predikat, Rating } from "./istilah.ts";
import { putusStudi } from "./tugas-belajar.ts";

/** Which sentence explains the cell: what decided, not only what came out. */
export type AlasanPredikat =
  | "keduanya-di-atas"
  | "perilaku-sesuai"
  | "hasil-sesuai"
  | "keduanya-sesuai"
  | "hasil-di-bawah"
  | "perilaku-di-bawah"
  | "keduanya-di-bawah";
export type Sel = { readonly predikat: Predikat; readonly alasan: AlasanPredikat };

/** hlm. 99: rating hasil kerja, then rating perilaku kerja. The organisation's result plays no part. */
export const kuadran = {
  "di-atas": {
    "di-atas": { predikat: "sangat-baik", alasan: "keduanya-di-atas" },
    sesuai: { predikat: "baik", alasan: "perilaku-sesuai" },
    "di-bawah": { predikat: "kurang-misconduct", alasan: "perilaku-di-bawah" },
  },
  sesuai: {
    "di-atas": { predikat: "baik", alasan: "hasil-sesuai" },
    sesuai: { predikat: "baik", alasan: "keduanya-sesuai" },
    "di-bawah": { predikat: "kurang-misconduct", alasan: "perilaku-di-bawah" },
  },
  "di-bawah": {
    "di-atas": { predikat: "butuh-perbaikan", alasan: "hasil-di-bawah" },
    sesuai: { predikat: "butuh-perbaikan", alasan: "hasil-di-bawah" },
    "di-bawah": { predikat: "sangat-kurang", alasan: "keduanya-di-bawah" },
  },
} as const satisfies Record<Rating, Record<Rating, Sel>>;

/** `putus`: the study ended without graduation; that decides, not the quadrant (hlm. 100, 103). */
export const predikatDari = (hasil: Rating, perilaku: Rating, putus = false): Sel =>
  putus ? { ...kuadran[hasil][perilaku], predikat: putusStudi(perilaku).bawaan } : kuadran[hasil][perilaku];
