import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readCases, runCase } from "./cases/run.ts";

const source = readFileSync(join(import.meta.dirname, "../fixtures/cases.json"), "utf8");
const cases = readCases(source);

test.each(cases)("$id $kind holds", (one) => {
  expect(runCase(one)).toEqual({ status: "passed" });
});

const one = { id: "X", kind: "periode_evaluasi", input: { untuk: "DOKUMENTASI", periode: "HARIAN" } };
test.each([
  ["one key too few", {}],
  ["one key too many", { sah: true, catatan: null }],
  ["another value", { sah: false }],
  ["a value of another type", { sah: "true" }],
])("an answer with %s is a failure", (_what, expected) => {
  expect(runCase({ ...one, expected }).status).toBe("failed");
});

test.each([
  ["REKAMAN_UMPAN_BALIK", "B.1.3"],
  ["HASIL_EVALUASI", "C.1.1"],
])("a kualitatif %s is one form for everybody: no kelompok is needed", (dokumen, format) => {
  const input = { dokumen, kelompok: null, pendekatan: "KUALITATIF", jalur: null };
  expect(runCase({ id: "X", kind: "format", input, expected: { format } }).status).toBe("passed");
  const needed = { ...input, pendekatan: "KUANTITATIF" };
  expect(runCase({ id: "X", kind: "format", input: needed, expected: { format } }).status).toBe("failed");
});

test("the order of keys means nothing, the order of a list does", () => {
  const input = { kelompok: "JA_JF", target: "semua dan setiap", risiko_tinggi: false };
  const expected = { kata: ["semua", "setiap"], peringatan: true };
  expect(runCase({ id: "X", kind: "target_mutlak", input, expected }).status).toBe("passed");
  const turned = { kata: ["setiap", "semua"], peringatan: true };
  expect(runCase({ id: "X", kind: "target_mutlak", input, expected: turned }).status).toBe("failed");
});

test("a foreign code or a missing field fails in words and never guesses", () => {
  const foreign = { ...one, input: { untuk: "DOKUMENTASI", periode: "harian" }, expected: { sah: true } };
  expect(runCase(foreign)).toMatchObject({ status: "failed", why: expect.stringContaining("periode") });
  expect(runCase({ ...one, input: null, expected: {} }).status).toBe("failed");
});

test("a kind nobody knows is not yet, even one that sounds like a method", () => {
  expect(runCase({ ...one, kind: "toString", expected: {} }).status).toBe("not-yet");
});

test.each([["{"], ["[]"], ["{}"], ['{"cases":[{"id":"A","kind":"format","input":{}}]}']])(
  "%s is no file of cases",
  (bad) => {
    expect(() => readCases(bad)).toThrow();
  },
);
