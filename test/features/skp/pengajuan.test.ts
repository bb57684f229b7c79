import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { faultyD1 } from "../../support/faulty-d1.ts";
import { house, NOW } from "../../support/house.ts";
import { countOf, skpUji, stateOf } from "../../support/skp.ts";
import { errorsSaid } from "../../support/strict-console.ts";
import { tahunUji } from "../../support/tahun.ts";

let cast: Cast;
beforeEach(async () => {
  cast = await castOf();
  await tahunUji(cast);
});
const form = (versi = 1, revisi = 1) => ({
  versi: String(versi),
  revisi: String(revisi),
  pernyataan: "ya",
  perintah: newId(NOW),
});

describe("pengajuan", () => {
  it("Ayu checks her answers, ticks the statement and submits; Bagas is told in the inbox and by letter", async () => {
    const { get, post } = house();
    const plan = await skpUji(cast);
    const check = await get(`${plan.path}/pengajuan`, cast.ayu);
    expect(check.status).toBe(200);
    expect(check.page.querySelector("main")?.text).toContain("Hasil kerja 1 tercapai");
    expect(check.page.querySelector("input[name=versi]")?.getAttribute("value")).toBe("1");
    const sent = await post(`${plan.path}/pengajuan`, form(), cast.ayu);
    expect([sent.status, sent.to]).toEqual([303, `${plan.path}?selesai=pengajuan`]);
    expect(await stateOf(cast, plan.id)).toMatchObject({ keadaan: "diajukan", versi: 2, dibaca: null });
    const after = await get(sent.to as string, cast.ayu);
    expect(after.page.querySelector(".notice.success")?.text).toContain("Bagas Prakoso");
    const told = await cast.d1
      .prepare("SELECT jenis, tautan FROM pemberitahuan WHERE pegawai = ?1")
      .bind(cast.bagas.id)
      .first();
    expect(told).toEqual({ jenis: "skp-diajukan", tautan: `/skp/${plan.id}` });
  });

  it("an incomplete SKP names what is missing at its place and is not submitted", async () => {
    const { post } = house();
    const plan = await skpUji(cast, { kosong: true });
    const sent = await post(`${plan.path}/pengajuan`, form(), cast.ayu);
    expect(sent.status).toBe(422);
    expect(sent.page.querySelector("main")?.text).toContain("rencana hasil kerja utama");
    expect((await stateOf(cast, plan.id)).keadaan).toBe("draf");
  });

  it("without a pejabat penilai there is nobody to hand it to", async () => {
    const plan = await skpUji(cast, { penilai: null });
    const sent = await house().post(`${plan.path}/pengajuan`, form(), cast.ayu);
    expect(sent.status).toBe(409);
    expect(sent.page.querySelector(".error-summary")?.text).toContain("admin instansi");
  });

  it("text that was saved elsewhere after the check is not what she signed: 409, and the form is fresh", async () => {
    const plan = await skpUji(cast);
    const sent = await house().post(`${plan.path}/pengajuan`, form(1, 0), cast.ayu);
    expect(sent.status).toBe(409);
    expect(sent.page.querySelector("input[name=revisi]")?.getAttribute("value")).toBe("1");
    expect((await stateOf(cast, plan.id)).keadaan).toBe("draf");
  });
});

