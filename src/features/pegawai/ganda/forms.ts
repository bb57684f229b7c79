import { accept, type Result, refuse } from "../../../domain/result.ts";
import type { Typed } from "../../../web/form.ts";
import type { Sisi } from "./queries.ts";
import type { Pilihan } from "./tulis.ts";

export type Nomor = { readonly nomor: string; readonly dari: string; readonly sampai: string | null };
export const numbersOf = (s: Sisi): Nomor[] => JSON.parse(s.nomor) as Nomor[];

/** Who stays, and whose value of each field: every choice must have been made. */
export function chosen(typed: Typed, a: Sisi, b: Sisi): Result<Pilihan, "pilih-semua"> {
  const side = (name: string): Sisi | undefined => [a, b].find((s) => s.id === typed[name]);
  const [tetap, nama, email, jenis, jabatan] = ["tetap", "nama", "email", "jenis", "jabatan"].map(side);
  const all = [...numbersOf(a), ...numbersOf(b)];
  const nomor = all.find((n) => n.nomor === typed.nomor)?.nomor ?? (all.length === 0 ? null : undefined);
  if (!tetap || !nama || !email || !jenis || !jabatan || nomor === undefined)
    return refuse("isi", "pilih-semua");
  const hilang = tetap === a ? b : a;
  return accept({
    tetap: tetap.id,
    hilang: hilang.id,
    versiTetap: Number(typed[`versi.${tetap.id}`] ?? -1) || -1,
    versiHilang: Number(typed[`versi.${hilang.id}`] ?? -1) || -1,
    nama: nama.nama,
    email: email.email,
    jenis: jenis.jenis,
    nomor,
    jabatanDari: jabatan.id,
  });
}
