import type { PeriodeRow } from "../../data/agency/periode-evaluasi.ts";
import { capaian, kunci } from "../../domain/istilah.ts";
import type { Refusal } from "../../domain/result.ts";
import { capaianWords } from "../../i18n/capaian.ts";
import { said } from "../../i18n/penolakan.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { RadioField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextArea, TextField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang } from "../../web/words.ts";
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
  const field = refusal?.code === "alasan-kosong" ? "alasan" : undefined;
  const also = refusal && { field, text: said(refusal, lang) };
  const beside = saidOf(errors, t.salah);
  const typed = props.typed ?? { capaian: r.capaian ?? "", sumber: r.sumber ?? "" };
  return (
    <div class="narrow stack">
      <Problems errors={errors} salah={t.salah} also={also} />
      <PageHead
        overline={namaPeriode(periode, lang)}
        title={t.formTitle(r.nama)}
        focus={!refusal && !props.errors}
      />
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
          error={beside("capaian")}
        />
        <TextField
          name="sumber"
          label={t.sumber}
          hint={t.sumberHint}
          value={typed.sumber}
          error={beside("sumber")}
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
