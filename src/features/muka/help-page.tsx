import { bantuanWords } from "../../i18n/muka.ts";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";

export type Pembaca = "umum" | "masuk" | "pegawai" | "penilai" | "admin" | "auditor";

/** Questions as people ask them; native details, so it works everywhere and can be searched on the page. */
export const HelpPage = ({ readers }: { readonly readers: readonly Pembaca[] }) => {
  const t = useWords(bantuanWords);
  return (
    <div class="narrow stack-l">
      <PageHead title={t.title} lead={readers.includes("umum") ? t.leadUmum : t.lead} />
      {readers.map((reader) => (
        <section class="tanya">
          <h2>{t[reader].judul}</h2>
          {questionsOf(t[reader]).map(([tanya, jawab]) => (
            <details>
              <summary>{tanya}</summary>
              <p>{jawab}</p>
            </details>
          ))}
        </section>
      ))}
      {!readers.includes("umum") && <p class="hint">{t.lagi}</p>}
    </div>
  );
};

/** t1 and j1, t2 and j2, … */
const questionsOf = (chapter: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(chapter)
    .filter(([key]) => /^t\d$/.test(key))
    .map(([key, tanya]) => [tanya, chapter[key.replace("t", "j")] ?? ""]);
