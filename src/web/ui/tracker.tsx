import { Icon } from "./icons.tsx";

export type Step = {
  readonly label: string;
  readonly state: "done" | "current" | "todo";
  /** The state in words: "Selesai 26 Januari", "Triwulan III", "Belum mulai". */
  readonly note: string;
  readonly href?: string | undefined;
};

/** Where the cycle is: Rencana, Pelaksanaan, Evaluasi, Tindak lanjut. */
export const Tracker = (props: { readonly label: string; readonly steps: readonly Step[] }) => (
  <ol class="tracker" aria-label={props.label}>
    {props.steps.map((step) => (
      <li class={step.state} aria-current={step.state === "current" ? "step" : undefined}>
        <span class="knot">{step.state === "done" && <Icon name="check" />}</span>
        <span>
          <strong>{step.href ? <a href={step.href}>{step.label}</a> : step.label}</strong>
          <span class="small muted">{step.note}</span>
        </span>
      </li>
    ))}
  </ol>
);
