import type { IndikatorContent } from "../../data/agency/skp.ts";
import type { Rating } from "../../domain/istilah.ts";
import { pick } from "./id.ts";

/** A realisasi that fits its target and the rating: better, inside the range, or short of it. */
export function realisasiDari(i: IndikatorContent, rating: Rating, n: number, kunci: string): string {
  const rentang = /^(\d+(?:,\d+)?)\s*(?:-\s*(\d+(?:,\d+)?))?\s*(.*)$/.exec(i.target.replace(/^di atas /, ""));
  if (!rentang) return dengan(i.teks, rating, kunci);
  const [, a = "0", b = a, satuan = ""] = rentang;
  const [bawah, atas] = [angka(a), angka(b)].sort((x, y) => x - y) as [number, number];
  const lebar = Math.max(atas - bawah, bawah * 0.04);
  const kecilLebihBaik =
    !/^(persentase|tingkat|nilai|indeks)/i.test(i.teks) &&
    /kesalahan|dikembalikan|deviasi|waktu|tunggu/i.test(i.teks);
  const arah = rating === "sesuai" ? 0 : (rating === "di-atas") === kecilLebihBaik ? -1 : 1;
  const tengah = bawah + lebar * (0.2 + 0.6 * (pick(5, kunci) / 4));
  const kini = arah === 0 ? tengah : arah < 0 ? bawah - lebar * 0.6 : atas + lebar * 0.5;
  const desimal = a.includes(",") || b.includes(",") ? 1 : 0;
  const hitungan =
    !satuan.startsWith("%") && !/skala|hari|jam|menit|bulan|angka|minggu/.test(satuan) && desimal === 0;
  const maks = satuan.startsWith("%") ? 100 : satuan.includes("skala 4") ? 4 : Number.POSITIVE_INFINITY;
  if (hitungan && !kecilLebihBaik) {
    const sampaiKini = Math.max(1, Math.round((kini * n) / 4));
    return `${sampaiKini} ${satuan} sampai triwulan ini`.trim();
  }
  const nilai = Math.min(maks, Math.max(0, kini)).toFixed(desimal).replace(".", ",");
  return `${nilai}${satuan.startsWith("%") ? "" : " "}${satuan}`.trim();
}

/** Where a figure comes from, as people write it. */
export function sumberDari(i: IndikatorContent): string {
  const teks = `${i.teks} ${i.target}`.toLowerCase();
  if (/kepuasan|puas|skala 4/.test(teks)) return "Survei kepuasan";
  if (/anggaran|deviasi|ikpa|spm|\bkas\b/.test(teks)) return "Aplikasi keuangan";
  if (/waktu|hari|jam|bulan/.test(teks)) return "Catatan layanan";
  return "Rekap unit";
}

const angka = (s: string) => Number(s.replace(",", "."));

function dengan(teks: string, rating: Rating, kunci: string): string {
  const kecil = teks.charAt(0).toLowerCase() + teks.slice(1);
  const pilihan = {
    "di-atas": [`Lebih baik dari yang diharapkan: ${kecil}`, `Tercapai sebelum waktunya: ${kecil}`],
    sesuai: [`Tercapai: ${kecil}`, `Berjalan sesuai harapan: ${kecil}`],
    "di-bawah": [`Baru sebagian tercapai: ${kecil}`, `Belum tercapai, masih ada yang tertunda: ${kecil}`],
  }[rating];
  return pilihan[pick(pilihan.length, kunci)] ?? teks;
}
