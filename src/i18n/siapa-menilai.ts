import { words } from "./words.ts";

/** Why this pejabat penilai, in one sentence a reason; `f` are names and days as they were when he was chosen. */
export const siapaMenilaiWords = words({
  id: {
    judul: "Mengapa pejabat penilai ini",
    olehAtasan: (nama: string) => `Atasan pejabat penilai: ${nama}`,
    sebelumnya: "Sebelumnya",
    ditetapkan: (tanggal: string) => `Ditetapkan ${tanggal}`,
    belumAda: "belum ada",
    alasan: {
      garis: (_p: string, _l: string, _t: string) => "Atasan langsung pada hari jendela evaluasi dibuka.",
      berjenjang: () =>
        "Jabatan atasan terdekat kosong atau tidak berwenang menilai, sehingga penilaian naik berjenjang kepada atasan berikutnya.",
      "penilai-plt": () => "Menilai sebagai pelaksana tugas (Plt) pimpinan unit, karena jabatan itu lowong.",
      "penilai-plh": () => "Menilai sebagai pelaksana harian (Plh) pimpinan unit.",
      "penilai-jf": () =>
        "Pejabat fungsional yang memimpin unit kerja dan diberi kewenangan menilai secara tertulis.",
      khusus: () => "Pejabat lain yang ditetapkan sebagai pejabat penilai untuk pegawai ini.",
      plt: () =>
        "Pegawai ini Plt: yang menilai pimpinan unit tempat ia melapor sebagai Plt, selama tugas itu berjalan.",
      "mutasi-pegawai": (_p: string, lama: string, tanggal: string) =>
        `Pegawai pindah dari ${lama} pada ${tanggal}: yang menilai pejabat penilai yang baru, dengan capaian unit yang baru. Hasil periode lalu di unit lama hanya dipakai bila keduanya sepakat.`,
      "penilai-pindah-dalam": (_p: string, _l: string, tanggal: string) =>
        `Pejabat penilai pindah ${tanggal}, di dalam jendela evaluasi: ia tetap menilai unit lamanya.`,
      "penilai-pindah-luar": (penilai: string, _l: string, tanggal: string) =>
        `${penilai} tidak lagi memimpin sejak ${tanggal}, sebelum jendela dibuka: penggantinya yang menilai, atau atasannya bila belum ada pengganti.`,
      "penilai-berhalangan": (penilai: string) =>
        `${penilai} berhalangan tetap: penilaian naik berjenjang kepada atasannya.`,
      diperbantukan: () =>
        "Pegawai diperbantukan: yang menilai pejabat penilai di instansi induk atau pejabat yang ditunjuk, dengan umpan balik dari tempat bertugas.",
      "tugas-belajar": () =>
        "Pegawai tugas belajar: yang menilai pejabat penilai di instansi induk, dengan umpan balik dari institusi studi.",
      tanpa: () => "Belum ada pejabat penilai: lengkapi penempatan atau pimpinan unit.",
    },
    lalu: {
      judul: "Hasil periode lain",
      tahunan:
        "Evaluasi tahunan berdiri sendiri: hasil periodik di bawah hanya keterangan dan tidak dirata-rata.",
      kosong: "Belum ada hasil periode lain yang disampaikan.",
      naik: "naik",
      tetap: "tetap",
      turun: "turun",
    },
    skpLain: {
      judul: "SKP lain pada tahun ini",
      teks: "Pegawai ini mempunyai lebih dari satu SKP karena mutasi. Hasil kerja pada SKP lain dapat dibaca, tetapi dinilai menurut SKP dan unit yang baru.",
      baris: (dari: string, sampai: string, unit: string) => `${dari} – ${sampai}, ${unit}`,
    },
    pimpinanLain: "bukan pejabat penilai",
    sepakat: {
      judul: "Pakai hasil periode sebelumnya",
      lead: (periode: string, unit: string) =>
        `Pegawai baru dimutasi. Bila pegawai dan pejabat penilai sama-sama setuju, hasil ${periode} di ${unit} dapat dipakai untuk periode ini (hlm. 91 A.13.a). Tanpa kesepakatan, pejabat penilai yang baru menilai.`,
      alasan: "Pertimbangan",
      usulkan: "Usulkan",
      diusulkan: (nama: string, periode: string) => `${nama} mengusulkan memakai hasil ${periode}.`,
      menunggu: (nama: string) => `Menunggu jawaban ${nama}.`,
      setuju: "Setujui",
      tolak: "Tolak",
      tarik: "Tarik kembali",
      disepakati: (periode: string, unit: string) =>
        `Disepakati: dipakai hasil ${periode} di ${unit}. Menunggu tanda tangan pejabat penilai.`,
      disepakatiSelesai: (periode: string, unit: string) =>
        `Hasil ini hasil ${periode} di ${unit}, atas kesepakatan pegawai dan pejabat penilai (hlm. 91 A.13.a).`,
      ditolak: (nama: string) => `${nama} tidak setuju. Pejabat penilai menilai seperti biasa.`,
      ditarik: "Usulan ditarik kembali. Pejabat penilai menilai seperti biasa.",
      lihat: "Lihat evaluasi itu",
      "teks-panjang": "Paling banyak 1.000 huruf",
      "jawaban-salah": "Pilih setuju atau tolak",
    },
    studi: {
      judul: "Tugas belajar",
      lead: "Bila studi berakhir tanpa lulus, predikat menjadi kurang atau sangat kurang menurut perilaku kerja, apa pun isi kuadran (hlm. 100, 103). Catat surat institusi sebelum menilai.",
      mengapa:
        "Studi berakhir tanpa lulus: predikat menurut perilaku kerja, bukan menurut kuadran (hlm. 100, 103).",
      surat: "Nomor surat institusi",
      tanggal: "Tanggal surat",
      catat: "Catat tidak lulus",
      hapus: "Hapus catatan ini",
      tercatat: (surat: string, tanggal: string) =>
        `Studi berakhir tanpa lulus menurut surat ${surat} tanggal ${tanggal}: predikat kurang atau sangat kurang (hlm. 100, 103).`,
      "surat-kosong": "Isi nomor surat",
      "surat-panjang": "Paling banyak 200 huruf",
      "tanggal-salah": "Isi tanggal surat",
      "tanggal-nanti": "Tanggal surat tidak boleh sesudah hari ini",
    },
  },
  en: {
    judul: "Why this assessor",
    olehAtasan: (nama) => `Superior of the assessor: ${nama}`,
    sebelumnya: "Before",
    ditetapkan: (tanggal) => `Chosen ${tanggal}`,
    belumAda: "nobody yet",
    alasan: {
      garis: () => "The direct superior on the day the evaluation window opened.",
      berjenjang: () =>
        "The nearest superior post is vacant or may not assess, so the evaluation goes step by step to the next superior.",
      "penilai-plt": () => "Assesses as acting head (Plt) of the unit, because that post is vacant.",
      "penilai-plh": () => "Assesses as daily acting head (Plh) of the unit.",
      "penilai-jf": () => "A functional official who leads a unit and may assess by written delegation.",
      khusus: () => "Another official designated as assessor of this employee.",
      plt: () =>
        "This employee is Plt: the head of the unit to which he reports as Plt assesses, while that lasts.",
      "mutasi-pegawai": (_p, lama, tanggal) =>
        `The employee moved from ${lama} on ${tanggal}: the new assessor evaluates, on the new unit's result. Last period's result of the old unit is used only when both agree.`,
      "penilai-pindah-dalam": (_p, _l, tanggal) =>
        `The assessor moved on ${tanggal}, inside the evaluation window: he still evaluates his old unit.`,
      "penilai-pindah-luar": (penilai, _l, tanggal) =>
        `${penilai} no longer leads since ${tanggal}, before the window opened: the successor evaluates, or the superior while there is none.`,
      "penilai-berhalangan": (penilai) =>
        `${penilai} is permanently unavailable: the evaluation goes up to the superior.`,
      diperbantukan: () =>
        "The employee is seconded: the assessor at the home agency or a designated official evaluates, with feedback from the place of work.",
      "tugas-belajar": () =>
        "The employee is on study assignment: the assessor at the home agency evaluates, with feedback of the institution.",
      tanpa: () => "There is no assessor yet: complete the appointment or the head of the unit.",
    },
    lalu: {
      judul: "Results of other periods",
      tahunan:
        "The annual evaluation stands by itself: the periodic results below are for information and never averaged.",
      kosong: "No result of another period has been delivered yet.",
      naik: "up",
      tetap: "same",
      turun: "down",
    },
    skpLain: {
      judul: "Other plans of this year",
      teks: "This employee has more than one plan because of a transfer. Work under the others may be read, but is rated under the new plan and unit.",
      baris: (dari, sampai, unit) => `${dari} – ${sampai}, ${unit}`,
    },
    pimpinanLain: "not the assessor",
    sepakat: {
      judul: "Use last period's result",
      lead: (periode, unit) =>
        `The employee was transferred. When employee and assessor both agree, the result of ${periode} at ${unit} may be used for this period (p. 91 A.13.a). Without agreement the new assessor evaluates.`,
      alasan: "Consideration",
      usulkan: "Propose",
      diusulkan: (nama, periode) => `${nama} proposes to use the result of ${periode}.`,
      menunggu: (nama) => `Waiting for the answer of ${nama}.`,
      setuju: "Agree",
      tolak: "Decline",
      tarik: "Take back",
      disepakati: (periode, unit) =>
        `Agreed: the result of ${periode} at ${unit} is used. Waiting for the assessor's signature.`,
      disepakatiSelesai: (periode, unit) =>
        `This result is that of ${periode} at ${unit}, as employee and assessor agreed (p. 91 A.13.a).`,
      ditolak: (nama) => `${nama} does not agree. The assessor evaluates as usual.`,
      ditarik: "The proposal was taken back. The assessor evaluates as usual.",
      lihat: "See that evaluation",
      "teks-panjang": "At most 1,000 characters",
      "jawaban-salah": "Choose to agree or decline",
    },
    studi: {
      judul: "Study assignment",
      lead: "When the study ends without graduation the predicate is poor or very poor by behaviour, whatever the quadrant says (p. 100, 103). Record the institution's letter before rating.",
      mengapa:
        "The study ended without graduation: the predicate goes by behaviour, not by the quadrant (p. 100, 103).",
      surat: "Number of the institution's letter",
      tanggal: "Date of the letter",
      catat: "Record as not graduated",
      hapus: "Remove this record",
      tercatat: (surat, tanggal) =>
        `The study ended without graduation, letter ${surat} of ${tanggal}: the predicate is poor or very poor (p. 100, 103).`,
      "surat-kosong": "Enter the number of the letter",
      "surat-panjang": "At most 200 characters",
      "tanggal-salah": "Enter the date of the letter",
      "tanggal-nanti": "The letter cannot be of a later day than today",
    },
  },
});

/** What can be wrong in the small forms beside an evaluation. */
export const salahSisi = {
  id: pilih(siapaMenilaiWords.id.sepakat, siapaMenilaiWords.id.studi),
  en: pilih(siapaMenilaiWords.en.sepakat, siapaMenilaiWords.en.studi),
};
function pilih(a: (typeof siapaMenilaiWords)["id"]["sepakat"], b: (typeof siapaMenilaiWords)["id"]["studi"]) {
  return {
    "teks-panjang": a["teks-panjang"],
    "jawaban-salah": a["jawaban-salah"],
    "surat-kosong": b["surat-kosong"],
    "surat-panjang": b["surat-panjang"],
    "tanggal-salah": b["tanggal-salah"],
    "tanggal-nanti": b["tanggal-nanti"],
  };
}
