import { accept, type Result, refuse } from "./result.ts";

/** How the one-time link reaches its owner. */
export const CARA_PEMULIHAN = ["surel", "cetak"] as const;
export type CaraPemulihan = (typeof CARA_PEMULIHAN)[number];

export type FaktaPemulihan = {
  readonly pelaku: string;
  readonly pegawai: string;
  /** Admin of the whole agency, not of a unit. */
  readonly pelakuAdmin: boolean;
  readonly bersandi: boolean;
  readonly bersurel: boolean;
  /** Somebody else gave the account another address, and its owner has not said yet that it is his. */
  readonly surelBaru: boolean;
  /** Holds a role of any kind. */
  readonly berperan: boolean;
  /** Assesses somebody today: whoever has his account decides ratings. */
  readonly menilai: boolean;
  /** Admins of the agency besides the two. */
  readonly adminLain: number;
};

export type MintaPemulihan = {
  readonly cara: CaraPemulihan;
  readonly lepasFaktor: boolean;
  /** There is an address, but its owner cannot read it. */
  readonly surelMati: boolean;
  /** How it was checked who he is. */
  readonly catatan: string;
};

export type KodePemulihan =
  | "pemulihan-sendiri"
  | "pemulihan-perlu-admin-instansi"
  | "belum-bersandi"
  | "tanpa-surel"
  | "surel-masih-ada"
  | "catatan-identitas"
  | "tanpa-admin-kedua";

/** As long as it takes to say a document and its number. */
export const CATATAN_MIN = 10;

/**
 * An admin helps somebody back into his account and never gets into it himself: the link goes to the owner's own
 * mailbox, or on paper after a check of identity that is written down. Of whoever holds a role, on paper
 * of whoever assesses people, and where the mailbox is one an admin has only just entered, a second admin decides.
 */
export function mulaiPemulihan(
  f: FaktaPemulihan,
  p: MintaPemulihan,
): Result<{ readonly perluKedua: boolean }, KodePemulihan> {
  if (f.pelaku === f.pegawai) return refuse("hak", "pemulihan-sendiri");
  if (f.berperan && !f.pelakuAdmin) return refuse("hak", "pemulihan-perlu-admin-instansi");
  if (!f.bersandi) return refuse("keadaan", "belum-bersandi");
  if (p.cara === "surel" && !f.bersurel) return refuse("isi", "tanpa-surel");
  if (p.cara === "cetak" && f.bersurel && !p.surelMati) return refuse("isi", "surel-masih-ada");
  if ((p.cara === "cetak" || p.lepasFaktor) && [...p.catatan].length < CATATAN_MIN)
    return refuse("isi", "catatan-identitas", { min: CATATAN_MIN });
  const perluKedua = f.berperan || (p.cara === "surel" ? f.surelBaru : f.menilai);
  if (perluKedua && f.adminLain === 0) return refuse("keadaan", "tanpa-admin-kedua");
  return accept({ perluKedua });
}

export type PermintaanPemulihan = {
  readonly pegawai: string;
  readonly dimintaOleh: string | null;
  readonly keadaan: string;
  readonly kedaluwarsaPada: number;
};

/** One asks, another decides, within a day. */
export function putuskanPemulihan(
  p: PermintaanPemulihan,
  pelaku: string,
  now: number,
): Result<
  null,
  "pemulihan-sendiri" | "pemulihan-admin-sama" | "pemulihan-sudah-diputus" | "pemulihan-kedaluwarsa"
> {
  if (pelaku === p.pegawai) return refuse("hak", "pemulihan-sendiri");
  if (p.keadaan !== "menunggu-persetujuan") return refuse("keadaan", "pemulihan-sudah-diputus");
  if (now >= p.kedaluwarsaPada) return refuse("keadaan", "pemulihan-kedaluwarsa");
  if (pelaku === p.dimintaOleh) return refuse("hak", "pemulihan-admin-sama");
  return accept(null);
}
