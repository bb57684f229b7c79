import { sha256Hex } from "../../data/ids.ts";
import type { IsiLembar } from "../../domain/rencana-aksi.ts";
import { awalHari, tanggalPada } from "../../domain/tanggal.ts";
import type { Benih } from "./benih.ts";
import { idOf } from "./id.ts";
import type { Kerja } from "./kerja.ts";
import type { SkpBenih } from "./skp.ts";
import { insert, type Row, type Stage } from "./tulis.ts";

const JAM = 3_600_000;
/** Who waits for his word, and who got his sheet back; everybody else of the units below has agreed. */
const MENUNGGU = new Set(["P24", "P25", "P13"]);
const KEMBALI: Readonly<Record<string, string>> = {
  P22: "Target baris pertama belum terukur. Sebutkan jumlah madrasah dan bulan selesainya.",
};
const BIDANG = /^P(1[0-9]|2[0-9])$/;
/** Handed in after the window of the third quarter: one waits, one was taken. */
const SUSULAN = [
  {
    ...{
      kode: "P48",
      teks: "88% peserta didik tuntas setelah remedial akhir September",
      angka: "88%",
    },
    ...{
      alasan: "Rekap resmi baru terbit 20 Oktober, setelah pengisian ditutup.",
      catatan: "",
      terima: false,
    },
  },
  {
    ...{
      kode: "P49",
      teks: "83% peserta didik tuntas; tiga nama yang tercatat ganda sudah dikeluarkan",
      angka: "83%",
    },
    ...{ alasan: "Koreksi: tiga nama tercatat dua kali pada lembar semula.", terima: true },
    catatan: "Sesuai dengan daftar nilai.",
  },
] as const;

/** The lock of every sheet that was saved; and of the running quarter, whose rencana aksi are agreed on. */
export const lembarStage = (benih: Benih, skp: readonly SkpBenih[], semua: readonly Kerja[]): Stage => ({
  nama: "lembar",
  isi: async () => {
    const simpan = [...revisi(semua)].map(([objek, { versi, pada }]) => {
      const [milik = "", periode = ""] = objek.split("/");
      return { milik, periode, versi, pada };
    });
    const kencana = benih.code === "kanwil-kencana";
    const jadi = await Promise.all(
      simpan.map(async (s): Promise<{ lembar: Row; versi?: Row }> => {
        const orang = skp.find((x) => x.id === s.milik);
        const dasar = {
          ...{ skp: s.milik, periode: s.periode, revisi: s.versi, disimpan_pada: s.pada },
          ...{ keadaan: "draf", langkah: 0, versi: 0, diajukan: null, diajukan_pada: null, catatan: "" },
        };
        const sepakat =
          kencana && s.periode.endsWith("triwulan-4") && orang?.penilai && BIDANG.test(orang.kode);
        return sepakat ? kesepakatan(benih, orang, semua, dasar, s.pada) : { lembar: dasar };
      }),
    );
    return [
      ...insert(
        "lembar_kerja",
        jadi.map((j) => j.lembar),
      ),
      ...insert(
        "lembar_versi",
        jadi.flatMap((j) => (j.versi ? [j.versi] : [])),
      ),
      ...(kencana
        ? [
            ...insert("aturan", [
              {
                ...{ kunci: "rencana-aksi.kesepakatan", nilai: "perlu", dari: "2026-10-01" },
                dasar: "Surat edaran Kepala Kantor Wilayah tentang dialog kinerja triwulanan",
              },
            ]),
            ...susulan(benih, skp, semua),
          ]
        : []),
    ];
  },
});

