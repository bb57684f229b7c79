import { count, words } from "./words.ts";

export const imporWords = words({
  id: {
    title: "Impor pegawai",
    lead: "Unggah daftar pegawai, periksa apa yang akan berubah, lalu terapkan. Tidak ada yang berubah sebelum Anda menerapkannya.",
    berkas: "Berkas CSV atau XLSX",
    berkasHint: "Paling besar 5 MiB dan 5.000 baris. Lembar pertama yang terlihat yang dibaca.",
    unitBaru: "Buat unit yang belum ada",
    unitBaruHint:
      "Unit baru ditaruh di bawah unit induk yang disebut berkas, atau di bawah unit paling atas. Tanpa centang, unit yang tidak dikenal menjadi kesalahan.",
    periksa: "Periksa berkas",
    contoh: "Contoh berkas",
    contohJelas:
      "Judul kolom dari ekspor SIASN dan SIMPEG, seperti NIP BARU, GOL AKHIR, dan UNOR NAMA, juga dikenali (tata letak dihimpun dari klien dan panduan umum, November 2026). Kolom yang tidak dikenal dilewati. Sel kosong tidak menghapus data.",
    nipJelas:
      "Simpan NIP sebagai teks. Excel hanya menyimpan 15 angka pertama dari sebuah angka, sisanya menjadi nol dan tidak dapat dipulihkan.",
    unduhXlsx: "Unduh contoh XLSX",
    unduhCsv: "Unduh contoh CSV",
    riwayat: "Riwayat impor",
    riwayatKosong: "Belum pernah ada impor.",
    kolom: {
      berkas: "Berkas",
      oleh: "Oleh",
      pada: "Waktu",
      keadaan: "Keadaan",
      hasil: "Hasil",
      baris: "Baris",
      nama: "Nama",
      masalah: "Masalah",
      jabatan: "Jabatan dan unit",
      perubahan: "Yang berubah",
    },
    keadaan: { pratinjau: "Belum diterapkan", diterapkan: "Diterapkan", dibatalkan: "Dibatalkan" },
    jumlah: (baru: string, berubah: string, salah: string) =>
      `${baru} baru, ${berubah} berubah, ${salah} salah`,
    pratinjau: "Pratinjau impor",
    hasil: { baru: "baru", berubah: "berubah", sama: "tidak berubah", salah: "salah" },
    menurutHasil: "Menurut hasil",
    terapkan: (n: string) => `Terapkan ${n} baris`,
    terapkanJelas: (salah: string) =>
      salah === "0"
        ? "Semua baris dapat diterapkan."
        : `${salah} baris yang salah dilewati. Perbaiki di berkas dan unggah lagi kapan saja: baris yang sudah masuk akan terbaca "tidak berubah".`,
    tidakAda: "Tidak ada yang dapat diterapkan: semua baris salah atau tidak berubah.",
    unitDibuat: (n: string) => `${n} unit baru akan dibuat`,
    unitSudah: (n: string) => `${n} unit baru dibuat`,
    diabaikan: (kolom: string) => `Kolom yang dilewati: ${kolom}`,
    diterapkan: (t: string) => `Sudah diterapkan ${t}. Pejabat penilai dan SKP sudah mengikuti.`,
    belumIkut:
      "Data sudah masuk, tetapi perhitungan pejabat penilai terhenti di tengah jalan. Lanjutkan; yang sudah dihitung tidak diulang.",
    lanjutkan: "Lanjutkan perhitungan",
    periksaLagi:
      "Data berubah sejak pratinjau ini dibuat, jadi tidak ada yang diterapkan. Unggah berkasnya sekali lagi.",
    unggahLagi: "Unggah lagi",
    halaman: "Halaman pratinjau",
    kosongHasil: "Tidak ada baris dengan hasil ini.",
    barisKe: (n: string) => `Baris ${n}`,
    lama: "semula",
    belumAda: "belum ada",
    mulai: (t: string) => `mulai ${t}`,
    catatan: {
      "dianggap-pelaksana": "Jenis jabatan tidak disebut: dianggap pelaksana",
      "dianggap-jf": "Jenis jabatan tidak disebut: dianggap jabatan fungsional",
      "tmt-awal-tahun": "TMT jabatan tidak disebut: dianggap 1 Januari tahun ini",
    },
    namaKolom: {
      nomor: "NIP",
      nama: "Nama",
      gelarDepan: "Gelar depan",
      gelarBelakang: "Gelar belakang",
      jenis: "Jenis pegawai",
      golongan: "Golongan",
      golonganDari: "TMT golongan",
      jabatan: "Jabatan",
      jenisJabatan: "Jenis jabatan",
      jenjang: "Jenjang",
      jabatanDari: "TMT jabatan",
      unit: "Unit",
      unitInduk: "Unit induk",
      memimpin: "Memimpin unit",
      delegasi: "Delegasi penilai",
      nomorSurat: "Nomor SK",
      email: "Surel",
    },
    berkasSalah: {
      "berkas-kosong": "Pilih berkas yang berisi. Berkas ini kosong",
      "berkas-terlalu-besar":
        "Berkas lebih besar dari 5 MiB. Hapus lembar, gambar, atau format yang tidak perlu, atau bagi menjadi beberapa berkas",
      "berkas-tidak-dikenal":
        "Berkas ini bukan CSV atau XLSX. Simpan ulang sebagai XLSX atau CSV; format .xls lama tidak dibaca",
      "berkas-rusak":
        "Berkas tidak dapat dibaca, mungkin unggahannya terputus. Buka di aplikasi kantor, simpan ulang, lalu unggah lagi",
      "berkas-terkunci": "Berkas dilindungi kata sandi. Simpan ulang tanpa kata sandi",
      "berkas-mengembang":
        "Isi berkas jauh lebih besar dari ukurannya, jadi tidak dibuka. Salin datanya ke berkas baru",
      "baris-terlalu-banyak": "Berkas lebih dari 5.000 baris. Bagi menjadi beberapa berkas",
      "judul-tidak-ada":
        "Judul kolom tidak ditemukan. Berkas perlu kolom NIP, NAMA, JABATAN, dan UNIT; lihat contoh berkas",
      "kolom-kurang": "Ada kolom wajib yang tidak ditemukan",
    },
    kolomKurang: (kolom: string) =>
      `Kolom wajib tidak ditemukan: ${kolom}. Tambahkan kolom itu, atau samakan judulnya dengan contoh berkas`,
    pesan: {
      "nomor-angka":
        "Sel NIP berisi angka, bukan teks, jadi sebagian angkanya sudah hilang. Ambil lagi NIP dari sumbernya dan simpan sebagai teks",
      "nomor-kosong": "NIP kosong. Isi NIP atau NI PPPK",
      "panjang-bukan-18": "NIP harus tepat 18 angka",
      "bukan-angka": "NIP hanya boleh berisi angka",
      "tanggal-lahir-tidak-valid": "Delapan angka pertama NIP bukan tanggal lahir yang ada",
      "bulan-tmt-tidak-valid":
        "Angka ke-13 dan 14 NIP harus bulan 01 sampai 12. Bila ini PPPK, isi kolom JENIS PEGAWAI",
      "pola-pns": "Nomor ini berpola NIP PNS, tetapi pegawainya disebut PPPK. Perbaiki salah satunya",
      "jenis-kelamin-tidak-valid": "Angka ke-15 NIP harus 1 atau 2",
      "nomor-urut-tidak-valid":
        "NIP berakhir 000: kemungkinan rusak karena pernah disimpan sebagai angka. Ambil lagi dari sumbernya",
      "usia-saat-tmt-kurang-dari-18":
        "Menurut NIP ini, usianya belum 18 tahun saat diangkat. Periksa NIP-nya",
      "tmt-di-masa-depan": "Menurut NIP ini, pengangkatannya di masa depan. Periksa NIP-nya",
      "nomor-ganda":
        "NIP yang sama sudah ada di baris ini. Sisakan satu; Plt dan pindahan ditulis lewat halaman pegawai",
      "sel-rumus": "Sel berisi rumus. Salin, lalu tempel sebagai nilai",
      "nama-kosong": "Nama kosong",
      "nama-panjang": "Nama lebih dari 200 huruf",
      "golongan-tidak-dikenal": "Golongan tidak dikenal. PNS: I/a sampai IV/e. PPPK: I sampai XVII",
      "jabatan-kosong": "Nama jabatan kosong",
      "jabatan-panjang": "Nama jabatan lebih dari 200 huruf",
      "baris-plt":
        "Baris Plt atau Plh. Isi jabatan definitifnya di sini, dan Plt atau Plh lewat halaman pegawai",
      "jenis-jabatan-tidak-dikenal":
        "Jenis jabatan tidak dikenal. Pakai JPT Madya, JPT Pratama, Administrator, Pengawas, Pelaksana, JF, atau eselon seperti III.a; Struktural saja belum cukup",
      "jenjang-tidak-dikenal":
        "Jenjang jabatan fungsional tidak dikenal. Tulis misalnya Ahli Muda di nama jabatan atau kolom JENJANG",
      "unit-kosong": "Unit kosong",
      "unit-tidak-ada":
        "Unit ini tidak dikenal. Samakan tulisannya, isi kodenya, atau centang Buat unit yang belum ada",
      "unit-ganda": "Ada beberapa unit bernama sama. Isi kolom UNOR INDUK NAMA atau kode unit",
      "unit-sudah-dipimpin":
        "Unit ini sudah dipimpin orang lain. Isi kolom MEMIMPIN UNIT dengan tidak, atau akhiri jabatan pimpinan lama",
      "surel-salah": "Surel tidak seperti nama@instansi.go.id",
      "surel-dipakai": "Surel ini sudah dipakai pegawai lain",
      "tanggal-tidak-dikenal": "Tanggal tidak dikenal. Tulis seperti 31-12-2025",
      "tmt-lebih-awal":
        "TMT ini lebih awal dari jabatan yang tercatat. Perbaiki lewat halaman pegawai bila memang begitu",
    },
    mungkin: (saran: string) => `Mungkin maksudnya: ${saran}`,
    tercatat: (saran: string) => `Tercatat: ${saran}`,
  },
  en: {
    title: "Import people",
    lead: "Upload a list of people, see what would change, then apply it. Nothing changes before you apply it.",
    berkas: "CSV or XLSX file",
    berkasHint: "At most 5 MiB and 5,000 rows. The first visible sheet is read.",
    unitBaru: "Make units that do not exist yet",
    unitBaruHint:
      "A new unit is put under the parent the file names, or under the topmost unit. Without the tick an unknown unit is an error.",
    periksa: "Check the file",
    contoh: "Sample file",
    contohJelas:
      "Headings of SIASN and SIMPEG exports such as NIP BARU, GOL AKHIR and UNOR NAMA are known too (layouts collected from public clients and manuals, November 2026). Unknown columns are skipped. Empty cells delete nothing.",
    nipJelas:
      "Keep NIP as text. Excel keeps only the first 15 digits of a number; the rest become zeros and cannot be restored.",
    unduhXlsx: "Download sample XLSX",
    unduhCsv: "Download sample CSV",
    riwayat: "History of imports",
    riwayatKosong: "No import yet.",
    kolom: {
      berkas: "File",
      oleh: "By",
      pada: "Time",
      keadaan: "State",
      hasil: "Result",
      baris: "Row",
      nama: "Name",
      masalah: "Problem",
      jabatan: "Post and unit",
      perubahan: "What changes",
    },
    keadaan: { pratinjau: "Not applied yet", diterapkan: "Applied", dibatalkan: "Cancelled" },
    jumlah: (baru: string, berubah: string, salah: string) =>
      `${baru} new, ${berubah} changed, ${salah} wrong`,
    pratinjau: "Preview of the import",
    hasil: { baru: "new", berubah: "changed", sama: "unchanged", salah: "wrong" },
    menurutHasil: "By result",
    terapkan: (n: string) => `Apply ${count(n, "row")}`,
    terapkanJelas: (salah: string) =>
      salah === "0"
        ? "Every row can be applied."
        : `${count(salah, "wrong row is", "wrong rows are")} skipped. Correct them in the file and upload it again at any time: rows already in read as "unchanged".`,
    tidakAda: "Nothing can be applied: every row is wrong or unchanged.",
    unitDibuat: (n: string) => `${count(n, "new unit")} will be made`,
    unitSudah: (n: string) => `${count(n, "new unit")} made`,
    diabaikan: (kolom: string) => `Columns skipped: ${kolom}`,
    diterapkan: (t: string) => `Applied ${t}. Assessors and plans have followed.`,
    belumIkut:
      "The data is in, but working out the assessors stopped halfway. Continue; what is done is not done again.",
    lanjutkan: "Continue working out",
    periksaLagi:
      "The data changed since this preview was made, so nothing was applied. Upload the file once more.",
    unggahLagi: "Upload again",
    halaman: "Pages of the preview",
    kosongHasil: "No rows with this result.",
    barisKe: (n: string) => `Row ${n}`,
    lama: "before",
    belumAda: "none",
    mulai: (t: string) => `from ${t}`,
    catatan: {
      "dianggap-pelaksana": "Kind of post not given: taken as executor (pelaksana)",
      "dianggap-jf": "Kind of post not given: taken as functional post",
      "tmt-awal-tahun": "Start of the post not given: taken as 1 January of this year",
    },
    namaKolom: {
      nomor: "NIP",
      nama: "Name",
      gelarDepan: "Title before",
      gelarBelakang: "Title after",
      jenis: "Kind of employee",
      golongan: "Grade",
      golonganDari: "Grade since",
      jabatan: "Post",
      jenisJabatan: "Kind of post",
      jenjang: "Level",
      jabatanDari: "Post since",
      unit: "Unit",
      unitInduk: "Parent unit",
      memimpin: "Leads the unit",
      delegasi: "Delegated assessor",
      nomorSurat: "Decree number",
      email: "E-mail",
    },
    berkasSalah: {
      "berkas-kosong": "Choose a file with content. This one is empty",
      "berkas-terlalu-besar":
        "The file is larger than 5 MiB. Remove sheets, pictures or formats, or split it",
      "berkas-tidak-dikenal":
        "This is no CSV or XLSX. Save it again as XLSX or CSV; the old .xls is not read",
      "berkas-rusak":
        "The file cannot be read, perhaps the upload broke off. Open it, save it again and upload once more",
      "berkas-terkunci": "The file is protected by a password. Save it without one",
      "berkas-mengembang":
        "The content is far larger than the file, so it is not opened. Copy the data into a new file",
      "baris-terlalu-banyak": "More than 5,000 rows. Split the file",
      "judul-tidak-ada": "No headings found. The file needs NIP, NAMA, JABATAN and UNIT; see the sample file",
      "kolom-kurang": "A required column is missing",
    },
    kolomKurang: (kolom: string) =>
      `Required columns not found: ${kolom}. Add them, or name them as in the sample file`,
    pesan: {
      "nomor-angka":
        "The NIP is a number, not text, so some digits are lost already. Take it from its source again and keep it as text",
      "nomor-kosong": "The NIP is empty. Enter the NIP or NI PPPK",
      "panjang-bukan-18": "A NIP has exactly 18 digits",
      "bukan-angka": "A NIP holds digits only",
      "tanggal-lahir-tidak-valid": "The first eight digits are no date of birth",
      "bulan-tmt-tidak-valid":
        "Digits 13 and 14 must be a month, 01 to 12. For PPPK fill the column JENIS PEGAWAI",
      "pola-pns": "This number looks like a NIP of a PNS, but the person is called PPPK. Correct one of them",
      "jenis-kelamin-tidak-valid": "Digit 15 must be 1 or 2",
      "nomor-urut-tidak-valid":
        "The NIP ends in 000: probably broken by being kept as a number. Take it from its source again",
      "usia-saat-tmt-kurang-dari-18": "By this NIP the person was not yet 18 when appointed. Check it",
      "tmt-di-masa-depan": "By this NIP the appointment lies in the future. Check it",
      "nomor-ganda":
        "The same NIP stands in this row already. Keep one; Plt and moves are entered on the person's page",
      "sel-rumus": "The cell holds a formula. Copy it and paste it as a value",
      "nama-kosong": "The name is empty",
      "nama-panjang": "The name has more than 200 characters",
      "golongan-tidak-dikenal": "Unknown grade. PNS: I/a to IV/e. PPPK: I to XVII",
      "jabatan-kosong": "The post is empty",
      "jabatan-panjang": "The post has more than 200 characters",
      "baris-plt":
        "A row of a Plt or Plh. Enter the definitive post here, and Plt or Plh on the person's page",
      "jenis-jabatan-tidak-dikenal":
        "Unknown kind of post. Use JPT Madya, JPT Pratama, Administrator, Pengawas, Pelaksana, JF or an echelon such as III.a; Struktural alone is not enough",
      "jenjang-tidak-dikenal":
        "Unknown level of the functional post. Write for example Ahli Muda in the post or the column JENJANG",
      "unit-kosong": "The unit is empty",
      "unit-tidak-ada":
        "Unknown unit. Write it the same way, use its code, or tick Make units that do not exist yet",
      "unit-ganda": "Several units have this name. Fill the column UNOR INDUK NAMA or use the code",
      "unit-sudah-dipimpin":
        "Somebody else leads this unit. Write no in the column MEMIMPIN UNIT, or end the old head's post",
      "surel-salah": "The e-mail is not like name@agency.go.id",
      "surel-dipakai": "Somebody else has this e-mail",
      "tanggal-tidak-dikenal": "Unknown date. Write it like 31-12-2025",
      "tmt-lebih-awal":
        "This day lies before the post that is stored. Correct it on the person's page if it is right",
    },
    mungkin: (saran: string) => `Perhaps this is meant: ${saran}`,
    tercatat: (saran: string) => `Stored: ${saran}`,
  },
});
