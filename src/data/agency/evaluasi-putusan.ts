import { type SQL, sql } from "drizzle-orm";
import type { EvaluasiBaru } from "../../domain/evaluasi.ts";
import { regulasiPada } from "../../domain/regulasi.ts";
import { type Tanggal, tanggalPada } from "../../domain/tanggal.ts";
import { tenggat } from "../../domain/tenggat.ts";
import { bekukan } from "./dokumen.ts";
import type { DokumenIsi } from "./dokumen-isi.ts";
import { capaianDari, type EvaluasiHead } from "./evaluasi.ts";
import type { Penilaian } from "./evaluasi-langkah.ts";
import { identitasStatement } from "./identitas.ts";
import { startClock } from "./jam.ts";
import type { Hitungan } from "./kalender.ts";
import type { Acting, Step } from "./riwayat.ts";
import { change, rows, type Statement } from "./statement.ts";
import { visibleTo } from "./visible.ts";

export type BahanTanda = Omit<
  Parameters<typeof bekukan>[0],
  "evaluasi" | "jalur" | "capaian" | "capaianSumber" | "rating" | "alasan" | "catatan" | "tanda" | "instansi"
> & { readonly instansi: Omit<DokumenIsi["instansi"], "zona"> };

/** What a signature freezes besides: the people of the form on the day, and the agency's own name and city. */
export const penandaStatements = (id: string, me: string, today: Tanggal) => {
  const orang = (kolom: SQL) =>
    sql`SELECT ${kolom} FROM evaluasi WHERE evaluasi.id = ${id} AND ${visibleTo("evaluasi", me, today)}`;
  const semua = sql`${orang(sql`evaluasi.pegawai`)} UNION ${orang(sql`evaluasi.penilai`)}
    UNION ${orang(sql`evaluasi.atasan`)}`;
  return [
    identitasStatement(semua, today),
    rows<{ nama: string; kota: string }>`SELECT nama, kota FROM instansi WHERE id = 1`,
  ] as const;
};

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
  const isi = bekukan({
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
  const lama = e.hasilDari && (JSON.parse(e.hasilDari) as NonNullable<DokumenIsi["hasilDari"]>);
  return {
    ...isi,
    ...(lama && { hasilDari: lama, capaian: { ...isi.capaian, unit: lama.unit ?? isi.capaian.unit } }),
    ...(e.putusStudi && { putusStudi: JSON.parse(e.putusStudi) as NonNullable<DokumenIsi["putusStudi"]> }),
  };
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
