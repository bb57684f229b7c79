import { HiddenFields } from "./confirm.tsx";
import { Icon, type IconName } from "./icons.tsx";

type SwitchProps = {
  readonly action: string;
  readonly label: string;
  readonly name: string;
  readonly current: string;
  readonly choices: readonly {
    readonly value: string;
    readonly label: string;
    readonly icon?: IconName | undefined;
    /** When the label is written in another language than the page. */
    readonly lang?: string | undefined;
  }[];
  /** Where to come back to. */
  readonly hidden?: Readonly<Record<string, string>> | undefined;
};

/** Language and theme: a form of buttons, so both work without script; the whole page is loaded anew. */
export const Switch = (props: SwitchProps) => (
  <form method="post" action={props.action} hx-boost="false">
    <HiddenFields fields={props.hidden} />
    <fieldset>
      <legend class="small muted">{props.label}</legend>
      <div class="segmented">
        {props.choices.map((choice) => (
          <button
            type="submit"
            name={props.name}
            value={choice.value}
            lang={choice.lang}
            aria-pressed={choice.value === props.current ? "true" : "false"}
          >
            {choice.icon && <Icon name={choice.icon} />}
            {choice.label}
          </button>
        ))}
      </div>
    </fieldset>
  </form>
);
