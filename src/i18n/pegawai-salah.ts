import { words } from "./words.ts";

/** What can be wrong in the forms about one person. */
export const pegawaiSalahWords = words({
  id: {
    salah: {
      "nama-kosong": "Isi nama",
      "nama-panjang": "Nama paling panjang 200 huruf",
      "surel-salah": "Tulis surel seperti nama@instansi.go.id, atau kosongkan",
      "sudah-bersandi":
        "Akun ini sudah punya kata sandi, jadi tidak diundang lagi. Bila pemiliknya tidak dapat masuk, pakai Pulihkan akun",
      "surel-dipakai": "Surel ini sudah dipakai pegawai lain",
      "jenis-kosong": "Pilih jenis pegawai",
      "nomor-kosong": "Isi NIP atau NI PPPK",
      "nomor-dipakai": "Nomor ini sudah dipakai pegawai lain",
      "panjang-bukan-18": "Nomor harus tepat 18 angka",
      "bukan-angka": "Nomor hanya boleh berisi angka",
      "tanggal-lahir-tidak-valid": "Delapan angka pertama harus tanggal lahir (TTTTBBHH)",
      "bulan-tmt-tidak-valid": "Angka ke-13 dan 14 harus bulan pengangkatan, 01 sampai 12",
      "pola-pns": "Nomor ini berpola NIP PNS. Pilih jenis pegawai PNS, atau periksa nomornya",
      "jenis-kelamin-tidak-valid": "Angka ke-15 harus 1 (pria) atau 2 (wanita)",
      "nomor-urut-tidak-valid":
        "Tiga angka terakhir tidak boleh 000. Nomor yang pernah dibuka sebagai angka di Excel sering rusak begini",
      "usia-saat-tmt-kurang-dari-18": "Menurut nomor ini, usianya belum 18 tahun saat diangkat",
      "tmt-di-masa-depan": "Menurut nomor ini, pengangkatannya di masa depan",
      "golongan-tidak-dikenal": "Golongan tidak dikenal. PNS: I/a sampai IV/e. PPPK: I sampai XVII",
      "jabatan-kosong": "Isi nama jabatan",
      "jabatan-panjang": "Nama jabatan paling panjang 200 huruf",
      "jenis-jabatan-kosong": "Pilih jenis jabatan",
      "jenjang-kosong": "Pilih jenjang jabatan fungsional",
      "unit-kosong": "Pilih unit",
      "kedudukan-kosong": "Pilih kedudukan",
      "tanggal-salah": "Isi tanggal yang benar, antara tahun 1945 dan 2100",
      "tanggal-terbalik": "Tanggal akhir harus sama atau setelah tanggal mulai",
      "definitif-lebih-baru":
        "Sudah ada jabatan definitif yang mulai pada atau setelah tanggal itu. Akhiri atau perbaiki yang itu lebih dulu",
      "unit-sudah-dipimpin":
        "Unit ini sudah punya pimpinan definitif pada tanggal itu. Akhiri jabatannya lebih dulu",
      "masih-ada-definitif":
        "Plt hanya untuk jabatan kosong; unit ini masih punya pimpinan definitif. Pakai Plh, atau akhiri jabatan definitifnya",
      "plt-terjadwal":
        "Pada atau setelah tanggal itu ada Plt yang sudah dicatat untuk unit ini. Batalkan Plt itu lebih dulu, atau akhiri jabatan ini sebelum Plt mulai",
      "plt-sudah-ada": "Unit ini sudah punya Plt pada tanggal itu. Akhiri Plt yang lama lebih dulu",
      "plh-tanpa-akhir": "Plh menggantikan pejabat yang berhalangan sementara. Isi hari terakhirnya",
      "plh-tanpa-pejabat":
        "Tidak ada pejabat definitif lain yang memimpin unit ini selama masa itu, jadi tidak ada yang digantikan. Untuk jabatan kosong pakai Plt",
      "unit-ditutup":
        "Unit ini akan ditutup sebelum jabatan ini berakhir. Pilih unit lain, atau isi hari terakhir yang lebih awal",
      "bukan-tim-kerja":
        "Keanggotaan tim hanya untuk unit jenis tim kerja. Pilih tim kerja, atau kedudukan lain",
      "sudah-anggota": "Pegawai ini sudah tercatat di tim itu pada masa itu",
      "tim-sudah-diketuai": "Tim ini sudah punya ketua pada masa itu. Akhiri yang lama lebih dulu",
      "menunjuk-diri":
        "Anda tidak dapat menunjuk diri sendiri menjadi pejabat penilai orang lain sebagai Plt, Plh, atau lewat delegasi. Minta admin lain mencatatnya",
      "khusus-diri":
        "Anda tidak dapat menetapkan diri sendiri sebagai pejabat penilai orang lain. Minta admin lain mencatatnya",
      "penilai-melingkar":
        "Dengan ini beberapa pejabat akan saling menilai, langsung atau lewat pejabat lain. Pilih orang, unit, atau tanggal lain",
      "sudah-ada-keputusan":
        "Sudah ada keputusan yang bersandar pada jabatan ini (SKP diajukan atau ditetapkan, atau penilaian), jadi tidak dapat diperbaiki atau dibatalkan lagi. Akhiri jabatannya dan catat yang benar sejak tanggal berikutnya",
      "skp-sudah-disusun":
        "SKP pada jabatan ini sudah mulai disusun, jadi tanggal mulai dan kedudukannya tidak dapat diubah. Akhiri jabatannya, atau minta pegawai mengosongkan rancangannya",
      "instansi-kosong": "Isi instansi atau lembaganya",
      "instansi-panjang": "Nama instansi paling panjang 200 huruf",
      "delegasi-tanpa-unit": "Delegasi hanya untuk yang memimpin unit. Centang juga memimpin unit ini",
      "surat-kosong": "Isi nomor surat",
      "surat-panjang": "Nomor surat paling panjang 100 huruf",
      "penilai-tidak-ada": "Tidak ada pegawai dengan nomor itu di instansi ini",
      "penilai-sendiri": "Pegawai tidak dapat menjadi pejabat penilai dirinya sendiri",
      "alasan-kosong": "Isi alasan",
      "alasan-panjang": "Alasan paling panjang 500 huruf",
      "khusus-bertemu": "Masih ada atasan khusus lain pada masa itu. Akhiri yang itu lebih dulu",
      "status-kosong": "Pilih status",
      "status-sudah-ada": "Sudah ada perubahan status pada tanggal itu",
      "sudah-berubah":
        "Data pegawai ini diubah orang lain setelah halaman dibuka. Isian Anda masih ada; bandingkan dengan yang tersimpan, lalu simpan lagi",
    },
  },
  en: {
    salah: {
      "nama-kosong": "Enter the name",
      "nama-panjang": "The name may have 200 characters at most",
      "surel-salah": "Write the e-mail like name@agency.go.id, or leave it empty",
      "sudah-bersandi":
        "This account has a password already, so it is not invited again. If its owner cannot get in, use Recover the account",
      "surel-dipakai": "Somebody else has this e-mail",
      "jenis-kosong": "Choose the kind of employee",
      "nomor-kosong": "Enter the NIP or NI PPPK",
      "nomor-dipakai": "Somebody else has this number",
      "panjang-bukan-18": "The number must have exactly 18 digits",
      "bukan-angka": "The number may hold digits only",
      "tanggal-lahir-tidak-valid": "The first eight digits must be a date of birth (YYYYMMDD)",
      "bulan-tmt-tidak-valid": "Digits 13 and 14 must be the month of appointment, 01 to 12",
      "pola-pns": "This number looks like a NIP of a PNS. Choose PNS, or check the number",
      "jenis-kelamin-tidak-valid": "Digit 15 must be 1 (male) or 2 (female)",
      "nomor-urut-tidak-valid":
        "The last three digits cannot be 000. Numbers opened as numbers in Excel often break like this",
      "usia-saat-tmt-kurang-dari-18": "By this number the person was not yet 18 when appointed",
      "tmt-di-masa-depan": "By this number the appointment lies in the future",
      "golongan-tidak-dikenal": "Unknown grade. PNS: I/a to IV/e. PPPK: I to XVII",
      "jabatan-kosong": "Enter the name of the post",
      "jabatan-panjang": "The post may have 200 characters at most",
      "jenis-jabatan-kosong": "Choose the kind of post",
      "jenjang-kosong": "Choose the level of the functional post",
      "unit-kosong": "Choose a unit",
      "kedudukan-kosong": "Choose the standing",
      "tanggal-salah": "Enter a real date between 1945 and 2100",
      "tanggal-terbalik": "The end must be on or after the beginning",
      "definitif-lebih-baru":
        "A definitive post begins on or after that day already. End or correct that one first",
      "unit-sudah-dipimpin": "This unit has a definitive head on that day. End that post first",
      "masih-ada-definitif":
        "A Plt is only for a vacant post; this unit still has a definitive head. Use Plh, or end the definitive post",
      "plt-terjadwal":
        "A Plt is entered for this unit on or after that day. Take that Plt back first, or end this post before the Plt begins",
      "plt-sudah-ada": "This unit has a Plt on that day. End the old one first",
      "plh-tanpa-akhir": "A Plh stands in for a holder who is away for a time. Enter the last day",
      "plh-tanpa-pejabat":
        "No other definitive head leads this unit all that time, so there is nobody to stand in for. For a vacant post use Plt",
      "unit-ditutup":
        "This unit is to be closed before this post ends. Choose another unit, or an earlier last day",
      "bukan-tim-kerja": "Membership is of a work team. Choose a work team, or another standing",
      "sudah-anggota": "This person is in that team at that time already",
      "tim-sudah-diketuai": "This team has a leader at that time. End the old one first",
      "menunjuk-diri":
        "You cannot make yourself the assessor of others as Plt, Plh or by delegation. Ask another admin to enter it",
      "khusus-diri": "You cannot make yourself the assessor of somebody else. Ask another admin to enter it",
      "penilai-melingkar":
        "With this some officials would assess each other, directly or by way of others. Choose another person, unit or day",
      "sudah-ada-keputusan":
        "Something was decided on this post (an SKP handed in or approved, or an assessment), so it cannot be corrected or taken back any more. End it and enter the right one from the next day",
      "skp-sudah-disusun":
        "An SKP is being written on this post, so its first day and standing cannot be changed. End the post, or ask the person to empty the draft",
      "instansi-kosong": "Enter the agency or body",
      "instansi-panjang": "The agency may have 200 characters at most",
      "delegasi-tanpa-unit": "A delegation is only for who leads a unit. Tick that as well",
      "surat-kosong": "Enter the letter number",
      "surat-panjang": "The letter number may have 100 characters at most",
      "penilai-tidak-ada": "Nobody in this agency has that number",
      "penilai-sendiri": "Nobody can be his own assessor",
      "alasan-kosong": "Enter the reason",
      "alasan-panjang": "The reason may have 500 characters at most",
      "khusus-bertemu": "Another exception holds in that time. End that one first",
      "status-kosong": "Choose the status",
      "status-sudah-ada": "There is a change of status on that day already",
      "sudah-berubah":
        "Somebody changed this person after you opened the page. What you typed is still here; compare it with what is stored, then save again",
    },
  },
});
