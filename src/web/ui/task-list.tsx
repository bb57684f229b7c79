import type { Child } from "hono/jsx";
import { type StatusKind, StatusTag } from "./status-tag.tsx";

export type Task = {
  readonly title: string;
  /** A task that cannot start yet has no link; its hint says why. */
  readonly href?: string | undefined;
  readonly hint?: Child;
  readonly status: { readonly kind: StatusKind; readonly text: string };
};

export const TaskList = (props: { readonly tasks: readonly Task[] }) => (
  <ul class="task-list">
    {props.tasks.map((task) => (
      <li>
        <div>
          {task.href ? <a href={task.href}>{task.title}</a> : <span class="muted">{task.title}</span>}
          {task.hint && <p class="small muted">{task.hint}</p>}
        </div>
        <StatusTag kind={task.status.kind}>{task.status.text}</StatusTag>
      </li>
    ))}
  </ul>
);
