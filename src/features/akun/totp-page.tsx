import { akunWords } from "../../i18n/akun.ts";
import type { FieldErrors } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { CopyText } from "../../web/ui/copy-text.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Qr } from "../../web/ui/qr.tsx";
import { useWords } from "../../web/words.ts";

type Props = {
  readonly base: string;
  readonly sealed: string;
  readonly uri: string;
  readonly manual: string;
  /** There is one already, which this one replaces. */
  readonly lama: boolean;
  readonly errors: FieldErrors;
};

export const TotpPage = ({ base, sealed, uri, manual, lama, errors }: Props) => {
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
      <form method="post" action={`${base}/akun/totp`} class="stack" novalidate hx-boost="false">
        <h2>{t.dua}</h2>
        <HiddenFields fields={{ rahasia: sealed }} />
        <TextField
          name="kode"
          label={t.kode}
          width={8}
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
