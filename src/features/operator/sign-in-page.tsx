import { operatorWords } from "../../i18n/operator.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { NewPasswordFields, PasswordField } from "../../web/ui/password-fields.tsx";
import { useWords } from "../../web/words.ts";

type SignInProps = { readonly typed: Typed; readonly errors: FieldErrors; readonly kembali: string };

export const SignInPage = ({ typed, errors, kembali }: SignInProps) => {
  const { masuk: t, salah } = useWords(operatorWords);
  const said = saidOf(errors, salah);
  return (
    <div class="narrow">
      <Problems errors={errors} salah={salah} />
      <PageHead title={t.title} lead={t.lead} focus={Object.keys(errors).length === 0} />
      <form method="post" class="stack" novalidate hx-boost="false">
        <HiddenFields fields={{ kembali }} />
        <TextField
          name="email"
          type="email"
          label={t.email}
          value={typed.email}
          error={said("email")}
          autocomplete="username"
        />
        <PasswordField name="sandi" label={t.sandi} error={said("sandi")} />
        <Button kind="primary">{t.tombol}</Button>
      </form>
    </div>
  );
};

export const InvitationPage = ({ nama, errors }: { readonly nama: string; readonly errors: FieldErrors }) => {
  const { undangan: t, salah } = useWords(operatorWords);
  const said = saidOf(errors, salah);
  return (
    <div class="narrow">
      <Problems errors={errors} salah={salah} />
      <PageHead title={t.title} lead={t.halo(nama)} focus={Object.keys(errors).length === 0} />
      <form method="post" class="stack" novalidate hx-boost="false">
        <p>{t.jelas}</p>
        <NewPasswordFields label={t.sandi} hint={t.hint} again={t.ulang} said={said} />
        <Button kind="primary">{t.tombol}</Button>
      </form>
    </div>
  );
};

export const InvitationOver = () => {
  const t = useWords(operatorWords).undangan;
  return (
    <div class="narrow">
      <PageHead title={t.habis} />
      <p>{t.habisJelas}</p>
    </div>
  );
};
