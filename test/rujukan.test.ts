import { readdirSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { RUJUKAN } from "../src/data/agency/rujukan.ts";

it("every column that names a person says what becomes of it when two records are one", () => {
  const db = new DatabaseSync(":memory:");
  for (const file of readdirSync("migrations/agency").sort())
    db.exec(readFileSync(`migrations/agency/${file}`, "utf8"));
  const all = <Row>(sql: string) => db.prepare(sql).all() as Row[];
  const real = all<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'").flatMap(
    ({ name }) =>
      all<{ table: string; from: string }>(`SELECT "table", "from" FROM pragma_foreign_key_list('${name}')`)
        .filter((f) => f.table === "pegawai")
        .map((f) => {
          const key = all<{ name: string }>(
            `SELECT name FROM pragma_table_info('${name}') WHERE pk > 0 ORDER BY pk`,
          );
          return [`${name}.${f.from}`, ...key.map((k) => k.name).filter((k) => k !== f.from)].join(" ");
        }),
  );
  expect(RUJUKAN.map((r) => [`${r.tabel}.${r.kolom}`, ...r.kunci].join(" ")).sort()).toEqual(real.sort());
});
