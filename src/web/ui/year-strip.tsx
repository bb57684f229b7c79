import type { Child } from "hono/jsx";

export type Span = {
  readonly label: string;
  /** Fits in a finger's width: "TW IV". */
  readonly short: string;
  /** "21 Des 2026 – 31 Jan 2027" */
  readonly text: string;
  readonly dari: string;
  readonly sampai: string;
  readonly state: "past" | "current" | "future";
  /** The state in words. */
  readonly note: Child;
};

type YearStripProps = {
  readonly title: string;
  readonly dari: string;
  readonly sampai: string;
  /** Twelve (or more) short month names in order, each with its first day. */
  readonly months: readonly { readonly label: string; readonly dari: string }[];
  readonly spans: readonly Span[];
  readonly today: { readonly tanggal: string; readonly label: string };
};

/** The year with its windows and today in it. Positions are percentages, so its letters never shrink. */
export const YearStrip = (props: YearStripProps) => {
  const at = (day: string) => place(day, props.dari, props.sampai);
  const today = at(props.today.tanggal);
  return (
    <figure class="year-strip">
      <svg width="100%" height="84" role="img" aria-label={props.title}>
        {props.months.map((month) => (
          <g class="month">
            <line x1={percent(at(month.dari))} x2={percent(at(month.dari))} y1="26" y2="62" />
            <svg x={percent(at(month.dari))} y="62" overflow="visible" aria-hidden="true">
              <text x="3" y="16">
                {month.label}
              </text>
            </svg>
          </g>
        ))}
        <line class="base" x1="0" x2="100%" y1="62" y2="62" />
        {props.spans.map((span) => (
          <svg
            class={`span ${span.state}`}
            aria-hidden="true"
            x={percent(at(span.dari))}
            width={percent(at(span.sampai) - at(span.dari))}
            y="32"
            height="24"
          >
            <rect x="0.5" y="0.5" width="100%" height="23" rx="3" />
            <text x="50%" y="16" text-anchor="middle">
              {span.short}
            </text>
          </svg>
        ))}
        <g class="today">
          <line x1={percent(today)} x2={percent(today)} y1="18" y2="66" />
          <text x={percent(today)} y="13" text-anchor={today < 15 ? "start" : today > 85 ? "end" : "middle"}>
            {props.today.label}
          </text>
        </g>
      </svg>
      <figcaption>
        <ol>
          {props.spans.map((span) => (
            <li class={span.state} aria-current={span.state === "current" ? "true" : undefined}>
              <strong>{span.label}</strong> <span>{span.text}</span> <span class="muted">{span.note}</span>
            </li>
          ))}
        </ol>
      </figcaption>
    </figure>
  );
};

const percent = (n: number) => `${Math.round(n * 100) / 100}%`;

function place(day: string, dari: string, sampai: string): number {
  const [from, to, at] = [Date.parse(dari), Date.parse(sampai), Date.parse(day)];
  return Math.min(100, Math.max(0, ((at - from) / (to - from)) * 100));
}
