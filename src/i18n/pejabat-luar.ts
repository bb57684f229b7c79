import { count, words } from "./words.ts";

/** Assessors who are nobody's colleague here: a minister, the head of the body somebody is lent to. */
export const pejabatLuarWords = words({
  id: {
    title: "Penilai di luar instansi",
    lead: "Menteri, kepala daerah, atau pejabat instansi lain yang menilai pegawai Anda. Tanpa NIP dan tanpa akun; namanya dicetak pada formulir.",
    tambah: "Tambah penilai luar",
    ubah: "Ubah penilai luar",
    nama: "Nama lengkap dengan gelar",
    jabatan: "Jabatan",
    jabatanHint: "Seperti dicetak pada formulir, misalnya Menteri Contoh",
    instansi: "Instansi atau lembaga",
    jenisJabatan: "Jenis jabatannya",
    jenisHint: "Menentukan apakah hasil evaluasinya bersifat final (hlm. 90 A.12)",
    simpan: "Simpan penilai luar",
    tersimpan: "Tersimpan. Tetapkan ia lewat Atasan khusus di halaman pegawai yang dinilainya.",
    kolom: { nama: "Nama", menilai: "Menilai", menunggu: "Menunggu keputusannya" },
    orang: (n: number) => `${n} pegawai`,
    skp: (n: number) => `${n} SKP`,
    evaluasi: (n: number) => `${n} evaluasi`,
    tidakAda: "–",
    kosong: {
      title: "Belum ada penilai luar",
      why: "Pejabat penilai semua pegawai berasal dari instansi ini.",
      who: "Bila ada pegawai yang dinilai menteri, kepala daerah, atau pejabat instansi lain, admin instansi menambahkannya di sini.",
    },
    caranya:
      "Yang menunggu keputusannya: cetak formulirnya untuk ditandatangani di luar. Bila ia bersedia memakai Selaras, isi surelnya lalu undang lewat halaman orangnya.",
    tanda: "Di luar instansi",
    menilaiSiapa: "Menilai",
    tidakMenilai:
      "Belum menilai siapa pun. Tetapkan ia lewat Atasan khusus di halaman pegawai yang dinilainya.",
  },
  en: {
    title: "Assessors outside the agency",
    lead: "A minister, a head of region or an official of another agency who assesses people of yours. Without number or account; the name is printed on the forms.",
    tambah: "Add an outside assessor",
    ubah: "Change the outside assessor",
    nama: "Full name with titles",
    jabatan: "Post",
    jabatanHint: "As printed on forms, such as Menteri Contoh",
    instansi: "Agency or body",
    jenisJabatan: "Kind of post",
    jenisHint: "Decides whether the result of the evaluation is final (p. 90 A.12)",
    simpan: "Save the outside assessor",
    tersimpan: "Saved. Name this person as the exception on the page of whoever is assessed.",
    kolom: { nama: "Name", menilai: "Assesses", menunggu: "Waiting for a decision" },
    orang: (n: number) => count(String(n), "person", "people"),
    skp: (n: number) => `${n} SKP`,
    evaluasi: (n: number) => count(String(n), "evaluation"),
    tidakAda: "–",
    kosong: {
      title: "No outside assessors",
      why: "Everybody's assessor is of this agency.",
      who: "Where somebody is assessed by a minister, a head of region or an official of another agency, an agency admin adds that person here.",
    },
    caranya:
      "What waits for a decision: print the form to be signed outside. Whoever is willing to use Selaras can be invited by e-mail on the page of that person.",
    tanda: "Outside the agency",
    menilaiSiapa: "Assesses",
    tidakMenilai:
      "Assesses nobody yet. Name this person as the exception on the page of whoever is assessed.",
  },
});
