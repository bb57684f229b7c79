import type { JenisJabatan } from "./jabatan.ts";
import type { JenisPenempatan, JenisUnit } from "./kepegawaian.ts";
import { accept, type Result, refuse } from "./result.ts";
import { type Tanggal, tambahHari } from "./tanggal.ts";

export type PenolakanPenempatan =
  | "tanggal-terbalik"
  | "definitif-lebih-baru"
  | "unit-sudah-dipimpin"
  | "masih-ada-definitif"
  | "jenjang-kosong"
  | "delegasi-tanpa-unit"
  | "surat-kosong"
  | "plt-terjadwal"
  | "plt-sudah-ada"
  | "plh-tanpa-akhir"
  | "plh-tanpa-pejabat"
  | "bukan-tim-kerja"
  | "sudah-anggota"
  | "tim-sudah-diketuai"
  | "menunjuk-diri"
  | "unit-ditutup";

type Masa = { readonly dari: Tanggal; readonly sampai: Tanggal | null };
/** What is already entered, of the pegawai himself or of the heads of the unit. */
export type PenempatanAda = Masa & {
  readonly id: string;
  readonly pegawai: string;
  readonly unit: string;
  readonly jenis: JenisPenempatan;
  readonly memimpin: boolean;
};
export type PenempatanBaru = Masa & {
  readonly pegawai: string;
  readonly unit: string;
  readonly jenis: JenisPenempatan;
  readonly jenisJabatan: JenisJabatan;
  readonly jenjang: string | null;
  readonly memimpin: boolean;
  readonly delegasi: boolean;
  readonly nomorSurat: string;
  /** What kind of unit it is, when the caller knows: membership of a team is of a tim kerja. */
  readonly jenisUnit?: JenisUnit | undefined;
  /** The unit's last day, when one is set. */
  readonly unitBerakhir?: Tanggal | null | undefined;
  /** Who enters it, when the caller knows: nobody makes himself somebody's penilai alone. */
  readonly oleh?: string | undefined;
};
export type Pengangkatan = {
  /** His own definitive appointment, which ends on the eve. */
  readonly akhiri: PenempatanAda | null;
  /** The Plt of the post that is vacant no longer: they end on the eve too. */
  readonly akhiriPlt: readonly PenempatanAda[];
};

/**
 * A new appointment. Several may hold at once; where they would contradict each other this decides:
 * one definitive appointment a person (the one before ends on the eve), one definitive head a unit, a Plt only
 * while the post is vacant (hlm. 89 A.3; he ends on the eve of the definitive head), a Plh only while there is a
 * holder who is away, so never without an end; a team never changes the line. Plt and Plh always lead; a delegation
 * is in writing and for who leads (hlm. 89 A.7).
 */
export function appoint(
  baru: PenempatanBaru,
  milik: readonly PenempatanAda[],
  kepala: readonly PenempatanAda[],
): Result<Pengangkatan, PenolakanPenempatan> {
  const salah = bentuk(baru) ?? sendiri(baru) ?? (baru.jenis === "tim" ? tim(baru, milik, kepala) : null);
  if (salah) return refuse(salah === "menunjuk-diri" ? "hak" : "isi", salah);
  const lain = kepala.filter((k) => k.unit === baru.unit && k.memimpin && bertemu(k, baru));
  const definitifLain = lain.filter((k) => k.jenis === "definitif" && k.pegawai !== baru.pegawai);
  const plt = lain.filter((k) => k.jenis === "plt");
  if (baru.jenis === "plt") {
    if (definitifLain.length > 0) return refuse("isi", "masih-ada-definitif");
    if (plt.length > 0) return refuse("isi", "plt-sudah-ada");
  }
  if (baru.jenis === "plh" && !selamaPlh(baru, definitifLain)) return refuse("isi", "plh-tanpa-pejabat");
  if (baru.jenis !== "definitif") return accept({ akhiri: null, akhiriPlt: [] });
  if (baru.memimpin && definitifLain.length > 0) return refuse("isi", "unit-sudah-dipimpin");
  if (baru.memimpin && plt.some((p) => p.dari >= baru.dari)) return refuse("isi", "plt-terjadwal");
  const definitif = milik.filter((p) => p.jenis === "definitif");
  if (definitif.some((p) => p.dari >= baru.dari)) return refuse("isi", "definitif-lebih-baru");
  return accept({
    akhiri: definitif.find((p) => bertemu(p, baru)) ?? null,
    akhiriPlt: baru.memimpin ? plt : [],
  });
}

