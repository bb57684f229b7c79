import { sha256Hex } from "../../data/ids.ts";
import { type Tanggal, tambahHari } from "../../domain/tanggal.ts";
import { UMUR_TAUTAN_MS } from "../../domain/umpan-balik.ts";
import { tabel } from "../tabel.ts";
import type { Benih, Orang } from "./benih.ts";
import { idOf } from "./id.ts";
import { jam, type SkpBenih } from "./skp.ts";
import { insert, type Row, type Stage, type Tulisan } from "./tulis.ts";

/**
 * kode | kepada (a name with a blank: from outside) | sebutan | hari | batas | keadaan | sasaran | pertanyaan | jawaban
 * Made in the running quarter: what was signed before rests on nothing of it.
 */
const permintaan = `
P12 | P11 | - | 2026-11-18 | 2026-11-27 | terbuka | kolaboratif | Apakah serah terima dokumen akhir bulan dari saya sudah lancar? | -
P12 | P10 | - | 2026-10-20 | 2026-10-30 | dijawab | rhk:1 | Bagian mana dari peralihan aplikasi yang perlu saya dahulukan? | Dahulukan arsip yang diminta auditor; sisanya sudah baik.
P12 | Rina Kusumawati | penerima-layanan | 2026-11-05 | 2026-11-12 | dijawab | berorientasi-pelayanan | Bagaimana layanan pembayaran kami bagi penyedia? | Jawaban cepat, dan jelas dokumen apa yang kurang.
P12 | Hendra Wijaya | - | 2026-10-21 | 2026-10-31 | terbuka | kolaboratif | Bagaimana kerja sama kami pada rekonsiliasi triwulan lalu? | -
P20 | P24 | - | 2026-11-16 | 2026-11-25 | terbuka | harmonis | Apa yang perlu saya ubah dalam membagi pekerjaan? | -
P20 | Kepala Madrasah Al Hikmah | penerima-layanan | 2026-11-17 | 2026-11-28 | terbuka | berorientasi-pelayanan | Bagaimana pendampingan gelombang kedua? | -
P17 | P16 | - | 2026-11-02 | 2026-11-09 | dijawab | rhk:1 | Apakah data statistik sudah cukup cepat? | Sudah jauh lebih cepat; jaga catatan sumbernya.
P24 | P20 | - | 2026-11-19 | 2026-11-26 | terbuka | rhk:1 | Apa yang kurang dari laporan kunjungan saya? | -`;
const MINTA = [
  "kode",
  "kepada",
  "sebutan",
  "hari",
  "batas",
  "keadaan",
  "sasaran",
  "pertanyaan",
  "jawaban",
] as const;

/** kode | dari | peran | hari | sasaran (lain:… by the giver's own name) | nada | isi | balasan */
const langsung = `
P12 | P17 | rekan-setingkat | 2026-11-10 | lain:Rekap kehadiran rapat | positif | Rekapnya selalu siap sebelum rapat dimulai. | Terima kasih, akan saya pertahankan.
P20 | P12 | pihak-lain | 2026-11-12 | kolaboratif | netral | Undangan rapat sebaiknya tiga hari sebelumnya. | -
P24 | P20 | pimpinan | 2026-11-20 | rhk:1 | positif | Laporan kunjungan lengkap dan mudah dibaca. | -`;
const LANGSUNG = ["kode", "dari", "peran", "hari", "sasaran", "nada", "isi", "balasan"] as const;

/** Of nobody else's eyes: oleh | tentang | hari | isi */
const pribadi = `
P20 | P24 | 2026-11-12 | Membantu rekan baru tanpa diminta. Sebut saat menilai triwulan IV.
P20 | P24 | 2026-10-27 | Terlambat dua kali minggu ini; tanyakan dulu sebabnya, anaknya baru masuk sekolah.
P10 | P12 | 2026-11-06 | Periksa ganda sudah berjalan, belum ada salah nomor sejak Oktober.
P03 | P16 | 2026-11-13 | Kandidat ketua tim data tahun depan.`;

const ruji = `
P20 | P24 | rhk:1 | netral | Data gelombang kedua mohon dilengkapi sebelum akhir bulan.`;

const kalimat = [
  "Sesuai yang disepakati, pertahankan.",
  "Lengkapi sumber datanya.",
  "Terima kasih atas inisiatifnya.",
];

/** Givers of all kinds, open requests, a link that was answered and one that ran out, a proposal that waits, and notes. */
export const umpanMintaStage = (benih: Benih, orang: Orang, semua: readonly SkpBenih[]): Stage => ({
  nama: "umpan-minta",
  isi: async () => {
    if (benih.code !== "kanwil-kencana") return [];
    const skp = (kode: string) =>
      semua.find((s) => s.kode === kode && s.tahun === 2026 && s.keadaan === "ditetapkan");
    const siapa = (kode: string) => orang.pegawai.find((p) => p.kode === kode);
    return [
      ...(await mintaRows(benih, skp, siapa)),
      ...insert("umpan_balik", langsungRows(benih, skp, siapa)),
      ...ritmeUsul(benih, skp("P12")),
      ...insert("catatan_pribadi", pribadiRows(benih, siapa)),
      ...insert("umpan_draf", drafRows(benih, skp, siapa)),
      ...insert("umpan_templat", templatRows(benih, siapa("P20")?.id ?? "")),
    ];
  },
});

type Cari = (kode: string) => SkpBenih | undefined;
type Siapa = (kode: string) => Orang["pegawai"][number] | undefined;

