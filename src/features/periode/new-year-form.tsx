import { kesiapanWords } from "../../i18n/kesiapan.ts";
import { periodeWords } from "../../i18n/periode.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { RadioField } from "../../web/ui/choice-field.tsx";
import { TextArea, TextField } from "../../web/ui/field.tsx";
import { useWords } from "../../web/words.ts";

type Props = {
  readonly base: string;
  readonly suggest: number;
  /** The suggested year is not ready: opening it takes a reason. */
  readonly askReason: boolean;
  readonly typed?: Typed;
  readonly errors?: FieldErrors;
  readonly perintah: string;
};

export const NewYearForm = ({ base, suggest, askReason, typed = {}, errors = {}, perintah }: Props) => {
  const t = useWords(periodeWords);
  const k = useWords(kesiapanWords);
  const said = saidOf(errors, t.salah);
  return (
    <section class="narrow stack">
      <Problems errors={errors} salah={t.salah} />
      <h2>{t.baru.title}</h2>
      <p class="hint">{t.baru.jelas}</p>
      <form method="post" action={`${base}/periode`} class="stack" novalidate>
        <input type="hidden" name="perintah" value={perintah} />
        <TextField
          name="tahun"
          label={t.baru.tahun}
          width={4}
          inputmode="numeric"
          value={typed.tahun ?? String(suggest)}
          error={said("tahun")}
        />
        <RadioField
          name="periodik"
          label={t.baru.periodik}
          hint={t.baru.periodikHint}
          value={typed.periodik ?? "triwulan"}
          error={said("periodik")}
          choices={[
            { value: "triwulan", label: t.baru.triwulan },
            { value: "bulan", label: t.baru.bulan },
          ]}
        />
        {askReason && (
          <TextArea
            name="alasan"
            label={k.tetap}
            hint={k.tetapHint}
            rows={3}
            value={typed.alasan}
            error={said("alasan")}
          />
        )}
        <p>
          <a href={`${base}/periode/kesiapan?tahun=${suggest}`}>{k.taut(suggest)}</a>
        </p>
        <Button kind="primary">{t.baru.tombol}</Button>
      </form>
    </section>
  );
};
