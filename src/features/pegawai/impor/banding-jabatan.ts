import { type JenisJabatan, type Jenjang, menilaiKarenaJabatan } from "../../../domain/jabatan.ts";
import { type Tanggal, tahunDari } from "../../../domain/tanggal.ts";
import type { Isian, Pesan } from "./baca-baris.ts";
import type { Perubahan } from "./banding.ts";
import type { Pencari } from "./cocok-unit.ts";

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

/** The post the file gives him: none new when nothing differs, a correction on the same day, or a new one. */
export function postOf(
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
