import { Icon } from "./icons.tsx";

const icons = { naik: "trending-up", turun: "trending-down", tetap: "move-right" } as const;

type SparklineProps = {
  /** One step 1 to 5 a period; null where nothing was rated. */
  readonly values: readonly (number | null)[];
  readonly trend: keyof typeof icons;
  /** "Naik" */
  readonly word: string;
  /** "Baik, Baik, Sangat Baik" */
  readonly about: string;
};

export const Sparkline = (props: SparklineProps) => {
  const step = props.values.length > 1 ? 56 / (props.values.length - 1) : 0;
  const points = props.values.flatMap((value, at) =>
    value === null ? [] : [[4 + at * step, 20 - value * 3.2] as const],
  );
  return (
    <span class="sparkline">
      <svg viewBox="0 0 64 22" role="img" aria-label={props.about}>
        <polyline points={points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")} />
        {points.map(([x, y]) => (
          <circle cx={x.toFixed(1)} cy={y.toFixed(1)} r="2" />
        ))}
      </svg>
      <Icon name={icons[props.trend]} />
      <span>{props.word}</span>
    </span>
  );
};
