import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";
import { countOf, skpUji, stateOf } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";

let cast: Cast;
beforeEach(async () => {
  cast = await castOf();
  await tahunUji(cast);
});
const form = (versi = 2) => ({ versi: String(versi), perintah: newId(NOW) });

describe("pembatalan", () => {
  it("Ayu withdraws what Bagas has not begun to review, and it is a draft again", async () => {
    const { get, post } = house();
    const plan = await skpUji(cast, { keadaan: "diajukan" });
    expect((await get(`${plan.path}/pembatalan`, cast.ayu)).status).toBe(200);
    const gone = await post(`${plan.path}/pembatalan`, form(), cast.ayu);
    expect([gone.status, gone.to]).toEqual([303, `${plan.path}?selesai=pembatalan`]);
    expect(await stateOf(cast, plan.id)).toMatchObject({ keadaan: "draf", versi: 3 });
    const told = await cast.d1
      .prepare("SELECT jenis FROM pemberitahuan WHERE pegawai = ?1")
      .bind(cast.bagas.id)
      .first();
    expect(told).toEqual({ jenis: "skp-dibatalkan" });
  });

  it("once Bagas begins to review it stays, and a GET alone is no reading", async () => {
    const { get, post } = house();
    const plan = await skpUji(cast, { keadaan: "diajukan" });
    await get(plan.path, cast.bagas);
    expect((await stateOf(cast, plan.id)).dibaca).toBeNull();
    const began = await post(`${plan.path}/tinjauan`, {}, cast.bagas);
    expect([began.status, began.to]).toEqual([303, plan.path]);
    expect((await stateOf(cast, plan.id)).dibaca).toBe(NOW);
    const late = await post(`${plan.path}/pembatalan`, form(), cast.ayu);
    expect(late.status).toBe(409);
    expect(late.page.querySelector(".error-summary")?.text).toContain("mengembalikannya");
    expect((await get(plan.path, cast.ayu)).page.querySelector(".lead")?.text).toContain("sedang ditinjau");
    // Beginning twice is beginning once.
    expect((await post(`${plan.path}/tinjauan`, {}, cast.bagas)).status).toBe(303);
    expect(await countOf(cast, "jejak", plan.id)).toBe(1);
  });

  it("the review and the withdrawal race: exactly one of them wins", async () => {
    const { post } = house();
    const plan = await skpUji(cast, { keadaan: "diajukan" });
    const [gone, began] = await Promise.all([
      post(`${plan.path}/pembatalan`, form(), cast.ayu),
      post(`${plan.path}/tinjauan`, {}, cast.bagas),
    ]);
    const { keadaan, dibaca } = await stateOf(cast, plan.id);
    if (gone.status === 303) expect([began.status, keadaan, dibaca]).toEqual([409, "draf", null]);
    else expect([gone.status, began.status, keadaan, dibaca]).toEqual([409, 303, "diajukan", NOW]);
  });
});

describe("pembatalan and tinjauan, the litany", () => {
  it("Dimas and Hadi → 404; who may look but not act → 403; wrong state and twice → 409; empty → 422", async () => {
    const { post } = house();
    const plan = await skpUji(cast, { keadaan: "diajukan" });
    for (const step of ["pembatalan", "tinjauan"]) {
      expect((await post(`${cast.other.base}/skp/${plan.id}/${step}`, form(), cast.dimas)).status).toBe(404);
      expect((await post(`${plan.path}/${step}`, form(), cast.hadi)).status).toBe(404);
      for (const who of [cast.citra, cast.gita, cast.farida])
        expect((await post(`${plan.path}/${step}`, form(), who)).status).toBe(403);
    }
    expect((await post(`${plan.path}/pembatalan`, form(), cast.bagas)).status).toBe(403);
    expect((await post(`${plan.path}/tinjauan`, {}, cast.ayu)).status).toBe(403);
    expect((await post(`${plan.path}/pembatalan`, {}, cast.ayu)).status).toBe(422);
    expect((await post(`${plan.path}/pembatalan`, form(), cast.ayu)).status).toBe(303);
    expect((await post(`${plan.path}/pembatalan`, form(), cast.ayu)).status).toBe(409);
    expect((await post(`${plan.path}/pembatalan`, form(3), cast.ayu)).status).toBe(409);
    expect((await post(`${plan.path}/tinjauan`, {}, cast.bagas)).status).toBe(409);
  });
});
