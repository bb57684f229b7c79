import { words } from "./words.ts";

export const eksporWords = words({
  id: {
    title: "Ekspor pegawai",
    lead: "Daftar pegawai dengan kolom yang sama seperti impor. Bila diimpor kembali tanpa diubah, tidak ada yang berubah.",
    unit: "Unit",
    unitHint: "Termasuk semua unit di bawahnya.",
    semua: "Semua pegawai yang Anda kelola",
    format: "Bentuk berkas",
    xlsxHint: "Untuk dibuka di aplikasi kantor. NIP tersimpan sebagai teks.",
    csvHint: "Titik koma di antara kolom. NIP diawali apostrof agar tidak dibaca sebagai angka.",
    tercatat:
      "Ekspor ini tercatat di jejak audit: siapa, kapan, unit mana. Berkasnya berisi data pribadi; simpan seperlunya.",
    unduh: "Unduh daftar",
  },
  en: {
    title: "Export people",
    lead: "A list of people in the columns of the import. Imported again unchanged, it changes nothing.",
    unit: "Unit",
    unitHint: "With all units below it.",
    semua: "Everybody you keep",
    format: "Kind of file",
    xlsxHint: "To be opened in an office program. The NIP is kept as text.",
    csvHint:
      "Semicolons between columns. The NIP begins with an apostrophe so that it is not read as a number.",
    tercatat:
      "This export is noted in the audit trail: who, when, which unit. The file holds personal data; keep it only as long as needed.",
    unduh: "Download the list",
  },
});
