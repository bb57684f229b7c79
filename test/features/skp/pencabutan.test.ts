import { beforeEach, describe, expect, it } from "vitest";
import { recount } from "../../../src/data/agency/hitungan.ts";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf, signedIn } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { faultyD1 } from "../../support/faulty-d1.ts";
import { fromOurPage, house, NOW } from "../../support/house.ts";
import { countOf, type Plan, skpUji, stateOf } from "../../support/skp.ts";
import { errorsSaid } from "../../support/strict-console.ts";
import { tahunUji } from "../../support/tahun.ts";

const DAY = 24 * 3_600_000;
let cast: Cast;
beforeEach(async () => {
  cast = await castOf();
  await tahunUji(cast);
});
const approved = async (at = NOW): Promise<Plan> => {
  const plan = await skpUji(cast, { keadaan: "diajukan", dibaca: true });
  const sent = await house(at).post(
    `${plan.path}/persetujuan`,
    { versi: "2", pernyataan: "ya", perintah: newId(at) },
    cast.bagas,
  );
  expect(sent.status).toBe(303);
  return plan;
};
const form = (versi = 3, alasan = "Target RHK 2 masih perlu dibicarakan") => ({
  versi: String(versi),
  alasan,
  perintah: newId(NOW),
});
const versions = async (id: string) =>
  (
    await cast.d1
      .prepare(
        "SELECT nomor, dicabut_pada IS NOT NULL AS dicabut FROM skp_versi WHERE skp = ?1 ORDER BY nomor",
      )
      .bind(id)
      .all()
  ).results;

