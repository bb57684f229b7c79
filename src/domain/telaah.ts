import type { Kelompok, Pendekatan } from "./istilah.ts";
import { targetMutlak } from "./target-mutlak.ts";
import { bentukKalimat, samakan, ukuranDari } from "./telaah-kata.ts";

/** What a second reader would say of a plan. Advice and never a block: what blocks stands in kelengkapan.ts. */
export const aturanTelaah = {
  "aktivitas-bukan-hasil": { pasal: "Ps. 9, hlm. 27, 120-122", keparahan: "perhatian", bawaan: true },
  "tanpa-ukuran": { pasal: "hlm. 51", keparahan: "perhatian", bawaan: true },
  "target-kosong": { pasal: "hlm. 50-51", keparahan: "perhatian", bawaan: true },
  "target-tak-terbanding": { pasal: "hlm. 51", keparahan: "perhatian", bawaan: true },
  "target-mutlak": { pasal: "hlm. 51", keparahan: "saran", bawaan: true },
  "kembar-diri": { pasal: "Ps. 9", keparahan: "perhatian", bawaan: true },
  "kembar-rekan": { pasal: "hlm. 39-43, 47", keparahan: "saran", bawaan: true },
  "terlalu-banyak": { pasal: "hlm. 27, 49", keparahan: "saran", bawaan: true },
  "terlalu-sedikit": { pasal: "hlm. 27, 49", keparahan: "saran", bawaan: true },
  // Ps. 9 ayat (2) says "dan/atau": one aspect is enough, unless the agency wants more.
  "aspek-tunggal": { pasal: "Ps. 9 ayat (2)", keparahan: "saran", bawaan: false },
  "tidak-terhubung": { pasal: "hlm. 39-43, 59", keparahan: "saran", bawaan: true },
} as const satisfies Record<
  string,
  { readonly pasal: string; readonly keparahan: "saran" | "perhatian"; readonly bawaan: boolean }
>;
export type KodeTelaah = keyof typeof aturanTelaah;
export const kodeTelaah = Object.keys(aturanTelaah) as KodeTelaah[];

/** Numbers the regulation leaves open; an agency sets its own, dated (aturan `penelaah.<nama>`). */
export const ambangBawaan = { rhkPalingSedikit: 2, rhkPalingBanyak: 10, indikatorPalingBanyak: 6 } as const;
export type Ambang = { readonly [K in keyof typeof ambangBawaan]: number };
export type SetelanTelaah = Ambang & { readonly mati: ReadonlySet<KodeTelaah> };
export const setelanBawaan: SetelanTelaah = {
  ...ambangBawaan,
  mati: new Set(kodeTelaah.filter((kode) => !aturanTelaah[kode].bawaan)),
};

export type BahanTelaah = {
  readonly kelompok: Kelompok;
  readonly pendekatan: Pendekatan;
  readonly rhk: readonly {
    readonly id: string;
    readonly teks: string;
    /** It hangs on a result of the superior, by a link and not by words alone. */
    readonly terhubung: boolean;
    readonly indikator: readonly {
      readonly id: string;
      readonly aspek: string | null;
      readonly teks: string;
      readonly target: string;
    }[];
  }[];
  /** RHK → how many colleagues under the same penilai wrote the same words. */
  readonly rekan: ReadonlyMap<string, number>;
  /** The superior has agreed results to hang on. */
  readonly pimpinanAda: boolean;
};

/** Without `rhk` it is about the whole plan. `apa`: which half of the rule, or the word it stumbled on. */
export type TemuanTelaah = {
  readonly kode: KodeTelaah;
  readonly rhk?: string;
  readonly indikator?: string;
  readonly apa?: string;
  readonly jumlah?: number;
};

/** Findings in the order of the plan; each rule looks for itself, so none hides another. */
export function telaah(bahan: BahanTelaah, setelan: SetelanTelaah): TemuanTelaah[] {
  const semua = kodeTelaah
    .filter((kode) => !setelan.mati.has(kode))
    .flatMap((kode) => pemeriksa[kode](bahan, setelan));
  const urut = new Map<string | undefined, number>([[undefined, -1]]);
  for (const r of bahan.rhk)
    for (const id of [r.id, ...r.indikator.map((i) => i.id)]) urut.set(id, urut.size);
  const tempat = (t: TemuanTelaah) => urut.get(t.indikator ?? t.rhk) ?? -1;
  return semua
    .map((t, at) => ({ t, at }))
    .sort((a, b) => tempat(a.t) - tempat(b.t) || a.at - b.at)
    .map(({ t }) => t);
}

type Pemeriksa = (bahan: BahanTelaah, setelan: SetelanTelaah) => TemuanTelaah[];
type Indikator = BahanTelaah["rhk"][number]["indikator"][number];

