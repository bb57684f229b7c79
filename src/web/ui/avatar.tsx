/** Initials of the first and last name; decoration, the name itself stands beside it. */
export const Avatar = (props: { readonly name: string }) => (
  <span class="avatar" aria-hidden="true">
    {initials(props.name)}
  </span>
);

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0] ?? "";
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  return (first.slice(0, 1) + last.slice(0, 1)).toUpperCase();
}
