import { pendaftaranWords } from "../../i18n/pendaftaran.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { RadioField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";

type Props = {
  /** Id and secret of this sign-up, made when the empty form was shown. */
  readonly token: { readonly id: string; readonly rahasia: string };
  readonly origin: string;
  readonly typed?: Typed;
  readonly errors?: FieldErrors;
};

export const SignupPage = ({ token, origin, typed = {}, errors = {} }: Props) => {
  const t = useWords(pendaftaranWords);
  const said = saidOf(errors, t.salah);
  const field = (name: string) => ({ name, value: typed[name], error: said(name) });
  const wrong = Object.keys(errors);
  return (
    <div class="narrow">
      <Problems errors={errors} salah={t.salah} />
      <PageHead title={t.title} lead={t.lead} focus={wrong.length === 0} />
      <form method="post" action="/daftar" class="stack-l" novalidate hx-boost="false">
        <HiddenFields fields={token} />
        <section class="stack">
          <h2>{t.instansi}</h2>
          <TextField {...field("nama")} label={t.nama} hint={t.namaHint} autocomplete="organization" />
          <RadioField
            {...field("jenis")}
            label={t.jenis}
            choices={[
              { value: "pusat", label: t.pusat, hint: t.pusatHint },
              { value: "daerah", label: t.daerah, hint: t.daerahHint },
            ]}
          />
          <RadioField
            {...field("zona")}
            label={t.zona}
            hint={t.zonaHint}
            choices={[
              { value: "WIB", label: t.WIB, hint: t.WIBHint },
              { value: "WITA", label: t.WITA, hint: t.WITAHint },
              { value: "WIT", label: t.WIT, hint: t.WITHint },
            ]}
          />
          <TextField
            {...field("kode")}
            label={t.kode}
            optional={useWords(shellWords).optional}
            hint={t.kodeHint(`${new URL(origin).host}/a/`)}
            width={16}
            autocomplete="off"
            attrs={{ autocapitalize: "none", spellcheck: "false" }}
          />
        </section>
        <section class="stack">
          <h2>{t.admin}</h2>
          <p class="muted">{t.adminJelas}</p>
          <TextField {...field("namaAdmin")} label={t.namaAdmin} hint={t.namaAdminHint} autocomplete="name" />
          <TextField
            {...field("nomor")}
            label={t.nomor}
            hint={t.nomorHint}
            width={16}
            inputmode="numeric"
            autocomplete="off"
          />
          <TextField
            {...field("email")}
            type="email"
            label={t.email}
            hint={t.emailHint}
            inputmode="email"
            autocomplete="email"
          />
        </section>
        <div class="stack">
          <Button kind="primary">{t.tombol}</Button>
          <p class="hint">{t.catatan}</p>
        </div>
      </form>
    </div>
  );
};
