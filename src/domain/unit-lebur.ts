import type { UnitVersi } from "./indeks-garis.ts";
import { accept, type Result, refuse } from "./result.ts";
import { dalamRentang, type Tanggal, tambahHari, terakhir } from "./tanggal.ts";
import { berputar } from "./unit.ts";

export type PenolakanAkhirUnit =
  | "unit-tidak-berlaku"
  | "belum-sehari"
  | "masih-ada-anak"
  | "masih-ada-pegawai"
  | "lebur-diri"
  | "tujuan-tidak-berlaku"
  | "induk-melingkar"
  | "akting-terjadwal";

/** What happens to the rows of unit_versi; a row is known by its unit and first day. */
export type LangkahVersi =
  | { readonly apa: "potong"; readonly unit: string; readonly dari: Tanggal; readonly sampai: Tanggal }
  | {
      readonly apa: "salin";
      readonly unit: string;
      readonly asal: Tanggal;
      readonly dari: Tanggal;
      readonly induk: string | null;
    }
  | { readonly apa: "ganti"; readonly unit: string; readonly dari: Tanggal; readonly induk: string | null }
  | { readonly apa: "hapus"; readonly unit: string; readonly dari: Tanggal };
export type Akhir = { readonly versi: readonly UnitVersi[]; readonly langkah: readonly LangkahVersi[] };

/** The last day of a unit. Nobody and nothing may be left in it: that is moved first, or it is dissolved instead. */
export function closeUnit(
  semua: readonly UnitVersi[],
  unit: string,
  sampai: Tanggal,
  tersisa: number,
): Result<Akhir, PenolakanAkhirUnit> {
  if (!semua.some((v) => v.unit === unit && dalamRentang(sampai, v.dari, v.sampai)))
    return refuse("keadaan", "unit-tidak-berlaku");
  if (semua.some((v) => v.induk === unit && (v.sampai === null || v.sampai > sampai)))
    return refuse("keadaan", "masih-ada-anak");
  if (tersisa > 0) return refuse("keadaan", "masih-ada-pegawai");
  return accept(jalankan(semua, berakhir(semua, unit, sampai)));
}

/**
 * A unit goes up in another from a day on: what stood below it stands below the other; the other, when it stood
 * below it itself, takes its place. Who serves in it moves with it (mergedPosts).
 */
export function mergeUnit(
  semua: readonly UnitVersi[],
  unit: string,
  ke: string,
  dari: Tanggal,
): Result<Akhir, PenolakanAkhirUnit> {
  if (unit === ke) return refuse("isi", "lebur-diri");
  const kini = semua.find((v) => v.unit === unit && dalamRentang(dari, v.dari, v.sampai));
  if (!kini) return refuse("keadaan", "unit-tidak-berlaku");
  if (!semua.some((v) => v.unit === unit && v.dari < dari)) return refuse("isi", "belum-sehari");
  const tujuan = semua.filter((v) => v.unit === ke && (v.sampai === null || v.sampai >= dari));
  if (!tujuan.some((v) => v.dari <= dari) || !tujuan.some((v) => v.sampai === null))
    return refuse("isi", "tujuan-tidak-berlaku");
  const pindah = semua
    .filter((v) => v.induk === unit && (v.sampai === null || v.sampai >= dari))
    .flatMap((v): LangkahVersi[] => {
      const induk = v.unit === ke ? indukPada(semua, unit, terakhir(v.dari, dari)) : ke;
      if (v.dari >= dari) return [{ apa: "ganti", unit: v.unit, dari: v.dari, induk }];
      return [
        { apa: "potong", unit: v.unit, dari: v.dari, sampai: tambahHari(dari, -1) },
        { apa: "salin", unit: v.unit, asal: v.dari, dari, induk },
      ];
    });
  const hasil = jalankan(semua, [...pindah, ...berakhir(semua, unit, tambahHari(dari, -1))]);
  const terkena = [ke, ...pindah.map((l) => l.unit)];
  return terkena.some((u) => berputar(hasil.versi, u, dari))
    ? refuse("isi", "induk-melingkar")
    : accept(hasil);
}

type Pos = {
  readonly id: string;
  readonly jenis: "definitif" | "plt" | "plh" | "tim";
  readonly dari: Tanggal;
};
/** `lanjut` ends on the eve and goes on in the other unit, leading nothing; `akhir` ends; `alih` has not begun. */
export type Kepindahan<P> = {
  readonly lanjut: readonly P[];
  readonly akhir: readonly P[];
  readonly alih: readonly P[];
};

/**
 * Those who serve go along, also the head, who leads nothing until he is appointed anew: a post is not merged by
 * itself. Plt and Plh end with the post they acted in; one that is to begin later has to be taken back first.
 */
export function mergedPosts<P extends Pos>(
  posts: readonly P[],
  dari: Tanggal,
): Result<Kepindahan<P>, "akting-terjadwal"> {
  const akting = posts.filter((p) => p.jenis === "plt" || p.jenis === "plh");
  if (akting.some((p) => p.dari >= dari)) return refuse("keadaan", "akting-terjadwal");
  const tetap = posts.filter((p) => p.jenis === "definitif" || p.jenis === "tim");
  return accept({
    lanjut: tetap.filter((p) => p.dari < dari),
    alih: tetap.filter((p) => p.dari >= dari),
    akhir: akting,
  });
}

const indukPada = (semua: readonly UnitVersi[], unit: string, hari: Tanggal) =>
  semua.find((v) => v.unit === unit && dalamRentang(hari, v.dari, v.sampai))?.induk ?? null;

const berakhir = (semua: readonly UnitVersi[], unit: string, sampai: Tanggal): LangkahVersi[] =>
  semua
    .filter((v) => v.unit === unit && (v.sampai === null || v.sampai > sampai))
    .map((v) =>
      v.dari > sampai ? { apa: "hapus", unit, dari: v.dari } : { apa: "potong", unit, dari: v.dari, sampai },
    );

function jalankan(semua: readonly UnitVersi[], langkah: readonly LangkahVersi[]): Akhir {
  const sama = (v: UnitVersi, l: { readonly unit: string; readonly dari: Tanggal }) =>
    v.unit === l.unit && v.dari === l.dari;
  let versi = [...semua];
  for (const l of langkah) {
    if (l.apa === "hapus") versi = versi.filter((v) => !sama(v, l));
    else if (l.apa === "salin") {
      const asal = semua.find((v) => sama(v, { unit: l.unit, dari: l.asal }));
      if (asal) versi.push({ ...asal, dari: l.dari, induk: l.induk });
    } else
      versi = versi.map((v) =>
        sama(v, l) ? (l.apa === "potong" ? { ...v, sampai: l.sampai } : { ...v, induk: l.induk }) : v,
      );
  }
  return { versi, langkah };
}
