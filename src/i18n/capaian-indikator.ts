import { type CapaianIndikator, cetakAngka, cetakSasaran } from "../domain/capaian-indikator.ts";
import { type Lang, words } from "./words.ts";

export const capaianIndikatorWords = words({
  id: {
    capaian: "Capaian",
    angka: "Angka",
    angkaPetunjuk: "Angkanya saja, mis. 87,5. Kosongkan bila hasilnya dinilai dengan kata.",
    cara: "Cara hitung",
    tingkat: { belum: "di bawah target", sesuai: "sesuai target", lebih: "melampaui target" },
    kata: {
      "target-kata": "Dinilai dengan kata, bukan angka.",
      "angka-kosong": "Dinilai dengan kata selama angkanya belum diisi.",
      "angka-kata": "Angkanya belum terbaca sebagai satu angka; untuk sementara dinilai dengan kata.",
      "satuan-lain": "Satuan angkanya lain dari satuan target; untuk sementara dinilai dengan kata.",
      "luar-skala": "Angkanya di luar skala target; untuk sementara dinilai dengan kata.",
      "target-nol": "Target 0 tidak dapat dibagi menjadi persen; dinilai dengan kata.",
    },
    banding: (antara: boolean, target: string) => `${antara ? "Target periode ini" : "Target"} ${target}.`,
    dalam: (angka: string) => `Realisasi ${angka} tepat pada target atau di dalam rentangnya: 100%.`,
    naik: (angka: string, ukuran: string, persen: string) =>
      `Makin tinggi makin baik: ${angka} ÷ ${ukuran} = ${persen}.`,
    turun: (angka: string, ukuran: string, persen: string) =>
      `Makin rendah makin baik: (2 × ${ukuran} − ${angka}) ÷ ${ukuran} = ${persen}.`,
    arah: { naik: "Makin tinggi makin baik.", turun: "Makin rendah makin baik." },
    balik: {
      naik: "Ubah: makin rendah makin baik",
      turun: "Ubah: makin tinggi makin baik",
    },
    arahOleh: (nama: string) => `Arah ini ditetapkan ${nama}.`,
    terbaca: (angka: string) => `Terbaca di teks: ${angka}.`,
    pakai: "Pakai angka ini",
    susulan: (tanggal: string, alasan: string) =>
      `Realisasi susulan ${tanggal}, diterima penilai. Alasan: ${alasan}`,
    menunggu: (tanggal: string, alasan: string) =>
      `Ada realisasi susulan ${tanggal} yang menunggu keputusan penilai. Alasan: ${alasan}`,
    putuskan: "Lihat dan putuskan",
    lihat: "Lihat",
  },
  en: {
    capaian: "Achievement",
    angka: "Figure",
    angkaPetunjuk: "The figure alone, e.g. 87,5. Leave it empty when the result is judged in words.",
    cara: "How it is calculated",
    tingkat: { belum: "below target", sesuai: "on target", lebih: "above target" },
    kata: {
      "target-kata": "Judged in words: the target is no figure.",
      "angka-kosong": "Judged in words until its figure is filled in.",
      "angka-kata": "Its figure cannot be read as one number; judged in words for now.",
      "satuan-lain": "Its figure has another unit than the target; judged in words for now.",
      "luar-skala": "Its figure lies outside the target's scale; judged in words for now.",
      "target-nol": "A target of 0 cannot be divided into per cent; judged in words.",
    },
    banding: (antara: boolean, target: string) => `${antara ? "Target of this period" : "Target"} ${target}.`,
    dalam: (angka: string) => `The result ${angka} is on the target or inside its range: 100%.`,
    naik: (angka: string, ukuran: string, persen: string) =>
      `Higher is better: ${angka} ÷ ${ukuran} = ${persen}.`,
    turun: (angka: string, ukuran: string, persen: string) =>
      `Lower is better: (2 × ${ukuran} − ${angka}) ÷ ${ukuran} = ${persen}.`,
    arah: { naik: "Higher is better.", turun: "Lower is better." },
    balik: { naik: "Change: lower is better", turun: "Change: higher is better" },
    arahOleh: (nama: string) => `This direction was set by ${nama}.`,
    terbaca: (angka: string) => `Read in the text: ${angka}.`,
    pakai: "Use this figure",
    susulan: (tanggal: string, alasan: string) =>
      `Late result of ${tanggal}, accepted by the assessor. Reason: ${alasan}`,
    menunggu: (tanggal: string, alasan: string) =>
      `A late result of ${tanggal} waits for the assessor's decision. Reason: ${alasan}`,
    putuskan: "Look and decide",
    lihat: "Look",
  },
});

export const persen = (n: number): string => `${cetakAngka(n)}%`;

/** In one line, for a cell and for form B.1.2; nothing where it is judged in words. */
export const capaianRingkas = (c: CapaianIndikator, lang: Lang): string =>
  c.jenis === "angka" ? `${persen(c.persen)} · ${capaianIndikatorWords[lang].tingkat[c.tingkat]}` : "";

/** How this figure came about, or why there is none. */
export function capaianCara(c: CapaianIndikator, lang: Lang): string {
  const t = capaianIndikatorWords[lang];
  if (c.jenis === "kata") return t.kata[c.sebab];
  const { sasaran, arah } = c;
  const [angka, ukuran] = [cetakAngka(c.angka), cetakAngka(c.ukuran)];
  const hitung = c.tingkat === "sesuai" ? t.dalam(angka) : t[arah](angka, ukuran, persen(c.persen));
  return `${t.banding(c.antara, cetakSasaran(sasaran))} ${hitung}`;
}
