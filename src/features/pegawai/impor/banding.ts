import type { UnitChoice } from "../../../data/agency/unit.ts";
import { type JenisJabatan, type Jenjang, menilaiKarenaJabatan } from "../../../domain/jabatan.ts";
import { type Tanggal, tahunDari } from "../../../domain/tanggal.ts";
import type { Isian, Pesan, Terbaca } from "./baca-baris.ts";
import { type Pencari, tight, type UnitBaru, unitFinder } from "./cocok-unit.ts";

/** A person of the file whom the agency already has, with his latest definitive post. */
export type Ada = {
  readonly id: string;
  readonly nomor: string;
  readonly nama: string;
  readonly email: string | null;
  readonly jenis: string;
  readonly versi: number;
  readonly golongan: string | null;
  readonly penempatan: string | null;
  readonly unit: string | null;
  readonly namaUnit: string | null;
  readonly jabatan: string | null;
  readonly jenisJabatan: JenisJabatan | null;
  readonly jenjang: Jenjang | null;
  readonly memimpin: number | null;
  readonly delegasi: number | null;
  readonly dari: Tanggal | null;
};
export type Perubahan = { readonly kolom: string; readonly lama: string; readonly baru: string };
/** What the save needs of a row, complete: it is written from these by SQL alone. */
export type Data = {
  readonly pegawai: string;
  readonly versi: number;
  readonly nama: string;
  readonly email: string | null;
  readonly jenis: string;
  readonly nomor: string;
  readonly jenisNomor: string;
  readonly nomorDari: Tanggal;
  readonly golongan: string | null;
  readonly pangkat: string | null;
  readonly golonganDari: Tanggal | null;
  readonly cara: "baru" | "koreksi" | null;
  readonly penempatan: string | null;
  readonly lama: string | null;
  readonly unit: string;
  readonly namaUnit: string;
  readonly pindah: boolean;
  readonly jabatan: string;
  readonly jenisJabatan: JenisJabatan;
  readonly jenjang: Jenjang | null;
  readonly memimpin: number;
  readonly delegasi: number;
  readonly dari: Tanggal;
  readonly nomorSurat: string;
  readonly perubahan: readonly Perubahan[];
  readonly catatan: readonly string[];
};
export type Hasil = "baru" | "berubah" | "sama" | "salah";
export type BarisImpor = {
  readonly nomor: number;
  readonly hasil: Hasil;
  readonly data: Data | { readonly nama: string };
  readonly pesan: readonly Pesan[];
};
export type Keadaan = {
  readonly units: readonly UnitChoice[];
  readonly ada: readonly Ada[];
  readonly email: readonly { readonly email: string; readonly pegawai: string }[];
  /** Definitive heads of today. */
  readonly kepala: readonly { readonly unit: string; readonly pegawai: string; readonly nama: string }[];
};

/** What each row would do, and why some cannot: against the agency, and against the other rows of the file. */
export function compareRows(
  terbaca: readonly Terbaca[],
  kini: Keadaan,
  opsi: { readonly unitBaru: boolean; readonly today: Tanggal; readonly newId: () => string },
): { readonly baris: readonly BarisImpor[]; readonly unitBaru: readonly UnitBaru[] } {
  const ada = new Map(kini.ada.map((a) => [a.nomor, a]));
  const emails = new Map(kini.email.map((e) => [e.email, e.pegawai]));
  const inFile = new Set(terbaca.flatMap((t) => ada.get(t.isian?.nomor ?? "")?.id ?? []));
  const heads = new Map(kini.kepala.filter((k) => !inFile.has(k.pegawai)).map((k) => [k.unit, k.nama]));
  const seen = new Map<string, number>();
  const finder = unitFinder(kini.units, {
    boleh: opsi.unitBaru,
    induk: new Map(terbaca.flatMap(({ isian }) => (isian ? [[tight(isian.unit), isian.unitInduk]] : []))),
    newId: opsi.newId,
  });
  const baris = terbaca.map((t): BarisImpor => {
    const salah = (pesan: readonly Pesan[]): BarisImpor => ({
      nomor: t.nomor,
      hasil: "salah",
      data: { nama: t.nama },
      pesan,
    });
    const { isian } = t;
    if (!isian) return salah(t.pesan);
    const twin = seen.get(isian.nomor);
    if (twin !== undefined) return salah([{ kode: "nomor-ganda", kolom: "nomor", nilai: String(twin) }]);
    seen.set(isian.nomor, t.nomor);
    const orang = ada.get(isian.nomor);
    const pegawai = orang?.id ?? opsi.newId();
    const owner = isian.email === null ? undefined : emails.get(isian.email);
    if (owner !== undefined && owner !== pegawai)
      return salah([{ kode: "surel-dipakai", kolom: "email", nilai: isian.email ?? "" }]);
    const post = postOf(isian, orang, finder, opsi);
    if (!post.ok) return salah([post.pesan]);
    const { unit, memimpin } = post.value;
    if (memimpin === 1) {
      const head = heads.get(unit);
      if (head !== undefined) return salah([{ kode: "unit-sudah-dipimpin", kolom: "memimpin", nilai: head }]);
      heads.set(unit, isian.nama);
    }
    if (isian.email !== null) emails.set(isian.email, pegawai);
    const data = dataOf(isian, orang, pegawai, post.value, opsi.today);
    const hasil = !orang ? "baru" : data.perubahan.length > 0 ? "berubah" : "sama";
    return { nomor: t.nomor, hasil, data, pesan: [] };
  });
  return { baris, unitBaru: finder.baru };
}

