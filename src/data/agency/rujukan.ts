/**
 * Every column that names a person, and what becomes of it when two records turn out to be one (a test holds this
 * against the migrations: a new reference must come in here).
 * pindah: the row is the other's now · satu: each person has one; the survivor's stays, or he gets this one ·
 * akhiri: it ends (sessions, one-time links), or is derived anew (lines).
 */
export type Rujukan = {
  readonly tabel: string;
  readonly kolom: string;
  /** What is left of the primary key without that column. */
  readonly kunci: readonly string[];
  readonly cara: "pindah" | "satu" | "akhiri";
};

const daftar = `
pindah nomor_pegawai.pegawai nomor
pindah penempatan.pegawai id
pindah atasan_khusus.penilai pegawai dari
pindah garis_penilai.penilai pegawai dari
pindah garis_penilai.atasan pegawai dari
pindah skp.pegawai id
pindah skp.penilai id
pindah skp.atasan id
pindah skp_versi.ditetapkan_oleh skp nomor
pindah penyesuaian.dibuka_oleh skp nomor
pindah dialog_pesan.oleh id
pindah dialog_kinerja.penilai id
pindah dialog_kinerja.dicatat_oleh id
pindah dialog_kinerja.disiapkan_oleh id
satu dialog_baca.pegawai skp
pindah penetapan.oleh id
pindah skp_terlambat.oleh skp
pindah pustaka.dibuat_oleh id
pindah pustaka.diubah_oleh id
pindah bukti.pegawai id
pindah unggahan.pegawai id
pindah lembar_versi.disepakati_oleh skp periode nomor
pindah indikator_arah.oleh skp indikator
pindah realisasi_susulan.diputus_oleh id
pindah progres.pegawai id
pindah kegiatan_rutin.pegawai id
pindah progres_impor.pegawai id
pindah sampel.pegawai id
pindah sampel.penilai id
pindah pemeriksaan.oleh id
pindah tanggapan_periksa.oleh id
pindah pola_periksa.penilai id
pindah tindak_lanjut.oleh id
pindah umpan_balik.dari id
pindah umpan_balik.untuk id
pindah umpan_permintaan.oleh id
pindah umpan_permintaan.kepada id
pindah umpan_balik_lama.dari id
pindah umpan_balik_lama.untuk id
pindah umpan_berkala.oleh id
pindah umpan_berkala.dijawab_oleh id
satu umpan_draf.oleh skp
satu bukti_baca.pegawai bukti tanggal
pindah umpan_templat.pegawai id
pindah catatan_pribadi.oleh id
pindah angka_kredit_awal.pegawai id
pindah angka_kredit_awal.oleh id
pindah angka_kredit_awal.dicabut_oleh id
pindah angka_kredit.pegawai id
pindah angka_kredit.oleh id
pindah pelaporan.oleh id
pindah pelaporan.diterima_oleh id
pindah catatan_pribadi.tentang id
pindah capaian_unit.oleh unit periode
pindah capaian_versi.oleh unit periode versi
pindah berkas_capaian.oleh id
pindah warisan_impor.oleh id
pindah warisan_impor.dibatalkan_oleh id
pindah warisan_nilai.pegawai id
pindah evaluasi.pegawai id
pindah evaluasi.penilai id
pindah evaluasi.atasan id
pindah draf_nilai.penilai evaluasi
pindah penilai_evaluasi.penilai evaluasi urut
pindah penilai_evaluasi.atasan evaluasi urut
pindah sepakat_hasil.diusulkan_oleh evaluasi
pindah sepakat_hasil.dijawab_oleh evaluasi
pindah putus_studi.oleh evaluasi
pindah dokumen_pindai.oleh id
pindah dokumen_pencabutan.oleh id
pindah dokumen_pencabutan.diputus_oleh id
pindah kalibrasi.ketua id
pindah kalibrasi.sekretaris id
satu kalibrasi_anggota.pegawai kalibrasi
pindah kalibrasi_orang.pegawai id
pindah kalibrasi_orang.penilai id
pindah kalibrasi_orang.dijawab_oleh id
satu kalibrasi_suara.anggota orang
pindah kalibrasi_geser.oleh id
pindah keberatan.pegawai id
pindah keberatan.kepada id
pindah keberatan.diputus_oleh id
pindah keberatan_keterangan.oleh id
pindah keberatan_berkas.oleh evaluasi bukti
pindah keberatan_tolak.pegawai id
pindah pembukaan.diminta_oleh id
pindah pembukaan.diputus_oleh id
pindah jam.pemegang id
pindah jam.pegawai id
pindah jam_peristiwa.kepada jam jatuh_pada apa
pindah pemberitahuan.pegawai id
pindah impor.oleh id
pindah gudang_periksa.oleh id
pindah impor.dibatalkan_oleh id
pindah peran.pegawai id
pindah peran.diberi_oleh id
pindah peran.diakhiri_oleh id
pindah delegasi.untuk id
pindah delegasi.kepada id
pindah delegasi.dibuat_oleh id
pindah delegasi.dicabut_oleh id
pindah mutasi.oleh id
pindah mutasi.dibatalkan_oleh id
pindah pemeriksaan_data.oleh id
pindah laporan.pelapor id
pindah laporan.tentang id
pindah laporan.penangan id
pindah ketidakhadiran.pegawai id
pindah perpanjangan.pegawai id
pindah pemulihan.pegawai id
pindah pemulihan.diminta_oleh id
pindah pemulihan.diputus_oleh id
pindah sso.diubah_oleh id
pindah sso.disetujui_oleh id
pindah sso_identitas.pegawai penerbit sub
pindah colek.kepada objek tanggal
pindah colek.oleh objek tanggal
pindah perjanjian_kinerja.diubah_oleh id
pindah siklus.oleh id
pindah perjanjian.oleh id
pindah kontak_pdp.oleh id
pindah penjelasan_siap.oleh id
pindah permintaan_tutup.oleh id
pindah permintaan_tutup.selesai_oleh id
pindah izin_bantuan.oleh id
pindah izin_bantuan.dicabut_oleh id
pindah ekspor_penuh.oleh id
pindah riwayat.atas_nama objek versi
pindah penggabungan.tetap id
pindah penggabungan.oleh id
pindah penggabungan.dipisah_oleh id
pindah matriks_peran.pegawai id
pindah pembinaan.pegawai id
pindah pembinaan.pembimbing id
pindah pembinaan.dibuat_oleh id
pindah sesi_bina.dicatat_oleh id
pindah tindak_lanjut_bina.pegawai id
pindah tindak_lanjut_bina.pembimbing id
pindah umpan_balik_bimbingan.kepada pembinaan
pindah evaluasi_kompetensi.oleh pembinaan
pindah unit_kepegawaian.oleh unit dari
pindah konseling.pegawai id
pindah konseling.pelapor id
pindah konseling.konselor id
pindah konseling_catatan.konselor id
satu golongan.pegawai dari
satu status_pegawai.pegawai dari
satu atasan_khusus.pegawai dari
satu mutasi_orang.pegawai mutasi
satu akun.pegawai
satu pejabat_luar.pegawai
satu kunci_sandi.pegawai id
satu kode_pemulihan.pegawai hash
satu pilihan_kabar.pegawai kelompok
satu pilihan_surat.pegawai
satu umpan_kalender.pegawai
satu matriks_orang.pegawai skp
satu matriks_tanpa.pegawai skp kolom
akhiri garis_penilai.pegawai dari
akhiri sesi.pegawai id
akhiri sesi.simulasi id
akhiri undangan.pegawai id
akhiri langkah_masuk.pegawai id
akhiri dugaan_ganda.satu dua
akhiri dugaan_ganda.dua satu`;

export const RUJUKAN: readonly Rujukan[] = daftar
  .trim()
  .split("\n")
  .map((line) => {
    const [cara = "", what = "", ...kunci] = line.split(" ");
    const [tabel = "", kolom = ""] = what.split(".");
    return { cara: cara as Rujukan["cara"], tabel, kolom, kunci };
  });
