import type { CalonSkp } from "../../data/agency/pembinaan.ts";
import { type JenisBimbingan, jenisBimbingan } from "../../domain/pembinaan.ts";
import { pembinaanWords } from "../../i18n/pembinaan.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { RadioField, SelectField } from "../../web/ui/choice-field.tsx";
import { Confirm } from "../../web/ui/confirm.tsx";
import { TextField } from "../../web/ui/field.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang, useWords } from "../../web/words.ts";

type Props = {
  readonly base: string;
  readonly saya: string;
  readonly calon: readonly CalonSkp[];
  readonly typed: Typed;
  readonly errors: FieldErrors;
  readonly refused: string | undefined;
  readonly command: string;
};

/** About whose plan, which kind, and about what. */
export const NewPage = ({ base, saya, calon, typed, errors, refused, command }: Props) => {
  const { baru: t, salah } = useWords(pembinaanWords);
  const lang = useLang();
  const said = saidOf(errors, salah);
  return (
    <div class="narrow stack">
      <Problems errors={errors} salah={salah} also={refused} />
      <PageHead
        title={t.judul}
        lead={t.lead}
        focus={refused === undefined && Object.keys(errors).length === 0}
      />
      {calon.length === 0 && <Notice>{t.tanpaSkp}</Notice>}
      <Confirm
        action={`${base}/pembinaan/baru`}
        hidden={{ perintah: command }}
        submit={t.simpan}
        cancel={{ href: `${base}/pembinaan`, text: useWords(shellWords).cancel }}
      >
        <div class="stack">
          <SelectField
            name="skp"
            label={t.skp}
            blank={t.skpPilih}
            value={typed.skp ?? ""}
            error={said("skp")}
            choices={calon.map((s) => ({
              value: s.id,
              label: `${s.nama}${s.pegawai === saya ? ` (${t.sayaSendiri})` : ""}, SKP ${s.tahun}`,
            }))}
          />
          <RadioField
            name="jenis"
            label={t.jenis}
            value={typed.jenis ?? ""}
            error={said("jenis")}
            choices={(Object.keys(jenisBimbingan) as JenisBimbingan[]).map((j) => ({
              value: j,
              label: jenisBimbingan[j][lang],
              hint: t[j],
            }))}
          />
          <TextField
            name="topik"
            label={t.topik}
            hint={t.topikJelas}
            value={typed.topik ?? ""}
            error={said("topik")}
            maxlength={300}
          />
        </div>
      </Confirm>
    </div>
  );
};
