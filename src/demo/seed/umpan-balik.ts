import type { Rating } from "../../domain/istilah.ts";
import {
  akhirBulan,
  awalHari,
  type Tanggal,
  tambahHari,
  tambahHariKerja,
  terakhir,
} from "../../domain/tanggal.ts";
import { tabel } from "../tabel.ts";
import type { Benih, Orang } from "./benih.ts";
import type { EvaluasiBenih, Putaran } from "./evaluasi.ts";
import { idOf, pick } from "./id.ts";
import { isiUmpanBalik } from "./kata.ts";
import { kalender } from "./libur.ts";
import type { SkpBenih } from "./skp.ts";
import type { Row } from "./tulis.ts";

const KOLOM = ["kode", "tw", "dari", "peran", "bentuk", "cara", "sasaran", "tanggal", "nada", "isi"] as const;

/** demo.md 8 word for word, and from each penilai to the others one in the quarter, on a result. */
export function umpanBalikRows(
  benih: Benih,
  orang: Orang,
  semuaSkp: readonly SkpBenih[],
  evaluasi: readonly EvaluasiBenih[],
  putaran: readonly Putaran[],
  contoh: string,
  today: Tanggal,
): Row[] {
  const namaDari = new Map(orang.pegawai.map((p) => [p.kode, p]));
  const tersurat = tabel(contoh, KOLOM);
  const ditulis = tersurat.map((u): Row => {
    const skp = semuaSkp.find((s) => s.kode === u.kode && s.dari <= u.tanggal && s.sampai >= u.tanggal);
    if (!skp) throw new Error(`${u.kode} has no plan on ${u.tanggal}`);
    const rhkKe = u.sasaran.startsWith("rhk:") ? Number(u.sasaran.slice(4)) : 0;
    const pemberi = namaDari.get(u.dari);
    return baris(benih, skp, u.tanggal, {
      dari: pemberi?.id ?? null,
      pemberi: u.peran,
      sebutan: sebutan(u.peran, u.dari, pemberi?.id, skp),
      nama_pemberi: pemberi?.nama ?? u.dari,
      bentuk: u.bentuk,
      cara: u.cara,
      nada: u.nada,
      rhk: rhkKe > 0 ? (skp.versi.at(-1)?.isi.rhk[rhkKe - 1]?.id ?? null) : null,
      nilai: rhkKe > 0 ? null : u.sasaran,
      isi: u.isi,
    });
  });
  const berkala = evaluasi.flatMap((e) => {
    const p = putaran.find((x) => x.n === e.n);
    if (!p || tersurat.some((u) => u.kode === e.kode)) return [];
    return [berkalaRow(benih, orang, e, p)];
  });
  const bulanan = disepakati(benih, semuaSkp).flatMap(({ skp, terlewat }) =>
    bulanSelesai(skp, today)
      .filter((bulan) => bulan !== terlewat)
      .filter((bulan) => !tersurat.some((u) => u.kode === skp.kode && sudah(u, bulan)))
      .map((bulan) => bulananRow(orang, skp, bulan, benih)),
  );
  return [...ditulis, ...berkala, ...bulanan];
}

/** The rhythm a pegawai and his penilai agreed on, kept as the pages read it. */
export const ritmeRows = (benih: Benih, semuaSkp: readonly SkpBenih[]): Row[] =>
  disepakati(benih, semuaSkp).map(({ skp }) => ({
    kunci: `umpan-balik.berkala.${skp.id}`,
    nilai: "bulanan",
    dari: skp.ditetapkan,
    dasar: "Kesepakatan pegawai dan pejabat penilai",
  }));

const disepakati = (benih: Benih, semuaSkp: readonly SkpBenih[]) =>
  tabel(benih.berkala, ["kode", "terlewat"]).flatMap(({ kode, terlewat }) =>
    semuaSkp.filter((s) => s.kode === kode && s.keadaan === "ditetapkan").map((skp) => ({ skp, terlewat })),
  );

