/** kode | bab | Indonesian | English */
export const pemain = `
M06 | bekerja | SKP 2027 dikembalikan dengan catatan per rencana hasil kerja. | Her plan for 2027 came back with notes on two results.
M02 | bekerja | Sekretaris: dokumen Triwulan III sudah disampaikan, SKP 2027 diajukan. | Secretary: her document was delivered, her plan for 2027 is submitted.
M14 | bekerja | PPPK: evaluasi menunggu, SKP 2027 belum disusun. | Contract employee: evaluation waiting, no plan for 2027 yet.
M01 | menilai | Kepala dinas: menilai Triwulan III sebelum 30 November, menyetujui SKP 2027, capaian UPTD belum ditetapkan. | Head of the agency: quarter III to assess before 30 November, plans for 2027 to agree, one unit's result not set.
M05 | menilai | Kepala bidang: tiga pegawai, dua sudah dinilai dan belum ditandatangani, satu SKP 2027 menunggu. | Head of division: three people, two rated and unsigned, one plan for 2027 waiting.
M09 | menilai | Kepala bidang: draf SKP 2027, dua pegawai belum dinilai. | Head of division: a draft for 2027, two people not rated yet.
M12 | menilai | Kepala UPTD: dua evaluasi tertahan sampai capaian unitnya ditetapkan. | Head of the port: two evaluations wait for his unit's result.
M04 | kelola | Admin instansi: SKP 2027 belum dimulai; kemajuan dua tahun berjalan bersamaan. | Agency admin: her plan for 2027 has not begun; two years run side by side.`;
