import type { Identitas } from "../../../data/agency/identitas.ts";
import type { ContentRow, SkpHead } from "../../../data/agency/skp.ts";
import { findingsOf } from "../../../data/agency/telaah.ts";
import { dikecualikan, type SebabDikecualikan } from "../../../domain/penetapan.ts";
import type { Tanggal, Zona } from "../../../domain/tanggal.ts";
import { aturanTelaah } from "../../../domain/telaah.ts";
import type { Viewer } from "../../../domain/wewenang.ts";
import { type Facts, factsOf } from "../facts.ts";
import type { Sisa } from "./queries.ts";

/** One plan that waits, and why it does not go with the others (empty: it does). */
export type Menunggu = {
  readonly facts: Facts;
  readonly pegawai: Identitas | undefined;
  readonly sebab: readonly SebabDikecualikan[];
};

type WaitingRows = readonly [
  readonly SkpHead[],
  readonly ContentRow[],
  readonly Sisa[],
  readonly Identitas[],
  readonly { readonly aturan: string }[],
];

/** The rows of waitingStatements, plan by plan; all three lists have one order. */
export function waitingOf(
  [heads, contents, rest, people, [set]]: WaitingRows,
  viewer: Viewer,
  today: Tanggal,
  zona: Zona,
): readonly Menunggu[] {
  const aturan = JSON.parse(set?.aturan ?? "{}");
  return heads.flatMap((head, at) => {
    const [content, sisa] = [contents[at], rest[at]];
    if (!content || sisa?.id !== head.id) return [];
    const facts = factsOf([[head], [content], [sisa]], zona);
    const sebab = dikecualikan(
      {
        skp: facts.skp,
        penyesuaian: facts.sesuai !== null,
        bedaMatriks: sisa.bedaMatriks,
        usulanTerbuka: sisa.usulanTerbuka,
        telaah: findingsOf({ aturan }, head, facts.content).filter(
          (t) => aturanTelaah[t.kode].keparahan === "perhatian",
        ).length,
      },
      viewer,
      today,
    );
    return [{ facts, pegawai: people.find((p) => p.id === head.pegawai), sebab }];
  });
}
