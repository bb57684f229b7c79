import type { IndikatorContent, SkpContent } from "../../data/agency/skp.ts";
import { awalHari, tambahHari } from "../../domain/tanggal.ts";
import { tabel } from "../tabel.ts";
import type { Benih, Orang } from "./benih.ts";
import { idOf } from "./id.ts";
import { jam, type SkpBenih } from "./skp.ts";
import { insert, type Row, type Tulisan } from "./tulis.ts";

type Butir = {
  readonly id: string;
  readonly kode: string;
  readonly sasaran: string;
  readonly teks: string;
  readonly target: string;
  readonly satuan: string;
  readonly lintasan: Readonly<Record<string, string>>;
  /** Words of the head's plan that carry it. */
  readonly cari: string;
};
export type Register = {
  readonly id: string;
  readonly unit: string;
  readonly kepala: string;
  readonly kode: string;
  readonly tahun: number;
  readonly sumber: string;
  readonly keadaan: string;
  readonly nomor: string;
  readonly tanggal: string;
  readonly pada: number;
  readonly butir: readonly Butir[];
};

const REGISTER = ["unit", "kepala", "tahun", "sumber", "keadaan", "nomor", "tanggal"] as const;
const BUTIR = [
  "unit",
  "tahun",
  "kode",
  "sasaran",
  "indikator",
  "target",
  "satuan",
  "lintasan",
  "cari",
] as const;

/** The registers of an agency with the ids they will have. */
export function pkDari(
  benih: Benih,
  orang: Orang,
  teks: { readonly pk: string; readonly butirPk: string },
): Register[] {
  const semua = tabel(teks.butirPk, BUTIR);
  return tabel(teks.pk, REGISTER).map((r): Register => {
    const kunci = `${benih.code} pk ${r.unit} ${r.tahun}`;
    const pada = r.tanggal
      ? jam(r.tanggal, benih, 11, kunci)
      : jam(tambahHari(`${r.tahun}-01-01`, -43), benih, 11, kunci);
    return {
      ...r,
      tahun: Number(r.tahun),
      id: idOf(pada, kunci),
      unit: orang.idUnit(r.unit),
      kepala: orang.idPegawai(r.kepala),
      kode: r.kepala,
      pada,
      butir: semua
        .filter((b) => b.unit === r.unit && b.tahun === r.tahun)
        .map((b) => ({
          ...b,
          id: idOf(pada, `${kunci} ${b.kode}`),
          teks: b.indikator,
          lintasan: Object.fromEntries(
            b.lintasan
              .split("/")
              .flatMap((nilai, n) => (nilai && nilai !== "-" ? [[`triwulan-${n + 1}`, nilai]] : [])),
          ),
          cari: b.cari || b.indikator,
        })),
    };
  });
}

/** The heads' plans say which of their indicators carry the PK, agreed ones as they were agreed. */
export function denganPk(skp: readonly SkpBenih[], register: readonly Register[]): SkpBenih[] {
  return skp.map((s) => {
    const milik = register.find((r) => r.kode === s.kode && r.tahun === s.tahun);
    if (!milik) return s;
    const bawa = (i: IndikatorContent): IndikatorContent => {
      const butir = milik.butir.find((b) => i.teks.includes(b.cari));
      return butir ? { ...i, pk: butir.id, lintasan: butir.lintasan } : i;
    };
    const isi = (c: SkpContent): SkpContent => ({
      ...c,
      rhk: c.rhk.map((r) => (r.jenis === "utama" ? { ...r, indikator: r.indikator.map(bawa) } : r)),
    });
    return { ...s, isi: s.isi && isi(s.isi), versi: s.versi.map((v) => ({ ...v, isi: isi(v.isi) })) };
  });
}

export function pkStatements(benih: Benih, register: readonly Register[]): Tulisan[] {
  const sasaran = register.flatMap((r) =>
    [...new Set(r.butir.map((b) => b.sasaran))].map((teks, urut) => ({
      id: idOf(awalHari(`${r.tahun}-01-01`, benih.zona), `sasaran ${r.id} ${teks}`),
      pk: r.id,
      teks,
      urut,
    })),
  );
  return [
    ...insert(
      "perjanjian_kinerja",
      register.map(({ id, unit, tahun, sumber, keadaan, nomor, tanggal, kepala, pada }) => ({
        ...{ id, unit, tahun, sumber, keadaan, nomor, tanggal: tanggal || null },
        ...{ diubah_pada: pada, diubah_oleh: kepala },
      })),
    ),
    ...insert("sasaran_pk", sasaran),
    ...insert(
      "indikator_pk",
      register.flatMap((r) =>
        r.butir.map(
          ({ id, kode, teks, target, satuan, lintasan, ...b }, urut): Row => ({
            ...{ id, kode, teks, target, satuan, urut, pk: r.id },
            sasaran: sasaran.find((s) => s.pk === r.id && s.teks === b.sasaran)?.id ?? "",
            lintasan: JSON.stringify(lintasan),
          }),
        ),
      ),
    ),
    ...insert(
      "riwayat",
      register.map((r) => ({
        ...{ objek: r.id, versi: 1, jenis: "pk", langkah: "simpan", dari: "", ke: r.keadaan },
        ...{ oleh: r.kepala, pada: r.pada },
      })),
    ),
  ];
}
