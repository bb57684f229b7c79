import type { Child } from "hono/jsx";
import { Icon, type IconName } from "./icons.tsx";

export type StatusKind = "netral" | "proses" | "perlu-anda" | "selesai" | "ditolak" | "terkunci";

const shapes = {
  netral: "circle",
  proses: "circle-dot",
  "perlu-anda": "arrow-right",
  selesai: "check",
  ditolak: "x",
  terkunci: "lock",
} as const satisfies Record<StatusKind, IconName>;

/** Word, shape and colour; only open work is coloured, what is done reads as plain text. */
export const StatusTag = (props: { readonly kind: StatusKind; readonly children?: Child }) => (
  <span class={`status ${props.kind}`}>
    <Icon name={shapes[props.kind]} />
    <span>{props.children}</span>
  </span>
);
