import * as fc from "fast-check";
import { expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { castOf } from "../../support/cast.ts";
import { NOW } from "../../support/house.ts";
import { skpUji } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";

const RECOUNT = `SELECT rhk, max(pada) AS pada, count(*) AS n FROM (
  SELECT a.rhk, b.dibuat_pada AS pada FROM bukti_kaitan k JOIN rencana_aksi a ON a.id = k.rencana_aksi
    JOIN bukti b ON b.id = k.bukti WHERE k.skp = ?1
  UNION ALL SELECT i.rhk, r.diubah_pada FROM realisasi r JOIN indikator i ON i.id = r.indikator WHERE r.skp = ?1
  UNION ALL SELECT rhk, dibuat_pada FROM progres WHERE skp = ?1 AND rhk IS NOT NULL) GROUP BY rhk ORDER BY rhk`;

type Tulis = { readonly apa: "progres" | "realisasi" | "bukti"; readonly rhk: 0 | 1; readonly lalu: number };
const tulisan = fc.array(
  fc.record<Tulis>({
    apa: fc.constantFrom("progres", "realisasi", "bukti"),
    rhk: fc.constantFrom(0, 1),
    lalu: fc.integer({ min: 0, max: 300 }),
  }),
  { maxLength: 12 },
);

it("whatever was written in whatever order, the pulse is what a recount says", async () => {
  const c = await castOf();
  const periode = (await tahunUji(c))(4);
  const plan = await skpUji(c, { keadaan: "ditetapkan" });
  const { results: indikator } = await c.d1
    .prepare("SELECT id FROM indikator WHERE skp = ?1 ORDER BY urut")
    .bind(plan.id)
    .all<{ id: string }>();
  await fc.assert(
    fc.asyncProperty(tulisan, async (semua) => {
      await c.d1.batch(
        ["bukti_kaitan", "rencana_aksi", "realisasi", "progres", "denyut"].map((tabel) =>
          c.d1.prepare(`DELETE FROM ${tabel} WHERE skp = ?1`).bind(plan.id),
        ),
      );
      const terisi = new Set<number>();
      for (const t of semua) {
        const pada = NOW - t.lalu * 86_400_000;
        const run = (sql: string, ...values: unknown[]) =>
          c.d1
            .prepare(sql)
            .bind(...values)
            .run();
        if (t.apa === "progres")
          await run(
            `INSERT INTO progres (id, pegawai, tanggal, kegiatan, skp, rhk, periode, sumber, dibuat_pada, diubah_pada)
             VALUES (?1, ?2, '2026-11-01', 'x', ?3, ?4, ?5, 'harian', ?6, ?6)`,
            ...[newId(NOW), c.ayu.id, plan.id, plan.rhk[t.rhk], periode, pada],
          );
        else if (t.apa === "realisasi" && !terisi.has(t.rhk)) {
          terisi.add(t.rhk);
          await run(
            "INSERT INTO realisasi (skp, indikator, periode, teks, diubah_pada) VALUES (?1, ?2, ?3, 'x', ?4)",
            ...[plan.id, indikator[t.rhk]?.id, periode, pada],
          );
        } else if (t.apa === "bukti") {
          const [aksi, bukti] = [newId(NOW), newId(NOW)];
          await run(
            "INSERT INTO rencana_aksi (id, skp, rhk, periode, teks, urut) VALUES (?1, ?2, ?3, ?4, 'x', 0)",
            ...[aksi, plan.id, plan.rhk[t.rhk], periode],
          );
          await run(
            `INSERT INTO bukti (id, pegawai, kunci, nama, jenis, ukuran, sha256, keadaan, dibuat_pada, tersimpan_pada)
             VALUES (?1, ?2, ?1, 'a.pdf', 'pdf', 1, '', 'tersimpan', ?3, ?3)`,
            ...[bukti, c.ayu.id, pada],
          );
          await run(
            "INSERT INTO bukti_kaitan (bukti, rencana_aksi, skp, periode) VALUES (?1, ?2, ?3, ?4)",
            ...[bukti, aksi, plan.id, periode],
          );
        }
      }
      const kept = await c.d1
        .prepare("SELECT rhk, terakhir_pada AS pada, n FROM denyut WHERE skp = ?1 ORDER BY rhk")
        .bind(plan.id)
        .all();
      const anew = await c.d1.prepare(RECOUNT).bind(plan.id).all();
      expect(kept.results).toEqual(anew.results);
    }),
    { numRuns: 25 },
  );
});
