import type { UnitChoice } from "../../../data/agency/unit.ts";
import { eksporWords } from "../../../i18n/ekspor.ts";
import { Button } from "../../../web/ui/button.tsx";
import { RadioField, SelectField } from "../../../web/ui/choice-field.tsx";
import { Notice } from "../../../web/ui/notice.tsx";
import { PageHead } from "../../../web/ui/page-head.tsx";
import { unitChoices } from "../../../web/ui/unit-choices.ts";
import { useWords } from "../../../web/words.ts";

type Props = { readonly base: string; readonly units: readonly UnitChoice[]; readonly perintah: string };

export const ExportPage = ({ base, units }: Props) => {
  const t = useWords(eksporWords);
  return (
    <div class="stack-l">
      <PageHead title={t.title} lead={t.lead} />
      <form method="post" action={`${base}/pegawai/ekspor`} class="stack narrow" novalidate hx-boost="false">
        <SelectField
          name="unit"
          label={t.unit}
          hint={t.unitHint}
          value=""
          blank={t.semua}
          choices={unitChoices(units)}
        />
        <RadioField
          name="format"
          label={t.format}
          value="xlsx"
          choices={[
            { value: "xlsx", label: "XLSX", hint: t.xlsxHint },
            { value: "csv", label: "CSV", hint: t.csvHint },
          ]}
        />
        <Notice kind="info">{t.tercatat}</Notice>
        <div class="actions">
          <Button kind="primary" icon="download">
            {t.unduh}
          </Button>
        </div>
      </form>
    </div>
  );
};
