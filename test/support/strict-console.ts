import { afterEach, expect } from "vitest";

/** An error on the console is an error: whatever would be logged in production fails the test that caused it. */
const said: string[] = [];
console.error = (...words: unknown[]) => {
  said.push(words.map(String).join(" "));
};

/** For tests that provoke a failure on purpose: takes what was said, so that it is not held against them. */
export const errorsSaid = (): string[] => said.splice(0);

afterEach(() => {
  expect(errorsSaid()).toEqual([]);
});
