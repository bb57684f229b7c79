import type { Child } from "hono/jsx";
import { Icon } from "./icons.tsx";

/** A reference, link or NIP with a button that copies it; the button appears only where the browser can. */
export const CopyText = (props: {
  readonly text: string;
  readonly copy: string;
  readonly copied: string;
  readonly children?: Child;
}) => (
  <salin-teks data-teks={props.text} data-tersalin={props.copied}>
    <span class="text">{props.children ?? props.text}</span>
    <button class="button compact" type="button" hidden>
      <Icon name="copy" />
      <span>{props.copy}</span>
    </button>
    <output class="small" />
  </salin-teks>
);
