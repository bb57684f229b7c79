/**
 * Who has which plan in 2026 (demo.md 4, 6 and 10): two after a move, none while exempt, a shorter one where
 * someone came or left. kode | isi | pendekatan | dari | sampai | ditetapkan | keadaan
 */
export const skpDaftar = `
P01 | P01 | kualitatif | 2026-01-01 | 2026-12-31 | 2026-01-20 | ditetapkan
P02 | P02 | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-26 | ditetapkan
P03 | P03 | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-28 | ditetapkan
P04 | kepegawaian | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-29 | ditetapkan
P05 | analis-sdm-madya | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-29 | ditetapkan
P06 | analis-sdm | kuantitatif | 2026-01-01 | 2026-05-03 | 2026-01-30 | ditetapkan
P06 | analis-sdm | kuantitatif | 2026-05-04 | 2026-12-31 | 2026-05-13 | ditetapkan
P07 | analis-sdm | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
P08 | pranata-sdm | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
P09 | analis-sdm | kuantitatif | 2026-03-01 | 2026-12-31 | 2026-03-12 | ditetapkan
P10 | umum | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-29 | ditetapkan
P11 | pranata-keuangan | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
P12 | P12 | kualitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
P13 | arsiparis | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
P14 | administrasi | kualitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
P15 | administrasi | kualitatif | 2026-01-01 | 2026-06-30 | 2026-01-30 | ditetapkan
P16 | P16 | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-29 | ditetapkan
P17 | statistisi | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-29 | ditetapkan
P18 | pranata-komputer | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-29 | ditetapkan
P19 | pranata-komputer | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
P20 | P20 | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-28 | ditetapkan
P21 | teknologi-pembelajaran | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-29 | ditetapkan
P22 | analis-kebijakan | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-29 | ditetapkan
P23 | penelaah-kebijakan | kualitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
P24 | analis-kebijakan | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-29 | ditetapkan
P25 | penelaah-kebijakan | kualitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
P27 | P27 | kuantitatif | 2026-01-01 | 2026-02-28 | 2026-01-27 | ditetapkan
P28 | penghulu | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-28 | ditetapkan
P29 | penghulu | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-29 | ditetapkan
P30 | penghulu | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-29 | ditetapkan
P31 | penyuluh | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-29 | ditetapkan
P32 | penyuluh | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
P33 | penyuluh | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
P34 | P34 | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-28 | ditetapkan
P35 | analis-kebijakan | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
P36 | kantor | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-28 | ditetapkan
P37 | tu-kantor | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-29 | ditetapkan
P38 | analis-sdm | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
P39 | seksi-madrasah | kuantitatif | 2026-01-01 | 2026-09-24 | 2026-01-29 | ditetapkan
P39 | seksi-madrasah | kuantitatif | 2026-09-25 | 2026-12-31 | 2026-10-05 | ditetapkan
P40 | penelaah-kebijakan | kualitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
P41 | pengawas-sekolah | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-29 | ditetapkan
P42 | penyuluh | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
P43 | P43 | kualitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
P44 | penghulu | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
P45 | administrasi | kualitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
P46 | penyuluh | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
P47 | kepala-madrasah | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-29 | ditetapkan
P48 | guru | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
P49 | guru | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
P50 | guru | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
P51 | urusan-tu | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
P52 | kantor | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-28 | ditetapkan
P53 | tu-kantor | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-29 | ditetapkan
P54 | pranata-keuangan | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
P55 | seksi-madrasah | kuantitatif | 2026-01-01 | 2026-08-23 | 2026-01-29 | ditetapkan
P55 | seksi-bimas | kuantitatif | 2026-08-24 | 2026-12-31 | 2026-09-03 | ditetapkan
P56 | penelaah-kebijakan | kualitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
P57 | kepala-kua | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-29 | ditetapkan
P58 | penghulu | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
P59 | kepala-madrasah | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-29 | ditetapkan
P60 | guru | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
P61 | guru | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
P62 | - | kuantitatif | 2026-11-02 | 2026-12-31 | - | belum`;

/** kode | berlaku dari | ditetapkan */
export const versiKedua = `
P28 | 2026-03-01 | 2026-03-06
P32 | 2026-09-01 | 2026-09-08`;

/** Words that differ by place. */
export const wilayah: Readonly<Record<string, string>> = {
  P36: "Kabupaten Randu Alas",
  P52: "Kota Kencanapura",
};

/** Whose leader or field decides which words of the family fit. */
export const varian: Readonly<Record<string, number>> = {
  ...{ P11: 0, P54: 1, P22: 0, P24: 1, P35: 2, P36: 0, P52: 1 },
  ...{ P28: 0, P29: 0, P30: 0, P44: 1, P58: 1, P31: 0, P32: 0, P33: 0, P42: 1, P46: 2 },
};
