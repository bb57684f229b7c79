import { describe, expect, it } from "vitest";
import { recomputeGaris } from "../../../src/data/agency/garis.ts";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { evaluasiUji, OKTOBER } from "../../support/evaluasi.ts";
import { house, NOW } from "../../support/house.ts";

const { get } = house(OKTOBER);
const status = async (path: string, who: Person) => (await get(path, who)).status;

/** Bagas evaluated quarter II and moved away on 1 July; Hadi leads since and evaluates quarter III. */
async function pindah(): Promise<{
  c: Cast;
  skp: string;
  lalu: string;
  kini: string;
  path: (n: number) => string;
}> {
  const c = await castOf(OKTOBER);
  const lalu = await evaluasiUji(c, { triwulan: 2, keadaan: "final" });
  const kini = await evaluasiUji(c, { triwulan: 3, penilai: c.hadi });
  await c.d1.batch([
    c.d1
      .prepare("UPDATE penempatan SET sampai = '2026-06-30' WHERE pegawai IN (?1, ?2)")
      .bind(c.bagas.id, c.hadi.id),
    ...[
      [c.bagas.id, c.unit.induk, 0],
      [c.hadi.id, c.unit.bidang, 1],
    ].map(([siapa, unit, memimpin]) =>
      c.d1
        .prepare(
          `INSERT INTO penempatan (id, pegawai, unit, jabatan, jenis_jabatan, jenis, memimpin, dari)
           VALUES (?1, ?2, ?3, 'Jabatan Uji', 'administrator', 'definitif', ?4, '2026-07-01')`,
        )
        .bind(newId(NOW), siapa as string, unit as string, memimpin as number),
    ),
  ]);
  await recomputeGaris(
    c.db,
    { pegawai: [c.ayu.id, c.bagas.id, c.hadi.id] },
    { dari: "2026-07-01", today: "2026-10-20", now: OKTOBER },
  );
  const path = (n: number) => `${c.base}/pelaksanaan/${kini.skp}/2026-triwulan-${n}`;
  return { c, skp: kini.skp, lalu: lalu.path, kini: kini.path, path };
}

describe("what a penilai of the past still reads", () => {
  it("what he evaluated and the work up to then; nothing that came later", async () => {
    const { c, skp, lalu, kini, path } = await pindah();
    expect((await c.d1.prepare("SELECT penilai FROM skp WHERE id = ?1").bind(skp).first())?.penilai).toBe(
      c.hadi.id,
    );
    expect(await status(lalu, c.bagas)).toBe(200);
    expect(await status(path(2), c.bagas)).toBe(200);
    expect(await status(`${c.base}/skp/${skp}`, c.bagas)).toBe(200);
    expect(await status(kini, c.bagas)).toBe(404);
    expect(await status(path(3), c.bagas)).toBe(404);
    for (const who of [c.ayu, c.hadi, c.farida, c.citra]) {
      expect(await status(path(3), who)).toBe(200);
      expect(await status(path(2), who)).toBe(200);
    }
  });

  it("no draft of an adjustment that he has no part in", async () => {
    const { c, skp } = await pindah();
    await c.d1.prepare("UPDATE skp SET penyesuaian = 'draf' WHERE id = ?1").bind(skp).run();
    expect(await status(`${c.base}/skp/${skp}`, c.bagas)).toBe(404);
    expect(await status(`${c.base}/skp/${skp}`, c.hadi)).toBe(200);
  });

  it("whoever evaluates the year reads the plan before the mutasi too", async () => {
    const c = await castOf(OKTOBER);
    const u = await evaluasiUji(c, { triwulan: 3 });
    const baru = newId(NOW);
    await c.d1.batch([
      c.d1.prepare("UPDATE skp SET sampai = '2026-08-24' WHERE id = ?1").bind(u.skp),
      c.d1
        .prepare(
          `INSERT INTO skp (id, pegawai, penempatan, unit, penilai, atasan, tahun, dari, sampai, kelompok, pendekatan, keadaan, diubah_pada)
           SELECT ?1, pegawai, penempatan, ?2, ?3, NULL, tahun, '2026-08-25', '2026-12-31', kelompok, pendekatan, 'ditetapkan', 0
           FROM skp WHERE id = ?4`,
        )
        .bind(baru, c.unit.bidang, c.hadi.id, u.skp),
      c.d1.prepare("UPDATE evaluasi SET skp = ?1, penilai = ?2 WHERE id = ?3").bind(baru, c.hadi.id, u.id),
    ]);
    expect(await status(`${c.base}/skp/${u.skp}`, c.hadi)).toBe(200);
    expect((await get(u.path, c.hadi)).page.text).toContain("SKP lain pada tahun ini");
    // The earlier penilai has no part in the plan that began after his last evaluation.
    await c.d1.prepare("UPDATE skp SET penilai = ?2 WHERE id = ?1").bind(u.skp, c.bagas.id).run();
    expect(await status(`${c.base}/skp/${baru}`, c.bagas)).toBe(404);
  });
});
