import { pohonWords } from "../../i18n/pohon.ts";
import { useWords } from "../../web/words.ts";
import { type LooseRow, MOST_LOOSE } from "./queries.ts";
import type { Pohon } from "./tree.ts";

type Props = {
  readonly base: string;
  readonly pohon: Pohon;
  readonly loose: readonly LooseRow[];
  readonly unit: string;
  readonly tahun: number;
};

/** What the tree lacks: promises nobody carries, indicators nobody serves, results that serve nothing. */
export const Gaps = ({ base, pohon, loose, unit, tahun }: Props) => {
  const t = useWords(pohonWords);
  const { celahPk, celahIndikator } = pohon;
  // A result of the start itself with nothing above it: nothing that others must mend, and yet not linked.
  const alone = pohon.hutan.some(({ simpul }) => simpul.rhk?.tingkat === 0);
  const sebagian = loose.slice(0, MOST_LOOSE);
  return (
    <section class="stack-s">
      <h2>{t.celah}</h2>
      {celahPk.length + celahIndikator.length + loose.length === 0 && (
        <p>{alone ? t.celahSendiri : t.celahTidakAda}</p>
      )}
      {celahPk.length > 0 && (
        <>
          <h3>{t.celahPk(celahPk.length)}</h3>
          <ul class="bullets">
            {celahPk.map((p) => (
              <li>
                <a href={`${base}/pk/${unit}/${tahun}#butir-${p.id}`}>{t.pk(p.kode)}</a>{" "}
                <span class="pre">{p.teks}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {celahIndikator.length > 0 && (
        <>
          <h3>{t.celahIndikator(celahIndikator.length)}</h3>
          <ul class="bullets">
            {celahIndikator.map(({ rhk, indikator }) => (
              <li>
                <span class="pre">{indikator.teks}</span>{" "}
                <span class="small muted">
                  <a href={`${base}/pohon?rhk=${rhk.id}`}>{rhk.teks}</a>, {rhk.nama}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {loose.length > 0 && (
        <>
          <h3>{t.celahRhk(loose.length > MOST_LOOSE ? `${MOST_LOOSE}+` : String(loose.length))}</h3>
          <ul class="bullets">
            {sebagian.map((r) => (
              <li>
                <span class="pre">{r.teks}</span>{" "}
                <span class="small muted">
                  <a href={`${base}/pohon?skp=${r.skp}`}>{r.nama}</a>
                  {r.pendekatan === "kualitatif" && ` · ${t.kualitatif}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
