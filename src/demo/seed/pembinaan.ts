import { canonical } from "../../data/canonical.ts";
import { sha256Hex } from "../../data/ids.ts";
import { KOMPETENSI_TETAP, N_KRITERIA } from "../../domain/kompetensi.ts";
import type { Benih, Orang } from "./benih.ts";
import { idOf } from "./id.ts";
import { identitasDari, jam, type SkpBenih } from "./skp.ts";
import { insert, type Row, type Stage, type Tulisan } from "./tulis.ts";

/** demo.md 8: a coaching agreed in May with what followed it, a mentoring that runs, a case of counselling halfway. */
export const pembinaanStage = (benih: Benih, orang: Orang, semua: readonly SkpBenih[]): Stage => ({
  nama: "pembinaan",
  isi: async () =>
    benih.code === "kanwil-kencana"
      ? [
          ...(await coaching(benih, orang, semua)),
          ...mentoring(benih, orang, semua),
          ...konseling(benih, orang, semua),
        ]
      : [],
});

type Langkah = readonly [langkah: string, dari: string, ke: string, oleh: string, pada: number];
const riwayat = (objek: string, jenis: string, mulai: number, semua: readonly Langkah[]): Row[] =>
  semua.map(([langkah, dari, ke, oleh, pada], at) => ({
    ...{ objek, versi: mulai + at, jenis, langkah, dari, ke, oleh, alasan: "", pada },
  }));
const skpOf = (semua: readonly SkpBenih[], kode: string) =>
  semua.find((s) => s.kode === kode && s.tahun === 2026 && s.keadaan === "ditetapkan");

const JAWABAN = [
  "Ya, beliau mendengarkan sampai selesai.",
  "Ya, pembagian berkas yang sudah saya coba dihargai.",
  "Ya, bebas.",
  "Ya, dengan daftar berkas per bulan.",
  "Ya.",
  "Sebagian besar pertanyaan, satu dua kali memberi contoh.",
  "Ya, jadwal pilah mingguan kami susun bersama.",
  "Ya.",
  "Ya.",
];

