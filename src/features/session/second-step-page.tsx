import { sessionWords } from "../../i18n/session.ts";
import type { FieldErrors } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { Checkbox } from "../../web/ui/choice-field.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { PasskeyForm } from "../../web/ui/passkey-form.tsx";
import { useWords } from "../../web/words.ts";

type Props = {
  readonly base: string;
  readonly nama: string;
  readonly totp: boolean;
  readonly kunci: string | null;
  readonly errors: FieldErrors;
};

export const SecondStepPage = ({ base, nama, totp, kunci, errors }: Props) => {
  const words = useWords(sessionWords);
  const { kedua: t, salah } = words;
  const said = saidOf(errors, salah);
  const here = `${base}/masuk/langkah-kedua`;
  const key = kunci && (
    <PasskeyForm action={here} step="get" options={kunci} label={t.kunci} words={words.kunci} />
  );
  return (
    <div class="narrow stack-l">
      <div>
        <Problems errors={errors} salah={salah} />
        <PageHead title={t.title} lead={t.lead(nama)} focus={false} />
        {!totp && key}
        <form method="post" action={here} class="stack" novalidate hx-boost="false">
          <TextField
            name="kode"
            label={totp ? t.kode : t.hanyaKode}
            hint={totp ? t.kodeHint : t.hanyaKodeHint}
            width={16}
            autocomplete="one-time-code"
            autofocus={totp && Object.keys(errors).length === 0}
            attrs={{ autocapitalize: "characters" }}
            error={said("kode")}
          />
          <Checkbox name="simpan" label={t.simpan} hint={t.simpanHint} />
          <Button kind="primary">{t.tombol}</Button>
        </form>
      </div>
      {totp && key}
      <p class="muted">
        {t.buntu}{" "}
        <a href={`${base}/masuk`} hx-boost="false">
          {t.ulang}
        </a>
      </p>
    </div>
  );
};
