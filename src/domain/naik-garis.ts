import { type IndeksGaris, type Penempatan, pada, type Waktu } from "./indeks-garis.ts";
import { menilaiKarenaJabatan } from "./jabatan.ts";
import type { JenisPenempatan } from "./kepegawaian.ts";

/** One thing that was looked at on the way to a penilai, to be told to whoever asks why. */
export type LangkahGaris =
  | { readonly langkah: "khusus" | "khusus-melingkar"; readonly penilai: string }
  | {
      readonly langkah: "mulai";
      readonly unit: string;
      readonly jenis: JenisPenempatan;
      readonly memimpin: boolean;
    }
  | {
      readonly langkah: "unit";
      readonly unit: string;
      readonly hasil: HasilUnit;
      readonly kepala: Kepala | null;
    }
  | { readonly langkah: "tanpa-jabatan" | "puncak" | "unit-melingkar" };
/** dilewati: he leads it, but he is the one in question himself, or already his penilai. */
export type HasilUnit = "tim-kerja" | "kosong" | "dilewati" | "belum-berwenang" | "dipilih";
export type Kepala = {
  readonly pegawai: string;
  readonly jenis: JenisPenempatan;
  readonly karena: "jabatan" | "delegasi" | null;
};
export type Catat = (langkah: LangkahGaris) => void;

export type Temu = {
  readonly siapa: string | null;
  readonly unit: string | null;
  readonly melingkar?: "induk-melingkar" | "penilai-melingkar";
};

/**
 * The first who may assess: the exception, or upwards from where he is assessed. `bukan` is never the answer;
 * `unitDipimpin`: asked for the head of that unit as such, so the walk begins above it.
 */
export function penilaiDari(
  indeks: IndeksGaris,
  pegawai: string,
  bukan: ReadonlySet<string>,
  waktu: Waktu,
  unitDipimpin: string | null = null,
  catat?: Catat,
): Temu {
  const khusus = pada(indeks.khusus.get(pegawai), waktu)[0];
  if (khusus) {
    const melingkar = bukan.has(khusus.penilai);
    catat?.({ langkah: melingkar ? "khusus-melingkar" : "khusus", penilai: khusus.penilai });
    return melingkar
      ? { siapa: null, unit: null, melingkar: "penilai-melingkar" }
      : { siapa: khusus.penilai, unit: unitPimpinan(indeks, khusus.penilai, waktu) };
  }
  if (unitDipimpin !== null)
    return naik(indeks, indukDari(indeks, unitDipimpin, waktu), bukan, waktu, [unitDipimpin], catat);
  const tugas = acuan(indeks, pegawai, waktu);
  if (!tugas) {
    catat?.({ langkah: "tanpa-jabatan" });
    return { siapa: null, unit: null };
  }
  const { unit, jenis, memimpin } = tugas;
  catat?.({ langkah: "mulai", unit, jenis, memimpin });
  const mulai = memimpin ? indukDari(indeks, unit, waktu) : unit;
  return naik(indeks, mulai, bukan, waktu, memimpin ? [unit] : [], catat);
}

/** Where he serves: the definitive appointment before Plt and Plh; membership of a team is none. */
export const tempat = (indeks: IndeksGaris, pegawai: string, waktu: Waktu): Penempatan | undefined =>
  utamanya(pada(indeks.penempatan.get(pegawai), waktu));

function naik(
  indeks: IndeksGaris,
  mulai: string | null,
  bukan: ReadonlySet<string>,
  waktu: Waktu,
  sudah: readonly string[],
  catat?: Catat,
): Temu {
  const dilalui = new Set(sudah);
  for (let unit = mulai; unit !== null; unit = indukDari(indeks, unit, waktu)) {
    if (dilalui.has(unit)) {
      catat?.({ langkah: "unit-melingkar" });
      return { siapa: null, unit: null, melingkar: "induk-melingkar" };
    }
    dilalui.add(unit);
    const tim = pada(indeks.unit.get(unit), waktu)[0]?.jenis === "tim-kerja";
    // A tim kerja has a ketua, not a penilai (hlm. 44, 89): nobody is assessed by leading one.
    const kepala = tim ? undefined : utamanya(pada(indeks.kepala.get(unit), waktu));
    const hasil = tim ? "tim-kerja" : hasilKepala(kepala, bukan);
    catat?.({ langkah: "unit", unit, hasil, kepala: kepala ? sebagai(kepala) : null });
    if (kepala && hasil === "dipilih") return { siapa: kepala.pegawai, unit };
  }
  catat?.({ langkah: "puncak" });
  return { siapa: null, unit: null };
}

const hasilKepala = (kepala: Penempatan | undefined, bukan: ReadonlySet<string>): HasilUnit => {
  if (!kepala) return "kosong";
  if (bukan.has(kepala.pegawai)) return "dilewati";
  return karena(kepala) === null ? "belum-berwenang" : "dipilih";
};
const sebagai = (p: Penempatan): Kepala => ({ pegawai: p.pegawai, jenis: p.jenis, karena: karena(p) });
/** hlm. 89 A.3, A.7: by the post, or by written delegation while he leads the unit. */
const karena = (p: Penempatan) =>
  menilaiKarenaJabatan(p.jabatanJenis) ? "jabatan" : p.delegasiPenilai ? "delegasi" : null;

/**
 * hlm. 89 A.5: a Plt answers where he acts; the rule names no Plh, so a Plh stays where he is. Whoever acts below
 * a unit that he leads himself keeps his line there: else his own subordinates would come to assess him.
 */
function acuan(indeks: IndeksGaris, pegawai: string, waktu: Waktu): Penempatan | undefined {
  const semua = pada(indeks.penempatan.get(pegawai), waktu);
  const plt = semua.filter((p) => p.jenis === "plt" && p.memimpin);
  const dipimpin = [...plt, ...semua.filter((p) => p.jenis === "definitif" && p.memimpin)];
  const tertinggi = dipimpin.find((p) => !dipimpin.some((lain) => diAtas(indeks, lain.unit, p.unit, waktu)));
  return (plt.length > 0 ? (tertinggi ?? plt[0]) : undefined) ?? utamanya(semua);
}

function diAtas(indeks: IndeksGaris, atas: string, bawah: string, waktu: Waktu): boolean {
  const dilalui = new Set([bawah]);
  for (let unit = indukDari(indeks, bawah, waktu); unit !== null; unit = indukDari(indeks, unit, waktu)) {
    if (dilalui.has(unit)) return false;
    if (unit === atas) return true;
    dilalui.add(unit);
  }
  return false;
}

const utamanya = (semua: readonly Penempatan[]) =>
  urutanJenis.map((jenis) => semua.find((p) => p.jenis === jenis)).find((p) => p !== undefined);
const urutanJenis = ["definitif", "plt", "plh"] as const;
const indukDari = (indeks: IndeksGaris, unit: string, waktu: Waktu) =>
  pada(indeks.unit.get(unit), waktu)[0]?.induk ?? null;
const unitPimpinan = (indeks: IndeksGaris, pegawai: string, waktu: Waktu) =>
  (
    utamanya(pada(indeks.penempatan.get(pegawai), waktu).filter((p) => p.memimpin)) ??
    tempat(indeks, pegawai, waktu)
  )?.unit ?? null;
