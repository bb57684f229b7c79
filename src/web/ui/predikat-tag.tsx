import type { Child } from "hono/jsx";

/** Of a pegawai and of an organisation: both scales have five steps, only the top one is named differently. */
export type PredikatKind =
  | "sangat-baik"
  | "istimewa"
  | "baik"
  | "butuh-perbaikan"
  | "kurang"
  | "sangat-kurang";

const step = {
  "sangat-kurang": 1,
  kurang: 2,
  "butuh-perbaikan": 3,
  baik: 4,
  "sangat-baik": 5,
  istimewa: 5,
} as const satisfies Record<PredikatKind, number>;

/** Staircase of one to five steps: readable without colour. The word is never left out. */
export const PredikatTag = (props: {
  readonly kind: PredikatKind;
  readonly large?: boolean | undefined;
  readonly children?: Child;
}) => (
  <span class={props.large ? "predikat large" : "predikat"}>
    <PredikatGlyph kind={props.kind} />
    <span>{props.children}</span>
  </span>
);

export const PredikatGlyph = (props: { readonly kind: PredikatKind }) => (
  <svg class={`glyph ${predikatClass(props.kind)}`} viewBox="0 0 19 14" aria-hidden="true" focusable="false">
    {[1, 2, 3, 4, 5].map((n) => (
      <rect
        class={n <= step[props.kind] ? "on" : "off"}
        x={(n - 1) * 4 + 0.5}
        y={12.5 - n * 2.4}
        width="2"
        height={n * 2.4 + 1}
      />
    ))}
  </svg>
);

export const predikatClass = (kind: PredikatKind) => (kind === "istimewa" ? "p-sangat-baik" : `p-${kind}`);