async function coaching(benih: Benih, orang: Orang, semua: readonly SkpBenih[]): Promise<Tulisan[]> {
  const s = skpOf(semua, "P13");
  if (!s) return [];
  const [pembimbing, atasan] = [orang.idPegawai("P10"), orang.idPegawai("P03")];
  const minta = jam("2026-05-11", benih, 9, "coaching P13");
  const sepakat = jam("2026-05-20", benih, 14, "coaching P13");
  const id = idOf(minta, "bimbingan P13");
  const isi = {
    laporan:
      "Arsip tahun lalu masih tercampur dengan arsip berjalan. Sudah mencoba memilah setiap akhir bulan, tetapi menumpuk.",
    tujuan: [
      {
        indikator: "Arsip tertata",
        baseline: "60% berkas",
        target: "90-95% berkas",
        strategi: "jadwal pilah mingguan",
      },
    ],
    fakta: [
      {
        targetSkp: "90-95% berkas",
        progres: "64% berkas",
        masalah: "berkas datang bertumpuk di akhir bulan",
        penyebab: "belum ada jadwal serah berkas dari subbagian lain",
      },
    ],
    peluang: "Menyepakati hari serah berkas dengan subbagian lain dan memilah setiap Jumat pagi.",
    langkah: [
      {
        indikatorLangkah: "Arsip tertata",
        strategiLangkah: "jadwal pilah mingguan setiap Jumat",
        penyesuaian: "tidak",
      },
    ],
  };
  const sesi = [
    [
      "2026-05-13",
      "Ruang kerja Kasubbag Umum",
      "Apa yang sudah dicoba dan mengapa menumpuk",
      "menyusun jadwal pilah mingguan",
      "2026-05-29",
    ],
    [
      "2026-05-20",
      "Ruang arsip",
      "Jadwal pilah mingguan dibaca bersama",
      "menata arsip Januari-Juni",
      "2026-11-27",
    ],
  ].map(([tanggal = "", tempat = "", materi = "", rencana = "", batas = ""]) => ({
    ...{
      id: idOf(jam(tanggal, benih, 10, "sesi P13"), `sesi P13 ${tanggal}`),
      pembinaan: id,
      tanggal,
      tempat,
      materi,
    },
    ...{
      rencana_aksi: rencana,
      batas,
      dicatat_oleh: pembimbing,
      dicatat_pada: jam(tanggal, benih, 11, "sesi P13"),
    },
  }));
  const pihak = {
    pegawai: identitasDari(orang, s.pegawai, "2026-05-20"),
    penilai: identitasDari(orang, pembimbing, "2026-05-20"),
    pembimbing: identitasDari(orang, pembimbing, "2026-05-20"),
  };
  const setuju = sepakat - 3_600_000;
  const beku = canonical({
    isi,
    sesi: sesi.map(({ rencana_aksi, ...x }) => ({
      ...x,
      rencanaAksi: rencana_aksi,
      pencatat: pihak.pembimbing.nama,
    })),
    tindak: sesi.map((x) => ({ siapa: "pegawai", apa: x.rencana_aksi, batas: x.batas })),
    pihak,
    instansi: benih.nama,
    kota: benih.kota,
    dari: s.dari,
    sampai: s.sampai,
    pegawaiPada: setuju,
    pembimbingPada: sepakat,
  });
  const kertas = JSON.stringify({ pihak, kota: benih.kota });
  return [
    ...insert("pembinaan", [
      {
        ...{ id, skp: s.id, pegawai: s.pegawai, pembimbing, jenis: "coaching", keadaan: "disepakati" },
        ...{ topik: "Penataan arsip tertinggal dari target", isi: JSON.stringify(isi) },
        ...{
          pegawai_pada: setuju,
          pembimbing_pada: sepakat,
          disepakati_pada: sepakat,
          dibuat_oleh: pembimbing,
        },
        ...{ dibuat_pada: minta, diubah_pada: sepakat, versi: 3, revisi: 5 },
      },
    ]),
    ...insert("pembinaan_versi", [
      { pembinaan: id, nomor: 1, isi: beku, hash: await sha256Hex(beku), disepakati_pada: sepakat },
    ]),
    ...insert("sesi_bina", sesi),
    ...insert(
      "tindak_lanjut_bina",
      sesi.map((x, at) => ({
        ...{
          id: idOf(x.dicatat_pada, `tindak P13 ${at}`),
          pembinaan: id,
          sesi: x.id,
          pegawai: s.pegawai,
          pembimbing,
        },
        ...{ siapa: "pegawai", apa: x.rencana_aksi, batas: x.batas, dibuat_pada: x.dicatat_pada },
        selesai_pada: at === 0 ? jam("2026-05-28", benih, 15, "tindak P13") : null,
        dikonfirmasi_pada: at === 0 ? jam("2026-05-29", benih, 9, "tindak P13") : null,
      })),
    ),
    ...insert("umpan_balik_bimbingan", [
      {
        ...{
          pembinaan: id,
          kepada: atasan,
          jawaban: JSON.stringify(JAWABAN.slice(0, N_KRITERIA)),
          pihak: kertas,
        },
        dikirim_pada: jam("2026-05-22", benih, 10, "b18 P13"),
      },
    ]),
    ...insert("evaluasi_kompetensi", [
      {
        ...{ pembinaan: id, oleh: pembimbing, nilai: JSON.stringify(nilaiKompetensi()), pihak: kertas },
        rekomendasi: "Mengikuti pelatihan kearsipan dinamis; coaching lanjutan sesudah triwulan III.",
        ditandatangani_pada: jam("2026-05-25", benih, 11, "b19 P13"),
      },
    ]),
    ...insert(
      "riwayat",
      riwayat(id, "pembinaan", 1, [
        ["mulai", "draf", "berlangsung", pembimbing, minta + 3_600_000],
        ["setuju", "berlangsung", "berlangsung", s.pegawai, setuju],
        ["setuju", "berlangsung", "disepakati", pembimbing, sepakat],
      ]),
    ),
  ];
}

