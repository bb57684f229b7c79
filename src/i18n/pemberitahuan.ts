import { anggota, type JenisPeriode, type Tahap, tahap } from "../domain/istilah.ts";
import type { JenisLaporan, KeadaanLaporan } from "../domain/laporan.ts";
import type { Zona } from "../domain/tanggal.ts";
import { type LangkahTindakLanjut, langkahTindakLanjut } from "../domain/tindak-lanjut.ts";
import type { Peran } from "../domain/wewenang.ts";
import { tanggalPanjang, waktu } from "./dates.ts";
import { laporWords } from "./lapor.ts";
import { peranWords } from "./peran.ts";
import { namaPeriode } from "./periode-nama.ts";
import { selarasWords } from "./selaras.ts";
import { umpanBalikWords } from "./umpan-balik.ts";
import { type Lang, words } from "./words.ts";

type Data = Readonly<Record<string, unknown>>;
const lanjut = (kode: unknown, lang: Lang): string =>
  anggota(langkahTindakLanjut, String(kode)) ? langkahTindakLanjut[kode as LangkahTindakLanjut][lang] : "";
export type Notice = { readonly judul: string; readonly teks: string };

export const inboxWords = words({
  id: {
    title: "Pemberitahuan",
    empty:
      "Belum ada pemberitahuan. Tenggat, pengajuan, dan keputusan yang menyangkut Anda akan muncul di sini.",
    readAll: "Tandai semua sudah dibaca",
    unread: "Belum dibaca",
    tandai: "Tandai sudah dibaca",
    pilihan: "Surat dan pengingat",
    saring: "Saring pemberitahuan",
    semua: "Semua",
    hanyaBelum: "Belum dibaca",
    semuaTerbaca: "Semua sudah dibaca.",
    hariIni: "Hari ini",
    kemarin: "Kemarin",
    lama: "Lebih lama",
    terbaru: "Ke yang terbaru",
    gagalSaya: (n: number, email: string) =>
      `${n} surel kepada Anda (${email}) tidak sampai. Periksa alamatnya; bila salah, minta admin membetulkannya.`,
    gagalSemua: (n: number) => `Surel tidak sampai: ${n > 100 ? "lebih dari 100" : n}`,
  },
  en: {
    title: "Notifications",
    empty: "Nothing yet. Deadlines, submissions and decisions that concern you will appear here.",
    readAll: "Mark all as read",
    unread: "Unread",
    tandai: "Mark as read",
    pilihan: "Letters and reminders",
    saring: "Filter notifications",
    semua: "All",
    hanyaBelum: "Unread",
    semuaTerbaca: "You have read everything.",
    hariIni: "Today",
    kemarin: "Yesterday",
    lama: "Older",
    terbaru: "To the newest",
    gagalSaya: (n: number, email: string) =>
      `${n} e-mail(s) to you (${email}) did not arrive. Check the address; if it is wrong, ask an admin to correct it.`,
    gagalSemua: (n: number) => `E-mails that did not arrive: ${n > 100 ? "more than 100" : n}`,
  },
});

/** One line each: what happened, and what to do. Data comes from the row that was written with the event. */
export function noticeText(jenis: string, data: Data, lang: Lang, zona: Zona): Notice {
  const kind = kinds[jenis] ?? unknown;
  return kind(data, lang, (at) => waktu(Number(at), zona, lang));
}

type Kind = (d: Data, lang: Lang, when: (at: unknown) => string) => Notice;
const unknown: Kind = (_d, lang) => ({ judul: lang === "id" ? "Pemberitahuan" : "Notice", teks: "" });

/** Steps of the agency's life, as its admins hear of them. */
const langkahSiklusWords: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  ajukan: { id: "Instansi diajukan menjadi aktif", en: "Requested to go live" },
  tarik: { id: "Permintaan menjadi aktif ditarik", en: "Request to go live withdrawn" },
  setujui: { id: "Instansi Anda aktif", en: "Your agency is live" },
  kembalikan: { id: "Permintaan menjadi aktif dikembalikan", en: "Request to go live returned" },
  bekukan: { id: "Instansi menjadi hanya baca", en: "The agency is read-only" },
  buka: { id: "Instansi dibuka kembali", en: "The agency is open again" },
  tutup: { id: "Instansi akan ditutup dan datanya dihapus", en: "The agency will be closed and erased" },
  "batal-tutup": { id: "Penutupan instansi dibatalkan", en: "Closing cancelled" },
  tangguhkan: { id: "Instansi ditangguhkan", en: "The agency was suspended" },
  pulihkan: { id: "Penangguhan instansi dicabut", en: "The suspension was lifted" },
};

const langkahBimbinganWords: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  mulai: { id: "membuka bimbingan", en: "opened the guidance" },
  tunjuk: { id: "menunjuk pembimbing", en: "appointed who guides" },
  setuju: { id: "menyetujui isi bimbingan", en: "agreed to the guidance" },
  buka: { id: "membuka kembali bimbingan", en: "took the guidance up again" },
  batal: { id: "membatalkan bimbingan", en: "cancelled the guidance" },
  selesai: { id: "menyatakan tindak lanjut selesai", en: "says that a follow-up is done" },
  konfirmasi: { id: "mengonfirmasi tindak lanjut", en: "confirmed a follow-up" },
  kembalikan: { id: "belum menerima tindak lanjut sebagai selesai", en: "sent a follow-up back" },
};

