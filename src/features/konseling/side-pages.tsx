import type { UnitChoice } from "../../data/agency/unit.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { tanggalPanjang, waktu } from "../../i18n/dates.ts";
import { konselingWords } from "../../i18n/konseling.ts";
import type { FieldErrors } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { SelectField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { Table } from "../../web/ui/table.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { AksesRow, UnitKepegawaian } from "./queries.ts";

/** Who opened what when. */
export const AccessPage = (p: {
  readonly here: string;
  readonly zona: Zona;
  readonly rows: readonly AksesRow[];
}) => {
  const t = useWords(konselingWords);
  const lang = useLang();
  return (
    <div class="stack">
      <PageHead
        overline={t.rahasia}
        title={t.aksesJudul}
        lead={t.aksesLead}
        actions={
          <LinkButton compact icon="arrow-left" href={p.here}>
            {t.kembali}
          </LinkButton>
        }
      />
      <Table
        caption={t.aksesJudul}
        captionHidden
        rows={p.rows}
        columns={[
          { head: t.tanggal, kind: "row", cell: (r) => waktu(r.pada, p.zona, lang) },
          { head: t.akses, cell: (r) => r.nama ?? "–" },
          { head: t.aksesYang, cell: (r) => t.aksesApa[r.apa] },
        ]}
      />
    </div>
  );
};

/** The admin says which unit, and sees no case. */
export const UnitPage = (p: {
  readonly base: string;
  readonly units: readonly UnitChoice[];
  readonly kini: readonly UnitKepegawaian[];
  readonly typed: string;
  readonly errors: FieldErrors;
  readonly done: boolean;
  readonly command: string;
}) => {
  const t = useWords(konselingWords);
  const lang = useLang();
  return (
    <div class="narrow stack">
      <Problems errors={p.errors} salah={t.salah} />
      {p.done && <Notice kind="success">{t.selesai.unit}</Notice>}
      <PageHead title={t.unit.judul} lead={t.unit.lead} focus={Object.keys(p.errors).length === 0} />
      {p.kini.length === 0 ? (
        <Notice kind="warn">{t.unit.belum}</Notice>
      ) : (
        <ul>
          {p.kini.map((u) => (
            <li>
              {u.nama}, {t.unit.dariTanggal(tanggalPanjang(u.dari, lang))}
            </li>
          ))}
        </ul>
      )}
      <form class="stack" method="post" action={`${p.base}/konseling/unit`} novalidate>
        <HiddenFields fields={{ perintah: p.command }} />
        <SelectField
          name="unit"
          label={t.unit.label}
          blank={t.baru.pilih}
          value={p.typed}
          error={saidOf(p.errors, t.salah)("unit")}
          choices={p.units.map((u) => ({ value: u.id, label: u.nama }))}
        />
        <Button kind="primary">{t.unit.simpan}</Button>
      </form>
    </div>
  );
};
