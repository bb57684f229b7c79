import type { HTMLElement } from "node-html-parser";
import { beforeEach, expect, it } from "vitest";
import { huruf, hurufLembar, said } from "../../support/bentuk-lembar.ts";
import {
  ambil,
  type Bimbingan,
  bagianPegawai,
  bimbinganUji,
  disepakati,
  jawaban,
  langkah,
  nilai,
  sesi,
} from "../../support/bimbingan.ts";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { house } from "../../support/house.ts";
import { skpDitetapkan } from "../../support/kerja.ts";
import { kepegawaianUji, laporan, laporUji } from "../../support/konseling.ts";
import { tahunUji } from "../../support/tahun.ts";
import { bacaPdf } from "../../support/teks-pdf.ts";

/**
 * B.1.6-B.1.10 of PermenPANRB 6/2022, written by hand from forms.md and from nothing in src: each table row as its
 * cells, "…" what was filled in, a number behind a cell how many columns it spans.
 */
const ID = [
  "NO | PEGAWAI YANG DINILAI 2 | NO | PEJABAT PENILAI KINERJA 2",
  ...["NAMA", "NIP", "PANGKAT/ GOL. RUANG", "JABATAN", "UNIT KERJA"].map(
    (b, at) => `${at + 1} | ${b} | … | ${at + 1} | ${b} | …`,
  ),
];
const B16 = [
  "TUJUAN: APA YANG INGIN SAYA CAPAI? (diisi oleh Pegawai) 4",
  "INDIKATOR KINERJA INDIVIDU | BASELINE TARGET (JIKA ADA) | TARGET | STRATEGI PENCAPAIAN TARGET",
  "… | … | … | …",
  "FAKTA: DIMANA SAYA SEKARANG? (diisi oleh Pegawai) 4",
  "TARGET SKP | PROGRES PENCAPAIAN TARGET | MASALAH / HAMBATAN | PENYEBAB",
  "… | … | … | …",
  "PELUANG: APA YANG DAPAT SAYA LAKUKAN? (diisi oleh Pegawai) 4",
  "… 4",
  "LANGKAH KEDEPAN: APA YANG AKAN SAYA LAKUKAN KE DEPAN? (rekomendasi pimpinan atau pihak lain yang diberikan penugasan khusus yang disepakati dengan pegawai) 3",
  "INDIKATOR KINERJA INDIVIDU | STRATEGI UNTUK MENGATASI MASALAH/HAMBATAN | PENYESUAIAN UKURAN KEBERHASILAN DAN TARGET (YA/ TIDAK)*",
  "… | … | YA/ TIDAK",
];
const B17 = [
  "TUJUAN: APA YANG INGIN SAYA CAPAI DENGAN MENTORING? (diisi oleh Pegawai) 4",
  "KEAHLIAN/ KETERAMPILAN SPESIFIK YANG AKAN DIKEMBANGKAN | JANGKA WAKTU MENTORING | PERUBAHAN YANG DIHARAPKAN | UKURAN KEBERHASILAN MENTORING",
  "… | … | … | …",
  "JURNAL MENTORING 4",
  "WAKTU DAN TEMPAT | MATERI MENTORING | RENCANA AKSI | TARGET WAKTU RENCANA AKSI",
  "… | … | … | …",
];
const B18 = [
  "SUBJEK | KRITERIA | UMPAN BALIK",
  "TENTANG PEGAWAI | 1. Saya merasa diperhatikan dan dipahami | …",
  "2. Saya merasa tindakan/langkah yang telah saya lakukan dihargai | …",
  "3. Saya merasa dapat dengan bebas mengemukakan pendapat/pemikiran saya | …",
  "TENTANG PIMPINAN/ PIHAK LAIN YANG DIBERIKAN PENUGASAN KHUSUS | 4. Saya merasa bahwa pandangan yang diberikan berdasarkan data/fakta yang akurat | …",
  "5. Saya merasa bahwa pandangan/pendapat yang diberikan kepada saya bersifat positif | …",
  "6. Lebih banyak menggunakan metode bertanya dibandingkan menggurui | …",
  "TENTANG PEGAWAI DAN PIMPINAN/ PIHAK LAIN YANG DIBERIKAN PENUGASAN KHUSUS | 7. Saya merasa dibantu dalam mencari solusi dan aksi tindak lanjut | …",
  "8. Saya tahu apa yang harus saya lakukan setelah mengikuti kegiatan bimbingan kinerja ini | …",
  "9. Saya memahami maksud dan tujuan kegiatan bimbingan kinerja ini | …",
];
const manajerial = [
  "Integritas",
  "Kerjasama",
  "Komunikasi",
  "Orientasi pada Hasil",
  "Pelayanan Publik",
  "Pengembangan Diri dan Orang Lain",
  "Mengelola Perubahan",
  "Pengambilan Keputusan",
];
const B19 = [
  "NO | KOMPETENSI PEGAWAI* | NILAI (SKALA 1-5) | ALASAN TERHADAP PENILAIAN KOMPETENSI",
  "1 | Manajerial 3",
  ...manajerial.map((m, at) => ` | ${at + 1}. ${m} | … | …`),
  "2 | Sosio Kultural 3",
  " | 1. Perekat dan Pemersatu Bangsa | … | …",
  "3 | Teknis 3",
  " | … | … | …",
  "REKOMENDASI 4",
  "… 4",
  "DESKRIPSI SKALA PENILAIAN: 1 Sangat Kurang | 2 Kurang memadai | 3 Memadai | 4 Diatas Memadai | 5 Istimewa 4",
];
const B110 = [
  "MASALAH: APA PERMASALAHAN PERILAKU KERJA PEGAWAI DIDASARKAN PADA NILAI DASAR ASN? (diisi oleh pejabat penilai kinerja)",
  "…",
  "APAKAH ANDA MEMILIKI EKSPEKTASI KHUSUS TERHADAP YANG BERSANGKUTAN? JIKA YA, APA EKSPEKTASI KHUSUS TERSEBUT?",
  "…",
  "JELASKAN SECARA DETIL PERMASALAHAN TERKAIT PERILAKU KERJA PEGAWAI YANG DIANGGAP MENGHAMBAT KINERJA INDIVIDU, UNIT KERJA, DAN/ATAU TIM KERJA!",
  "…",
  "APAKAH PERMASALAHAN PERILAKU KERJA SERUPA JUGA TERJADI PADA PEGAWAI LAINNYA?",
  "YA/ TIDAK",
  "RETROSPEKTIF: APA YANG SUDAH ANDA LAKUKAN UNTUK PERBAIKAN PERILAKU KERJA PEGAWAI? (diisi oleh pejabat penilai kinerja)",
  "YANG SUDAH SAYA LAKUKAN UNTUK MEMPERBAIKI PERILAKU KERJA PEGAWAI ADALAH:",
  "…",
];
const PIMPINAN = "Pimpinan/ Pihak Lain yang Diberikan Penugasan Khusus";

