import type { SkpContent } from "../../data/agency/skp.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { waktu } from "../../i18n/dates.ts";
import { penyesuaianWords } from "../../i18n/penyesuaian.ts";
import { useLang, useWords } from "../../web/words.ts";
import type { Base } from "./queries.ts";
import { Redline } from "./redline.tsx";

type Props = {
  readonly content: SkpContent;
  readonly bases: readonly Base[];
  readonly zona: Zona;
};

/**
 * For whoever decides or works on a text on its way: what is other than he saw last. After a return that is the text
 * he sent back; of an adjustment also the version in force, which is what the change is about.
 */
export const Changes = ({ content, bases, zona }: Props) => {
  const t = useWords(penyesuaianWords).perubahan;
  const lang = useLang();
  return bases.length === 0 ? null : (
    <section class="card stack" aria-labelledby="perubahan">
      <h2 id="perubahan">{t.title}</h2>
      {bases.map((b, at) => {
        const isi = JSON.parse(b.isi) as SkpContent;
        const judul = b.apa === "ajuan" ? t.sejakKembali : t.terhadapVersi(b.nomor);
        const body = (
          <div class="stack-s">
            {b.apa === "ajuan" && <p class="hint">{t.sejakKembaliJelas(waktu(b.pada, zona, lang))}</p>}
            <Redline lama={isi} baru={content} />
          </div>
        );
        return at === 0 ? (
          <div class="stack-s">
            <h3>{judul}</h3>
            {body}
          </div>
        ) : (
          <details>
            <summary>
              <strong>{judul}</strong>
            </summary>
            {body}
          </details>
        );
      })}
    </section>
  );
};