async function mintaRows(benih: Benih, skp: Cari, siapa: Siapa): Promise<Tulisan[]> {
  const minta: Row[] = [];
  const jawab: Row[] = [];
  for (const m of tabel(permintaan, MINTA)) {
    const s = skp(m.kode);
    if (!s) continue;
    const pada = jam(m.hari, benih, 9, `${m.kode} ${m.kepada}`);
    const id = idOf(pada, `minta ${m.kode} ${m.kepada}`);
    const dalam = siapa(m.kepada);
    const kunci = m.sasaran.startsWith("rhk:") ? `rhk:${rhkKe(s, m.sasaran)}` : `nilai:${m.sasaran}`;
    const dijawab = m.keadaan === "dijawab" ? jam(tambahHari(m.hari, 2), benih, 14, m.kode) : null;
    minta.push({
      id,
      skp: s.id,
      oleh: s.pegawai,
      kepada: dalam?.id ?? null,
      nama_luar: dalam ? "" : m.kepada,
      sebutan: m.sebutan === "-" ? "" : m.sebutan,
      pertanyaan: m.pertanyaan,
      sasaran: JSON.stringify([kunci]),
      batas_tanggal: m.batas,
      keadaan: m.keadaan,
      dibuat_pada: pada,
      selesai_pada: dijawab,
      rahasia_hash: dalam ? null : await sha256Hex(`demo ${id}`),
      kedaluwarsa_pada: dalam ? null : pada + UMUR_TAUTAN_MS,
    });
    if (dijawab === null) continue;
    const pimpinan = dalam?.id === s.penilai;
    jawab.push(
      umpanRow(s, dijawab, tambahHari(m.hari, 2), m.sasaran, {
        dari: dalam?.id ?? null,
        pemberi: dalam ? "pimpinan" : "pihak-lain",
        sebutan: dalam ? (pimpinan ? "" : "bukan-penilai") : m.sebutan,
        nama_pemberi: dalam?.nama ?? m.kepada,
        nada: "positif",
        isi: m.jawaban,
        balasan: "",
        dibalas_pada: null,
        permintaan: id,
      }),
    );
  }
  return [...insert("umpan_permintaan", minta), ...insert("umpan_balik", jawab)];
}

const langsungRows = (benih: Benih, skp: Cari, siapa: Siapa): Row[] =>
  tabel(langsung, LANGSUNG).flatMap((u) => {
    const s = skp(u.kode);
    const pemberi = siapa(u.dari);
    if (!s || !pemberi) return [];
    const pada = jam(u.hari, benih, 11, `${u.kode} ${u.dari}`);
    const balasan = u.balasan === "-" ? "" : u.balasan;
    return [
      umpanRow(s, pada, u.hari, u.sasaran, {
        dari: pemberi.id,
        pemberi: u.peran,
        sebutan: u.peran === "pimpinan" && pemberi.id !== s.penilai ? "bukan-penilai" : "",
        nama_pemberi: pemberi.nama,
        nada: u.nada,
        isi: u.isi,
        balasan,
        dibalas_pada: balasan === "" ? null : pada + 7_200_000,
        permintaan: null,
      }),
    ];
  });

function umpanRow(s: SkpBenih, pada: number, tanggal: Tanggal, sasaran: string, isi: Row): Row {
  const lain = sasaran.startsWith("lain:");
  const rhk = sasaran.startsWith("rhk:") ? rhkKe(s, sasaran) : lain ? "" : null;
  return {
    id: idOf(pada, `umpan minta ${s.id} ${isi.nama_pemberi}`),
    skp: s.id,
    untuk: s.pegawai,
    ...isi,
    bentuk: "insidentil",
    cara: "tidak-langsung",
    rhk,
    nilai: rhk === null ? sasaran : null,
    tentang: lain ? sasaran.slice(5) : "",
    tanggal,
    dibuat_pada: pada,
  };
}

const rhkKe = (s: SkpBenih, sasaran: string): string =>
  s.versi.at(-1)?.isi.rhk[Number(sasaran.slice(4)) - 1]?.id ?? "";

function ritmeUsul(benih: Benih, s: SkpBenih | undefined): Tulisan[] {
  if (!s) return [];
  const pada = jam("2026-11-19", benih, 10, "ritme");
  return insert("umpan_berkala", [
    { id: idOf(pada, "ritme P12"), skp: s.id, ritme: "bulanan", oleh: s.pegawai, dibuat_pada: pada },
  ]);
}

const pribadiRows = (benih: Benih, siapa: Siapa): Row[] =>
  tabel(pribadi, ["oleh", "tentang", "hari", "isi"]).flatMap((n) => {
    const [oleh, tentang] = [siapa(n.oleh)?.id, siapa(n.tentang)?.id];
    if (!oleh || !tentang) return [];
    const pada = jam(n.hari, benih, 16, n.isi);
    return [
      {
        id: idOf(pada, n.isi),
        oleh,
        tentang,
        isi: n.isi,
        tanggal: n.hari,
        dibuat_pada: pada,
        diubah_pada: pada,
      },
    ];
  });

const drafRows = (benih: Benih, skp: Cari, siapa: Siapa): Row[] =>
  tabel(ruji, ["oleh", "kode", "sasaran", "nada", "isi"]).flatMap((d) => {
    const [s, oleh] = [skp(d.kode), siapa(d.oleh)?.id];
    if (!s || !oleh || s.penilai !== oleh) return [];
    const sasaran = `rhk:${rhkKe(s, d.sasaran)}`;
    return [
      {
        oleh,
        skp: s.id,
        sasaran,
        nada: d.nada,
        isi: d.isi,
        diubah_pada: jam("2026-11-21", benih, 15, d.kode),
      },
    ];
  });

const templatRows = (benih: Benih, pegawai: string): Row[] =>
  kalimat.map((teks, at) => {
    const pada = jam("2026-10-05", benih, 9 + at, teks);
    return { id: idOf(pada, teks), pegawai, teks, dibuat_pada: pada };
  });
