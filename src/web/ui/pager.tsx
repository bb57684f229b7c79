import { Icon } from "./icons.tsx";

type PagerProps = {
  readonly label: string;
  readonly page: number;
  readonly pages: number;
  readonly href: (page: number) => string;
  readonly previous: string;
  readonly next: string;
  /** "Halaman 3" for screen readers. */
  readonly pageName: (page: number) => string;
};

export const Pager = (props: PagerProps) =>
  props.pages <= 1 ? null : (
    <nav class="pager" aria-label={props.label}>
      {props.page > 1 ? (
        <a href={props.href(props.page - 1)} rel="prev">
          <Icon name="arrow-left" />
          {props.previous}
        </a>
      ) : (
        <span />
      )}
      <ul>
        {around(props.page, props.pages).map((page) => (
          <li>{number(props, page)}</li>
        ))}
      </ul>
      {props.page < props.pages ? (
        <a href={props.href(props.page + 1)} rel="next">
          {props.next}
          <Icon name="arrow-right" />
        </a>
      ) : (
        <span />
      )}
    </nav>
  );

const number = (props: PagerProps, page: number | undefined) =>
  page === undefined ? (
    <span class="gap">…</span>
  ) : page === props.page ? (
    <span class="current" aria-current="page">
      {page}
    </span>
  ) : (
    <a href={props.href(page)} aria-label={props.pageName(page)}>
      {page}
    </a>
  );

/** First, last and the neighbours; undefined stands for a gap. */
function around(page: number, pages: number): (number | undefined)[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const sorted = [...new Set(wanted)].sort((a, b) => a - b);
  return sorted.flatMap((n, at) => (at > 0 && n - (sorted[at - 1] ?? n) > 1 ? [undefined, n] : [n]));
}
