import type { IndikatorContent, RhkContent } from "../../data/agency/skp.ts";
import { angkaTerbaca } from "../../domain/capaian-indikator.ts";
import type { Rating } from "../../domain/istilah.ts";
import { awalHari, tambahHari } from "../../domain/tanggal.ts";
import { tabel } from "../tabel.ts";
import type { Benih } from "./benih.ts";
import type { EvaluasiBenih, Putaran, Triwulan } from "./evaluasi.ts";
import { idOf, pick } from "./id.ts";
import { realisasiDari, sumberDari } from "./realisasi.ts";
import type { SkpBenih } from "./skp.ts";
import { insert, type Row } from "./tulis.ts";

export type BerkasBenih = {
  readonly nama: string;
  readonly judul: string;
  readonly isi: readonly string[];
  readonly pegawai: string;
  readonly pada: number;
  readonly rencanaAksi: string;
  readonly skp: string;
  readonly periode: string;
};
export type Kerja = {
  readonly rencana: readonly Row[];
  readonly realisasi: readonly Row[];
  readonly riwayat: readonly Row[];
  readonly berkas: readonly BerkasBenih[];
};

const KOLOM = ["kode", "tw", "rhk", "rencana", "realisasi", "bukti"] as const;
const ROMAWI = ["I", "II", "III", "IV"] as const;

/** What was planned and done: the samples' own rows word for word, for the others what fits their plan and rating. */
export function kerjaDari(
  benih: Benih,
  semuaSkp: readonly SkpBenih[],
  evaluasi: readonly EvaluasiBenih[],
  putaran: readonly Putaran[],
  contoh: string,
): Kerja {
  const baris = tabel(contoh, KOLOM);
  const berbeda = new Set(baris.map((b) => b.kode));
  const semua = semuaSkp
    .filter((s) => s.keadaan === "ditetapkan")
    .flatMap((skp) =>
      putaran
        .filter((p) => skp.dari <= p.sampai && skp.sampai >= p.sampai)
        .map((p) => {
          const sendiri = baris.filter((b) => b.kode === skp.kode && b.tw === ROMAWI[p.n - 1]);
          const rating = evaluasi.find((e) => e.skp === skp && e.n === p.n)?.rating?.hasil ?? "sesuai";
          if (berbeda.has(skp.kode)) return lembarContoh(benih, skp, p, sendiri);
          return lembar(benih, skp, p, rating);
        }),
    );
  return gabung(semua);
}

/** The quarter that runs: plans for most of it, results only where somebody was quick. */
export function kerjaBerjalan(
  benih: Benih,
  semuaSkp: readonly SkpBenih[],
  n: Triwulan,
  dari: string,
  today: string,
): Kerja {
  const rajin = semuaSkp.filter(
    (s) => s.keadaan === "ditetapkan" && s.sampai >= dari && s.dari <= dari && pick(10, `tw4 ${s.kode}`) < 7,
  );
  return gabung(
    rajin.map((skp) => {
      const l = dasar(benih, skp, { n, dari, sampai: today });
      const rhk = isiPada(skp, dari)
        .filter((r) => r.jenis === "utama")
        .slice(0, 1 + pick(3, skp.kode));
      const rencana = rhk.map((r, at) => l.rencana(r, at, TAHAP[n - 1]?.(r) ?? r.teks, TARGET[n - 1] ?? ""));
      const [pertama] = rhk;
      const satu = pick(3, `cepat ${skp.kode}`) === 0 && pertama?.indikator[0];
      const realisasi =
        satu && pertama
          ? [l.realisasi(satu, realisasiDari(satu, "sesuai", 4, skp.kode), sumberDari(satu))]
          : [];
      return { rencana, realisasi, riwayat: [l.riwayat(1, l.awal)], berkas: [] };
    }),
  );
}

type Masa = { readonly n: Triwulan; readonly dari: string; readonly sampai: string };
const isiPada = (skp: SkpBenih, hari: string): readonly RhkContent[] =>
  (skp.versi.filter((v) => v.berlakuDari <= hari).at(-1) ?? skp.versi[0])?.isi.rhk ?? [];

function dasar(benih: Benih, skp: SkpBenih, p: Masa) {
  const periode = `${skp.tahun}-triwulan-${p.n}`;
  const awal = awalHari(tambahHari(p.dari, 5 + pick(9, `${skp.kode} awal`)), benih.zona) + 9 * 3_600_000;
  const akhir =
    awalHari(tambahHari(p.sampai, -1 - pick(8, `${skp.kode} akhir ${p.n}`)), benih.zona) + 14 * 3_600_000;
  return {
    periode,
    awal,
    akhir,
    rencana: (r: RhkContent, at: number, teks: string, target: string): Row => ({
      id: idOf(awal, `rencana ${skp.id} ${p.n} ${at}`),
      skp: skp.id,
      rhk: r.id,
      periode,
      teks,
      target,
      urut: at * 1000,
    }),
    realisasi: (i: IndikatorContent, teks: string, sumber: string): Row => ({
      skp: skp.id,
      indikator: i.id,
      periode,
      teks,
      sumber,
      // A count up to now is held against no target of the year: that is said in words.
      angka: teks.includes("sampai triwulan ini") ? "" : (angkaTerbaca(teks, i.target) ?? ""),
      diubah_pada: akhir,
      revisi: 1,
      susulan: null,
    }),
    riwayat: (versi: number, pada: number): Row => ({
      ...{ objek: `${skp.id}/${periode}`, versi, jenis: "pelaksanaan", langkah: "isi", dari: "", ke: "" },
      ...{ oleh: skp.pegawai, pada },
    }),
    berkas: (nama: string, judul: string, isi: readonly string[], rencana: Row | undefined): BerkasBenih[] =>
      rencana
        ? [
            {
              ...{ nama, judul, isi, pegawai: skp.pegawai, pada: akhir - 3_600_000 },
              ...{ rencanaAksi: String(rencana.id), skp: skp.id, periode },
            },
          ]
        : [],
  };
}

