import { formulirWords } from "../../i18n/formulir.ts";
import type { FieldErrors } from "../../web/form.ts";
import { LinkButton } from "../../web/ui/button.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";
import { Errors } from "./form-parts.tsx";
import { StrategiForm, type StrategiFormProps } from "./strategi-form.tsx";

type Props = {
  readonly title: string;
  readonly here: string;
  readonly refused?: string | undefined;
  readonly errors: FieldErrors;
  readonly form: StrategiFormProps | null;
};

export const StrategiEditPage = (props: Props) => {
  const t = useWords(formulirWords);
  return (
    <div class="stack">
      <Errors errors={props.errors} refused={props.refused} />
      <PageHead
        title={t.strategi.ubah(props.title)}
        focus={props.refused === undefined && Object.keys(props.errors).length === 0}
        actions={
          <LinkButton compact icon="arrow-left" href={props.here}>
            {t.kertas.kembali}
          </LinkButton>
        }
      />
      {props.form && <StrategiForm {...props.form} />}
    </div>
  );
};
