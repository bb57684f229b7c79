import { count, words } from "./words.ts";

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
      dikecualikan: "Anda tidak perlu menyusun SKP untuk masa ini",
      dikecualikanMengapa: (status: string) =>
        `Status Anda ${status.toLowerCase()}: dikecualikan dari perencanaan dan evaluasi selama status itu (hlm. 65-66).`,
      dikecualikanTerus: "Tidak ada yang perlu Anda lakukan. Bila statusnya keliru, hubungi admin instansi.",
      dikecualikanSampai: (sampai: string) =>
        `Sampai ${sampai}. Sesudah itu SKP untuk sisa tahun dibuatkan. Bila statusnya keliru, hubungi admin instansi.`,
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
      tanda: {
        "belum-ditinjau": "belum ditinjau",
        "beda-matriks": "berbeda dari matriks",
        "diajukan-ulang": "diajukan ulang",
      },
      bedaMatriks: (n: number) => `${n} peran belum sesuai matriks`,
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
      dikecualikan: "You need no plan for this time",
      dikecualikanMengapa: (status: string) =>
        `Your status is ${status.toLowerCase()}: exempt from planning and evaluation while it lasts (p. 65-66).`,
      dikecualikanTerus: "There is nothing to do. If the status is wrong, contact the agency's admin.",
      dikecualikanSampai: (sampai: string) =>
        `Until ${sampai}. Then a plan for the rest of the year is made. If the status is wrong, contact the agency's admin.`,
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
      tanda: {
        "belum-ditinjau": "not reviewed",
        "beda-matriks": "differs from the matrix",
        "diajukan-ulang": "handed over again",
      },
      bedaMatriks: (n: number) => count(n, "role differs from the matrix", "roles differ from the matrix"),
    },
  },
});
