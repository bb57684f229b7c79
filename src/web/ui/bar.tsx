export type BarPart = {
  readonly kind: "selesai" | "proses" | "perlu" | "belum";
  readonly count: number;
  readonly label: string;
};

/** How far a unit is, in one line; numbers stand beside it or in the label, never only in the bar. */
export const StackedBar = (props: { readonly label: string; readonly parts: readonly BarPart[] }) => {
  const total = props.parts.reduce((sum, part) => sum + part.count, 0);
  let left = 0;
  return (
    <svg class="stacked" width="100%" height="12" role="img" aria-label={props.label}>
      {props.parts.map((part) => {
        const width = total === 0 ? 0 : (part.count / total) * 100;
        const x = left;
        left += width;
        return width === 0 ? null : (
          <rect class={part.kind} x={`${round(x)}%`} width={`${round(width)}%`} height="12" />
        );
      })}
    </svg>
  );
};

export const BarLegend = (props: { readonly parts: readonly BarPart[] }) => (
  <ul class="legend">
    {props.parts.map((part) => (
      <li class={part.kind}>
        {part.label} <strong>{part.count}</strong>
      </li>
    ))}
  </ul>
);

/** Imports, exports, quotas: the number is always written too. */
export const Progress = (props: {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly text: string;
}) => (
  <span class="progress">
    <progress value={props.value} max={props.max} aria-label={props.label} />
    <span>{props.text}</span>
  </span>
);

const round = (n: number) => Math.round(n * 100) / 100;