/** Kinds of notices: key = pemberitahuan.jenis. Every chapter adds its own here. */
const kinds: Readonly<Record<string, Kind>> = {
  "pelaporan-masuk": (d, lang) =>
    lang === "id"
      ? {
          judul: `Laporan evaluasi ${d.unit} masuk`,
          teks: `Periode ${namaPeriode(d as never, "id")}. ${Number(d.kurang) > 0 ? `${d.kurang} pegawai belum ada hasilnya.` : "Lengkap."}`,
        }
      : {
          judul: `Evaluation report of ${d.unit} arrived`,
          teks: `${namaPeriode(d as never, "en")}. ${Number(d.kurang) > 0 ? `${d.kurang} people are missing.` : "Complete."}`,
        },
  "pelaporan-susulan": (d, lang) =>
    lang === "id"
      ? { judul: `Laporan susulan ${d.unit}`, teks: `Melengkapi laporan ${namaPeriode(d as never, "id")}.` }
      : {
          judul: `Supplement of ${d.unit}`,
          teks: `It completes the report of ${namaPeriode(d as never, "en")}.`,
        },
  "pelaporan-diterima": (d, lang) =>
    lang === "id"
      ? {
          judul: `Laporan ${d.unit} diterima`,
          teks: `Periode ${namaPeriode(d as never, "id")}, oleh ${d.nama}.`,
        }
      : { judul: `Report of ${d.unit} received`, teks: `${namaPeriode(d as never, "en")}, by ${d.nama}.` },
  "angka-kredit-ditetapkan": (d, lang) =>
    lang === "id"
      ? {
          judul: `Angka kredit ${d.tahun} ditetapkan`,
          teks: "Lihat bagaimana angka itu dihitung, dan unduh PAK-nya.",
        }
      : {
          judul: `Credit points ${d.tahun} set`,
          teks: "See how they were worked out, and download the PAK.",
        },
  "tautan-mati": (d, lang) =>
    lang === "id"
      ? {
          judul: `Tautan bukti tidak dapat dibuka: ${d.nama}`,
          teks: `${d.keadaan === "tidak-ditemukan" ? "Alamatnya menjawab bahwa isinya tidak ada" : "Alamatnya tidak menjawab"}, dua malam berturut-turut. Perbaiki tautannya, atau unggah berkasnya sebagai pengganti. Tidak ada yang berubah pada penilaian.`,
        }
      : {
          judul: `A link you gave as evidence does not open: ${d.nama}`,
          teks: `${d.keadaan === "tidak-ditemukan" ? "Its address answers that the content is gone" : "Its address does not answer"}, two nights in a row. Correct the link, or upload the file instead. No rating changes.`,
        },
  "bukti-hilang": (d, lang) =>
    lang === "id"
      ? {
          judul: `Berkas bukti perlu dilihat: ${d.nama}`,
          teks: "Isi berkas ini di gudang hilang atau tidak lagi sama dengan yang Anda unggah. Admin sudah diberi tahu. Bila Anda masih menyimpan aslinya, unggah lagi.",
        }
      : {
          judul: `A file of evidence needs a look: ${d.nama}`,
          teks: "Its content in the store is gone or no longer what you uploaded. The admins know. If you still have the original, upload it again.",
        },
  "bukti-berbahaya": (d, lang) =>
    lang === "id"
      ? {
          judul: `Berkas dikarantina: ${d.nama}`,
          teks: "Pemindai menemukan perangkat berbahaya di dalamnya, jadi tidak ada yang dapat mengunduhnya. Catatannya tetap ada.",
        }
      : {
          judul: `File quarantined: ${d.nama}`,
          teks: "The scanner found something dangerous in it, so nobody can download it. Its record stays.",
        },
  "gudang-berkas": (d, lang) =>
    lang === "id"
      ? {
          judul: `Berkas bukti tidak ditemukan: ${d.nama}`,
          teks: "Seseorang membukanya dan isinya tidak ada di gudang. Jalankan pemeriksaan gudang; pemiliknya dapat mengunggahnya lagi.",
        }
      : {
          judul: `Evidence file not found: ${d.nama}`,
          teks: "Somebody opened it and its content is not in the store. Run a check of the store; the owner can upload it again.",
        },
  "gudang-temuan": (d, lang) =>
    lang === "id"
      ? {
          judul: `Pemeriksaan gudang bukti: ${d.n} temuan`,
          teks: "Ada bukti yang berkasnya tidak cocok dengan catatannya. Lihat daftarnya dan beri tahu pemiliknya.",
        }
      : {
          judul: `Check of the evidence store: ${d.n} finding(s)`,
          teks: "Some evidence does not match its files. See the list and tell the owners.",
        },
  "bimbingan-diminta": (d, lang) =>
    lang === "id"
      ? {
          judul: `${d.nama} memulai ${d.jenis}`,
          teks: "Buka halamannya untuk melihat apa yang diharapkan dari Anda.",
        }
      : { judul: `${d.nama} began ${d.jenis}`, teks: "Open its page to see what is expected of you." },
  "bimbingan-kabar": (d, lang) => {
    const apa = langkahBimbinganWords[String(d.langkah)]?.[lang] ?? "";
    return { judul: `${d.nama} ${apa}`, teks: String(d.jenis) };
  },
  "bimbingan-formulir": (d, lang) =>
    lang === "id"
      ? { judul: `${d.format} dari ${d.nama}`, teks: "Formulir bimbingan kinerja untuk Anda baca." }
      : { judul: `${d.format} by ${d.nama}`, teks: "A form of guidance for you to read." },
  "pengingat-bimbingan": (d, lang) =>
    lang === "id"
      ? {
          judul: "Tindak lanjut bimbingan jatuh tempo",
          teks: `Batasnya ${tanggalPanjang(String(d.batas), lang)}. Tandai bila sudah selesai.`,
        }
      : {
          judul: "A follow-up of guidance is due",
          teks: `By ${tanggalPanjang(String(d.batas), lang)}. Mark it when it is done.`,
        },
  "rencana-aksi-diajukan": (d, lang) =>
    lang === "id"
      ? { judul: `${d.nama} mengajukan rencana aksi`, teks: "Tinjau, lalu sepakati atau kembalikan." }
      : { judul: `${d.nama} submitted action plans`, teks: "Review them, then agree or return them." },
  "rencana-aksi-diputus": (d, lang) => {
    const ya = d.putusan === "disepakati";
    return lang === "id"
      ? {
          judul: `Rencana aksi Anda ${ya ? "disepakati" : "dikembalikan"}`,
          teks: ya ? `Oleh ${d.nama}.` : `Oleh ${d.nama}: ${d.catatan}`,
        }
      : {
          judul: `Your action plans were ${ya ? "agreed" : "returned"}`,
          teks: ya ? `By ${d.nama}.` : `By ${d.nama}: ${d.catatan}`,
        };
  },
  "susulan-diserahkan": (d, lang) =>
    lang === "id"
      ? { judul: `${d.nama} menyerahkan realisasi susulan`, teks: `Alasan: ${d.alasan}` }
      : { judul: `${d.nama} handed in a late result`, teks: `Reason: ${d.alasan}` },
  "susulan-diputus": (d, lang) => {
    const ya = d.putusan === "diterima";
    const kata = d.catatan ? `${d.nama}: ${d.catatan}` : String(d.nama);
    return lang === "id"
      ? { judul: `Realisasi susulan Anda ${ya ? "diterima" : "ditolak"}`, teks: kata }
      : { judul: `Your late result was ${ya ? "accepted" : "declined"}`, teks: kata };
  },
  "rahasia-menunggu": (_d, lang) =>
    lang === "id"
      ? { judul: "Ada yang perlu Anda baca", teks: "Isinya hanya dapat dibuka oleh Anda, di dalam Selaras." }
      : { judul: "Something for you to read", teks: "Only you can open it, inside Selaras." },
  "keamanan-peran-diberi": (d, lang) =>
    lang === "id"
      ? {
          judul: `Anda diberi peran: ${peranLengkap(d, lang)}`,
          teks: `Oleh ${d.oleh}${d.sampai ? `, sampai ${tanggalPanjang(String(d.sampai), lang)}` : ""}. Masuk sekali lagi agar berlaku. Tidak tahu mengapa? Tanyakan kepadanya.`,
        }
      : {
          judul: `You were given a role: ${peranLengkap(d, lang)}`,
          teks: `By ${d.oleh}${d.sampai ? `, until ${tanggalPanjang(String(d.sampai), lang)}` : ""}. Sign in once more for it to take effect. Do not know why? Ask him.`,
        },
  "keamanan-peran-diakhiri": (d, lang) =>
    lang === "id"
      ? { judul: `Peran Anda berakhir: ${peranLengkap(d, lang)}`, teks: `Diakhiri oleh ${d.oleh}.` }
      : { judul: `Your role has ended: ${peranLengkap(d, lang)}`, teks: `Ended by ${d.oleh}.` },
  "delegasi-diberi": (d, lang) =>
    lang === "id"
      ? {
          judul: `${d.namaKepada} dapat menyiapkan untuk ${d.namaUntuk}`,
          teks: `${tanggalPanjang(String(d.dari), lang)} sampai ${tanggalPanjang(String(d.sampai), lang)}, oleh ${d.oleh}. Menyiapkan draf saja; dapat dicabut kapan pun.`,
        }
      : {
          judul: `${d.namaKepada} can prepare for ${d.namaUntuk}`,
          teks: `${tanggalPanjang(String(d.dari), lang)} to ${tanggalPanjang(String(d.sampai), lang)}, by ${d.oleh}. Drafts only; it can be withdrawn at any time.`,
        },
  "delegasi-dicabut": (d, lang) =>
    lang === "id"
      ? {
          judul: `${d.namaKepada} tidak lagi menyiapkan untuk ${d.namaUntuk}`,
          teks: `Dicabut oleh ${d.oleh}.`,
        }
      : { judul: `${d.namaKepada} no longer prepares for ${d.namaUntuk}`, teks: `Withdrawn by ${d.oleh}.` },
  "delegasi-disiapkan": (d, lang) =>
    lang === "id"
      ? {
          judul: `${d.nama} menyiapkan sesuatu untuk Anda`,
          teks: "Periksa drafnya, lalu teruskan sendiri bila sudah benar.",
        }
      : {
          judul: `${d.nama} has prepared something for you`,
          teks: "Check the draft, and send it on yourself when it is right.",
        },
  "simulasi-dilihat": (d, lang) =>
    lang === "id"
      ? {
          judul: `${d.oleh} melihat halaman seperti yang Anda lihat`,
          teks: `Hanya melihat, tidak ada yang diubah. Alasannya: ${d.alasan}`,
        }
      : {
          judul: `${d.oleh} looked at the pages as you see them`,
          teks: `Looking only, nothing was changed. The reason: ${d.alasan}`,
        },
  "keamanan-admin-diberi": (d, lang) =>
    lang === "id"
      ? {
          judul: `${d.nama} menjadi admin instansi`,
          teks: `Peran diberikan oleh ${d.oleh}. Tidak semestinya? Akhiri peran itu sekarang.`,
        }
      : {
          judul: `${d.nama} became agency admin`,
          teks: `The role was given by ${d.oleh}. Should it not be? End that role now.`,
        },
  "keamanan-admin-diakhiri": (d, lang) =>
    lang === "id"
      ? { judul: `${d.nama} tidak lagi admin instansi`, teks: `Peran diakhiri oleh ${d.oleh}.` }
      : { judul: `${d.nama} is no longer agency admin`, teks: `The role was ended by ${d.oleh}.` },
  "akun-perangkat-baru": (d, lang, when) =>
    lang === "id"
      ? {
          judul: "Akun Anda masuk di perangkat baru",
          teks: `${d.perangkat}, ${when(d.pada)}. Bukan Anda? Akhiri sesi itu di Akun saya, lalu ganti kata sandi.`,
        }
      : {
          judul: "Your account signed in on a new device",
          teks: `${d.perangkat}, ${when(d.pada)}. Not you? End that session under My account, then change your password.`,
        },
  "akun-sandi-diganti": (d, lang, when) =>
    lang === "id"
      ? {
          judul: "Kata sandi akun Anda diganti",
          teks: `Pada ${when(d.pada)}, dan semua perangkat lain dikeluarkan. Bukan Anda? Segera hubungi admin instansi.`,
        }
      : {
          judul: "The password of your account was changed",
          teks: `On ${when(d.pada)}, and all other devices were signed out. Not you? Tell your agency's admin at once.`,
        },
  "akun-kode-salah": (d, lang, when) =>
    lang === "id"
      ? {
          judul: "Ada yang tahu kata sandi Anda",
          teks: `Lima kode salah pada langkah kedua, terakhir ${when(d.pada)}. Bukan Anda? Segera ganti kata sandi.`,
        }
      : {
          judul: "Somebody knows your password",
          teks: `Five wrong codes at the second step, the last ${when(d.pada)}. Not you? Change your password at once.`,
        },
  "akun-faktor": (d, lang, when) => {
    const apa = faktor[lang][String(d.apa)] ?? "";
    return lang === "id"
      ? {
          judul: apa,
          teks: `Pada ${when(d.pada)}. Bukan Anda? Akhiri sesi lain di Akun saya, lalu hubungi admin instansi.`,
        }
      : {
          judul: apa,
          teks: `On ${when(d.pada)}. Not you? End the other sessions under My account, then tell your agency's admin.`,
        };
  },
  "akun-pemulihan": (d, lang, when) =>
    lang === "id"
      ? {
          judul: "Akun Anda dipulihkan oleh admin",
          teks: `${d.oleh} membuat tautan kata sandi baru untuk akun Anda pada ${when(d.pada)}. Semua sesi diakhiri. Tidak memintanya? Laporkan segera.`,
        }
      : {
          judul: "An admin recovers your account",
          teks: `${d.oleh} made a link for a new password of your account on ${when(d.pada)}. All sessions were ended. You did not ask for it? Report it at once.`,
        },
  "pemulihan-diminta": (d, lang) =>
    lang === "id"
      ? {
          judul: `${d.nama} minta akunnya dipulihkan`,
          teks: "Ia tidak punya surel di Selaras. Periksa identitasnya, lalu buat tautannya.",
        }
      : {
          judul: `${d.nama} asks for the account to be recovered`,
          teks: "There is no e-mail on record. Check who it is, then make the link.",
        },
  "pemulihan-menunggu": (d, lang, when) =>
    lang === "id"
      ? {
          judul: `Pemulihan akun ${d.nama} menunggu admin kedua`,
          teks: `Diminta ${d.oleh}. Periksa dan putuskan sebelum ${when(d.batas)}; sesudah itu permintaan gugur.`,
        }
      : {
          judul: `Recovering the account of ${d.nama} needs a second admin`,
          teks: `Asked for by ${d.oleh}. Check and decide before ${when(d.batas)}; after that it lapses.`,
        },
  "pengingat-perencanaan": (d, lang, when) =>
    lang === "id"
      ? {
          judul: `SKP ${d.tahun}: ${d.hari} hari lagi`,
          teks: `Jendela perencanaan ditutup ${when(d.tutupPada)}. Selesaikan SKP yang ada pada Anda.`,
        }
      : {
          judul: `SKP ${d.tahun}: ${d.hari} days left`,
          teks: `Planning closes ${when(d.tutupPada)}. Finish the plans that wait for you.`,
        },
  "pengingat-pengisian": (d, lang, when) =>
    lang === "id"
      ? {
          judul: `Realisasi dan bukti: ${d.hari} hari lagi`,
          teks: `Pengisian ditutup ${when(d.tutupPada)}. Catat realisasi dan unggah bukti dukung.`,
        }
      : {
          judul: `Results and evidence: ${d.hari} days left`,
          teks: `Filling in closes ${when(d.tutupPada)}. Record results and upload evidence.`,
        },
  "pengingat-evaluasi": (d, lang, when) =>
    lang === "id"
      ? {
          judul: `Evaluasi pegawai: ${d.hari} hari lagi`,
          teks: `Jendela evaluasi ditutup ${when(d.tutupPada)}. Setelah itu tugas menilai beralih kepada atasan Anda (hlm. 90).`,
        }
      : {
          judul: `Evaluations: ${d.hari} days left`,
          teks: `The window closes ${when(d.tutupPada)}. After that your superior evaluates (p. 90).`,
        },
  "ambil-alih": (d, lang) => {
    const n = Number(d.jumlah ?? 1);
    const batas = tanggalPanjang(String(d.batas), lang);
    if (n > 1)
      return lang === "id"
        ? {
            judul: `Ambil alih penilaian ${n} pegawai`,
            teks: `Jendela ditutup tanpa tanda tangan penilai. Anda menilai dan menandatangani, yang pertama paling lambat ${batas}; hasilnya final (hlm. 90).`,
          }
        : {
            judul: `Take over the evaluations of ${n} people`,
            teks: `The window closed unsigned. You rate and sign, the first by ${batas}; the results are final (p. 90).`,
          };
    return lang === "id"
      ? {
          judul: `Ambil alih penilaian ${d.nama}`,
          teks: `${d.penilai} belum menandatangani sampai jendela ditutup. Anda menilai dan menandatangani paling lambat ${batas}; hasilnya final (hlm. 90).`,
        }
      : {
          judul: `Take over the evaluation of ${d.nama}`,
          teks: `${d.penilai} had not signed when the window closed. You rate and sign by ${batas}; the result is final (p. 90).`,
        };
  },
  "jam-lewat": (d, lang) => {
    const apa = apaJam(d, lang);
    const siapa = d.nama ? ` (${d.nama})` : "";
    return lang === "id"
      ? {
          judul: `Tenggat ${apa} lewat${siapa}`,
          teks: `Batasnya ${hariDari(d.batas, lang)}. Tetap selesaikan; keterlambatan tercatat.`,
        }
      : {
          judul: `Overdue: ${apa}${siapa}`,
          teks: `It was due ${hariDari(d.batas, lang)}. It still has to be done; being late is recorded.`,
        };
  },
  "jam-eskalasi": (d, lang) => {
    const apa = apaJam(d, lang);
    const siapa = d.nama ? `: ${d.nama}` : "";
    const oleh = d.oleh ? (lang === "id" ? ` oleh ${d.oleh}` : ` by ${d.oleh}`) : "";
    return lang === "id"
      ? {
          judul: `Belum dilakukan: ${apa}${siapa}`,
          teks: `Seharusnya${oleh} sampai ${hariDari(d.batas, lang)}. Anda diberi tahu sebagai atasan atau penerima berikutnya.`,
        }
      : {
          judul: `Not done: ${apa}${siapa}`,
          teks: `It was to be done${oleh} by ${hariDari(d.batas, lang)}. You are told as the superior or the next to receive it.`,
        };
  },
  "pengingat-jam": (d, lang) => {
    const apa = apaJam(d, lang);
    const siapa = d.nama ? ` (${d.nama})` : "";
    return lang === "id"
      ? {
          judul: `${d.sisa} hari lagi: ${apa}${siapa}`,
          teks: `Yang terdekat berakhir ${hariDari(d.batas, lang)}.`,
        }
      : {
          judul: `${d.sisa} days left: ${apa}${siapa}`,
          teks: `The nearest ends ${hariDari(d.batas, lang)}.`,
        };
  },
  "tenggat-bergeser": (d, lang) => {
    const apa = kewajiban[lang][String(d.kewajiban)] ?? "";
    const siapa = d.nama ? ` (${d.nama})` : Number(d.jumlah) > 1 ? ` (${d.jumlah})` : "";
    const karena = sebabBergeser[lang][d.sebab === "jendela" ? "jendela" : "kalender"];
    return lang === "id"
      ? {
          judul: `Tenggat ${apa} bergeser${siapa}`,
          teks: `Semula ${hariDari(d.lama, lang)}, sekarang ${hariDari(d.baru, lang)}, karena ${karena}.`,
        }
      : {
          judul: `New deadline: ${apa}${siapa}`,
          teks: `It was ${hariDari(d.lama, lang)}; it is now ${hariDari(d.baru, lang)}, because ${karena}.`,
        };
  },
  "jendela-diperpanjang": (d, lang, when) => {
    const apa = `${tahapDari(d, lang)} ${periodeDari(d, lang)}`;
    const siapa = d.nama ? ` (${d.nama})` : "";
    return lang === "id"
      ? {
          judul: `Waktu ${apa} diperpanjang${siapa}`,
          teks: `Sampai ${when(d.sampaiPada)}. Alasan: ${d.alasan}`,
        }
      : { judul: `More time: ${apa}${siapa}`, teks: `Until ${when(d.sampaiPada)}. Reason: ${d.alasan}` };
  },
  "perpanjangan-dicabut": (d, lang, when) => {
    const apa = `${tahapDari(d, lang)} ${periodeDari(d, lang)}`;
    return lang === "id"
      ? { judul: `Perpanjangan ${apa} dicabut`, teks: `Berakhir ${when(d.sampaiPada)}. Alasan: ${d.alasan}` }
      : { judul: `Extra time withdrawn: ${apa}`, teks: `It ends ${when(d.sampaiPada)}. Reason: ${d.alasan}` };
  },
  "dokumen-dipindai": (d, lang) =>
    lang === "id"
      ? {
          judul: `Pindaian bertanda tangan disimpan: ${periodeDari(d, lang)}, ${d.nama}`,
          teks: `${d.oleh} menyimpannya di samping dokumen evaluasi. Periksa bila bukan tanda tangan Anda.`,
        }
      : {
          judul: `A signed scan was kept: ${periodeDari(d, lang)}, ${d.nama}`,
          teks: `${d.oleh} put it beside the evaluation document. Look at it if it is not your signature.`,
        },
  "dokumen-pencabutan": (d, lang) =>
    lang === "id"
      ? {
          judul: `Pencabutan dokumen evaluasi ${d.nama} diusulkan`,
          teks: `${d.oleh} mengusulkannya. Admin lain memutuskan.`,
        }
      : {
          judul: `Revoking the evaluation document of ${d.nama} was asked for`,
          teks: `${d.oleh} asked. Another admin decides.`,
        },
  "dokumen-pencabutan-putus": (d, lang) => {
    const apa = periodeDari(d, lang);
    if (lang === "id")
      return d.putusan === "dicabut"
        ? { judul: `Dokumen evaluasi ${apa} dicabut`, teks: `${d.nama}. Dokumen itu tidak berlaku lagi.` }
        : { judul: `Pencabutan dokumen evaluasi ${apa} ditolak`, teks: `${d.nama}. Dokumen tetap berlaku.` };
    return d.putusan === "dicabut"
      ? { judul: `The evaluation document of ${apa} was revoked`, teks: `${d.nama}. It holds no more.` }
      : { judul: `The evaluation document of ${apa} stays`, teks: `${d.nama}. Revoking it was refused.` };
  },
  "evaluasi-disampaikan": (d, lang) =>
    lang === "id"
      ? {
          judul: `Dokumen evaluasi ${periodeDari(d, lang)} disampaikan`,
          teks: `Baca, beri tanda terima, atau ajukan keberatan. Tanda terima paling lambat ${hariDari(d.batas, lang)}.`,
        }
      : {
          judul: `Your evaluation of ${periodeDari(d, lang)} was delivered`,
          teks: `Read it, sign for receipt, or object. Receipt is due by ${hariDari(d.batas, lang)}.`,
        },
  "evaluasi-penilai-berganti": (d, lang) => {
    const apa = periodeDari(d, lang);
    if (lang === "id")
      return d.peran === "pegawai"
        ? {
            judul: `Yang menilai Anda untuk ${apa} sekarang ${d.penilai || "belum ada"}`,
            teks: "Garis penilaian berubah selagi evaluasi terbuka. Alasannya ada di halaman evaluasi.",
          }
        : d.peran === "baru"
          ? {
              judul: `Evaluasi ${apa} ${d.nama} beralih kepada Anda`,
              teks: "Alasannya ada di halaman evaluasi.",
            }
          : {
              judul: `Evaluasi ${apa} ${d.nama} tidak lagi pada Anda`,
              teks: d.penilai ? `Yang menilai sekarang ${d.penilai}.` : "Pejabat penilai baru belum ada.",
            };
    return d.peran === "pegawai"
      ? {
          judul: `Your assessor for ${apa} is now ${d.penilai || "nobody yet"}`,
          teks: "The reporting line changed while the evaluation is open. The reason is on its page.",
        }
      : d.peran === "baru"
        ? { judul: `The evaluation of ${d.nama}, ${apa}, is now yours`, teks: "The reason is on its page." }
        : {
            judul: `The evaluation of ${d.nama}, ${apa}, is no longer yours`,
            teks: d.penilai ? `${d.penilai} evaluates now.` : "There is no new assessor yet.",
          };
  },
  "evaluasi-hasil-lama": (d, lang) => {
    const apa = periodeDari(d, lang);
    const kata = {
      usul: ["mengusulkan memakai hasil periode sebelumnya", "proposes to use last period's result"],
      setuju: ["setuju memakai hasil periode sebelumnya", "agrees to use last period's result"],
      tolak: ["tidak setuju memakai hasil periode sebelumnya", "does not agree to use last period's result"],
      tarik: [
        "menarik kembali pemakaian hasil periode sebelumnya",
        "took back the use of last period's result",
      ],
    }[String(d.apa) as "usul"];
    return lang === "id"
      ? {
          judul: `${d.nama} ${kata[0]}`,
          teks: `Untuk evaluasi ${apa}. Buka evaluasinya untuk menjawab atau melihatnya.`,
        }
      : {
          judul: `${d.nama} ${kata[1]}`,
          teks: `For the evaluation of ${apa}. Open it to answer or to see it.`,
        };
  },
  "evaluasi-diterima": (d, lang) =>
    lang === "id"
      ? {
          judul: `${d.nama} menerima dokumen evaluasi`,
          teks: `Dokumen ${periodeDari(d, lang)} sudah dibaca dan dikembalikan dengan tanda terima.`,
        }
      : {
          judul: `${d.nama} received the evaluation document`,
          teks: `The document of ${periodeDari(d, lang)} was read and returned with a receipt.`,
        },
  "keberatan-diajukan": (d, lang) =>
    lang === "id"
      ? {
          judul: `Keberatan ${d.nama} menunggu putusan Anda`,
          teks: `Atas evaluasi ${periodeDari(d, lang)}. Putuskan paling lambat ${hariDari(d.batas, lang)}, setelah mendengar kedua pihak.`,
        }
      : {
          judul: `The objection of ${d.nama} waits for your decision`,
          teks: `Against the evaluation of ${periodeDari(d, lang)}. Decide by ${hariDari(d.batas, lang)}, after hearing both sides.`,
        },
  "keberatan-diajukan-penilai": (d, lang) =>
    lang === "id"
      ? {
          judul: `${d.nama} mengajukan keberatan`,
          teks: `Atas evaluasi ${periodeDari(d, lang)}. Atasan Anda akan meminta penjelasan Anda.`,
        }
      : {
          judul: `${d.nama} filed an objection`,
          teks: `Against the evaluation of ${periodeDari(d, lang)}. Your superior will ask for your explanation.`,
        },
  "keberatan-keterangan": (d, lang) =>
    lang === "id"
      ? { judul: `Keterangan baru dalam keberatan ${d.nama}`, teks: `Atas evaluasi ${periodeDari(d, lang)}.` }
      : {
          judul: `A new statement on the objection of ${d.nama}`,
          teks: `Evaluation ${periodeDari(d, lang)}.`,
        },
  "keberatan-ditarik": (d, lang) =>
    lang === "id"
      ? { judul: `${d.nama} menarik kembali keberatannya`, teks: `Atas evaluasi ${periodeDari(d, lang)}.` }
      : { judul: `${d.nama} withdrew the objection`, teks: `Evaluation ${periodeDari(d, lang)}.` },
  "keberatan-diputus": (d, lang) =>
    lang === "id"
      ? {
          judul: `Keberatan ${d.nama} sudah diputus`,
          teks: `Atas evaluasi ${periodeDari(d, lang)}. Putusan dan pertimbangannya dapat dibaca; bersifat final.`,
        }
      : {
          judul: `The objection of ${d.nama} was decided`,
          teks: `Evaluation ${periodeDari(d, lang)}. Read the decision and its reasons; it is final.`,
        },
  "evaluasi-dibuka-diminta": (d, lang) =>
    lang === "id"
      ? {
          judul: `Permintaan membuka kembali evaluasi ${d.nama}`,
          teks: `${periodeDari(d, lang)}: ${d.alasan}`,
        }
      : {
          judul: `Request to reopen the evaluation of ${d.nama}`,
          teks: `${periodeDari(d, lang)}: ${d.alasan}`,
        },
  "evaluasi-dibuka": (d, lang) =>
    lang === "id"
      ? {
          judul: `Evaluasi ${d.nama} dibuka kembali`,
          teks: `${periodeDari(d, lang)}, sampai ${hariDari(d.batas, lang)}: ${d.alasan} Hasil yang ada tetap berlaku sampai yang baru ditandatangani.`,
        }
      : {
          judul: `The evaluation of ${d.nama} is open again`,
          teks: `${periodeDari(d, lang)}, until ${hariDari(d.batas, lang)}: ${d.alasan} The result stands until a new one is signed.`,
        },
  "evaluasi-dibuka-ditolak": (d, lang) =>
    lang === "id"
      ? { judul: `Pembukaan evaluasi ${d.nama} ditolak`, teks: `${periodeDari(d, lang)}: ${d.alasan}` }
      : {
          judul: `Reopening of the evaluation of ${d.nama} declined`,
          teks: `${periodeDari(d, lang)}: ${d.alasan}`,
        },
  "evaluasi-dibuka-selesai": (d, lang) =>
    lang === "id"
      ? {
          judul: `Pembukaan evaluasi ${d.nama} berakhir`,
          teks: `${periodeDari(d, lang)}: tidak ada hasil baru; hasil yang ada tetap berlaku.`,
        }
      : {
          judul: `The evaluation of ${d.nama} is closed again`,
          teks: `${periodeDari(d, lang)}: no new result; the one there is stands.`,
        },
  "pustaka-usulan": (d, lang) =>
    lang === "id"
      ? {
          judul: `Usulan pustaka RHK dari ${d.nama}`,
          teks: `${d.jumlah} RHK untuk jabatan ${d.jabatan} menunggu Anda terima atau tolak.`,
        }
      : {
          judul: `Proposal to the library from ${d.nama}`,
          teks: `Results proposed: ${d.jumlah}, for the post ${d.jabatan}: accept or turn down.`,
        },
  "pustaka-diputus": (d, lang) =>
    lang === "id"
      ? {
          judul: `Usulan Anda untuk pustaka ${d.keadaan === "aktif" ? "diterima" : "tidak diterima"}`,
          teks: `${d.jabatan}: ${d.teks}${d.alasan ? ` (${d.alasan})` : ""}`,
        }
      : {
          judul: `Your proposal to the library was ${d.keadaan === "aktif" ? "accepted" : "turned down"}`,
          teks: `${d.jabatan}: ${d.teks}${d.alasan ? ` (${d.alasan})` : ""}`,
        },
  "pk-diubah": (d, lang) =>
    lang === "id"
      ? {
          judul: `Perjanjian Kinerja ${d.tahun} ${d.unit} ${d.keadaan === "ditetapkan" ? "ditetapkan" : "diperbarui"}`,
          teks: "SKP Anda membawa setiap indikatornya. Periksa yang belum dibawa dan target yang berbeda.",
        }
      : {
          judul: `Performance agreement ${d.tahun} of ${d.unit} ${d.keadaan === "ditetapkan" ? "fixed" : "updated"}`,
          teks: "Your plan carries each of its indicators. Check what is missing and targets that differ.",
        },
  "skp-diajukan": (d, lang) =>
    lang === "id"
      ? {
          judul: `${d.nama} mengajukan ${d.penyesuaian ? "penyesuaian " : ""}SKP ${d.tahun}`,
          teks: "Tinjau, lalu setujui atau kembalikan dengan catatan.",
        }
      : {
          judul: `${d.nama} submitted ${d.penyesuaian ? "an adjustment of " : ""}the plan ${d.tahun}`,
          teks: "Review it, then approve it or return it with notes.",
        },
  "skp-penyesuaian-dibuka": (d, lang) =>
    lang === "id"
      ? {
          judul: `SKP ${d.tahun} ${d.nama} disesuaikan`,
          teks: `${d.oleh} membuka penyesuaian. Versi yang sekarang tetap berlaku sampai penyesuaian disetujui.`,
        }
      : {
          judul: `The plan ${d.tahun} of ${d.nama} is being adjusted`,
          teks: `${d.oleh} opened an adjustment. The present version stays in force until it is approved.`,
        },
  "skp-penyesuaian-batal": (d, lang) =>
    lang === "id"
      ? {
          judul: `Penyesuaian SKP ${d.tahun} ${d.nama} dibatalkan`,
          teks: `Dibatalkan oleh ${d.oleh}. Versi yang berlaku tidak berubah.`,
        }
      : {
          judul: `The adjustment of the plan ${d.tahun} of ${d.nama} was cancelled`,
          teks: `Cancelled by ${d.oleh}. The version in force did not change.`,
        },
  "skp-dibatalkan": (d, lang) =>
    lang === "id"
      ? {
          judul: `${d.nama} membatalkan pengajuan SKP ${d.tahun}`,
          teks: "SKP itu kembali menjadi draf. Tidak ada yang perlu Anda lakukan.",
        }
      : {
          judul: `${d.nama} withdrew the plan ${d.tahun}`,
          teks: "It is a draft again. Nothing is asked of you.",
        },
  "skp-dialog-pesan": (d, lang) =>
    lang === "id"
      ? {
          judul: `Dialog kinerja SKP ${d.tahun}: ada yang baru`,
          teks: `Dari ${d.oleh}. Baca, lalu jawab usulannya bila ada.`,
        }
      : {
          judul: `Performance dialogue ${d.tahun}: something new`,
          teks: `From ${d.oleh}. Read it, and answer what was proposed.`,
        },
  "skp-dialog-dicatat": (d, lang) =>
    lang === "id"
      ? {
          judul: `Konfirmasi dialog kinerja ${tanggalPanjang(String(d.tanggal), lang)}`,
          teks: `Dicatat oleh ${d.oleh} untuk SKP ${d.tahun} ${d.nama}. Konfirmasi bila benar, perbaiki bila tidak.`,
        }
      : {
          judul: `Confirm the performance dialogue of ${tanggalPanjang(String(d.tanggal), lang)}`,
          teks: `Recorded by ${d.oleh} for the plan ${d.tahun} of ${d.nama}. Confirm it if it is right, mend it if not.`,
        },
  "skp-dialog-lengkap": (d, lang) =>
    lang === "id"
      ? {
          judul: `Dialog kinerja ${tanggalPanjang(String(d.tanggal), lang)} dikonfirmasi keduanya`,
          teks: `SKP ${d.tahun} ${d.nama}.`,
        }
      : {
          judul: `The performance dialogue of ${tanggalPanjang(String(d.tanggal), lang)} is confirmed by both`,
          teks: `Plan ${d.tahun} of ${d.nama}.`,
        },
  "skp-peran": (d, lang) =>
    lang === "id"
      ? {
          judul: `Peran Anda ${d.tahun} dari ${d.pimpinan} berubah`,
          teks: "Lihat peran Anda dan masukkan ke SKP dengan satu tekan.",
        }
      : {
          judul: `Your roles ${d.tahun} from ${d.pimpinan} have changed`,
          teks: "See your roles and put them into your plan with one press.",
        },
  "skp-dikembalikan": (d, lang) =>
    lang === "id"
      ? {
          judul: `${d.penyesuaian ? "Penyesuaian SKP" : "SKP"} ${d.tahun} Anda dikembalikan`,
          teks: `${d.penilai} menulis catatan pada baris yang perlu diperbaiki. Perbaiki, lalu ajukan lagi.`,
        }
      : {
          judul: `${d.penyesuaian ? "The adjustment of your" : "Your"} plan ${d.tahun} was returned`,
          teks: `${d.penilai} left notes at the rows that need work. Improve them and submit it again.`,
        },
  "skp-pimpinan": (d, lang) => {
    const { judul, teks } = selarasWords[lang].kabar;
    return { judul: judul(String(d.nama), d.berubah === 1), teks: teks(String(d.tahun)) };
  },
  "skp-ditetapkan": (d, lang) =>
    lang === "id"
      ? {
          judul: `${d.penyesuaian ? "Penyesuaian SKP" : "SKP"} ${d.tahun} Anda ditetapkan`,
          teks: `${d.penilai} menyetujuinya. Berikutnya: susun rencana aksi dan catat bukti dukung.`,
        }
      : {
          judul: `${d.penyesuaian ? "The adjustment of your" : "Your"} plan ${d.tahun} is agreed`,
          teks: `${d.penilai} approved it. Next: write action plans and record evidence.`,
        },
  "skp-penetapan-dicabut": (d, lang) =>
    lang === "id"
      ? {
          judul: `Penetapan SKP ${d.tahun} Anda dicabut`,
          teks: `${d.penilai} meninjau SKP Anda sekali lagi. Isinya tidak berubah; tunggu persetujuan atau catatannya.`,
        }
      : {
          judul: `The approval of your plan ${d.tahun} was taken back`,
          teks: `${d.penilai} reviews your plan once more. Nothing in it changed; wait for the approval or notes.`,
        },
  "sso-menunggu": (d, lang) =>
    lang === "id"
      ? {
          judul: "Masuk lewat penyedia identitas menunggu persetujuan Anda",
          teks: `${d.nama} mengatur penyedia ${d.penerbit}. Periksa alamatnya, lalu setujui bila benar.`,
        }
      : {
          judul: "Sign-in with an identity provider waits for your agreement",
          teks: `${d.nama} set up the provider ${d.penerbit}. Look at the address and agree if it is right.`,
        },
  "sso-aktif": (d, lang) =>
    lang === "id"
      ? {
          judul: "Masuk lewat penyedia identitas sudah aktif",
          teks: `${d.nama} menyetujui penyedia ${d.penerbit}.`,
        }
      : {
          judul: "Sign-in with an identity provider is active",
          teks: `${d.nama} agreed to the provider ${d.penerbit}.`,
        },
  "laporan-baru": (d, lang, when) =>
    lang === "id"
      ? {
          judul: `Ada yang salah: ${laporWords.id.jenis[d.jenis as JenisLaporan]}, ${d.nama}`,
          teks: `${d.pelapor} melaporkan data yang salah. Selesaikan paling lambat ${when(d.batas)}.`,
        }
      : {
          judul: `Something is wrong: ${laporWords.en.jenis[d.jenis as JenisLaporan]}, ${d.nama}`,
          teks: `${d.pelapor} reported wrong data. Settle it by ${when(d.batas)}.`,
        },
  "laporan-langkah": (d, lang) => ({
    judul:
      lang === "id"
        ? `Laporan Anda: ${laporWords.id.keadaan[d.keadaan as KeadaanLaporan].toLowerCase()}`
        : `Your report: ${laporWords.en.keadaan[d.keadaan as KeadaanLaporan].toLowerCase()}`,
    teks: `${laporWords[lang].jenis[d.jenis as JenisLaporan]}, ${d.nama}.`,
  }),
  "laporan-lewat": (d, lang, when) =>
    lang === "id"
      ? {
          judul: `Laporan data lewat batas: ${d.nama}`,
          teks: `${laporWords.id.jenis[d.jenis as JenisLaporan]} seharusnya selesai ${when(d.batas)}. Selesaikan, atau jawab mengapa tidak.`,
        }
      : {
          judul: `Report of wrong data overdue: ${d.nama}`,
          teks: `${laporWords.en.jenis[d.jenis as JenisLaporan]} should have been settled by ${when(d.batas)}. Settle it, or answer why not.`,
        },
  "mutasi-pegawai": (d, lang) =>
    lang === "id"
      ? {
          judul: `Mutasi Anda berlaku ${hariDari(d.tanggal, lang)}`,
          teks: `Surat ${d.surat}${d.unit ? `, ${d.unit}` : ""}. Lihat SKP Anda: yang berjalan tetap seperti adanya, yang baru perlu disusun.`,
        }
      : {
          judul: `Your transfer holds from ${hariDari(d.tanggal, lang)}`,
          teks: `Letter ${d.surat}${d.unit ? `, ${d.unit}` : ""}. See your plans: what runs stays as it is, a new one is to be written.`,
        },
  "mutasi-akhir": (d, lang) =>
    lang === "id"
      ? {
          judul: `Tugas Anda berakhir sebelum ${hariDari(d.tanggal, lang)}`,
          teks: `Surat ${d.surat}. SKP Anda ditutup sehari sebelumnya; isinya tetap dapat dibaca.`,
        }
      : {
          judul: `Your service ends before ${hariDari(d.tanggal, lang)}`,
          teks: `Letter ${d.surat}. Your plan ends on the eve; it can still be read.`,
        },
  "mutasi-penilai": (d, lang) =>
    lang === "id"
      ? {
          judul: `Pejabat penilai Anda berganti mulai ${hariDari(d.tanggal, lang)}`,
          teks: d.penilai
            ? `Mulai hari itu ${d.penilai}. Isi SKP Anda tidak berubah.`
            : "Belum ada penggantinya; admin sudah diberi tahu. Isi SKP Anda tidak berubah.",
        }
      : {
          judul: `Your assessor changes on ${hariDari(d.tanggal, lang)}`,
          teks: d.penilai
            ? `From that day it is ${d.penilai}. Your plan keeps its words.`
            : "There is no successor yet; the admin knows. Your plan keeps its words.",
        },
  "mutasi-penilai-lama": (d, lang) =>
    lang === "id"
      ? {
          judul: `${siapaSaja(d, lang)} tidak lagi Anda nilai mulai ${hariDari(d.tanggal, lang)}`,
          teks: "Evaluasi yang jendelanya sudah dibuka dan belum dinilai: lihat di halaman tim siapa yang menilai.",
        }
      : {
          judul: `From ${hariDari(d.tanggal, lang)} you no longer assess ${siapaSaja(d, lang)}`,
          teks: "For evaluations whose window is open and that are not rated: the team's page says who evaluates.",
        },
  "mutasi-penilai-baru": (d, lang) =>
    lang === "id"
      ? {
          judul: `${siapaSaja(d, lang)} Anda nilai mulai ${hariDari(d.tanggal, lang)}`,
          teks: "SKP baru menunggu: bicarakan ekspektasi, lalu tetapkan setelah diajukan.",
        }
      : {
          judul: `From ${hariDari(d.tanggal, lang)} you assess ${siapaSaja(d, lang)}`,
          teks: "New plans wait: talk about what is expected, then approve what is submitted.",
        },
  "mutasi-dibatalkan": (d, lang) =>
    lang === "id"
      ? {
          judul: `Mutasi per ${hariDari(d.tanggal, lang)} dibatalkan`,
          teks: "Jabatan, pejabat penilai, dan SKP Anda kembali seperti sebelumnya.",
        }
      : {
          judul: `The transfer of ${hariDari(d.tanggal, lang)} was undone`,
          teks: "Your post, assessor and plan are as they were before.",
        },
  "colek-skp": (d, lang) =>
    colek(d, lang, {
      id: [
        Number(d.jumlah) > 1
          ? `${d.jumlah} SKP menunggu persetujuan Anda`
          : `SKP ${d.tahun} ${d.nama} menunggu persetujuan Anda`,
        "Mohon ditinjau bila sempat.",
      ],
      en: [
        Number(d.jumlah) > 1
          ? `${d.jumlah} plans wait for your approval`
          : `The plan ${d.tahun} of ${d.nama} waits for your approval`,
        "Please review it when you can.",
      ],
    }),
  "colek-skp-tahun": (d, lang) =>
    colek(d, lang, {
      id: [
        Number(d.jumlah) > 1
          ? `${d.jumlah} SKP ${d.tahun} ada pada Anda`
          : `SKP ${d.tahun} ${d.nama} ada pada Anda`,
        "Batasnya 31 Januari. Mohon diteruskan bila sempat.",
      ],
      en: [
        Number(d.jumlah) > 1
          ? `${d.jumlah} plans ${d.tahun} are with you`
          : `The plan ${d.tahun} of ${d.nama} is with you`,
        "They are due on 31 January. Please send them on when you can.",
      ],
    }),
  "colek-skp-susun": (d, lang) =>
    colek(d, lang, {
      id: [`SKP ${d.tahun} Anda ditunggu`, "Mohon disusun dan diajukan bila sempat."],
      en: [`Your plan ${d.tahun} is awaited`, "Please write and submit it when you can."],
    }),
  "colek-evaluasi": (d, lang) =>
    colek(d, lang, {
      id: [
        Number(d.jumlah) > 1
          ? `${d.jumlah} evaluasi ${periodeDari(d, lang)} menunggu Anda`
          : `Evaluasi ${periodeDari(d, lang)} ${d.nama} menunggu Anda`,
        "Mohon diselesaikan bila sempat.",
      ],
      en: [
        Number(d.jumlah) > 1
          ? `${d.jumlah} evaluations of ${periodeDari(d, lang)} wait for you`
          : `The evaluation of ${d.nama}, ${periodeDari(d, lang)}, waits for you`,
        "Please finish it when you can.",
      ],
    }),
  "colek-tanda-terima": (d, lang) =>
    colek(d, lang, {
      id: [
        `Dokumen evaluasi ${periodeDari(d, lang)} menunggu tanda terima Anda`,
        "Mohon dibaca, lalu beri tanda terima atau ajukan keberatan.",
      ],
      en: [
        `Your evaluation of ${periodeDari(d, lang)} waits for your receipt`,
        "Please read it, then sign for receipt or object.",
      ],
    }),
  "colek-keberatan": (d, lang) =>
    colek(d, lang, {
      id: [
        `Keberatan atas evaluasi ${periodeDari(d, lang)} menunggu putusan Anda`,
        "Mohon diputus sebelum tenggatnya.",
      ],
      en: [
        `The objection to the evaluation of ${periodeDari(d, lang)} waits for your decision`,
        "Please decide it before it is due.",
      ],
    }),
  "capaian-ditetapkan": (d, lang) =>
    lang === "id"
      ? {
          judul: `Capaian ${d.unit} ditetapkan`,
          teks: `${periodeDari(d, lang)}: Anda dapat menilai pegawai yang menunggu hasil ini.`,
        }
      : {
          judul: `The result of ${d.unit} is set`,
          teks: `${periodeDari(d, lang)}: you can rate those who waited for it.`,
        },
  "capaian-diubah": (d, lang) =>
    lang === "id"
      ? {
          judul: `Capaian ${d.unit} berubah`,
          teks: `${periodeDari(d, lang)}. Sudah dinilai dengan nilai sebelumnya: ${d.dinilai}. Yang belum ditandatangani dapat Anda nilai lagi; dokumen yang sudah ditandatangani tidak berubah.`,
        }
      : {
          judul: `The result of ${d.unit} changed`,
          teks: `${periodeDari(d, lang)}. Rated on the earlier value: ${d.dinilai}. What is unsigned can be rated again; signed documents stay.`,
        },
  "colek-capaian": (d, lang) =>
    colek(d, lang, {
      id: [
        `Capaian ${d.nama}, ${periodeDari(d, lang)}, belum diisi`,
        "Tanpa itu pegawai unit tersebut belum dapat dinilai. Mohon diisi bila sempat.",
      ],
      en: [
        `The result of ${d.nama}, ${periodeDari(d, lang)}, is missing`,
        "Without it nobody of that unit can be rated. Please enter it when you can.",
      ],
    }),
  "surat-gagal": (d, lang) =>
    lang === "id"
      ? {
          judul: `Surel tidak sampai: ${d.jumlah}`,
          teks: "Lihat alamat mana yang menolak, lalu betulkan di halaman pegawai.",
        }
      : {
          judul: `E-mails that did not arrive: ${d.jumlah}`,
          teks: "See which addresses refuse letters and correct them on the person's page.",
        },
  "umpan-balik-lanjut": (d, lang) =>
    lang === "id"
      ? {
          judul: `Tindak lanjut: ${lanjut(d.langkah, lang)}`,
          teks: `${d.nama} mencatat tindak lanjut atas salah satu hasil kerja Anda. Baca, dan tanggapi bila perlu.`,
        }
      : {
          judul: `Follow-up: ${lanjut(d.langkah, lang)}`,
          teks: `${d.nama} noted a follow-up on one of your results. Read it, and answer where needed.`,
        },
  "umpan-balik-tanggapan-lanjut": (d, lang) =>
    lang === "id"
      ? { judul: "Tanggapan atas tindak lanjut", teks: `${d.nama} menanggapi tindak lanjut Anda.` }
      : { judul: "Answer to a follow-up", teks: `${d.nama} answered your follow-up.` },
  "kalibrasi-dibuka": (d, lang) =>
    lang === "id"
      ? {
          judul: `Kalibrasi ${d.unit} dibuka`,
          teks: `${d.nama} membuka kalibrasi ${periodeDari(d, lang)}. Beri suara awal untuk pegawai yang Anda kenal.`,
        }
      : {
          judul: `Calibration ${d.unit} opened`,
          teks: `${d.nama} opened the calibration of ${periodeDari(d, lang)}. Give your first voice for the people you know.`,
        },
  "kalibrasi-dikunci": (d, lang) =>
    lang === "id"
      ? {
          judul: `Usulan kalibrasi ${d.unit}`,
          teks: `Kalibrasi ${periodeDari(d, lang)} selesai dan ada usulan untuk rating Anda. Keputusan tetap pada Anda: baca dan jawab.`,
        }
      : {
          judul: `Proposals of the calibration ${d.unit}`,
          teks: `The calibration of ${periodeDari(d, lang)} is done and proposes changes to your ratings. The decision stays yours: read and answer.`,
        },
  "periksa-selesai": (d, lang) =>
    lang === "id"
      ? {
          judul: "Bukti Anda sudah diperiksa",
          teks: `${d.nama} memeriksa ${d.n} dari ${d.dari} bukti (sampel). ${d.perlu === 0 ? "Tidak ada yang perlu diperbaiki." : `${d.perlu} perlu diperbaiki; catatannya dapat Anda tanggapi.`}`,
        }
      : {
          judul: "Your evidence was verified",
          teks: `${d.nama} verified ${d.n} of ${d.dari} records (sample). ${d.perlu === 0 ? "Nothing has to be improved." : `${d.perlu} to be improved; you may answer the notes.`}`,
        },
  "periksa-tanggapan": (d, lang) =>
    lang === "id"
      ? { judul: "Tanggapan atas pemeriksaan bukti", teks: `${d.nama} menanggapi tanda Anda.` }
      : { judul: "Answer to a verification", teks: `${d.nama} answered your mark.` },
  "umpan-balik": (d, lang) =>
    lang === "id"
      ? {
          judul: `${d.jumlah} umpan balik baru`,
          teks: `${d.nama} menulis umpan balik atas SKP Anda. Baca, dan bicarakan bila perlu.`,
        }
      : {
          judul: `${d.jumlah} new feedback`,
          teks: `${d.nama} wrote feedback on your plan. Read it, and talk about it where needed.`,
        },
  "umpan-permintaan": (d, lang) =>
    lang === "id"
      ? {
          judul: `${d.nama} meminta umpan balik Anda`,
          teks: `Ditunggu sampai ${hariDari(d.batas, lang)}. Jawab yang dapat Anda jawab saja.`,
        }
      : {
          judul: `${d.nama} asks for your feedback`,
          teks: `Awaited until ${hariDari(d.batas, lang)}. Answer only what you can.`,
        },
  "umpan-permintaan-pengingat": (d, lang) =>
    lang === "id"
      ? {
          judul: `${d.nama} masih menunggu umpan balik Anda`,
          teks: `Ditunggu sampai ${hariDari(d.batas, lang)}. Bila tidak dapat menjawab, katakan saja.`,
        }
      : {
          judul: `${d.nama} still awaits your feedback`,
          teks: `Awaited until ${hariDari(d.batas, lang)}. If you cannot answer, just say so.`,
        },
  "umpan-permintaan-ditolak": (d, lang) =>
    lang === "id"
      ? {
          judul: `${d.nama} tidak dapat memberi umpan balik`,
          teks: "Anda dapat meminta kepada orang lain.",
        }
      : { judul: `${d.nama} cannot give feedback`, teks: "You can ask somebody else." },
  "umpan-ritme-usul": (d, lang) =>
    lang === "id"
      ? {
          judul: `${d.nama} mengusulkan frekuensi umpan balik`,
          teks: `Umpan balik berkala ${umpanBalikWords.id.ritme[ritme(d.ritme)]}. Setujui atau tolak.`,
        }
      : {
          judul: `${d.nama} proposes how often to give feedback`,
          teks: `Scheduled feedback ${umpanBalikWords.en.ritme[ritme(d.ritme)]}. Agree or not.`,
        },
  "umpan-ritme-jawab": (d, lang) => {
    const setuju = d.keadaan === "disepakati";
    const r = umpanBalikWords[lang].ritme[ritme(d.ritme)];
    return lang === "id"
      ? {
          judul: setuju
            ? `Frekuensi umpan balik disepakati: ${r}`
            : "Usulan frekuensi umpan balik tidak disetujui",
          teks: setuju
            ? `${d.nama} menyetujui usulan Anda.`
            : `Bicarakan dengan ${d.nama}, lalu usulkan lagi.`,
        }
      : {
          judul: setuju ? `How often is agreed: ${r}` : "Your proposal of how often was not agreed",
          teks: setuju ? `${d.nama} agrees with your proposal.` : `Talk to ${d.nama}, then propose again.`,
        };
  },
  "umpan-koreksi": (d, lang) => {
    const dicabut = d.langkah === "dicabut";
    return lang === "id"
      ? {
          judul: dicabut ? `${d.nama} mencabut umpan baliknya` : `${d.nama} mengoreksi umpan baliknya`,
          teks: dicabut ? "Tidak lagi masuk rekaman; jejaknya tetap ada." : "Baca yang sudah dikoreksi.",
        }
      : {
          judul: dicabut ? `${d.nama} took feedback back` : `${d.nama} corrected feedback`,
          teks: dicabut ? "It is no longer on the record; the trace stays." : "Read what it says now.",
        };
  },
  "umpan-balasan": (d, lang) =>
    lang === "id"
      ? { judul: `${d.nama} membalas umpan balik Anda`, teks: "Balasannya tampil bersama umpan balik Anda." }
      : { judul: `${d.nama} answered your feedback`, teks: "The answer stands with your feedback." },
  "umpan-berkala-dekat": (d, lang) =>
    lang === "id"
      ? {
          judul: `Umpan balik berkala: ${d.jumlah} pegawai belum`,
          teks: `Giliran ini selesai ${hariDari(d.sampai, lang)}. Tulis untuk semuanya dalam satu lembar.`,
        }
      : {
          judul: `Scheduled feedback: ${d.jumlah} still open`,
          teks: `This turn ends ${hariDari(d.sampai, lang)}. Write to all of them on one sheet.`,
        },
  "umpan-berkala-lewat": (d, lang) =>
    lang === "id"
      ? {
          judul: `Umpan balik berkala terlewat: ${d.jumlah} pegawai`,
          teks: `Giliran sampai ${hariDari(d.sampai, lang)} tanpa umpan balik. Menulis sekarang tetap berguna.`,
        }
      : {
          judul: `Scheduled feedback missed: ${d.jumlah}`,
          teks: `The turn until ${hariDari(d.sampai, lang)} had none. Writing now still helps.`,
        },
  "bantuan-izin": (d, lang, when) =>
    lang === "id"
      ? {
          judul: "Pengelola layanan diizinkan membaca",
          teks: `${d.nama} memberi izin sampai ${when(d.sampai)}: ${d.alasan}. Setiap halaman yang dibuka tercatat; izin dapat dicabut.`,
        }
      : {
          judul: "The operator may read here",
          teks: `${d.nama} allowed it until ${when(d.sampai)}: ${d.alasan}. Every page opened is recorded; it can be revoked.`,
        },
  "bantuan-masuk": (d, lang) =>
    lang === "id"
      ? {
          judul: `${d.operator} membuka instansi ini`,
          teks: `Bantuan operator dengan izin Anda: ${d.alasan}. Hanya baca; halaman yang dibuka ada di jejak.`,
        }
      : {
          judul: `${d.operator} opened this agency`,
          teks: `Support by your leave: ${d.alasan}. Reading only; the pages opened stand in the trail.`,
        },
  "siklus-minta-tutup": (d, lang) =>
    lang === "id"
      ? {
          judul: `${d.nama} meminta instansi ditutup`,
          teks: `Alasan: ${d.alasan}. Baru berlaku bila admin lain setuju; sesudah itu masih ada 30 hari.`,
        }
      : {
          judul: `${d.nama} requests closing the agency`,
          teks: `Reason: ${d.alasan}. It takes another admin's word; after that there are 30 days.`,
        },
  "siklus-ekspor": (_d, lang) =>
    lang === "id"
      ? {
          judul: "Ekspor seluruh instansi",
          teks: "Ekspor data seluruh instansi dimulai atau diunduh oleh seorang admin. Lihat jejak.",
        }
      : {
          judul: "Export of the whole agency",
          teks: "An admin began or downloaded an export of all data. See the trail.",
        },
  "siklus-ekspor-siap": (_d, lang) =>
    lang === "id"
      ? { judul: "Ekspor siap diunduh", teks: "Semua bagian sudah jadi. Bagian dihapus setelah 14 hari." }
      : { judul: "The export is ready", teks: "All parts are made. They are deleted after 14 days." },
  ...Object.fromEntries(
    Object.entries(langkahSiklusWords).map(([langkah, kata]): [string, Kind] => [
      `siklus-${langkah}`,
      (d, lang, when) => ({
        judul: kata[lang],
        teks: [
          d.alasan,
          Number(d.sampai) > 0 ? `${lang === "id" ? "Sampai" : "Until"} ${when(d.sampai)}.` : "",
        ]
          .filter(Boolean)
          .join(" · "),
      }),
    ]),
  ),
};

