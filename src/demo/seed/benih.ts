import type { JenisJabatan } from "../../domain/jabatan.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { tabel } from "../tabel.ts";
import { idOf } from "./id.ts";

/** What a demo agency is made of before anybody works in it. Tables as in tabel.ts. */
export type Benih = {
  readonly code: string;
  readonly nama: string;
  readonly jenis: "pusat" | "daerah";
  readonly zona: Zona;
  readonly kota: string;
  /** kode | induk | nama | jenis */ readonly unit: string;
  /** kode | nama | nomor | jenis | golongan */ readonly pegawai: string;
  /** kode | unit | jabatan | jenis jabatan | jenjang | pimpin | dari | sampai | jenis */
  readonly penempatan: string;
  /** kode | penilai | dari | alasan */ readonly khusus: string;
  /** Assessors outside the agency: kode | nama | jabatan | instansi | jenis jabatan */ readonly luar?: string;
  /** Names units had: kode | nama | sampai */ readonly namaLama?: string;
  /** Units that went up in others: kode | induk | nama | sampai | ke | alasan | surat */
  readonly lebur?: string;
  /** kode | status | dari | sampai */ readonly status: string;
  /** KOLOM_PERAN */ readonly peran: string;
  /** Who prepares for whom: untuk | kepada | dari | sampai | alasan | surat */ readonly delegasi?: string;
  /** kode | bulan yang terlewat: agreed to have scheduled feedback every month (demo.md 8) */
  readonly berkala: string;
  /** Assessed at the top: no objection (hlm. 90 A.12). */ readonly puncak: string;
  /** kode | isi | pendekatan | dari | sampai | ditetapkan | keadaan */ readonly skp: string;
  /** kode | berlaku dari | ditetapkan */ readonly versiKedua: string;
  /** The texts of plans by their name (skp-contoh.ts), and what a second version added by kode. */
  readonly isi: Readonly<Record<string, string>>;
  readonly tambahanVersi: Readonly<Record<string, string>>;
  /** Which of {a|b|c} a person has; by chance of his code where it says nothing. */
  readonly varian: Readonly<Record<string, number>>;
  readonly wilayah: Readonly<Record<string, string>>;
};

export const KOLOM_PERAN = ["kode", "peran", "lingkup", "dari", "sampai", "oleh", "dasar"] as const;

/** The rows were made when the agency began to use Selaras. */
export const DIBUAT = Date.UTC(2025, 9, 1, 2, 0);

export const namaSurel = (nama: string, code: string): string =>
  `${nama
    .toLowerCase()
    .replace(/[^a-z ]/g, "")
    .trim()
    .replaceAll(" ", ".")}@${code}.example`;

/** Everything about people and units with the ids it will have. */
export function orangDari(benih: Benih) {
  const id = (jenis: string, kode: string) => idOf(DIBUAT, `${benih.code} ${jenis} ${kode}`);
  const idPegawai = (kode: string) => id("pegawai", kode);
  const idUnit = (kode: string) => id("unit", kode);
  const unit = tabel(benih.unit, ["kode", "induk", "nama", "jenis"]).map((u, urut) => ({
    ...u,
    id: idUnit(u.kode),
    idInduk: u.induk ? idUnit(u.induk) : null,
    urut,
  }));
  const pegawai = tabel(benih.pegawai, ["kode", "nama", "nomor", "jenis", "golongan"]).map((p) => ({
    ...p,
    id: idPegawai(p.kode),
    email: p.jenis === "pejabat-negara" ? null : namaSurel(p.nama, benih.code),
  }));
  const kolom = [
    "kode",
    "unit",
    "jabatan",
    "jenisJabatan",
    "jenjang",
    "pimpin",
    "dari",
    "sampai",
    "jenis",
  ] as const;
  const penempatan = tabel(benih.penempatan, kolom).map((n) => ({
    ...n,
    id: id("penempatan", `${n.kode} ${n.unit} ${n.jenis}`),
    pegawai: idPegawai(n.kode),
    idUnit: idUnit(n.unit),
    jenisJabatan: n.jenisJabatan as JenisJabatan,
    jenis: n.jenis as "definitif" | "plt" | "plh",
    memimpin: n.pimpin !== "",
    delegasi: n.pimpin === "delegasi",
    sampai: n.sampai || null,
  }));
  return { id, idPegawai, idUnit, unit, pegawai, penempatan };
}
export type Orang = ReturnType<typeof orangDari>;
