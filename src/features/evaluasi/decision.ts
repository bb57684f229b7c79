import { bekukan } from "../../data/agency/dokumen.ts";
import type { DokumenIsi } from "../../data/agency/dokumen-isi.ts";
import { capaianDari, type EvaluasiHead } from "../../data/agency/evaluasi.ts";
import { startClock } from "../../data/agency/jam.ts";
import type { Hitungan } from "../../data/agency/kalender.ts";
import type { Acting, Step } from "../../data/agency/riwayat.ts";
import { change, type Statement } from "../../data/agency/statement.ts";
import type { EvaluasiBaru } from "../../domain/evaluasi.ts";
import { regulasiPada } from "../../domain/regulasi.ts";
import { tanggalPada } from "../../domain/tanggal.ts";
import { tenggat } from "../../domain/tenggat.ts";
import type { Penilaian } from "./actions.ts";

export type BahanTanda = Omit<
  Parameters<typeof bekukan>[0],
  "evaluasi" | "jalur" | "capaian" | "capaianSumber" | "rating" | "alasan" | "catatan" | "tanda" | "instansi"
> & { readonly instansi: Omit<DokumenIsi["instansi"], "zona"> };

export const step = (
  a: Acting,
  e: EvaluasiHead,
  langkah: string,
  ke: EvaluasiBaru,
  alasan: string,
): Step => ({
  objek: e.id,
  versi: a.versi,
  jenis: "evaluasi",
  langkah,
  dari: e.keadaan,
  ke: ke.keadaan,
  oleh: a.viewer.pegawai,
  alasan,
  pada: a.now,
  perintah: a.perintah,
  rincian: { jalur: ke.jalur, predikat: ke.sel?.predikat ?? null },
});

export const penilaianRhkStatements = (id: string, rhk: Penilaian["rhk"]): Statement<number>[] => [
  change`DELETE FROM penilaian_rhk WHERE evaluasi = ${id}`,
  change`INSERT INTO penilaian_rhk (evaluasi, rhk, penilaian)
    SELECT ${id}, key, value FROM json_each(${JSON.stringify(rhk)})`,
];

export function frozen(
  a: Acting,
  e: EvaluasiHead,
  bahan: BahanTanda,
  jalur: "biasa" | "ambil-alih",
  rating: Parameters<typeof bekukan>[0]["rating"],
  teks: { readonly alasan: string; readonly catatan: string },
): DokumenIsi {
  const capaian = capaianDari(e, a.today, a.zona);
  if (capaian.dipakai === null) throw new Error("a document without the organisation's result");
  return bekukan({
    ...bahan,
    evaluasi: e,
    jalur,
    capaian: capaian.dipakai,
    capaianSumber: capaian.sumber === "tahun-ini" ? (e.capaianSumber ?? "") : capaian.sumber,
    rating,
    alasan: teks.alasan,
    catatan: teks.catatan,
    instansi: { ...bahan.instansi, zona: a.zona },
    tanda: { oleh: a.viewer.pegawai, pada: a.now, tanggal: tanggalPada(a.now, a.zona) },
  });
}

export const deliveryClock = (
  a: Acting,
  e: EvaluasiHead,
  kewajiban: "EV-04" | "EV-06",
  pemegang: string | null,
  { kalender }: Hitungan,
): Statement<number> => {
  const { jamBiasa, jamAmbilAlih } = regulasiPada(a.today);
  const hari = kewajiban === "EV-04" ? jamBiasa.sampaikan : jamAmbilAlih.sampaikan;
  const batas = tenggat(a.today, hari, "hari-kerja", kalender);
  return startClock({ kewajiban, objek: e.id, pemegang, mulai: a.today, batas }, a.zona, a.now);
};
