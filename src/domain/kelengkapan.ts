import {
  anggota,
  aspek,
  type JenisRhk,
  type Kelompok,
  kunci,
  type Pendekatan,
  type Perspektif,
  perspektif,
} from "./istilah.ts";
import { skpTerlambat } from "./jadwal.ts";
import { type Perilaku, perilaku } from "./perilaku.ts";
import type { Tanggal } from "./tanggal.ts";

/** Absent, null and blanks mean the same: empty. */
export type Teks = string | null | undefined;
export type IsiIndikator = {
  readonly teks: Teks;
  /** A range in words ("80-90%"): never a number (hlm. 51). */
  readonly target?: Teks;
  readonly perspektif?: Teks;
  readonly aspek?: Teks;
  /** Code of the PK indicator it carries. */
  readonly pk?: Teks;
  readonly dipahamiSemua?: boolean | null | undefined;
  readonly manual?: boolean | null | undefined;
};
export type IsiRhk = {
  readonly jenis: JenisRhk;
  readonly teks: Teks;
  readonly penugasanDari?: Teks;
  readonly rhkPimpinan?: Teks;
  readonly indikator: readonly IsiIndikator[];
};
export type Lampiran = {
  readonly sumberDaya: readonly string[];
  readonly skema: readonly string[];
  readonly konsekuensi: readonly string[];
};
export type IsiSkp = {
  readonly kelompok: Kelompok;
  readonly pendekatan: Pendekatan;
  readonly mulai: Tanggal;
  readonly ditetapkan?: Tanggal | null;
  readonly pk?: readonly string[];
  readonly rhk: readonly IsiRhk[];
  readonly perilaku: readonly Perilaku[];
  readonly lampiran: Lampiran | null;
  /** Asked for once the SKP is fixed; null while it is a draft. */
  readonly tandaTangan: { readonly pegawai: boolean; readonly penilai: boolean } | null;
};

/** In the order they are reported (handbook 9). */
export const kesalahanSkp = [
  "rhk-utama-kosong",
  "indikator-kosong",
  "target-kosong",
  "perspektif-kosong",
  "perspektif-tidak-dikenal",
  "perspektif-anggaran-tidak-ada",
  "pk-belum-tercakup",
  "manual-indikator-wajib",
  "penugasan-dari-kosong",
  "rhk-pimpinan-kosong",
  "aspek-kosong",
  "aspek-tidak-dikenal",
  "perilaku-tidak-lengkap",
  "lampiran-tidak-ada",
  "ttd-pegawai-belum",
  "ttd-penilai-belum",
] as const;
export type KesalahanSkp = (typeof kesalahanSkp)[number];
export const peringatanSkp = [
  "perspektif-tidak-lengkap",
  "lampiran-kosong:sumber-daya",
  "lampiran-kosong:skema",
  "lampiran-kosong:konsekuensi",
  "terlambat",
] as const;
export type PeringatanSkp = (typeof peringatanSkp)[number];

/** One finding; `rhk` and `indikator` count from 0 and say where, when it has a place. */
export type Temuan<K = KesalahanSkp> = {
  readonly kode: K;
  readonly rhk?: number;
  readonly indikator?: number;
};
export type Kelengkapan = {
  readonly lengkap: boolean;
  readonly kesalahan: readonly KesalahanSkp[];
  readonly peringatan: readonly PeringatanSkp[];
};

export function skpLengkap(skp: IsiSkp): Kelengkapan {
  const ada = new Set(temuanSkp(skp).map((t) => t.kode));
  const kesalahan = kesalahanSkp.filter((kode) => ada.has(kode));
  return { lengkap: kesalahan.length === 0, kesalahan, peringatan: peringatanDari(skp) };
}

