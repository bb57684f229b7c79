import { akunWords } from "../i18n/akun.ts";
import type { FieldErrors } from "./form.ts";
import { Problems, saidOf } from "./problems.tsx";
import { Button } from "./ui/button.tsx";
import { HiddenFields } from "./ui/confirm.tsx";
import { CopyText } from "./ui/copy-text.tsx";
import { TextField } from "./ui/field.tsx";
import { Notice } from "./ui/notice.tsx";
import { PageHead } from "./ui/page-head.tsx";
import { Qr } from "./ui/qr.tsx";
import { useWords } from "./words.ts";

/** Setting up an authenticator, in an agency and at the operator's door. */
type Props = {
  readonly action: string;
  readonly sealed: string;
  readonly uri: string;
  readonly manual: string;
  /** There is one already, which this one replaces. */
  readonly lama: boolean;
  readonly errors: FieldErrors;
  readonly typed?: string | undefined;
};

export const TotpPage = ({ action, sealed, uri, manual, lama, errors, typed }: Props) => {
  const { totp: t, salah } = useWords(akunWords);
  return (
    <div class="narrow stack">
      <Problems errors={errors} salah={salah} />
      <PageHead title={t.title} lead={t.lead} focus={Object.keys(errors).length === 0} />
      {lama && <Notice kind="warn">{t.mengganti}</Notice>}
      <section class="stack">
        <h2>{t.satu}</h2>
        <Qr text={uri} label={t.qr} size={208} />
        <p class="hint">{t.manual}</p>
        <CopyText text={manual.replaceAll(" ", "")} copy={t.salin} copied={t.tersalin}>
          <code>{manual}</code>
        </CopyText>
      </section>
      <form method="post" action={action} class="stack" novalidate hx-boost="false">
        <h2>{t.dua}</h2>
        <HiddenFields fields={{ rahasia: sealed }} />
        <TextField
          name="kode"
          label={t.kode}
          width={8}
          value={typed}
          inputmode="numeric"
          autocomplete="one-time-code"
          error={saidOf(errors, salah)("kode")}
        />
        <p>
          <Button kind="primary">{t.tombol}</Button>
        </p>
      </form>
    </div>
  );
};
