import type { SkpContent } from "../../data/agency/skp.ts";
import { aturanTelaah, kodeTelaah, type TemuanTelaah } from "../../domain/telaah.ts";
import { telaahWords } from "../../i18n/telaah.ts";
import { StatusTag } from "../ui/status-tag.tsx";
import { useWords } from "../words.ts";

export type TelaahPlace = {
  /** Number of the RHK on the form. */
  readonly nomor: number;
  /** Row of the grid, from 1. */
  readonly row: number;
  /** Number of the indicator; 0: the RHK itself. */
  readonly indikator: number;
};
type Props = {
  readonly findings: readonly TemuanTelaah[];
  readonly content: Pick<SkpContent, "rhk">;
  /** Where a place leads. */
  readonly hrefOf: (place: TelaahPlace) => string;
  /** Said elsewhere on the same page. */
  readonly tanpa?: readonly TemuanTelaah["kode"][] | undefined;
  /** Where something else is decided: how many in a line, the rest by a press. */
  readonly folded?: boolean;
};

/** Findings by rule: what, where, and behind "mengapa?" the reason with its page and a better wording. */
export const TelaahPanel = ({ findings, content, hrefOf, tanpa = [], folded = false }: Props) => {
  const t = useWords(telaahWords);
  const shown = findings.filter((f) => !tanpa.includes(f.kode));
  const places = placesOf(content);
  const nameOf = (f: TemuanTelaah) => {
    const at = places.get(f.indikator ?? f.rhk ?? "");
    return at ? t.tempat(at.nomor, f.indikator === undefined ? undefined : at.indikator) : t.seluruh;
  };
  if (shown.length === 0)
    return (
      <p class="small muted" id="telaah">
        {t.title}: {t.beres}
      </p>
    );
  return (
    <details class="card leader stack-s" id="telaah" open={!folded}>
      <summary>
        <h2>
          {t.title}: {t.jumlah(shown.length)}
        </h2>
      </summary>
      <p class="small muted">{t.lead}</p>
      {kodeTelaah.map((kode) => {
        const mine = shown.filter((f) => f.kode === kode);
        if (mine.length === 0) return null;
        const { pasal, keparahan } = aturanTelaah[kode];
        const { judul, sebab, contoh } = t.aturan[kode];
        return (
          <div class="stack-s">
            <p>
              <StatusTag kind={keparahan === "perhatian" ? "perlu-anda" : "netral"}>
                {t.keparahan[keparahan]}
              </StatusTag>{" "}
              <strong>{judul}</strong>
            </p>
            <ul class="bullets">
              {mine.map((f) => {
                const at = places.get(f.indikator ?? f.rhk ?? "");
                const more = detailOf(f, t);
                return (
                  <li>
                    {at ? <a href={hrefOf(at)}>{nameOf(f)}</a> : nameOf(f)}
                    {more && `: ${more}`}
                  </li>
                );
              })}
            </ul>
            <details>
              <summary>
                {t.mengapa}
                <span class="sr-only"> {judul}</span>
              </summary>
              <div class="small stack-s">
                <p>{sebab}</p>
                <p>{contoh}</p>
                <p class="muted">{t.dasar(pasal)}</p>
              </div>
            </details>
          </div>
        );
      })}
    </details>
  );
};

function detailOf(f: TemuanTelaah, t: ReturnType<typeof useWords<typeof telaahWords.id>>): string {
  if (f.kode === "target-mutlak") return `“${f.apa}”`;
  if (f.kode === "kembar-rekan") return t.rekan(f.jumlah ?? 0);
  if (f.jumlah !== undefined) return t.banyak(f.jumlah);
  return t.apa[f.apa ?? ""] ?? "";
}

/** Number on the form (UTAMA first) and row of the grid (as stored), by id. */
function placesOf(content: Props["content"]) {
  const numbers = new Map(
    [
      ...content.rhk.filter((r) => r.jenis === "utama"),
      ...content.rhk.filter((r) => r.jenis !== "utama"),
    ].map((r, at) => [r.id, at + 1]),
  );
  const places = new Map<string, TelaahPlace>();
  let row = 1;
  for (const r of content.rhk) {
    const nomor = numbers.get(r.id) ?? 0;
    places.set(r.id, { nomor, row, indikator: 0 });
    r.indikator.forEach((i, n) => {
      places.set(i.id, { nomor, row: row + n, indikator: n + 1 });
    });
    row += Math.max(1, r.indikator.length);
  }
  return places;
}