/** A reminder has a name under it, and at most one sentence of its sender, which no letter carries. */
function colek(
  d: Data,
  lang: Lang,
  said: Readonly<Record<Lang, readonly [judul: string, teks: string]>>,
): Notice {
  const [judul, teks] = said[lang];
  const dari = lang === "id" ? `Pengingat dari ${d.oleh}.` : `A reminder from ${d.oleh}.`;
  return { judul, teks: [dari, teks, d.pesan ? `“${d.pesan}”` : ""].filter(Boolean).join(" ") };
}

/** One duty by its name; of several each with how many. */
function apaJam(d: Data, lang: Lang): string {
  const butir = (d.butir ?? [[d.kewajiban, d.jumlah ?? 1]]) as readonly (readonly [string, number])[];
  return butir.map(([k, n]) => `${kewajiban[lang][k] ?? k}${n > 1 ? ` (${n})` : ""}`).join(", ");
}

/** Obligations of calendar.md 3, as people call them. */
const kewajiban: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  id: {
    "EV-04": "menyampaikan dokumen evaluasi",
    "EV-05": "mengambil alih penilaian",
    "EV-06": "menyampaikan dokumen evaluasi",
    "EV-07": "memberi tanda terima dokumen evaluasi",
    "EV-08": "memberi tanda terima dokumen evaluasi",
    "OB-01": "mengajukan keberatan",
    "OB-02": "memutus keberatan",
    "PL-03": "menetapkan SKP",
    "PL-05": "menyusun SKP di jabatan baru",
    "PL-06": "menyusun SKP dengan penilai baru",
    "PL-07": "menambah ekspektasi tugas belajar",
    "PL-08": "menyetujui penugasan",
    "EX-04": "mengisi umpan balik bimbingan",
    "EX-05": "menilai hasil bimbingan",
    "EV-09": "melapor kepada PyB",
    "AK-01": "menetapkan angka kredit",
  },
  en: {
    "EV-04": "deliver the evaluation document",
    "EV-05": "take over the evaluation",
    "EV-06": "deliver the evaluation document",
    "EV-07": "sign for the evaluation document",
    "EV-08": "sign for the evaluation document",
    "OB-01": "object",
    "OB-02": "decide the objection",
    "PL-03": "agree the SKP",
    "PL-05": "plan the new post",
    "PL-06": "plan with the new evaluator",
    "PL-07": "add expectations of studies",
    "PL-08": "approve the assignment",
    "EX-04": "give feedback on guidance",
    "EX-05": "assess the guidance",
    "EV-09": "report to the PyB",
    "AK-01": "set the credit points",
  },
};
const faktor: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  id: {
    "totp-baru": "Aplikasi autentikator didaftarkan pada akun Anda",
    "totp-lepas": "Aplikasi autentikator dilepas dari akun Anda",
    "kode-baru": "Kode pemulihan akun Anda dibuat ulang",
    "kode-pakai": "Satu kode pemulihan akun Anda dipakai",
    "kunci-baru": "Kunci sandi baru didaftarkan pada akun Anda",
    "kunci-lepas": "Kunci sandi dilepas dari akun Anda",
  },
  en: {
    "totp-baru": "An authenticator app was added to your account",
    "totp-lepas": "The authenticator app was removed from your account",
    "kode-baru": "New recovery codes were made for your account",
    "kode-pakai": "A recovery code of your account was used",
    "kunci-baru": "A passkey was added to your account",
    "kunci-lepas": "A passkey was removed from your account",
  },
};
export const namaKewajiban = (kunci: string, lang: Lang): string => kewajiban[lang][kunci] ?? kunci;
const periodeDari = (d: Data, lang: Lang) =>
  namaPeriode({ jenis: d.jenis as JenisPeriode, n: Number(d.n), tahun: Number(d.tahun) }, lang);
const tahapDari = (d: Data, lang: Lang) => tahap[d.tahap as Tahap]?.[lang].toLowerCase() ?? "";
const sebabBergeser = {
  id: { kalender: "kalender kerja berubah", jendela: "waktu jendelanya berubah" },
  en: { kalender: "the working calendar changed", jendela: "its window changed" },
} as const;
/** "Ayu", "Ayu dan 3 lainnya". */
const siapaSaja = (d: Data, lang: Lang): string =>
  Number(d.n) > 1
    ? `${d.nama} ${lang === "id" ? "dan" : "and"} ${Number(d.n) - 1} ${lang === "id" ? "lainnya" : "more"}`
    : String(d.nama);
const hariDari = (hari: unknown, lang: Lang) => tanggalPanjang(String(hari), lang);

const peranLengkap = (d: Data, lang: Lang): string =>
  [peranWords[lang].kata[d.peran as Peran], d.unit].filter(Boolean).join(", ");

const ritme = (r: unknown) => (r === "bulanan" ? "bulanan" : "triwulanan");
