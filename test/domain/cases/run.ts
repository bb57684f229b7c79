import { isDeepStrictEqual } from "node:util";
import { kinds } from "./kinds.ts";
import { type Json, record, records, string, UnreadableInput } from "./read.ts";

export type Case = {
  readonly id: string;
  readonly kind: string;
  readonly input: unknown;
  readonly expected: unknown;
};
export type Outcome =
  | { readonly status: "passed" | "not-yet" }
  | { readonly status: "failed"; readonly why: string };

/** Throws UnreadableInput when this is not a file of cases at all. */
export function readCases(source: string): readonly Case[] {
  let file: unknown;
  try {
    file = JSON.parse(source);
  } catch (error) {
    throw new UnreadableInput(`not JSON: ${(error as Error).message}`);
  }
  return records(record(file, "the file"), "cases").map((c, n) => caseOf(c, n));
}

/** `expected` as a whole: the same keys, the same values, lists in the same order. A rule that throws failed. */
export function runCase({ kind, input, expected }: Case): Outcome {
  const rule = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!rule) return { status: "not-yet" };
  try {
    const got = rule(record(input));
    if (isDeepStrictEqual(JSON.parse(JSON.stringify(got)), expected)) return { status: "passed" };
    return { status: "failed", why: `expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}` };
  } catch (error) {
    return { status: "failed", why: error instanceof UnreadableInput ? error.message : String(error) };
  }
}

function caseOf(c: Json, n: number): Case {
  for (const key of ["input", "expected"]) {
    if (!(key in c)) throw new UnreadableInput(`case ${n + 1} has no "${key}"`);
  }
  return { id: string(c, "id"), kind: string(c, "kind"), input: c.input, expected: c.expected };
}
