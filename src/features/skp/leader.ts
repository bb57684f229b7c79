import type { SkpContent, SkpHead } from "../../data/agency/skp.ts";
import type { HasilPimpinan, Kaitan, Selisih } from "../../domain/selisih-pimpinan.ts";
import { selisihPimpinan } from "../../domain/selisih-pimpinan.ts";
import type { LeaderRow, Titles } from "./leader-query.ts";

/** A result to be taken over by its number: the superior's, or where he has none what stands in for it. */
export type LeaderRhk = {
  readonly number: string;
  /** null: taken over as words, a proposal until the superior has results of his own. */
  readonly id: string | null;
  /** The one indicator it is about; null: the result as a whole. */
  readonly indikator: string | null;
  readonly text: string;
  /** Without its indicator. */
  readonly pokok: string;
  readonly sumber: LeaderRow["sumber"];
  /** Not agreed yet: it may still change. */
  readonly draf: boolean;
};
export type Leader = {
  readonly nama: string;
  readonly rhk: readonly LeaderRhk[];
  /** Where his own plan stands; null: he has none. */
  readonly keadaan: LeaderRow["keadaan"];
  readonly ditetapkan: boolean;
  /** Names above him, when their results are offered. */
  readonly namaAtas: string;
  /** Which text of his this is: changes whenever it does. */
  readonly sidik: string;
  readonly lain: ReadonlySet<string>;
};

/** Agreed results first; of an adjustment, or of a plan nobody agreed yet, what is being written, marked. */
export function leaderOf(rows: readonly LeaderRow[]): Leader {
  const row = rows.find((r) => r.sumber === "pimpinan");
  const atas = rows.find((r) => r.sumber === "atas");
  const pk = rows.find((r) => r.sumber === "pk");
  const jpt = row?.kelompok === "jpt-unit-mandiri";
  const agreed = numbered(read(row?.agreed), jpt, { sumber: "pimpinan", draf: false });
  const working = numbered(read(row?.draft), jpt, { sumber: "pimpinan", draf: true });
  const fresh = working.filter((w) => !agreed.some((a) => a.id === w.id && a.text === w.text));
  const own = [...agreed, ...fresh.map((r) => (agreed.length === 0 ? r : { ...r, number: `D${r.number}` }))];
  const above = [
    ...numbered(
      read(atas?.agreed),
      atas?.kelompok === "jpt-unit-mandiri",
      { sumber: "atas", draf: false },
      "A",
    ),
    ...numbered(read(pk?.agreed), false, { sumber: "pk", draf: false }, "PK"),
  ].map((r) => ({ ...r, id: null, indikator: null }));
  return {
    nama: row?.nama ?? "",
    rhk: own.length > 0 ? own : above,
    keadaan: row?.keadaan ?? null,
    ditetapkan: agreed.length > 0,
    namaAtas: atas?.nama ?? "",
    sidik: row ? `${row.skp ?? ""}.${row.nomor ?? 0}.${row.revisi}` : "",
    lain: new Set(JSON.parse(row?.lain ?? "[]") as string[]),
  };
}

/** What a plan is held against: the agreed results once there are some, until then the draft. */
export const resultsOf = (leader: Leader): (LeaderRhk & HasilPimpinan)[] =>
  leader.rhk.flatMap((r) =>
    r.id === null || (leader.ditetapkan && r.draf) ? [] : [{ ...r, id: r.id, teks: r.text }],
  );

type Written = { readonly head: Pick<SkpHead, "kelompok" | "pendekatan">; readonly content: SkpContent };
/** Only the quantitative form of JA and JF has the column (A.1.7); roles given by other leaders answer to them. */
export const kaitanOf = ({ head, content }: Written, leader: Leader): Kaitan[] =>
  head.kelompok !== "ja-jf" || head.pendekatan !== "kuantitatif"
    ? []
    : content.rhk
        .filter((r) => r.rhkPimpinan === null || !leader.lain.has(r.rhkPimpinan))
        .map((r) => ({
          rhk: r.id,
          pimpinan: r.rhkPimpinan,
          indikator: r.indikatorPimpinan ?? null,
          teks: r.rhkPimpinanTeks,
        }));

export type Beda = Selisih<LeaderRhk & HasilPimpinan>;
/** Nothing to link to is no difference: a proposal waits without hurry. */
export function bedaOf(written: Written, leader: Leader): Beda[] {
  const results = resultsOf(leader);
  if (results.length === 0) return [];
  // Whoever took over what the superior is writing anew is ahead of him, not behind.
  const ahead = (k: Kaitan) =>
    leader.rhk.some((r) => r.draf && r.id === k.pimpinan && r.indikator === k.indikator && r.text === k.teks);
  return selisihPimpinan(
    kaitanOf(written, leader).filter((k) => !ahead(k)),
    results,
  );
}

const read = (json: string | null | undefined): Titles[] => (json ? (JSON.parse(json) as Titles[]) : []);

/** A JPT's result is written with its indicator (hlm. 59): then every indicator has a number of its own. */
function numbered(
  all: readonly Titles[],
  jpt: boolean,
  from: Pick<LeaderRhk, "sumber" | "draf">,
  before = "",
): LeaderRhk[] {
  const ordered = [
    ...all.filter((r) => r.jenis !== "tambahan"),
    ...all.filter((r) => r.jenis === "tambahan"),
  ];
  return ordered.flatMap((r, at): LeaderRhk[] => {
    const number = `${before}${at + 1}`;
    const whole = { ...from, number, id: r.id, indikator: null, text: r.teks, pokok: r.teks };
    if (!jpt || r.indikator.length === 0) return [whole];
    return r.indikator.map((i, n) => ({
      ...whole,
      number: r.indikator.length === 1 ? number : `${number}.${n + 1}`,
      indikator: i.id,
      text: `${r.teks.replace(/\.$/, "")}. Indikator Kinerja Individu: ${i.teks}`,
    }));
  });
}
