// npm run states: docs/keadaan.md from the rules. A test fails while the file is stale.
import { writeFileSync } from "node:fs";
import { diagram } from "../test/domain/diagram.ts";

writeFileSync(new URL("../docs/keadaan.md", import.meta.url), diagram());
