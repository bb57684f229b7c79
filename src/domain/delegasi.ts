import { accept, type Result, refuse } from "./result.ts";
import { type Tanggal, tambahHari } from "./tanggal.ts";

/**
 * "Menyiapkan atas nama": a pejabat lets a named colleague prepare for him between two days (cuti, staff who draft
 * for a pimpinan). Preparing only: whoever signs, decides, rates or objects is always himself (PermenPANRB 6/2022
 * gives each step to one person; a Plt or Plh is an appointment, not a delegation).
 */
export type UsulDelegasi = {
  readonly untuk: string;
  readonly kepada: string;
  readonly dari: Tanggal;
  readonly sampai: Tanggal;
  readonly alasan: string;
  readonly nomorSurat: string;
};
export type DelegasiAda = {
  readonly untuk: string;
  readonly kepada: string;
  readonly dari: Tanggal;
  readonly sampai: Tanggal;
};
export type FaktaDelegasi = {
  /** Does `untuk` lead a unit, assess somebody, or hold a post of JPT or pejabat negara today? */
  readonly pejabat: boolean;
  /** Is the viewer an admin who keeps `untuk`? */
  readonly admin: boolean;
  /** Does `kepada` assess `untuk`, or the one above? He does not draft what he will decide on. */
  readonly atasannya: boolean;
  /** Has `kepada` an account to sign in with? */
  readonly berakun: boolean;
  readonly ada: readonly DelegasiAda[];
};
export type PenolakanDelegasi =
  | "bukan-pejabat"
  | "delegasi-sendiri"
  | "delegasi-orang-lain"
  | "delegasi-atasan"
  | "delegasi-tanpa-akun"
  | "delegasi-sudah-ada"
  | "tanggal-terbalik"
  | "tanggal-lampau"
  | "delegasi-terlalu-lama"
  | "alasan-kosong"
  | "surat-kosong";

/** Leave and a season of drafting; what lasts longer is an appointment. */
export const HARI_DELEGASI = 92;

export function buatDelegasi(
  u: UsulDelegasi,
  viewer: string,
  fakta: FaktaDelegasi,
  today: Tanggal,
): Result<UsulDelegasi, PenolakanDelegasi> {
  const sendiri = viewer === u.untuk;
  if (!sendiri && !fakta.admin) return refuse("hak", "delegasi-orang-lain");
  if (!fakta.pejabat) return refuse("hak", "bukan-pejabat");
  if (u.kepada === u.untuk) return refuse("isi", "delegasi-sendiri");
  if (!sendiri && u.kepada === viewer) return refuse("hak", "delegasi-orang-lain");
  if (fakta.atasannya) return refuse("isi", "delegasi-atasan");
  if (!fakta.berakun) return refuse("isi", "delegasi-tanpa-akun");
  if (u.dari < today) return refuse("isi", "tanggal-lampau");
  if (u.sampai < u.dari) return refuse("isi", "tanggal-terbalik");
  if (u.sampai > tambahHari(u.dari, HARI_DELEGASI - 1)) return refuse("isi", "delegasi-terlalu-lama");
  if (u.alasan.trim() === "") return refuse("isi", "alasan-kosong");
  if (!sendiri && u.nomorSurat.trim() === "") return refuse("isi", "surat-kosong");
  const meets = fakta.ada.some(
    (a) => a.untuk === u.untuk && a.kepada === u.kepada && a.dari <= u.sampai && a.sampai >= u.dari,
  );
  return meets ? refuse("isi", "delegasi-sudah-ada") : accept(u);
}
