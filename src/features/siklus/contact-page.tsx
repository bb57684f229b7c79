import { shellWords } from "../../i18n/shell.ts";
import { siklusWords } from "../../i18n/siklus.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";

type Props = {
  readonly typed: Typed;
  readonly errors?: FieldErrors | undefined;
  readonly tersimpan: boolean;
  readonly perintah: string;
};

export const ContactPage = ({ typed, errors, tersimpan, perintah }: Props) => {
  const { kontak: t, salah, tersimpan: disimpan } = useWords(siklusWords);
  const said = saidOf(errors, salah);
  const field = (name: string) => ({ name, value: typed[name], error: said(name) });
  return (
    <div class="narrow stack">
      <Problems errors={errors} salah={salah} />
      {tersimpan && <Notice kind="success">{disimpan}</Notice>}
      <PageHead title={t.title} lead={t.lead} focus={!errors} />
      <form method="post" class="stack" novalidate>
        <HiddenFields fields={{ perintah }} />
        <TextField {...field("nama")} label={t.nama} autocomplete="name" />
        <TextField {...field("jabatan")} label={t.jabatan} />
        <TextField {...field("surel")} type="email" label={t.surel} inputmode="email" />
        <TextField
          {...field("telepon")}
          label={t.telepon}
          optional={useWords(shellWords).optional}
          width={16}
          inputmode="tel"
        />
        <p>
          <Button kind="primary">{t.tombol}</Button>
        </p>
      </form>
    </div>
  );
};
