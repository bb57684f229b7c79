import { bentukUmpanBalik } from "../../domain/istilah.ts";
import { umpanBalikWords } from "../../i18n/umpan-balik.ts";
import { RadioField } from "../../web/ui/choice-field.tsx";
import { DateField } from "../../web/ui/field.tsx";
import { useLang } from "../../web/words.ts";
import type { FeedbackPageProps } from "./feedback-page.tsx";

/** What holds for all that is sent at once. */
export const Send = ({ typed, said, today, head }: FeedbackPageProps) => {
  const lang = useLang();
  const t = umpanBalikWords[lang];
  return (
    <section class="card">
      <RadioField
        name="bentuk"
        label={t.bentuk}
        hint={t.bentukHint}
        inline
        value={typed.bentuk ?? "berkala"}
        error={said.bentuk}
        choices={(["berkala", "insidentil"] as const).map((value) => ({
          value,
          label: bentukUmpanBalik[value][lang],
        }))}
      />
      <RadioField
        name="cara"
        label={t.cara}
        value={typed.cara ?? "langsung"}
        error={said.cara}
        choices={(["langsung", "tidak-langsung"] as const).map((value) => ({
          value,
          label: t.nilaiCara[value],
        }))}
      />
      <DateField
        name="tanggal"
        label={t.tanggal}
        value={typed.tanggal ?? today}
        error={said.tanggal}
        attrs={{ min: head.dari, max: today }}
      />
    </section>
  );
};