describe("pengajuan, the litany", () => {
  it("Dimas of another agency → 404, in both rooms", async () => {
    const plan = await skpUji(cast);
    const { post } = house();
    expect((await post(`${plan.path}/pengajuan`, form(), cast.dimas)).to).toContain("/masuk");
    const away = `${cast.other.base}/skp/${plan.id}/pengajuan`;
    expect((await post(away, form(), cast.dimas)).status).toBe(404);
  });

  it("Hadi, a stranger to her file → 404; Citra, Gita and Bagas, who may look → 403", async () => {
    const plan = await skpUji(cast);
    const { post, get } = house();
    expect((await post(`${plan.path}/pengajuan`, form(), cast.hadi)).status).toBe(404);
    for (const who of [cast.citra, cast.gita, cast.bagas, cast.farida]) {
      expect((await get(plan.path, who)).status).toBe(200);
      expect((await post(`${plan.path}/pengajuan`, form(), who)).status).toBe(403);
      expect((await get(`${plan.path}/pengajuan`, who)).status).toBe(403);
    }
  });

  it("in a wrong state → 409; twice → 409", async () => {
    const plan = await skpUji(cast);
    const { post } = house();
    expect((await post(`${plan.path}/pengajuan`, form(), cast.ayu)).status).toBe(303);
    expect((await post(`${plan.path}/pengajuan`, form(), cast.ayu)).status).toBe(409);
    expect((await post(`${plan.path}/pengajuan`, form(2), cast.ayu)).status).toBe(409);
  });

  it("an empty form → 422 with the field named; a bad one never 5xx", async () => {
    const plan = await skpUji(cast);
    const { post } = house();
    const empty = await post(`${plan.path}/pengajuan`, {}, cast.ayu);
    expect(empty.status).toBe(422);
    expect(empty.page.querySelector(".error-summary a[href='#pernyataan']")).not.toBeNull();
    for (const versi of ["-1", "1e999", "NaN", "\u0000", "1; DROP TABLE skp", "9".repeat(10_000)]) {
      const bad = await post(`${plan.path}/pengajuan`, { ...form(), versi }, cast.ayu);
      expect([409, 422]).toContain(bad.status);
    }
    expect((await house().get(`${cast.base}/skp/${"x".repeat(26)}`, cast.ayu)).status).toBe(404);
    expect((await house().get(`${cast.base}/skp/%00`, cast.ayu)).status).toBe(404);
  });
});

describe("pengajuan under pressure", () => {
  it("K1: 50 at once → one winner, 49 × 409, one row of history and one of audit", async () => {
    const plan = await skpUji(cast);
    const { post } = house();
    const all = await Promise.all(
      Array.from({ length: 50 }, () => post(`${plan.path}/pengajuan`, form(), cast.ayu)),
    );
    expect(all.filter((a) => a.status === 303)).toHaveLength(1);
    expect(all.filter((a) => a.status === 409)).toHaveLength(49);
    expect(await countOf(cast, "jejak", plan.id)).toBe(1);
    expect(await countOf(cast, "riwayat", plan.id)).toBe(2);
    expect((await stateOf(cast, plan.id)).versi).toBe(2);
  });

  it("a double click is one command: both clicks lead to the same page, one row of audit", async () => {
    const plan = await skpUji(cast);
    const { post } = house();
    const once = form();
    const all = await Promise.all([0, 1, 2].map(() => post(`${plan.path}/pengajuan`, once, cast.ayu)));
    expect(all.map((a) => a.to)).toEqual(Array(3).fill(`${plan.path}?selesai=pengajuan`));
    expect(await countOf(cast, "jejak", plan.id)).toBe(1);
  });

  // Trip 1 is the check of the room, 2 the page's batch, 3 the write.
  for (const at of [1, 2, 3])
    for (const when of ["before", "after"] as const)
      it(`K5: the database fails ${when} round trip ${at} → all or nothing, and a retry gives one result`, async () => {
        const plan = await skpUji(cast);
        const command = form();
        const { d1 } = faultyD1(cast.d1, { at, when });
        const broken = house(NOW, { AGENCY_001: d1 });
        const failed = await broken.post(`${plan.path}/pengajuan`, command, cast.ayu);
        expect(failed.status).toBe(500);
        expect(errorsSaid().join()).toContain("Network connection lost");
        const written = at === 3 && when === "after";
        expect((await stateOf(cast, plan.id)).keadaan).toBe(written ? "diajukan" : "draf");
        expect(await countOf(cast, "jejak", plan.id)).toBe(written ? 1 : 0);
        const retry = await house().post(`${plan.path}/pengajuan`, command, cast.ayu);
        expect([retry.status, retry.to]).toEqual([303, `${plan.path}?selesai=pengajuan`]);
        expect(await countOf(cast, "jejak", plan.id)).toBe(1);
        const told = await cast.d1
          .prepare("SELECT count(*) AS n FROM pemberitahuan WHERE pegawai = ?1")
          .bind(cast.bagas.id)
          .first();
        expect(told).toEqual({ n: 1 });
      });
});
