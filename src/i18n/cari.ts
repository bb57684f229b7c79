import { words } from "./words.ts";

export const cariWords = words({
  id: {
    title: "Cari",
    lead: "Orang yang boleh Anda lihat, unit, dan bantuan.",
    label: "Nama, NIP, unit, atau kata",
    contoh: "Misalnya siti rahma, 19870315, atau keberatan",
    tombol: "Cari",
    orang: "Orang",
    unit: "Unit",
    bantuan: "Bantuan",
    lebih: (n: string) => `Ini ${n} yang pertama. Tambahkan kata untuk mempersempit.`,
    kosong: {
      title: "Tidak ada yang cocok",
      why: "Setiap kata harus menjadi awal sebuah kata dalam nama; dari NIP, tulis paling sedikit empat angka pertama.",
      who: "Anda hanya menemukan orang yang boleh Anda lihat: diri sendiri, tim, atau lingkup peran Anda.",
    },
  },
  en: {
    title: "Search",
    lead: "People you may see, units, and help.",
    label: "Name, NIP, unit or word",
    contoh: "Such as siti rahma, 19870315 or objection",
    tombol: "Search",
    orang: "People",
    unit: "Units",
    bantuan: "Help",
    lebih: (n: string) => `These are the first ${n}. Add a word to narrow it down.`,
    kosong: {
      title: "Nothing fits",
      why: "Every word has to begin a word of the name; of a number write its first four digits at least.",
      who: "You only find people you may see: yourself, your team, or the scope of your role.",
    },
  },
});
