import { encode } from "uqr";

/** The code as one path: black on white in both themes, because a phone has to read it. */
export const Qr = ({ text, label, size = 88 }: { text: string; label: string; size?: number }) => {
  const { data, size: n } = encode(text, { ecc: "M", border: 2 });
  const d = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return (
    <svg class="qr" viewBox={`0 0 ${n} ${n}`} width={size} height={size} role="img" aria-label={label}>
      <rect width={n} height={n} fill="#fff" />
      <path d={d} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
};
