import type { UmpanBalik } from "../../data/agency/pelaksanaan.ts";
import { umpanBalikWords } from "../../i18n/umpan-balik.ts";
import { RadioField } from "../../web/ui/choice-field.tsx";
import { FeedbackList, symbols } from "../../web/ui/feedback-list.tsx";
import { TextArea } from "../../web/ui/field.tsx";
import { SummaryCard } from "../../web/ui/summary-list.tsx";
import { useLang } from "../../web/words.ts";
import type { FeedbackPageProps } from "./feedback-page.tsx";

type Props = FeedbackPageProps & {
  readonly title: string;
  /** The RHK's id, or the key of the value. */
  readonly target: string;
  readonly own: readonly UmpanBalik[];
};

/** One RHK or one value: what was said, newest first, and room for more. */
export const FeedbackFor = (props: Props) => {
  const t = umpanBalikWords[useLang()];
  const { own, title, write, refused } = props;
  return (
    <SummaryCard title={title} id={`sasaran-${props.target}`}>
      {own.length > 0 ? <FeedbackList items={own} base={props.base} /> : <p class="muted">{t.kosong}</p>}
      {(write || refused !== undefined) && <Write {...props} />}
    </SummaryCard>
  );
};

const Write = ({ target, title, typed, said }: Props) => {
  const t = umpanBalikWords[useLang()];
  const [isi, nada] = [`isi-${target}`, `nada-${target}`];
  const open = Boolean(typed[isi] || said[isi] || said[nada]);
  return (
    <details class="add" open={open}>
      <summary>
        {t.tulis}
        <span class="sr-only"> {t.tulisUntuk(title)}</span>
      </summary>
      <TextArea name={isi} label={t.isi} rows={3} value={typed[isi]} error={said[isi]} />
      <RadioField
        name={nada}
        label={t.nada}
        inline
        value={typed[nada] ?? "netral"}
        error={said[nada]}
        choices={(["positif", "netral", "perbaikan"] as const).map((value) => ({
          value,
          label: t.nilaiNada[value],
          icon: symbols[value],
        }))}
      />
    </details>
  );
};
