import { delegasiWords } from "../../i18n/delegasi.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextArea, TextField } from "../../web/ui/field.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";

type Props = {
  readonly base: string;
  readonly orang: { readonly id: string; readonly nama: string } | undefined;
  readonly typed: Typed;
  readonly errors: FieldErrors;
};

export const LookPage = ({ base, orang, typed, errors }: Props) => {
  const [t, shell] = [useWords(delegasiWords).simulasi, useWords(shellWords)];
  const said = saidOf(errors, t.salah);
  return (
    <div class="narrow">
      <Problems errors={errors} salah={t.salah} />
      <PageHead
        title={t.title}
        overline={orang?.nama}
        lead={t.lead}
        focus={Object.keys(errors).length === 0}
      />
      <form method="post" action={`${base}/simulasi`} class="stack" hx-boost="false" novalidate>
        <HiddenFields fields={{ perintah: typed.perintah ?? "", ...(orang ? { pegawai: orang.id } : {}) }} />
        {!orang && (
          <TextField
            name="nomor"
            label={t.nomor}
            value={typed.nomor ?? ""}
            error={said("nomor")}
            inputmode="numeric"
            width={16}
          />
        )}
        <TextArea
          name="alasan"
          label={t.alasan}
          hint={t.alasanHint}
          value={typed.alasan ?? ""}
          error={said("alasan")}
          rows={2}
        />
        <div class="actions">
          <Button kind="primary">{t.mulai}</Button>
          <LinkButton kind="link" href={orang ? `${base}/pegawai/${orang.id}` : `${base}/kelola`}>
            {shell.cancel}
          </LinkButton>
        </div>
      </form>
    </div>
  );
};
