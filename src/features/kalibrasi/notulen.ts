import type { PelanggaranDistribusi } from "../../domain/distribusi.ts";
import { type Capaian, type JenisPeriode, kunci, type Predikat, predikat } from "../../domain/istilah.ts";
import { type DuaNilai, jumlahPredikat, saranPola } from "../../domain/kalibrasi.ts";
import type { AturanDistribusi } from "../../domain/regulasi.ts";
import type { Zona } from "../../domain/tanggal.ts";
import type { Orang, Sesi } from "./load.ts";

type Nilai = (DuaNilai & { readonly predikat: Predikat }) | null;
export type OrangNotulen = {
  readonly id: string;
  readonly nama: string;
  readonly jabatan: string;
  readonly unit: string;
  readonly penilai: string;
  readonly namaPenilai: string;
  readonly unitPenilai: string;
  readonly namaUnitPenilai: string;
  readonly capaian: Capaian | null;
  readonly awal: Nilai;
  readonly akhir: Nilai;
  readonly suara: readonly (DuaNilai & { readonly nama: string })[];
  readonly geser: readonly {
    readonly nama: string;
    readonly dari: DuaNilai | null;
    readonly ke: DuaNilai | null;
    readonly alasan: string;
    readonly urung: boolean;
    readonly pada: number;
  }[];
};
/** What is frozen when the chair locks. Everything that is shown or printed of a locked session is made from it. */
export type Notulen = {
  readonly v: 1;
  /** Keeps the hash of the whole from telling who knows all but his own row what stands in it. */
  readonly garam: string;
  readonly instansi: {
    readonly kode: string;
    readonly nama: string;
    readonly kota: string;
    readonly zona: Zona;
  };
  readonly sesi: string;
  readonly unit: { readonly id: string; readonly nama: string };
  readonly periode: { readonly tahun: number; readonly jenis: JenisPeriode; readonly n: number };
  readonly capaian: Capaian | null;
  readonly aturan: AturanDistribusi;
  readonly ketua: { readonly id: string; readonly nama: string; readonly jabatan: string };
  readonly sekretaris: string | null;
  readonly anggota: readonly { readonly id: string; readonly nama: string; readonly hadir: boolean }[];
  readonly dibukaPada: number;
  readonly papanPada: number | null;
  readonly dikunciPada: number;
  readonly orang: readonly OrangNotulen[];
  readonly alasanPola: string;
  readonly catatan: string;
};

const nilai = (d: DuaNilai | null, p: Predikat | null): Nilai =>
  d && p && { hasil: d.hasil, perilaku: d.perilaku, predikat: p };

export type Penutup = {
  readonly garam: string;
  readonly instansi: Notulen["instansi"];
  readonly hadir: readonly string[];
  readonly alasanPola: string;
  readonly catatan: string;
  readonly pada: number;
};

export function notulenDari(
  s: Sesi,
  semua: readonly Orang[],
  awalOf: (d: DuaNilai) => Predikat,
  p: Penutup,
): Notulen {
  const ketua = s.anggota.find((a) => a.pegawai === s.ketua);
  return {
    ...{ v: 1, garam: p.garam, instansi: p.instansi, sesi: s.id },
    unit: { id: s.unit, nama: s.namaUnit },
    periode: { tahun: s.tahun, jenis: s.jenis, n: s.n },
    ...{ capaian: s.capaian, aturan: s.aturan },
    ketua: { id: s.ketua, nama: s.namaKetua, jabatan: ketua?.jabatan ?? "-" },
    sekretaris: s.namaSekretaris,
    anggota: s.anggota.map((a) => ({ id: a.pegawai, nama: a.nama, hadir: p.hadir.includes(a.pegawai) })),
    ...{ dibukaPada: s.dibukaPada, papanPada: s.papanPada, dikunciPada: p.pada },
    orang: [...semua]
      .sort((a, b) => a.nama.localeCompare(b.nama, "id") || (a.id < b.id ? -1 : 1))
      .map((o) => ({
        ...{ id: o.pegawai, nama: o.nama, jabatan: o.jabatan, unit: o.namaUnit ?? "-" },
        ...{ penilai: o.penilai, namaPenilai: o.namaPenilai, unitPenilai: o.unitPenilai },
        ...{ namaUnitPenilai: o.namaUnitPenilai ?? "-", capaian: o.capaian },
        awal: nilai(o.awal, o.awal && awalOf(o.awal)),
        akhir: nilai(o.kini, o.predikat),
        suara: o.suara.map(({ nama, hasil, perilaku }) => ({ nama, hasil, perilaku })),
        geser: [...o.geser].reverse().map((g) => ({
          nama: g.namaOleh,
          dari: g.dariHasil && g.dariPerilaku ? { hasil: g.dariHasil, perilaku: g.dariPerilaku } : null,
          ke: g.keHasil && g.kePerilaku ? { hasil: g.keHasil, perilaku: g.kePerilaku } : null,
          ...{ alasan: g.alasan, urung: g.urung === 1, pada: g.pada },
        })),
      })),
    ...{ alasanPola: p.alasanPola, catatan: p.catatan },
  };
}

/**
 * What one reader gets: without the people he never sees, and without what was said about all of them together. The
 * excerpt says that it is one; nothing in it is made of what was left out.
 */
export function petikan(
  n: Notulen,
  tanpa: readonly string[],
): { readonly isi: Notulen; readonly petikan: boolean } {
  const orang = n.orang.filter((o) => !tanpa.includes(o.id));
  if (orang.length === n.orang.length) return { isi: n, petikan: false };
  return { isi: { ...n, garam: "", orang, alasanPola: "", catatan: "" }, petikan: true };
}

export type Bagian = {
  readonly nama: string;
  readonly capaian: Capaian | null;
  readonly n: number;
  readonly jumlah: Readonly<Record<"awal" | "akhir", Readonly<Record<Predikat, number>>>>;
  readonly menyimpang: readonly PelanggaranDistribusi[];
};

/** Before and after, of all and of each assessor. */
export function bagianDari(n: Notulen): Bagian[] {
  const satu = (nama: string, capaian: Capaian | null, milik: readonly OrangNotulen[]): Bagian => {
    const of = (apa: "awal" | "akhir") => jumlahPredikat(milik.flatMap((o) => o[apa]?.predikat ?? []));
    const jumlah = { awal: of("awal"), akhir: of("akhir") };
    const pola = capaian ? saranPola(n.aturan, capaian, jumlah.akhir) : [];
    return {
      ...{ nama, capaian, jumlah },
      n: kunci(predikat).reduce((x, p) => x + jumlah.akhir[p], 0),
      menyimpang: pola.filter((x) => x.kurangi + x.tambah > 0).map((x) => x.kode),
    };
  };
  const tiap = [...Map.groupBy(n.orang, (o) => `${o.penilai} ${o.unitPenilai}`).values()]
    .map((milik) => satu(milik[0]?.namaPenilai ?? "", milik[0]?.capaian ?? null, milik))
    .sort((a, b) => a.nama.localeCompare(b.nama, "id"));
  return [satu(n.unit.nama, n.capaian, n.orang), ...tiap];
}

export const berubah = (o: OrangNotulen): boolean =>
  o.awal?.hasil !== o.akhir?.hasil || o.awal?.perilaku !== o.akhir?.perilaku;
