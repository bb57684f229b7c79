import { count, words } from "./words.ts";

/** One text for each code of domain/peringatan-bukti.ts. */
export const peringatanWords = words({
  id: {
    "sama-orang-lain": (n: string) => `Isi yang sama juga diunggah ${n} orang lain`,
    "gambar-kecil": "Gambar sangat kecil",
    "gambar-seragam": "Gambar tampak kosong",
    "foto-di-luar-periode": (tanggal: string) => `Difoto ${tanggal}, di luar periode`,
  },
  en: {
    "sama-orang-lain": (n: string) => `${count(n, "other person", "other people")} uploaded the same content`,
    "gambar-kecil": "Very small picture",
    "gambar-seragam": "The picture looks empty",
    "foto-di-luar-periode": (tanggal: string) => `Taken on ${tanggal}, outside the period`,
  },
});
