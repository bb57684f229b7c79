/** 403, 409, 422: who may, when it may, what it says. */
export type RefusalKind = "hak" | "keadaan" | "isi";
export type Refusal<C extends string = string> = {
  readonly ok: false;
  readonly kind: RefusalKind;
  readonly code: C;
  readonly detail?: Readonly<Record<string, string | number>>;
};
export type Accepted<T> = { readonly ok: true; readonly value: T };
export type Result<T, C extends string = string> = Accepted<T> | Refusal<C>;

export const accept = <T>(value: T): Accepted<T> => ({ ok: true, value });

export const refuse = <C extends string>(
  kind: RefusalKind,
  code: C,
  detail?: Readonly<Record<string, string | number>>,
): Refusal<C> => (detail ? { ok: false, kind, code, detail } : { ok: false, kind, code });
