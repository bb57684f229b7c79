import {
  LIBRARY_PAGES,
  type LibraryRow,
  libraryForStatement,
  ownPlansStatement,
  PEER_PAGES,
  peerStatement,
  peersStatement,
  predecessorStatement,
  rhkOfLibrary,
  rhkOfSource,
  type SourceRow,
} from "../../data/agency/salin.ts";
import { ID_PATTERN } from "../../data/ids.ts";
import { SUMBER_SALIN, type SumberSalin, tawaran } from "../../domain/salin.ts";
import { cleanText } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import type { At } from "../../web/params.ts";
import { factsOf } from "./facts.ts";
import { periodsStatement } from "./isian-load.ts";
import { factStatements } from "./queries.ts";

export type Asked = {
  readonly sumber: SumberSalin | null;
  /** Which plan of theirs. */
  readonly skp: string;
  readonly q: string;
  readonly halaman: number;
};
export function askedOf(get: (name: string) => string | undefined): Asked {
  const [sumber, skp] = [get("sumber"), get("skp") ?? ""];
  return {
    sumber: SUMBER_SALIN.find((s) => s === sumber) ?? null,
    skp: ID_PATTERN.test(skp) ? skp : "",
    q: cleanText(get("q") ?? "")
      .slice(0, 80)
      .toWellFormed(),
    halaman: Math.max(Math.trunc(Number(get("halaman"))) || 1, 1),
  };
}
export const queryOf = (asked: Asked): string =>
  new URLSearchParams({
    ...(asked.sumber ? { sumber: asked.sumber } : {}),
    ...(asked.skp ? { skp: asked.skp } : {}),
    ...(asked.q ? { q: asked.q } : {}),
    ...(asked.halaman > 1 ? { halaman: String(asked.halaman) } : {}),
  }).toString();

/** All sources in one round trip: each tab says how much is behind it. */
export async function loadCopy(c: At<"id">, asked: Asked, pilihan?: readonly string[]) {
  const { id } = c.req.valid("param");
  const { today, agency } = c.var;
  const [rekan, pustaka] = [asked.sumber === "rekan", asked.sumber === "pustaka"];
  const at = (most: number) => ({ q: asked.q, halaman: Math.min(asked.halaman, most) });
  const { me, rows } = await page(c, (who) => [
    ...factStatements(id, who, today),
    periodsStatement(id),
    ownPlansStatement(id, who, today),
    predecessorStatement(id, who, today),
    peersStatement(id, who, today, rekan ? at(PEER_PAGES) : { q: "", halaman: 1 }),
    peerStatement(rekan ? asked.skp : "", id, who, today),
    libraryForStatement(id, who, {
      ...(pustaka ? at(LIBRARY_PAGES) : { q: "", halaman: 1 }),
      ...(pustaka && pilihan ? { pilihan } : {}),
    }),
  ]);
  const facts = factsOf(rows, agency.zona);
  const [, , , periods, own, predecessor, peers, peer, library] = rows;
  const sumber = asked.sumber ?? firstOf(own, predecessor, library);
  const row =
    sumber === "tahun-lalu"
      ? (own.find((o) => o.skp === asked.skp) ?? own[0])
      : sumber === "pendahulu"
        ? predecessor[0]
        : sumber === "rekan"
          ? peer[0]
          : undefined;
  const rhk = sumber === "pustaka" ? library.map(rhkOfLibrary) : row ? rhkOfSource(row) : [];
  return {
    id,
    me,
    facts,
    asked: { ...asked, sumber },
    periods: periods.map((p) => p.kunci),
    own,
    predecessor,
    peers,
    library,
    source: { sumber, row, tawaran: tawaran(sumber, rhk, facts.content.rhk) },
  };
}
export type Loaded = Awaited<ReturnType<typeof loadCopy>>;

/** The first that has something, in the order in which people would look. */
const firstOf = (
  own: readonly SourceRow[],
  predecessor: readonly SourceRow[],
  library: readonly LibraryRow[],
): SumberSalin =>
  own.length > 0
    ? "tahun-lalu"
    : predecessor.length > 0
      ? "pendahulu"
      : library.length > 0
        ? "pustaka"
        : "rekan";
