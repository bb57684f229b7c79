import { PredikatGlyph, type PredikatKind, predikatClass } from "./predikat-tag.tsx";

export type Rating = "diatas" | "sesuai" | "dibawah";

export type QuadrantCell = {
  readonly predikat: PredikatKind;
  readonly label: string;
  /** "3 orang", linked to their list. */
  readonly people?:
    | { readonly text: string; readonly href?: string | undefined; readonly names?: readonly string[] }
    | undefined;
};

type QuadrantProps = {
  readonly caption: string;
  readonly hasil: string;
  readonly perilaku: string;
  readonly ratings: Readonly<Record<Rating, string>>;
  readonly cell: (hasil: Rating, perilaku: Rating) => QuadrantCell;
  /** The cell that holds, and the words that mark it: "Hasil sementara". */
  readonly current?: { readonly hasil: Rating; readonly perilaku: Rating; readonly mark: string } | undefined;
};

const high: readonly Rating[] = ["diatas", "sesuai", "dibawah"];
const right: readonly Rating[] = ["dibawah", "sesuai", "diatas"];

/** Hasil kerja upwards, perilaku to the right, as the regulation draws it; nine cells, words in each. */
export const Quadrant = (props: QuadrantProps) => (
  <table class="quadrant">
    <caption>{props.caption}</caption>
    <thead>
      <tr>
        <th class="corner" scope="col">
          <span>{props.hasil} ↑</span>
          <span>{props.perilaku} →</span>
        </th>
        {right.map((perilaku) => (
          <th scope="col">{props.ratings[perilaku]}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {high.map((hasil) => (
        <tr>
          <th scope="row">{props.ratings[hasil]}</th>
          {right.map((perilaku) => cell(props, hasil, perilaku))}
        </tr>
      ))}
    </tbody>
  </table>
);

function cell(props: QuadrantProps, hasil: Rating, perilaku: Rating) {
  const one = props.cell(hasil, perilaku);
  const holds = props.current?.hasil === hasil && props.current.perilaku === perilaku;
  return (
    <td
      class={holds ? `${predikatClass(one.predikat)} current` : predikatClass(one.predikat)}
      data-label={`${props.perilaku}: ${props.ratings[perilaku]}`}
    >
      <span class="word">
        <PredikatGlyph kind={one.predikat} />
        {one.label}
      </span>
      {holds && <strong class="mark">{props.current?.mark}</strong>}
      {one.people && <People {...one.people} />}
    </td>
  );
}

const People = (props: NonNullable<QuadrantCell["people"]>) => (
  <span class="people">
    {props.href ? <a href={props.href}>{props.text}</a> : props.text}
    {props.names && props.names.length > 0 && (
      <ul class="small">
        {props.names.map((name) => (
          <li>{name}</li>
        ))}
      </ul>
    )}
  </span>
);
