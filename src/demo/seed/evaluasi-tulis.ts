import { type Rating, rating as semuaRating } from "../../domain/istilah.ts";
import { regulasiPada } from "../../domain/regulasi.ts";
import { akhirHari, type Tanggal, tambahHariKerja } from "../../domain/tanggal.ts";
import { tabel } from "../tabel.ts";
import type { Benih, Orang } from "./benih.ts";
import { type EvaluasiBenih, hariDari, kapan, keadaanKini, type Putaran } from "./evaluasi.ts";
import { pembacaGaris } from "./garis.ts";
import { idOf, pick } from "./id.ts";
import { alasanRating, catatanRating } from "./kata.ts";
import { kalender } from "./libur.ts";
import { jam } from "./skp.ts";
import { insert, type Row } from "./tulis.ts";

/** Evaluations with their history and clocks, and the results of the units they rest on. */
export const evaluasiStatements = (
  benih: Benih,
  orang: Orang,
  semua: readonly EvaluasiBenih[],
  putaran: readonly Putaran[],
  capaian: string,
) => [
  ...insert("capaian_unit", capaianRows(benih, orang, putaran, capaian)),
  ...insert("evaluasi", semua.map(evaluasiRow)),
  ...insert("penilaian_rhk", semua.flatMap(penilaianRows)),
  ...insert(
    "riwayat",
    semua.flatMap((e) =>
      e.langkah.map((l, at) => ({
        ...{ objek: e.id, versi: at + 1, jenis: "evaluasi", langkah: l.langkah, dari: l.dari, ke: l.ke },
        ...{ oleh: l.oleh, alasan: l.alasan ?? "", pada: l.pada },
      })),
    ),
  ),
  ...insert(
    "jam",
    semua.flatMap((e) => jamRows(benih, e)),
  ),
  ...insert(
    "pemberitahuan",
    semua.flatMap((e) => kabarRows(benih, orang, e)),
  ),
];

function evaluasiRow(e: EvaluasiBenih): Row {
  const kunci = `${e.kode} ${e.n}`;
  return {
    id: e.id,
    skp: e.skp.id,
    skp_versi: e.skpVersi,
    periode: e.periode,
    pegawai: e.skp.pegawai,
    unit: e.unit,
    penilai: e.penilai,
    unit_penilai: e.unitPenilai,
    atasan: e.atasan,
    jalur: e.jalur,
    keadaan: keadaanKini(e),
    versi: e.langkah.length,
    rating_hasil: e.rating?.hasil ?? null,
    rating_perilaku: e.rating?.perilaku ?? null,
    predikat: e.rating?.predikat ?? null,
    alasan: e.rating ? alasanRating(e.rating.hasil, e.rating.perilaku, kunci) : "",
    catatan: e.rating ? catatanRating(e.rating.hasil, e.rating.perilaku, kunci) : "",
    dinilai_pada: kapan(e, "rate", "takeOver"),
    ditandatangani_pada: kapan(e, "sign", "takeOver"),
    disampaikan_pada: kapan(e, "deliver"),
    diterima_pada: kapan(e, "acknowledge"),
  };
}

/** The view of each RHK leans the way the rating went; the suggestion then agrees with it (saran.ts). */
function penilaianRows(e: EvaluasiBenih): Row[] {
  const rhk = e.skp.versi[e.skpVersi - 1]?.isi.rhk ?? [];
  if (!e.rating) return [];
  const { hasil } = e.rating;
  const lain: Rating =
    hasil === "sesuai" ? ((Object.keys(semuaRating) as Rating[])[0] ?? "sesuai") : "sesuai";
  const kecuali = rhk.length - 1 - pick(2, `kecuali ${e.kode} ${e.n}`);
  return rhk.map((r, at) => ({ evaluasi: e.id, rhk: r.id, penilaian: at === kecuali ? lain : hasil }));
}

/** The clocks of calendar.md 3.3 as the steps started and stopped them. */
function jamRows(benih: Benih, e: EvaluasiBenih): Row[] {
  const baris = (
    kewajiban: string,
    pemegang: string | null,
    mulai: Tanggal | null,
    batas: Tanggal | null,
    selesai: number | null,
    lewat = false,
  ): Row[] =>
    mulai && batas
      ? [
          {
            id: idOf(akhirHari(mulai, benih.zona), `${kewajiban} ${e.id}`),
            kewajiban,
            objek: e.id,
            pemegang,
            mulai_tanggal: mulai,
            batas_tanggal: batas,
            batas_pada: akhirHari(batas, benih.zona),
            keadaan: selesai !== null ? "selesai" : lewat ? "lewat" : "berjalan",
            selesai_pada: selesai,
          },
        ]
      : [];
  const [tanda, kirim] = [
    hariDari(benih, kapan(e, "sign", "takeOver")),
    hariDari(benih, kapan(e, "deliver")),
  ];
  const ajukan = kapan(e, "object");
  const hariAjukan = hariDari(benih, ajukan);
  const putusan =
    hariAjukan && tambahHariKerja(hariAjukan, regulasiPada(hariAjukan).putusanKeberatan, kalender);
  const biasa = e.jalur === "biasa";
  return [
    ...baris(
      biasa ? "EV-04" : "EV-06",
      biasa ? e.penilai : e.atasan,
      tanda,
      e.batas.sampaikan,
      kapan(e, "deliver"),
    ),
    ...baris("EV-07", e.skp.pegawai, kirim, e.batas.kembali, kapan(e, "acknowledge") ?? kapan(e, "object")),
    ...baris("OB-01", e.skp.pegawai, kirim, e.batas.keberatan, ajukan ?? kapan(e, "settle")),
    ...baris("OB-02", e.atasan, hariAjukan, putusan, kapan(e, "decide")),
    ...(e.batas.tugasAtasan
      ? baris("EV-05", e.atasan, e.batas.tugasAtasan.mulai, e.batas.tugasAtasan.batas, null, true)
      : []),
  ];
}

