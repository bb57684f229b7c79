import { sessionWords } from "../../i18n/session.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { FieldErrors } from "../../web/form.ts";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { ErrorSummary } from "../../web/ui/error-summary.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";

type Salah = keyof (typeof sessionWords)["id"]["salah"];
type Props = {
  /** Empty when the person is signed in and changes an old password. */
  readonly nama?: string;
  readonly pengenal: string;
  readonly errors?: FieldErrors;
  readonly done?: boolean;
};

export const PasswordPage = ({ nama, pengenal, errors = {}, done }: Props) => {
  const t = useWords(sessionWords);
  const said = (field: string) => (errors[field] ? t.salah[errors[field] as Salah] : undefined);
  return (
    <div class="narrow">
      <ErrorSummary
        title={useWords(shellWords).problem}
        errors={Object.keys(errors).map((field) => ({ field, text: said(field) ?? "" }))}
      />
      {done && <Notice kind="success">{t.ganti.selesai}</Notice>}
      <PageHead title={nama ? t.undangan.title : t.ganti.title} lead={nama && t.undangan.halo(nama)} />
      <p>{nama ? t.undangan.jelas : t.ganti.catatan}</p>
      <form method="post" class="stack" novalidate hx-boost="false">
        <input type="hidden" name="pengenal" value={pengenal} autocomplete="username" />
        {!nama && (
          <TextField
            name="lama"
            type="password"
            label={t.ganti.lama}
            error={said("lama")}
            autocomplete="current-password"
          />
        )}
        <TextField
          name="sandi"
          type="password"
          label={t.undangan.sandi}
          hint={t.undangan.sandiHint}
          error={said("sandi")}
          autocomplete="new-password"
        />
        <TextField
          name="ulang"
          type="password"
          label={t.undangan.ulang}
          error={said("ulang")}
          autocomplete="new-password"
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
