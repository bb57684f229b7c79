import type { SkpContent } from "../../data/agency/skp.ts";
import { TANPA_PERAN } from "../../domain/matriks.ts";
import { tabel } from "../tabel.ts";
import type { Benih, Orang } from "./benih.ts";
import { idOf } from "./id.ts";
import { jam, type SkpBenih } from "./skp.ts";
import { insert, type Row, type Tulisan } from "./tulis.ts";

type Baris = {
  readonly skp: SkpBenih;
  readonly kolom: string;
  readonly orang: string;
  readonly teks: string;
  readonly id: string;
  readonly urut: number;
  /** The result of his plan that carries it. */
  readonly rhk: string | null;
};

/** The matrices of one year, read against the plans of their owners and of the people in them. */
export function matriksDari(
  benih: Benih,
  orang: Orang,
  skp: readonly SkpBenih[],
  tahun: number,
  teks: string,
): Baris[] {
  const milik = (kode: string) => skp.find((s) => s.kode === kode && s.tahun === tahun && s.isi !== null);
  const semua = tabel(teks, ["pemilik", "kolom", "orang", "teks", "rhk"]).map((b, urut): Baris => {
    const pemilik = milik(b.pemilik);
    const kolom = pemilik && kolomDari(pemilik).find((k) => k.teks.includes(b.kolom));
    if (!pemilik || !kolom) throw new Error(`no column of ${b.pemilik} says ${b.kolom}`);
    const rhk = b.rhk === "" ? undefined : milik(b.orang)?.isi?.rhk.find((r) => r.teks.includes(b.rhk));
    const kunci = `${benih.code} matriks ${tahun} ${b.pemilik} ${b.kolom} ${b.orang} ${b.teks}`;
    const id = idOf(jam(pemilik.dari, benih, 8, kunci), kunci);
    return {
      skp: pemilik,
      kolom: kolom.id,
      orang: orang.idPegawai(b.orang),
      teks: b.teks,
      id,
      urut,
      rhk: rhk?.id ?? null,
    };
  });
  // A result that came from a role is known by that role, in the matrix of its owner too.
  const peran = peranDari(semua);
  return semua.map((b) => ({ ...b, kolom: peran.get(b.kolom) ?? b.kolom }));
}

const peranDari = (baris: readonly Baris[]) =>
  new Map(baris.flatMap((b) => (b.rhk === null ? [] : [[b.rhk, b.id] as const])));

const kolomDari = (s: SkpBenih) =>
  (s.isi?.rhk ?? []).flatMap((r): { readonly id: string; readonly teks: string }[] =>
    s.kelompok === "jpt-unit-mandiri" ? [...r.indikator] : [r],
  );

/** The plans know which of their results a matrix asked for, agreed ones as they were agreed. */
export function denganPeran(skp: readonly SkpBenih[], baris: readonly Baris[]): SkpBenih[] {
  const peran = peranDari(baris);
  const isi = (c: SkpContent): SkpContent => ({
    ...c,
    rhk: c.rhk.map((r) => ({
      ...r,
      ...(peran.has(r.id) && { matriks: peran.get(r.id) ?? null, asal: "matriks" as const }),
    })),
  });
  return skp.map((s) => ({
    ...s,
    isi: s.isi && isi(s.isi),
    versi: s.versi.map((v) => ({ ...v, isi: isi(v.isi) })),
  }));
}

export function matriksStatements(
  benih: Benih,
  skp: readonly SkpBenih[],
  baris: readonly Baris[],
): Tulisan[] {
  const pemilik = [...new Map(baris.map((b) => [b.skp.id, b.skp])).values()];
  const pada = (s: SkpBenih) => s.versi[0]?.pada ?? jam(s.ditetapkan || s.dari, benih, 15, s.kode);
  const dariPeran = peranDari(baris);
  const peran = baris.filter((b) => b.teks !== TANPA_PERAN);
  return [
    ...insert(
      "matriks",
      pemilik.map((s) => ({ skp: s.id, revisi: 2, diubah_pada: pada(s) })),
    ),
    ...insert(
      "matriks_kolom",
      pemilik.flatMap((s) =>
        kolomDari(s).map(
          (k, urut): Row => ({ skp: s.id, id: dariPeran.get(k.id) ?? k.id, teks: k.teks, urut }),
        ),
      ),
    ),
    ...insert(
      "matriks_peran",
      peran.map((b) => ({
        id: b.id,
        skp: b.skp.id,
        kolom: b.kolom,
        pegawai: b.orang,
        urut: b.urut,
        teks: b.teks,
      })),
    ),
    ...insert(
      "matriks_tanpa",
      baris
        .filter((b) => b.teks === TANPA_PERAN)
        .map((b) => ({ skp: b.skp.id, kolom: b.kolom, pegawai: b.orang })),
    ),
    ...insert("matriks_orang", tambahan(skp, peran)),
  ];
}

/** Of other units: not assessed by the owner on any of his plans, and in no team of his. */
function tambahan(skp: readonly SkpBenih[], peran: readonly Baris[]): Row[] {
  const luar = peran.filter(
    (b) =>
      b.skp.kelompok === "ja-jf" &&
      !skp.some((s) => s.pegawai === b.orang && (s.penilai === b.skp.pegawai || s.unit === b.skp.unit)),
  );
  return [
    ...new Map(luar.map((b) => [`${b.skp.id} ${b.orang}`, { skp: b.skp.id, pegawai: b.orang }])).values(),
  ];
}
