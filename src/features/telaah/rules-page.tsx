import {
  type Ambang,
  ambangBawaan,
  aturanTelaah,
  type KodeTelaah,
  kodeTelaah,
  type SetelanTelaah,
} from "../../domain/telaah.ts";
import { telaahWords } from "../../i18n/telaah.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { Checkbox } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextArea, TextField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";

export const ruleField = (kode: KodeTelaah) => `aturan.${kode}`;

type Props = {
  readonly kini: SetelanTelaah;
  readonly typed?: Typed | undefined;
  readonly errors: FieldErrors;
  readonly done: string | undefined;
  readonly command: string;
};

/** Every rule with its reason, to be switched on and off. */
export const RulesPage = ({ kini, typed, errors, done, command }: Props) => {
  const t = useWords(telaahWords);
  const said = saidOf(errors, t.salah);
  return (
    <div class="narrow stack">
      <Problems errors={errors} salah={t.salah} />
      {done && <Notice kind="success">{done}</Notice>}
      <PageHead title={t.kelola.title} lead={t.kelola.lead} focus={Object.keys(errors).length === 0} />
      <form method="post" class="stack" novalidate>
        <HiddenFields fields={{ perintah: command }} />
        <h2>{t.kelola.aturan}</h2>
        {kodeTelaah.map((kode) => {
          const name = ruleField(kode);
          const { judul, sebab, contoh } = t.aturan[kode];
          const { pasal, keparahan } = aturanTelaah[kode];
          return (
            <Checkbox
              name={name}
              label={`${judul} (${t.keparahan[keparahan].toLowerCase()})`}
              checked={typed ? typed[name] === "ya" : !kini.mati.has(kode)}
              hint={
                <>
                  {sebab} {t.kelola.contoh}: {contoh}. {t.dasar(pasal)}
                </>
              }
            />
          );
        })}
        <h2>{t.kelola.ambang}</h2>
        {(Object.keys(ambangBawaan) as (keyof Ambang)[]).map((nama) => (
          <TextField
            name={nama}
            label={t.kelola[nama]}
            inputmode="numeric"
            width={4}
            value={typed?.[nama] ?? String(kini[nama])}
            error={said(nama)}
          />
        ))}
        <TextArea
          name="dasar"
          label={t.kelola.dasar}
          hint={t.kelola.dasarJelas}
          value={typed?.dasar ?? ""}
          error={said("dasar")}
          rows={2}
        />
        <div class="actions">
          <Button kind="primary">{t.kelola.simpan}</Button>
        </div>
      </form>
    </div>
  );
};