const ALASAN: Readonly<Record<string, readonly [nilai: number, alasan: string]>> = {
  "orientasi-hasil": [3, "Target arsip dikejar, belum ajek setiap pekan"],
  komunikasi: [3, "Menyampaikan hambatan setelah ditanya"],
  perekat: [4, "Menjadi penengah antarsubbagian saat serah berkas"],
};
const nilaiKompetensi = () => [
  ...KOMPETENSI_TETAP.map(([kunci, nama]) => {
    const [nilai, alasan] = ALASAN[kunci] ?? ([3, "Memenuhi indikator pada levelnya"] as const);
    return { kunci, nama, nilai, alasan };
  }),
  {
    kunci: "teknis1",
    nama: "Pengelolaan arsip dinamis",
    nilai: 2,
    alasan: "Belum memakai klasifikasi arsip yang berlaku",
  },
];

function mentoring(benih: Benih, orang: Orang, semua: readonly SkpBenih[]): Tulisan[] {
  const s = skpOf(semua, "P12");
  if (!s?.penilai) return [];
  const pembimbing = orang.idPegawai("P16");
  const minta = jam("2026-10-12", benih, 9, "mentoring P12");
  const id = idOf(minta, "bimbingan P12");
  const isi = {
    laporan:
      "Ingin dapat menyusun naskah dinas tanpa perbaikan berulang; dua bulan, dengan contoh nyata dari surat masuk.",
    tujuan: [
      {
        keahlian: "Penyusunan naskah dinas",
        jangka: "2 bulan",
        perubahan: "konsep surat selesai tanpa perbaikan besar",
        ukuran: "8 dari 10 konsep diterima pada pemeriksaan pertama",
      },
    ],
    fakta: [],
    peluang: "",
    langkah: [],
  };
  const sesi = [
    [
      "2026-10-15",
      "Ruang rapat kecil",
      "Berbagi contoh naskah dinas (work sharing)",
      "menyusun tiga konsep surat undangan",
      "2026-10-30",
    ],
    [
      "2026-11-12",
      "Ruang rapat kecil",
      "Membahas konsep surat yang dikembalikan",
      "daftar periksa sebelum surat diajukan",
      "2026-11-24",
    ],
  ].map(([tanggal = "", tempat = "", materi = "", rencana = "", batas = ""]) => ({
    ...{
      id: idOf(jam(tanggal, benih, 10, "sesi P12"), `sesi P12 ${tanggal}`),
      pembinaan: id,
      tanggal,
      tempat,
      materi,
    },
    ...{
      rencana_aksi: rencana,
      batas,
      dicatat_oleh: pembimbing,
      dicatat_pada: jam(tanggal, benih, 11, "sesi P12"),
    },
  }));
  const ubah = sesi.at(-1)?.dicatat_pada ?? minta;
  return [
    ...insert("pembinaan", [
      {
        ...{ id, skp: s.id, pegawai: s.pegawai, pembimbing, jenis: "mentoring", keadaan: "berlangsung" },
        ...{ topik: "Naskah dinas sering dikembalikan", isi: JSON.stringify(isi) },
        ...{ penugasan_nomor: "ST-114/KK/10/2026", penugasan_tanggal: "2026-10-12", dibuat_oleh: s.pegawai },
        ...{ dibuat_pada: minta, diubah_pada: ubah, versi: 2, revisi: 4 },
      },
    ]),
    ...insert("sesi_bina", sesi),
    ...insert(
      "tindak_lanjut_bina",
      sesi.map((x, at) => ({
        ...{
          id: idOf(x.dicatat_pada, `tindak P12 ${at}`),
          pembinaan: id,
          sesi: x.id,
          pegawai: s.pegawai,
          pembimbing,
        },
        ...{ siapa: "pegawai", apa: x.rencana_aksi, batas: x.batas, dibuat_pada: x.dicatat_pada },
        selesai_pada: at === 0 ? jam("2026-10-29", benih, 15, "tindak P12") : null,
      })),
    ),
    ...insert(
      "riwayat",
      riwayat(id, "pembinaan", 1, [
        ["tunjuk", "draf", "draf", s.penilai, minta + 3_600_000],
        ["mulai", "draf", "berlangsung", pembimbing, minta + 7_200_000],
      ]),
    ),
  ];
}

