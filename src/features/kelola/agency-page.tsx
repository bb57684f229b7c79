import { kelolaWords } from "../../i18n/kelola.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { RadioField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";

type Props = {
  readonly typed: Typed;
  readonly errors?: FieldErrors;
  readonly tersimpan: boolean;
  readonly perintah: string;
};

export const AgencyPage = ({ typed, errors = {}, tersimpan, perintah }: Props) => {
  const t = useWords(kelolaWords).instansi;
  const said = saidOf(errors, t.salah);
  return (
    <div class="narrow stack">
      <Problems errors={errors} salah={t.salah} />
      {tersimpan && <Notice kind="success">{t.tersimpan}</Notice>}
      <PageHead title={t.title} lead={t.lead} />
      <form method="post" class="stack" novalidate>
        <HiddenFields fields={{ perintah }} />
        <TextField
          name="kota"
          label={t.kota}
          hint={t.kotaHint}
          width={16}
          value={typed.kota}
          error={said("kota")}
        />
        <RadioField
          name="hariKerja"
          label={t.hariKerja}
          hint={t.hariKerjaHint}
          value={typed.hariKerja}
          error={said("hariKerja")}
          choices={[
            { value: "5", label: t.lima },
            { value: "6", label: t.enam },
          ]}
        />
        <p>
          <Button kind="primary">{t.simpan}</Button>
        </p>
      </form>
    </div>
  );
};