let cast: Cast;
let skp: string;
let b: Bimbingan;
beforeEach(async () => {
  cast = await castOf();
  await tahunUji(cast);
  ({ skp } = await skpDitetapkan(cast));
});

const lembar = async (path: string, who: Person) => {
  const { page } = await house().get(path, who);
  return page.querySelector(".lembar") as HTMLElement;
};
/** The form's own words; what was filled in is a point. */
const bentuk = (sheet: HTMLElement, isi: ReadonlySet<string>) => ({
  potret: sheet.classList.contains("lembar-potret"),
  judul: sheet.querySelectorAll("h2").map(said),
  baris: sheet.querySelectorAll("table.formulir tr").map((tr) =>
    tr.children
      .map((td) => {
        const teks = said(td);
        const span = td.getAttribute("colspan");
        return `${isi.has(teks) ? "…" : teks}${span ? ` ${span}` : ""}`;
      })
      .join(" | "),
  ),
  tanda: sheet
    .querySelectorAll(".tanda-tangan > div")
    .map((d) => said(d.querySelectorAll("p")[1] as HTMLElement)),
  catatan: sheet.querySelectorAll("p.catatan").map(said),
});
/** All cells of the identity that are not the form's, and all that was typed. */
const isiDari = (sheet: HTMLElement, ...typed: readonly Readonly<Record<string, string>>[]) =>
  new Set([
    ...sheet
      .querySelectorAll("table.identitas tbody tr")
      .flatMap((tr) => [2, 5].map((n) => said(tr.children[n] as HTMLElement))),
    ...typed.flatMap((t) => Object.values(t)),
  ]);
async function samaDiPdf(path: string, sheet: HTMLElement, who: Person) {
  for (const kertas of ["", "?kertas=f4"]) {
    const pages = await bacaPdf((await house().bytes(path + kertas, who)).body);
    expect(pages.every((p) => p.tinggi > p.lebar)).toBe(true);
    const urut = (teks: string) => [...huruf(teks)].sort().join("");
    const pdf = pages
      .map((p) =>
        huruf(p.teks).replace(new RegExp(`(KONSEP·|RAHASIA·)?${cast.agency.code.toUpperCase()}.*$`), ""),
      )
      .join("");
    // Cells that stand beside each other are drawn line by line: the same letters, whatever their order.
    for (const h of sheet.querySelectorAll("h2, th")) expect(pdf).toContain(huruf(h.text).slice(0, 12));
    expect(urut(pdf)).toBe(urut(hurufLembar(sheet)));
  }
}

