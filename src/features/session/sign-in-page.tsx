import { sessionWords } from "../../i18n/session.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { PasswordField } from "../../web/ui/password-fields.tsx";
import { useWords } from "../../web/words.ts";

type Props = {
  readonly instansi: string;
  readonly kembali: string;
  readonly typed?: Typed;
  readonly errors?: FieldErrors;
};

export const SignInPage = ({ instansi, kembali, typed = {}, errors = {} }: Props) => {
  const t = useWords(sessionWords);
  const said = saidOf(errors, t.salah);
  return (
    <div class="narrow">
      <Problems errors={errors} salah={t.salah} />
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
        <PasswordField name="sandi" label={t.masuk.sandi} error={said("sandi")} />
        <Button kind="primary">{t.masuk.tombol}</Button>
        <p class="muted">{t.masuk.belum}</p>
      </form>
    </div>
  );
};
