import type { PelanggaranDistribusi } from "../domain/distribusi.ts";
import type { AlasanPredikat } from "../domain/predikat.ts";
import { words } from "./words.ts";

/** What several chapters say about ratings: quadrant, curve, and the sentence behind a predikat. */
export const penilaianWords = words({
  id: {
    kuadran: "Kuadran kinerja pegawai",
    hasil: "Hasil kerja",
    perilaku: "Perilaku kerja",
    orang: (n: number) => `${n} orang`,
    sumbuX: "Predikat Kinerja Pegawai",
    sumbuY: "Frekuensi Pegawai",
    pola: "Pola",
    sebagianBesar: "sebagian besar",
    dimungkinkan: "dimungkinkan",
    tim: "Tim ini",
    kurva: (capaian: string) =>
      `Kurva distribusi predikat kinerja pegawai dengan capaian kinerja organisasi ${capaian.toLowerCase()}`,
    alasan: {
      "keduanya-di-atas": "Hasil kerja dan perilaku kerja sama-sama di atas ekspektasi.",
      "perilaku-sesuai": "Hasil kerja di atas ekspektasi, perilaku kerja sesuai ekspektasi.",
      "hasil-sesuai": "Perilaku kerja di atas ekspektasi, hasil kerja sesuai ekspektasi.",
      "keduanya-sesuai": "Hasil kerja dan perilaku kerja sesuai ekspektasi.",
      "hasil-di-bawah":
        "Hasil kerja di bawah ekspektasi; perilaku kerja yang baik tidak mengangkatnya lebih tinggi.",
      "perilaku-di-bawah":
        "Perilaku kerja di bawah ekspektasi; hasil kerja setinggi apa pun tidak mengangkatnya.",
      "keduanya-di-bawah": "Hasil kerja dan perilaku kerja sama-sama di bawah ekspektasi.",
    } satisfies Record<AlasanPredikat, string>,
    pelanggaran: {
      "sangat-baik-maks-70": "Predikat Sangat Baik lebih dari 70% tim.",
      "sangat-baik-bukan-sebagian-besar": "Sangat Baik bukan predikat yang terbanyak.",
      "baik-maks-70": "Predikat Baik lebih dari 70% tim.",
      "baik-bukan-sebagian-besar": "Baik bukan predikat yang terbanyak.",
      "harus-ada-butuh-perbaikan-atau-kurang": "Belum ada yang berpredikat Butuh Perbaikan atau Kurang.",
      "butuh-perbaikan-min-60": "Predikat Butuh Perbaikan kurang dari 60% tim.",
      "sangat-baik-maks-10": "Predikat Sangat Baik lebih dari 10% tim.",
      "kurang-min-60": "Predikat Kurang (misconduct) kurang dari 60% tim.",
      "butuh-perbaikan-min-10": "Predikat Butuh Perbaikan kurang dari 10% tim.",
      "sangat-kurang-min-60": "Predikat Sangat Kurang kurang dari 60% tim.",
      "kurang-atau-butuh-perbaikan-min-10": "Kurang dan Butuh Perbaikan bersama-sama kurang dari 10% tim.",
      "sangat-baik-harus-0": "Masih ada yang berpredikat Sangat Baik.",
      "predikat-dominan-tidak-sesuai": "Predikat terbanyak bukan predikat yang sepadan dengan organisasinya.",
    } satisfies Record<PelanggaranDistribusi, string>,
    catatan: {
      "tidak-ada-pegawai": "Belum ada yang dinilai.",
      "n-terlalu-kecil": "Tim terlalu kecil untuk dibandingkan dengan pola.",
      "n-kecil": "Tim kecil: satu orang lebih dari 10%, baca dengan hati-hati.",
    },
    sesuaiPola: "Sebaran predikat tim ini sesuai dengan pola.",
    panduan:
      "Pola adalah panduan, bukan kuota: tidak ada langkah yang dihalangi. Jelaskan alasannya bila berbeda.",
    dasar: "PermenPANRB 6/2022 hlm. 94-97; SE MenPANRB 3/2023",
  },
  en: {
    kuadran: "Performance quadrant",
    hasil: "Work results",
    perilaku: "Behaviour",
    orang: (n: number) => (n === 1 ? "1 person" : `${n} people`),
    sumbuX: "Predicate",
    sumbuY: "Number of employees",
    pola: "Pattern",
    sebagianBesar: "most",
    dimungkinkan: "possible",
    tim: "This team",
    kurva: (capaian: string) =>
      `Distribution of predicates in an organisation whose result is ${capaian.toLowerCase()}`,
    alasan: {
      "keduanya-di-atas": "Work results and behaviour are both above expectations.",
      "perilaku-sesuai": "Work results are above expectations, behaviour is as expected.",
      "hasil-sesuai": "Behaviour is above expectations, work results are as expected.",
      "keduanya-sesuai": "Work results and behaviour are as expected.",
      "hasil-di-bawah": "Work results are below expectations; good behaviour does not lift them higher.",
      "perilaku-di-bawah": "Behaviour is below expectations; no work result lifts it.",
      "keduanya-di-bawah": "Work results and behaviour are both below expectations.",
    },
    pelanggaran: {
      "sangat-baik-maks-70": "More than 70% of the team are rated Very good.",
      "sangat-baik-bukan-sebagian-besar": "Very good is not the most frequent predicate.",
      "baik-maks-70": "More than 70% of the team are rated Good.",
      "baik-bukan-sebagian-besar": "Good is not the most frequent predicate.",
      "harus-ada-butuh-perbaikan-atau-kurang": "Nobody is rated Needs improvement or Poor yet.",
      "butuh-perbaikan-min-60": "Fewer than 60% of the team are rated Needs improvement.",
      "sangat-baik-maks-10": "More than 10% of the team are rated Very good.",
      "kurang-min-60": "Fewer than 60% of the team are rated Poor (misconduct).",
      "butuh-perbaikan-min-10": "Fewer than 10% of the team are rated Needs improvement.",
      "sangat-kurang-min-60": "Fewer than 60% of the team are rated Very poor.",
      "kurang-atau-butuh-perbaikan-min-10": "Poor and Needs improvement together are below 10% of the team.",
      "sangat-baik-harus-0": "Somebody is still rated Very good.",
      "predikat-dominan-tidak-sesuai":
        "The most frequent predicate is not the one that fits the organisation.",
    },
    catatan: {
      "tidak-ada-pegawai": "Nobody has been rated yet.",
      "n-terlalu-kecil": "The team is too small to compare with the pattern.",
      "n-kecil": "A small team: one person is more than 10%, read with care.",
    },
    sesuaiPola: "The predicates of this team fit the pattern.",
    panduan: "The pattern is guidance, not a quota: it blocks no step. Explain why where you differ.",
    dasar: "PermenPANRB 6/2022 pp. 94-97; SE MenPANRB 3/2023",
  },
});
