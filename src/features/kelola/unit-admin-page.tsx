import { kelolaWords } from "../../i18n/kelola.ts";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";
import { UNIT_MENU } from "./menu.ts";
import { Tools } from "./tools.tsx";

type Props = {
  readonly base: string;
  readonly scopes: readonly { readonly id: string; readonly nama: string }[];
};

/** What the admin of a unit has: his units, and the tools that work on them. */
export const UnitAdminPage = ({ base, scopes }: Props) => {
  const t = useWords(kelolaWords);
  return (
    <div class="stack-l">
      <PageHead title={t.title} lead={t.unitAdmin.lead} />
      <section class="stack-s">
        <h2>{t.unitAdmin.lingkup}</h2>
        <ul class="plain">
          {scopes.map((s) => (
            <li>
              <a href={`${base}/unit/${s.id}`}>{s.nama}</a>
            </li>
          ))}
        </ul>
        <p class="hint">{t.unitAdmin.batas}</p>
      </section>
      <Tools base={base} only={UNIT_MENU} />
    </div>
  );
};
