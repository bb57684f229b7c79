import { kunci, type Predikat, predikat } from "../../domain/istilah.ts";

/** Up to four periods as a line, best on top; the words beside it say the same. */
export const Tren = (props: {
  readonly lalu: readonly (Predikat | null)[];
  readonly kata: string;
  readonly arah: string | null;
}) => {
  const titik = props.lalu.flatMap((p) => (p ? [urutan.indexOf(p)] : []));
  const kiri = (at: number) => 4 + at * 12;
  return (
    <>
      {titik.length > 1 && (
        <svg class="tren" viewBox="0 0 44 18" aria-hidden="true" focusable="false">
          <polyline points={titik.map((y, at) => `${kiri(at)},${3 + y * 3}`).join(" ")} />
          <circle cx={kiri(titik.length - 1)} cy={3 + (titik.at(-1) ?? 0) * 3} r="2.5" />
        </svg>
      )}
      <span class="small muted" title={props.kata}>
        {props.arah ?? (titik.length === 0 ? props.kata : "")}
        {titik.length > 0 && <span class="sr-only"> {props.kata}</span>}
      </span>
    </>
  );
};

const urutan = kunci(predikat);