/** Only of the last quarter: older notices have been read and are of no use to anybody. */
function kabarRows(benih: Benih, orang: Orang, e: EvaluasiBenih): Row[] {
  if (e.n !== 3) return [];
  const nama = orang.pegawai.find((p) => p.id === e.skp.pegawai)?.nama ?? "";
  const dasar = { jenis: "triwulan", n: e.n, tahun: e.skp.tahun };
  const [kirim, terima, ajukan] = [kapan(e, "deliver"), kapan(e, "acknowledge"), kapan(e, "object")];
  const baris = (
    pegawai: string | null,
    jenis: string,
    data: object,
    tautan: string,
    pada: number,
    dibaca: number | null,
  ) =>
    pegawai
      ? [
          {
            ...{
              id: idOf(pada, `${jenis} ${pegawai} ${e.id}`),
              pegawai,
              jenis,
              data: JSON.stringify(data),
              tautan,
            },
            ...{ dibuat_pada: pada, dibaca_pada: dibaca },
          },
        ]
      : [];
  const putusan = ajukan && tambahHariKerja(hariDari(benih, ajukan) ?? "", 7, kalender);
  const keberatan = { ...dasar, nama, batas: putusan ?? "" };
  const tugas = e.batas.tugasAtasan;
  const lewat = { kewajiban: "EV-05", batas: tugas?.batas ?? "" };
  return [
    ...(tugas
      ? baris(e.atasan, "jam-lewat", lewat, `/evaluasi/${e.id}`, akhirHari(tugas.batas, benih.zona), null)
      : []),
    ...(kirim
      ? baris(
          e.skp.pegawai,
          "evaluasi-disampaikan",
          { ...dasar, batas: e.batas.kembali },
          `/evaluasi/${e.id}`,
          kirim,
          terima ?? ajukan,
        )
      : []),
    ...(terima
      ? baris(
          e.penilai,
          "evaluasi-diterima",
          { ...dasar, nama },
          `/evaluasi/${e.id}`,
          terima,
          terima + 3_600_000,
        )
      : []),
    ...(ajukan
      ? [
          ...baris(e.atasan, "keberatan-diajukan", keberatan, `/evaluasi/${e.id}/keberatan`, ajukan, null),
          ...baris(
            e.penilai,
            "keberatan-diajukan-penilai",
            keberatan,
            `/evaluasi/${e.id}/keberatan`,
            ajukan,
            null,
          ),
        ]
      : []),
  ];
}

/** Set by the head of the unit above, before anybody was rated. */
function capaianRows(benih: Benih, orang: Orang, putaran: readonly Putaran[], teks: string): Row[] {
  const garis = pembacaGaris(benih, orang);
  return tabel(teks, ["unit", "1", "2", "3"]).flatMap((baris) =>
    putaran.flatMap((p) => {
      // "a>b": b put a right later (seed/capaian.ts).
      const [capaian] = baris[String(p.n) as "1" | "2" | "3"]?.split(">") ?? [];
      if (!capaian) return [];
      const kepala = kepalaPada(orang, baris.unit, p.sampai);
      const induk = orang.unit.find((u) => u.kode === baris.unit)?.induk ?? "";
      const atas = kepala
        ? garis(kepala.kode, p.sampai).penilai
        : kepalaPada(orang, induk, p.sampai)?.pegawai;
      const oleh = atas ?? kepala?.pegawai ?? pimpinanTeratas(orang);
      const hari = tambahHariKerja(p.sampai, 6, kalender);
      return [
        {
          unit: orang.idUnit(baris.unit),
          periode: `2026-triwulan-${p.n}`,
          capaian,
          sumber: `Laporan kinerja triwulan ${["I", "II", "III"][p.n - 1]} 2026`,
          oleh,
          ditetapkan_pada: jam(hari, benih, 13, baris.unit),
        },
      ];
    }),
  );
}

const kepalaPada = (orang: Orang, unit: string, hari: Tanggal) =>
  orang.penempatan.find(
    (n) => n.unit === unit && n.memimpin && n.dari <= hari && (n.sampai === null || n.sampai >= hari),
  );
const pimpinanTeratas = (orang: Orang) => orang.pegawai[0]?.id ?? "";