const sudah = (
  u: { readonly peran: string; readonly bentuk: string; readonly tanggal: string },
  bulan: string,
) => u.peran === "pimpinan" && u.bentuk === "berkala" && u.tanggal.startsWith(bulan);

/** "2026-01" …: the months of a plan that are over. */
const bulanSelesai = (skp: SkpBenih, today: Tanggal): string[] =>
  Array.from({ length: 12 }, (_, i) => i + 1)
    .filter((bulan) => akhirBulan(skp.tahun, bulan) >= skp.ditetapkan && akhirBulan(skp.tahun, bulan) < today)
    .map((bulan) => akhirBulan(skp.tahun, bulan).slice(0, 7));

function bulananRow(orang: Orang, skp: SkpBenih, bulan: string, benih: Benih): Row {
  const kunci = `bulanan ${skp.kode} ${bulan}`;
  const rhk = skp.versi.at(-1)?.isi.rhk ?? [];
  const rating: Rating = pick(3, kunci) === 0 ? "di-atas" : "sesuai";
  const pilihan = isiUmpanBalik[rating];
  // The first talk is the day the plan was agreed.
  const hari = tambahHariKerja(`${bulan}-${20 + pick(4, kunci)}`, 1, kalender);
  return baris(benih, skp, terakhir(hari, skp.ditetapkan), {
    dari: skp.penilai,
    pemberi: "pimpinan",
    nama_pemberi: orang.pegawai.find((o) => o.id === skp.penilai)?.nama ?? "",
    bentuk: "berkala",
    cara: "langsung",
    nada: NADA[rating],
    rhk: rhk[pick(Math.min(3, rhk.length), kunci)]?.id ?? null,
    nilai: null,
    isi: pilihan[pick(pilihan.length, kunci)] ?? "",
  });
}

const NADA: Readonly<Record<Rating, string>> = {
  "di-atas": "positif",
  sesuai: "netral",
  "di-bawah": "perbaikan",
};

function berkalaRow(benih: Benih, orang: Orang, e: EvaluasiBenih, p: Putaran): Row {
  const kunci = `umpan ${e.kode} ${e.n}`;
  const rhk = e.skp.versi[e.skpVersi - 1]?.isi.rhk ?? [];
  const rating = e.rating?.hasil ?? "sesuai";
  const pilihan = isiUmpanBalik[rating];
  const penilai = orang.pegawai.find((o) => o.id === e.penilai);
  const hari = tambahHariKerja(tambahHari(p.sampai, -24 + pick(14, kunci)), 1, kalender);
  return baris(benih, e.skp, hari, {
    dari: e.penilai,
    pemberi: "pimpinan",
    nama_pemberi: penilai?.nama ?? "",
    bentuk: "berkala",
    cara: "langsung",
    nada: rating === "sesuai" && pick(2, kunci) === 0 ? "positif" : NADA[rating],
    rhk: rhk[pick(Math.min(3, rhk.length), kunci)]?.id ?? null,
    nilai: null,
    isi: pilihan[pick(pilihan.length, kunci)] ?? "",
  });
}

/** A ketua tim leads and does not assess (P17, P18); a lecturer of a tugas belajar has his own name on the form. */
const sebutan = (peran: string, dari: string, id: string | undefined, skp: SkpBenih): string =>
  peran === "pimpinan" && id !== skp.penilai
    ? "bukan-penilai"
    : dari === "Dosen"
      ? "tenaga-pengajar-tugas-belajar"
      : "";

function baris(benih: Benih, skp: SkpBenih, tanggal: string, isi: Row): Row {
  const pada = awalHari(tanggal, benih.zona) + (10 + pick(6, `${skp.kode} ${tanggal}`)) * 3_600_000;
  return {
    id: idOf(pada, `umpan balik ${skp.id} ${tanggal} ${isi.isi}`),
    skp: skp.id,
    untuk: skp.pegawai,
    sebutan: "",
    ...isi,
    tanggal,
    dibuat_pada: pada,
  };
}
