import type { KodePenolakan } from "../domain/penolakan.ts";
import type { Refusal } from "../domain/result.ts";
import { tanggalPanjang } from "./dates.ts";
import type { Lang } from "./words.ts";

type Detail = NonNullable<Refusal["detail"]>;
type Said = string | ((d: Detail) => string);
/** A code without words does not compile. `sudah-berubah` is the lost race of data/agency/riwayat.ts. */
type Sayings = Readonly<Record<KodePenolakan | "sudah-berubah", Said>>;

/** What a no says: why, and what can be done. Longer than other files because it is a dictionary. */
const penolakanWords: Readonly<Record<Lang, Sayings>> = {
  id: {
    "bukan-pemilik": "Langkah ini hanya dapat dilakukan oleh pegawai yang bersangkutan.",
    "bukan-pejabat-penilai":
      "Langkah ini hanya dapat dilakukan oleh pejabat penilai kinerja pegawai ini. Bila penilainya keliru, hubungi admin instansi.",
    "bukan-atasan-penilai":
      "Langkah ini hanya dapat dilakukan oleh atasan pejabat penilai kinerja pegawai ini.",
    "milik-sendiri": "Tidak ada yang menilai dirinya sendiri. Langkah ini ada pada pejabat penilai Anda.",

    "bukan-penetap-capaian":
      "Capaian kinerja organisasi unit ini ditetapkan oleh pimpinan unit di atasnya; admin instansi dapat mencatatkannya dengan menyebut dokumen sumber.",

    "ak-bukan-pns": "Angka kredit dihitung bagi PNS pemegang jabatan fungsional.",
    "ak-belum-final":
      "Hasil evaluasi tahunan belum final. Tunggu sampai final, atau hitung dari periode yang sudah final.",
    "ak-tanpa-hasil":
      "Belum ada bulan yang dapat dihitung: tidak ada hasil final, atau bukan masa jabatan fungsional.",
    "ak-awal-ada": "Angka kredit awal sampai tahun itu sudah ada. Cabut dahulu bila keliru.",
    "ak-awal-dicabut": "Angka kredit awal ini sudah dicabut.",
    "bukan-pelapor-unit":
      "Laporan unit dikirim oleh pimpinan unit itu atau pimpinan unit di atasnya; setelah tenggat terkirim dengan sendirinya.",
    "bukan-pyb":
      "Laporan diterima oleh Pejabat yang Berwenang, atau kepala unit kepegawaian bila PyB belum dicatat; bukan oleh pengirimnya.",
    "lapor-sudah-terkirim": "Laporan unit ini sudah terkirim. Perubahan sesudahnya dikirim sebagai susulan.",
    "lapor-tidak-berubah": "Tidak ada yang berubah sejak laporan terakhir.",
    "lapor-sudah-diterima": "Laporan ini sudah diterima.",
    "lapor-kosong":
      "Tidak ada pegawai yang dievaluasi pimpinan unit ini, dan tidak ada laporan dari bawahnya.",
    "bukan-penyusun-pk":
      "Perjanjian Kinerja unit ini diisi pimpinan definitifnya, atau admin yang mengurus unit ini.",
    "pk-tanpa-indikator": "Isi sedikitnya satu indikator sebelum Perjanjian Kinerja ditetapkan.",
    "dokumen-pk-kosong": "Isi nomor dan tanggal dokumen, atau simpan sebagai konsep.",
    "target-pk-kosong": "Isi target setiap indikator, atau simpan sebagai konsep.",

    "bukan-pelapor": "Laporan hanya dapat ditarik oleh yang melaporkannya.",
    "bukan-pengurus-data":
      "Laporan ini diselesaikan admin yang lingkupnya memuat pegawai itu. Anda tetap dapat melihat sampai mana.",
    "tindak-lanjut-belum-ada":
      "Belum ada tindak lanjut atas hasil kerja ini yang dapat ditanggapi. Tanggapi umpan baliknya.",
    "rhk-tidak-diambil-alih":
      "Hasil kerja ini tidak sedang diambil alih. Muat ulang untuk melihat yang terbaru.",
    "rhk-sudah-diambil-alih": "Hasil kerja ini sudah diambil alih. Muat ulang untuk melihat sejak kapan.",
    "upaya-belum-ada":
      "Hasil kerja baru dapat diambil alih setelah ekspektasi atau sumber daya disesuaikan, atau pembinaan diberikan (Ps. 20). Catat dulu upaya itu.",
    "bukan-pemberi": "Hanya yang memberinya dapat mengoreksi atau mencabut umpan balik ini.",
    "bukan-penerima": "Hanya pegawai yang menerimanya dapat membalas umpan balik ini.",
    "lewat-sehari":
      "Koreksi hanya dapat dalam 24 jam. Bila ada yang perlu diluruskan, tulis sebagai umpan balik baru.",
    "sudah-dibalas": "Umpan balik ini sudah dibalas. Bila perlu, bicarakan langsung dengan pemberinya.",
    "permintaan-penuh": (d) =>
      `Masih ada ${d.n} permintaan Anda yang terbuka. Tunggu jawabannya, atau cabut yang tidak perlu.`,
    "permintaan-selesai": "Permintaan ini sudah dijawab, ditolak, atau dicabut.",
    "laporan-sudah-ada":
      "Laporan yang sama dari Anda masih terbuka. Lihat sampai mana di daftar laporan; tidak perlu mengirim lagi.",
    "laporan-sudah-dikerjakan": "Laporan ini sudah ada yang mengerjakan. Muat ulang untuk melihat siapa.",
    "laporan-sudah-diteruskan": "Laporan ini sudah ada pada admin instansi.",
    "laporan-sudah-selesai":
      "Laporan ini sudah selesai dan tidak berubah lagi. Bila masih salah, pegawai dapat melapor lagi.",
    "jawaban-kosong": "Tulis jawaban untuk pelapor: apa yang dibetulkan, atau mengapa tidak.",

    "jendela-belum-dibuka": (d) =>
      `Tahap ini baru dibuka pada ${hari(d, "id")}. Yang sudah Anda tulis tetap tersimpan.`,
    "pengisian-masih-terbuka":
      "Pengisian periode ini masih dibuka: tulis langsung di lembar kerja, tanpa jalur susulan.",
    "susulan-sudah-diputus":
      "Realisasi susulan ini sudah diputuskan atau ditarik. Muat ulang halaman untuk melihatnya.",
    "susulan-tidak-berubah":
      "Belum ada yang berbeda dari realisasi yang tersimpan. Ubah sedikitnya satu isian.",
    "kesepakatan-tidak-dipakai":
      "Instansi Anda tidak memakai kesepakatan rencana aksi; rencana aksi cukup disimpan.",
    "lembar-belum-diajukan": "Tidak ada rencana aksi yang menunggu kesepakatan di lembar ini.",
    "lembar-sudah-diajukan": "Rencana aksi ini sedang menunggu kesepakatan pejabat penilai.",
    "lembar-tidak-berubah": "Rencana aksi ini sudah disepakati dan belum ada yang berubah sejak itu.",
    "bukan-anggota-kalibrasi": "Usulan dan suara hanya dari penilai yang menjadi anggota sesi ini.",
    "bukan-ketua-kalibrasi": "Langkah ini ada pada ketua sesi kalibrasi.",
    "bukan-pembuka-kalibrasi": "Sesi kalibrasi dibuka pimpinan unitnya, atau admin yang mengurus unit itu.",
    "kalibrasi-belum-waktunya": "Kalibrasi dapat dibuka sejak jendela evaluasi periode itu dibuka.",
    "kalibrasi-tanpa-ketua":
      "Unit ini belum mempunyai pimpinan yang mengetuai sesi. Lengkapi dulu pimpinannya.",
    "kalibrasi-kelompok-kecil":
      "Kalibrasi membandingkan sedikitnya dua penilai dan tiga pegawai yang belum ditandatangani. Pilih unit yang lebih luas.",
    "kalibrasi-sudah-ada": "Sudah ada sesi kalibrasi untuk unit dan periode ini. Lanjutkan sesi itu.",
    "kalibrasi-kelompok-besar": (d) =>
      `Lebih dari ${d.n} pegawai tidak dapat dibicarakan sekaligus. Pilih unit yang lebih kecil.`,
    "kalibrasi-masih-suara": "Papan belum dibuka: anggota masih memberi suara.",
    "kalibrasi-sudah-papan": "Papan sudah dibuka; suara awal tidak berubah lagi.",
    "kalibrasi-sudah-terkunci": "Sesi ini sudah dikunci dan notulennya beku.",
    "kalibrasi-belum-terkunci": "Usulan panel baru dijawab setelah sesi dikunci ketua.",
    "kalibrasi-dibatalkan": "Sesi ini sudah dibatalkan.",
    "kalibrasi-tanpa-usulan": "Panel tidak mengusulkan perubahan untuk pegawai ini.",
    "usulan-sudah-dijawab": "Usulan ini sudah Anda jawab. Jawaban tercatat di riwayat.",
    "geser-bukan-terakhir":
      "Hanya yang terakhir menggeser dapat mengurungkannya. Bila perlu, geser lagi dengan alasan.",
    "geser-tidak-berubah": "Usulan sama dengan yang sudah ada. Pilih rating lain, atau biarkan.",
    "alasan-geser-kosong": "Tulis alasan penggeseran: fakta apa yang membedakan pegawai ini.",
    "alasan-kalibrasi-kosong": "Tulis alasannya.",
    "alasan-pola-kosong": "Sebaran berbeda dari pola. Itu boleh; tulis mengapa.",
    "kuorum-kurang": (d) =>
      `Yang hadir ${d.hadir} dari ${d.anggota} anggota. Perlu lebih dari separuh, termasuk ketua.`,
    "lembar-kosong":
      "Belum ada rencana aksi yang dapat disepakati. Tulis sedikitnya satu baris, lalu simpan.",
    "jendela-sudah-ditutup": (d) =>
      `Tahap ini sudah ditutup pada ${hari(d, "id")}. Minta admin instansi memperpanjangnya bila masih diperlukan.`,
    "jendela-masih-terbuka": (d) =>
      `Langkah ini menunggu tahapnya ditutup, yaitu setelah ${hari(d, "id")}. Silakan kembali sesudah itu.`,
    "penilai-belum-ada":
      "Pejabat penilai belum tercatat, jadi belum ada yang menerima. Minta admin instansi melengkapi data atasan.",
    "skp-belum-disusun": "SKP ini belum disusun. Pegawai perlu mengisinya lebih dahulu.",
    "skp-belum-diajukan": "SKP ini masih draf. Tunggu sampai pegawai mengajukannya.",
    "skp-sudah-diajukan":
      "SKP ini sudah diajukan dan sedang ditinjau pejabat penilai. Selama belum dibaca, pengajuannya dapat dibatalkan.",
    "skp-dikembalikan":
      "SKP ini sedang dikembalikan untuk diperbaiki. Tunggu sampai pegawai mengajukannya lagi.",
    "skp-sudah-ditetapkan":
      "SKP ini sudah ditetapkan. Bila ada yang berubah pada tahun berjalan, buka penyesuaian pada halaman SKP ini.",
    "skp-sudah-dibaca":
      "Pejabat penilai sudah membaca SKP ini, jadi pengajuannya tidak dapat dibatalkan. Minta beliau mengembalikannya.",
    "ditetapkan-orang-lain":
      "SKP ini ditetapkan oleh pejabat penilai sebelumnya, jadi tidak dapat dicabut di sini. Bila ada yang perlu diubah, buka penyesuaian.",
    "penyesuaian-tidak-dicabut":
      "Penyesuaian yang sudah ditetapkan tidak dicabut. Bila ada yang perlu diubah, buka penyesuaian berikutnya.",
    "lewat-batas-cabut":
      "Penetapan hanya dapat dicabut dalam 24 jam. Bila ada yang perlu diubah, buka penyesuaian pada halaman SKP ini.",
    "penetapan-dipakai":
      "Sudah ada yang bekerja dengan SKP ini (rencana aksi, realisasi, bukti, umpan balik, atau evaluasi), jadi penetapannya tidak dapat dicabut. Buka penyesuaian bila ada yang perlu diubah.",
    "skp-belum-ditetapkan": "SKP belum ditetapkan. Selesaikan penetapan SKP lebih dahulu.",
    "bukan-pihak-evaluasi": "Hanya pegawai dan pejabat penilainya yang dapat menyepakati hasil ini.",
    "bukan-tugas-belajar":
      "Pegawai ini tidak tugas belajar pada periode ini. Minta admin mencatat statusnya lebih dahulu.",
    "hasil-disepakati":
      "Hasil periode sebelumnya sudah disepakati untuk periode ini. Tarik kesepakatan itu bila akan menilai lagi.",
    "hasil-lama-tidak-tersedia":
      "Tidak ada hasil yang dapat dipakai: perlu mutasi pegawai pada periode ini dan hasil periode sebelumnya yang sudah final di unit lama.",
    "usulan-hasil-lama-ada": "Usulan ini sudah menunggu jawaban.",
    "usulan-hasil-lama-tidak-ada":
      "Tidak ada usulan yang menunggu. Muat ulang halaman untuk melihat yang terbaru.",
    "usulan-milik-sendiri": "Usulan ini dari Anda; yang menjawab pihak lainnya.",
    "usulan-orang-lain": "Hanya yang mengusulkan dapat menariknya. Anda dapat menjawabnya.",
    "bukan-pihak-dialog":
      "Dialog kinerja dilakukan pegawai dan pejabat penilainya. Yang lain dapat membacanya saja.",
    "dialog-penilai-lama":
      "Dialog ini dilakukan dengan pejabat penilai sebelumnya, jadi tidak dapat Anda konfirmasi. Catat dialog Anda sendiri dengan pegawai.",
    "usulan-sendiri": "Usulan ini dari pihak Anda. Yang menjawabnya pihak lain; Anda dapat menggantinya.",
    "utas-selesai": "Pembicaraan ini sudah selesai. Mulai yang baru pada baris yang sama bila masih perlu.",
    "usulan-tidak-ada":
      "Tidak ada usulan yang menunggu jawaban di sini; mungkin sudah dijawab atau diganti. Muat ulang halaman.",
    "usulan-menunggu-jawaban": "Masih ada usulan yang menunggu jawaban Anda. Jawab dahulu, baru selesaikan.",
    "baris-sudah-tidak-ada":
      "Baris yang dibicarakan sudah tidak ada di SKP ini. Pembicaraannya masih dapat dibaca dan diselesaikan.",
    "dialog-dihapus": "Catatan dialog ini sudah dihapus. Muat ulang halaman.",
    "dialog-sudah-dikonfirmasi": "Dialog ini sudah dikonfirmasi. Catat dialog baru bila ada pertemuan lain.",
    "usulan-tanpa-tempat": "Usulan teks hanya untuk baris tertentu. Tulis komentar, atau pilih barisnya.",
    "dialog-belum-terjadi": "Tanggal dialog tidak boleh sesudah hari ini. Catat setelah dialog berlangsung.",
    "dialog-terlalu-dini": (d) =>
      `Tanggal dialog terlalu dini untuk SKP ini. Persiapannya mulai ${hari(d, "id")}.`,
    "bukan-pihak-skp":
      "Penyesuaian SKP dibuka oleh pegawai yang bersangkutan atau pejabat penilainya (Ps. 20 ayat (3)-(5)).",
    "skp-sudah-berakhir": (d) =>
      `Masa SKP ini berakhir ${hari(d, "id")}. Yang disepakati tidak disesuaikan lagi sesudahnya; perubahan masuk SKP berikutnya.`,
    "penyesuaian-berjalan":
      "SKP ini sedang disesuaikan. Lanjutkan penyesuaian yang berjalan, atau batalkan lebih dahulu.",
    "penyesuaian-tidak-ada":
      "Tidak ada penyesuaian yang berjalan pada SKP ini. Muat ulang untuk melihat keadaannya.",
    "tanda-penyesuaian-tidak-ada":
      "Tidak ada lagi permintaan penyesuaian dari mutasi pada SKP ini. Muat ulang untuk melihat keadaannya.",
    "alasan-penyesuaian-kosong": "Tulis alasan penyesuaian: apa yang berubah dan mengapa.",
    "berlaku-di-luar-masa": (d) =>
      `Pilih hari mulai berlaku dari ${tanggalPanjang(String(d.dari), "id")} sampai ${tanggalPanjang(String(d.sampai), "id")}: sesudah versi yang sekarang mulai berlaku dan di dalam masa SKP.`,
    "capaian-organisasi-belum-ada":
      "Capaian kinerja organisasi unit ini belum ditetapkan. Pimpinan unit di atasnya atau admin instansi yang mengisinya.",
    "evaluasi-belum-dinilai": "Evaluasi ini belum dinilai. Tunggu rating dari pejabat penilai.",
    "evaluasi-sudah-dinilai": "Evaluasi ini sudah dinilai. Muat ulang halaman untuk melihat hasilnya.",
    "evaluasi-belum-ditandatangani": "Dokumen evaluasi belum ditandatangani pejabat penilai.",
    "evaluasi-sudah-ditandatangani":
      "Evaluasi ini sudah ditandatangani dan nilainya tidak dapat diubah lagi. Langkah berikutnya: penyampaian kepada pegawai.",
    "evaluasi-belum-disampaikan": "Dokumen evaluasi belum disampaikan kepada pegawai.",
    "evaluasi-sudah-disampaikan": "Dokumen evaluasi ini sudah disampaikan kepada pegawai.",
    "evaluasi-sudah-diterima": "Dokumen evaluasi ini sudah diterima pegawai.",
    "evaluasi-dalam-keberatan":
      "Keberatan atas evaluasi ini sedang diperiksa. Tunggu keputusan atasan pejabat penilai.",
    "evaluasi-sudah-final": "Evaluasi ini sudah final dan tidak berubah lagi.",
    "batas-keberatan-belum-lewat":
      "Waktu pegawai untuk mengajukan keberatan belum lewat. Silakan kembali setelah batas itu.",
    "hasil-final": "Hasil ini sudah final; keberatan tidak dapat diajukan lagi atas hasil tersebut.",
    "penilai-tidak-memutus":
      "Pejabat penilai tidak memutus keberatan atas penilaiannya sendiri. Minta admin instansi melengkapi atasan pejabat penilai.",
    "bukan-admin-instansi": "Langkah ini ada pada admin instansi.",
    "bukan-pihak-dokumen":
      "Pindaian disimpan oleh penanda tangan, pegawai yang bersangkutan, atau admin instansi.",
    "bukan-pencabut-dokumen": "Pencabutan diusulkan oleh penanda tangan dokumen atau admin instansi.",
    "dokumen-sendiri": "Dokumen Anda sendiri dicabut oleh orang lain; sampaikan kepada admin instansi.",
    "pencabutan-orang-sama": "Anda yang mengusulkan; keputusan ada pada admin lain.",
    "dokumen-tidak-berlaku": "Dokumen ini sudah diganti atau dicabut. Buka dokumen yang berlaku.",
    "dokumen-belum-final":
      "Hasil ini belum final. Perbaikannya lewat pembukaan kembali evaluasi, bukan pencabutan.",
    "pencabutan-menunggu": "Pencabutan sudah diusulkan dan menunggu keputusan admin lain.",
    "pencabutan-tidak-ada": "Tidak ada usul pencabutan yang menunggu keputusan.",
    "tanggal-tanda-salah": (d) =>
      `Tanggal tanda tangan di antara ${tanggalPanjang(String(d.dari), "id")} dan ${tanggalPanjang(String(d.sampai), "id")}.`,
    "bukan-peminta": "Permintaan hanya dapat ditarik oleh yang memintanya.",
    "perlu-dua-admin":
      "Hasil ini sudah final: pembukaannya diminta seorang admin instansi dan disetujui admin instansi lain.",
    "pembukaan-orang-sama":
      "Anda yang memintanya. Pembukaan disetujui admin instansi lain, supaya tidak diputus seorang diri.",
    "pembukaan-penanda-tangan":
      "Anda yang akan menandatangani hasil barunya. Pembukaan disetujui admin instansi lain.",
    "keberatan-tidak-ada": "Tidak ada keberatan yang sedang diperiksa atas evaluasi ini.",
    "keberatan-sudah-diputus":
      "Keberatan atas hasil ini sudah diputus, dan putusannya final (PP 30/2019 Ps. 59).",
    "kedua-pihak-belum-didengar":
      "Kedua pihak perlu dimintai keterangan sebelum diputus (hlm. 117). Catat keterangan yang belum ada, atau bahwa pihak itu tidak memberikannya.",
    "pembukaan-berjalan": "Evaluasi ini sedang dibuka kembali. Tunggu sampai masa pembukaannya selesai.",
    "pembukaan-sudah-ada": "Permintaan pembukaan atas evaluasi ini sudah ada. Muat ulang untuk melihatnya.",
    "pembukaan-sudah-diputus": "Permintaan ini sudah dijawab atau ditarik. Muat ulang untuk melihatnya.",
    "pembukaan-tidak-ada":
      "Evaluasi ini tidak sedang dibuka kembali, atau masanya sudah lewat. Hasil yang ada tetap berlaku.",
    "pertimbangan-kosong": "Tulis pertimbangan putusan; pegawai dan pejabat penilai membacanya.",
    "putusan-tidak-mengubah": "Kedua rating sama dengan semula. Ubah salah satunya, atau pilih menguatkan.",
    "rekomendasi-kosong": "Tulis rekomendasi yang baru; dicetak pada D.1.3 bagian 8 (hlm. 118).",
    "keterangan-kosong": "Tulis keterangannya.",
    "tanggal-pemeriksaan-salah": (d) =>
      `Tanggal pemeriksaan terletak antara ${hari(d, "id")}, saat keberatan diajukan, dan hari ini.`,
    "tempat-kosong": "Tulis tempat pertemuan, atau bahwa berlangsung daring.",
    "alasan-pembukaan-kosong": "Tulis alasannya, sedikitnya 10 huruf; pegawai membacanya.",
    "lama-pembukaan-salah": (d) => `Pilih 1 sampai ${d.n} hari kerja.`,
    "dokumen-belum-diterima":
      "Terima dokumen evaluasi lebih dahulu; batas waktu keberatan dihitung sejak itu.",
    "sampel-kosong":
      "Belum ada bukti, catatan harian, atau realisasi pada periode ini yang dapat diperiksa (atau semuanya sudah masuk sampel).",
    "sampel-belum-ada": "Sampel belum ditarik. Tarik dulu sampelnya, lalu beri tanda.",
    "lewat-batas-urung":
      "Tanda hanya dapat diurungkan dalam 24 jam. Tanda yang keliru masih dapat diganti dengan tanda lain.",
    "lewat-batas": (d) =>
      `Batas waktunya sudah lewat pada ${hari(d, "id")}. Bicarakan dengan pejabat penilai atau admin instansi.`,

    "skp-belum-lengkap": (d) =>
      `SKP belum lengkap: masih ada ${d.jumlah ?? "beberapa"} hal yang perlu diperbaiki. Lihat daftar pemeriksaan di halaman SKP.`,
    "salinan-kosong": "Pilih sedikitnya satu RHK untuk disalin.",
    "salinan-terlalu-banyak": (d) =>
      `Pilihan ini membuat SKP lebih dari ${d.paling} baris, jadi belum ada yang disalin. Kurangi pilihannya.`,
    "catatan-kosong": "Tulis sedikitnya satu catatan, supaya pegawai tahu apa yang perlu diperbaiki.",
    "rating-belum-lengkap":
      "Pilih rating hasil kerja dan rating perilaku kerja; predikat muncul dari keduanya.",
    "alasan-kosong": "Tulis alasannya. Alasan dibaca oleh pihak yang menerima langkah ini.",
    "alasan-rating-kosong":
      "Tulis alasan rating ini. Rating teratas, rating terbawah, dan rating yang berbeda dari saran perlu penjelasan.",
    "umpan-balik-belum-ada":
      "Belum ada umpan balik tertulis tentang hal yang perlu diperbaiki pada periode ini. Periksa sekali lagi sebelum menyimpan rating di bawah ekspektasi.",
    "sumber-kosong": "Sebutkan dokumen sumber capaian ini, misalnya nomor dan tanggal laporannya.",
    "terbit-salah": (d) => `Tanggal terbit hasil berada antara awal periode (${hari(d, "id")}) dan hari ini.`,
    "terbit-terlambat":
      "Hasil tahun ini sudah terbit tepat waktu; hasil yang terbit sesudah 31 Januari tidak menggantikannya (hlm. 94 f). Bila hanya membetulkan salah catat, tulis tanggal terbit dokumen aslinya.",
    "berkas-sumber-kosong": "Lampirkan berkas dokumen sumbernya.",
    "keputusan-tidak-perlu":
      "Keputusan admin hanya untuk unit tanpa hasil tahun sebelumnya, sesudah batas 31 Januari lewat tanpa hasil.",

    "bukan-pihak-bimbingan":
      "Bimbingan ini ditulis oleh pegawai yang dibimbing dan pembimbingnya. Anda dapat membacanya.",
    "bukan-pembimbing": "Langkah ini ada pada pembimbing bimbingan ini.",
    "bukan-giliran-bimbingan":
      "Yang mengerjakan menyatakan selesai; pihak lain dalam bimbingan ini yang mengonfirmasi.",
    "bimbingan-keadaan":
      "Bimbingan ini sudah berada di tahap lain, sehingga langkah itu tidak dapat dilakukan. Lihat keadaannya sekarang.",
    "bimbingan-sudah-disetujui": "Anda sudah menyetujui isi ini. Tinggal menunggu pihak yang lain.",
    "bimbingan-sudah-dinilai": "Formulir ini sudah dikirim dan tidak berubah lagi.",
    "bimbingan-belum-lengkap":
      "Isinya belum lengkap. Lengkapi bagian yang disebut di halaman ini, lalu setujui.",
    "tindak-sudah-selesai": "Tindak lanjut ini sudah dinyatakan selesai.",
    "tindak-belum-selesai": "Tindak lanjut ini belum dinyatakan selesai oleh yang mengerjakan.",
    "atasan-pimpinan-belum-ada":
      "Belum tercatat atasan dari pimpinan yang dapat menerima umpan balik ini. Hubungi admin instansi.",
    "sesi-belum-terjadi": "Tanggal itu belum tiba. Catat sesudah pertemuan berlangsung.",
    "bukan-pelaku-konseling": "Langkah ini bukan pada Anda.",
    "konseling-keadaan":
      "Laporan ini sudah berada di tahap lain, sehingga langkah itu tidak dapat dilakukan. Lihat keadaannya sekarang.",
    "belum-diberitahu": "Sampaikan dahulu kepada pegawai yang bersangkutan, lalu isi tanggal penyampaiannya.",
    "konselor-tidak-independen":
      "Pilih konselor lain: bukan pegawai yang bersangkutan, bukan pelapor, dan bukan penilai atau atasannya.",

    "progres-terkunci": (d) =>
      `Evaluasi yang memuat ${hari(d, "id")} sudah ditandatangani, jadi catatan hari itu tidak berubah lagi. Catat pada hari ini bila pekerjaannya berlanjut.`,
    "catat-lewat-batal": (d) =>
      `Catatan hanya dapat dibatalkan dalam ${d.menit} menit. Setelah itu, perbaiki atau hapus di Progres harian.`,
    "progres-kegiatan-kosong": "Tulis kegiatannya: satu kalimat sudah cukup.",
    "progres-kegiatan-panjang": (d) =>
      `Kegiatan paling panjang ${d.paling} huruf. Pendekkan, atau bagi menjadi dua baris.`,
    "progres-tanggal-salah": "Tanggal ini tidak ada di kalender. Tulis misalnya 21-11-2026.",
    "progres-belum-terjadi": (d) =>
      `${hari(d, "id")} belum tiba. Catat kegiatan pada harinya, atau ubah tanggalnya.`,
    "progres-terlalu-lampau": (d) =>
      `Instansi Anda menerima catatan sampai ${d.hari} hari ke belakang, yaitu sejak ${hari(d, "id")}. Ubah tanggalnya, atau simpan yang lebih lama sebagai bukti pada lembar kerja.`,
    "progres-hari-libur": (d) =>
      `${hari(d, "id")} adalah hari libur, dan instansi Anda tidak menerima catatan pada hari libur. Ubah tanggalnya; bila Anda memang bekerja, minta admin mencatat hari itu sebagai hari masuk unit Anda.`,
    "progres-sedang-cuti": (d) =>
      `Pada ${hari(d, "id")} Anda tercatat sedang cuti, dan instansi Anda tidak menerima catatan pada hari cuti. Ubah tanggalnya; bila cutinya keliru, laporkan lewat "Ada yang salah".`,
    "progres-jam-tidak-lengkap": "Isi jam mulai dan jam selesai, atau kosongkan keduanya.",
    "progres-jam-salah": "Tulis jam sebagai JJ:MM, misalnya 07:30 atau 13:05.",
    "progres-jam-terbalik":
      "Jam selesai harus setelah jam mulai. Yang melewati tengah malam ditulis sebagai dua baris.",
    "progres-jumlah-salah": "Tulis jumlah sebagai bilangan bulat, misalnya 3, atau kosongkan.",
    "progres-menit-berlebih": (d) =>
      `Dengan baris ini ${hari(d, "id")} menjadi ${d.menit} menit; batas instansi Anda ${d.batas} menit sehari. Periksa jamnya, atau kosongkan jam pada baris yang tidak dihitung.`,
    "progres-terlalu-banyak": (d) =>
      `${hari(d, "id")} sudah berisi ${d.paling} baris. Gabungkan beberapa di antaranya.`,
    "progres-rhk-tidak-ada":
      "Hasil kerja itu tidak ada pada SKP Anda yang sudah ditetapkan. Pilih yang lain, atau kosongkan.",
    "progres-di-luar-masa": (d) =>
      `Hasil kerja itu milik SKP ${hari(d, "id")} s.d. ${hari({ tanggal: d.sampai ?? "" }, "id")}. Pilih hasil kerja dari SKP yang berlaku pada hari itu, atau ubah tanggalnya.`,

    "sudah-berubah":
      "Ada yang lebih dahulu mengubah data ini. Yang Anda tulis masih ada; periksa keadaan terbaru, lalu lanjutkan.",
  },
  en: {
    "bukan-pemilik": "Only the employee concerned can take this step.",
    "bukan-pejabat-penilai":
      "Only this employee's assessor can take this step. If the assessor is wrong, contact the agency's admin.",
    "bukan-atasan-penilai": "Only the superior of this employee's assessor can take this step.",
    "milik-sendiri": "Nobody assesses themselves. This step belongs to your assessor.",

    "bukan-penetap-capaian":
      "This unit's organisational result is set by the head of the unit above it; the agency's admin may record it with its source document.",

    "ak-bukan-pns": "Credit points are counted for PNS in a functional post.",
    "ak-belum-final":
      "The annual result is not final yet. Wait for it, or count from periods that are final.",
    "ak-tanpa-hasil": "No month can be counted: there is no final result, or no functional post was held.",
    "ak-awal-ada": "There is an opening balance up to that year. Withdraw it first if it is wrong.",
    "ak-awal-dicabut": "This opening balance was withdrawn already.",
    "bukan-pelapor-unit":
      "A unit's report is sent by its head or the head of the unit above; after the deadline it goes by itself.",
    "bukan-pyb":
      "Reports are received by the competent authority (PyB), or the head of the personnel unit where none is recorded; never by who sent them.",
    "lapor-sudah-terkirim": "This unit's report was sent. What changes later goes as a supplement.",
    "lapor-tidak-berubah": "Nothing has changed since the last report.",
    "lapor-sudah-diterima": "This report was received already.",
    "lapor-kosong": "Nobody is assessed by the head of this unit, and there are no reports from below.",
    "bukan-penyusun-pk":
      "The performance agreement of this unit is entered by its definitive head, or by an admin who keeps the unit.",
    "pk-tanpa-indikator": "Enter at least one indicator before the agreement is fixed.",
    "dokumen-pk-kosong": "Enter number and date of the document, or save it as a draft.",
    "target-pk-kosong": "Enter the target of every indicator, or save it as a draft.",

    "bukan-pihak-evaluasi": "Only the employee and the assessor can agree on this result.",
    "bukan-tugas-belajar":
      "This employee is not on study assignment in this period. Ask an admin to record the status first.",
    "hasil-disepakati":
      "Last period's result was agreed for this period. Take the agreement back to rate again.",
    "hasil-lama-tidak-tersedia":
      "There is no result to use: it takes a transfer of the employee in this period and a final result of the period before in the old unit.",
    "usulan-hasil-lama-ada": "This proposal already waits for an answer.",
    "usulan-hasil-lama-tidak-ada": "No proposal is waiting. Load the page again to see the newest state.",
    "usulan-milik-sendiri": "This proposal is yours; the other side answers it.",
    "usulan-orang-lain": "Only who proposed it can take it back. You can answer it.",
    "bukan-pelapor": "Only who made a report can take it back.",
    "bukan-pengurus-data":
      "This report is settled by the admins whose scope holds that person. You can still see how far it is.",
    "tindak-lanjut-belum-ada":
      "There is no follow-up on this result to answer yet. Answer the feedback itself.",
    "rhk-tidak-diambil-alih":
      "This result is not taken over now. Load the page again to see the newest state.",
    "rhk-sudah-diambil-alih":
      "This result has been taken over already. Load the page again to see since when.",
    "upaya-belum-ada":
      "A result may be taken over only after the expectation or the resources were adjusted, or guidance was given (Art. 20). Note that first.",
    "bukan-pemberi": "Only its giver can correct or take back this feedback.",
    "bukan-penerima": "Only the employee who received it can answer this feedback.",
    "lewat-sehari":
      "Corrections are possible for 24 hours. If something must be put right, write new feedback.",
    "sudah-dibalas": "This feedback was answered already. If needed, talk to its giver.",
    "permintaan-penuh": (d) =>
      `${d.n} of your requests are still open. Wait for the answers, or withdraw what is not needed.`,
    "permintaan-selesai": "This request was answered, declined or withdrawn.",
    "laporan-sudah-ada":
      "The same report of yours is still open. See how far it is in the list; there is no need to send it again.",
    "laporan-sudah-dikerjakan": "Somebody is already working on this report. Reload to see who.",
    "laporan-sudah-diteruskan": "This report is already with the agency's admins.",
    "laporan-sudah-selesai":
      "This report is settled and does not change any more. If it is still wrong, it can be reported again.",
    "jawaban-kosong": "Write an answer for the reporter: what was corrected, or why not.",

    "jendela-belum-dibuka": (d) =>
      `This stage opens on ${hari(d, "en")}. What you have written so far stays saved.`,
    "pengisian-masih-terbuka": "This period is still open: write in the sheet itself, nothing is late yet.",
    "susulan-sudah-diputus": "This late result has been decided or withdrawn. Load the page again to see it.",
    "susulan-tidak-berubah": "Nothing differs from what is stored yet. Change at least one field.",
    "kesepakatan-tidak-dipakai": "Your agency does not agree on action plans; saving them is enough.",
    "lembar-belum-diajukan": "No action plan of this sheet waits for agreement.",
    "lembar-sudah-diajukan": "These action plans wait for the assessor's agreement.",
    "lembar-tidak-berubah": "These action plans are agreed and nothing has changed since.",
    "bukan-anggota-kalibrasi": "Only assessors who are members of this session vote and propose.",
    "bukan-ketua-kalibrasi": "This step belongs to the chair of the session.",
    "bukan-pembuka-kalibrasi":
      "A calibration is opened by the head of its unit, or by an admin who keeps that unit.",
    "kalibrasi-belum-waktunya":
      "A calibration can be opened once the evaluation window of that period is open.",
    "kalibrasi-tanpa-ketua": "This unit has no head to chair the session. Appoint one first.",
    "kalibrasi-kelompok-kecil":
      "A calibration compares at least two assessors and three people whose evaluation is unsigned. Choose a wider unit.",
    "kalibrasi-sudah-ada": "There is a calibration of this unit and period already. Go on with that one.",
    "kalibrasi-kelompok-besar": (d) =>
      `More than ${d.n} people cannot be talked about at once. Choose a smaller unit.`,
    "kalibrasi-masih-suara": "The board is not open yet: members are still voting.",
    "kalibrasi-sudah-papan": "The board is open; first voices do not change any more.",
    "kalibrasi-sudah-terkunci": "This session is locked and its minutes are frozen.",
    "kalibrasi-belum-terkunci": "A proposal is answered after the chair has locked the session.",
    "kalibrasi-dibatalkan": "This session was cancelled.",
    "kalibrasi-tanpa-usulan": "The panel proposes no change for this person.",
    "usulan-sudah-dijawab": "You have answered this proposal. The answer is in the history.",
    "geser-bukan-terakhir": "Only whoever moved last can take it back. If needed, move again with a reason.",
    "geser-tidak-berubah": "That is the proposal already. Choose another rating, or leave it.",
    "alasan-geser-kosong": "Write why: which facts set this person apart.",
    "alasan-kalibrasi-kosong": "Write the reason.",
    "alasan-pola-kosong": "The distribution departs from the pattern. It may; write why.",
    "kuorum-kurang": (d) =>
      `${d.hadir} of ${d.anggota} members were present. More than half are needed, the chair among them.`,
    "lembar-kosong": "There is no action plan to agree on yet. Write at least one row and save.",
    "jendela-sudah-ditutup": (d) =>
      `This stage closed on ${hari(d, "en")}. Ask the agency's admin to extend it if it is still needed.`,
    "jendela-masih-terbuka": (d) =>
      `This step waits until the stage closes, after ${hari(d, "en")}. Please come back then.`,
    "penilai-belum-ada":
      "No assessor is on record, so nobody would receive it. Ask the agency's admin to complete the reporting line.",
    "skp-belum-disusun": "This plan has not been written yet. The employee fills it in first.",
    "skp-belum-diajukan": "This plan is still a draft. Wait until the employee submits it.",
    "skp-sudah-diajukan":
      "This plan was submitted and is with the assessor. It can be withdrawn as long as it is unread.",
    "skp-dikembalikan": "This plan was returned to be improved. Wait until the employee submits it again.",
    "bukan-pihak-dialog":
      "The performance dialogue is between the employee and the assessor. Others may only read it.",
    "dialog-penilai-lama":
      "This dialogue was held with the assessor before you, so you cannot confirm it. Record your own dialogue with the employee.",
    "usulan-sendiri": "This proposal is your own side's. The other side answers it; you may replace it.",
    "utas-selesai": "This conversation is closed. Begin another on the same row if it is still needed.",
    "usulan-tidak-ada":
      "No proposal is waiting here; it may have been answered or replaced. Load the page again.",
    "usulan-menunggu-jawaban": "A proposal is waiting for your answer. Answer it before you close this.",
    "baris-sudah-tidak-ada":
      "The row this is about is no longer in the plan. The conversation can still be read and closed.",
    "dialog-dihapus": "This record of a dialogue was deleted. Load the page again.",
    "dialog-sudah-dikonfirmasi": "This dialogue is confirmed already. Record another one if you met again.",
    "usulan-tanpa-tempat": "A text is proposed for one row only. Write a comment, or choose the row.",
    "dialog-belum-terjadi":
      "The day of the dialogue must not be after today. Record it once it has taken place.",
    "dialog-terlalu-dini": (d) =>
      `That day is too early for this plan. Its preparation begins on ${hari(d, "en")}.`,
    "bukan-pihak-skp": "An adjustment is opened by the employee or the assessor (Art. 20 (3)-(5)).",
    "skp-sudah-berakhir": (d) =>
      `This plan ended on ${hari(d, "en")}. What was agreed is not adjusted afterwards; changes go into the next plan.`,
    "penyesuaian-berjalan": "This plan is being adjusted. Go on with that adjustment, or cancel it first.",
    "penyesuaian-tidak-ada": "No adjustment of this plan is running. Reload to see how it stands.",
    "tanda-penyesuaian-tidak-ada":
      "No move asks for an adjustment of this plan any more. Reload to see how it stands.",
    "alasan-penyesuaian-kosong": "Write the reason of the adjustment: what changed and why.",
    "berlaku-di-luar-masa": (d) =>
      `Choose a first day from ${tanggalPanjang(String(d.dari), "en")} to ${tanggalPanjang(String(d.sampai), "en")}: after the version in force began and inside the plan.`,
    "skp-sudah-ditetapkan":
      "This plan is agreed. If something changes during the year, open an adjustment on the page of the plan.",
    "skp-sudah-dibaca":
      "The assessor has read this plan, so it cannot be withdrawn. Ask him or her to return it.",
    "ditetapkan-orang-lain":
      "This SKP was approved by an earlier assessor, so it cannot be taken back here. Open an adjustment if something must change.",
    "penyesuaian-tidak-dicabut":
      "An agreed adjustment is not taken back. Open the next adjustment if something must change.",
    "lewat-batas-cabut":
      "An approval can be taken back within 24 hours only. Open an adjustment on the page of this SKP if something must change.",
    "penetapan-dipakai":
      "Somebody has already worked with this SKP (action plan, realisation, evidence, feedback or evaluation), so the approval cannot be taken back. Open an adjustment if something must change.",
    "skp-belum-ditetapkan": "The plan is not agreed yet. Complete its agreement first.",
    "capaian-organisasi-belum-ada":
      "The unit's organisational result has not been set. The head of the unit above or the agency's admin enters it.",
    "evaluasi-belum-dinilai": "This evaluation is not rated yet. Wait for the assessor's ratings.",
    "evaluasi-sudah-dinilai": "This evaluation is already rated. Reload the page to see the result.",
    "evaluasi-belum-ditandatangani": "The assessor has not signed the evaluation document yet.",
    "evaluasi-sudah-ditandatangani":
      "This evaluation is signed and its ratings no longer change. Next step: delivery to the employee.",
    "evaluasi-belum-disampaikan": "The evaluation document has not been delivered to the employee yet.",
    "evaluasi-sudah-disampaikan": "This evaluation document was already delivered to the employee.",
    "evaluasi-sudah-diterima": "The employee has already accepted this evaluation document.",
    "evaluasi-dalam-keberatan":
      "An objection to this evaluation is being examined. Wait for the decision of the assessor's superior.",
    "evaluasi-sudah-final": "This evaluation is final and no longer changes.",
    "batas-keberatan-belum-lewat":
      "The employee may still object. Please come back after that time limit has passed.",
    "hasil-final": "This result is final; an objection to it is no longer possible.",
    "penilai-tidak-memutus":
      "An assessor does not decide on his own rating. Ask the agency's admin to complete the line above him.",
    "bukan-admin-instansi": "This step belongs to the agency's admin.",
    "bukan-pihak-dokumen": "A scan is kept by who signed, whose document it is, or an admin.",
    "bukan-pencabut-dokumen": "To revoke is asked by who signed the document, or by an admin.",
    "dokumen-sendiri": "Your own document is revoked by others; tell an admin.",
    "pencabutan-orang-sama": "You asked for it; another admin decides.",
    "dokumen-tidak-berlaku": "This document was replaced or revoked. Open the one that holds.",
    "dokumen-belum-final": "This result is not final. It is put right by reopening the evaluation.",
    "pencabutan-menunggu": "Revocation was asked for and waits for another admin.",
    "pencabutan-tidak-ada": "No request to revoke waits for a decision.",
    "tanggal-tanda-salah": (d) =>
      `The day of signature lies between ${tanggalPanjang(String(d.dari), "en")} and ${tanggalPanjang(String(d.sampai), "en")}.`,
    "bukan-peminta": "Only whoever asked can withdraw the request.",
    "perlu-dua-admin": "This result is final: one admin of the agency asks, another agrees.",
    "pembukaan-orang-sama": "You asked for it. Another admin of the agency decides.",
    "pembukaan-penanda-tangan": "You would sign the new result. Another admin of the agency decides.",
    "keberatan-tidak-ada": "No objection to this evaluation is being examined.",
    "keberatan-sudah-diputus": "The objection was decided, and that is final (PP 30/2019 Art. 59).",
    "kedua-pihak-belum-didengar":
      "Both sides must be heard first (p. 117). Write down the statement that is missing, or that none was given.",
    "pembukaan-berjalan": "This evaluation is open again. Wait until that time is over.",
    "pembukaan-sudah-ada": "There is such a request already. Reload to see it.",
    "pembukaan-sudah-diputus": "The request was answered or withdrawn. Reload to see it.",
    "pembukaan-tidak-ada": "This evaluation is not open again, or its time is over. The result stands.",
    "pertimbangan-kosong": "Write the reasons of the decision; both sides read them.",
    "putusan-tidak-mengubah": "Both ratings are as before. Change one, or choose to confirm.",
    "rekomendasi-kosong": "Write the new recommendation; it is printed in block 8 of D.1.3 (p. 118).",
    "keterangan-kosong": "Write the statement.",
    "tanggal-pemeriksaan-salah": (d) =>
      `The date lies between ${hari(d, "en")}, when the objection was filed, and today.`,
    "tempat-kosong": "Write where the meeting was, or that it was held online.",
    "alasan-pembukaan-kosong": "Write the reason, at least 10 letters; the employee reads it.",
    "lama-pembukaan-salah": (d) => `Choose 1 to ${d.n} working days.`,
    "dokumen-belum-diterima":
      "Accept the evaluation document first; the time limit for an objection runs from then.",
    "sampel-kosong":
      "There is no evidence, daily note or realisation of this period to verify yet (or all of it is in the sample).",
    "sampel-belum-ada": "No sample was drawn yet. Draw it first, then mark.",
    "lewat-batas-urung":
      "A mark can be undone within 24 hours only. A mistaken mark can still be replaced by another one.",
    "lewat-batas": (d) =>
      `The time limit passed on ${hari(d, "en")}. Talk to the assessor or the agency's admin.`,

    "skp-belum-lengkap": (d) =>
      `The plan is not complete: ${d.jumlah ?? "some"} point(s) still need attention. See the checks on the plan's page.`,
    "salinan-kosong": "Choose at least one result to copy.",
    "salinan-terlalu-banyak": (d) =>
      `With these the plan would have more than ${d.paling} rows, so nothing was copied. Choose fewer.`,
    "catatan-kosong": "Write at least one note, so that the employee knows what to improve.",
    "rating-belum-lengkap":
      "Choose a rating for work results and one for behaviour; the predicate follows from both.",
    "alasan-kosong": "Write the reason. Whoever receives this step will read it.",
    "alasan-rating-kosong":
      "Write the reason for this rating. The highest and lowest ratings, and one that departs from the suggestion, need an explanation.",
    "umpan-balik-belum-ada":
      "No written feedback on what to improve exists for this period. Look once more before you save a rating below expectations.",
    "sumber-kosong": "Name the source document of this result, such as the number and date of the report.",
    "terbit-salah": (d) =>
      `A result is issued between the first day of the period (${hari(d, "en")}) and today.`,
    "terbit-terlambat":
      "This year's result was issued in time; one issued after 31 January does not replace it (p. 94 f). To put a slip right, give the date of the original document.",
    "berkas-sumber-kosong": "Attach the source document.",
    "keputusan-tidak-perlu":
      "An admin decides only for a unit without last year's result, once 31 January has passed without one.",

    "bukan-pihak-bimbingan":
      "This guidance is written by the employee and whoever leads it. You can read it.",
    "bukan-pembimbing": "This step is for whoever leads this guidance.",
    "bukan-giliran-bimbingan": "Whoever has to do it says that it is done; the other side confirms.",
    "bimbingan-keadaan": "This guidance has moved on, so that step cannot be taken. See where it stands now.",
    "bimbingan-sudah-disetujui": "You have agreed to this text already. It waits for the other side.",
    "bimbingan-sudah-dinilai": "This form was sent and does not change any more.",
    "bimbingan-belum-lengkap": "It is not complete yet. Fill in the parts this page names, then agree.",
    "tindak-sudah-selesai": "This follow-up was already reported as done.",
    "tindak-belum-selesai": "Whoever has to do this has not said that it is done.",
    "atasan-pimpinan-belum-ada":
      "No superior of the leader is on record who could receive this feedback. Tell your agency's admin.",
    "sesi-belum-terjadi": "That day has not come yet. Write it down after the meeting.",
    "bukan-pelaku-konseling": "This step is not yours.",
    "konseling-keadaan": "This report has moved on, so that step cannot be taken. See where it stands now.",
    "belum-diberitahu": "Tell the employee first, then give the day on which you did.",
    "konselor-tidak-independen":
      "Choose another counsellor: not the employee, not the reporter, not the assessor or the superior above.",

    "progres-terkunci": (d) =>
      `The evaluation that holds ${hari(d, "en")} is signed, so the notes of that day no longer change. Note it today if the work goes on.`,
    "catat-lewat-batal": (d) =>
      `A note can only be taken back within ${d.menit} minutes. Later, correct or delete it in Daily progress.`,
    "progres-kegiatan-kosong": "Write what you did: one sentence is enough.",
    "progres-kegiatan-panjang": (d) =>
      `An activity has at most ${d.paling} characters. Shorten it, or make it two rows.`,
    "progres-tanggal-salah": "This day is not in the calendar. Write for example 21-11-2026.",
    "progres-belum-terjadi": (d) =>
      `${hari(d, "en")} has not come yet. Note an activity on its day, or change the date.`,
    "progres-terlalu-lampau": (d) =>
      `Your agency takes notes up to ${d.hari} days back, that is from ${hari(d, "en")}. Change the date, or keep what is older as evidence on the work sheet.`,
    "progres-hari-libur": (d) =>
      `${hari(d, "en")} is a day off, and your agency takes no notes on days off. Change the date; if you did work, ask the admin to enter that day as one your unit works.`,
    "progres-sedang-cuti": (d) =>
      `On ${hari(d, "en")} you are recorded as on leave, and your agency takes no notes on days of leave. Change the date; if the leave is wrong, report it with "Something is wrong".`,
    "progres-jam-tidak-lengkap": "Fill in both start and end, or leave both empty.",
    "progres-jam-salah": "Write times as HH:MM, for example 07:30 or 13:05.",
    "progres-jam-terbalik":
      "The end must come after the start. What runs past midnight is written as two rows.",
    "progres-jumlah-salah": "Write the amount as a whole number, for example 3, or leave it empty.",
    "progres-menit-berlebih": (d) =>
      `With this row ${hari(d, "en")} comes to ${d.menit} minutes; your agency's limit is ${d.batas} minutes a day. Check the times, or leave them empty on rows that do not count.`,
    "progres-terlalu-banyak": (d) =>
      `${hari(d, "en")} already has ${d.paling} rows. Put some of them together.`,
    "progres-rhk-tidak-ada": "That result is not in your agreed plan. Choose another, or leave it empty.",
    "progres-di-luar-masa": (d) =>
      `That result belongs to the plan of ${hari(d, "en")} to ${hari({ tanggal: d.sampai ?? "" }, "en")}. Choose a result of the plan in force on that day, or change the date.`,

    "sudah-berubah":
      "Somebody changed this first. What you wrote is still here; look at the current state, then continue.",
  },
};

/** The words of a refusal in the reader's language; a code nobody foresaw is shown as it is. */
export function said(refusal: Refusal, lang: Lang): string {
  const sayings: Readonly<Record<string, Said>> = penolakanWords[lang];
  const saying = Object.hasOwn(sayings, refusal.code) ? sayings[refusal.code] : undefined;
  return typeof saying === "function" ? saying(refusal.detail ?? {}) : (saying ?? refusal.code);
}

const hari = (d: Detail, lang: Lang) =>
  typeof d.tanggal === "string" ? tanggalPanjang(d.tanggal, lang) : "…";
