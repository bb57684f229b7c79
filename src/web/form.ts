import type { Context } from "hono";
import type * as z from "zod";
import { ID_PATTERN } from "../data/ids.ts";
import { cappedForm } from "./body.ts";
import type { AgencyEnv, AppEnv } from "./env.ts";
import { TooLarge, Unreadable } from "./stops.ts";

/** What was typed, kept whole so that a refused form comes back as it was. */
export type Typed = Readonly<Record<string, string>>;
/** field name → key of a message in the chapter's dictionary */
export type FieldErrors = Readonly<Record<string, string>>;
export type Filled<T> =
  | { readonly ok: true; readonly data: T; readonly typed: Typed }
  | { readonly ok: false; readonly errors: FieldErrors; readonly typed: Typed };

export const MAX_FORM_BYTES = 256 * 1024;
/** Of a grid that is sent whole: two hundred rows, or eighty people by twelve results, a paragraph in each cell. */
export const MAX_GRID_BYTES = 1024 * 1024;

/**
 * Reads a form: text is made well-formed, NFC and free of control characters first, then parsed.
 * zod messages are keys of the chapter's dictionary. Nothing typed is ever dropped.
 */
export async function readForm<S extends z.ZodType>(
  c: Context<AgencyEnv> | Context<AppEnv>,
  schema: S,
): Promise<Filled<z.output<S>>> {
  return fillForm(schema, await readTyped(c));
}

/** What was read already, such as the fields of an upload. */
export function fillForm<S extends z.ZodType>(schema: S, typed: Typed): Filled<z.output<S>> {
  const parsed = schema.safeParse(typed);
  if (parsed.success) return { ok: true, data: parsed.data, typed };
  return { ok: false, errors: errorsOf(parsed.error), typed };
}

/** The first thing wrong with each field. */
export function errorsOf({ issues }: z.ZodError): FieldErrors {
  const errors: Record<string, string> = {};
  for (const issue of issues) errors[issue.path.map(String).join(".")] ??= issue.message;
  return errors;
}

/** The fields of a form as clean text. Also notes the form's idempotency key for page(). */
export async function readTyped(c: Context<AgencyEnv> | Context<AppEnv>): Promise<Typed> {
  const typed: Record<string, string> = {};
  for (const [name, text] of await readFields(c)) typed[name] = text;
  return typed;
}

/** name → every value sent under it, in order: the columns of a grid. */
export type Lists = Readonly<Record<string, readonly string[]>>;

/** As readTyped, for forms whose names repeat; the few that have a thousand cells may be longer than others. */
export async function readLists(
  c: Context<AgencyEnv> | Context<AppEnv>,
  most = MAX_FORM_BYTES,
): Promise<Lists> {
  const lists: Record<string, string[]> = Object.create(null);
  for (const [name, text] of await readFields(c, most)) {
    lists[name] ??= [];
    lists[name].push(text);
  }
  return lists;
}

async function readFields(
  c: Context<AgencyEnv> | Context<AppEnv>,
  most = MAX_FORM_BYTES,
): Promise<[string, string][]> {
  const length = c.req.header("content-length");
  if (Number(length ?? 0) > most) throw new TooLarge();
  // A browser says how long its form is, and cannot send more; who does not say is counted.
  const body = length === undefined ? await cappedForm(c.req.raw, most) : await whole(c);
  const fields: [string, string][] = [];
  let size = 0;
  for (const [name, value] of body) {
    if (typeof value !== "string") continue;
    size += name.length + value.length;
    if (size > most) throw new TooLarge();
    const text = cleanText(value);
    fields.push([name, text]);
    if (name === "perintah" && ID_PATTERN.test(text))
      (c as Context<AppEnv>).set("command", { kunci: text, hasil: "" });
  }
  return fields;
}

const whole = (c: Context<AgencyEnv> | Context<AppEnv>): Promise<FormData> =>
  c.req.formData().catch(() => {
    throw new Unreadable();
  });

/** Lone surrogates and NUL break stored hashes; only newline and tab survive of the control characters. */
export const cleanText = (s: string): string => (PLAIN.test(s) ? s : cleaned(s)).trim();

/** Most of what is typed, and nothing to clean in it. */
const PLAIN = /^[\x20-\x7e]*$/;
const cleaned = (s: string): string =>
  s
    .toWellFormed()
    .normalize("NFC")
    .replaceAll("\r\n", "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");

/** The command a form carries, with where its answer leads; undefined when the form has no key. */
export const commandTo = (c: Context<AgencyEnv>, hasil: string) =>
  c.var.command ? { kunci: c.var.command.kunci, hasil } : undefined;
