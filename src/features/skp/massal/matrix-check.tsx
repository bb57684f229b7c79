import type { SkpContent } from "../../../data/agency/skp.ts";
import { penetapanWords } from "../../../i18n/penetapan.ts";
import { useWords } from "../../../web/words.ts";
import type { MatrixRow } from "./queries.ts";

/** What the penilai asked of this person in his matrix, beside what the plan makes of it. Advice, never a block. */
export const MatrixCheck = (props: { readonly rows: readonly MatrixRow[]; readonly content: SkpContent }) => {
  const t = useWords(penetapanWords).matriks;
  const { rows, content } = props;
  if (rows.length === 0) return null;
  const missing = rows.filter((r) => r.rhk === null);
  const other = rows.filter((r) => r.rhk !== null && r.rhk !== r.teks);
  const extra = content.rhk.filter((r) => !rows.some((x) => x.peran === r.matriks));
  return (
    <section class="card stack-s" aria-labelledby="matriks">
      <h2 id="matriks">{t.title}</h2>
      {missing.length + other.length === 0 && <p>{t.sama(rows.length)}</p>}
      <Part title={t.kurang} items={missing.map((r) => r.teks)} />
      {other.length > 0 && (
        <>
          <h3>{t.beda}</h3>
          <ul class="bullets">
            {other.map((r) => (
              <li>
                {r.teks}
                <p class="small muted">
                  {t.ditulis}: {r.rhk}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <Part title={t.tambahan} items={extra.map((r) => r.teks)} />
    </section>
  );
};

const Part = ({ title, items }: { readonly title: string; readonly items: readonly string[] }) =>
  items.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul class="bullets">
        {items.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
    </>
  );