/** The last day of an appointment; it may be corrected later as long as nothing else holds on those days. */
export function endAppointment(
  p: PenempatanAda,
  sampai: Tanggal,
  milik: readonly PenempatanAda[],
  kepala: readonly PenempatanAda[] = [],
): Result<{ readonly berubahMulai: Tanggal }, PenolakanPenempatan> {
  if (sampai < p.dari) return refuse("isi", "tanggal-terbalik");
  const berikut = milik.some(
    (lain) => lain.id !== p.id && lain.jenis === "definitif" && lain.dari > p.dari && lain.dari <= sampai,
  );
  if (p.jenis === "definitif" && berikut) return refuse("isi", "definitif-lebih-baru");
  const lebihLama = p.sampai !== null && p.sampai < sampai;
  const bentrok = p.memimpin && lebihLama ? kepalaLain({ ...p, sampai }, kepala) : null;
  if (bentrok) return refuse("isi", bentrok);
  return accept({ berubahMulai: tambahHari(lebihLama ? (p.sampai as Tanggal) : sampai, 1) });
}

/** Who else leads the unit while this one would: a definitive head beside nobody, a Plt beside no Plt. */
export function kepalaLain(
  p: Omit<PenempatanAda, "id"> & { readonly id?: string },
  kepala: readonly PenempatanAda[],
): "unit-sudah-dipimpin" | "masih-ada-definitif" | "plt-terjadwal" | "plt-sudah-ada" | null {
  const lain = kepala.filter((k) => k.id !== p.id && k.unit === p.unit && k.memimpin && bertemu(k, p));
  const definitif = lain.some((k) => k.jenis === "definitif" && k.pegawai !== p.pegawai);
  const plt = lain.some((k) => k.jenis === "plt");
  if (p.jenis === "definitif") return definitif ? "unit-sudah-dipimpin" : plt ? "plt-terjadwal" : null;
  if (p.jenis === "plt") return definitif ? "masih-ada-definitif" : plt ? "plt-sudah-ada" : null;
  return null;
}

const bertemu = (a: Masa, b: Masa) =>
  (a.sampai === null || a.sampai >= b.dari) && (b.sampai === null || b.sampai >= a.dari);

function bentuk(baru: PenempatanBaru): PenolakanPenempatan | null {
  if (baru.sampai !== null && baru.sampai < baru.dari) return "tanggal-terbalik";
  if (baru.jenisJabatan === "jf" && baru.jenjang === null && baru.jenis === "definitif")
    return "jenjang-kosong";
  if (baru.delegasi && (!baru.memimpin || baru.jenis === "tim")) return "delegasi-tanpa-unit";
  if ((baru.delegasi || baru.jenis === "plt" || baru.jenis === "plh") && baru.nomorSurat === "")
    return "surat-kosong";
  if (baru.jenis === "plh" && baru.sampai === null) return "plh-tanpa-akhir";
  const berakhir = baru.unitBerakhir ?? null;
  return berakhir !== null && (baru.sampai === null || baru.sampai > berakhir) ? "unit-ditutup" : null;
}

/**
 * An admin does not make himself the penilai of others by acting or by delegation; another admin does. To a
 * definitive post he may enter himself, but not without its letter.
 */
function sendiri(baru: PenempatanBaru): "menunjuk-diri" | "surat-kosong" | null {
  if (baru.oleh !== baru.pegawai || !baru.memimpin || baru.jenis === "tim") return null;
  if (baru.jenis !== "definitif" || baru.delegasi) return "menunjuk-diri";
  return baru.nomorSurat === "" ? "surat-kosong" : null;
}

function tim(
  baru: PenempatanBaru,
  milik: readonly PenempatanAda[],
  kepala: readonly PenempatanAda[],
): "bukan-tim-kerja" | "sudah-anggota" | "tim-sudah-diketuai" | null {
  if (baru.jenisUnit !== undefined && baru.jenisUnit !== "tim-kerja") return "bukan-tim-kerja";
  if (milik.some((p) => p.jenis === "tim" && p.unit === baru.unit && bertemu(p, baru)))
    return "sudah-anggota";
  const ketua = kepala.some(
    (k) => k.jenis === "tim" && k.unit === baru.unit && k.memimpin && bertemu(k, baru),
  );
  return baru.memimpin && ketua ? "tim-sudah-diketuai" : null;
}

/** The post has a holder on every day of it; on whichever day it has none it is a Plt who is needed. */
const selamaPlh = (baru: PenempatanBaru, pemegang: readonly PenempatanAda[]): boolean =>
  pemegang.some(
    (k) => k.dari <= baru.dari && (k.sampai === null || (baru.sampai !== null && k.sampai >= baru.sampai)),
  );
