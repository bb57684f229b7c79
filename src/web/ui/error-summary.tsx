import { WhyLink } from "../why.tsx";

export type FieldError = { readonly field?: string | undefined; readonly text: string };

/** First thing in main; takes the focus. Same words as beside the fields. Nothing when nothing is wrong. */
export const ErrorSummary = (props: { readonly title: string; readonly errors: readonly FieldError[] }) =>
  props.errors.length === 0 ? null : (
    <div
      class="error-summary"
      role="alert"
      tabindex={-1}
      autofocus={true}
      aria-labelledby="ringkasan-kesalahan"
    >
      <h2 id="ringkasan-kesalahan">{props.title}</h2>
      <ul>
        {props.errors.map((error) => (
          <li>{error.field ? <a href={`#${error.field}`}>{error.text}</a> : error.text}</li>
        ))}
      </ul>
      {props.errors.some((error) => !error.field) && <WhyLink />}
    </div>
  );
