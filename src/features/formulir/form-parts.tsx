import type { Child } from "hono/jsx";
import { formulirWords } from "../../i18n/formulir.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { FieldErrors } from "../../web/form.ts";
import { ErrorSummary } from "../../web/ui/error-summary.tsx";
import { useWords } from "../../web/words.ts";

type Words = (typeof formulirWords)["id"];

export const errorsOf = (errors: FieldErrors, t: Pick<Words, "salah">): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(errors).map(([field, code]) => [
      field,
      t.salah[code as keyof Words["salah"]] ?? t.salah["isian-tidak-utuh"],
    ]),
  );

export const Errors = (props: { readonly errors: FieldErrors; readonly refused?: string | undefined }) => {
  const t = useWords(formulirWords);
  const fields = Object.entries(errorsOf(props.errors, t)).map(([field, text]) => ({ field, text }));
  return (
    <ErrorSummary
      title={useWords(shellWords).problem}
      errors={[...(props.refused === undefined ? [] : [{ text: props.refused }]), ...fields]}
    />
  );
};

/** The guidance of a field, and after a conflict the text that somebody else stored in it. */
export function guidance(
  t: Pick<Words, "tersimpanDiSini">,
  hint?: string,
  stored?: string,
  typed = "",
): Child {
  if (stored === undefined || stored === typed) return hint;
  return (
    <>
      {hint && `${hint} `}
      <strong>{t.tersimpanDiSini}</strong> <span class="pre">{stored || "-"}</span>
    </>
  );
}
