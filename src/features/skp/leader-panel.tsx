import { selarasWords } from "../../i18n/selaras.ts";
import { skpWords } from "../../i18n/skp.ts";
import { CopyText } from "../../web/ui/copy-text.tsx";
import { useWords } from "../../web/words.ts";
import type { Leader } from "./leader.ts";

/** What may be taken over beside the grid; a number in the cell is enough. Nobody has to wait for anything here. */
export const LeaderPanel = ({ leader }: { readonly leader: Leader }) => {
  const t = useWords(skpWords).isian;
  const p = useWords(selarasWords).panel;
  const own = leader.rhk.some((r) => r.sumber === "pimpinan");
  return (
    <details class="card leader" open={true}>
      <summary>
        <h3>{t.pimpinan(leader.nama)}</h3>
      </summary>
      {!own && (
        <>
          <p class="hint">{leader.nama ? p.belum(leader.nama) : p.tanpaPenilai}</p>
          <p class="hint">{p.usulan}</p>
          {leader.rhk.some((r) => r.sumber === "atas") && <p class="hint">{p.ambilAtas(leader.namaAtas)}</p>}
          {leader.rhk.some((r) => r.sumber === "pk") && <p class="hint">{p.ambilPk}</p>}
        </>
      )}
      {own && !leader.ditetapkan && <p class="hint">{p.drafJelas(leader.nama)}</p>}
      {leader.rhk.length > 0 && <p class="hint">{t.pimpinanJelas}</p>}
      <ol>
        {leader.rhk.map((r) => (
          <li>
            <strong>{r.number}</strong>
            <CopyText text={r.text} copy={t.salin} copied={t.tersalin}>
              {r.text}
              {(r.draf || r.sumber !== "pimpinan") && (
                <span class="small muted"> ({r.draf ? p.draf : p.kelompok[r.sumber]})</span>
              )}
            </CopyText>
          </li>
        ))}
      </ol>
    </details>
  );
};
