import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { diagram } from "./diagram.ts";

test("the state diagram in docs/ is the one the rules draw (npm run states)", () => {
  expect(readFileSync(new URL("../../docs/keadaan.md", import.meta.url), "utf8")).toBe(diagram());
});
