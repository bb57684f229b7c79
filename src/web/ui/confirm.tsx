import type { Child } from "hono/jsx";
import { Button, LinkButton } from "./button.tsx";

type ConfirmProps = {
  readonly action: string;
  /** Carried along: version, idempotency key. */
  readonly hidden?: Readonly<Record<string, string>> | undefined;
  readonly submit: string;
  readonly danger?: boolean | undefined;
  readonly cancel: { readonly href: string; readonly text: string };
  /** What will happen, as a summary list; a reason field when it cannot be undone. */
  readonly children?: Child;
};

/** The page before an act: a page, not a dialog, so it works everywhere and has an address. */
export const Confirm = (props: ConfirmProps) => (
  <form class="confirm" method="post" action={props.action} novalidate>
    <HiddenFields fields={props.hidden} />
    {props.children}
    <div class="actions">
      <Button kind={props.danger ? "danger" : "primary"}>{props.submit}</Button>
      <LinkButton kind="link" href={props.cancel.href}>
        {props.cancel.text}
      </LinkButton>
    </div>
  </form>
);

export const HiddenFields = (props: { readonly fields?: Readonly<Record<string, string>> | undefined }) => (
  <>
    {Object.entries(props.fields ?? {}).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
);
