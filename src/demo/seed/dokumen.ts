import type { AgencyDb } from "../../data/agency/database.ts";
import { bekukan } from "../../data/agency/dokumen.ts";
import type { DokumenIsi } from "../../data/agency/dokumen-isi.ts";
import { type EvaluasiHead, evaluasiStatement } from "../../data/agency/evaluasi.ts";
import { type BahanRow, bahanDari, bahanStatement } from "../../data/agency/evaluasi-bahan.ts";
import { isiStatements } from "../../data/agency/evaluasi-isi.ts";
import type { SkpContent } from "../../data/agency/skp.ts";
import { canonical } from "../../data/canonical.ts";
import { newSecret, sha256Hex } from "../../data/ids.ts";
import { formatEvaluasi } from "../../domain/dokumen.ts";
import type { Rating } from "../../domain/istilah.ts";
import { predikatDari } from "../../domain/predikat.ts";
import { regulasiPada } from "../../domain/regulasi.ts";
import { type Tanggal, tambahHariKerja, tanggalPada } from "../../domain/tanggal.ts";
import { tabel } from "../tabel.ts";
import type { Benih, Orang } from "./benih.ts";
import { type EvaluasiBenih, kapan } from "./evaluasi.ts";
import { idOf } from "./id.ts";
import { kalender } from "./libur.ts";
import { identitasDari } from "./skp.ts";
import { insert, type Row } from "./tulis.ts";

/** The documents that signatures froze, by the very function that a signature calls; and the objections to them. */
export async function dokumenStatements(
  db: AgencyDb,
  benih: Benih,
  orang: Orang,
  semua: readonly EvaluasiBenih[],
  keberatan: string,
  now: number,
) {
  const signed = semua.filter((e) => kapan(e, "sign", "takeOver") !== null);
  const rows: Row[] = [];
  for (let at = 0; at < signed.length; at += 60)
    rows.push(...(await bagian(db, benih, orang, signed.slice(at, at + 60), tanggalPada(now, benih.zona))));
  return [...insert("dokumen", rows), ...insert("keberatan", keberatanRows(benih, semua, keberatan))];
}

async function bagian(
  db: AgencyDb,
  benih: Benih,
  orang: Orang,
  semua: readonly EvaluasiBenih[],
  today: Tanggal,
): Promise<Row[]> {
  // As whoever signed reads it: who keeps the data reads no feedback.
  const statements = semua.flatMap((e) => {
    const me = penanda(e);
    return [
      evaluasiStatement(e.id, me, today),
      ...isiStatements(e.id, me, today),
      bahanStatement(e.id, me, today),
    ];
  });
  const hasil: readonly (readonly unknown[])[] = await db.batch(statements);
  const tiap = statements.length / semua.length;
  const rows = await Promise.all(
    semua.map((e, at) => dokumenRows(benih, orang, e, hasil.slice(at * tiap, (at + 1) * tiap))),
  );
  return rows.flat();
}

const penanda = (e: EvaluasiBenih): string => (e.jalur === "biasa" ? e.penilai : e.atasan) ?? "";

async function dokumenRows(
  benih: Benih,
  orang: Orang,
  e: EvaluasiBenih,
  hasil: readonly (readonly unknown[])[],
): Promise<Row[]> {
  const [head, isi, realisasi, bukti, umpanBalik, penilaian, lain] = hasil;
  const kepala = head?.[0] as EvaluasiHead | undefined;
  const rencana = isi?.[0] as { isi: string; hash: string } | undefined;
  if (!kepala || !rencana || !e.rating || !kepala.capaian)
    throw new Error(`${e.kode} ${e.n}: nothing to print`);
  const buat = (rating: { hasil: Rating; perilaku: Rating }, pada: number, oleh: string): DokumenIsi =>
    bekukan({
      evaluasi: kepala,
      jalur: e.jalur,
      capaian: kepala.capaian ?? "baik",
      capaianSumber: kepala.capaianSumber ?? "",
      rating: { ...rating, predikat: predikatDari(rating.hasil, rating.perilaku).predikat },
      alasan: kepala.alasan,
      catatan: kepala.catatan,
      skp: JSON.parse(rencana.isi) as SkpContent,
      skpHash: rencana.hash,
      realisasi: realisasi as never,
      bukti: bukti as never,
      umpanBalik: umpanBalik as never,
      penilaian: penilaian as never,
      lain: bahanDari(lain as readonly BahanRow[]),
      orang: [kepala.pegawai, kepala.penilai, kepala.atasan].flatMap((id) =>
        id ? [identitasDari(orang, id, tanggalPada(pada, benih.zona))] : [],
      ),
      instansi: { kode: benih.code, nama: benih.nama, kota: benih.kota, zona: benih.zona },
      tanda: { oleh, pada, tanggal: tanggalPada(pada, benih.zona) },
    });
  const teken = kapan(e, "sign", "takeOver") ?? 0;
  const oleh = penanda(e);
  const putus = kapan(e, "decide");
  if (putus === null) return [await row(e, buat(e.rating, teken, oleh), teken, "berlaku", null)];
  // demo.md 9: signed with a hasil kerja below expectation, changed by the decision.
  const lama = buat({ ...e.rating, hasil: "di-bawah" }, teken, oleh);
  const baru = { ...buat(e.rating, putus, e.atasan ?? ""), format: formatEvaluasi("keberatan-diubah") };
  const dulu = await row(e, lama, teken, "diganti", null);
  return [dulu, await row(e, baru, putus, "berlaku", String(dulu.id))];
}

async function row(
  e: EvaluasiBenih,
  isi: DokumenIsi,
  pada: number,
  keadaan: string,
  menggantikan: string | null,
) {
  const teks = canonical(isi);
  return {
    id: idDokumen(e, isi.format, pada),
    evaluasi: e.id,
    format: isi.format,
    isi: teks,
    hash: await sha256Hex(teks),
    token: newSecret(),
    keadaan,
    menggantikan,
    dibuat_pada: pada,
  };
}

const idDokumen = (e: EvaluasiBenih, format: string, pada: number) => idOf(pada, `dokumen ${format} ${e.id}`);

const KOLOM = ["kode", "tw", "alasan", "penjelasan", "putusan", "diputus"] as const;

function keberatanRows(benih: Benih, semua: readonly EvaluasiBenih[], teks: string): Row[] {
  return tabel(teks, KOLOM).map((k) => {
    const e = semua.find((x) => x.kode === k.kode && x.n === Number(k.tw));
    const [ajukan, teken] = [e ? kapan(e, "object") : null, e ? kapan(e, "sign") : null];
    if (!e || ajukan === null || teken === null) throw new Error(`${k.kode} objected to nothing`);
    return {
      id: idOf(ajukan, `keberatan ${e.id}`),
      evaluasi: e.id,
      dokumen: idDokumen(e, formatEvaluasi("biasa"), teken),
      pegawai: e.skp.pegawai,
      kepada: e.atasan,
      alasan: k.alasan,
      diajukan_pada: ajukan,
      batas_ajukan_tanggal: e.batas.keberatan ?? "",
      batas_putusan_tanggal: batasPutusan(benih, ajukan),
      keadaan: k.putusan ? "diputus" : "diajukan",
      penjelasan: k.penjelasan,
      putusan: k.putusan || null,
      diputus_pada: kapan(e, "decide"),
    };
  });
}

const batasPutusan = (benih: Benih, ajukan: number): Tanggal => {
  const hari = tanggalPada(ajukan, benih.zona);
  return tambahHariKerja(hari, regulasiPada(hari).putusanKeberatan, kalender);
};
