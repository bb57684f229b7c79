import { accept, type Result, refuse } from "./result.ts";
import { dalamRentang, type Tanggal } from "./tanggal.ts";
import type { Peran } from "./wewenang.ts";

/** tanpa: always the whole agency · wajib: always one unit · boleh: either. */
export const LINGKUP_PERAN = {
  admin: "tanpa",
  "admin-unit": "wajib",
  auditor: "boleh",
  pyb: "boleh",
} as const satisfies Record<Peran, "tanpa" | "wajib" | "boleh">;

export type PeranAda = {
  readonly pegawai: string;
  readonly peran: Peran;
  readonly lingkup: string | null;
  readonly dari: Tanggal;
  readonly sampai: Tanggal | null;
};
export type UsulPeran = PeranAda & { readonly dasar: string };
export type PenolakanPeran =
  | "peran-sendiri"
  | "lingkup-kosong"
  | "akhir-kosong"
  | "tanggal-terbalik"
  | "tanggal-lampau"
  | "dasar-kosong"
  | "peran-sudah-ada"
  | "tugas-terpisah";

/**
 * `milik`: what the person holds or will hold; `admin`: everybody's admin rows. Nobody gives himself anything, unless
 * there is no other admin to ask. Who keeps the data does not audit it, not one after the other on the same day.
 */
export function beriPeran(
  usul: UsulPeran,
  viewer: string,
  fakta: { readonly milik: readonly PeranAda[]; readonly admin: readonly PeranAda[] },
  today: Tanggal,
): Result<UsulPeran, PenolakanPeran> {
  const lain = fakta.admin.some((a) => a.pegawai !== viewer && dalamRentang(today, a.dari, a.sampai));
  if (usul.pegawai === viewer && lain) return refuse("hak", "peran-sendiri");
  const lingkup = LINGKUP_PERAN[usul.peran] === "tanpa" ? null : usul.lingkup;
  if (LINGKUP_PERAN[usul.peran] === "wajib" && lingkup === null) return refuse("isi", "lingkup-kosong");
  if (usul.dari < today) return refuse("isi", "tanggal-lampau");
  if (usul.peran === "auditor" && usul.sampai === null) return refuse("isi", "akhir-kosong");
  if (usul.sampai !== null && usul.sampai < usul.dari) return refuse("isi", "tanggal-terbalik");
  if (usul.dasar.trim() === "") return refuse("isi", "dasar-kosong");
  const meets = fakta.milik.filter((m) => bertemu(m, usul));
  if (meets.some((m) => m.peran === usul.peran && (m.lingkup === null || m.lingkup === lingkup)))
    return refuse("isi", "peran-sudah-ada");
  if (meets.some((m) => MENGURUS.has(m.peran) !== MENGURUS.has(usul.peran) && audits(m, usul)))
    return refuse("isi", "tugas-terpisah");
  return accept({ ...usul, lingkup });
}

/** An agency is never left without an admin who stays: nobody else could give the role back. */
export function akhiriPeran(
  ada: PeranAda,
  admin: readonly PeranAda[],
  today: Tanggal,
): Result<null, "admin-terakhir"> {
  const tetap = admin.some((a) => a.pegawai !== ada.pegawai && a.sampai === null && a.dari <= today);
  return ada.peran === "admin" && !tetap ? refuse("keadaan", "admin-terakhir") : accept(null);
}

const MENGURUS: ReadonlySet<Peran> = new Set<Peran>(["admin", "admin-unit"]);
const audits = (a: PeranAda, b: PeranAda) => a.peran === "auditor" || b.peran === "auditor";
const bertemu = (a: PeranAda, b: PeranAda) =>
  (a.sampai === null || a.sampai >= b.dari) && (b.sampai === null || b.sampai >= a.dari);
