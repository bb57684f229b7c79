import type { Child } from "hono/jsx";
import type { Attributes } from "../hx.ts";
import { Icon } from "./icons.tsx";

export type FieldFrame = {
  readonly name: string;
  /** Where the error summary points; the name unless two fields share it. */
  readonly id?: string | undefined;
  readonly label: string;
  readonly hint?: Child;
  readonly error?: string | undefined;
  /** The word "(opsional)" in the reader's language. */
  readonly optional?: string | undefined;
};

export type FieldControl = FieldFrame & {
  readonly value?: string | undefined;
  readonly width?: 2 | 4 | 8 | 16 | undefined;
  readonly autofocus?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly readonly?: boolean | undefined;
  readonly attrs?: Attributes | undefined;
};

type TextProps = FieldControl & {
  readonly type?:
    | "text"
    | "email"
    | "password"
    | "search"
    | "tel"
    | "url"
    | "number"
    | "date"
    | "time"
    | undefined;
  readonly inputmode?: "numeric" | "decimal" | "email" | "tel" | "search" | undefined;
  readonly autocomplete?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly maxlength?: number | undefined;
};

/** No `required` and no browser validation: the server says what is wrong, in the same words above and here. */
export const TextField = (props: TextProps) => (
  <Frame {...props}>
    <input
      class={widthClass(props.width)}
      type={props.type ?? "text"}
      value={props.value ?? ""}
      inputmode={props.inputmode}
      autocomplete={props.autocomplete}
      placeholder={props.placeholder}
      maxlength={props.maxlength}
      spellcheck={props.type !== "password" && props.inputmode !== "numeric"}
      {...controlAttributes(props)}
    />
  </Frame>
);

export const DateField = (props: FieldControl) => <TextField {...props} type="date" width={8} />;

export const TextArea = (
  props: FieldControl & { readonly rows?: number | undefined; readonly maxlength?: number | undefined },
) => (
  <Frame {...props}>
    <textarea class="input" rows={props.rows ?? 4} maxlength={props.maxlength} {...controlAttributes(props)}>
      {props.value ?? ""}
    </textarea>
  </Frame>
);

export const controlAttributes = (props: FieldControl): Attributes => ({
  id: fieldId(props),
  name: props.name,
  "aria-describedby": describedBy(props),
  "aria-invalid": props.error ? "true" : undefined,
  autofocus: props.autofocus || undefined,
  disabled: props.disabled || undefined,
  readonly: props.readonly || undefined,
  ...props.attrs,
});

export const Frame = (props: FieldFrame & { readonly children?: Child }) => (
  <div class={props.error ? "field invalid" : "field"}>
    <label for={fieldId(props)}>
      {props.label}
      <Optional word={props.optional} />
    </label>
    <Guidance {...props} />
    {props.children}
  </div>
);

export const Optional = (props: { readonly word?: string | undefined }) =>
  props.word ? <span class="optional"> {props.word}</span> : null;

export const Guidance = (props: FieldFrame) => (
  <>
    {props.hint && (
      <p class="hint" id={`${fieldId(props)}-petunjuk`}>
        {props.hint}
      </p>
    )}
    {props.error && <ErrorText id={`${fieldId(props)}-kesalahan`}>{props.error}</ErrorText>}
  </>
);

export const ErrorText = (props: { readonly id?: string | undefined; readonly children?: Child }) => (
  <p class="error-text" id={props.id}>
    <Icon name="circle-alert" />
    <span>{props.children}</span>
  </p>
);

export const fieldId = (props: FieldFrame) => props.id ?? props.name;

export const describedBy = (props: FieldFrame) =>
  [props.hint && `${fieldId(props)}-petunjuk`, props.error && `${fieldId(props)}-kesalahan`]
    .filter(Boolean)
    .join(" ") || undefined;

export const widthClass = (width: FieldControl["width"]) =>
  width === undefined ? "input" : `input w-${width}`;
