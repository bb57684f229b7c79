import { sql } from "drizzle-orm";
import type { AgencyDb } from "../../data/agency/database.ts";
import { populasiOf, type RekamRow, rekamDari } from "../../data/agency/periksa.ts";
import { sha256Hex } from "../../data/ids.ts";
import { aturanPelaksanaan } from "../../domain/aturan-pelaksanaan.ts";
import type { HasilPeriksa } from "../../domain/periksa.ts";
import { pola, type Tanda } from "../../domain/pola-periksa.ts";
import { aturanSampel, bungkus, nilaiRisiko, sampel, type Terpilih } from "../../domain/sampel.ts";
import { awalHari } from "../../domain/tanggal.ts";
import type { Benih, Orang } from "./benih.ts";
import { type EvaluasiBenih, kapan } from "./evaluasi.ts";
import { idOf, pick } from "./id.ts";
import type { SkpBenih } from "./skp.ts";
import { insert, type Row, type Stage } from "./tulis.ts";

type Cara = "semua" | "sebagian" | "menonjol";
type Satu = {
  readonly skp: SkpBenih;
  readonly periode: string;
  readonly sampai: string;
  readonly penilai: string;
  readonly cara: Cara;
  readonly pada: number;
};

/**
 * Who verified: of the third quarter most penilai all of their team, one so severely that he was asked about it; of the
 * quarter that runs one has begun and stopped half-way. Drawn and judged by the functions that do it for real.
 */
export const periksaStage = (
  db: AgencyDb,
  benih: Benih,
  orang: Orang,
  skp: readonly SkpBenih[],
  evaluasi: readonly EvaluasiBenih[],
): Stage => ({
  nama: "periksa",
  isi: async () => {
    if (benih.code !== "kanwil-kencana") return [];
    const utama = orang.idPegawai("P20");
    const satu = [...triwulanTiga(evaluasi, utama), ...triwulanEmpat(benih, skp, evaluasi, utama)];
    const populasi = await populasiDari(db, satu);
    const jadi = await Promise.all(
      satu.map((s) => tarik(benih, s, populasi.get(`${s.skp.id} ${s.periode}`) ?? [])),
    );
    const ada = jadi.flatMap((j) => j ?? []);
    return [
      ...insert(
        "sampel",
        ada.map((j) => j.sampel),
      ),
      ...insert(
        "sampel_populasi",
        ada.map((j) => j.populasi),
      ),
      ...insert(
        "sampel_butir",
        ada.flatMap((j) => j.butir),
      ),
      ...insert(
        "pemeriksaan",
        ada.flatMap((j) => j.tanda),
      ),
      ...insert("pola_periksa", menonjol(ada)),
    ];
  },
});

function triwulanTiga(evaluasi: readonly EvaluasiBenih[], utama: string): Satu[] {
  const tw3 = evaluasi.filter((e) => e.n === 3 && e.rating && kapan(e, "rate", "takeOver") !== null);
  const tim = [...Map.groupBy(tw3, (e) => e.penilai)].sort(
    (a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1),
  );
  return tim.flatMap(([penilai, semua], at) =>
    // Two in three verified; the second largest team is the one that stood out.
    at % 3 === 2 && penilai !== utama
      ? []
      : semua.map((e) => ({
          ...{
            skp: e.skp,
            periode: e.periode,
            sampai: "2026-09-30",
            penilai,
            cara: penilai !== utama && at === 1 ? "menonjol" : "semua",
          },
          pada: (kapan(e, "rate", "takeOver") ?? 0) - 75 * 60_000,
        })),
  ) as Satu[];
}

function triwulanEmpat(
  benih: Benih,
  skp: readonly SkpBenih[],
  evaluasi: readonly EvaluasiBenih[],
  utama: string,
): Satu[] {
  return timPeriksa(skp, evaluasi, utama).map((s, at) => ({
    ...{ skp: s, periode: `${s.tahun}-triwulan-4`, sampai: `${s.tahun}-12-31`, penilai: utama },
    ...{
      cara: at < 2 ? "semua" : "sebagian",
      pada: awalHari("2026-11-20", benih.zona) + (14 * 60 + at) * 60_000,
    },
  })) as Satu[];
}

/** Of the quarter that runs: whose records somebody has begun to verify. */
export function timPeriksa(
  skp: readonly SkpBenih[],
  evaluasi: readonly EvaluasiBenih[],
  utama: string,
): SkpBenih[] {
  const timnya = new Set(evaluasi.filter((e) => e.n === 3 && e.penilai === utama).map((e) => e.skp));
  return skp.filter((s) => timnya.has(s)).slice(0, 4);
}

async function populasiDari(
  db: AgencyDb,
  satu: readonly Satu[],
): Promise<ReadonlyMap<string, readonly RekamRow[]>> {
  const masa = [...Map.groupBy(satu, (s) => s.periode)];
  const hasil = await db.batch(
    masa.map(([periode, semua]) =>
      populasiOf(
        sql`SELECT value AS skp FROM json_each(${JSON.stringify(semua.map((s) => s.skp.id))})`,
        periode,
      ),
    ),
  );
  return new Map(
    masa.flatMap(([periode], at) => [...Map.groupBy(hasil[at] ?? [], (r) => `${r.skp} ${periode}`)]),
  );
}