it("Format B.1.6, two signatures and the note on the SKP", async () => {
  b = await bimbinganUji(cast, skp);
  await disepakati(cast, b, cast.bagas);
  const sheet = await lembar(`${b.path}/formulir`, cast.ayu);
  expect(bentuk(sheet, isiDari(sheet, bagianPegawai, langkah))).toEqual({
    potret: true,
    judul: ["PELAKSANAAN COACHING"],
    baris: [...ID, ...B16],
    tanda: ["Pegawai yang Dinilai", PIMPINAN],
    catatan: ["*Jika diperlukan penyesuaian indikator/ target kinerja maka dilakukan perubahan SKP"],
  });
  expect(sheet.querySelector("h2 i")?.text).toBe("COACHING");
  expect(sheet.querySelectorAll(".pilihan s").map((s) => s.text)).toEqual(["YA/"]);
  expect(sheet.querySelector(".formulir-baris")?.text).toContain(
    "PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026",
  );
  await samaDiPdf(`${b.path}/pdf`, sheet, cast.ayu);
});

it("Format B.1.7 with its journal; a draft says so", async () => {
  b = await bimbinganUji(cast, skp, "mentoring");
  const tujuan = {
    keahlian: "Arsitektur aplikasi",
    jangka: "2 bulan",
    perubahan: "memimpin pembahasan",
    ukuran: "1 dokumen",
  };
  await ambil(cast, b, "isian", cast.ayu, tujuan);
  await ambil(cast, b, "mulai", cast.bagas);
  await ambil(cast, b, "sesi", cast.bagas, sesi);
  const sheet = await lembar(`${b.path}/formulir`, cast.bagas);
  const jurnal = { waktu: "20 November 2026, Ruang Rapat II", batas: "12 Desember 2026" };
  expect(bentuk(sheet, isiDari(sheet, tujuan, sesi, jurnal))).toEqual({
    potret: true,
    judul: ["PELAKSANAAN MENTORING"],
    baris: [...ID, ...B17],
    tanda: ["Pegawai yang Dinilai", PIMPINAN],
    catatan: [],
  });
  expect(sheet.querySelector(".lambang")?.text).toBe("KONSEP");
  const [page] = await bacaPdf((await house().bytes(`${b.path}/pdf`, cast.bagas)).body);
  expect(huruf(page?.teks ?? "")).toContain("KONSEP");
});

it("Format B.1.8, the nine criteria, signed by the pegawai alone", async () => {
  b = await bimbinganUji(cast, skp);
  await disepakati(cast, b, cast.bagas);
  await ambil(cast, b, "umpan-balik", cast.ayu, jawaban);
  const sheet = await lembar(`${b.path}/umpan-balik`, cast.farida);
  expect(bentuk(sheet, isiDari(sheet, jawaban))).toEqual({
    potret: true,
    judul: ["UMPAN BALIK PELAKSANAAN BIMBINGAN KINERJA"],
    baris: [...ID, ...B18],
    tanda: ["Pegawai yang Dinilai"],
    catatan: [],
  });
  expect(sheet.querySelectorAll("td[rowspan]").map((td) => td.getAttribute("rowspan"))).toEqual([
    "3",
    "3",
    "3",
  ]);
  expect(sheet.querySelector(".formulir-baris")).toBeNull();
  await samaDiPdf(`${b.path}/umpan-balik/pdf`, sheet, cast.farida);
});

it("Format B.1.9 with its scale", async () => {
  b = await bimbinganUji(cast, skp);
  await disepakati(cast, b, cast.bagas);
  await ambil(cast, b, "kompetensi", cast.bagas, nilai);
  const sheet = await lembar(`${b.path}/kompetensi`, cast.ayu);
  const isi = isiDari(sheet, nilai, { teknis: "1. Analisis data" });
  // The numbers of the form's own groups are no scores.
  isi.delete("3");
  isi.delete("4");
  const shown = bentuk(sheet, isi);
  const angka = shown.baris.map((r) => r.replace(/ \| [34] \| …$/, " | … | …"));
  expect({ ...shown, baris: angka }).toEqual({
    potret: true,
    judul: ["EVALUASI KOMPETENSI PEGAWAI", "SEBAGAI TINDAK LANJUT BIMBINGAN KINERJA"],
    baris: [...ID, ...B19],
    tanda: ["Pimpinan atau Pihak Lain yang Diberikan Penugasan Khusus"],
    catatan: [],
  });
  await samaDiPdf(`${b.path}/kompetensi/pdf`, sheet, cast.ayu);
});

it("Format B.1.10, marked RAHASIA", async () => {
  await kepegawaianUji(cast);
  const k = await laporUji(cast, skp);
  const sheet = await lembar(`${k.path}/formulir`, cast.hadi);
  const f = laporan(skp);
  const isi = isiDari(sheet, f, { masalah: `Harmonis: ${f["masalah-harmonis"]}` });
  expect(bentuk(sheet, isi)).toEqual({
    potret: true,
    judul: ["LAPORAN PERMASALAHAN PERILAKU KERJA"],
    baris: [...ID, ...B110],
    tanda: ["Pejabat Penilai Kinerja"],
    catatan: [],
  });
  expect(sheet.querySelector(".lambang")?.text).toBe("RAHASIA");
  const pages = await bacaPdf((await house().bytes(`${k.path}/pdf`, cast.bagas)).body);
  expect(pages.every((p) => huruf(p.teks).includes("RAHASIA"))).toBe(true);
});
