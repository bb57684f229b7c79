import { newId } from "../../src/data/ids.ts";
import { KOMPETENSI_TETAP, N_KRITERIA } from "../../src/domain/kompetensi.ts";
import type { Cast, Person } from "./cast.ts";
import { house, NOW } from "./house.ts";

export type Bimbingan = { readonly id: string; readonly path: string; readonly skp: string };
type Fields = Readonly<Record<string, string>>;

/** Begun by Ayu's own step, about an agreed plan of hers. */
export async function bimbinganUji(
  cast: Cast,
  skp: string,
  jenis: "coaching" | "mentoring" = "coaching",
  who: Person = cast.ayu,
  at = NOW,
): Promise<Bimbingan> {
  const { to } = await house(at).post(
    `${cast.base}/pembinaan/baru`,
    { skp, jenis, topik: "Realisasi di bawah target", perintah: newId(at) },
    who,
  );
  const id = to?.match(/pembinaan\/([0-9A-Z]{26})/)?.[1] ?? "";
  return { id, path: `${cast.base}/pembinaan/${id}`, skp };
}

export const stateOf = async (cast: Cast, id: string) =>
  (await cast.d1
    .prepare(
      "SELECT keadaan, versi, revisi, pegawai_pada AS pegawaiPada, pembimbing_pada AS pembimbingPada, pembimbing, isi FROM pembinaan WHERE id = ?1",
    )
    .bind(id)
    .first<{
      keadaan: string;
      versi: number;
      revisi: number;
      pegawaiPada: number | null;
      pembimbingPada: number | null;
      pembimbing: string;
      isi: string;
    }>()) ?? {
    keadaan: "",
    versi: 0,
    revisi: 0,
    pegawaiPada: null,
    pembimbingPada: null,
    pembimbing: "",
    isi: "",
  };

export const bagianPegawai: Fields = {
  laporan: "Sudah mencoba pembagian per wilayah",
  indikator: "Persentase telaahan selesai",
  baseline: "70%",
  target: "80-90%",
  strategi: "pembagian per wilayah",
  targetSkp: "80-90%",
  progres: "65%",
  masalah: "data pengaduan terlambat",
  penyebab: "unggahan manual",
  peluang: "meminta akses basis data",
};
export const langkah: Fields = {
  indikatorLangkah: "Persentase telaahan selesai",
  strategiLangkah: "jadwal unggah harian",
  penyesuaian: "tidak",
};

/** One step with the numbers that hold now. */
export async function ambil(cast: Cast, b: Bimbingan, apa: string, who: Person, f: Fields = {}) {
  const { versi, revisi } = await stateOf(cast, b.id);
  return house().post(
    `${b.path}/${apa}`,
    { versi: String(versi), revisi: String(revisi), perintah: newId(NOW), ...f },
    who,
  );
}

/** All the way: both parts written, a session, both agreed. */
export async function disepakati(cast: Cast, b: Bimbingan, pembimbing: Person): Promise<void> {
  await ambil(cast, b, "isian", cast.ayu, bagianPegawai);
  await ambil(cast, b, "mulai", pembimbing);
  await ambil(cast, b, "isian", cast.ayu, { ...bagianPegawai, ...langkah });
  await ambil(cast, b, "sesi", pembimbing, sesi);
  await ambil(cast, b, "kesepakatan", cast.ayu, { pernyataan: "ya" });
  await ambil(cast, b, "kesepakatan", pembimbing, { pernyataan: "ya" });
}

export const sesi: Fields = {
  tanggal: "2026-11-20",
  tempat: "Ruang Rapat II",
  materi: "pemetaan proses bisnis",
  rencanaAksi: "membuat peta as-is",
  batas: "2026-12-12",
};
export const jawaban: Fields = {
  ...Object.fromEntries(
    Array.from({ length: N_KRITERIA }, (_, at) => [`k${at + 1}`, `Jawaban butir ${at + 1}`]),
  ),
  pernyataan: "ya",
};
export const nilai: Fields = {
  ...Object.fromEntries(
    KOMPETENSI_TETAP.flatMap(([k, nama]) => [
      [`nilai-${k}`, "3"],
      [`alasan-${k}`, `Alasan ${nama}`],
    ]),
  ),
  "nama-teknis1": "Analisis data",
  "nilai-teknis1": "4",
  "alasan-teknis1": "Alasan teknis",
  rekomendasi: "Pelatihan basis data",
  pernyataan: "ya",
};