/** A finding for every indicator the test names; what is empty is somebody else's finding. */
const tiapIndikator = (
  kode: KodeTelaah,
  { rhk }: BahanTelaah,
  uji: (i: Indikator) => string | boolean,
): TemuanTelaah[] =>
  rhk.flatMap((r) =>
    r.indikator.flatMap((i) => {
      const apa = uji(i);
      if (apa === false || apa === "") return [];
      return [{ kode, rhk: r.id, indikator: i.id, ...(apa === true ? {} : { apa }) }];
    }),
  );

const pemeriksa: Readonly<Record<KodeTelaah, Pemeriksa>> = {
  "aktivitas-bukan-hasil": ({ rhk }) =>
    rhk.flatMap((r) => {
      const apa = bentukKalimat(r.teks);
      return apa === "hasil" ? [] : [{ kode: "aktivitas-bukan-hasil", rhk: r.id, apa }];
    }),
  "tanpa-ukuran": (bahan) =>
    tiapIndikator(
      "tanpa-ukuran",
      bahan,
      (i) => i.teks.trim() !== "" && !ukuranDari(`${i.teks} ${i.target}`).ada,
    ),
  "target-kosong": (bahan) =>
    bahan.pendekatan === "kualitatif"
      ? []
      : tiapIndikator("target-kosong", bahan, (i) => i.teks.trim() !== "" && i.target.trim() === ""),
  "target-tak-terbanding": (bahan) =>
    bahan.pendekatan === "kualitatif"
      ? []
      : tiapIndikator("target-tak-terbanding", bahan, (i) => {
          if (i.target.trim() === "") return false;
          const ukuran = ukuranDari(i.target);
          if (!ukuran.bilangan) return "tanpa-angka";
          return /^\W*persen/iu.test(i.teks) && !ukuran.persen && "tanpa-persen";
        }),
  "target-mutlak": (bahan) =>
    tiapIndikator("target-mutlak", bahan, (i) =>
      targetMutlak(bahan.kelompok, i.target || i.teks, false).join(", "),
    ),
  "kembar-diri": ({ rhk }) => {
    const kembar = ulangan(rhk).map((r): TemuanTelaah => ({ kode: "kembar-diri", rhk: r.id, apa: "rhk" }));
    return [
      ...kembar,
      ...rhk.flatMap((r) =>
        ulangan(r.indikator.filter((i) => i.teks.trim() !== "")).map(
          (i): TemuanTelaah => ({ kode: "kembar-diri", rhk: r.id, indikator: i.id, apa: "indikator" }),
        ),
      ),
    ];
  },
  "kembar-rekan": ({ rhk, rekan }) =>
    rhk.flatMap((r) => {
      const jumlah = rekan.get(r.id) ?? 0;
      return jumlah > 0 ? [{ kode: "kembar-rekan", rhk: r.id, jumlah }] : [];
    }),
  "terlalu-banyak": ({ rhk }, { rhkPalingBanyak, indikatorPalingBanyak }) => [
    ...(rhk.length > rhkPalingBanyak
      ? [{ kode: "terlalu-banyak", apa: "rhk", jumlah: rhk.length } as const]
      : []),
    ...rhk.flatMap((r): TemuanTelaah[] =>
      r.indikator.length > indikatorPalingBanyak
        ? [{ kode: "terlalu-banyak", rhk: r.id, apa: "indikator", jumlah: r.indikator.length }]
        : [],
    ),
  ],
  "terlalu-sedikit": ({ rhk }, { rhkPalingSedikit }) =>
    rhk.length > 0 && rhk.length < rhkPalingSedikit ? [{ kode: "terlalu-sedikit", jumlah: rhk.length }] : [],
  "aspek-tunggal": ({ kelompok, pendekatan, rhk }) =>
    kelompok !== "ja-jf" || pendekatan === "kualitatif"
      ? []
      : rhk.flatMap((r): TemuanTelaah[] => {
          const aspek = new Set(r.indikator.map((i) => i.aspek).filter((a) => a !== null));
          return aspek.size === 1 ? [{ kode: "aspek-tunggal", rhk: r.id }] : [];
        }),
  // Only this form names the superior's result (A.1.7); the others say who gives the task.
  "tidak-terhubung": ({ kelompok, pendekatan, rhk, pimpinanAda }) =>
    kelompok !== "ja-jf" || pendekatan === "kualitatif" || !pimpinanAda
      ? []
      : rhk.flatMap((r): TemuanTelaah[] => (r.terhubung ? [] : [{ kode: "tidak-terhubung", rhk: r.id }])),
};

/** All but the first of those that say the same. */
function ulangan<T extends { readonly teks: string }>(semua: readonly T[]): T[] {
  const dulu = new Set<string>();
  return semua.filter(({ teks }) => {
    const sama = samakan(teks);
    if (sama === "") return false;
    const ada = dulu.has(sama);
    dulu.add(sama);
    return ada;
  });
}
