import { PredikatGlyph, type PredikatKind, predikatClass } from "./predikat-tag.tsx";

export type DistributionPoint = {
  readonly predikat: PredikatKind;
  readonly label: string;
  readonly count: number;
  /** Height of the pattern in any unit; only the proportions count. */
  readonly pattern: number;
  /** The curve has no scale: in the table it is said in words. */
  readonly expected: string;
};

type DistributionChartProps = {
  readonly title: string;
  readonly desc: string;
  readonly xAxis: string;
  readonly yAxis: string;
  readonly pattern: string;
  readonly actual: string;
  /** From Sangat Kurang to Sangat Baik. */
  readonly points: readonly DistributionPoint[];
  readonly percent: (share: number) => string;
  /** On the official form: the curve alone. */
  readonly curveOnly?: boolean | undefined;
};

/** The team as bars against the pattern as a curve, both as shares, and the same as a table. */
export const DistributionChart = (props: DistributionChartProps) => {
  const actual = shares(props.points.map((point) => point.count));
  const pattern = shares(props.points.map((point) => point.pattern));
  const top = Math.max(0.5, ...(props.curveOnly ? [] : actual), ...pattern) * 1.08;
  const y = (share: number) => round(100 - (share / top) * 100);
  return (
    <figure class="distribution">
      <div class="plot">
        <p class="axis">{props.yAxis}</p>
        <svg class="picture" role="img" aria-label={`${props.title}. ${props.desc}`}>
          <title>{props.title}</title>
          <desc>{props.desc}</desc>
          {[25, 50, 75].map((line) => (
            <line class="grid" x1="0" x2="100%" y1={`${line}%`} y2={`${line}%`} />
          ))}
          {!props.curveOnly && props.points.map((point, at) => bar(point, at, y(actual[at] ?? 0)))}
          <svg
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            aria-hidden="true"
            width="100%"
            height="100%"
            overflow="visible"
          >
            <path class="curve" d={smooth(pattern.map((share, at) => [10 + at * 20, y(share)]))} />
          </svg>
          {!props.curveOnly && props.points.map((point, at) => count(point, at, y(actual[at] ?? 0)))}
          <line class="base" x1="0" x2="100%" y1="100%" y2="100%" />
        </svg>
        <ol class="labels" aria-hidden="true">
          {props.points.map((point) => (
            <li>
              <PredikatGlyph kind={point.predikat} />
              {point.label}
            </li>
          ))}
        </ol>
        <p class="axis x">{props.xAxis}</p>
      </div>
      {!props.curveOnly && (
        <table class="table">
          <caption class="sr-only">{props.title}</caption>
          <thead>
            <tr>
              <th scope="col">{props.xAxis}</th>
              <th scope="col" class="number key-bar">
                {props.actual}
              </th>
              <th scope="col" class="key-curve">
                {props.pattern}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...props.points.keys()].reverse().map((at) => (
              <tr>
                <th scope="row">{props.points[at]?.label}</th>
                <td class="number">
                  {props.points[at]?.count} ({props.percent(actual[at] ?? 0)})
                </td>
                <td>{props.points[at]?.expected}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </figure>
  );
};

const bar = (point: DistributionPoint, at: number, y: number) => (
  <g class={predikatClass(point.predikat)}>
    <rect class="bar" x={`${4 + at * 20}%`} width="12%" y={`${y}%`} height={`${round(100 - y)}%`} />
  </g>
);

/** Drawn after the curve, so the curve never crosses a number. */
const count = (point: DistributionPoint, at: number, y: number) =>
  point.count > 0 && (
    <text class="count" x={`${10 + at * 20}%`} y={`${y}%`} dy="-6" text-anchor="middle">
      {point.count}
    </text>
  );

function shares(values: readonly number[]): number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => (total === 0 ? 0 : value / total));
}

/** Cubic through the points with flat tangents at each turn, so the curve never dips below its lowest point. */
function smooth(points: readonly (readonly [number, number])[]): string {
  return points
    .map(([x, y], at) => {
      const before = points[at - 1];
      if (!before) return `M${x} ${y}`;
      const half = (x - before[0]) / 2;
      const [rise, land] = [slope(points, at - 1), slope(points, at)];
      return `C${before[0] + half} ${round(before[1] + rise * half)} ${x - half} ${round(y - land * half)} ${x} ${y}`;
    })
    .join("");
}

function slope(points: readonly (readonly [number, number])[], at: number): number {
  const [before, here, after] = [points[at - 1], points[at], points[at + 1]];
  if (!before || !here || !after) return 0;
  const [left, right] = [
    (here[1] - before[1]) / (here[0] - before[0]),
    (after[1] - here[1]) / (after[0] - here[0]),
  ];
  return left * right <= 0 ? 0 : (2 * left * right) / (left + right);
}

const round = (n: number) => Math.round(n * 100) / 100;
