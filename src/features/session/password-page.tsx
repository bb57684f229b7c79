import { sessionWords } from "../../i18n/session.ts";
import type { FieldErrors } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { NewPasswordFields, PasswordField } from "../../web/ui/password-fields.tsx";
import { useWords } from "../../web/words.ts";

type Props = {
  /** Empty when the person is signed in and changes an old password. */
  readonly nama?: string;
  readonly pengenal: string;
  readonly errors?: FieldErrors;
  readonly done?: boolean;
};

export const PasswordPage = ({ nama, pengenal, errors = {}, done }: Props) => {
  const t = useWords(sessionWords);
  const said = saidOf(errors, t.salah);
  return (
    <div class="narrow">
      <Problems errors={errors} salah={t.salah} />
      {done && <Notice kind="success">{t.ganti.selesai}</Notice>}
      <PageHead title={nama ? t.undangan.title : t.ganti.title} lead={nama && t.undangan.halo(nama)} />
      <p>{nama ? t.undangan.jelas : t.ganti.catatan}</p>
      <form method="post" class="stack" novalidate hx-boost="false">
        <input type="hidden" name="pengenal" value={pengenal} autocomplete="username" />
        {!nama && <PasswordField name="lama" label={t.ganti.lama} error={said("lama")} />}
        <NewPasswordFields
          label={t.undangan.sandi}
          hint={t.undangan.sandiHint}
          again={t.undangan.ulang}
          said={said}
        />
        <Button kind="primary">{nama ? t.undangan.tombol : t.ganti.tombol}</Button>
      </form>
    </div>
  );
};

export const InvitationOver = ({ base }: { base: string }) => {
  const t = useWords(sessionWords).undangan;
  return (
    <div class="narrow">
      <PageHead title={t.habis} />
      <p>{t.habisJelas}</p>
      <LinkButton href={`${base}/masuk`}>{t.keMasuk}</LinkButton>
    </div>
  );
};