type Jadi = {
  readonly s: Satu;
  readonly sampel: Row;
  readonly populasi: Row;
  readonly butir: readonly Row[];
  readonly tanda: readonly (Row & Tanda)[];
};

async function tarik(benih: Benih, s: Satu, rekam: readonly RekamRow[]): Promise<Jadi | null> {
  const nilai = nilaiRisiko(
    rekam.map((r) => rekamDari(r, benih.zona)),
    s.sampai,
  );
  if (nilai.length === 0) return null;
  const aturan = aturanSampel(Number(aturanPelaksanaan["periksa.sampel"].bawaan));
  const id = idOf(s.pada, `sampel ${s.skp.id} ${s.periode}`);
  const seed = await sha256Hex(`undian ${s.skp.id} ${s.periode}`);
  const isi = bungkus(nilai);
  const terpilih = sampel(nilai, seed, aturan);
  const tanda = terpilih
    .slice(0, s.cara === "sebagian" ? Math.floor(terpilih.length / 2) : terpilih.length)
    .map((r, at) => tandai(s, id, r, at));
  const selesai = s.cara === "sebagian" ? null : s.pada + (tanda.length + 1) * 20_000;
  return {
    s,
    sampel: {
      ...{
        id,
        skp: s.skp.id,
        periode: s.periode,
        putaran: 1,
        pegawai: s.skp.pegawai,
        penilai: s.penilai,
        benih: seed,
      },
      ...{ aturan: JSON.stringify(aturan), populasi: nilai.length, populasi_hash: await sha256Hex(isi) },
      rekam: nilai.filter((r) => r.jenis !== "realisasi").length,
      ...{ butir: terpilih.length, dibuat_pada: s.pada, selesai_pada: selesai },
    },
    populasi: { sampel: id, isi },
    butir: terpilih.map((r, at) => ({
      ...{ sampel: id, urut: at + 1, jenis: r.jenis, objek: r.objek, rhk: r.rhk },
      ...{ risiko: JSON.stringify(r.risiko), alasan: r.alasan },
    })),
    tanda,
  };
}

function tandai(s: Satu, id: string, r: Terpilih, at: number): Row & Tanda {
  const dadu = pick(s.cara === "menonjol" ? 4 : 12, `tanda ${id} ${at}`);
  const hasil: HasilPeriksa =
    s.cara === "menonjol"
      ? dadu === 0
        ? "sesuai"
        : "tidak-sesuai"
      : dadu === 0
        ? "tidak-sesuai"
        : dadu < 3
          ? "kurang"
          : "sesuai";
  const pada = s.pada + (at + 1) * 20_000;
  return {
    ...{ id: idOf(pada, `tanda ${id} ${at}`), sampel: id, jenis: r.jenis, objek: r.objek, dalam: 1, hasil },
    ...{
      catatan: hasil === "sesuai" ? "" : (CATATAN[r.jenis][pick(3, `kata ${id} ${at}`)] ?? ""),
      oleh: s.penilai,
      pada,
    },
  };
}

const CATATAN = {
  bukti: [
    "Laporan belum memuat angka akhir triwulan; lampirkan rekap yang sudah ditandatangani.",
    "Isi sama dengan laporan triwulan lalu. Mohon versi periode ini.",
    "Baru menunjukkan kegiatan, belum hasilnya. Tambahkan keluaran yang dicapai.",
  ],
  progres: [
    "Tidak jelas hasil apa yang dicapai. Tulis keluarannya, bukan rapatnya.",
    "Jumlahnya tidak sesuai dengan rekap unit.",
    "Kegiatan ini bukan bagian dari RHK yang dikaitkan.",
  ],
  realisasi: [
    "Angka belum disertai bukti. Unggah rekap atau berita acaranya.",
    "Sumber data belum disebut, sehingga tidak dapat ditelusuri.",
    "Realisasi berbeda dengan laporan unit; mohon disamakan.",
  ],
} as const;

/** He was asked once about all he had marked, and said why. */
function menonjol(ada: readonly Jadi[]): Row[] {
  const milik = ada.filter((j) => j.s.cara === "menonjol");
  const ini = pola(
    milik.flatMap((j) => j.tanda),
    { n: 0, tidak: 0 },
  );
  const [satu] = milik;
  if (!satu || ini.length === 0) return [];
  const pada = satu.s.pada + 3_600_000;
  return [
    {
      ...{
        id: idOf(pada, "pola"),
        penilai: satu.s.penilai,
        periode: satu.s.periode,
        sampel: String(satu.sampel.id),
      },
      pola: JSON.stringify(ini),
      alasan:
        "Sebagian besar laporan tim memakai rekap bulan sebelumnya. Sudah dibahas di rapat bidang; pegawai diminta mengunggah versi yang benar.",
      pada,
    },
  ];
}
