export type Lang = "id" | "en";

type Words = { readonly [key: string]: string | ((...args: never[]) => string) | Words };
type Shape<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : T[K] extends string
      ? string
      : Shape<T[K]>;
};
export type Dictionary<T> = Readonly<Record<Lang, Shape<T>>>;

/** Indonesian is the source; English must have exactly its keys, or it does not compile. */
export const words = <const T extends Words>(both: {
  readonly id: T;
  readonly en: Shape<T>;
}): Dictionary<T> => both as unknown as Dictionary<T>;

/** English counts: "1 plan", "2 plans". Indonesian has no plural. */
export const count = (n: number | string, one: string, many = `${one}s`): string =>
  `${n} ${Number(n) === 1 ? one : many}`;

/** Ends a sentence with a name, which may have a full stop of its own (S.Psi.). */
export const titik = (akhir: string): string => (akhir.endsWith(".") ? akhir : `${akhir}.`);
