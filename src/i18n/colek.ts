import { count, words } from "./words.ts";

type Detail = Readonly<Record<string, string | number>>;

/** Reminders from one person to another: polite, signed, and not too often. */
export const colekWords = words({
  id: {
    ingatkan: "Ingatkan",
    title: (nama: string) => `Ingatkan ${nama}`,
    lead: "Pesan singkat di kotak masuknya, dengan nama Anda. Bunyinya sudah disiapkan:",
    pesan: "Tambahkan satu kalimat",
    pesanHint:
      "Paling banyak 200 huruf. Jangan tulis penilaian. Hanya terbaca di aplikasi, tidak ikut dalam surel.",
    opsional: "(opsional)",
    kirim: "Kirim pengingat",
    batal: "Kembali",
    belumBisa: "Belum dapat diingatkan",
    terkirim: (nama: string) => `${nama} sudah Anda ingatkan.`,
    sudah: (kapan: string, oleh: string) => `Sudah diingatkan ${kapan} oleh ${oleh}.`,
    hariIni: "hari ini",
    kemarin: "kemarin",
    anda: "Anda",
    aturan:
      "Satu hal diingatkan paling sering sekali dalam dua hari kerja, oleh siapa pun, tidak pada hari libur atau cuti.",
    massal: {
      tim: "Ingatkan semua yang terlambat",
      timJelas: "SKP yang belum diajukan dan dokumen evaluasi yang belum diberi tanda terima.",
      nama: "Ingatkan semua yang memegangnya",
      hasil: (n: number, lewati: number) =>
        `${n} orang diingatkan.${lewati > 0 ? ` ${lewati} dilewati: baru diingatkan atau sedang cuti.` : ""}`,
      kosong:
        "Tidak ada yang diingatkan: semuanya baru diingatkan, sedang cuti, atau tidak ada yang menunggu.",
      libur: "Hari ini bukan hari kerja; pengingat tidak dikirim. Coba lagi pada hari kerja berikutnya.",
    },
    salah: { "pesan-panjang": "Paling banyak 200 huruf", "pesan-baris": "Tulis satu baris saja" },
    tolak: {
      "bukan-yang-menunggu": "Hanya yang menunggu, atasannya, atau adminnya yang dapat mengingatkan.",
      "menunggu-anda": "Ini menunggu Anda sendiri. Buka dan selesaikan.",
      "tidak-menunggu": "Tidak ada yang menunggu di sini sekarang, atau belum ada orang yang memegangnya.",
      "hari-libur": "Hari ini bukan hari kerja baginya. Coba lagi pada hari kerja berikutnya.",
      "sedang-cuti": "Ia sedang cuti atau tidak bertugas. Hubungi atasannya bila mendesak.",
      "baru-diingatkan": (d: Detail) =>
        `Sudah diingatkan ${d.kapan} oleh ${d.oleh}. Dapat diingatkan lagi ${d.lagi}.`,
      "sudah-berubah":
        "Keadaannya baru saja berubah, atau orang lain lebih dulu mengingatkan. Muat ulang halaman ini.",
    },
  },
  en: {
    ingatkan: "Remind",
    title: (nama: string) => `Remind ${nama}`,
    lead: "A short message in their inbox, with your name. The words are ready:",
    pesan: "Add one sentence",
    pesanHint:
      "At most 200 letters. Do not write a rating. It is read in the application only, never in the e-mail.",
    opsional: "(optional)",
    kirim: "Send the reminder",
    batal: "Back",
    belumBisa: "Cannot be reminded now",
    terkirim: (nama: string) => `You have reminded ${nama}.`,
    sudah: (kapan: string, oleh: string) => `Reminded ${kapan} by ${oleh}.`,
    hariIni: "today",
    kemarin: "yesterday",
    anda: "you",
    aturan:
      "One thing is reminded of at most once in two working days, by whomever, not on holidays or leave.",
    massal: {
      tim: "Remind all who are late",
      timJelas: "Plans not submitted and evaluation documents without a receipt.",
      nama: "Remind everybody who has it now",
      hasil: (n: number, lewati: number) =>
        `${count(n, "person", "people")} reminded.${lewati > 0 ? ` ${lewati} left out: reminded just now or on leave.` : ""}`,
      kosong: "Nobody was reminded: all were just now, are on leave, or nothing waits.",
      libur: "Today is not a working day; no reminder is sent. Please try on the next one.",
    },
    salah: { "pesan-panjang": "At most 200 letters", "pesan-baris": "Write a single line" },
    tolak: {
      "bukan-yang-menunggu": "Only who waits, their superior or their admin may remind.",
      "menunggu-anda": "This waits for you. Open it and finish it.",
      "tidak-menunggu": "Nothing waits here now, or nobody is there who would have it.",
      "hari-libur": "Today is not a working day for them. Please try on the next one.",
      "sedang-cuti": "They are on leave or not on duty. If it is urgent, talk to their superior.",
      "baru-diingatkan": (d: Detail) => `Reminded ${d.kapan} by ${d.oleh}. Possible again ${d.lagi}.`,
      "sudah-berubah": "This has just changed, or somebody reminded first. Reload this page.",
    },
  },
});
