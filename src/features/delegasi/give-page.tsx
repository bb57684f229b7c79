import { delegasiWords } from "../../i18n/delegasi.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { DateField, TextArea, TextField } from "../../web/ui/field.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";

type Props = {
  readonly base: string;
  readonly untuk: { readonly id: string; readonly nama: string };
  readonly sendiri: boolean;
  readonly typed: Typed;
  readonly errors: FieldErrors;
};

export const GivePage = ({ base, untuk, sendiri, typed, errors }: Props) => {
  const [t, shell] = [useWords(delegasiWords), useWords(shellWords)];
  const said = saidOf(errors, t.salah);
  const common = (name: string) => ({ name, value: typed[name] ?? "", error: said(name) });
  return (
    <div class="narrow">
      <Problems errors={errors} salah={t.salah} />
      <PageHead
        title={t.beri}
        overline={sendiri ? undefined : t.beriLead(untuk.nama)}
        lead={t.beriJelas}
        focus={Object.keys(errors).length === 0}
      />
      <form method="post" action={`${base}/delegasi/baru`} class="stack" novalidate>
        <HiddenFields fields={{ perintah: typed.perintah ?? "", ...(sendiri ? {} : { untuk: untuk.id }) }} />
        <TextField {...common("nomor")} label={t.nomor} hint={t.nomorHint} inputmode="numeric" width={16} />
        <DateField {...common("dari")} label={t.dari} />
        <DateField {...common("sampai")} label={t.sampai} hint={t.sampaiHint} />
        <TextArea {...common("alasan")} label={t.alasan} hint={t.alasanHint} rows={2} />
        <TextField
          {...common("nomorSurat")}
          label={t.nomorSurat}
          hint={t.nomorSuratHint}
          optional={sendiri ? shell.optional : undefined}
          width={16}
        />
        <div class="actions">
          <Button kind="primary">{t.simpan}</Button>
          <LinkButton kind="link" href={sendiri ? `${base}/delegasi` : `${base}/pegawai/${untuk.id}`}>
            {shell.cancel}
          </LinkButton>
        </div>
      </form>
    </div>
  );
};
