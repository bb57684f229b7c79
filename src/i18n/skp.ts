import { skpDaftarWords } from "./skp-daftar.ts";
import { skpIsianWords } from "./skp-isian.ts";
import { skpLangkahWords } from "./skp-langkah.ts";
import { words } from "./words.ts";

/** The chapter of planning. Official forms are not here: they print Indonesian only (features/skp/sheet.tsx). */
export const skpWords = words({
  id: {
    skp: "SKP",
    skpTahun: (tahun: number) => `SKP ${tahun}`,
    judul: (tahun: number, keadaan: string) => `SKP ${tahun} · ${keadaan}`,
    milik: (nama: string, jabatan: string) => `${nama} · ${jabatan}`,
    masaNilai: (dari: string, sampai: string) => `${dari} – ${sampai}`,
    penilai: "Pejabat penilai kinerja",
    masa: "Masa penilaian",
    unit: "Unit kerja",
    jabatan: "Jabatan",
    keadaan: "Keadaan",
    belumAda: "belum tercatat",
    buka: "Buka SKP",
    pilihTahun: "Pilih tahun",
    rujukan: (nomor: string) => `Nomor rujukan ${nomor}`,

    /** Who has it now, in one sentence. */
    siapa: {
      belum: (nama: string) => `Ada pada ${nama}: SKP belum mulai disusun.`,
      draf: (nama: string) => `Ada pada ${nama}: sedang disusun.`,
      diajukan: (nama: string, sejak: string) => `Ada pada ${nama} sejak ${sejak}: menunggu ditinjau.`,
      dibaca: (nama: string, sejak: string) => `Ada pada ${nama}: sedang ditinjau sejak ${sejak}.`,
      dikembalikan: (nama: string, sejak: string) => `Ada pada ${nama} sejak ${sejak}: perlu diperbaiki.`,
      ditetapkan: (nama: string, sejak: string) => `Ditetapkan oleh ${nama}, ${sejak}.`,
      anda: "Anda",
      penilaiBelum: "pejabat penilai (belum tercatat)",
    },

    catatan: {
      title: "Catatan pejabat penilai",
      baris: "Catatan penilai",
      keBaris: (nomor: number) => `RHK ${nomor}`,
    },

    riwayat: {
      title: "Riwayat",
      kosong: "Belum ada langkah. SKP ini dibuatkan saat perencanaan dibuka.",
      edit: "Mulai disusun",
      submit: "Diajukan",
      withdraw: "Pengajuan dibatalkan",
      sendBack: "Dikembalikan",
      approve: "Ditetapkan",
      revoke: "Penetapan dicabut",
    },
    versi: {
      title: "Versi yang ditetapkan",
      nomor: (n: number) => `Versi ${n}`,
      berlaku: (tanggal: string) => `Berlaku sejak ${tanggal}`,
      oleh: (nama: string, waktu: string) => `Ditetapkan oleh ${nama}, ${waktu}`,
      sidik: "Sidik isi (SHA-256)",
      judul: (tahun: number, n: number) => `SKP ${tahun} · Versi ${n}`,
    },

    lembar: "Formulir SKP",
    lembarGeser: "Di bawah ini formulir resminya. Geser ke samping untuk membaca semua kolomnya.",
    lembarLampiran: "Lampiran SKP",
    ...skpDaftarWords.id,
    ...skpIsianWords.id,
    ...skpLangkahWords.id,
  },
  en: {
    skp: "Plan (SKP)",
    skpTahun: (tahun: number) => `SKP ${tahun}`,
    judul: (tahun: number, keadaan: string) => `SKP ${tahun} · ${keadaan}`,
    milik: (nama: string, jabatan: string) => `${nama} · ${jabatan}`,
    masaNilai: (dari: string, sampai: string) => `${dari} – ${sampai}`,
    penilai: "Assessor",
    masa: "Assessment period",
    unit: "Unit",
    jabatan: "Post",
    keadaan: "State",
    belumAda: "not on record",
    buka: "Open plan",
    pilihTahun: "Choose a year",
    rujukan: (nomor: string) => `Reference ${nomor}`,

    siapa: {
      belum: (nama: string) => `With ${nama}: not started yet.`,
      draf: (nama: string) => `With ${nama}: being written.`,
      diajukan: (nama: string, sejak: string) => `With ${nama} since ${sejak}: waiting to be reviewed.`,
      dibaca: (nama: string, sejak: string) => `With ${nama}: under review since ${sejak}.`,
      dikembalikan: (nama: string, sejak: string) => `With ${nama} since ${sejak}: to be improved.`,
      ditetapkan: (nama: string, sejak: string) => `Agreed by ${nama}, ${sejak}.`,
      anda: "you",
      penilaiBelum: "the assessor (not on record)",
    },

    catatan: {
      title: "Notes of the assessor",
      baris: "Assessor's note",
      keBaris: (nomor: number) => `Result ${nomor}`,
    },

    riwayat: {
      title: "History",
      kosong: "No steps yet. This plan was created when planning opened.",
      edit: "Writing began",
      submit: "Submitted",
      withdraw: "Withdrawn",
      sendBack: "Returned",
      approve: "Agreed",
      revoke: "Approval taken back",
    },
    versi: {
      title: "Agreed versions",
      nomor: (n: number) => `Version ${n}`,
      berlaku: (tanggal: string) => `In force from ${tanggal}`,
      oleh: (nama: string, waktu: string) => `Agreed by ${nama}, ${waktu}`,
      sidik: "Fingerprint (SHA-256)",
      judul: (tahun: number, n: number) => `SKP ${tahun} · Version ${n}`,
    },

    lembar: "SKP form",
    lembarGeser: "Below is the official form. Swipe sideways to read all of its columns.",
    lembarLampiran: "Annex of the SKP",
    ...skpDaftarWords.en,
    ...skpIsianWords.en,
    ...skpLangkahWords.en,
  },
});
