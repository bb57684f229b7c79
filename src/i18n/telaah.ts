import type { KodeTelaah } from "../domain/telaah.ts";
import { count, words } from "./words.ts";

type Aturan = {
  readonly judul: string;
  readonly sebab: string;
  /** Before and after, from the regulation's own examples where it has one. */
  readonly contoh: string;
};

/** What the linter says of a plan: advice in one line, the reason behind it, a better wording. */
export const telaahWords = words({
  id: {
    title: "Telaah rumusan",
    lead: "Saran, bukan syarat: tidak menghalangi pengajuan maupun persetujuan.",
    beres: "tidak ada saran.",
    jumlah: (n: number) => `${n} saran`,
    mengapa: "Mengapa?",
    dasar: (pasal: string) => `Dasar: PermenPANRB 6/2022, ${pasal}.`,
    keparahan: { perhatian: "Perhatian", saran: "Saran" },
    tempat: (n: number, i?: number) => (i === undefined ? `RHK ${n}` : `RHK ${n}, indikator ${i}`),
    seluruh: "Seluruh SKP",
    apa: {
      aktivitas: "terbaca sebagai kegiatan",
      kategori: "terbaca sebagai nama kegiatan atau layanan",
      "tanpa-angka": "target tanpa angka, satuan, atau tanggal",
      "tanpa-persen": "indikator persentase, targetnya bukan persen",
      rhk: "",
      indikator: "",
    } as Readonly<Record<string, string>>,
    rekan: (n: number) => `sama dengan ${n} rekan`,
    banyak: (n: number) => `${n} baris`,
    aturan: {
      "aktivitas-bukan-hasil": {
        judul: "Tulis hasil, bukan kegiatan",
        sebab:
          "RHK adalah hasil yang ingin dicapai. Kata kerja aktif (menyusun, melaksanakan) menyebut kegiatan; kata benda saja (sosialisasi, layanan) menyebut kelompok pekerjaan. Keduanya tidak mengatakan apa yang menjadi lebih baik.",
        contoh: "“Menyusun materi sosialisasi” → “Pemerintah Daerah menggunakan aplikasi SIMBG”",
      },
      "tanpa-ukuran": {
        judul: "Beri ukuran keberhasilan",
        sebab:
          "Pegawai dan pejabat penilai perlu dapat mengatakan pada akhir periode apakah hasil ini tercapai.",
        contoh: "“Laporan yang bagus” → “Laporan disetujui tanpa perbaikan besar, paling lambat 10 hari”",
      },
      "target-kosong": {
        judul: "Isi target",
        sebab: "Pada pendekatan kuantitatif, indikator terpisah dari target, dan satuannya penting.",
        contoh: "“Persentase permohonan selesai” → target “90–95%”",
      },
      "target-tak-terbanding": {
        judul: "Buat target yang dapat dibandingkan",
        sebab:
          "Target kuantitatif diukur: dengan angka dan satuan, atau tanggal. Jenisnya sama dengan indikatornya.",
        contoh: "Indikator “Persentase permohonan selesai”, target “banyak” → “90–95%”",
      },
      "target-mutlak": {
        judul: "Beri toleransi pada target",
        sebab:
          "Target idealnya tidak mutlak (semua, selalu, tidak pernah, setiap), kecuali menyangkut nyawa, cedera, keamanan negara, atau kerugian besar.",
        contoh: "“Semua berkas selesai 1 hari” → “90–95% berkas selesai 1 hari”",
      },
      "kembar-diri": {
        judul: "Baris yang sama tertulis dua kali",
        sebab:
          "Hasil atau indikator yang sama dihitung dua kali bila dinilai. Gabungkan, atau bedakan ukurannya.",
        contoh: "Satu RHK dengan dua indikator, bukan dua RHK yang sama",
      },
      "kembar-rekan": {
        judul: "Sama kata demi kata dengan rekan",
        sebab:
          "Pembagian peran menyebut bagian masing-masing: aspek, wilayah, atau beban target. Bila memang satu tugas yang sama, abaikan saran ini.",
        contoh: "“Berkas selesai tepat waktu” → “Berkas selesai tepat waktu di wilayah I”",
      },
      "terlalu-banyak": {
        judul: "Terlalu banyak baris",
        sebab: "RHK utama adalah prioritas tinggi. Daftar yang panjang menyembunyikan yang penting.",
        contoh: "Gabungkan baris yang hasilnya sama; pindahkan rincian kegiatan ke rencana aksi",
      },
      "terlalu-sedikit": {
        judul: "Mungkin belum semua peran tertulis",
        sebab: "Periksa matriks peran hasil dan penugasan lain: setiap peran menjadi RHK.",
        contoh: "Tambahkan peran dari matriks atau hasil kerja tambahan",
      },
      "aspek-tunggal": {
        judul: "Ukur lebih dari satu aspek",
        sebab: "Instansi Anda meminta lebih dari satu aspek: kuantitas, kualitas, waktu, biaya.",
        contoh: "Kuantitas “90–95% berkas” dan waktu “paling lama 3 hari”",
      },
      "tidak-terhubung": {
        judul: "Hubungkan dengan RHK pimpinan",
        sebab: "Hasil pegawai mendukung hasil pimpinan. Tulis nomor RHK pimpinan agar rantainya terlihat.",
        contoh: "Kolom RHK pimpinan: “1”",
      },
    } satisfies Record<KodeTelaah, Aturan>,
    kelola: {
      title: "Penelaah rumusan SKP",
      lead: "Saran yang dilihat pegawai dan pejabat penilai saat menyusun dan menyetujui SKP. Tidak ada yang menghalangi.",
      aturan: "Aturan yang dipakai",
      ambang: "Batas jumlah",
      rhkPalingSedikit: "RHK paling sedikit",
      rhkPalingBanyak: "RHK paling banyak",
      indikatorPalingBanyak: "Indikator paling banyak untuk satu RHK",
      dasar: "Dasar atau alasan perubahan",
      dasarJelas: "Berlaku mulai hari ini. Yang lama tetap tercatat.",
      simpan: "Simpan",
      tersimpan: "Tersimpan. Berlaku mulai hari ini.",
      tetap: "Tidak ada yang berubah.",
      contoh: "Contoh",
    },
    salah: {
      "angka-salah": "Tulis bilangan bulat dari 1 sampai 50.",
      "urutan-salah": "Paling banyak tidak boleh kurang dari paling sedikit.",
      "dasar-kosong": "Tulis dasar atau alasan perubahan ini.",
      "terlalu-panjang": "Paling banyak 500 karakter.",
    },
  },
  en: {
    title: "Wording review",
    lead: "Advice, not a condition: it keeps nobody from submitting or approving.",
    beres: "no advice.",
    jumlah: (n: number) => count(n, "piece of advice", "pieces of advice"),
    mengapa: "Why?",
    dasar: (pasal: string) => `Basis: PermenPANRB 6/2022, ${pasal}.`,
    keparahan: { perhatian: "Attention", saran: "Advice" },
    tempat: (n: number, i?: number) => (i === undefined ? `Result ${n}` : `Result ${n}, indicator ${i}`),
    seluruh: "The whole plan",
    apa: {
      aktivitas: "reads as an activity",
      kategori: "reads as the name of an activity or service",
      "tanpa-angka": "target without a number, unit or date",
      "tanpa-persen": "a percentage whose target is no percentage",
      rhk: "",
      indikator: "",
    } as Readonly<Record<string, string>>,
    rekan: (n: number) => `the same as ${count(n, "colleague")}`,
    banyak: (n: number) => count(n, "row"),
    aturan: {
      "aktivitas-bukan-hasil": {
        judul: "Write the result, not the activity",
        sebab:
          "A planned result is what is to be achieved. An active verb names an activity; a bare noun names a kind of work. Neither says what becomes better.",
        contoh: "“Menyusun materi sosialisasi” → “Pemerintah Daerah menggunakan aplikasi SIMBG”",
      },
      "tanpa-ukuran": {
        judul: "Say how it is measured",
        sebab: "At the end of a period both sides must be able to say whether it was reached.",
        contoh: "“Laporan yang bagus” → “Laporan disetujui tanpa perbaikan besar, paling lambat 10 hari”",
      },
      "target-kosong": {
        judul: "Enter the target",
        sebab:
          "In the quantitative approach the indicator is separate from its target, and the unit matters.",
        contoh: "“Persentase permohonan selesai” → target “90–95%”",
      },
      "target-tak-terbanding": {
        judul: "Make the target comparable",
        sebab:
          "A quantitative target is measured: a number with its unit, or a date, of the indicator's own kind.",
        contoh: "“Persentase permohonan selesai”, target “banyak” → “90–95%”",
      },
      "target-mutlak": {
        judul: "Leave some tolerance",
        sebab:
          "A target is ideally not absolute (all, always, never, every), unless life, injury, national security or great loss is at stake.",
        contoh: "“Semua berkas selesai 1 hari” → “90–95% berkas selesai 1 hari”",
      },
      "kembar-diri": {
        judul: "The same row twice",
        sebab: "The same result or indicator would count twice. Join them, or measure them differently.",
        contoh: "One result with two indicators, not the same result twice",
      },
      "kembar-rekan": {
        judul: "Word for word a colleague's",
        sebab:
          "Shared roles name each one's part: an aspect, an area, a share of the target. If it really is one task, ignore this.",
        contoh: "“Berkas selesai tepat waktu” → “Berkas selesai tepat waktu di wilayah I”",
      },
      "terlalu-banyak": {
        judul: "Too many rows",
        sebab: "Main results are high priorities. A long list hides what matters.",
        contoh: "Join rows with the same result; move activities into the action plan",
      },
      "terlalu-sedikit": {
        judul: "Perhaps not every role is here",
        sebab: "Look at the matrix of roles and at other assignments: every role becomes a result.",
        contoh: "Add roles from the matrix, or additional results",
      },
      "aspek-tunggal": {
        judul: "Measure more than one aspect",
        sebab: "Your agency asks for more than one: quantity, quality, time, cost.",
        contoh: "Quantity “90–95% berkas” and time “paling lama 3 hari”",
      },
      "tidak-terhubung": {
        judul: "Link it to the leader's result",
        sebab:
          "What you achieve supports what your leader achieves. A number in the leader's column shows the chain.",
        contoh: "Leader's result: “1”",
      },
    },
    kelola: {
      title: "Review of plans' wording",
      lead: "Advice that employees and assessors read while a plan is written and approved. Nothing of it blocks.",
      aturan: "Rules in use",
      ambang: "Limits",
      rhkPalingSedikit: "Fewest results",
      rhkPalingBanyak: "Most results",
      indikatorPalingBanyak: "Most indicators of one result",
      dasar: "Basis of or reason for the change",
      dasarJelas: "In force from today. What was before stays on record.",
      simpan: "Save",
      tersimpan: "Saved. In force from today.",
      tetap: "Nothing changed.",
      contoh: "Example",
    },
    salah: {
      "angka-salah": "Enter a whole number from 1 to 50.",
      "urutan-salah": "The most must not be less than the fewest.",
      "dasar-kosong": "Write the basis of or reason for this change.",
      "terlalu-panjang": "At most 500 characters.",
    },
  },
});
