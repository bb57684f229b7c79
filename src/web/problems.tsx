import { shellWords } from "../i18n/shell.ts";
import type { FieldErrors } from "./form.ts";
import { ErrorSummary, type FieldError } from "./ui/error-summary.tsx";
import { useWords } from "./words.ts";

/** A chapter's words for what can be wrong: code → sentence. */
type Salah = Readonly<Record<string, string | ((...args: never[]) => string)>>;

/** What stands beside a field, or nothing: the same words as in the summary. */
export const saidOf =
  (errors: FieldErrors | undefined, salah: Salah) =>
  (field: string): string | undefined => {
    const code = errors?.[field];
    return code ? wordOf(code, salah) : undefined;
  };

type Props = {
  readonly errors?: FieldErrors | undefined;
  /** Left out when the errors are sentences already. */
  readonly salah?: Salah;
  /** What no field is to blame for, such as the refusal of a rule. */
  readonly also?: FieldError | string | undefined;
};

/** First on a page that was refused. */
export const Problems = ({ errors = {}, salah = {}, also }: Props) => (
  <ErrorSummary
    title={useWords(shellWords).problem}
    errors={[
      ...(also === undefined ? [] : [typeof also === "string" ? { text: also } : also]),
      ...Object.entries(errors).map(([field, code]) => ({
        field: WHOLE_FORM.includes(field) ? undefined : field,
        text: wordOf(code, salah),
      })),
    ]}
  />
);

const WHOLE_FORM = ["versi", "formulir"];

const wordOf = (code: string, salah: Salah): string => {
  const word = salah[code];
  return typeof word === "string" ? word : code;
};
