import * as z from "zod";
import type { Terlambat } from "../../data/agency/setelah-tetap.ts";
import { alasanTerlambat, semuaAlasan } from "../../domain/terlambat.ts";
import { shellWords } from "../../i18n/shell.ts";
import { terlambatWords } from "../../i18n/terlambat.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { SelectField } from "../../web/ui/choice-field.tsx";
import { TextArea } from "../../web/ui/field.tsx";
import { useLang, useWords } from "../../web/words.ts";

/** Two fields of the steps that hand a plan over or agree it; both may stay empty. */
export const lateFields = {
  terlambat: z.union([z.literal(""), z.enum(semuaAlasan)], "isian-tidak-utuh").default(""),
  keterangan: z.string().max(4000, "terlalu-panjang").default(""),
};

type Props = {
  /** null: it is not late, or this is an adjustment. */
  readonly late: Terlambat | null;
  readonly typed: Typed;
  readonly errors: FieldErrors;
};

/** After the deadline: why? Never a block. */
export const LateReason = ({ late, typed, errors }: Props) => {
  const t = useWords(terlambatWords);
  const lang = useLang();
  const optional = useWords(shellWords).optional;
  if (late === null) return null;
  return (
    <fieldset class="stack-s">
      <legend>{t.tanya}</legend>
      <p class="hint">{t.jelas}</p>
      <SelectField
        name="terlambat"
        label={t.alasan}
        optional={optional}
        blank={t.tanpa}
        value={typed.terlambat ?? late.alasan}
        error={errors.terlambat && t.tidakDikenal}
        choices={semuaAlasan.map((value) => ({ value, label: alasanTerlambat[value][lang] }))}
      />
      <TextArea
        name="keterangan"
        label={t.keterangan}
        optional={optional}
        value={typed.keterangan ?? late.keterangan}
        error={errors.keterangan && t.terlaluPanjang}
        rows={2}
      />
    </fieldset>
  );
};
