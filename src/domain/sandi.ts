import { accept, type Result, refuse } from "./result.ts";

/** security.md 2: length, not composition; no expiry. */
export const SANDI_MIN = 15;
/** With a second factor. */
export const SANDI_MIN_BERFAKTOR = 12;
export const SANDI_MAX = 128;

export type SandiCode = "sandi-pendek" | "sandi-pendek-12" | "sandi-panjang" | "sandi-mudah-ditebak";

/** `milikSendiri` are words an attacker tries first: name, NIP, birth date, agency. */
export function sandiBoleh(
  sandi: string,
  milikSendiri: readonly string[],
  berfaktor = false,
): Result<string, SandiCode> {
  const length = [...sandi].length;
  const min = berfaktor ? SANDI_MIN_BERFAKTOR : SANDI_MIN;
  if (length < min) return refuse("isi", berfaktor ? "sandi-pendek-12" : "sandi-pendek", { min });
  if (length > SANDI_MAX) return refuse("isi", "sandi-panjang", { maks: SANDI_MAX });
  const inti = polos(sandi);
  const mudah = [...UMUM, ...milikSendiri.map(polos).filter((k) => k.length >= 4)];
  const sisa = mudah.reduce((teks, kata) => teks.replaceAll(kata, ""), inti);
  if (sisa.length < 6 || new Set(inti).size < 5) return refuse("isi", "sandi-mudah-ditebak");
  return accept(sandi);
}

const polos = (s: string) => s.toLowerCase().replace(/[^a-z0-9]/g, "");

const UMUM = [
  "password",
  "katasandi",
  "sandi",
  "rahasia",
  "indonesia",
  "merdeka",
  "bismillah",
  "jakarta",
  "selaras",
  "ekinerja",
  "kinerja",
  "pegawai",
  "negeri",
  "pancasila",
  "garuda",
  "qwerty",
  "asdfgh",
  "zxcvbn",
  "admin",
  "sayang",
  "cinta",
  "bangsa",
  "123456789",
  "12345678",
  "1234567",
  "123456",
  "12345",
  "1234",
  "98765",
  "111111",
  "000000",
  "2024",
  "2025",
  "2026",
  "2027",
];
