import { tabel } from "../tabel.ts";

/** calendar.md 4: the ministers' decree for 2026; of 2027 only New Year is known. */
const tabelLibur = `
2026-01-01 | nasional | Tahun Baru 2026 Masehi
2026-01-16 | nasional | Isra Mikraj Nabi Muhammad SAW
2026-02-16 | cuti-bersama | Cuti bersama Tahun Baru Imlek
2026-02-17 | nasional | Tahun Baru Imlek 2577 Kongzili
2026-03-18 | cuti-bersama | Cuti bersama Hari Suci Nyepi
2026-03-19 | nasional | Hari Suci Nyepi Tahun Baru Saka 1948
2026-03-20 | cuti-bersama | Cuti bersama Idulfitri
2026-03-21 | nasional | Idulfitri 1447 Hijriah
2026-03-22 | nasional | Idulfitri 1447 Hijriah
2026-03-23 | cuti-bersama | Cuti bersama Idulfitri
2026-03-24 | cuti-bersama | Cuti bersama Idulfitri
2026-04-03 | nasional | Wafat Yesus Kristus
2026-04-05 | nasional | Kebangkitan Yesus Kristus
2026-05-01 | nasional | Hari Buruh Internasional
2026-05-14 | nasional | Kenaikan Yesus Kristus
2026-05-15 | cuti-bersama | Cuti bersama Kenaikan Yesus Kristus
2026-05-27 | nasional | Iduladha 1447 Hijriah
2026-05-28 | cuti-bersama | Cuti bersama Iduladha
2026-05-31 | nasional | Hari Raya Waisak 2570 BE
2026-06-01 | nasional | Hari Lahir Pancasila
2026-06-16 | nasional | Tahun Baru Islam 1448 Hijriah
2026-08-17 | nasional | Proklamasi Kemerdekaan
2026-08-25 | nasional | Maulid Nabi Muhammad SAW
2026-12-24 | cuti-bersama | Cuti bersama Kelahiran Yesus Kristus
2026-12-25 | nasional | Kelahiran Yesus Kristus
2027-01-01 | nasional | Tahun Baru 2027 Masehi`;

export const libur = tabel(tabelLibur, ["tanggal", "jenis", "keterangan"]);
export const DASAR_LIBUR = "SKB Menteri Agama 1497/2025, Menaker 2/2025, MenPANRB 5/2025";

/** The agencies of the demo work Monday to Friday. */
export const kalender = { hariKerja: 5, libur: new Set(libur.map((l) => l.tanggal)) } as const;
