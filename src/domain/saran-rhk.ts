/** One result a note may belong to, with the words it is known by: its own, its indicators', those of earlier notes. */
export type CalonRhk = {
  readonly id: string;
  readonly teks: readonly string[];
  /** What the same person noted under it before: says more than the plan's own official words. */
  readonly catatan: readonly string[];
};

/**
 * The result whose words are most in a note, or null when none is. A suggestion beside a choice, never a choice: a
 * word that only one result has weighs more than one that all have, and two that are equal suggest nothing.
 */
export function saranRhk(teks: string, calon: readonly CalonRhk[]): string | null {
  const dicari = [...kataPokok(teks)];
  if (dicari.length === 0) return null;
  const dikenal = calon.map(({ id, teks, catatan }) => ({
    id,
    rencana: kataPokok(teks.join(" ")),
    catatan: kataPokok(catatan.join(" ")),
  }));
  const nilai = dikenal.map(({ id, rencana, catatan }) => ({
    id,
    nilai: dicari.reduce((sum, kata) => {
      const punya = dikenal.filter((d) => d.rencana.has(kata) || d.catatan.has(kata)).length;
      const bobot = (rencana.has(kata) ? 2 : 0) + (catatan.has(kata) ? 3 : 0);
      return punya === 0 ? sum : sum + bobot / punya;
    }, 0),
  }));
  const [pertama, kedua] = nilai.sort((a, b) => b.nilai - a.nilai);
  return pertama && pertama.nilai > 0 && pertama.nilai > (kedua?.nilai ?? 0) ? pertama.id : null;
}

/** The words that carry meaning, without the endings and beginnings that change them least. */
export const kataPokok = (teks: string): ReadonlySet<string> => new Set(kataPenting(teks).map(pokok));

/** The words that carry meaning, as they stand, each once. */
export function kataPenting(teks: string): readonly string[] {
  const kata = teks.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(kata.filter((k) => k.length > 2 && !UMUM.has(k)))];
}

/** Not a stemmer: enough that "menyusun", "penyusunan" and "disusun" meet often, and never wrong on purpose. */
function pokok(kata: string): string {
  for (const bentuk of AWALAN) {
    const sisa = bentuk.exec(kata)?.groups?.sisa;
    if (sisa) return akhiran(sisa);
  }
  return akhiran(kata);
}

const akhiran = (kata: string): string =>
  kata.length > 5 ? kata.replace(/(?:kan|an|nya|i)$/, "").slice(0, 7) : kata.slice(0, 7);

/** What is left after the beginning has to be a word of its own. */
const AWALAN = [
  /^(?:me|pe)ny(?<sisa>\p{L}{4,})$/u,
  /^(?:me|pe)(?:ng|m|n|r)?(?<sisa>\p{L}{4,})$/u,
  /^(?:di|ke|ter|ber)(?<sisa>\p{L}{4,})$/u,
];

/** Of every note and every plan; they say nothing about which result is meant. */
const UMUM = new Set(
  `ada adalah agar akan aksi anggota antara atas atau bagi bagian bahan bahwa banyak baru bersama bidang bulan dalam dan dapat dari dengan di
  dilaksanakan dilakukan dokumen guna hari hasil hingga ini itu jam jumlah juga kami karena kegiatan kepada kepala kerja kinerja kita
  laporan lebih maka melakukan melaksanakan melalui membuat mengerjakan mengikuti menjadi nomor oleh orang pada para pegawai pekan
  pelaksanaan pembuatan per persen pihak pukul rapat rencana saat saya sebagai sebanyak sebelum secara sedang sejak selesai seluruh
  semua serta sesuai setiap siang sudah sampai tahun tanggal telah tentang terhadap terkait terlaksana terlaksananya tersebut tersedia
  tersedianya tersusunnya tugas triwulan untuk waktu yaitu yang`.split(/\s+/),
);
