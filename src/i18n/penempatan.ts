import { titik, words } from "./words.ts";

/** Correcting and taking back an appointment, and why somebody is assessed by whom. */
export const penempatanWords = words({
  id: {
    koreksi: "Perbaiki",
    koreksiJudul: "Perbaiki jabatan",
    koreksiJelas:
      "Untuk jabatan yang salah dicatat. Garis penilai dan SKP yang belum disusun mengikuti, seolah-olah dicatat benar sejak awal. Jabatan yang memang berganti diakhiri, bukan diperbaiki.",
    alasan: "Alasan perbaikan",
    alasanHint: "Misalnya: salah pilih unit, seharusnya Bidang PHU. Tersimpan di jejak audit",
    batal: "Batalkan",
    batalJudul: "Batalkan jabatan",
    batalTombol: "Batalkan jabatan ini",
    batalJelas:
      "Untuk jabatan yang seharusnya tidak pernah dicatat. Ia hilang dari riwayat jabatan; isinya dan alasannya tetap ada di jejak audit.",
    alasanBatal: "Alasan pembatalan",
    pulih: (jabatan: string) => `${jabatan} berlaku lagi seperti sebelumnya.`,
    pltTidakPulih: "Plt yang berakhir karena jabatan ini tidak hidup lagi dengan sendirinya.",
    tidakDapat: "Belum dapat dilakukan",
    penjelasan: "Langkah demi langkah",
    untukPenilai: "Mencari pejabat penilai",
    untukAtasan: "Mencari atasan pejabat penilai",
    langkah: {
      khusus: (n: string, alasan: string) =>
        `Ada atasan khusus: ${n}${alasan ? ` (${alasan})` : ""}. Susunan unit tidak dipakai.`,
      khususMelingkar: (n: string) =>
        `Atasan khususnya ${n}, padahal orang itu sendiri yang dicarikan penilai. Tidak sah.`,
      mulaiPimpin: (u: string) => `Memimpin ${u}, jadi dicari mulai dari unit di atasnya.`,
      mulaiPlt: (u: string) =>
        `Plt yang memimpin ${u}: selama itu dinilai di atas unit tersebut (hlm. 89 A.5).`,
      mulaiPlh: (u: string) => `Hanya tercatat sebagai Plh di ${u}, jadi dicari mulai dari unit di atasnya.`,
      mulai: (u: string) => `Bertugas di ${u}, jadi dicari mulai dari unit itu.`,
      tanpaJabatan:
        "Tidak punya jabatan di instansi ini pada tanggal ini. Untuk penilai luar, tetapkan atasannya sebagai atasan khusus.",
      timKerja: (u: string) =>
        `${u}: tim kerja. Ketua tim bukan pejabat penilai (hlm. 44, 89). Lanjut ke atas.`,
      kosong: (u: string) => `${u}: tidak ada pimpinan pada tanggal ini. Lanjut ke atas.`,
      dilewati: (u: string, n: string) =>
        `${u}: dipimpin ${n}, yang tidak dapat menjadi penilai dalam hal ini. Lanjut ke atas.`,
      belumBerwenang: (u: string, n: string) =>
        `${u}: dipimpin ${n}, yang bukan pejabat pengawas ke atas dan belum mendapat delegasi tertulis (hlm. 89 A.7). Lanjut ke atas.`,
      dipilih: (u: string, n: string, sebagai: string) =>
        `${titik(`${u}: dipimpin ${n}${sebagai}`)} Inilah orangnya.`,
      puncak: "Tidak ada unit di atasnya lagi.",
      unitMelingkar: "Susunan unit berputar di sini. Perbaiki unit di atasnya.",
    },
    karenaDelegasi: " dengan delegasi tertulis",
  },
  en: {
    koreksi: "Correct",
    koreksiJudul: "Correct the post",
    koreksiJelas:
      "For a post that was entered wrongly. Lines and plans nobody has begun follow, as if it had been entered rightly at once. A post that really changed is ended, not corrected.",
    alasan: "Reason of the correction",
    alasanHint: "Such as: wrong unit chosen, should be Bidang PHU. Kept in the audit trail",
    batal: "Take back",
    batalJudul: "Take the post back",
    batalTombol: "Take this post back",
    batalJelas:
      "For a post that should never have been entered. It leaves the history of posts; what it was and why it went stay in the audit trail.",
    alasanBatal: "Reason for taking it back",
    pulih: (jabatan: string) => `${jabatan} holds again as before.`,
    pltTidakPulih: "A Plt that ended because of this post does not come back by itself.",
    tidakDapat: "Not possible",
    penjelasan: "Step by step",
    untukPenilai: "Looking for the assessor",
    untukAtasan: "Looking for the assessor's superior",
    langkah: {
      khusus: (n: string, alasan: string) =>
        `There is an exception: ${n}${alasan ? ` (${alasan})` : ""}. The structure of units is not used.`,
      khususMelingkar: (n: string) =>
        `The exception names ${n}, for whom an assessor is being looked for. It does not count.`,
      mulaiPimpin: (u: string) => `Leads ${u}, so the search begins with the unit above.`,
      mulaiPlt: (u: string) => `Plt leading ${u}: assessed from above that unit meanwhile (p. 89 A.5).`,
      mulaiPlh: (u: string) => `Only entered as Plh of ${u}, so the search begins with the unit above.`,
      mulai: (u: string) => `Serves in ${u}, so the search begins there.`,
      tanpaJabatan:
        "Holds no post in this agency on this day. For an outside assessor, name the superior as an exception.",
      timKerja: (u: string) => `${u}: a work team. A team leader is no assessor (p. 44, 89). On upwards.`,
      kosong: (u: string) => `${u}: no head on this day. On upwards.`,
      dilewati: (u: string, n: string) => `${u}: led by ${n}, who cannot be the assessor here. On upwards.`,
      belumBerwenang: (u: string, n: string) =>
        `${u}: led by ${n}, who is below supervisor and has no written delegation (p. 89 A.7). On upwards.`,
      dipilih: (u: string, n: string, sebagai: string) =>
        `${titik(`${u}: led by ${n}${sebagai}`)} This is the one.`,
      puncak: "There is no unit above.",
      unitMelingkar: "The structure of units goes round in a circle here. Correct the unit above.",
    },
    karenaDelegasi: " with a written delegation",
  },
});