async function kesepakatan(benih: Benih, skp: SkpBenih, semua: readonly Kerja[], dasar: Row, pada: number) {
  const periode = String(dasar.periode);
  const isi: IsiLembar = {
    rencana: semua
      .flatMap((k) => k.rencana)
      .filter((r) => r.skp === skp.id && r.periode === periode)
      .map((r) => ({ id: String(r.id), rhk: String(r.rhk), teks: String(r.teks), target: String(r.target) })),
  };
  const json = JSON.stringify(isi);
  const [diajukan, putus] = [pada + 2 * JAM, pada + 26 * JAM];
  const maju = { ...dasar, diajukan: json, diajukan_pada: diajukan };
  const catatan = KEMBALI[skp.kode];
  if (MENUNGGU.has(skp.kode)) return { lembar: { ...maju, keadaan: "diajukan", langkah: 1 } };
  if (catatan) return { lembar: { ...maju, keadaan: "dikembalikan", langkah: 2, catatan } };
  return {
    lembar: { ...maju, keadaan: "disepakati", langkah: 2, versi: 1 },
    versi: {
      ...{ skp: skp.id, periode, nomor: 1, isi: json, hash: await sha256Hex(json) },
      ...{
        berlaku_dari: tanggalPada(putus, benih.zona),
        disepakati_oleh: skp.penilai,
        disepakati_pada: putus,
      },
    },
  };
}

function susulan(benih: Benih, skp: readonly SkpBenih[], semua: readonly Kerja[]) {
  const rows = SUSULAN.flatMap((s) => {
    const milik = skp.find((x) => x.kode === s.kode && x.keadaan === "ditetapkan");
    const lama = semua
      .flatMap((k) => k.realisasi)
      .find((r) => r.skp === milik?.id && r.periode === "2026-triwulan-3");
    if (!milik?.penilai || !lama) return [];
    const pada = awalHari("2026-11-16", benih.zona) + 10 * JAM;
    return [{ s, lama, milik, pada, id: idOf(pada, `susulan ${s.kode}`) }];
  });
  return [
    ...insert(
      "realisasi_susulan",
      rows.map(({ s, lama, milik, pada, id }) => ({
        ...{ id, skp: milik.id, periode: "2026-triwulan-3", indikator: lama.indikator ?? "", teks: s.teks },
        ...{
          sumber: "Daftar nilai",
          angka: s.angka,
          alasan: s.alasan,
          diajukan_pada: pada,
          catatan: s.catatan,
        },
        keadaan: s.terima ? "diterima" : "menunggu",
        diputus_pada: s.terima ? pada + 20 * JAM : null,
        diputus_oleh: s.terima ? milik.penilai : null,
      })),
    ),
  ];
}

function revisi(semua: readonly Kerja[]) {
  const baris = new Map<string, { versi: number; pada: number }>();
  for (const r of semua.flatMap((k) => k.riwayat)) {
    const objek = String(r.objek);
    const versi = Number(r.versi);
    if (versi > (baris.get(objek)?.versi ?? 0)) baris.set(objek, { versi, pada: Number(r.pada) });
  }
  return baris;
}

/** What the one correction that was taken replaced; its place in the sheet is taken when the sheets are written. */
export function denganSusulan(
  benih: Benih,
  skp: readonly SkpBenih[],
  kerja: Kerja,
): Kerja & { lama: readonly Row[] } {
  const diterima = SUSULAN.filter((s) => s.terima && benih.code === "kanwil-kencana");
  const lama: Row[] = [];
  const realisasi = [...kerja.realisasi];
  for (const s of diterima) {
    const milik = skp.find((x) => x.kode === s.kode && x.keadaan === "ditetapkan");
    const at = realisasi.findIndex((r) => r.skp === milik?.id && r.periode === "2026-triwulan-3");
    const dulu = realisasi[at];
    if (!dulu) continue;
    const pada = awalHari("2026-11-16", benih.zona) + 10 * JAM;
    const putus = pada + 20 * JAM;
    const { skp: id = "", periode = "", indikator = "", teks = "", sumber = "", angka = "" } = dulu;
    lama.push({
      ...{ skp: id, periode, indikator, nomor: 1, teks, sumber, angka, susulan: null },
      ...{ pada: dulu.diubah_pada ?? 0, sampai_pada: putus },
    });
    realisasi[at] = {
      ...{ ...dulu, teks: s.teks, sumber: "Daftar nilai", angka: s.angka, diubah_pada: putus, revisi: 2 },
      susulan: idOf(pada, `susulan ${s.kode}`),
    };
  }
  return { ...kerja, realisasi, lama };
}
