import { sessionWords } from "../../i18n/session.ts";
import { ssoWords } from "../../i18n/sso.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { PasskeyForm } from "../../web/ui/passkey-form.tsx";
import { PasswordField } from "../../web/ui/password-fields.tsx";
import { useWords } from "../../web/words.ts";

type Props = {
  readonly base: string;
  readonly instansi: string;
  /** Name of the agency's own identity provider, when there is one. */
  readonly sso: string | undefined;
  readonly kembali: string;
  /** What a passkey would be asked; null where there can be none. */
  readonly kunci: string | null;
  readonly typed: Typed;
  readonly errors: FieldErrors;
};

export const SignInPage = ({ base, instansi, sso, kembali, kunci, typed, errors }: Props) => {
  const t = useWords(sessionWords);
  const ssoText = useWords(ssoWords);
  const said = saidOf(errors, t.salah);
  return (
    <div class="narrow stack-l">
      <div>
        <Problems errors={errors} salah={t.salah} />
        <PageHead
          title={t.masuk.title}
          lead={t.masuk.lead(instansi)}
          focus={Object.keys(errors).length === 0}
        />
        {sso && (
          <p>
            <LinkButton
              href={`${base}/masuk/sso${kembali && `?kembali=${encodeURIComponent(kembali)}`}`}
              attrs={{ "hx-boost": "false" }}
            >
              {ssoText.masukLewat(sso)}
            </LinkButton>
          </p>
        )}
        <form method="post" action={`${base}/masuk`} class="stack" novalidate hx-boost="false">
          <HiddenFields fields={{ kembali }} />
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
          <p>
            <a href={`${base}/lupa-sandi`}>{t.masuk.lupa}</a>
          </p>
          <p class="muted">{t.masuk.belum}</p>
        </form>
      </div>
      {kunci && (
        <PasskeyForm
          action={`${base}/masuk/kunci-sandi`}
          step="get"
          options={kunci}
          hidden={{ kembali }}
          label={t.masuk.kunci}
          words={t.kunci}
        />
      )}
    </div>
  );
};
