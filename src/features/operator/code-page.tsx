import { operatorWords } from "../../i18n/operator.ts";
import type { FieldErrors } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";

type Props = { readonly nama: string; readonly kembali: string; readonly errors: FieldErrors };

export const CodePage = ({ nama, kembali, errors }: Props) => {
  const { kedua: t, salah } = useWords(operatorWords);
  return (
    <div class="narrow">
      <Problems errors={errors} salah={salah} />
      <PageHead title={t.title} lead={t.lead(nama)} focus={false} />
      <form method="post" action="/operator/masuk/langkah-kedua" class="stack" novalidate hx-boost="false">
        <HiddenFields fields={{ kembali }} />
        <TextField
          name="kode"
          label={t.kode}
          hint={t.hint}
          width={8}
          inputmode="numeric"
          autocomplete="one-time-code"
          autofocus={Object.keys(errors).length === 0}
          error={saidOf(errors, salah)("kode")}
        />
        <Button kind="primary">{t.tombol}</Button>
      </form>
    </div>
  );
};
