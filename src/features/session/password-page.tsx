import { sessionWords } from "../../i18n/session.ts";
import type { FieldErrors } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { NewPasswordFields, PasswordField } from "../../web/ui/password-fields.tsx";
import { useWords } from "../../web/words.ts";

type Props = {
  readonly title: string;
  readonly lead?: string;
  readonly note: string;
  readonly button: string;
  /** For the browser's own store of passwords. */
  readonly pengenal: string;
  /** Somebody signed in changes the one he has. */
  readonly old?: boolean;
  readonly errors: FieldErrors;
  readonly done?: boolean;
};

export const PasswordPage = ({ title, lead, note, button, pengenal, old, errors, done }: Props) => {
  const t = useWords(sessionWords);
  const said = saidOf(errors, t.salah);
  return (
    <div class="narrow">
      <Problems errors={errors} salah={t.salah} />
      {done && <Notice kind="success">{t.ganti.selesai}</Notice>}
      <PageHead title={title} lead={lead} />
      <p>{note}</p>
      <form method="post" class="stack" novalidate hx-boost="false">
        <input type="hidden" name="pengenal" value={pengenal} autocomplete="username" />
        {old && <PasswordField name="lama" label={t.ganti.lama} error={said("lama")} />}
        <NewPasswordFields
          label={t.undangan.sandi}
          hint={t.undangan.sandiHint}
          again={t.undangan.ulang}
          said={said}
        />
        <Button kind="primary">{button}</Button>
      </form>
    </div>
  );
};

export const LinkOver = ({ base, kind }: { base: string; kind: "undangan" | "lupa" }) => {
  const t = useWords(sessionWords);
  return (
    <div class="narrow">
      <PageHead title={t.undangan.habis} />
      <p>{kind === "lupa" ? t.lupa.habisJelas : t.undangan.habisJelas}</p>
      <LinkButton
        href={kind === "lupa" ? `${base}/lupa-sandi` : `${base}/masuk`}
        attrs={{ "hx-boost": "false" }}
      >
        {kind === "lupa" ? t.lupa.minta : t.undangan.keMasuk}
      </LinkButton>
    </div>
  );
};
