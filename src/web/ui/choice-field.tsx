import type { Child } from "hono/jsx";
import type { Attributes } from "../hx.ts";
import {
  controlAttributes,
  describedBy,
  type FieldControl,
  type FieldFrame,
  Frame,
  fieldId,
  Guidance,
  Optional,
  widthClass,
} from "./field.tsx";
import { Icon, type IconName } from "./icons.tsx";

export type Choice = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly icon?: IconName | undefined;
};

type SelectProps = FieldControl & {
  readonly choices: readonly Choice[];
  /** First line with an empty value, such as "Pilih…". */
  readonly blank?: string | undefined;
};

export const SelectField = (props: SelectProps) => (
  <Frame {...props}>
    <select class={widthClass(props.width)} {...controlAttributes(props)}>
      {props.blank !== undefined && <option value="">{props.blank}</option>}
      {props.choices.map((choice) => (
        <option value={choice.value} selected={choice.value === props.value}>
          {choice.label}
        </option>
      ))}
    </select>
  </Frame>
);

type RadioProps = FieldFrame & {
  readonly value?: string | undefined;
  readonly choices: readonly Choice[];
  readonly inline?: boolean | undefined;
  readonly attrs?: Attributes | undefined;
  readonly disabled?: boolean | undefined;
};

export const RadioField = (props: RadioProps) => (
  <fieldset class={props.error ? "field invalid" : "field"} aria-describedby={describedBy(props)}>
    <legend>
      {props.label}
      <Optional word={props.optional} />
    </legend>
    <Guidance {...props} />
    <div class={props.inline ? "choices inline" : "choices"}>
      {props.choices.map((choice, at) => (
        <Option
          kind="radio"
          name={props.name}
          // The first one carries the group's id, so the error summary lands on a control.
          id={at === 0 ? fieldId(props) : `${fieldId(props)}-${choice.value}`}
          choice={choice}
          hint={choice.hint}
          // The first option shares its id with the group, whose own hint is `<id>-petunjuk`.
          hintId={`${fieldId(props)}-${choice.value}-petunjuk`}
          checked={choice.value === props.value}
          disabled={props.disabled}
          attrs={props.attrs}
        />
      ))}
    </div>
  </fieldset>
);

type CheckboxProps = FieldFrame & {
  readonly value?: string;
  readonly checked?: boolean;
  readonly attrs?: Attributes;
};

/** A single binding tick: "Saya menyatakan …". */
export const Checkbox = (props: CheckboxProps) => (
  <div class={props.error ? "field invalid" : "field"}>
    <Guidance {...props} hint={undefined} />
    <Option
      kind="checkbox"
      name={props.name}
      id={fieldId(props)}
      choice={{ value: props.value ?? "ya", label: props.label }}
      hint={props.hint}
      checked={props.checked}
      attrs={{
        "aria-invalid": props.error ? "true" : undefined,
        "aria-describedby": describedBy(props),
        ...props.attrs,
      }}
    />
  </div>
);

type OptionProps = {
  readonly kind: "radio" | "checkbox";
  readonly name: string;
  readonly id: string;
  readonly choice: Choice;
  readonly hint?: Child;
  readonly hintId?: string;
  readonly checked?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly attrs?: Attributes | undefined;
};

const Option = (props: OptionProps) => {
  const hintId = props.hintId ?? `${props.id}-petunjuk`;
  return (
    <div class="choice">
      <input
        type={props.kind}
        id={props.id}
        name={props.name}
        value={props.choice.value}
        checked={props.checked}
        disabled={props.disabled}
        aria-describedby={props.hint ? hintId : undefined}
        {...props.attrs}
      />
      <label for={props.id}>
        {props.choice.icon && <Icon name={props.choice.icon} />} {props.choice.label}
      </label>
      {props.hint && (
        <p class="hint" id={hintId}>
          {props.hint}
        </p>
      )}
    </div>
  );
};
