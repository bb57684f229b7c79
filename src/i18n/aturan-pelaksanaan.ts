import type { KunciAturan } from "../domain/aturan-pelaksanaan.ts";
import { words } from "./words.ts";

type Setelan = {
  readonly judul: string;
  readonly jelas: string;
  /** What each of the words it may be means; none for a number. */
  readonly pilihan?: Readonly<Record<string, string>>;
  /** What the number counts. */
  readonly satuan?: string;
};

const id: Record<KunciAturan, Setelan> = {
  "rencana-aksi.kesepakatan": {
    judul: "Kesepakatan rencana aksi",
    jelas:
      "Bila perlu, pegawai diminta mengajukan rencana aksi untuk disepakati pimpinan. Bukti dan realisasi tidak pernah tertahan karenanya.",
    pilihan: { tidak: "Tidak diminta", perlu: "Diminta setiap periode" },
  },
  "progres.aktif": {
    judul: "Progres harian",
    jelas:
      "Apakah instansi meminta catatan kegiatan setiap hari kerja. Catatan cepat selalu dapat dibuat siapa pun.",
    pilihan: { tidak: "Tidak diminta", ya: "Diminta setiap hari kerja" },
  },
  "progres.mundur-hari": {
    judul: "Mencatat mundur",
    jelas: "Berapa hari ke belakang kegiatan masih boleh dicatat. 0 berarti hanya hari ini.",
    satuan: "hari",
  },
  "progres.libur": {
    judul: "Mencatat pada hari libur atau cuti",
    jelas: "Sebagian pekerjaan memang dilakukan pada hari libur; sebagian instansi tidak mengakuinya.",
    pilihan: { boleh: "Boleh, diberi tanda", tolak: "Tidak diterima" },
  },
  "progres.menit-sehari": {
    judul: "Waktu kerja terbanyak sehari",
    jelas: "Jumlah menit seluruh kegiatan satu hari tidak melebihi ini.",
    satuan: "menit",
  },
  "bukti.kuota-mb": {
    judul: "Ruang bukti dukung",
    jelas: "Ruang berkas untuk setiap pegawai dalam satu tahun.",
    satuan: "MB",
  },
  "periksa.sampel": {
    judul: "Besar sampel pemeriksaan",
    jelas: "Paling banyak berapa catatan setiap pegawai yang diperiksa pimpinan dalam satu periode.",
    satuan: "catatan",
  },
  "pantau.diam-hari": {
    judul: "Disebut diam setelah",
    jelas:
      "Berapa hari tanpa catatan, bukti, atau realisasi sampai sebuah hasil kerja muncul dalam daftar yang perlu dibantu.",
    satuan: "hari",
  },
  "umpan-balik.berkala": {
    judul: "Umpan balik berkala",
    jelas:
      "Frekuensi umpan balik pimpinan bila pegawai dan pimpinan belum menyepakati yang lain untuk SKP mereka.",
    pilihan: { bulanan: "Setiap bulan", triwulanan: "Setiap triwulan" },
  },
  "pola.aturan": {
    judul: "Aturan pola distribusi",
    jelas:
      "Dengan ketentuan mana sebaran predikat dibandingkan. Periode yang sudah berakhir tetap memakai ketentuan saat itu.",
    pilihan: {
      tanggal: "Menurut tanggal periode",
      "pola-6-2022": "Kurva PermenPANRB 6/2022 saja",
      "se-3-2023": "Persentase SE 3/2023",
    },
  },
  "capaian.rating-pimpinan": {
    judul: "Rating hasil pimpinan unit",
    jelas:
      "Cara capaian unit dibaca sebagai rating hasil kerja pimpinannya. Rating yang berbeda perlu alasan.",
    pilihan: {
      "se-3-2023": "Istimewa di atas, Baik sesuai, selebihnya di bawah",
      "bp-sesuai": "Istimewa di atas, Baik dan Butuh Perbaikan sesuai, selebihnya di bawah",
      tidak: "Tidak dipakai",
    },
  },
  "capaian.berkas": {
    judul: "Berkas sumber capaian",
    jelas: "Siapa yang wajib melampirkan dokumen sumber ketika menetapkan capaian unit.",
    pilihan: { admin: "Admin yang mencatatkan", wajib: "Semua yang menetapkan" },
  },
  "jam.serah-otomatis": {
    judul: "Penyampaian saat tenggat habis",
    jelas:
      "Dokumen yang sudah ditandatangani tetapi tidak disampaikan dalam 14 (D.1.2: 7) hari kerja disampaikan oleh sistem. Peraturan tidak mengatur akibatnya.",
    pilihan: { ya: "Sistem menyampaikan", tidak: "Hanya ditandai terlambat" },
  },
  "tte.penyedia": {
    judul: "Tanda tangan elektronik tersertifikasi",
    jelas:
      "Tempat bagi penyelenggara sertifikasi elektronik. Belum ada penyedia yang terpasang; dokumen disetujui dalam aplikasi dan disegel sistem, atau dicetak dan ditandatangani basah.",
    pilihan: { mati: "Mati" },
  },
};
const en: Record<KunciAturan, Setelan> = {
  "rencana-aksi.kesepakatan": {
    judul: "Agreement on action plans",
    jelas:
      "If asked for, employees hand their action plans to their superior. Evidence and realisation never wait for it.",
    pilihan: { tidak: "Not asked for", perlu: "Asked for each period" },
  },
  "progres.aktif": {
    judul: "Daily progress",
    jelas: "Whether the agency asks for notes of each working day. Quick notes can always be made.",
    pilihan: { tidak: "Not asked for", ya: "Asked for each working day" },
  },
  "progres.mundur-hari": {
    judul: "Backdating",
    jelas: "How many days back an activity may still be noted. 0 means today only.",
    satuan: "days",
  },
  "progres.libur": {
    judul: "Notes on holidays and leave",
    jelas: "Some work is done on holidays; some agencies do not accept it.",
    pilihan: { boleh: "Accepted, with a mark", tolak: "Not accepted" },
  },
  "progres.menit-sehari": {
    judul: "Longest working day",
    jelas: "All activities of a day together take no more than this.",
    satuan: "minutes",
  },
  "bukti.kuota-mb": {
    judul: "Space for evidence",
    jelas: "Space for the files of each employee in a year.",
    satuan: "MB",
  },
  "periksa.sampel": {
    judul: "Size of the verification sample",
    jelas: "How many records of each employee a supervisor verifies in a period at most.",
    satuan: "records",
  },
  "pantau.diam-hari": {
    judul: "Called silent after",
    jelas: "Days without note, evidence or realisation until a result appears among those that need help.",
    satuan: "days",
  },
  "umpan-balik.berkala": {
    judul: "Scheduled feedback",
    jelas: "How often, where employee and superior have not agreed on something else for their plan.",
    pilihan: { bulanan: "Every month", triwulanan: "Every quarter" },
  },
  "pola.aturan": {
    judul: "Rules of the distribution pattern",
    jelas: "By which rules predicates are compared. A period that has ended keeps the rules of its time.",
    pilihan: {
      tanggal: "By the date of the period",
      "pola-6-2022": "The curve of PermenPANRB 6/2022 alone",
      "se-3-2023": "The percentages of SE 3/2023",
    },
  },
  "capaian.rating-pimpinan": {
    judul: "Result rating of heads of units",
    jelas: "How a unit's result is read as its head's rating of work results. Another rating needs a reason.",
    pilihan: {
      "se-3-2023": "Outstanding above, Good as expected, the rest below",
      "bp-sesuai": "Outstanding above, Good and Needs improvement as expected, the rest below",
      tidak: "Not used",
    },
  },
  "capaian.berkas": {
    judul: "Source file of results",
    jelas: "Who must attach the source document when a unit's result is set.",
    pilihan: { admin: "Admins who record one", wajib: "Everybody who sets one" },
  },
  "jam.serah-otomatis": {
    judul: "Delivery when the time is over",
    jelas:
      "A document that was signed and not delivered within 14 (D.1.2: 7) working days is delivered by the system. The regulation names no consequence.",
    pilihan: { ya: "The system delivers", tidak: "Only marked late" },
  },
  "tte.penyedia": {
    judul: "Certified electronic signatures",
    jelas:
      "The place of a certification provider. None is installed: documents are agreed to in the service and sealed, or printed and signed by hand.",
    pilihan: { mati: "Off" },
  },
};

