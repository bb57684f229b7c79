import type { Kelompok } from "./istilah.ts";

export const kataMutlak = ["semua", "selalu", "tidak pernah", "setiap"] as const;
export type KataMutlak = (typeof kataMutlak)[number];

/** hlm. 51: a target of JA/JF leaves tolerance, unless life, injury, the nation or great loss is at stake. */
export function targetMutlak(
  kelompok: Kelompok,
  target: string,
  risikoTinggi: boolean,
): readonly KataMutlak[] {
  if (kelompok !== "ja-jf" || risikoTinggi) return [];
  return kataMutlak.filter((kata) => pola[kata].test(target));
}

const utuh = (kata: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${kata.replace(" ", "\\s+")}(?![\\p{L}\\p{N}])`, "iu");
const pola: Readonly<Record<KataMutlak, RegExp>> = {
  semua: utuh("semua"),
  selalu: utuh("selalu"),
  "tidak pernah": utuh("tidak pernah"),
  setiap: utuh("setiap"),
};
