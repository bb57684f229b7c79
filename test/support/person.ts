/** What somebody reads on a label, a button, a link: part of it, in any case, or a pattern. */
export type Words = string | RegExp;

/**
 * Somebody at a screen, told in what he sees: labels, buttons, links; never names of fields or selectors. There
 * are two kinds: http-person.ts (no browser at all) and browser-person.ts (Chromium). `near` narrows to the
 * smallest row, card or group that says so.
 */
export interface Person {
  go(address: string): Promise<void>;
  follow(link: Words, near?: Words): Promise<void>;
  /** Types into a field, or chooses the option of a list. */
  fill(label: Words, value: string, near?: Words): Promise<void>;
  /** A checkbox, or one of several answers. */
  tick(label: Words, near?: Words): Promise<void>;
  /** Chooses files and sends them; where a script sends what was chosen, the button is not needed. */
  upload(where: { pick: Words; send: Words; near?: Words }, ...files: Sent[]): Promise<void>;
  press(button: Words, near?: Words): Promise<void>;
  /** The words of the page's main part, one space between them. */
  reads(): Promise<string>;
  title(): Promise<string>;
  /** Path and query of the page that stands there. */
  at(): Promise<string>;
  /** The status the page was answered with. */
  status(): number;
  /** What a link leads to, downloaded and not opened. */
  download(link: Words, near?: Words): Promise<Downloaded>;
}

export type Sent = { readonly name: string; readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> };
export type Downloaded = { readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> };

export const squeeze = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The same rule for both kinds of people: the exact words before the part of them. */
export function matching<T>(all: readonly T[], wordsOf: (one: T) => string, wanted: Words): T[] {
  if (wanted instanceof RegExp) return all.filter((one) => wanted.test(wordsOf(one)));
  const low = wanted.toLowerCase();
  const exact = all.filter((one) => wordsOf(one).toLowerCase() === low);
  return exact.length > 0 ? exact : all.filter((one) => wordsOf(one).toLowerCase().includes(low));
}
