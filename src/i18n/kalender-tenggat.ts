import { count, words } from "./words.ts";

/** What stands in somebody's own calendar: no name of another person and no rating, whoever looks over the shoulder. */
export const tenggatWords = words({
  id: {
    nama: (instansi: string) => `Tenggat kinerja · ${instansi}`,
    penutup: "Buka Selaras untuk melihat rinciannya.",
    berakhir: "Sudah selesai.",
    jendela: {
      perencanaan: (tahun: string) => `Batas penetapan SKP ${tahun}`,
      pengisian: (periode: string) => `Batas mengisi realisasi dan bukti, ${periode}`,
    },
    jendelaIsi: {
      perencanaan: "Hari terakhir SKP Anda disusun, diajukan, dan disetujui.",
      pengisian: "Hari terakhir mengisi realisasi dan mengunggah bukti dukung.",
    },
    setujui: (n: number, tahun: string) => `${n} SKP ${tahun} menunggu persetujuan Anda`,
    nilai: (n: number, periode: string) => `${n} evaluasi menunggu Anda, ${periode}`,
    nilaiIsi: "Setelah hari ini tugas menilai beralih kepada atasan Anda (hlm. 90).",
    jam: {
      "EV-04": (n: number, periode: string) => `Sampaikan ${n} dokumen evaluasi, ${periode}`,
      "EV-05": (n: number, periode: string) => `Ambil alih ${n} penilaian, ${periode}`,
      "EV-06": (n: number, periode: string) => `Sampaikan ${n} dokumen evaluasi, ${periode}`,
      "EV-07": (_n: number, periode: string) => `Beri tanda terima dokumen evaluasi, ${periode}`,
      "EV-08": (_n: number, periode: string) => `Beri tanda terima dokumen evaluasi, ${periode}`,
      "OB-01": (_n: number, periode: string) => `Hari terakhir mengajukan keberatan, ${periode}`,
      "OB-02": (n: number, periode: string) => `Putuskan ${n} keberatan, ${periode}`,
    },
  },
  en: {
    nama: (instansi: string) => `Performance deadlines · ${instansi}`,
    penutup: "Open Selaras for the details.",
    berakhir: "Done.",
    jendela: {
      perencanaan: (tahun: string) => `Plan ${tahun} must be agreed`,
      pengisian: (periode: string) => `Results and evidence are due, ${periode}`,
    },
    jendelaIsi: {
      perencanaan: "Last day to write, submit and agree your plan.",
      pengisian: "Last day to record results and upload evidence.",
    },
    setujui: (n: number, tahun: string) =>
      `${count(n, "plan")} ${tahun} ${n === 1 ? "waits" : "wait"} for your approval`,
    nilai: (n: number, periode: string) =>
      `${count(n, "evaluation")} ${n === 1 ? "waits" : "wait"} for you, ${periode}`,
    nilaiIsi: "After this day your superior evaluates (p. 90).",
    jam: {
      "EV-04": (n: number, periode: string) => `Deliver ${count(n, "evaluation document")}, ${periode}`,
      "EV-05": (n: number, periode: string) => `Take over ${count(n, "evaluation")}, ${periode}`,
      "EV-06": (n: number, periode: string) => `Deliver ${count(n, "evaluation document")}, ${periode}`,
      "EV-07": (_n: number, periode: string) => `Sign for your evaluation document, ${periode}`,
      "EV-08": (_n: number, periode: string) => `Sign for your evaluation document, ${periode}`,
      "OB-01": (_n: number, periode: string) => `Last day to object, ${periode}`,
      "OB-02": (n: number, periode: string) => `Decide ${count(n, "objection")}, ${periode}`,
    },
  },
});
