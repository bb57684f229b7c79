/** Grouped 8 6 1 3 for the eye; the gaps are drawn, so a copied NIP has 18 digits and no blanks. */
export const Nip = (props: { readonly value: string }) => (
  <span class="nip">
    {groups(props.value).map((group) => (
      <span>{group}</span>
    ))}
  </span>
);

const groups = (nip: string) =>
  nip.length === 18 ? [nip.slice(0, 8), nip.slice(8, 14), nip.slice(14, 15), nip.slice(15)] : [nip];

/** Name over NIP or post, as in lists of people. */
export const Person = (props: {
  readonly name: string;
  readonly href?: string | undefined;
  readonly nip?: string | undefined;
  readonly note?: string | undefined;
}) => (
  <span class="person">
    {props.href ? <a href={props.href}>{props.name}</a> : <span>{props.name}</span>}
    {(props.nip || props.note) && (
      <span class="small muted">
        {props.nip && <Nip value={props.nip} />}
        {props.nip && props.note && " · "}
        {props.note}
      </span>
    )}
  </span>
);
