import { squeezed } from "../../../data/spreadsheet.ts";
import { type JenisJabatan, type Jenjang, menilaiKarenaJabatan } from "../../../domain/jabatan.ts";
import { type Tanggal, tahunDari } from "../../../domain/tanggal.ts";
import type { Isian, Pesan } from "./baca-baris.ts";
import type { Perubahan } from "./banding.ts";
import { type Pencari, tight } from "./cocok-unit.ts";
import type { Kolom } from "./kolom.ts";

export type Pos = Pick<
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

type Salah = { readonly ok: false; readonly pesan: Pesan };

/** The post the file gives him: none new when nothing differs, a correction on the same day, or a new one. */
export function postOf(
  isian: Isian,
  orang: Ada | undefined,
  finder: Pencari,
  { today, newId }: Opsi,
): { readonly ok: true; readonly value: Pos } | Salah {
  const kosong = isian.jabatan === "" || (isian.unit === "" && isian.kodeUnit === "");
  // Blank cells delete nothing: of somebody who is there already the post stays.
  if (kosong && orang) return { ok: true, value: unchanged(orang) };
  if (isian.jabatan === "") return salah("jabatan-kosong", "jabatan");
  if (kosong) return salah("unit-kosong", "unit");
  const unit = ownUnit(isian, orang) ?? finder.find(isian);
  if (!unit.ok) return salah(unit.kode, "unit", isian.kodeUnit || isian.unit, unit.saran);
  const tetap = orang?.unit === unit.id && sama(orang.jabatan, isian.jabatan);
  const jenisJabatan =
    isian.jenisJabatan ??
    (tetap ? orang.jenisJabatan : null) ??
    (isian.jenjang === null ? ("pelaksana" as const) : ("jf" as const));
  const isi = {
    unit: unit.id,
    namaUnit: unit.nama,
    jabatan: tetap ? (orang.jabatan ?? isian.jabatan) : isian.jabatan,
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
  if (dari < lamaDari) return salah("tmt-lebih-awal", "jabatanDari", dari, lamaDari);
  return dari === lamaDari
    ? { ok: true, value: { ...common, cara: "koreksi", penempatan: orang.penempatan, lama: null, dari } }
    : { ok: true, value: { ...common, cara: "baru", penempatan: newId(), lama: orang.penempatan, dari } };
}

const salah = (kode: string, kolom: Kolom, nilai = "", saran?: string): Salah => ({
  ok: false,
  pesan: { kode, kolom, nilai, ...(saran ? { saran } : {}) },
});

/** Blanks and forms of letters make no difference between what is stored and what a file says. */
export const sama = (lama: string | null | undefined, baru: string): boolean => squeezed(lama ?? "") === baru;

/** Where he is already, when the file calls it so: then a name that stands twice is no question. */
function ownUnit(isian: Isian, orang: Ada | undefined) {
  if (!orang?.unit || orang.namaUnit === null || tight(orang.namaUnit) !== tight(isian.unit)) return null;
  if (isian.kodeUnit !== "" && tight(isian.kodeUnit) !== tight(orang.kodeUnit ?? "")) return null;
  if (isian.unitInduk !== "" && tight(isian.unitInduk) !== tight(orang.namaInduk ?? "")) return null;
  return { ok: true as const, id: orang.unit, nama: orang.namaUnit };
}

const unchanged = (orang: Ada): Pos => ({
  cara: null,
  penempatan: orang.penempatan,
  lama: null,
  unit: orang.unit ?? "",
  namaUnit: orang.namaUnit ?? "",
  pindah: false,
  jabatan: orang.jabatan ?? "",
  jenisJabatan: orang.jenisJabatan ?? "pelaksana",
  jenjang: orang.jenjang,
  memimpin: orang.memimpin ?? 0,
  delegasi: orang.delegasi ?? 0,
  dari: orang.dari ?? "",
  catatan: [],
});

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
  readonly kodeUnit: string | null;
  readonly namaInduk: string | null;
  readonly jabatan: string | null;
  readonly jenisJabatan: JenisJabatan | null;
  readonly jenjang: Jenjang | null;
  readonly memimpin: number | null;
  readonly delegasi: number | null;
  readonly dari: Tanggal | null;
};

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

export const flag = (b: boolean | null) => (b === null ? null : b ? 1 : 0);