/** Every fault at its place, for the summary that links to the field. */
export function temuanSkp(skp: IsiSkp): readonly Temuan[] {
  const jpt = skp.kelompok === "jpt-unit-mandiri";
  const kuantitatif = skp.pendekatan === "kuantitatif";
  return [
    ...bila(!skp.rhk.some((r) => r.jenis === "utama" && !kosong(r.teks)), "rhk-utama-kosong"),
    ...tiapRhk(skp, "indikator-kosong", (r) => r.indikator.length === 0),
    ...tiapIndikator(skp, "indikator-kosong", (i) => kosong(i.teks)),
    ...(kuantitatif ? tiapIndikator(skp, "target-kosong", (i) => kosong(i.target)) : []),
    ...(jpt ? temuanJpt(skp) : []),
    ...(jpt || !kuantitatif ? tiapRhk(skp, "penugasan-dari-kosong", (r) => kosong(r.penugasanDari)) : []),
    ...(!jpt && kuantitatif ? temuanJaJf(skp) : []),
    ...bila(!kunci(perilaku).every((p) => skp.perilaku.includes(p)), "perilaku-tidak-lengkap"),
    ...bila(skp.lampiran === null, "lampiran-tidak-ada"),
    ...bila(skp.tandaTangan?.pegawai === false, "ttd-pegawai-belum"),
    ...bila(skp.tandaTangan?.penilai === false, "ttd-penilai-belum"),
  ];
}

/** hlm. 27-29, 37: four perspectives of which Anggaran is compulsory, the whole PK, a manual where needed. */
function temuanJpt(skp: IsiSkp): Temuan[] {
  const tercakup = new Set(
    skp.rhk.filter((r) => r.jenis === "utama").flatMap((r) => r.indikator.map((i) => i.pk?.trim())),
  );
  return [
    ...tiapIndikator(skp, "perspektif-kosong", (i) => kosong(i.perspektif)),
    ...tiapIndikator(skp, "perspektif-tidak-dikenal", (i) => asing(perspektif, i.perspektif)),
    ...bila(!perspektifDipakai(skp).has("anggaran"), "perspektif-anggaran-tidak-ada"),
    ...bila(!(skp.pk ?? []).every((kode) => kosong(kode) || tercakup.has(kode.trim())), "pk-belum-tercakup"),
    ...tiapIndikator(skp, "manual-indikator-wajib", (i) => i.dipahamiSemua === false && i.manual !== true),
  ];
}

/** hlm. 57-59: what is intervened at the superior's, and the aspect of each indicator (Ps. 9 ayat (2)). */
const temuanJaJf = (skp: IsiSkp): Temuan[] => [
  ...tiapRhk(skp, "rhk-pimpinan-kosong", (r) => kosong(r.rhkPimpinan)),
  ...tiapIndikator(skp, "aspek-kosong", (i) => kosong(i.aspek)),
  ...tiapIndikator(skp, "aspek-tidak-dikenal", (i) => asing(aspek, i.aspek)),
];

function peringatanDari(skp: IsiSkp): PeringatanSkp[] {
  const dipakai = perspektifDipakai(skp);
  const lain = kunci(perspektif).filter((p) => p !== "anggaran");
  const { lampiran } = skp;
  const ada: Readonly<Record<PeringatanSkp, boolean>> = {
    "perspektif-tidak-lengkap": skp.kelompok === "jpt-unit-mandiri" && !lain.every((p) => dipakai.has(p)),
    "lampiran-kosong:sumber-daya": lampiran?.sumberDaya.every(kosong) ?? false,
    "lampiran-kosong:skema": lampiran?.skema.every(kosong) ?? false,
    "lampiran-kosong:konsekuensi": lampiran?.konsekuensi.every(kosong) ?? false,
    terlambat: skp.ditetapkan ? skpTerlambat(skp.mulai, skp.ditetapkan) : false,
  };
  return peringatanSkp.filter((kode) => ada[kode]);
}

const perspektifDipakai = (skp: IsiSkp): ReadonlySet<Perspektif> =>
  new Set(
    skp.rhk
      .flatMap((r) => r.indikator.map((i) => i.perspektif))
      .filter((p): p is Perspektif => anggota(perspektif, p)),
  );
const kosong = (teks: Teks) => !teks?.trim();
const asing = (tabel: Parameters<typeof anggota>[0], teks: Teks) => !kosong(teks) && !anggota(tabel, teks);
const bila = (salah: boolean, kode: KesalahanSkp): Temuan[] => (salah ? [{ kode }] : []);
const tiapRhk = (skp: IsiSkp, kode: KesalahanSkp, salah: (r: IsiRhk) => boolean): Temuan[] =>
  skp.rhk.flatMap((r, rhk) => (salah(r) ? [{ kode, rhk }] : []));
const tiapIndikator = (skp: IsiSkp, kode: KesalahanSkp, salah: (i: IsiIndikator) => boolean): Temuan[] =>
  skp.rhk.flatMap((r, rhk) =>
    r.indikator.flatMap((i, indikator) => (salah(i) ? [{ kode, rhk, indikator }] : [])),
  );
