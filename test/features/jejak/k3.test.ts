import { beforeAll, describe, expect, it } from "vitest";
import { auditStatement } from "../../../src/data/agency/riwayat.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { NOW } from "../../support/house.ts";

let c: Cast;
let row: { baris: number; id: string; isi: string };
const all = async () =>
  JSON.stringify(
    (await c.d1.prepare("SELECT rowid AS baris, * FROM jejak WHERE id = ?1").bind(row.id).all()).results,
  );

beforeAll(async () => {
  c = await castOf();
  await c.db.apply(
    await auditStatement({ pada: NOW, oleh: c.citra.id, tindakan: "pegawai.ubah", objek: c.ayu.id }),
  );
  const found = await c.d1
    .prepare("SELECT rowid AS baris, id FROM jejak WHERE objek = ?1")
    .bind(c.ayu.id)
    .first<{ baris: number; id: string }>();
  row = { baris: found?.baris ?? 0, id: found?.id ?? "", isi: "" };
  row.isi = await all();
});

const isi = "pada, oleh, tindakan, objek, rincian, hash) VALUES";
const palsu = "1, NULL, 'x.y', 'z', '{}', 'palsu')";

describe("K3: SQL written by hand against the trail", () => {
  it.each([
    ["UPDATE", () => `UPDATE jejak SET tindakan = 'lain' WHERE id = '${row.id}'`],
    ["UPDATE of nothing", () => `UPDATE jejak SET id = id WHERE id = '${row.id}'`],
    ["UPDATE by row number", () => `UPDATE jejak SET oleh = NULL WHERE rowid = ${row.baris}`],
    ["UPDATE of the row number", () => `UPDATE jejak SET rowid = rowid + 1000000 WHERE id = '${row.id}'`],
    [
      "UPDATE OR REPLACE",
      () => `UPDATE OR REPLACE jejak SET rowid = ${row.baris} WHERE rowid = ${row.baris}`,
    ],
    ["UPDATE … FROM", () => `UPDATE jejak SET hash = 'palsu' FROM pegawai WHERE jejak.id = '${row.id}'`],
    ["DELETE", () => `DELETE FROM jejak WHERE id = '${row.id}'`],
    ["DELETE of everything", () => "DELETE FROM jejak"],
    ["DELETE by row number", () => `DELETE FROM jejak WHERE rowid = ${row.baris}`],
    ["INSERT of the same id", () => `INSERT INTO jejak (id, ${isi} ('${row.id}', ${palsu}`],
    ["INSERT OR REPLACE", () => `INSERT OR REPLACE INTO jejak (id, ${isi} ('${row.id}', ${palsu}`],
    ["REPLACE INTO", () => `REPLACE INTO jejak (id, ${isi} ('${row.id}', ${palsu}`],
    ["INSERT OR IGNORE", () => `INSERT OR IGNORE INTO jejak (id, ${isi} ('${row.id}', ${palsu}`],
    [
      "UPSERT",
      () =>
        `INSERT INTO jejak (id, ${isi} ('${row.id}', ${palsu} ON CONFLICT (id) DO UPDATE SET hash = 'palsu'`,
    ],
    [
      "UPSERT without a target",
      () => `INSERT INTO jejak (id, ${isi} ('${row.id}', ${palsu} ON CONFLICT DO UPDATE SET hash = 'palsu'`,
    ],
    [
      "REPLACE by row number with another id",
      () => `REPLACE INTO jejak (rowid, id, ${isi} (${row.baris}, 'lain', ${palsu}`,
    ],
    [
      "INSERT OR REPLACE by row number",
      () => `INSERT OR REPLACE INTO jejak (rowid, id, ${isi} (${row.baris}, 'lain', ${palsu}`,
    ],
    ["INSERT by row number", () => `INSERT INTO jejak (rowid, id, ${isi} (${row.baris}, 'lain', ${palsu}`],
    ["INSERT below what is written", () => `INSERT INTO jejak (rowid, id, ${isi} (-7, 'sisip', ${palsu}`],
  ])("%s fails and changes nothing", async (_, sql) => {
    await expect(c.d1.prepare(sql()).run()).rejects.toThrow(/jejak hanya dapat ditambah/);
    expect(await all()).toBe(row.isi);
    expect(
      await c.d1.prepare("SELECT count(*) AS n FROM jejak WHERE id IN ('lain', 'sisip')").first("n"),
    ).toBe(0);
  });

  it("and a row at the end is still written", async () => {
    expect(
      await c.db.apply(await auditStatement({ pada: NOW, oleh: null, tindakan: "x.y", objek: "z" })),
    ).toBe(1);
  });
});
