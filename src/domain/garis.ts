import { type IndeksGaris, type Penempatan, pada, type Waktu } from "./indeks-garis.ts";
import { menilaiKarenaJabatan } from "./jabatan.ts";
import { type Tanggal, tambahHari } from "./tanggal.ts";

export type MasalahGaris =
  | "tanpa-penempatan"
  | "tanpa-penilai"
  | "tanpa-atasan"
  | "induk-melingkar"
  | "penilai-melingkar";
export type Garis = {
  readonly unit: string | null;
  readonly penilai: string | null;
  /** The unit the penilai leads: its organisation result counts (hlm. 94 g). */
  readonly unitPenilai: string | null;
  readonly atasan: string | null;
  readonly masalah?: MasalahGaris;
};
export type RentangGaris = Garis & { readonly dari: Tanggal; readonly sampai: Tanggal };

/**
 * Who assesses and who reviews a pegawai on a day, derived from units and appointments alone (handbook 1.2).
 * Upwards from where he serves to the first head who may assess; a vacancy and a JF without delegation are
 * stepped over; a Plt counts while the post is vacant, and is himself assessed from above where he acts.
 */
export const garisPada = (indeks: IndeksGaris, pegawai: string, tanggal: Tanggal): Garis =>
  hitung(indeks, pegawai, { tanggal, berikut: null });

/** The same over a range, as intervals to be stored: they touch, never overlap, and neighbours differ. */
export function rentangGaris(
  indeks: IndeksGaris,
  pegawai: string,
  dari: Tanggal,
  sampai: Tanggal,
): readonly RentangGaris[] {
  const hasil: RentangGaris[] = [];
  for (let mulai: Tanggal | null = dari; mulai !== null && mulai <= sampai; ) {
    const waktu: Waktu = { tanggal: mulai, berikut: null };
    const garis = hitung(indeks, pegawai, waktu);
    const akhir: Tanggal =
      waktu.berikut !== null && waktu.berikut <= sampai ? tambahHari(waktu.berikut, -1) : sampai;
    const akhirnya = hasil.at(-1);
    if (akhirnya && sama(akhirnya, garis)) hasil[hasil.length - 1] = { ...akhirnya, sampai: akhir };
    else hasil.push({ ...garis, dari: mulai, sampai: akhir });
    mulai = waktu.berikut;
  }
  return hasil;
}

/** Where he serves on a day: the definitive appointment before Plt and Plh; membership of a team is none. */
export const tempatPada = (indeks: IndeksGaris, pegawai: string, tanggal: Tanggal): Penempatan | undefined =>
  tempat(indeks, pegawai, { tanggal, berikut: null });

function hitung(indeks: IndeksGaris, pegawai: string, waktu: Waktu): Garis {
  const unit = tempat(indeks, pegawai, waktu)?.unit ?? null;
  const penilai = penilaiDari(indeks, pegawai, new Set([pegawai]), waktu);
  if (penilai.siapa === null) {
    const masalah =
      unit === null && !penilai.melingkar ? "tanpa-penempatan" : (penilai.melingkar ?? "tanpa-penilai");
    return { unit, penilai: null, unitPenilai: null, atasan: null, masalah };
  }
  const atas = penilaiDari(indeks, penilai.siapa, new Set([pegawai, penilai.siapa]), waktu, penilai.unit);
  const garis = { unit, penilai: penilai.siapa, unitPenilai: penilai.unit, atasan: atas.siapa };
  if (atas.siapa !== null) return garis;
  return { ...garis, masalah: atas.melingkar ?? "tanpa-atasan" };
}

type Temu = {
  readonly siapa: string | null;
  readonly unit: string | null;
  readonly melingkar?: MasalahGaris;
};

