/** What a component passes on to its element untouched: hx-*, data-*, aria-*. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** `hx-status:422` does not parse as JSX; spread this instead. */
export function hxStatus(rules: Readonly<Record<string, string>>, scope?: "inherited"): Attributes {
  const tail = scope === undefined ? "" : `:${scope}`;
  return Object.fromEntries(
    Object.entries(rules).map(([status, rule]) => [`hx-status:${status}${tail}`, rule]),
  );
}

/** Every link and form asks for a whole page and takes its main part, and the rail with its counts. */
export const boostedBody: Attributes = {
  "hx-boost:inherited": 'target:#isi select:#isi swap:outerHTML selectOOB:"#nav"',
  ...hxStatus({ "5xx": "swap:none push:false" }, "inherited"),
};
