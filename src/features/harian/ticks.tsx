import { Checkbox, type Choice } from "../../web/ui/choice-field.tsx";
import { type FieldFrame, Guidance } from "../../web/ui/field.tsx";

type Props = FieldFrame & {
  readonly values: readonly string[];
  readonly choices: readonly Choice[];
  readonly inline?: boolean;
};

/** Several of a list may be ticked; the first box carries the group's id for the error summary. */
export const Ticks = (props: Props) => (
  <fieldset class={props.error ? "field invalid" : "field"}>
    <legend>{props.label}</legend>
    <Guidance {...props} />
    <div class={props.inline ? "cluster" : "stack-s"}>
      {props.choices.map((choice, at) => (
        <Checkbox
          name={props.name}
          id={at === 0 ? props.name : `${props.name}-${at + 1}`}
          value={choice.value}
          label={choice.label}
          hint={choice.hint}
          checked={props.values.includes(choice.value)}
        />
      ))}
    </div>
  </fieldset>
);
