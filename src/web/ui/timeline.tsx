import type { Child } from "hono/jsx";

export type Entry = {
  readonly at: Child;
  readonly what: Child;
  readonly who?: Child;
  readonly detail?: Child;
};

/** What happened, newest first. */
export const Timeline = (props: { readonly entries: readonly Entry[] }) => (
  <ol class="timeline">
    {props.entries.map((entry) => (
      <li>
        <p class="what">{entry.what}</p>
        <p class="small muted">
          {entry.at}
          {entry.who && <> · {entry.who}</>}
        </p>
        {entry.detail && <div class="detail">{entry.detail}</div>}
      </li>
    ))}
  </ol>
);
