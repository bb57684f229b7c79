import type { Child } from "hono/jsx";
import type { Attributes } from "../hx.ts";
import { Button } from "./button.tsx";

type FilterBarProps = {
  readonly action: string;
  readonly label: string;
  readonly submit: string;
  /** "40 pegawai", said aloud when it changes. */
  readonly result?: string | undefined;
  readonly attrs?: Attributes | undefined;
  readonly children?: Child;
};

/** A GET form: the address keeps the choice, and the choice holds for the whole list. */
export const FilterBar = (props: FilterBarProps) => (
  <search>
    <form class="filter" method="get" action={props.action} aria-label={props.label} {...props.attrs}>
      {props.children}
      <Button icon="search">{props.submit}</Button>
      {props.result && <output>{props.result}</output>}
    </form>
  </search>
);
