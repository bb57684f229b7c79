import { words } from "./words.ts";

/** The list of one's plans and the queue of a supervisor. */
export const skpDaftarWords = words({
  id: {
    daftar: {
      title: "SKP saya",
      lead: "Rencana kinerja Anda untuk satu tahun, disepakati dengan pejabat penilai.",
      belumDibuka: (tahun: number) => `Perencanaan ${tahun} belum dibuka`,
      belumDibukaKapan: (tanggal: string) =>
        `SKP dapat disusun sejak ${tanggal}. Selaras akan membuatkannya untuk Anda.`,
      belumDibukaSiapa: "Sementara itu, bicarakan dulu ekspektasi dengan pimpinan Anda.",
      tahunBelum: (tahun: number) => `Tahun kinerja ${tahun} belum disiapkan`,
      tahunBelumMengapa: "Jadwal perencanaan, pengisian, dan evaluasi tahun itu belum ada.",
      tahunBelumSiapa: "Admin instansi yang menyiapkannya.",
      tanpaPenilai: "Pejabat penilai Anda belum tercatat",
      tanpaPenilaiMengapa:
        "Tanpa pejabat penilai, SKP tidak punya penerima, jadi SKP Anda belum dibuatkan atau belum dapat diajukan.",
      tanpaPenilaiSiapa: "Minta admin instansi melengkapi penempatan pimpinan unit Anda.",
      belumDibuat: "SKP Anda belum dibuatkan",
      belumDibuatMengapa:
        "Perencanaan sudah dibuka, tetapi penempatan Anda baru tercatat sesudahnya, atau Anda sedang dikecualikan (misalnya cuti di luar tanggungan negara).",
      belumDibuatSiapa: "Admin instansi dapat membuatkannya dari halaman Anda di daftar pegawai.",
      batas: (tanggal: string) => `Jendela perencanaan ditutup ${tanggal}.`,
      bawahan: "SKP bawahan",
      bawahanJumlah: (n: number) =>
        n === 0 ? "Tidak ada yang menunggu Anda." : `${n} menunggu persetujuan Anda.`,
      bawahanBuka: "Buka daftar SKP bawahan",
    },

    antrean: {
      title: "SKP bawahan",
      lead: (tahun: number) => `Rencana kinerja ${tahun} dari pegawai yang Anda nilai.`,
      menunggu: "menunggu Anda",
      dikembalikan: "dikembalikan",
      disusun: "sedang disusun",
      ditetapkan: "ditetapkan",
      semua: "semua",
      saring: "Saring menurut keadaan",
      nama: "Pegawai",
      sejak: "Sejak",
      tindakan: "Tindakan",
      tinjau: "Tinjau",
      lihat: "Lihat",
      dibaca: "Sedang ditinjau",
      kosong: "Tidak ada SKP di sini",
      kosongSaring: "Tidak ada SKP dengan keadaan ini. Pilih keadaan lain di atas.",
      kosongBawahan: (tahun: number) => `Tidak ada SKP ${tahun} dengan Anda sebagai pejabat penilai.`,
      kosongSiapa: "Bila seharusnya ada, minta admin instansi memeriksa penempatan dan jendela perencanaan.",
      posisi: (n: number, dari: number) => `${n} dari ${dari} yang menunggu Anda`,
      berikutnya: "Berikutnya",
      habis: "Tidak ada lagi SKP yang menunggu Anda.",
    },
  },
  en: {
    daftar: {
      title: "My plan",
      lead: "Your performance plan for one year, agreed with your assessor.",
      belumDibuka: (tahun: number) => `Planning for ${tahun} has not opened`,
      belumDibukaKapan: (tanggal: string) =>
        `Plans can be written from ${tanggal}. Selaras will create yours.`,
      belumDibukaSiapa: "Meanwhile, talk with your leader about expectations.",
      tahunBelum: (tahun: number) => `The performance year ${tahun} is not set up`,
      tahunBelumMengapa: "Its windows for planning, filling in and evaluating do not exist yet.",
      tahunBelumSiapa: "The agency's admin sets them up.",
      tanpaPenilai: "Your assessor is not on record",
      tanpaPenilaiMengapa:
        "Without an assessor nobody would receive your plan, so it has not been created or cannot be submitted.",
      tanpaPenilaiSiapa: "Ask the agency's admin to complete the appointment of your unit's leader.",
      belumDibuat: "Your plan has not been created",
      belumDibuatMengapa:
        "Planning is open, but your appointment was recorded later, or you are exempt for now (unpaid leave, for example).",
      belumDibuatSiapa: "The agency's admin can create it from your page in the list of people.",
      batas: (tanggal: string) => `The planning window closes on ${tanggal}.`,
      bawahan: "Your team's plans",
      bawahanJumlah: (n: number) => (n === 0 ? "None waits for you." : `${n} waiting for your approval.`),
      bawahanBuka: "Open your team's plans",
    },

    antrean: {
      title: "Your team's plans",
      lead: (tahun: number) => `Plans for ${tahun} of the people you assess.`,
      menunggu: "waiting for you",
      dikembalikan: "returned",
      disusun: "being written",
      ditetapkan: "agreed",
      semua: "all",
      saring: "Filter by state",
      nama: "Employee",
      sejak: "Since",
      tindakan: "Action",
      tinjau: "Review",
      lihat: "View",
      dibaca: "Under review",
      kosong: "No plans here",
      kosongSaring: "No plan is in this state. Choose another one above.",
      kosongBawahan: (tahun: number) => `No plan of ${tahun} has you as its assessor.`,
      kosongSiapa:
        "If there should be some, ask the agency's admin to check appointments and the planning window.",
      posisi: (n: number, dari: number) => `${n} of ${dari} waiting for you`,
      berikutnya: "Next",
      habis: "No more plans are waiting for you.",
    },
  },
});
