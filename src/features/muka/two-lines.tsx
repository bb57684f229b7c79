/**
 * The name as a picture: the line of the office and the line of a person begin apart in January and run as one
 * in December. Drawn once; the same twelve months stand behind it as hair lines.
 */
export const TwoLines = ({ label }: { readonly label: string }) => (
  <svg class="dua-garis" viewBox="0 0 1200 160" preserveAspectRatio="none" role="img" aria-label={label}>
    {Array.from({ length: 11 }, (_, month) => (
      <path class="bulan" d={`M${100 * (month + 1)} 0V160`} />
    ))}
    <path class="kantor" d={wave(() => 0)} />
    <path class="orang" d={wave((part) => Math.PI * (1 - smooth(part)))} />
  </svg>
);

const wave = (shift: (part: number) => number): string =>
  Array.from({ length: 121 }, (_, at) => {
    const part = at / 120;
    const y = 80 - 46 * Math.sin(part * 4 * 2 * Math.PI + shift(part)) * (0.55 + 0.45 * smooth(part));
    return `${at === 0 ? "M" : "L"}${at * 10} ${y.toFixed(1)}`;
  }).join("");

/** 0 to 1 without a kink, finished at three quarters of the year. */
const smooth = (part: number): number => {
  const p = Math.min(1, part / 0.75);
  return p * p * (3 - 2 * p);
};
