import {
  type AturanPelaksanaan,
  aturanPelaksanaan,
  type KunciAturan,
  kunciAturan,
} from "../../domain/aturan-pelaksanaan.ts";
import { aturanPelaksanaanWords } from "../../i18n/aturan-pelaksanaan.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button } from "../../web/ui/button.tsx";
import { RadioField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextArea, TextField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";

type Props = {
  readonly kini: AturanPelaksanaan;
  readonly typed?: Typed | undefined;
  readonly errors: FieldErrors;
  readonly refused?: string | undefined;
  readonly done: string | undefined;
  /** What the form showed when it was opened, or now that it was said to have changed. */
  readonly semula: string;
  readonly command: string;
};

/** Each setting with its reason and its pasal; what is changed needs a basis. */
export const AturanPage = ({ kini, typed, errors, refused, done, semula, command }: Props) => {
  const t = useWords(aturanPelaksanaanWords);
  const said = saidOf(errors, t.salah);
  return (
    <div class="narrow stack">
      <Problems errors={errors} salah={t.salah} also={refused} />
      {done && <Notice kind="success">{done}</Notice>}
      <PageHead title={t.judul} lead={t.lead} focus={Object.keys(errors).length === 0 && !refused} />
      <form method="post" class="stack" novalidate>
        <HiddenFields fields={{ perintah: command, semula }} />
        {kunciAturan.map((kunci) => (
          <Setelan kunci={kunci} value={typed?.[kunci] ?? String(kini[kunci])} error={said(kunci)} />
        ))}
        <TextArea
          name="dasar"
          label={t.dasar}
          hint={t.dasarJelas}
          value={typed?.dasar ?? ""}
          error={said("dasar")}
          rows={2}
        />
        <div class="actions">
          <Button kind="primary">{t.simpan}</Button>
        </div>
      </form>
    </div>
  );
};

const Setelan = (props: { kunci: KunciAturan; value: string; error: string | undefined }) => {
  const t = useWords(aturanPelaksanaanWords);
  const { judul, jelas, pilihan, satuan = "" } = t.setelan[props.kunci];
  const { sah, pasal } = aturanPelaksanaan[props.kunci];
  const frame = { name: props.kunci, label: judul, error: props.error, value: props.value };
  if (pilihan)
    return (
      <RadioField
        {...frame}
        inline
        hint={`${jelas} ${t.ketentuan(pasal)}`}
        choices={sah.map((value) => ({ value: String(value), label: pilihan[value] ?? String(value) }))}
      />
    );
  const [min, max] = sah;
  return (
    <TextField
      {...frame}
      inputmode="numeric"
      width={4}
      hint={`${jelas} ${t.rentang(String(min), String(max), satuan)} ${t.ketentuan(pasal)}`}
    />
  );
};
