import type { JenisRhk, Kelompok, Pendekatan } from "./istilah.ts";
import { type KodePenolakan, tolak } from "./penolakan.ts";
import { accept, type Result } from "./result.ts";

/** Whose text it was. */
export type SumberSalin = "tahun-lalu" | "pendahulu" | "rekan" | "pustaka";
export const SUMBER_SALIN = [
  "tahun-lalu",
  "pendahulu",
  "rekan",
  "pustaka",
] as const satisfies readonly SumberSalin[];

export type IndikatorSumber = {
  readonly aspek?: string | null;
  readonly perspektif?: string | null;
  readonly teks: string;
  readonly target: string;
  readonly lintasan?: Readonly<Record<string, string>>;
};
export type RhkSumber = {
  readonly id: string;
  readonly jenis: JenisRhk;
  readonly klasifikasi: "organisasi" | "individu";
  readonly teks: string;
  readonly penugasanDari?: string;
  readonly rhkPimpinanTeks?: string;
  readonly indikator: readonly IndikatorSumber[];
};

/** A row to be ticked. `sudah`: the plan says it already; then there is nothing to tick. */
export type Tawaran<R extends RhkSumber = RhkSumber> = {
  readonly rhk: R;
  readonly sudah: boolean;
  readonly dipilih: boolean;
};

type Bertulisan = { readonly teks: string };

/**
 * What a source offers to a plan. RHK klasifikasi organisasi stay with the post and go to the successor; individu
 * ones were agreed with one person and are nobody else's (docs/decisions/2026-11-22-copying-plans.md). One's own and
 * the post's are ticked beforehand; what somebody else promised is chosen.
 */
export function tawaran<R extends RhkSumber>(
  sumber: SumberSalin,
  rhk: readonly R[],
  rencana: readonly Bertulisan[],
): readonly Tawaran<R>[] {
  const ada = new Set(rencana.map((r) => samaTeks(r.teks)));
  const terlihat = new Set<string>();
  return rhk.flatMap((r) => {
    const kunci = samaTeks(r.teks);
    if (terlihat.has(kunci) || kunci === "" || !milikJabatan(sumber, r)) return [];
    terlihat.add(kunci);
    const sudah = ada.has(kunci);
    return [{ rhk: r, sudah, dipilih: !sudah && (sumber === "tahun-lalu" || sumber === "pendahulu") }];
  });
}

const milikJabatan = (sumber: SumberSalin, r: RhkSumber): boolean =>
  r.klasifikasi === "organisasi" || sumber === "tahun-lalu" || sumber === "pustaka";

/** The form the copy comes into. */
export type BentukRencana = {
  readonly kelompok: Kelompok;
  readonly pendekatan: Pendekatan;
  /** "triwulan-1" …: how the year of the plan is divided. */
  readonly periode: readonly string[];
};

export type IndikatorSalinan = {
  readonly aspek: string | null;
  readonly perspektif: string | null;
  readonly teks: string;
  readonly target: string;
  readonly lintasan: Readonly<Record<string, string>>;
};

/** An indicator as its new form has room for: no column of the old one is left to be sent unseen. */
export function sesuaikan(i: IndikatorSumber, bentuk: BentukRencana): IndikatorSalinan {
  const jpt = bentuk.kelompok === "jpt-unit-mandiri";
  const narasi = bentuk.pendekatan === "kualitatif";
  const lintasan = i.lintasan ?? {};
  return {
    aspek: !jpt && !narasi ? (i.aspek ?? null) : null,
    perspektif: jpt ? (i.perspektif ?? null) : null,
    // Kualitatif: measure and target in one narrative (hlm. 50).
    teks: narasi ? bersambung(i.teks, i.target) : i.teks,
    target: narasi ? "" : i.target,
    lintasan: Object.keys(lintasan).every((k) => bentuk.periode.includes(k)) ? lintasan : {},
  };
}

const PALING_PANJANG = 4000;
function bersambung(teks: string, target: string): string {
  const jadi = target === "" ? teks : `${teks.replace(/[.:]\s*$/, "")}: ${target}`;
  return jadi.length > PALING_PANJANG ? teks : jadi;
}

type RhkRencana = {
  readonly id: string;
  readonly jenis: JenisRhk;
  readonly teks: string;
  readonly indikator: readonly unknown[];
};

/**
 * The plan with the chosen rows in it: utama behind the last utama, tambahan at the end. Not a word of what stood
 * there changes, and what it says already is not said twice.
 */
export function salin<R extends RhkSumber, P extends RhkRencana>(
  rencana: readonly P[],
  ditawarkan: readonly Tawaran<R>[],
  pilihan: readonly string[],
  bentuk: { readonly palingBanyak: number; readonly jadikan: (r: R) => P },
): Result<
  { readonly rhk: readonly P[]; readonly baru: readonly P[]; readonly dari: readonly R[] },
  KodePenolakan
> {
  const dipilih = ditawarkan.filter((t) => pilihan.includes(t.rhk.id));
  if (dipilih.length === 0) return tolak("salinan-kosong");
  const ada = new Set(rencana.map((r) => samaTeks(r.teks)));
  const dari = dipilih.map((t) => t.rhk).filter((r) => !ada.has(samaTeks(r.teks)));
  const baru = dari.map(bentuk.jadikan);
  const utama = baru.filter((r) => r.jenis === "utama");
  const batas = rencana.findLastIndex((r) => r.jenis === "utama") + 1;
  const rhk = [
    ...rencana.slice(0, batas),
    ...utama,
    ...rencana.slice(batas),
    ...baru.filter((r) => r.jenis !== "utama"),
  ];
  if (baru.length > 0 && jumlahBaris(rhk) > bentuk.palingBanyak)
    return tolak("salinan-terlalu-banyak", { paling: bentuk.palingBanyak });
  return accept({ rhk, baru, dari });
}

/** A result without an indicator still takes a row. */
export const jumlahBaris = (rhk: readonly { readonly indikator: readonly unknown[] }[]): number =>
  rhk.reduce((n, r) => n + Math.max(1, r.indikator.length), 0);

/** Blanks, capitals and the last full stop make no difference. */
export const samaTeks = (teks: string): string =>
  teks
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[ .]+$/, "")
    .trim();
