/** demo.md 4 and 10: why there is a second version. kode | sebab | alasan */
export const alasanVersiKedua = `
P28 | plt | Jabatan Kepala Bidang Bimbingan Masyarakat kosong sejak 1 Maret; tugas Plt menjadi hasil kerja utama.
P32 | tugas-belajar | Tugas belajar S-2 mulai 1 September; harapan akademik ditambahkan pada SKP yang berjalan.`;

/**
 * Adjustments that run today. Who opened it and when, from which day it is to hold, and how far it is.
 * kode | oleh | sebab | alasan | dibuka | berlaku | keadaan
 */
export const penyesuaianBerjalan = `
P17 | P17 | arahan-baru | Rapat pimpinan 9 November meminta publikasi triwulanan menjadi bulanan sampai akhir tahun. | 2026-11-10 | 2026-11-16 | diajukan
P18 | P03 | sumber-daya | Peladen cadangan tidak jadi dibeli tahun ini, jadi target pemulihan gangguan perlu dibicarakan lagi. | 2026-11-19 | 2026-12-01 | draf`;

/** What their text says now, and said before it was sent back. kode | kapan | RHK | indikator | target */
export const targetBaru = `
P17 | dahulu | 1 | 1 | 5 publikasi
P17 | kini | 1 | 1 | 6-7 publikasi, satu setiap bulan
P17 | kini | 2 | 1 | 3-4 hari kerja
P18 | kini | 1 | 2 | 5-8 jam`;

/** What was added. kode | teks | indikator | target */
export const rhkBaru = `
P17 | Ringkasan angka bulanan dipakai pimpinan unit dalam rapat | Jumlah unit yang memakai ringkasan | 5-6 unit`;

/** Sent back once with a word. kode | catatan */
export const dikembalikan = `
P17 | Angkanya perlu lebih berani, dan sebutkan apa yang dipakai pimpinan unit.`;
