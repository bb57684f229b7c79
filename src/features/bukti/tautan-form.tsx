import type { Facts, Pilihan } from "../../data/agency/bukti.ts";
import { tautanWords } from "../../i18n/tautan.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import { Problems, saidOf } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { SelectField } from "../../web/ui/choice-field.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { TextArea, TextField } from "../../web/ui/field.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useLang } from "../../web/words.ts";
import { asChoice } from "./parts.tsx";

type Props = {
  readonly base: string;
  readonly typed: Typed;
  readonly errors?: FieldErrors;
  readonly refused?: string | undefined;
  readonly choices: readonly Pilihan[];
  /** An RHK without rencana aksi of its own that the page came from. */
  readonly target: Facts | null;
  readonly perintah: string;
};

export const LinkFormPage = (props: Props) => {
  const lang = useLang();
  const t = tautanWords[lang];
  const { typed, errors = {}, refused, base } = props;
  const said = saidOf(errors, t.salah);
  return (
    <div class="stack">
      <Problems errors={errors} salah={t.salah} also={refused} />
      <PageHead title={t.judul} lead={t.lead} focus={!refused && Object.keys(errors).length === 0} />
      <form method="post" action={`${base}/bukti/tautan`} class="stack" novalidate>
        <HiddenFields fields={{ perintah: props.perintah, kembali: typed.kembali ?? "" }} />
        <TextField
          name="alamat"
          label={t.alamat}
          hint={t.alamatPetunjuk}
          type="url"
          value={typed.alamat}
          error={said("alamat")}
          placeholder="https://"
        />
        <TextField name="nama" label={t.nama} hint={t.namaPetunjuk} value={typed.nama} error={said("nama")} />
        <TextArea
          name="sebab"
          label={t.sebab}
          hint={t.sebabPetunjuk}
          optional={t.opsional}
          rows={2}
          value={typed.sebab}
          error={said("sebab")}
        />
        <SelectField
          name="untuk"
          label={t.untuk}
          value={typed.untuk}
          error={said("untuk")}
          choices={[
            { value: "", label: t.untukNanti },
            ...targetChoice(props),
            ...props.choices.map((one) => asChoice(one, lang)),
          ]}
        />
        <div class="actions">
          <Button kind="primary">{t.simpan}</Button>
          <LinkButton kind="link" href={typed.kembali || `${base}/bukti`}>
            {t.kembaliKeBukti}
          </LinkButton>
        </div>
      </form>
    </div>
  );
};

const targetChoice = ({ target, typed, choices }: Props) =>
  target && typed.untuk && !choices.some((one) => one.id === typed.untuk)
    ? [asChoice({ ...target, id: typed.untuk }, useLang())]
    : [];