/** Restricted: only these few find it. The head of the personnel unit is P04, the counsellor P05. */
function konseling(benih: Benih, orang: Orang, semua: readonly SkpBenih[]): Tulisan[] {
  const s = skpOf(semua, "P50");
  const unit = orang.unit.find((u) => u.kode === "U111");
  if (!s || !unit) return [];
  const [pelapor, kepala, konselor] = ["P47", "P04", "P05"].map((k) => orang.idPegawai(k)) as [
    string,
    string,
    string,
  ];
  const lapor = jam("2026-07-08", benih, 10, "konseling");
  const undang = jam("2026-11-19", benih, 9, "konseling");
  const id = idOf(lapor, "konseling P50");
  return [
    ...insert("unit_kepegawaian", [{ unit: unit.id, dari: "2025-10-01" }]),
    ...insert("konseling", [
      {
        ...{ id, skp: s.id, unit: s.unit, pegawai: s.pegawai, pelapor, konselor, keadaan: "dijadwalkan" },
        masalah: JSON.stringify({ harmonis: "memberi dukungan kepada rekan" }),
        ekspektasi: "Menyampaikan keberatan di rapat tim, bukan di depan pengguna layanan.",
        uraian:
          "Tiga kali berselisih dengan rekan di depan pengguna layanan; antrean terhenti dan dua rekan minta pindah jadwal.",
        lainnya: 0,
        tindakan: "Dua umpan balik langsung tanggal 3 dan 17 Juni; jadwal loket diubah.",
        ...{ diberitahu_tanggal: "2026-06-17", diberitahu_rujukan: "Tatap muka, umpan balik 3 dan 17 Juni" },
        pihak: JSON.stringify({
          pegawai: identitasDari(orang, s.pegawai, "2026-07-08"),
          penilai: identitasDari(orang, pelapor, "2026-07-08"),
          kota: benih.kota,
        }),
        ...{ jadwal_tanggal: "2026-11-25", jadwal_jam: "10:00", jadwal_tempat: "Ruang konsultasi lantai 2" },
        ...{ diundang_pada: undang, dilaporkan_pada: lapor, diubah_pada: undang, versi: 6 },
      },
    ]),
    ...insert("konseling_catatan", [
      {
        id: idOf(jam("2026-07-21", benih, 12, "konseling"), "catatan P50"),
        ...{ konseling: id, konselor, tanggal: "2026-07-21" },
        kesepakatan: "Menyampaikan keberatan lewat rapat tim mingguan; memberi tanda bila perlu jeda.",
        tindak_lanjut: "Bertemu lagi sesudah triwulan III.",
        pembahasan: "Beban di luar kantor sedang berat; setuju dirujuk ke layanan konsultasi bila perlu.",
        ditandatangani_pada: jam("2026-07-21", benih, 12, "konseling"),
      },
    ]),
    ...insert(
      "riwayat",
      riwayat(id, "konseling", 1, [
        ["lapor", "", "dilaporkan", pelapor, lapor],
        ["pilih", "dilaporkan", "dipilih", kepala, jam("2026-07-10", benih, 9, "konseling")],
        ["tunjuk", "dipilih", "ditunjuk", kepala, jam("2026-07-14", benih, 9, "konseling")],
        ["jadwal", "ditunjuk", "dijadwalkan", konselor, jam("2026-07-15", benih, 9, "konseling")],
        ["catat", "dijadwalkan", "dicatat", konselor, jam("2026-07-21", benih, 12, "konseling")],
        ["jadwal", "dicatat", "dijadwalkan", konselor, undang],
      ]),
    ),
  ];
}
