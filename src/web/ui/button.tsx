import type { Child } from "hono/jsx";
import type { Attributes } from "../hx.ts";
import { Icon, type IconName } from "./icons.tsx";

type ButtonLook = {
  readonly kind?: "primary" | "secondary" | "danger" | "link" | undefined;
  readonly icon?: IconName | undefined;
  readonly compact?: boolean | undefined;
  /** Said after the visible words, for readers who meet the button without its row. */
  readonly about?: string | undefined;
  readonly attrs?: Attributes | undefined;
  readonly children?: Child;
};

type ButtonProps = ButtonLook & {
  readonly type?: "submit" | "button" | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly form?: string | undefined;
  readonly formaction?: string | undefined;
  readonly disabled?: boolean | undefined;
};

/** One primary button a page. */
export const Button = (props: ButtonProps) => (
  <button
    class={look(props)}
    type={props.type ?? "submit"}
    name={props.name}
    value={props.value}
    form={props.form}
    formaction={props.formaction}
    disabled={props.disabled}
    {...props.attrs}
  >
    <Words {...props} />
  </button>
);

export const LinkButton = (props: ButtonLook & { readonly href: string; readonly download?: boolean }) => (
  <a
    class={look(props)}
    href={props.href}
    {...(props.download ? { download: true, "hx-boost": "false" } : {})}
    {...props.attrs}
  >
    <Words {...props} />
  </a>
);

/** Works by script; a browser without scripts has its own way to print and does not see it. */
export const PrintButton = (props: { children?: Child }) => (
  <Button type="button" icon="printer" attrs={{ "data-cetak": true }}>
    {props.children}
  </Button>
);

const Words = (props: ButtonLook) => (
  <>
    {props.icon && <Icon name={props.icon} />}
    <span>
      {props.children}
      {props.about && <span class="sr-only"> {props.about}</span>}
    </span>
  </>
);

const look = (props: ButtonLook) =>
  ["button", props.kind ?? "secondary", props.compact ? "compact" : ""].join(" ").trim();
