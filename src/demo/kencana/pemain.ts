/** Who a visitor may be, and what there is to see as them. kode | bab | Indonesian | English */
export const pemain = `
P16 | bekerja | Perencana Ahli Muda: SKP kuantitatif lengkap dengan rencana aksi, realisasi, dan bukti. | Planner: a complete quantitative SKP with action plans, results and evidence.
P12 | bekerja | Pelaksana: SKP kualitatif yang sederhana, dari ponsel pun mudah. | Executor: a simple qualitative SKP, easy on a phone.
P01 | bekerja | Sekretaris Jenderal: SKP JPT kualitatif, dinilai Menteri. | Secretary General: qualitative SKP, assessed by the Minister.
P03 | menilai | Kepala bagian: tim tujuh orang di satu layar, SKP dan umpan baliknya. | Head of division: a team of seven on one screen, with plans and feedback.
P02 | menilai | Kepala kantor wilayah: enam kepala unit dinilai, capaian unit ditetapkan, keberatan Luthfi menunggu putusan. | Head of the regional office: assesses six heads, sets unit results, an objection waits for his decision.
P43 | menilai | Kepala KUA dengan delegasi penilai; SKP kualitatif dan tiga pegawai. | Head of a KUA by delegation; qualitative SKP and a team of three.
P28 | menilai | Plt. Kepala Bidang: SKP versi 2, menilai bidangnya, satu keberatan berjalan. | Acting head: version 2 of his SKP, assesses the division, one objection running.
P36 | menilai | Atasan yang harus mengambil alih empat evaluasi MAN 1 dan menetapkan capaian unitnya. | Superior who has to take over four evaluations and set the unit's result.
P52 | menilai | Kepala kantor kota: sudah mengambil alih satu evaluasi, hasilnya final. | Head of the city office: took over one evaluation, which is final.
P47 | menilai | Kepala madrasah yang melewatkan jendela: tugas menilai sudah beralih. | School head who missed the window: the task has moved up.
P30 | khusus | Mengajukan keberatan atas Triwulan III; putusan paling lambat 27 November. | Objected to quarter III; the decision is due on 27 November.
P06 | khusus | Pindah unit di bulan Mei: dua SKP dalam satu tahun. | Moved in May: two plans in one year.
P32 | khusus | Tugas belajar sejak September: harapan akademik menjadi SKP versi 2. | On study assignment since September: academic goals became version 2.
P09 | khusus | CPNS sejak Maret: SKP dimulai di tengah tahun. | New employee since March: the plan starts in mid-year.
P07 | kelola | Admin instansi. Triwulan III sudah disampaikan: baca, terima, atau ajukan keberatan sampai 30 November. | Agency admin. Her quarter III was delivered: read, accept, or object until 30 November.
P04 | kelola | Kasubbag kepegawaian, admin, dan pejabat penilai lima orang; tiga dokumennya belum kembali. | Head of personnel, admin and assessor of a team; three of his documents are not back yet.
P38 | kelola | Admin unit kantor kabupaten: hanya pegawai dan unit di sana yang dapat diurus. | Unit admin of the district office: keeps only its own people and units.
P22 | khusus | Menyiapkan untuk kepala bidangnya yang sedang cuti; mengajukan tetap oleh kepala bidang. | Prepares for the head of division, who is on leave; submitting stays with the head.
P62 | kelola | Auditor kantor wilayah sampai Januari: membaca saja, setiap halaman yang dibuka tercatat. | Auditor of the regional office until January: reads only, every page opened is recorded.`;
