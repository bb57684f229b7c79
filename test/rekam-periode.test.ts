import { readdirSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import * as fc from "fast-check";
import { expect, test } from "vitest";

/** Every migration as a room gets them, without its keys: the counters are what is looked at. */
function room(): DatabaseSync {
  const db = new DatabaseSync(":memory:");
  for (const file of readdirSync("migrations/agency")
    .filter((f) => f.endsWith(".sql"))
    .sort())
    db.exec(readFileSync(`migrations/agency/${file}`, "utf8"));
  db.exec("PRAGMA foreign_keys = OFF");
  return db;
}
const db = room();

const skp = fc.constantFrom("s1", "s2");
const periode = fc.constantFrom("p1", "p2");
const nomor = fc.integer({ min: 0, max: 5 });
const langkah = fc.oneof(
  fc.tuple(fc.constant("kait"), nomor, nomor, skp, periode),
  fc.tuple(fc.constant("lepas"), nomor, nomor, skp, periode),
  fc.tuple(fc.constant("catat"), nomor, nomor, fc.option(skp, { nil: null }), periode),
  fc.tuple(fc.constant("pindah"), nomor, nomor, fc.option(skp, { nil: null }), periode),
  fc.tuple(fc.constant("hapus"), nomor, nomor, skp, periode),
  fc.tuple(fc.constant("pulih"), nomor, nomor, skp, periode),
  fc.tuple(fc.constant("buang"), nomor, nomor, skp, periode),
);

const run: Record<string, (a: number, b: number, s: string | null, p: string) => void> = {
  kait: (a, b, s, p) =>
    db
      .prepare("INSERT OR IGNORE INTO bukti_kaitan (bukti, rencana_aksi, skp, periode) VALUES (?, ?, ?, ?)")
      .run(`b${a}`, `${s}${p}a${b}`, s, p),
  lepas: (a, b, s, p) =>
    db
      .prepare("DELETE FROM bukti_kaitan WHERE bukti = ? AND (rencana_aksi = ? OR ? > 3)")
      .run(`b${a}`, `${s}${p}a${b}`, b),
  catat: (a, _, s, p) =>
    db
      .prepare(
        "INSERT OR IGNORE INTO progres (id, pegawai, tanggal, kegiatan, skp, periode, sumber, dibuat_pada, diubah_pada) VALUES (?, 'x', '2026-10-01', 'y', ?, ?, 'harian', 0, 0)",
      )
      .run(`g${a}`, s, s && p),
  pindah: (a, _, s, p) =>
    db.prepare("UPDATE progres SET rhk = NULL, skp = ?, periode = ? WHERE id = ?").run(s, s && p, `g${a}`),
  hapus: (a) => db.prepare("UPDATE progres SET dihapus_pada = 1 WHERE id = ?").run(`g${a}`),
  pulih: (a) => db.prepare("UPDATE progres SET dihapus_pada = NULL WHERE id = ?").run(`g${a}`),
  buang: (a) => db.prepare("DELETE FROM progres WHERE id = ?").run(`g${a}`),
};

test("the records of a person and period are counted as they come, move and go: a recount says the same", () =>
  fc.assert(
    fc.property(fc.array(langkah, { maxLength: 60 }), (semua) => {
      for (const t of ["bukti_kaitan", "progres", "rekam_periode"]) db.exec(`DELETE FROM ${t}`);
      for (const [apa, a, b, s, p] of semua) run[apa]?.(a, b, s, p);
      const kept = db
        .prepare(
          "SELECT skp, periode, bukti, progres FROM rekam_periode WHERE bukti <> 0 OR progres <> 0 ORDER BY 1, 2",
        )
        .all();
      const counted = db
        .prepare(
          `SELECT skp, periode, sum(b) AS bukti, sum(g) AS progres FROM (
            SELECT skp, periode, count(DISTINCT bukti) AS b, 0 AS g FROM bukti_kaitan GROUP BY skp, periode
            UNION ALL SELECT skp, periode, 0, count(*) FROM progres WHERE skp IS NOT NULL AND dihapus_pada IS NULL GROUP BY skp, periode)
          GROUP BY skp, periode ORDER BY 1, 2`,
        )
        .all();
      expect(kept).toEqual(counted);
    }),
    { numRuns: 150 },
  ));
