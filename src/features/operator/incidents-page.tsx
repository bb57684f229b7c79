import type { Gangguan } from "../../data/directory/gangguan.ts";
import { operatorSiklusWords } from "../../i18n/operator-siklus.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { RadioField } from "../../web/ui/choice-field.tsx";
import { TextArea, TextField } from "../../web/ui/field.tsx";
import { Timeline } from "../../web/ui/timeline.tsx";
import { useWords } from "../../web/words.ts";
import { Frame } from "./frame.tsx";
import { At } from "./parts.tsx";

type Again = {
  readonly typed?: Typed;
  readonly errors?: FieldErrors;
  /** Which incident was to be ended; none: the new one. */
  readonly at?: string;
};
type Props = { readonly nama: string; readonly gangguan: readonly Gangguan[]; readonly again: Again };

export const IncidentsPage = ({ nama, gangguan, again }: Props) => {
  const { gangguan: t, salah } = useWords(operatorSiklusWords);
  const open = gangguan.filter((g) => g.selesaiPada === null);
  const over = gangguan.filter((g) => g.selesaiPada !== null);
  return (
    <Frame nama={nama} at="gangguan" title={t.title} lead={t.lead} failed={again.errors !== undefined}>
      <Problems errors={again.errors} salah={salah} />
      <p>
        <a href="/status" hx-boost="false">
          {t.lihat}
        </a>
      </p>
      <section class="stack">
        <h2>{t.terbuka}</h2>
        {open.length === 0 && <p class="muted">{t.kosong}</p>}
        {open.map((g) => (
          <Open g={g} again={again} />
        ))}
      </section>
      <Announce again={again.at === undefined ? again : {}} />
      <section class="stack">
        <h2>{t.lewat}</h2>
        {over.length === 0 ? (
          <p class="muted">{t.kosong}</p>
        ) : (
          <Timeline
            entries={over.map((g) => ({
              what: g.judul,
              at: <At pada={g.mulaiPada} none="" />,
              who: <At pada={g.selesaiPada} none="" />,
              detail: g.penutup,
            }))}
          />
        )}
      </section>
    </Frame>
  );
};

const Open = ({ g, again }: { readonly g: Gangguan; readonly again: Again }) => {
  const { gangguan: t, salah } = useWords(operatorSiklusWords);
  const mine = again.at === g.id;
  return (
    <article class="card stack">
      <h3>{g.judul}</h3>
      <p class="small muted">
        {t[g.tingkat]} · <At pada={g.mulaiPada} none="" />
      </p>
      <p>{g.isi}</p>
      <form method="post" action={`/operator/gangguan/${g.id}/penyelesaian`} class="stack" novalidate>
        <TextArea
          name="penutup"
          id={mine ? "penutup" : `penutup-${g.id}`}
          label={t.penutup}
          rows={2}
          value={mine ? again.typed?.penutup : undefined}
          error={saidOf(mine ? again.errors : undefined, salah)("penutup")}
        />
        <p>
          <Button>{t.selesai}</Button>
        </p>
      </form>
    </article>
  );
};

const Announce = ({ again }: { readonly again: Again }) => {
  const { gangguan: t, salah } = useWords(operatorSiklusWords);
  const said = saidOf(again.errors, salah);
  const field = (name: string) => ({ name, value: again.typed?.[name], error: said(name) });
  return (
    <section class="card narrow">
      <h2>{t.judulBaru}</h2>
      <form method="post" action="/operator/gangguan" class="stack" novalidate>
        <RadioField
          {...field("tingkat")}
          label={t.tingkat}
          choices={(["gangguan", "sebagian", "pemeliharaan"] as const).map((value) => ({
            value,
            label: t[value],
          }))}
        />
        <TextField {...field("judul")} label={t.judul} />
        <TextArea {...field("teks")} label={t.isi} rows={4} />
        <p>
          <Button kind="primary">{t.umumkan}</Button>
        </p>
      </form>
    </section>
  );
};
