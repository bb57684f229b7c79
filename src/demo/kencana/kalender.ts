/** Working weeks of the two schools. unit | berlaku mulai | hari kerja | dasar */
export const pekan = `
U25 | 2026-11-23 | 6 | SE Kepala Kantor Wilayah 41/2026
U34 | 2026-11-23 | 6 | SE Kepala Kantor Wilayah 41/2026`;

/** unit | dari | sampai | jenis | keterangan */
export const hariKhusus = `
U25 | 2026-12-21 | 2027-01-02 | libur | Libur semester gasal madrasah
U34 | 2026-12-21 | 2027-01-02 | libur | Libur semester gasal madrasah
U24 | 2026-12-24 | 2026-12-24 | masuk | Layanan nikah tetap buka pada cuti bersama`;

/** kode | jenis | dari | sampai | nomor surat | keterangan */
export const ketidakhadiran = `
P25 | cuti-tahunan | 2026-11-19 | 2026-11-25 | CT-25/XI/2026 | -
P33 | cuti-melahirkan | 2026-10-05 | 2027-01-04 | CM-33/X/2026 | -
P36 | dinas-luar | 2026-11-22 | 2026-11-25 | ST-36/XI/2026 | Rapat kerja di Kantor Wilayah
P21 | cuti-alasan-penting | 2026-11-20 | 2026-11-24 | CAP-21/XI/2026 | -
P61 | cuti-sakit | 2026-11-20 | 2026-11-24 | CS-61/XI/2026 | -
P16 | cuti-tahunan | 2026-12-28 | 2026-12-31 | CT-16/XII/2026 | -
P11 | dinas-luar | 2026-09-14 | 2026-09-17 | ST-11/IX/2026 | Pendataan aset madrasah`;

/** nama | urut | unit | jenis jabatan */
export const kelompok = `
Guru MAN 1 Randu Alas | 10 | U25 | jf
KUA Kecamatan Alas Timur | 20 | U24 | -`;

/** nama kelompok | periode | tahap | dari | sampai */
export const jendelaKelompok = `
Guru MAN 1 Randu Alas | 2026-triwulan-4 | evaluasi | 2026-12-14 | 2027-01-31
KUA Kecamatan Alas Timur | 2026-triwulan-4 | pengisian | 2026-10-01 | 2027-01-15`;

/** kode | periode | tahap | sampai | diberi pada | alasan | oleh */
export const perpanjangan = `
P49 | 2026-triwulan-3 | pengisian | 2026-11-30 | 2026-11-16 | Bukti dukung tertahan: gedung kelas terkena banjir 20-30 Oktober | P07
P22 | 2026-triwulan-3 | evaluasi | 2026-11-06 | 2026-10-30 | Pejabat penilai mendampingi pemeriksaan sampai 4 November | P04`;
