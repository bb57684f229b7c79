import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { faultyD1 } from "../../support/faulty-d1.ts";
import { house, NOW } from "../../support/house.ts";
import { countOf, fieldsOf, sendForm, skpUji, stateOf } from "../../support/skp.ts";
import { errorsSaid } from "../../support/strict-console.ts";
import { tahunUji } from "../../support/tahun.ts";

let cast: Cast;
beforeEach(async () => {
  cast = await castOf();
  await tahunUji(cast);
});
const form = (catatan = "Perlu dibicarakan lagi", versi = 2) => ({
  versi: String(versi),
  perintah: newId(NOW),
  catatan,
});

describe("pengembalian", () => {
  it("Bagas returns it with a note at a row; Ayu reads it there, improves it and submits again", async () => {
    const { get, post } = house();
    const plan = await skpUji(cast, { keadaan: "diajukan" });
    const ask = await get(`${plan.path}/pengembalian`, cast.bagas);
    expect(ask.page.querySelectorAll("textarea")).toHaveLength(3);
    const note = "Targetnya terlalu rendah <b>sekali</b>";
    const sent = await post(
      `${plan.path}/pengembalian`,
      { ...form(""), [`catatan.${plan.rhk[1]}`]: note },
      cast.bagas,
    );
    expect([sent.status, sent.to]).toEqual([303, `${plan.path}?selesai=pengembalian`]);
    expect(await stateOf(cast, plan.id)).toMatchObject({ keadaan: "dikembalikan", versi: 3 });

    const seen = await get(plan.path, cast.ayu);
    expect(seen.page.querySelector("#rhk-2 .catatan-penilai")?.text).toContain("sekali");
    expect(seen.page.querySelector("#rhk-1 .catatan-penilai")).toBeNull();
    expect(seen.html).not.toContain("<b>sekali</b>");
    const grid = await get(`${plan.path}/isian`, cast.ayu);
    expect(grid.page.querySelectorAll(".cell-note")).toHaveLength(1);
    const body = fieldsOf(grid);
    expect((await sendForm(house(), `${plan.path}/isian`, body, cast.ayu)).status).toBe(303);
    const again = { versi: "3", revisi: "2", pernyataan: "ya", perintah: newId(NOW) };
    expect((await post(`${plan.path}/pengajuan`, again, cast.ayu)).status).toBe(303);
    // Handed over anew, it is unread again.
    expect(await stateOf(cast, plan.id)).toMatchObject({ keadaan: "diajukan", versi: 4, dibaca: null });
  });

  it("withdrawn meanwhile → 409, and the notes he wrote are still in the form", async () => {
    const { post } = house();
    const plan = await skpUji(cast, { keadaan: "diajukan" });
    await post(`${plan.path}/pembatalan`, { versi: "2", perintah: newId(NOW) }, cast.ayu);
    const late = await post(`${plan.path}/pengembalian`, form("Catatan panjang saya"), cast.bagas);
    expect(late.status).toBe(409);
    expect(late.page.querySelector("#catatan")?.text).toBe("Catatan panjang saya");
  });

  for (const when of ["before", "after"] as const)
    it(`K5: the database fails ${when} the write → all or nothing, and a retry gives one result`, async () => {
      const plan = await skpUji(cast, { keadaan: "diajukan" });
      const { d1 } = faultyD1(cast.d1, { at: 3, when });
      const command = form();
      const broken = await house(NOW, { AGENCY_001: d1 }).post(
        `${plan.path}/pengembalian`,
        command,
        cast.bagas,
      );
      expect(broken.status).toBe(500);
      errorsSaid();
      expect((await stateOf(cast, plan.id)).versi).toBe(when === "after" ? 3 : 2);
      expect((await house().post(`${plan.path}/pengembalian`, command, cast.bagas)).status).toBe(303);
      expect(await countOf(cast, "jejak", plan.id)).toBe(1);
      expect((await stateOf(cast, plan.id)).versi).toBe(3);
    });
});

describe("pengembalian, the litany", () => {
  it("Dimas and Hadi → 404; who may look but not act, the atasan too → 403", async () => {
    const { post } = house();
    const plan = await skpUji(cast, { keadaan: "diajukan" });
    expect((await post(`${cast.other.base}/skp/${plan.id}/pengembalian`, form(), cast.dimas)).status).toBe(
      404,
    );
    expect((await post(`${plan.path}/pengembalian`, form(), cast.hadi)).status).toBe(404);
    for (const who of [cast.ayu, cast.citra, cast.gita, cast.farida])
      expect((await post(`${plan.path}/pengembalian`, form(), who)).status).toBe(403);
  });

  it("a wrong state → 409; twice → 409; an empty form → 422; a note too long → 422 and still there", async () => {
    const { post } = house();
    const draft = await skpUji(cast);
    expect((await post(`${draft.path}/pengembalian`, form("x", 1), cast.bagas)).status).toBe(409);
    const other = await castOf();
    const plan = await skpUji(other, { keadaan: "diajukan" });
    expect((await post(`${plan.path}/pengembalian`, {}, other.bagas)).status).toBe(422);
    const silent = await post(`${plan.path}/pengembalian`, form("  \n "), other.bagas);
    expect([silent.status, silent.page.querySelector("#catatan") !== null]).toEqual([422, true]);
    const long = "panjang ".repeat(1250).trim();
    const refused = await post(`${plan.path}/pengembalian`, form(long), other.bagas);
    expect([refused.status, refused.page.querySelector("#catatan")?.text]).toEqual([422, long]);
    expect((await post(`${plan.path}/pengembalian`, form(), other.bagas)).status).toBe(303);
    expect((await post(`${plan.path}/pengembalian`, form(), other.bagas)).status).toBe(409);
  });
});
