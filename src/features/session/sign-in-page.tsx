import { sessionWords } from "../../i18n/session.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Button } from "../../web/ui/button.tsx";
import { ErrorSummary } from "../../web/ui/error-summary.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";

type Salah = keyof (typeof sessionWords)["id"]["salah"];
type Props = {
  readonly instansi: string;
  readonly kembali: string;
  readonly typed?: Typed;
  readonly errors?: FieldErrors;
};

export const SignInPage = ({ instansi, kembali, typed = {}, errors = {} }: Props) => {
  const t = useWords(sessionWords);
  const said = (field: string) => (errors[field] ? t.salah[errors[field] as Salah] : undefined);
  return (
    <div class="narrow">
      <ErrorSummary
        title={useWords(shellWords).problem}
        errors={Object.keys(errors).map((field) => ({ field, text: said(field) ?? "" }))}
      />
      <PageHead
        title={t.masuk.title}
        lead={t.masuk.lead(instansi)}
        focus={Object.keys(errors).length === 0}
      />
      <form method="post" class="stack" novalidate hx-boost="false">
        <input type="hidden" name="kembali" value={kembali} />
        <TextField
          name="pengenal"
          label={t.masuk.pengenal}
          hint={t.masuk.pengenalHint}
          value={typed.pengenal}
          error={said("pengenal")}
          autocomplete="username"
        />
        <TextField
          name="sandi"
          type="password"
          label={t.masuk.sandi}
          error={said("sandi")}
          autocomplete="current-password"
        />
        <Button kind="primary">{t.masuk.tombol}</Button>
      </form>
      <p class="hint">{t.masuk.belum}</p>
    </div>
  );
};
