import type { Child } from "hono/jsx";

type PageHeadProps = {
  /** Says the state: "SKP 2026 · Dikembalikan". */
  readonly title: Child;
  readonly overline?: Child;
  readonly lead?: Child;
  readonly actions?: Child;
  /** False when something below takes the focus instead. */
  readonly focus?: boolean | undefined;
};

/** The title takes the focus after a boosted step, so a screen reader starts here. */
export const PageHead = (props: PageHeadProps) => (
  <div class="page-head">
    <div>
      {props.overline && <p class="overline">{props.overline}</p>}
      <h1 tabindex={-1} autofocus={props.focus !== false}>
        {typeof props.title === "string" ? <Parts title={props.title} /> : props.title}
      </h1>
      {props.lead && <p class="lead">{props.lead}</p>}
    </div>
    {props.actions && <div class="cluster">{props.actions}</div>}
  </div>
);

/** A line may end with the point between name and state, never begin with it. */
const Parts = ({ title }: { readonly title: string }) => {
  const parts = title.split(" · ");
  return (
    <>
      {parts.map((part, n) => {
        if (n === parts.length - 1) return part;
        const last = part.lastIndexOf(" ") + 1;
        return (
          <>
            {part.slice(0, last)}
            <span class="nowrap">{part.slice(last)} ·</span>{" "}
          </>
        );
      })}
    </>
  );
};
