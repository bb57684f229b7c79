/** Readers for the JSON of a case: what is missing or foreign is said in words, never guessed. */
export class UnreadableInput extends Error {}

export type Json = { readonly [key: string]: unknown };

export const record = (value: unknown, what = "input"): Json => {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Json;
  throw new UnreadableInput(`${what} is not an object`);
};
export const list = (from: Json, key: string): readonly unknown[] => {
  const value = from[key];
  return Array.isArray(value) ? value : wrong(from, key, "a list");
};
export const records = (from: Json, key: string): readonly Json[] =>
  list(from, key).map((v) => record(v, key));
export const strings = (from: Json, key: string): readonly string[] =>
  list(from, key).map((v) => (typeof v === "string" ? v : wrong(from, key, "a list of strings")));
export const string = (from: Json, key: string): string => {
  const value = from[key];
  return typeof value === "string" ? value : wrong(from, key, "a string");
};
/** Absent and null mean the same as an empty list (cases_schema.md, skp_lengkap). */
export const recordsOrNone = (from: Json, key: string): readonly Json[] =>
  from[key] === null || from[key] === undefined ? [] : records(from, key);
export const stringsOrNone = (from: Json, key: string): readonly string[] =>
  from[key] === null || from[key] === undefined ? [] : strings(from, key);
/** Absent, null and a string; anything else is refused. */
export const text = (from: Json, key: string): string | null => {
  const value = from[key];
  return value === undefined || value === null ? null : string(from, key);
};
export const integer = (from: Json, key: string): number => {
  const value = from[key];
  return typeof value === "number" && Number.isInteger(value) ? value : wrong(from, key, "an integer");
};
export const number = (from: Json, key: string): number => {
  const value = from[key];
  return typeof value === "number" ? value : wrong(from, key, "a number");
};
export const flag = (from: Json, key: string): boolean => {
  const value = from[key];
  return typeof value === "boolean" ? value : wrong(from, key, "true or false");
};
export const date = (from: Json, key: string): string => {
  const value = string(from, key);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : wrong(from, key, "a date YYYY-MM-DD");
};
export const dateOrNull = (from: Json, key: string): string | null =>
  from[key] === null || from[key] === undefined ? null : date(from, key);

/** "DI_ATAS" of the file ↔ "di-atas" of the rules. */
export const upper = (value: string): string => value.toUpperCase().replaceAll("-", "_");
const lower = (value: string) => value.toLowerCase().replaceAll("_", "-");

/** Only the exact code: "di_atas" or "DI-ATAS" is foreign. */
export const decode = <K extends string>(value: string, allowed: readonly K[]): K | undefined =>
  allowed.find((k) => k === lower(value) && upper(k) === value);
export const code = <K extends string>(from: Json, key: string, allowed: readonly K[]): K =>
  decode(string(from, key), allowed) ?? wrong(from, key, `one of ${allowed.map(upper).join(", ")}`);
export const codeOrNull = <K extends string>(from: Json, key: string, allowed: readonly K[]): K | null =>
  from[key] === null || from[key] === undefined ? null : code(from, key, allowed);

function wrong(from: Json, key: string, expected: string): never {
  throw new UnreadableInput(`"${key}" must be ${expected}, got ${JSON.stringify(from[key])}`);
}
