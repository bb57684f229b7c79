import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";
import { pkUji, type Register, skpKepala } from "../../support/pk.ts";
import { type Plan, skpUji } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";

const h = house();
let c: Cast;
let pk: Register;
let farida: Plan;
let bagas: Plan;

const run = (text: string, ...values: (string | null | undefined)[]) =>
  c.d1
    .prepare(text)
    .bind(...values)
    .run();
const text = async (path: string, who: { cookie: string }) =>
  (await h.get(path, who)).page.querySelector("main")?.text.replace(/\s+/g, " ") ?? "";

/** Frozen as an approval freezes it, then opened: from here on the rows are the draft of the next version. */
async function adjusting(plan: Plan) {
  const rhk = (
    await c.d1
      .prepare(
        `SELECT json_object('id', r.id, 'jenis', r.jenis, 'teks', r.teks, 'rhkPimpinan', r.rhk_pimpinan, 'matriks', r.matriks,
          'indikator', (SELECT json_group_array(json_object('id', i.id, 'teks', i.teks, 'target', i.target, 'pk', i.pk))
            FROM indikator i WHERE i.rhk = r.id)) AS satu FROM rhk r WHERE r.skp = ?1 ORDER BY r.urut`,
      )
      .bind(plan.id)
      .all<{ satu: string }>()
  ).results.map((r) => JSON.parse(r.satu));
  await run(
    `INSERT INTO skp_versi (skp, nomor, isi, hash, berlaku_dari, ditetapkan_pada, ditetapkan_oleh)
      VALUES (?1, 1, ?2, 'uji', '2026-01-01', 0, ?3)`,
    plan.id,
    JSON.stringify({ rhk, perilaku: {}, lampiran: { sumberDaya: [], skema: [], konsekuensi: [] } }),
    c.farida.id,
  );
  await run("UPDATE skp SET penyesuaian = 'draf' WHERE id = ?1", plan.id);
}
const end = (plan: Plan) => run("UPDATE skp SET penyesuaian = NULL WHERE id = ?1", plan.id);

/** Farida carries the first PK with her first result, Bagas serves it. Then her draft drops it and has another. */
beforeEach(async () => {
  c = await castOf();
  await tahunUji(c);
  pk = await pkUji(c);
  const jpt = { penilai: null, keadaan: "ditetapkan", kelompok: "jpt-unit-mandiri" } as const;
  farida = await skpUji(c, { ...jpt, pegawai: c.farida });
  await skpKepala(c, c.farida, c.unit.induk, farida.id);
  bagas = await skpUji(c, { pegawai: c.bagas, penilai: c.farida, keadaan: "ditetapkan" });
  await run(
    "UPDATE indikator SET pk = ?1, teks = 'Indikator yang disepakati' WHERE rhk = ?2",
    pk.butir[0],
    farida.rhk[0],
  );
  await run("UPDATE rhk SET teks = 'Hasil Farida yang disepakati' WHERE id = ?1", farida.rhk[0]);
  await run(
    "UPDATE rhk SET rhk_pimpinan = ?1, teks = 'Hasil Bagas yang melayani' WHERE id = ?2",
    farida.rhk[0],
    bagas.rhk[0],
  );
  await adjusting(farida);
  await run("DELETE FROM rhk WHERE id = ?1", farida.rhk[0]);
  const [rhk, indikator] = [newId(NOW), newId(NOW)];
  await run(
    "INSERT INTO rhk (id, skp, jenis, teks, urut) VALUES (?1, ?2, 'utama', 'Hasil dalam rancangan', 7)",
    rhk,
    farida.id,
  );
  await run(
    "INSERT INTO indikator (id, rhk, skp, teks, target, pk, urut) VALUES (?1, ?2, ?3, 'Indikator rancangan', '1', ?4, 7)",
    indikator,
    rhk,
    farida.id,
    pk.butir[1],
  );
});

