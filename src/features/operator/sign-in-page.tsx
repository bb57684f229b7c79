import { operatorWords } from "../../i18n/operator.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Button } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";
import { Problems, useSaid } from "./frame.tsx";

type SignInProps = { readonly typed: Typed; readonly errors: FieldErrors; readonly kembali: string };

export const SignInPage = ({ typed, errors, kembali }: SignInProps) => {
  const t = useWords(operatorWords).masuk;
  const said = useSaid(errors);
  return (
    <div class="narrow">
      <Problems errors={errors} />
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
        <TextField
          name="sandi"
          type="password"
          label={t.sandi}
          error={said("sandi")}
          autocomplete="current-password"
        />
        <Button kind="primary">{t.tombol}</Button>
      </form>
    </div>
  );
};

export const InvitationPage = ({ nama, errors }: { readonly nama: string; readonly errors: FieldErrors }) => {
  const t = useWords(operatorWords).undangan;
  const said = useSaid(errors);
  return (
    <div class="narrow">
      <Problems errors={errors} />
      <PageHead title={t.title} lead={t.halo(nama)} focus={Object.keys(errors).length === 0} />
      <form method="post" class="stack" novalidate hx-boost="false">
        <p>{t.jelas}</p>
        <TextField
          name="sandi"
          type="password"
          label={t.sandi}
          hint={t.hint}
          error={said("sandi")}
          autocomplete="new-password"
        />
        <TextField
          name="ulang"
          type="password"
          label={t.ulang}
          error={said("ulang")}
          autocomplete="new-password"
        />
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