/** A place in the regulation itself, or a rule of another name. */
const dasarnya = (pasal: string): string =>
  /^(Ps\.|hlm\.)/.test(pasal) ? `PermenPANRB 6/2022 ${pasal}` : pasal;

export const aturanPelaksanaanWords = words({
  id: {
    judul: "Aturan pelaksanaan",
    lead: "Yang diserahkan peraturan kepada instansi selama pekerjaan berjalan. Berlaku mulai hari disimpan; yang lalu tetap dinilai dengan aturan lama.",
    setelan: id,
    dasar: "Dasar perubahan",
    dasarJelas: "Nomor surat atau keputusan yang menetapkannya.",
    rentang: (min: string, max: string, satuan: string) => `${min} sampai ${max} ${satuan}.`,
    ketentuan: (pasal: string) => `${dasarnya(pasal)}.`,
    simpan: "Simpan aturan",
    tersimpan: "Aturan disimpan dan berlaku mulai hari ini.",
    tetap: "Tidak ada yang berubah.",
    salah: {
      "nilai-salah": "Isi dengan nilai dalam rentang yang disebutkan.",
      "dasar-kosong": "Isi dasar perubahan, misalnya nomor keputusan.",
      "dasar-panjang": "Dasar perubahan paling panjang 500 huruf.",
    },
  },
  en: {
    judul: "Rules of execution",
    lead: "What the regulation leaves to the agency while work is done. In force from the day it is saved; the past is judged by the old rules.",
    setelan: en,
    dasar: "Basis of the change",
    dasarJelas: "Number of the letter or decree.",
    rentang: (min: string, max: string, satuan: string) => `${min} to ${max} ${satuan}.`,
    ketentuan: (pasal: string) => `${dasarnya(pasal)}.`,
    simpan: "Save rules",
    tersimpan: "Saved, and in force from today.",
    tetap: "Nothing has changed.",
    salah: {
      "nilai-salah": "Enter a value within the given range.",
      "dasar-kosong": "Enter the basis of the change, such as the number of a decree.",
      "dasar-panjang": "The basis may have 500 characters at most.",
    },
  },
});
