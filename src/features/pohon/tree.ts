import { type Cabang, PALING_BANYAK, PALING_DALAM, susunPohon, tanpaPendukung } from "../../domain/pohon.ts";
import type { IndikatorNode, NodeRow, PkRow } from "./queries.ts";

export type Rhk = Omit<NodeRow, "indikator" | "induk"> & { readonly indikator: readonly IndikatorNode[] };
/** A node of the picture: an indicator of the PK, or a result. */
export type Node = { readonly id: string; readonly induk: readonly string[] } & (
  | { readonly pk: PkRow; readonly rhk: null }
  | { readonly pk: null; readonly rhk: Rhk }
);
export type Pohon = {
  readonly hutan: readonly Cabang<Node>[];
  readonly dipotong: boolean;
  readonly celahPk: readonly PkRow[];
  readonly celahIndikator: readonly { readonly rhk: Rhk; readonly indikator: IndikatorNode }[];
};

const pkId = (id: string): string => `pk:${id}`;

/** Rows → forest: the PK above the results that carry it, each result above those that serve it; and what is missing. */
export function treeOf(rows: readonly NodeRow[], promised: readonly PkRow[]): Pohon {
  const dipotong = rows.filter((r) => r.tingkat >= 0).length > PALING_BANYAK;
  const results = rows.slice(0, PALING_BANYAK + 12).map((r) => ({
    induk: r.induk,
    rhk: { ...r, indikator: JSON.parse(r.indikator) as IndikatorNode[] },
  }));
  const pk = new Map(promised.map((p) => [p.id, p]));
  for (const { rhk } of results)
    for (const i of rhk.indikator)
      if (i.pk && !pk.has(i.pk)) pk.set(i.pk, { id: i.pk, kode: i.kode ?? "", teks: i.teksPk ?? "" });
  const membawa = (rhk: Rhk) =>
    rhk.jenis === "utama" ? rhk.indikator.flatMap((i) => (i.pk ? [pkId(i.pk)] : [])) : [];
  // Of a unit below, its PK stands between the result above and the result that carries it.
  const diAtas = (id: string) =>
    results.flatMap((r) => (r.induk && membawa(r.rhk).includes(pkId(id)) ? [r.induk] : []));
  const nodes: Node[] = [
    ...[...pk.values()].map((p): Node => ({ id: pkId(p.id), induk: diAtas(p.id), pk: p, rhk: null })),
    ...results.map(({ rhk, induk }): Node => {
      const lewat = membawa(rhk);
      return { id: rhk.id, induk: lewat.length > 0 ? lewat : induk ? [induk] : [], pk: null, rhk };
    }),
  ];
  const dibawa = new Set(results.flatMap((r) => membawa(r.rhk)));
  const anakDari = (id: string) => results.filter((r) => r.induk === id).map((r) => r.rhk);
  return {
    hutan: susunPohon(nodes, PALING_BANYAK * 2),
    dipotong,
    celahPk: promised.filter((p) => !dibawa.has(pkId(p.id))),
    celahIndikator: dipotong
      ? []
      : results.flatMap(({ rhk }) =>
          rhk.memimpin === 1 && rhk.tingkat >= 0 && rhk.tingkat < PALING_DALAM
            ? tanpaPendukung(rhk.indikator, anakDari(rhk.id)).map((indikator) => ({ rhk, indikator }))
            : [],
        ),
  };
}

export type Cara = "langsung" | "tidakLangsung" | null;
/** hlm. 39-43: a service or an intermediate output contributes and does not represent; the others divide. */
export function caraDari(anak: Rhk, induk: Node | null): Cara {
  const served =
    induk?.rhk?.indikator.filter((i) => !anak.indikatorInduk || i.id === anak.indikatorInduk) ?? [];
  const cara = served.flatMap((i) => (i.cara ? i.cara.split(",") : []));
  if (cara.length === 0) return null;
  return cara.every((c) => c === "layanan" || c === "output-antara") ? "tidakLangsung" : "langsung";
}
