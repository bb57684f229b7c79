import { skpWords } from "../../i18n/skp.ts";
import { CopyText } from "../../web/ui/copy-text.tsx";
import { useWords } from "../../web/words.ts";
import type { LeaderRhk } from "./leader.ts";

/** The superior's results beside the grid; a number in the cell is enough. */
export const LeaderPanel = (props: { readonly nama: string; readonly rhk: readonly LeaderRhk[] }) => {
  const t = useWords(skpWords).isian;
  if (props.rhk.length === 0) return <p class="hint">{t.pimpinanBelum}</p>;
  return (
    <details class="card leader" open={true}>
      <summary>
        <h3>{t.pimpinan(props.nama)}</h3>
      </summary>
      <p class="hint">{t.pimpinanJelas}</p>
      <ol>
        {props.rhk.map((r) => (
          <li>
            <strong>{r.number}</strong>
            <CopyText text={r.text} copy={t.salin} copied={t.tersalin} />
          </li>
        ))}
      </ol>
    </details>
  );
};
