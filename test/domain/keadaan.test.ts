import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { diagram } from "./diagram.ts";

test("the state diagram in docs/ is the one the rules draw (npm run states)", () => {
  expect(readFileSync(join(import.meta.dirname, "../../docs/keadaan.md"), "utf8")).toBe(diagram());
});
