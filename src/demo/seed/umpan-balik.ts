import type { Rating } from "../../domain/istilah.ts";
import { awalHari, tambahHari, tambahHariKerja } from "../../domain/tanggal.ts";
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
  return [...ditulis, ...berkala];
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

function baris(benih: Benih, skp: SkpBenih, tanggal: string, isi: Row): Row {
  const pada = awalHari(tanggal, benih.zona) + (10 + pick(6, `${skp.kode} ${tanggal}`)) * 3_600_000;
  return {
    id: idOf(pada, `umpan balik ${skp.id} ${tanggal} ${isi.isi}`),
    skp: skp.id,
    untuk: skp.pegawai,
    ...isi,
    tanggal,
    dibuat_pada: pada,
  };
}
