/** Initials of the first and last name; decoration, the name itself stands beside it. */
export const Avatar = (props: { readonly name: string }) => (
  <span class="avatar" aria-hidden="true">
    {initials(props.name)}
  </span>
);

/** Degrees stand before with a full stop and behind a comma; they are nobody's initials. */
function initials(name: string): string {
  const called = (name.split(",")[0] ?? "").trim().split(/\s+/);
  const words = called.some((w) => !w.endsWith(".")) ? called.filter((w) => !w.endsWith(".")) : called;
  const first = words[0] ?? "";
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  return (first.slice(0, 1) + last.slice(0, 1)).toUpperCase();
}
