import type { Child } from "hono/jsx";
import { pegawaiWords } from "../../i18n/pegawai.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { FieldErrors } from "../../web/form.ts";
import { Problems } from "../../web/problems.tsx";
import { Button, LinkButton } from "../../web/ui/button.tsx";
import { HiddenFields } from "../../web/ui/confirm.tsx";
import { Notice } from "../../web/ui/notice.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { useWords } from "../../web/words.ts";

type Props = {
  readonly title: string;
  readonly overline?: string | undefined;
  readonly lead?: string | undefined;
  readonly back: string;
  readonly errors: FieldErrors;
  readonly hidden: Readonly<Record<string, string>>;
  readonly submit: string;
  /** What somebody else stored meanwhile, beside what was typed. */
  readonly stored?: Child;
  readonly children?: Child;
};

/** The frame of each form about one person: errors first, then the fields, then the one button. */
export const PersonFormPage = (props: Props) => {
  const [t, shell] = [useWords(pegawaiWords), useWords(shellWords)];
  return (
    <div class="narrow">
      <Problems errors={props.errors} salah={t.salah} />
      <PageHead
        title={props.title}
        overline={props.overline}
        lead={props.lead}
        focus={Object.keys(props.errors).length === 0}
      />
      {props.stored && (
        <Notice kind="warn" title={t.berubahJudul}>
          {props.stored}
        </Notice>
      )}
      <form method="post" class="stack" novalidate>
        <HiddenFields fields={props.hidden} />
        {props.children}
        <div class="actions">
          <Button kind="primary">{props.submit}</Button>
          <LinkButton kind="link" href={props.back}>
            {shell.cancel}
          </LinkButton>
        </div>
      </form>
    </div>
  );
};
