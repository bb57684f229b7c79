import {
  appoint,
  kepalaLain,
  type PenempatanAda,
  type PenempatanBaru,
  type Pengangkatan,
  type PenolakanPenempatan,
} from "./penempatan.ts";
import { accept, type Result, refuse } from "./result.ts";
import { type Tanggal, tambahHari } from "./tanggal.ts";

/** An appointment with what it ended when it was entered. */
export type PenempatanTercatat = PenempatanAda & {
  readonly mengakhiri: string | null;
  readonly akhirSemula: Tanggal | null;
};
/** What rests on it: decisions, by or about him, and plans that were written but not yet handed in. */
export type Pemakaian = { readonly keputusan: number; readonly draf: number };

export type PenolakanKoreksi =
  | PenolakanPenempatan
  | "sudah-ada-keputusan"
  | "skp-sudah-disusun"
  | "alasan-kosong"
  | "penempatan-terakhir";

export type Pemulihan = { readonly pulih: PenempatanAda | null };

/**
 * An appointment that should never have been entered. Only while nothing was decided on it; what it ended holds
 * again to its old end, or to the eve of what was entered since.
 */
export function voidAppointment(
  p: PenempatanTercatat,
  pakai: Pemakaian,
  alasan: string,
  milik: readonly PenempatanAda[],
  kepala: readonly PenempatanAda[],
): Result<Pemulihan, PenolakanKoreksi> {
  const tolak = berhalangan(pakai, alasan);
  if (tolak) return refuse(tolak === "alasan-kosong" ? "isi" : "keadaan", tolak);
  const pulih = pulihkan(p, milik);
  if (pakai.draf > 0 && pulih === null) return refuse("keadaan", "skp-sudah-disusun");
  const bentrok = pulih?.memimpin ? kepalaLain(pulih, kepala) : null;
  return bentrok ? refuse("keadaan", bentrok) : accept({ pulih });
}

/**
 * An appointment that was entered wrongly: as if it had been entered rightly at once, under the same rules. Its
 * first day stays when a plan that begins with it is already being written.
 */
export function correctAppointment(
  p: PenempatanTercatat,
  baru: PenempatanBaru,
  pakai: Pemakaian,
  alasan: string,
  milik: readonly PenempatanAda[],
  kepala: readonly PenempatanAda[],
): Result<Pengangkatan & Pemulihan & { readonly berubahMulai: Tanggal }, PenolakanKoreksi> {
  const tolak = berhalangan(pakai, alasan);
  if (tolak) return refuse(tolak === "alasan-kosong" ? "isi" : "keadaan", tolak);
  if (pakai.draf > 0 && (baru.dari !== p.dari || baru.jenis !== p.jenis))
    return refuse("keadaan", "skp-sudah-disusun");
  const pulih = pulihkan(p, milik);
  const tanpa = (daftar: readonly PenempatanAda[]) =>
    daftar.filter((x) => x.id !== p.id).map((x) => (x.id === pulih?.id ? pulih : x));
  const hasil = appoint(baru, tanpa(milik), tanpa(kepala));
  if (!hasil.ok) return hasil;
  const berubahMulai = p.dari < baru.dari ? p.dari : baru.dari;
  // When it does not end it any more, the one before holds on: then it must not meet another head.
  const tetapPulih = hasil.value.akhiri?.id === pulih?.id ? null : pulih;
  const bentrok = tetapPulih?.memimpin ? kepalaLain(tetapPulih, tanpa(kepala)) : null;
  return bentrok ? refuse("keadaan", bentrok) : accept({ ...hasil.value, pulih, berubahMulai });
}

function berhalangan(pakai: Pemakaian, alasan: string): "sudah-ada-keputusan" | "alasan-kosong" | null {
  if (pakai.keputusan > 0) return "sudah-ada-keputusan";
  return alasan.trim() === "" ? "alasan-kosong" : null;
}

/** What this one ended, as it was before: unless it was changed since, or its days are taken by now. */
function pulihkan(p: PenempatanTercatat, milik: readonly PenempatanAda[]): PenempatanAda | null {
  const dahulu = milik.find((x) => x.id === p.mengakhiri && x.sampai === tambahHari(p.dari, -1));
  if (!dahulu) return null;
  const berikut = milik
    .filter((x) => x.id !== p.id && x.jenis === "definitif" && x.dari > p.dari)
    .map((x) => tambahHari(x.dari, -1))
    .sort()[0];
  const batas = [p.akhirSemula, berikut].filter((t) => t !== null && t !== undefined).sort()[0] ?? null;
  return { ...dahulu, sampai: batas };
}