/** `unitDipimpin`: asked for the head of that unit as such, so the walk begins above it. */
function penilaiDari(
  indeks: IndeksGaris,
  pegawai: string,
  bukan: ReadonlySet<string>,
  waktu: Waktu,
  unitDipimpin: string | null = null,
): Temu {
  const khusus = pada(indeks.khusus.get(pegawai), waktu)[0];
  if (khusus) {
    return bukan.has(khusus.penilai)
      ? { siapa: null, unit: null, melingkar: "penilai-melingkar" }
      : { siapa: khusus.penilai, unit: unitPimpinan(indeks, khusus.penilai, waktu) };
  }
  if (unitDipimpin !== null)
    return naik(indeks, indukDari(indeks, unitDipimpin, waktu), bukan, waktu, [unitDipimpin]);
  const tugas = acuan(indeks, pegawai, waktu);
  if (!tugas) return { siapa: null, unit: null };
  const mulai = tugas.memimpin ? indukDari(indeks, tugas.unit, waktu) : tugas.unit;
  return naik(indeks, mulai, bukan, waktu, tugas.memimpin ? [tugas.unit] : []);
}

function naik(
  indeks: IndeksGaris,
  mulai: string | null,
  bukan: ReadonlySet<string>,
  waktu: Waktu,
  sudah: readonly string[],
): Temu {
  const dilalui = new Set(sudah);
  for (let unit = mulai; unit !== null; unit = indukDari(indeks, unit, waktu)) {
    if (dilalui.has(unit)) return { siapa: null, unit: null, melingkar: "induk-melingkar" };
    dilalui.add(unit);
    const kepala = kepalaDari(indeks, unit, waktu);
    if (kepala && !bukan.has(kepala.pegawai) && bolehMenilai(kepala)) return { siapa: kepala.pegawai, unit };
  }
  return { siapa: null, unit: null };
}

/** hlm. 89 A.5: a Plt answers where he acts; the rule names no Plh, so a Plh stays where he is. */
const acuan = (indeks: IndeksGaris, pegawai: string, waktu: Waktu): Penempatan | undefined => {
  const semua = pada(indeks.penempatan.get(pegawai), waktu);
  return semua.find((p) => p.jenis === "plt" && p.memimpin) ?? utamanya(semua);
};
const tempat = (indeks: IndeksGaris, pegawai: string, waktu: Waktu): Penempatan | undefined =>
  utamanya(pada(indeks.penempatan.get(pegawai), waktu));
const utamanya = (semua: readonly Penempatan[]) =>
  urutanJenis.map((jenis) => semua.find((p) => p.jenis === jenis)).find((p) => p !== undefined);
const urutanJenis = ["definitif", "plt", "plh"] as const;

/** A tim kerja has a ketua, not a penilai (hlm. 44, 89): nobody is assessed by leading one. */
function kepalaDari(indeks: IndeksGaris, unit: string, waktu: Waktu): Penempatan | undefined {
  if (pada(indeks.unit.get(unit), waktu)[0]?.jenis === "tim-kerja") return undefined;
  return utamanya(pada(indeks.kepala.get(unit), waktu));
}
/** hlm. 89 A.3, A.7: by the post, or by written delegation while he leads the unit. */
const bolehMenilai = (p: Penempatan) => menilaiKarenaJabatan(p.jabatanJenis) || p.delegasiPenilai;
const indukDari = (indeks: IndeksGaris, unit: string, waktu: Waktu) =>
  pada(indeks.unit.get(unit), waktu)[0]?.induk ?? null;
const unitPimpinan = (indeks: IndeksGaris, pegawai: string, waktu: Waktu) =>
  (
    utamanya(pada(indeks.penempatan.get(pegawai), waktu).filter((p) => p.memimpin)) ??
    tempat(indeks, pegawai, waktu)
  )?.unit ?? null;

const sama = (a: Garis, b: Garis) =>
  a.unit === b.unit &&
  a.penilai === b.penilai &&
  a.unitPenilai === b.unitPenilai &&
  a.atasan === b.atasan &&
  a.masalah === b.masalah;
