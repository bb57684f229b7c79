import { count, words } from "./words.ts";

/** The deadline of planning: who is missing, how long there is, why it came late. */
export const tenggatSkpWords = words({
  id: {
    title: "SKP yang belum ditetapkan",
    tahun: (tahun: string) => `SKP ${tahun}`,
    lead: (tahun: string) =>
      `SKP ${tahun} menurut unit, dengan semua unit di bawahnya. Yang paling banyak belum berada di atas.`,
    pilihTahun: "Tahun SKP",
    jam: (batas: string) => `Batas: ${batas}`,
    sisa: (hari: number, kerja: number) =>
      hari === 0 ? "Hari ini hari terakhir." : `Tersisa ${hari} hari, ${kerja} di antaranya hari kerja.`,
    lewat: (hari: number) =>
      `Lewat ${hari} hari. SKP tetap dapat diajukan dan ditetapkan; alasannya ditanyakan.`,
    libur: "Hari terakhir bukan hari kerja dan batasnya tidak bergeser.",
    kolom: {
      unit: "Unit",
      belum: "Belum disusun",
      draf: "Draf",
      diajukan: "Di meja penilai",
      dikembalikan: "Dikembalikan",
      ditetapkan: "Ditetapkan",
      terlambat: "Terlambat",
      jumlah: "Semua",
    },
    sendiri: (nama: string) => `${nama} (dengan semua unit di bawahnya)`,
    terlambatJelas:
      "Terlambat: yang ditetapkan setelah batas dan, setelah batas lewat, semua yang belum ditetapkan.",
    alasan: "Alasan keterlambatan",
    alasanKosong: "Belum ada SKP yang ditetapkan terlambat.",
    tanpa: "tanpa alasan",
    jumlahAlasan: "SKP",
    daftarTerlambat: "Pegawai: SKP ditetapkan terlambat",
    ekspor: "Unduh nama yang belum (CSV)",
    dipotong: (n: number) => `Dipotong pada ${n} baris; unduh per unit.`,
    ada: "Ada pada",
    sejak: "Sejak",
    ingatkan: "Ingatkan yang memegang",
    ingatkanTitle: (unit: string) => `Ingatkan: SKP yang belum ditetapkan di ${unit}`,
    ingatkanLead: (orang: number, n: number) =>
      `${orang} orang menerima satu pemberitahuan, untuk ${n} SKP yang sekarang ada pada mereka.`,
    ingatkanKosong:
      "Tidak ada yang dapat diingatkan sekarang: semuanya baru diingatkan, sedang cuti, atau tidak ada yang belum.",
    ingatkanBatas: (n: number) => `Sekali tekan paling banyak ${n} SKP; sisanya pada tekan berikutnya.`,
    kirim: (n: number) => `Kirim kepada ${n} orang`,
    nama: "Nama",
    memegang: "SKP yang dipegang",
    kembali: "Kembali",
    terkirim: (n: number) => (n > 0 ? `${n} orang diingatkan.` : "Tidak ada yang diingatkan."),
    libur2: "Hari ini bukan hari kerja; pengingat tidak dikirim. Coba lagi pada hari kerja berikutnya.",
    kemajuan: "Lihat juga kemajuan semua tahap",
    kepala: "SKP belum di unit saya",
    kosong: {
      title: "Belum ada SKP yang dihitung",
      why: "Angka muncul setelah tahun kinerja dibuka dan SKP pegawai tersedia.",
      who: "Admin instansi membukanya di Kelola, bagian Tahun dan periode.",
    },
  },
  en: {
    title: "Plans missing",
    tahun: (tahun: string) => `Plans ${tahun}`,
    lead: (tahun: string) =>
      `Plans ${tahun} by unit, each with all units below it. Where most are missing stands on top.`,
    pilihTahun: "Year of the plans",
    jam: (batas: string) => `Due: ${batas}`,
    sisa: (hari: number, kerja: number) =>
      hari === 0
        ? "Today is the last day."
        : `${count(hari, "day", "days")} left, ${count(kerja, "working day", "working days")} among them.`,
    lewat: (hari: number) =>
      `${count(hari, "day", "days")} past. Plans can still be submitted and agreed; the reason is asked.`,
    libur: "The last day is not a working day, and the deadline does not move.",
    kolom: {
      unit: "Unit",
      belum: "Not begun",
      draf: "Draft",
      diajukan: "With the assessor",
      dikembalikan: "Returned",
      ditetapkan: "Agreed",
      terlambat: "Late",
      jumlah: "All",
    },
    sendiri: (nama: string) => `${nama} (this unit and below)`,
    terlambatJelas: "Late: agreed after the deadline and, once it has passed, everything not agreed.",
    alasan: "Reasons for being late",
    alasanKosong: "No plan was agreed late so far.",
    tanpa: "no reason",
    jumlahAlasan: "Plans",
    daftarTerlambat: "People: plan agreed late",
    ekspor: "Download the missing names (CSV)",
    dipotong: (n: number) => `Cut at ${n} lines; download unit by unit.`,
    ada: "With",
    sejak: "Since",
    ingatkan: "Remind whoever has them",
    ingatkanTitle: (unit: string) => `Remind: plans missing in ${unit}`,
    ingatkanLead: (orang: number, n: number) =>
      `${count(orang, "person receives", "people receive")} one notice, for ${count(n, "plan", "plans")} they have now.`,
    ingatkanKosong: "Nobody can be reminded now: all were just now, are on leave, or nothing is missing.",
    ingatkanBatas: (n: number) => `At most ${n} plans at one press; the rest with the next.`,
    kirim: (n: number) => `Send to ${count(n, "person", "people")}`,
    nama: "Name",
    memegang: "Plans they have",
    kembali: "Back",
    terkirim: (n: number) => (n > 0 ? `${count(n, "person", "people")} reminded.` : "Nobody was reminded."),
    libur2: "Today is not a working day; no reminder is sent. Please try on the next one.",
    kemajuan: "See the progress of all stages",
    kepala: "Plans missing in my unit",
    kosong: {
      title: "No plans counted yet",
      why: "Numbers appear once a performance year is open and people have plans.",
      who: "The agency admin opens it under Manage, Years and periods.",
    },
  },
});
