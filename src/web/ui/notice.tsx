import type { Child } from "hono/jsx";
import { Icon, type IconName } from "./icons.tsx";

const icons = {
  info: "info",
  warn: "triangle-alert",
  success: "circle-check",
  error: "circle-alert",
} as const satisfies Record<string, IconName>;

type NoticeProps = {
  readonly kind?: keyof typeof icons | undefined;
  readonly title?: Child;
  /** True for the answer to what was just done: it is spoken. */
  readonly live?: boolean | undefined;
  readonly children?: Child;
};

export const Notice = (props: NoticeProps) => (
  <div class={`notice ${props.kind ?? "info"}`} role={role(props)}>
    <Icon name={icons[props.kind ?? "info"]} />
    <div>
      {props.title && (
        <p>
          <strong>{props.title}</strong>
        </p>
      )}
      {props.children}
    </div>
  </div>
);

const role = (props: NoticeProps) =>
  props.kind === "error" ? "alert" : props.live || props.kind === "success" ? "status" : undefined;

type EmptyStateProps = {
  readonly icon?: IconName | undefined;
  readonly title: string;
  /** Why there is nothing, who acts, and by when: all three. */
  readonly why: Child;
  readonly who: Child;
  readonly by?: Child;
  readonly action?: Child;
};

export const EmptyState = (props: EmptyStateProps) => (
  <div class="empty">
    <Icon name={props.icon ?? "inbox"} />
    <div class="stack-s">
      <p class="title">{props.title}</p>
      <p>{props.why}</p>
      <p>{props.who}</p>
      {props.by && <p class="muted">{props.by}</p>}
      {props.action && <div class="cluster">{props.action}</div>}
    </div>
  </div>
);
