/**
 * Formats C.1.1-C.1.3 and D.1.1-D.1.3 of PermenPANRB 6/2022 as data, written by hand from the printed forms
 * (domain/forms.md) and from nothing in src: paper, and everything that is printed, in the order in which it stands.
 */
const REALISASI = "REALISASI BERDASARKAN BUKTI DUKUNG";
const UMPAN = "UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG";
const EKSPEKTASI = "DIATAS EKSPEKTASI/ SESUAI EKSPEKTASI/ DIBAWAH EKSPEKTASI**";
const BAGI_JPT = "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI";
const BAGI_JA = "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL";
const nomor = (n: number) => Array.from({ length: n }, (_, at) => `(${at + 1})`);
const orang = (unit: string, nip = "NIP") => [
  "NAMA",
  nip,
  "PANGKAT/ GOL. RUANG",
  "JABATAN",
  ...(unit ? ["UNIT KERJA", unit] : ["UNIT KERJA"]),
];

const hasil = (
  judul: readonly string[],
  [lima, nip]: readonly [string, string],
  kepala: readonly string[],
  catatan: readonly string[],
) => ({
  kertas: "lanskap" as const,
  urut: [
    "HASIL EVALUASI KINERJA PEGAWAI",
    ...judul,
    "PERIODE***: TRIWULAN I/ II/ III/ IV-AKHIR*",
    "PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026",
    "PEGAWAI YANG DINILAI",
    "PEJABAT PENILAI KINERJA",
    ...orang(lima, nip),
    "CAPAIAN KINERJA ORGANISASI*",
    "ISTIMEWA/ BAIK/ BUTUH PERBAIKAN/ KURANG/ SANGAT KURANG",
    "POLA DISTRIBUSI",
    "Frekuensi Pegawai",
    "Predikat Kinerja Pegawai",
    "KURVA DISTRIBUSI PREDIKAT KINERJA PEGAWAI DENGAN CAPAIAN KINERJA ORGANISASI BAIK",
    ...kepala,
    "A. UTAMA",
    "B. TAMBAHAN",
    "RATING HASIL KERJA*",
    EKSPEKTASI,
    "PERILAKU KERJA",
    UMPAN,
    "Berorientasi pelayanan",
    "Akuntabel",
    "Kompeten",
    "Harmonis",
    "Loyal",
    "Adaptif",
    "Kolaboratif",
    "RATING PERILAKU KERJA*",
    EKSPEKTASI,
    "PREDIKAT KINERJA PEGAWAI*",
    "SANGAT BAIK/ BAIK/ BUTUH PERBAIKAN/ KURANG (MISCONDUCT)/ SANGAT KURANG",
    "Pejabat Penilai Kinerja",
    "* pilih salah satu",
    "** rating hasil dan rating perilaku kerja Pegawai ditetapkan dengan mempertimbangkan pola distribusi predikat Kinerja Pegawai berdasarkan capaian kinerja organisasi serta kontribusi Pegawai terhadap Kinerja Organisasi",
    "*** periode disesuaikan dengan periode evaluasi kinerja Pegawai yang berlaku pada Instansi Pemerintah",
    ...catatan,
  ],
});

const dokumen = (blok: readonly string[], tanda: readonly string[]) => ({
  kertas: "potret" as const,
  urut: [
    "DOKUMEN EVALUASI KINERJA PEGAWAI",
    "PERIODE*: TRIWULAN I/ II/ III/ IV-AKHIR**",
    "PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026",
    "1. PEGAWAI YANG DINILAI",
    ...orang(""),
    "2. PEJABAT PENILAI KINERJA",
    ...orang(""),
    "3. ATASAN PEJABAT PENILAI KINERJA",
    ...orang(""),
    "4. EVALUASI KINERJA",
    "CAPAIAN KINERJA ORGANISASI",
    "PREDIKAT KINERJA PEGAWAI",
    "5. CATATAN/REKOMENDASI",
    ...blok,
    ...tanda,
    "* periode disesuaikan dengan periode evaluasi kinerja Pegawai yang berlaku pada Instansi Pemerintah",
    "** pilih salah satu",
  ],
});

export const formatCD = {
  "C.1.1": hasil(
    ["PENDEKATAN HASIL KERJA KUALITATIF"],
    ["", "NIP (*opsional)"],
    ["HASIL KERJA", REALISASI, UMPAN],
    ["**** perspektif hanya digunakan untuk pejabat pimpinan tinggi dan pimpinan unit kerja mandiri"],
  ),
  "C.1.2": hasil(
    ["PENDEKATAN HASIL KERJA KUANTITATIF", BAGI_JPT],
    ["INSTANSI", "NIP (*opsional)"],
    [
      "NO.",
      "RENCANA HASIL KERJA",
      "INDIKATOR KINERJA INDIVIDU",
      "TARGET",
      "PERSPEKTIF",
      REALISASI,
      UMPAN,
      ...nomor(7),
    ],
    [],
  ),
  "C.1.3": hasil(
    ["PENDEKATAN HASIL KERJA KUANTITATIF", BAGI_JA],
    ["", "NIP"],
    [
      "NO.",
      "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI",
      "RENCANA HASIL KERJA",
      "ASPEK",
      "INDIKATOR KINERJA INDIVIDU",
      "TARGET",
      REALISASI,
      UMPAN,
      ...nomor(8),
    ],
    [],
  ),
  "D.1.1": dokumen([], ["7. Pegawai yang Dinilai", "6. Pejabat Penilai Kinerja"]),
  "D.1.2": dokumen([], ["7. Pegawai yang Dinilai", "6. Atasan Pejabat Penilai Kinerja"]),
  "D.1.3": dokumen(
    [
      "6. KEBERATAN",
      "7. PENJELASAN PEJABAT PENILAI KINERJA ATAS KEBERATAN",
      "8. KEPUTUSAN DAN REKOMENDASI ATASAN PEJABAT PENILAI KINERJA",
    ],
    ["10. Pegawai yang Dinilai", "9. Pejabat Penilai Kinerja", "11. Atasan Pejabat Penilai Kinerja"],
  ),
} as const;
