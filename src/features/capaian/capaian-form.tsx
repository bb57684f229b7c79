import type { PeriodeRow } from "../../data/agency/periode-evaluasi.ts";
import { capaian, kunci } from "../../domain/istilah.ts";
import type { Refusal } from "../../domain/result.ts";
import { capaianWords } from "../../i18n/capaian.ts";
import { said } from "../../i18n/penolakan.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { RadioField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { ErrorSummary } from "../../web/ui/error-summary.tsx";
import { TextArea, TextField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang, useWords } from "../../web/words.ts";
import type { CapaianRow } from "./queries.ts";

export type FormProps = {
  readonly r: CapaianRow;
  readonly periode: PeriodeRow;
  readonly base: string;
  readonly perintah: string;
  readonly sebagaiAdmin: boolean;
  readonly typed?: Typed | undefined;
  readonly errors?: FieldErrors | undefined;
  readonly refusal?: Refusal | undefined;
};

export const CapaianForm = (props: FormProps) => {
  const { r, periode, base, refusal, errors = {} } = props;
  const lang = useLang();
  const t = capaianWords[lang];
  const kata: Readonly<Record<string, string>> = t.salah;
  const list = Object.entries(errors).map(([field, code]) => ({ field, text: kata[code] ?? code }));
  const field = refusal?.code === "alasan-kosong" ? "alasan" : undefined;
  const all = refusal ? [...list, { field, text: said(refusal, lang) }] : list;
  const typed = props.typed ?? { capaian: r.capaian ?? "", sumber: r.sumber ?? "" };
  return (
    <div class="narrow stack">
      <ErrorSummary title={useWords(shellWords).problem} errors={all} />
      <PageHead overline={namaPeriode(periode, lang)} title={t.formTitle(r.nama)} focus={all.length === 0} />
      {props.sebagaiAdmin ? (
        <Notice>{t.sebagaiAdmin}</Notice>
      ) : (
        r.namaPimpinanAtas && <p class="muted">{t.penetap(r.namaPimpinanAtas)}</p>
      )}
      {refusal?.code === "sudah-berubah" && r.capaian && (
        <Notice kind="warn">{t.bentrok(capaian[r.capaian][lang], r.sumber ?? "")}</Notice>
      )}
      <form method="post" class="stack" novalidate>
        <HiddenFields fields={{ versi: String(r.versi), perintah: props.perintah }} />
        <RadioField
          name="capaian"
          label={t.nilai}
          choices={kunci(capaian).map((k) => ({ value: k, label: capaian[k][lang], hint: t.petunjuk[k] }))}
          value={typed.capaian}
          error={errors.capaian && kata[errors.capaian]}
        />
        <TextField
          name="sumber"
          label={t.sumber}
          hint={t.sumberHint}
          value={typed.sumber}
          error={errors.sumber && kata[errors.sumber]}
        />
        {r.sudahDinilai > 0 && (
          <TextArea
            name="alasan"
            label={t.alasan}
            hint={t.alasanHint(String(r.sudahDinilai))}
            value={typed.alasan}
            error={refusal?.code === "alasan-kosong" ? said(refusal, lang) : undefined}
          />
        )}
        <div class="actions">
          <Button kind="primary">{t.simpan}</Button>
          <LinkButton kind="link" href={`${base}/capaian/${periode.id}`}>
            {t.batal}
          </LinkButton>
        </div>
      </form>
    </div>
  );
};
