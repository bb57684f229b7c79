import type { RhkContent } from "../../data/agency/skp.ts";
import { skpWords } from "../../i18n/skp.ts";
import { skpTulisWords } from "../../i18n/skp-tulis.ts";
import { scrollable } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import { headOf, lintasanColumns } from "./grid-columns.ts";

/** Targets on the way, beside the official form and never on it; nothing where nobody wrote any. */
export const Lintasan = ({ rhk }: { readonly rhk: readonly RhkContent[] }) => {
  const t = useWords(skpTulisWords).lintasan;
  const words = useWords(skpWords).isian.kolom;
  const lang = useLang();
  const all = rhk.flatMap((r) => r.indikator).filter((i) => Object.keys(i.lintasan ?? {}).length > 0);
  const periods = [...new Set(all.flatMap((i) => Object.keys(i.lintasan ?? {})))].sort(inYear);
  if (all.length === 0) return null;
  return (
    <section class="card jangan-cetak" aria-labelledby="lintasan-judul" id="lintasan">
      <h2 id="lintasan-judul">{t.judul}</h2>
      <p class="hint">{t.jelas}</p>
      <div class="table-wrap keep" {...scrollable(`${t.judul}: ${words.indikator}`)}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{words.indikator}</th>
              {lintasanColumns(periods).map((column) => (
                <th scope="col">{headOf(column, "kuantitatif", lang)}</th>
              ))}
              <th scope="col">{words.target}</th>
            </tr>
          </thead>
          <tbody>
            {all.map((i) => (
              <tr>
                <th scope="row" class="pre">
                  {i.teks}
                </th>
                {periods.map((periode) => (
                  <td class="pre">{i.lintasan?.[periode]}</td>
                ))}
                <td class="pre">{i.target}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

const inYear = (a: string, b: string): number => Number(a.split("-")[1]) - Number(b.split("-")[1]);
