import { samarkanNip } from "../../domain/nip.ts";
import { cariWords } from "../../i18n/cari.ts";
import { TextField } from "../../web/ui/field.tsx";
import { FilterBar } from "../../web/ui/filter-bar.tsx";
import { Person } from "../../web/ui/nip.tsx";
import { EmptyState } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";
import { FOUND, type FoundPerson, type FoundUnit } from "./queries.ts";

export type HelpHit = { readonly href: string; readonly tanya: string };

type Props = {
  readonly base: string;
  readonly q: string;
  readonly people: readonly FoundPerson[];
  readonly units: readonly FoundUnit[];
  readonly help: readonly HelpHit[];
};

/** People, units and answers by any word; everything the reader may see, nothing else. */
export const SearchPage = (props: Props) => {
  const t = useWords(cariWords);
  const { base, q, people, units, help } = props;
  const nothing = people.length + units.length + help.length === 0;
  return (
    <div class="stack-l">
      <PageHead title={t.title} lead={t.lead} />
      <FilterBar action={`${base}/cari`} label={t.title} submit={t.tombol}>
        <TextField name="q" type="search" label={t.label} value={q} placeholder={t.contoh} />
      </FilterBar>
      {q !== "" && nothing && (
        <EmptyState icon="search" title={t.kosong.title} why={t.kosong.why} who={t.kosong.who} />
      )}
      {people.length > 0 && (
        <section class="stack">
          <h2>{t.orang}</h2>
          <ul class="plain stack">
            {people.slice(0, FOUND).map((p) => (
              <li>
                <Person name={p.nama} href={hrefOf(base, p)} note={noteOf(p)} />
              </li>
            ))}
          </ul>
          {people.length > FOUND && <p class="hint">{t.lebih(String(FOUND))}</p>}
        </section>
      )}
      {units.length > 0 && (
        <section class="stack">
          <h2>{t.unit}</h2>
          <ul class="plain stack">
            {units.slice(0, FOUND).map((u) => (
              <li>
                <a href={`${base}/unit/${u.id}`}>{u.nama}</a> <span class="small muted">{u.induk}</span>
              </li>
            ))}
          </ul>
          {units.length > FOUND && <p class="hint">{t.lebih(String(FOUND))}</p>}
        </section>
      )}
      {help.length > 0 && (
        <section class="stack">
          <h2>{t.bantuan}</h2>
          <ul>
            {help.map((h) => (
              <li>
                <a href={h.href}>{h.tanya}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};

/** A supervisor has no page of a person's data: he is led to the plan. */
const hrefOf = (base: string, p: FoundPerson): string =>
  p.lewatPeran === 1 ? `${base}/pegawai/${p.id}` : p.skp ? `${base}/skp/${p.skp}` : `${base}/tim`;

const noteOf = (p: FoundPerson): string =>
  [p.nomor && samarkanNip(p.nomor), p.jabatan, p.unit].filter(Boolean).join(" · ");