type Pos = Pick<
  Data,
  | "cara"
  | "penempatan"
  | "lama"
  | "unit"
  | "namaUnit"
  | "pindah"
  | "jabatan"
  | "jenisJabatan"
  | "jenjang"
  | "memimpin"
  | "delegasi"
  | "dari"
  | "catatan"
>;
type Opsi = { readonly today: Tanggal; readonly newId: () => string };

/** The post the file gives him: none new when nothing differs, a correction on the same day, or a new one. */
function postOf(
  isian: Isian,
  orang: Ada | undefined,
  finder: Pencari,
  { today, newId }: Opsi,
): { readonly ok: true; readonly value: Pos } | { readonly ok: false; readonly pesan: Pesan } {
  const unit = finder.find(isian.unit, isian.unitInduk);
  if (!unit.ok)
    return {
      ok: false,
      pesan: {
        kode: unit.kode,
        kolom: "unit",
        nilai: isian.unit,
        ...(unit.saran ? { saran: unit.saran } : {}),
      },
    };
  const tetap = orang?.unit === unit.id && orang.jabatan === isian.jabatan;
  const jenisJabatan =
    isian.jenisJabatan ??
    (tetap ? orang.jenisJabatan : null) ??
    (isian.jenjang === null ? ("pelaksana" as const) : ("jf" as const));
  const isi = {
    unit: unit.id,
    namaUnit: unit.nama,
    jabatan: isian.jabatan,
    jenisJabatan,
    jenjang: jenisJabatan === "jf" ? (isian.jenjang ?? (tetap ? orang.jenjang : null)) : null,
    memimpin:
      flag(isian.memimpin) ?? (tetap ? orang.memimpin : null) ?? (menilaiKarenaJabatan(jenisJabatan) ? 1 : 0),
    delegasi: flag(isian.delegasi) ?? (tetap ? orang.delegasi : null) ?? 0,
  };
  const catatan =
    isian.jenisJabatan === null && !tetap ? [`dianggap-${jenisJabatan === "jf" ? "jf" : "pelaksana"}`] : [];
  if (!orang?.penempatan || orang.dari === null) {
    const dari = isian.jabatanDari ?? `${tahunDari(today)}-01-01`;
    const note = isian.jabatanDari === null ? [...catatan, "tmt-awal-tahun"] : catatan;
    return {
      ok: true,
      value: { ...isi, cara: "baru", penempatan: newId(), lama: null, pindah: false, dari, catatan: note },
    };
  }
  const { dari: lamaDari } = orang;
  const dari = isian.jabatanDari ?? (tetap || lamaDari >= today ? lamaDari : today);
  const differs =
    !tetap ||
    isi.jenisJabatan !== orang.jenisJabatan ||
    isi.jenjang !== orang.jenjang ||
    isi.memimpin !== orang.memimpin ||
    isi.delegasi !== orang.delegasi;
  const pindah = orang.unit !== unit.id;
  const common = { ...isi, pindah, catatan };
  if (!differs)
    return {
      ok: true,
      value: { ...common, cara: null, penempatan: orang.penempatan, lama: null, dari: lamaDari },
    };
  if (dari < lamaDari)
    return {
      ok: false,
      pesan: { kode: "tmt-lebih-awal", kolom: "jabatanDari", nilai: dari, saran: lamaDari },
    };
  return dari === lamaDari
    ? { ok: true, value: { ...common, cara: "koreksi", penempatan: orang.penempatan, lama: null, dari } }
    : { ok: true, value: { ...common, cara: "baru", penempatan: newId(), lama: orang.penempatan, dari } };
}

function dataOf(isian: Isian, orang: Ada | undefined, pegawai: string, pos: Pos, today: Tanggal): Data {
  const golongan = isian.golongan !== null && isian.golongan !== orang?.golongan ? isian.golongan : null;
  const beda = (kolom: string, lama: string | null | undefined, baru: string | null) =>
    baru === null || baru === (lama ?? "") ? [] : [{ kolom, lama: lama ?? "", baru }];
  const perubahan = !orang
    ? []
    : [
        ...beda("nama", orang.nama, isian.nama),
        ...beda("jenis", orang.jenis, isian.jenis),
        ...beda("email", orang.email, isian.email),
        ...beda("golongan", orang.golongan, golongan),
        ...(pos.cara === null
          ? []
          : [
              ...beda("jabatan", orang.jabatan, pos.jabatan),
              ...beda("unit", orang.namaUnit, pos.pindah ? pos.namaUnit : null),
              ...beda("jenisJabatan", orang.jenisJabatan, pos.jenisJabatan),
              ...beda("jenjang", orang.jenjang, pos.jenjang),
              ...beda("memimpin", orang.memimpin ? "ya" : "tidak", pos.memimpin ? "ya" : "tidak"),
              ...beda("delegasi", orang.delegasi ? "ya" : "tidak", pos.delegasi ? "ya" : "tidak"),
              ...beda("jabatanDari", orang.dari, pos.cara === "baru" ? pos.dari : null),
            ]),
      ];
  return {
    ...pos,
    pegawai,
    versi: orang?.versi ?? 0,
    nama: isian.nama,
    email: isian.email,
    jenis: isian.jenis,
    nomor: isian.nomor,
    jenisNomor: isian.jenisNomor,
    nomorDari: isian.nomorDari,
    golongan,
    pangkat: golongan === null ? null : isian.pangkat,
    golonganDari: golongan === null ? null : (isian.golonganDari ?? today),
    nomorSurat: isian.nomorSurat,
    perubahan,
  };
}

const flag = (b: boolean | null) => (b === null ? null : b ? 1 : 0);
