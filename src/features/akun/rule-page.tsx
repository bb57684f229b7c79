import { ATURAN_FAKTOR } from "../../domain/faktor-kedua.ts";
import { akunWords } from "../../i18n/akun.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { RadioField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { SummaryList } from "../../web/ui/summary-list.tsx";
import { useWords } from "../../web/words.ts";

type Props = {
  readonly typed: Typed;
  readonly errors: FieldErrors;
  readonly kini: string;
  /** The reader himself has none yet. */
  readonly sendiri: boolean;
  readonly saved: boolean;
  readonly perintah: string;
};

export const RulePage = ({ typed, errors, kini, sendiri, saved, perintah }: Props) => {
  const { keamanan: t, salah } = useWords(akunWords);
  const said = saidOf(errors, salah);
  return (
    <div class="narrow stack">
      <Problems errors={errors} salah={salah} />
      {saved && <Notice kind="success">{t.tersimpan}</Notice>}
      <PageHead title={t.title} lead={t.lead} focus={Object.keys(errors).length === 0} />
      <SummaryList rows={[{ label: t.kini, value: kini }]} />
      {sendiri && <Notice kind="warn">{t.sendiri}</Notice>}
      <form method="post" class="stack" novalidate>
        <HiddenFields fields={{ perintah }} />
        <RadioField
          name="aturan"
          label={t.aturan}
          value={typed.aturan}
          error={said("aturan")}
          choices={ATURAN_FAKTOR.map((value) => ({ value, label: t[value], hint: t[`${value}Hint`] }))}
        />
        <TextField
          name="dasar"
          label={t.dasar}
          hint={t.dasarHint}
          value={typed.dasar}
          error={said("dasar")}
        />
        <p>
          <Button kind="primary">{t.simpan}</Button>
        </p>
      </form>
    </div>
  );
};