describe("while an agreed plan is adjusted, what is agreed counts", () => {
  it("the register: the agreed result carries its line, the draft none yet; after the approval its rows do", async () => {
    const path = `${c.base}/pk/${c.unit.induk}/2026`;
    const now = await text(path, c.farida);
    expect(now).toContain("Hasil Farida yang disepakati");
    expect(now).toContain("sedang disesuaikan");
    expect(now).not.toContain("Hasil dalam rancangan");
    expect(await text(`${c.base}/pk?tahun=2026`, c.farida)).toContain("1 dari 3");
    await end(farida);
    const then = await text(path, c.farida);
    expect(then).toContain("Hasil dalam rancangan");
    expect(then).not.toContain("sedang disesuaikan");
  });

  it("the tree, down from the unit and up from who serves it, also where the draft dropped the result", async () => {
    const views = [
      [`${c.base}/pohon?unit=${c.unit.induk}&tahun=2026`, c.farida],
      [`${c.base}/pohon?skp=${farida.id}`, c.farida],
      [`${c.base}/pohon?rhk=${farida.rhk[0]}`, c.farida],
      [`${c.base}/pohon?pk=${pk.butir[0]}`, c.farida],
      [`${c.base}/pohon?skp=${bagas.id}`, c.bagas],
    ] as const;
    for (const [path, who] of views) {
      const seen = await text(path, who);
      expect([
        path,
        seen.includes("Hasil Farida yang disepakati"),
        seen.includes("Hasil Bagas yang melayani"),
      ]).toEqual([path, true, true]);
      expect(seen).toContain("sedang disesuaikan");
      expect(seen).not.toContain("rancangan");
    }
    // His own draft that serves something else does not move him in the tree either.
    await adjusting(bagas);
    await run("UPDATE rhk SET rhk_pimpinan = NULL, teks = 'Bagas menulis lain' WHERE id = ?1", bagas.rhk[0]);
    const down = await text(`${c.base}/pohon?skp=${farida.id}`, c.farida);
    expect(down).toContain("Hasil Bagas yang melayani");
    expect(down).not.toContain("Bagas menulis lain");
    expect((await h.get(`${c.base}/pohon?rhk=${bagas.rhk[0]}`, c.farida)).status).toBe(200);
  });

  it("the matrix keeps its heads, and a role given under one serves the agreed result", async () => {
    const heads = async () =>
      (await h.get(`${c.base}/matriks/${farida.id}`, c.farida)).page.querySelector("thead")?.text ?? "";
    expect(await heads()).toContain("Indikator yang disepakati");
    expect(await heads()).not.toContain("rancangan");
    expect(await text(`${c.base}/matriks/${farida.id}`, c.farida)).toContain("sedang disesuaikan");
    await end(farida);
    expect(await heads()).toContain("Indikator rancangan");
  });

  it("the subordinate is offered the agreed result, and the draft only as a draft", async () => {
    const mine = await skpUji(c, { pegawai: c.ayu, penilai: c.farida, keadaan: "draf" });
    const panel = (await h.get(`${mine.path}/isian`, c.ayu)).page.querySelector(".leader");
    const items = panel?.querySelectorAll("li").map((li) => li.text.replace(/\s+/g, " ")) ?? [];
    const of = (words: string) => items.filter((i) => i.includes(words));
    expect(of("Hasil Farida yang disepakati")).toHaveLength(1);
    expect(of("Hasil Farida yang disepakati")[0]).not.toMatch(/draf/i);
    expect(of("Hasil dalam rancangan")[0]).toMatch(/draf/i);
  });

  it("the linter holds a text against what colleagues agreed, not against what they are drafting", async () => {
    const mine = await skpUji(c, { pegawai: c.ayu, penilai: c.farida, keadaan: "draf" });
    await run("UPDATE rhk SET teks = 'Hasil Bagas yang melayani' WHERE id = ?1", mine.rhk[0]);
    await run("UPDATE rhk SET teks = 'Hasil Ayu sendiri' WHERE id = ?1", mine.rhk[1]);
    await adjusting(bagas);
    await run("UPDATE rhk SET teks = 'Bagas menulis lain' WHERE id = ?1", bagas.rhk[0]);
    expect(await text(mine.path, c.ayu)).toContain("sama dengan 1 rekan");
    await run("UPDATE rhk SET teks = 'Bagas menulis lain' WHERE id = ?1", mine.rhk[0]);
    expect(await text(mine.path, c.ayu)).not.toContain("sama dengan");
  });
});
