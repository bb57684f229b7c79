import { bantuanWords } from "../../i18n/bantuan.ts";
import { chapterOf, type Pembaca, READERS, stepsOf } from "../../web/help.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { FilterBar } from "../../web/ui/filter-bar.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";

type Props = {
  readonly base: string;
  readonly readers: readonly Pembaca[];
  /** Signed in: may search, and reads on about other roles. */
  readonly inside: boolean;
};

/** Questions as people ask them; native details, so it works everywhere and can be searched on the page. */
export const HelpPage = ({ base, readers, inside }: Props) => {
  const t = useWords(bantuanWords);
  return (
    <div class="narrow stack-l">
      <PageHead title={t.title} lead={inside ? t.lead : t.leadUmum} />
      {inside && (
        <FilterBar action={`${base}/cari`} label={t.cari} submit={t.tombolCari}>
          <TextField name="q" type="search" label={t.cari} value="" />
        </FilterBar>
      )}
      {readers.map((reader) => (
        <section class="tanya">
          <h2>{t[reader].judul}</h2>
          <Questions reader={reader} />
        </section>
      ))}
      {inside && (
        <section class="stack">
          <h2>{t.peranLain}</h2>
          <ul>
            {READERS.map((reader) => (
              <li>
                <a href={`${base}/bantuan/${reader}`}>{t[reader].judul}</a>
              </li>
            ))}
          </ul>
          <p class="hint">{t.lagi}</p>
        </section>
      )}
    </div>
  );
};

/** One role's page: its year first, then its questions. */
export const RolePage = ({ base, reader }: { readonly base: string; readonly reader: Pembaca }) => {
  const t = useWords(bantuanWords);
  const steps = stepsOf(t[reader]);
  return (
    <div class="narrow stack-l">
      <PageHead title={t[reader].judul} />
      {steps.length > 0 && (
        <section class="stack">
          <h2>{t.setahun}</h2>
          <ol>
            {steps.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
        </section>
      )}
      <section class="tanya">
        <h2>{t.tanya}</h2>
        <Questions reader={reader} />
      </section>
      <p>
        <LinkButton href={`${base}/bantuan`}>{t.title}</LinkButton>
      </p>
    </div>
  );
};

const Questions = ({ reader }: { readonly reader: Pembaca }) => {
  const t = useWords(bantuanWords);
  return (
    <>
      {chapterOf(t[reader]).map(({ id, tanya, jawab }) => (
        <details id={`${reader}-${id}`}>
          <summary>{tanya}</summary>
          <p>{jawab}</p>
        </details>
      ))}
    </>
  );
};