function lembarContoh(
  benih: Benih,
  skp: SkpBenih,
  p: Putaran,
  baris: readonly Readonly<Record<(typeof KOLOM)[number], string>>[],
): Kerja {
  const l = dasar(benih, skp, p);
  const semuaRhk = isiPada(skp, p.sampai);
  const jadi = baris.map((b, at) => {
    const [rhkKe = 1, indikatorKe = 1] = b.rhk.split(".").map(Number);
    const rhk = semuaRhk[rhkKe - 1];
    const indikator = rhk?.indikator[indikatorKe - 1];
    if (!rhk || !indikator) throw new Error(`${b.kode} has no RHK ${b.rhk}`);
    const rencana = l.rencana(rhk, at, b.rencana, "");
    return {
      rencana,
      realisasi: l.realisasi(indikator, b.realisasi, b.bukti),
      berkas: l.berkas(b.bukti, b.rencana, [b.realisasi, indikator.teks], rencana),
    };
  });
  return {
    rencana: jadi.map((j) => j.rencana),
    realisasi: jadi.map((j) => j.realisasi),
    berkas: jadi.flatMap((j) => j.berkas),
    riwayat: baris.length > 0 ? [l.riwayat(1, l.awal), l.riwayat(2, l.akhir)] : [],
  };
}

function lembar(benih: Benih, skp: SkpBenih, p: Putaran, rating: Rating): Kerja {
  const l = dasar(benih, skp, p);
  const semuaRhk = isiPada(skp, p.sampai);
  const rencana = semuaRhk
    .filter((r) => r.jenis === "utama")
    .map((r, at) => l.rencana(r, at, TAHAP[p.n - 1]?.(r) ?? r.teks, TARGET[p.n - 1] ?? ""));
  const realisasi = semuaRhk.flatMap((r, at) =>
    r.indikator.flatMap((i, ke) => {
      if (r.jenis === "tambahan" && p.n === 1) return [];
      const kunci = `${skp.kode} ${p.n} ${at}.${ke}`;
      const arah = rating === "sesuai" || pick(3, kunci) > 0 ? rating : "sesuai";
      return [l.realisasi(i, realisasiDari(i, arah, p.n, kunci), sumberDari(i))];
    }),
  );
  const ekor = pick(2, `berkas ${skp.kode} ${p.n}`) === 0 ? "pdf" : "xlsx";
  const nama = `${ekor === "pdf" ? "laporan" : "rekap"}_tw${p.n}_${skp.kode.toLowerCase()}.${ekor}`;
  const judul = `${ekor === "pdf" ? "Laporan" : "Rekap"} Triwulan ${ROMAWI[p.n - 1]} ${skp.tahun}`;
  const isi = realisasi.slice(0, 6).map((r) => String(r.teks));
  return {
    rencana,
    realisasi,
    riwayat: [l.riwayat(1, l.awal), l.riwayat(2, l.akhir)],
    berkas: p.n === 3 ? l.berkas(nama, judul, isi, rencana[0]) : [],
  };
}

const kecil = (s: string) => s.charAt(0).toLowerCase() + s.slice(1);
const TAHAP: readonly ((r: RhkContent) => string)[] = [
  (r) => `Data awal, jadwal, dan pembagian tugas disepakati untuk ${kecil(r.teks)}`,
  (r) => `Tahap pertama selesai: ${kecil(r.teks)}`,
  (r) => `Tahap kedua selesai dan hasilnya diperiksa: ${kecil(r.teks)}`,
  (r) => `Sisa pekerjaan tuntas dan laporan akhir tersedia: ${kecil(r.teks)}`,
];
const TARGET = ["Jadwal disepakati", "50% pekerjaan", "75% pekerjaan", "100% pekerjaan"];

const gabung = (semua: readonly Kerja[]): Kerja => ({
  rencana: semua.flatMap((k) => k.rencana),
  realisasi: semua.flatMap((k) => k.realisasi),
  riwayat: semua.flatMap((k) => k.riwayat),
  berkas: semua.flatMap((k) => k.berkas),
});

export const kerjaStatements = (kerja: Kerja) => [
  ...insert("rencana_aksi", kerja.rencana),
  ...insert("realisasi", kerja.realisasi),
  ...insert("riwayat", kerja.riwayat),
];