describe("taking an approval back", () => {
  it("within a day: on the desk again as it was handed over; the version stays, withdrawn; history, trail and notice tell it", async () => {
    const { get, post } = house();
    const plan = await approved();
    const before = await cast.d1.prepare("SELECT * FROM rhk WHERE skp = ?1 ORDER BY id").bind(plan.id).all();
    expect((await get(plan.path, cast.bagas)).page.querySelector("main")?.text).toContain("Cabut penetapan");
    expect((await get(plan.path, cast.ayu)).page.querySelector("main")?.text).not.toContain(
      "Cabut penetapan",
    );
    const sent = await post(`${plan.path}/pencabutan`, form(), cast.bagas);
    expect([sent.status, sent.to]).toEqual([303, `${plan.path}?selesai=pencabutan`]);
    expect(await stateOf(cast, plan.id)).toMatchObject({ keadaan: "diajukan", versi: 4 });
    expect(await versions(plan.id)).toEqual([{ nomor: 1, dicabut: 1 }]);
    const after = await cast.d1.prepare("SELECT * FROM rhk WHERE skp = ?1 ORDER BY id").bind(plan.id).all();
    expect(after.results).toEqual(before.results);
    const seen = await get(plan.path, cast.ayu);
    expect(seen.page.querySelector("main")?.text).toContain("Target RHK 2 masih perlu dibicarakan");
    const told = await cast.d1
      .prepare("SELECT jenis FROM pemberitahuan WHERE pegawai = ?1 ORDER BY rowid DESC LIMIT 1")
      .bind(cast.ayu.id)
      .first();
    expect(told).toEqual({ jenis: "skp-penetapan-dicabut" });
    expect(await recount(cast.db, "2026-11-22")).toBe(0);
    const again = await post(
      `${plan.path}/persetujuan`,
      { versi: "4", pernyataan: "ya", perintah: newId(NOW) },
      cast.bagas,
    );
    expect(again.status).toBe(303);
    expect(await versions(plan.id)).toEqual([
      { nomor: 1, dicabut: 1 },
      { nomor: 2, dicabut: 0 },
    ]);
  });

  it("an evaluation that only stood open goes with it; one that was begun keeps the approval", async () => {
    const inside = Date.UTC(2026, 9, 5, 2);
    const bagas = { cookie: await signedIn(cast.d1, cast.agency.code, cast.bagas.id, inside) };
    const plan = await skpUji(cast, { keadaan: "diajukan", dibaca: true, diajukanPada: inside - 1000 });
    const h = house(inside);
    const approve = { versi: "2", pernyataan: "ya", perintah: newId(inside) };
    await h.post(`${plan.path}/persetujuan`, approve, bagas);
    expect(await countOf(cast, "evaluasi", plan.id)).toBe(1);
    expect((await h.post(`${plan.path}/pencabutan`, form(), bagas)).status).toBe(303);
    expect(await countOf(cast, "evaluasi", plan.id)).toBe(0);
    await h.post(`${plan.path}/persetujuan`, { ...approve, versi: "4", perintah: newId(inside) }, bagas);
    await cast.d1.prepare("UPDATE evaluasi SET versi = 1 WHERE skp = ?1").bind(plan.id).run();
    expect((await h.post(`${plan.path}/pencabutan`, form(5), bagas)).status).toBe(409);
    expect(await countOf(cast, "evaluasi", plan.id)).toBe(1);
  });

  it("a day later → 409; as soon as somebody worked with it → 409, the reason typed is still there", async () => {
    const plan = await approved();
    const late = NOW + DAY;
    const bagas = { cookie: await signedIn(cast.d1, cast.agency.code, cast.bagas.id, late) };
    expect((await house(late).post(`${plan.path}/pencabutan`, form(), bagas)).status).toBe(409);
    await cast.d1
      .prepare(
        "INSERT INTO rencana_aksi (id, skp, rhk, periode, teks, urut) SELECT ?1, ?2, ?3, id, 'Kerja', 0 FROM periode LIMIT 1",
      )
      .bind(newId(NOW), plan.id, plan.rhk[0] ?? "")
      .run();
    const used = await house().post(`${plan.path}/pencabutan`, form(), cast.bagas);
    expect(used.status).toBe(409);
    expect(used.html).toContain("Target RHK 2 masih perlu dibicarakan");
    expect(await versions(plan.id)).toEqual([{ nomor: 1, dicabut: 0 }]);
  });

  it("of a whole act: those that still may; the others stay, and the page says which", async () => {
    const ayu = await skpUji(cast, { keadaan: "diajukan", dibaca: true });
    const hadi = await skpUji(cast, { pegawai: cast.hadi, keadaan: "diajukan", dibaca: true });
    const body = new URLSearchParams({ tahun: "2026", pernyataan: "ya", perintah: newId(NOW) });
    for (const p of [ayu, hadi]) body.append("skp", p.id);
    const h = house();
    const init = { method: "POST", body, headers: fromOurPage() };
    const sent = await h.send(`${cast.base}/skp/persetujuan-massal`, init, cast.bagas);
    await cast.d1
      .prepare(
        "INSERT INTO rencana_aksi (id, skp, rhk, periode, teks, urut) SELECT ?1, ?2, ?3, id, 'Kerja', 0 FROM periode LIMIT 1",
      )
      .bind(newId(NOW), ayu.id, ayu.rhk[0] ?? "")
      .run();
    const back = () => h.post(`${sent.to}/pencabutan`, { perintah: newId(NOW) }, cast.bagas);
    expect((await back()).status).toBe(303);
    expect((await stateOf(cast, ayu.id))?.keadaan).toBe("ditetapkan");
    expect((await stateOf(cast, hadi.id))?.keadaan).toBe("diajukan");
    expect((await h.get(sent.to ?? "", cast.bagas)).page.querySelector("main")?.text).toContain("Dicabut");
    expect((await back()).status).toBe(409);
    expect((await h.post(`${sent.to}/pencabutan`, {}, cast.farida)).status).toBe(404);
    expect(await recount(cast.db, "2026-11-22")).toBe(0);
  });

  it("costs two round trips", async () => {
    const plan = await approved();
    const { d1, ledger } = countingD1(cast.d1);
    const h = house(NOW, { AGENCY_001: d1 });
    await h.get(plan.path, cast.bagas);
    ledger.forget();
    expect((await h.get(`${plan.path}/pencabutan`, cast.bagas)).status).toBe(200);
    expect(ledger.trips).toBe(1);
    ledger.forget();
    expect((await h.post(`${plan.path}/pencabutan`, form(), cast.bagas)).status).toBe(303);
    expect(ledger.trips).toBe(2);
  });

  for (const when of ["before", "after"] as const)
    it(`K5: the database fails ${when} the write → all or nothing, and a retry changes nothing more`, async () => {
      const plan = await approved();
      const command = form();
      const { d1 } = faultyD1(cast.d1, { at: 3, when });
      const broken = await house(NOW, { AGENCY_001: d1 }).post(
        `${plan.path}/pencabutan`,
        command,
        cast.bagas,
      );
      expect(broken.status).toBe(500);
      errorsSaid();
      expect(await versions(plan.id)).toEqual([{ nomor: 1, dicabut: when === "after" ? 1 : 0 }]);
      expect((await house().post(`${plan.path}/pencabutan`, command, cast.bagas)).status).toBe(303);
      expect(await stateOf(cast, plan.id)).toMatchObject({ keadaan: "diajukan", versi: 4 });
    });
});

describe("taking an approval back, the litany", () => {
  it("a stranger → 404, who may only look → 403, not agreed → 409, twice → once, a reason too long → 422 and still there", async () => {
    const { post } = house();
    const plan = await approved();
    const go = (who = cast.bagas, f: Record<string, string> = form()) =>
      post(`${plan.path}/pencabutan`, f, who);
    expect((await post(`${cast.other.base}/skp/${plan.id}/pencabutan`, form(), cast.dimas)).status).toBe(404);
    expect((await go(cast.hadi)).status).toBe(404);
    for (const who of [cast.ayu, cast.citra, cast.gita, cast.farida])
      expect((await go(who)).status).toBe(403);
    expect((await go(cast.bagas, form(2))).status).toBe(409);
    const long = await go(cast.bagas, form(3, `Panjang ${"a".repeat(1000)}`));
    expect(long.status).toBe(422);
    expect(long.html).toContain("Panjang aaa");
    const both = await Promise.all([go(), go()]);
    expect(both.map((b) => b.status).sort()).toEqual([303, 409]);
    expect((await go(cast.bagas, form(4))).status).toBe(409);
    expect(await versions(plan.id)).toEqual([{ nomor: 1, dicabut: 1 }]);
  });
});
