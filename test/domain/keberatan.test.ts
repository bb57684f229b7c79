import { expect, test } from "vitest";
import type { Evaluasi } from "../../src/domain/evaluasi.ts";
import { hear, type Keterangan } from "../../src/domain/keberatan.ts";
import { ayu, bagas, citra, subjek, wira } from "./orang.ts";

const ev: Evaluasi = {
  ...subjek,
  keadaan: "keberatan",
  jalur: "biasa",
  skp: "ditetapkan",
  capaian: "baik",
  jendela: { buka: "2026-09-21", tutup: "2026-10-31" },
  ratingHasil: "sesuai",
  ratingPerilaku: "sesuai",
  hasilFinal: false,
  batasKeberatan: "2026-11-18",
  didengar: { pegawai: false, penilai: false },
  diputus: false,
  terbukaSampai: null,
};
const kata: Keterangan = {
  pihak: "penilai",
  cara: "tertulis",
  tanggal: "2026-11-10",
  tempat: "",
  isi: "Bukti terlambat",
};
const notulen: Keterangan = { ...kata, pihak: "keduanya", cara: "pertemuan", tempat: "Ruang rapat" };
const kode = (e: Evaluasi, v: typeof ayu, k?: Keterangan) => {
  const h = hear(e, v, "2026-11-11", "2026-11-09", k);
  return h.ok ? "boleh" : h.code;
};

test.each<[string, string]>([
  ["Bagas in his own words", kode(ev, bagas, kata)],
  ["Ayu in hers", kode(ev, ayu, { ...kata, pihak: "pegawai" })],
  ["Wira's minutes of a meeting with both", kode(ev, wira, notulen)],
  ["that Bagas kept silent", kode(ev, wira, { ...kata, cara: "tidak-memberi" })],
])("heard: %s", (_apa, hasil) => {
  expect(hasil).toBe("boleh");
});

test.each<[string, string, string]>([
  ["Bagas for Ayu", kode(ev, bagas, { ...kata, pihak: "pegawai" }), "bukan-atasan-penilai"],
  ["Ayu writes the minutes", kode(ev, ayu, notulen), "bukan-atasan-penilai"],
  ["Wira puts words into Bagas's mouth", kode(ev, wira, kata), "bukan-atasan-penilai"],
  ["the admin", kode(ev, citra), "bukan-atasan-penilai"],
  [
    "Bagas as superior of himself minutes",
    kode({ ...ev, atasan: "bagas" }, bagas, notulen),
    "bukan-atasan-penilai",
  ],
  ["no words", kode(ev, bagas, { ...kata, isi: " " }), "keterangan-kosong"],
  ["a meeting nowhere", kode(ev, wira, { ...notulen, tempat: "" }), "tempat-kosong"],
  ["before it was filed", kode(ev, wira, { ...notulen, tanggal: "2026-11-08" }), "tanggal-pemeriksaan-salah"],
  ["tomorrow", kode(ev, wira, { ...notulen, tanggal: "2026-11-12" }), "tanggal-pemeriksaan-salah"],
  ["after the decision", kode({ ...ev, keadaan: "final" }, bagas, kata), "keberatan-tidak-ada"],
])("not heard: %s", (_apa, hasil, sebab) => {
  expect(hasil).toBe(sebab);
});
