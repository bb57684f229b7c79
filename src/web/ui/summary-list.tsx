import type { Child } from "hono/jsx";

export type SummaryRow = {
  readonly label: string;
  readonly value: Child;
  /** "Ubah", completed for screen readers by `about`: "nama unit". */
  readonly action?: { readonly href: string; readonly text: string; readonly about: string } | undefined;
};

export const SummaryList = (props: { readonly rows: readonly SummaryRow[] }) => (
  <dl class="summary-list">
    {props.rows.map((row) => (
      <div>
        <dt>{row.label}</dt>
        <dd>{row.value}</dd>
        {row.action && (
          <dd class="action">
            <a href={row.action.href}>
              {row.action.text}
              <span class="sr-only"> {row.action.about}</span>
            </a>
          </dd>
        )}
      </div>
    ))}
  </dl>
);

type SummaryCardProps = {
  readonly title: Child;
  /** Heading level: 3 under a section's h2. */
  readonly level?: 2 | 3 | undefined;
  readonly id?: string | undefined;
  readonly status?: Child;
  readonly actions?: Child;
  readonly children?: Child;
};

/** One repeated thing, such as one RHK, with two or three acts. */
export const SummaryCard = (props: SummaryCardProps) => (
  <section class="summary-card" id={props.id}>
    <header>
      {props.level === 2 ? <h2>{props.title}</h2> : <h3>{props.title}</h3>}
      {props.status}
      {props.actions && <div class="cluster">{props.actions}</div>}
    </header>
    <div class="body">{props.children}</div>
  </section>
);
