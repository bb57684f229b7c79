import { count, words } from "./words.ts";

/** A plan and the superior's: what may be taken over before he is ready, and what differs once he is. */
export const selarasWords = words({
  id: {
    title: "Selaraskan dengan RHK pimpinan",
    lead: (nama: string) => `Bandingkan RHK pimpinan di SKP Anda dengan SKP ${nama}, lalu tautkan sekaligus.`,
    panel: {
      draf: "draf, belum disetujui",
      drafJelas: (nama: string) =>
        `SKP ${nama} masih draf. Silakan menyusun sekarang; bila isinya berubah atau ditetapkan, perbedaannya ditunjukkan kepada Anda.`,
      belum: (nama: string) => `${nama} belum menulis RHK-nya. Anda tidak perlu menunggu.`,
      tanpaPenilai:
        "Pejabat penilai Anda belum tercatat. Anda tetap dapat menyusun; minta admin instansi melengkapi garis penilaian.",
      usulan:
        "Tulis di kolom RHK pimpinan apa yang Anda perkirakan menjadi RHK-nya (usulan). Usulan ditautkan setelah RHK-nya ada.",
      ambilAtas: (nama: string) => `Boleh juga mengambil RHK ${nama} di atasnya, dengan nomor A1, A2, …`,
      ambilPk: "Boleh juga mengambil indikator Perjanjian Kinerja unit, dengan nomor PK1, PK2, …",
      kelompok: { pimpinan: "", atas: "tingkat di atasnya", pk: "Perjanjian Kinerja" },
    },
    ringkas: (berubah: number, usulan: number) =>
      [
        berubah > 0 ? `${berubah} RHK pimpinan berubah` : "",
        usulan > 0 ? `${usulan} usulan belum tersambung` : "",
      ]
        .filter(Boolean)
        .join(", "),
    ringkasJelas: (nama: string, ditetapkan: boolean) =>
      ditetapkan
        ? `SKP ${nama} sudah ditetapkan. Lihat perbedaannya dan tautkan dalam satu langkah.`
        : `SKP ${nama} masih draf. Anda boleh menautkannya sekarang atau nanti.`,
    buka: "Lihat dan tautkan",
    tidakAda: "Semua RHK pimpinan di SKP ini sama dengan SKP pimpinan.",
    belumAda: (nama: string, usulan: number) =>
      `${nama || "Pejabat penilai"} belum menulis RHK, jadi belum ada yang dapat ditautkan.${usulan > 0 ? ` ${usulan} usulan Anda tersimpan.` : ""} Anda tidak perlu menunggu.`,
    bukanUntukBentuk:
      "Bentuk SKP ini tidak memuat kolom RHK pimpinan, jadi tidak ada yang perlu diselaraskan.",
    jenis: {
      berubah: "RHK pimpinan berubah",
      hilang: "RHK pimpinan tidak ada lagi",
      usulan: "Usulan belum tersambung",
    },
    rhk: (n: number) => `RHK ${n}`,
    lama: "Di SKP Anda",
    baru: "Di SKP pimpinan",
    saran: "Yang paling mirip",
    tanpaSaran: "Tidak ada yang cukup mirip.",
    pilih: (n: number) => `Tautkan RHK ${n} ke`,
    biarkan: "Biarkan dulu seperti sekarang",
    tombol: "Tautkan yang dipilih",
    tersambung: (n: number) => `${n} RHK ditautkan ke SKP pimpinan.`,
    penyesuaian: "SKP ini sudah ditetapkan. Perbedaan ditautkan lewat penyesuaian SKP.",
    bukaPenyesuaian: "Mulai penyesuaian",
    tertahan: "SKP ini tidak sedang Anda susun, jadi perbedaan hanya dapat dilihat.",
    salah: {
      "tidak-ada-pilihan": "Pilih sekurangnya satu RHK yang ditautkan",
      "tidak-dikenal": "Pilihan ini tidak ada lagi di SKP pimpinan; pilih lagi",
      "isian-tidak-utuh": "Isian tidak utuh. Muat ulang halaman, lalu coba lagi",
    },
    kabar: {
      judul: (nama: string, berubah: boolean) =>
        berubah ? `RHK ${nama} disesuaikan` : `RHK ${nama} sudah ditetapkan`,
      teks: (tahun: string) =>
        `Periksa apakah RHK pimpinan di SKP ${tahun} Anda masih sama, lalu tautkan dalam satu langkah.`,
    },
  },
  en: {
    title: "Align with the leader's results",
    lead: (nama: string) =>
      `Compare the leader's results in your plan with the plan of ${nama}, then link them at once.`,
    panel: {
      draf: "draft, not agreed",
      drafJelas: (nama: string) =>
        `The plan of ${nama} is still a draft. Go on writing now; when it changes or is agreed, you are shown the differences.`,
      belum: (nama: string) => `${nama} has not written any results yet. You need not wait.`,
      tanpaPenilai:
        "Your assessor is not on record. You can still write; ask the agency admin to complete the line.",
      usulan:
        "Write what you expect the leader's result to be (a proposal). It is linked once there is the real one.",
      ambilAtas: (nama: string) => `You may also take a result of ${nama} above, by A1, A2, …`,
      ambilPk: "You may also take an indicator of the unit's Performance Agreement, by PK1, PK2, …",
      kelompok: { pimpinan: "", atas: "the level above", pk: "Performance Agreement" },
    },
    ringkas: (berubah: number, usulan: number) =>
      [
        berubah > 0 ? `${count(berubah, "leader's result", "leader's results")} changed` : "",
        usulan > 0 ? `${count(usulan, "proposal", "proposals")} not linked` : "",
      ]
        .filter(Boolean)
        .join(", "),
    ringkasJelas: (nama: string, ditetapkan: boolean) =>
      ditetapkan
        ? `The plan of ${nama} is agreed. See the differences and link them in one step.`
        : `The plan of ${nama} is still a draft. Link now or later.`,
    buka: "See and link",
    tidakAda: "All leader's results in this plan read as in the leader's plan.",
    belumAda: (nama: string, usulan: number) =>
      `${nama || "The assessor"} has not written any results, so there is nothing to link to yet.${usulan > 0 ? ` Your ${count(usulan, "proposal is", "proposals are")} kept.` : ""} You need not wait.`,
    bukanUntukBentuk: "This form of plan has no column for the leader's results: nothing to align.",
    jenis: {
      berubah: "The leader's result changed",
      hilang: "The leader's result is gone",
      usulan: "Proposal not linked yet",
    },
    rhk: (n: number) => `Result ${n}`,
    lama: "In your plan",
    baru: "In the leader's plan",
    saran: "The most similar",
    tanpaSaran: "None is similar enough.",
    pilih: (n: number) => `Link result ${n} to`,
    biarkan: "Leave as it is for now",
    tombol: "Link what is chosen",
    tersambung: (n: number) => `${count(n, "result", "results")} linked to the leader's plan.`,
    penyesuaian: "This plan is agreed. Differences are linked through an adjustment of the plan.",
    bukaPenyesuaian: "Begin an adjustment",
    tertahan: "You are not writing this plan at the moment, so the differences can only be read.",
    salah: {
      "tidak-ada-pilihan": "Choose at least one result to link",
      "tidak-dikenal": "This choice is no longer in the leader's plan; choose again",
      "isian-tidak-utuh": "The form is incomplete. Reload the page and try again",
    },
    kabar: {
      judul: (nama: string, berubah: boolean) =>
        berubah ? `The results of ${nama} were adjusted` : `The results of ${nama} are agreed`,
      teks: (tahun: string) =>
        `See whether the leader's results in your plan ${tahun} still read the same, and link them in one step.`,
    },
  },
});
