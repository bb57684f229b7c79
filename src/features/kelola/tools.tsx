import { kelolaWords } from "../../i18n/kelola.ts";
import { useWords } from "../../web/words.ts";
import { type Entry, MENU, PATHS } from "./menu.ts";

type Props = { readonly base: string; readonly only?: ReadonlySet<Entry> };

/** Everything else an admin does, by what it is about; a unit admin has fewer of them. */
export const Tools = ({ base, only }: Props) => {
  const t = useWords(kelolaWords);
  const groups = (Object.keys(MENU) as (keyof typeof MENU)[]).flatMap((group) => {
    const entries = (MENU[group] as readonly Entry[]).filter((entry) => !only || only.has(entry));
    return entries.length > 0 ? [{ group, entries }] : [];
  });
  return (
    <section class="stack">
      <h2>{t.lain}</h2>
      <div class="menu-groups">
        {groups.map(({ group, entries }) => (
          <div>
            <h3>{t.kelompok[group]}</h3>
            <ul class="plain">
              {entries.map((entry) => (
                <li>
                  <a href={base + PATHS[entry]}>{t.lainnya[entry].nama}</a>
                  <p class="hint">{t.lainnya[entry].isi}</p>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
};
