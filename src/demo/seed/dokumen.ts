import type { AgencyDb } from "../../data/agency/database.ts";
import { bekukan } from "../../data/agency/dokumen.ts";
import type { DokumenIsi, KeberatanTercetak } from "../../data/agency/dokumen-isi.ts";
import { type EvaluasiHead, evaluasiStatement } from "../../data/agency/evaluasi.ts";
import { type BahanRow, bahanDari, bahanStatement } from "../../data/agency/evaluasi-bahan.ts";
import { isiStatements } from "../../data/agency/evaluasi-isi.ts";
import type { Penanda } from "../../data/agency/segel.ts";
import type { SkpContent } from "../../data/agency/skp.ts";
import { canonical } from "../../data/canonical.ts";
import { type Agency, findAgency } from "../../data/directory/database.ts";
import { type Evidence, openEvidence } from "../../data/evidence.ts";
import { newSecret, sha256Hex } from "../../data/ids.ts";
import { penandaDari } from "../../data/penanda.ts";
import { documentSealText } from "../../data/segel-dokumen.ts";
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
import { pdfKecil } from "./pdf-kecil.ts";
import { identitasDari } from "./skp.ts";
import { insert, type Row } from "./tulis.ts";

/** The documents that signatures froze, by the very function that a signature calls; and the objections to them. */
export async function dokumenStatements(
  env: Env,
  db: AgencyDb,
  benih: Benih,
  orang: Orang,
  semua: readonly EvaluasiBenih[],
  keberatan: string,
  now: number,
) {
  const signed = semua.filter((e) => kapan(e, "sign", "takeOver") !== null);
  const agency = (await findAgency(env, benih.code, now)) as Agency;
  const segel = { agency: agency.id, penanda: await penandaDari(env.SEGEL) };
  const rows: Row[] = [];
  const gugatan = keberatanRows(benih, semua, keberatan);
  for (let at = 0; at < signed.length; at += 60)
    rows.push(
      ...(await bagian(
        db,
        { benih, orang, segel, gugatan },
        signed.slice(at, at + 60),
        tanggalPada(now, benih.zona),
      )),
    );
  return [
    ...insert("dokumen", rows),
    ...insert("keberatan", gugatan),
    ...insert("dokumen_pindai", await pindaian(openEvidence(env.EVIDENCE, agency), benih, signed)),
  ];
}

type Bahan = {
  readonly benih: Benih;
  readonly orang: Orang;
  readonly segel: { readonly agency: string; readonly penanda: Penanda };
  readonly gugatan: readonly Row[];
};

async function bagian(
  db: AgencyDb,
  bahan: Bahan,
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
    semua.map((e, at) => dokumenRows(bahan, e, hasil.slice(at * tiap, (at + 1) * tiap))),
  );
  return rows.flat();
}

const penanda = (e: EvaluasiBenih): string => (e.jalur === "biasa" ? e.penilai : e.atasan) ?? "";

async function dokumenRows(
  { benih, orang, segel, gugatan }: Bahan,
  e: EvaluasiBenih,
  hasil: readonly (readonly unknown[])[],
): Promise<Row[]> {
  const [head, isi, realisasi, bukti, umpanBalik, penilaian, lain] = hasil;
  const kepala = head?.[0] as EvaluasiHead | undefined;
  const rencana = isi?.[0] as { isi: string; hash: string } | undefined;
  if (!kepala || !rencana || !e.rating || !kepala.capaian)
    throw new Error(`${e.kode} ${e.n}: nothing to print`);
  const buat = (
    rating: { hasil: Rating; perilaku: Rating },
    pada: number,
    oleh: string,
    keberatan?: KeberatanTercetak,
  ): DokumenIsi =>
    bekukan({
      ...(keberatan && { keberatan }),
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
  const [sampai, terima] = [kapan(e, "deliver"), kapan(e, "acknowledge")];
  const milik = { disampaikan_pada: sampai, diterima_pada: terima };
  if (putus === null)
    return [await row(segel, e, buat(e.rating, teken, oleh), teken, { ...milik, keadaan: "berlaku" })];
  // demo.md 9: signed with a hasil kerja below expectation, changed by the decision.
  const lama = buat({ ...e.rating, hasil: "di-bawah" }, teken, oleh);
  const dulu = await row(segel, e, lama, teken, { ...milik, keadaan: "diganti" });
  const gugat = gugatan.find((k) => k.evaluasi === e.id);
  const baru = buat(e.rating, putus, e.atasan ?? "", {
    diajukanPada: Number(gugat?.diajukan_pada),
    alasan: String(gugat?.alasan),
    penjelasan: { oleh: e.penilai ?? "", teks: String(gugat?.penjelasan), pada: putus - 86_400_000 },
    putusan: "mengubah",
    keputusan: REKOMENDASI,
    semula: {
      dokumen: String(dulu.id),
      hash: String(dulu.hash),
      ratingHasil: lama.ratingHasil,
      ratingPerilaku: lama.ratingPerilaku,
      predikat: lama.predikat,
    },
  });
  return [
    dulu,
    await row(segel, e, baru, putus, {
      keadaan: "berlaku",
      menggantikan: String(dulu.id),
      disampaikan_pada: putus + 600_000,
      diterima_pada: null,
    }),
  ];
}

/** Sealed as the service would have half a minute later. */
async function row(
  { agency, penanda }: Bahan["segel"],
  e: EvaluasiBenih,
  isi: DokumenIsi,
  pada: number,
  lain: Row,
): Promise<Row> {
  const teks = canonical({ ...isi, garam: newSecret() });
  const d = {
    id: idDokumen(e, isi.format, pada),
    format: isi.format,
    hash: await sha256Hex(teks),
    dibuatPada: pada,
  };
  return {
    ...{ id: d.id, evaluasi: e.id, format: d.format, isi: teks, hash: d.hash, token: newSecret() },
    ...{ menggantikan: null, dibuat_pada: pada, ...lain },
    kunci: penanda.kunci,
    tanda: await penanda.tanda(documentSealText(agency, d)),
    disegel_pada: pada + 30_000,
  };
}

/** One unit still signs on paper: two of its documents came back as scans. */
async function pindaian(evidence: Evidence, benih: Benih, semua: readonly EvaluasiBenih[]): Promise<Row[]> {
  const diterima = semua.filter((e) => kapan(e, "acknowledge") !== null && kapan(e, "decide") === null);
  return Promise.all(
    diterima.slice(0, 2).map(async (e) => {
      const [teken, pada] = [kapan(e, "sign", "takeOver") ?? 0, (kapan(e, "acknowledge") ?? 0) + 3_600_000];
      const id = idOf(pada, `pindaian ${e.id}`);
      const bytes = pdfKecil("Pindaian dokumen evaluasi", [benih.nama, "Ditandatangani basah oleh keduanya"]);
      const sha256 = await sha256Hex(bytes);
      const kunci = `dokumen/demo-${id}`;
      await evidence.put(kunci, bytes.slice().buffer as ArrayBuffer, sha256, "application/pdf");
      return {
        ...{ id, dokumen: idDokumen(e, formatEvaluasi(e.jalur), teken), bertanda: "semua", kunci, sha256 },
        ...{
          tanda_tanggal: tanggalPada(pada, benih.zona),
          nama: "pindaian-dokumen-evaluasi.pdf",
          jenis: "pdf",
        },
        ...{ ukuran: bytes.length, oleh: penanda(e), pada },
      };
    }),
  );
}

const REKOMENDASI = "Unggah daftar hadir paling lambat sepekan setelah angkatan selesai.";
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
      pertimbangan: k.putusan
        ? "Kedua angkatan selesai dalam triwulan II dan buktinya sah; realisasi RHK 1 mencapai target, sehingga rating hasil kerja menjadi sesuai ekspektasi."
        : "",
      rekomendasi: k.putusan ? REKOMENDASI : "",
      diputus_oleh: k.putusan ? e.atasan : null,
      diputus_pada: kapan(e, "decide"),
      dokumen_baru: k.putusan
        ? idDokumen(e, formatEvaluasi("keberatan-diubah"), kapan(e, "decide") ?? 0)
        : null,
    };
  });
}

const batasPutusan = (benih: Benih, ajukan: number): Tanggal => {
  const hari = tanggalPada(ajukan, benih.zona);
  return tambahHariKerja(hari, regulasiPada(hari).putusanKeberatan, kalender);
};
