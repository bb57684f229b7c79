import { beforeEach, describe, expect, it } from "vitest";
import type { SkpFrozen } from "../../../src/data/agency/skp.ts";
import { newId, sha256Hex } from "../../../src/data/ids.ts";
import { type Cast, castOf, signedIn } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { faultyD1 } from "../../support/faulty-d1.ts";
import { house, NOW } from "../../support/house.ts";
import { countOf, skpUji, stateOf } from "../../support/skp.ts";
import { errorsSaid } from "../../support/strict-console.ts";
import { tahunUji } from "../../support/tahun.ts";

let cast: Cast;
let tw: (n: number) => string;
beforeEach(async () => {
  cast = await castOf();
  tw = await tahunUji(cast);
});
const form = (versi = 2) => ({ versi: String(versi), pernyataan: "ya", perintah: newId(NOW) });

describe("persetujuan", () => {
  it("Bagas approves: text, form and both people are frozen with their hash, and Ayu is told", async () => {
    const { get, post } = house();
    const plan = await skpUji(cast, { keadaan: "diajukan" });
    const ask = await get(`${plan.path}/persetujuan`, cast.bagas);
    expect(ask.status).toBe(200);
    const fields = { ...form(), "perilaku.harmonis": "Memberi pujian" };
    const sent = await post(`${plan.path}/persetujuan`, fields, cast.bagas);
    expect([sent.status, sent.to]).toEqual([303, `${plan.path}?selesai=persetujuan`]);
    expect(await stateOf(cast, plan.id)).toMatchObject({ keadaan: "ditetapkan", versi: 3 });
    const frozen = await cast.d1
      .prepare("SELECT nomor, isi, hash, berlaku_dari AS dari FROM skp_versi WHERE skp = ?1")
      .bind(plan.id)
      .first<{ nomor: number; isi: string; hash: string; dari: string }>();
    expect([frozen?.nomor, frozen?.dari]).toEqual([1, "2026-01-01"]);
    expect(await sha256Hex(frozen?.isi ?? "")).toBe(frozen?.hash);
    const isi = JSON.parse(frozen?.isi ?? "") as SkpFrozen;
    expect(isi.rhk.map((r) => r.id)).toEqual([...plan.rhk]);
    expect(isi.perilaku).toEqual({ harmonis: "Memberi pujian" });
    expect(isi.pihak?.penilai).toMatchObject({ nama: "Bagas Prakoso", jabatan: "Kepala Unit Uji" });
    expect(Object.keys(isi)).toEqual([...Object.keys(isi)].sort());
    const told = await cast.d1
      .prepare("SELECT jenis FROM pemberitahuan WHERE pegawai = ?1")
      .bind(cast.ayu.id)
      .first();
    expect(told).toEqual({ jenis: "skp-ditetapkan" });
    const version = await get(`${plan.path}/versi/1`, cast.ayu);
    expect(version.page.querySelector("main")?.text).toContain("Memberi pujian");
    expect(version.page.querySelector(".hash")?.text).toBe(frozen?.hash);
    expect((await get(`${plan.path}/versi/2`, cast.ayu)).status).toBe(404);
    expect((await get(`${plan.path}/versi/1`, cast.hadi)).status).toBe(404);
  });

  it("a version keeps its people: a new name or post later changes nothing in it", async () => {
    const { get, post } = house();
    const plan = await skpUji(cast, { keadaan: "diajukan" });
    await post(`${plan.path}/persetujuan`, form(), cast.bagas);
    await cast.d1
      .prepare("UPDATE penempatan SET jabatan = 'Jabatan Baru' WHERE id = ?1")
      .bind(cast.bagas.penempatan)
      .run();
    const seen = await get(plan.path, cast.ayu);
    expect(seen.page.querySelector(".identitas")?.text).toContain("Kepala Unit Uji");
  });

  it("while an evaluation window is open, approving opens the evaluation, once", async () => {
    const inside = Date.UTC(2026, 9, 5, 2);
    const bagas = { cookie: await signedIn(cast.d1, cast.agency.code, cast.bagas.id, inside) };
    const plan = await skpUji(cast, { keadaan: "diajukan", diajukanPada: inside - 1000 });
    expect((await house(inside).post(`${plan.path}/persetujuan`, form(), bagas)).status).toBe(303);
    const rows = await cast.d1
      .prepare("SELECT periode, keadaan, penilai, skp_versi AS versi FROM evaluasi WHERE skp = ?1")
      .bind(plan.id)
      .all();
    expect(rows.results).toEqual([
      { periode: tw(3), keadaan: "pengisian", penilai: cast.bagas.id, versi: 1 },
    ]);
  });

  it("outside any evaluation window no evaluation begins", async () => {
    const plan = await skpUji(cast, { keadaan: "diajukan" });
    await house().post(`${plan.path}/persetujuan`, form(), cast.bagas);
    expect(await countOf(cast, "evaluasi", plan.id)).toBe(0);
  });

  it("approve and next goes through those that wait, in their order, then back to the list", async () => {
    const { get, post } = house();
    const first = await skpUji(cast, { keadaan: "diajukan", diajukanPada: NOW - 3000 });
    const second = await skpUji(cast, { pegawai: cast.hadi, keadaan: "diajukan", diajukanPada: NOW - 2000 });
    const third = await skpUji(cast, { pegawai: cast.citra, keadaan: "diajukan", diajukanPada: NOW - 1000 });
    expect((await get(second.path, cast.bagas)).page.querySelector("main")?.text).toContain("2 dari 3");
    const go = (path: string) => post(`${path}/persetujuan`, { ...form(), lanjut: "ya" }, cast.bagas);
    expect((await go(second.path)).to).toBe(`${third.path}/persetujuan`);
    expect((await go(third.path)).to).toBe(`${first.path}/persetujuan`);
    expect((await go(first.path)).to).toBe(`${cast.base}/skp/bawahan?selesai=habis`);
  });

  it("costs one round trip to ask and two to do", async () => {
    const plan = await skpUji(cast, { keadaan: "diajukan" });
    const { d1, ledger } = countingD1(cast.d1);
    const { get, post } = house(NOW, { AGENCY_001: d1 });
    await get(plan.path, cast.bagas);
    for (const path of ["/skp", "/skp/bawahan", `/skp/${plan.id}`, `/skp/${plan.id}/persetujuan`]) {
      ledger.forget();
      expect((await get(cast.base + path, cast.bagas)).status).toBe(200);
      expect([path, ledger.trips]).toEqual([path, 1]);
    }
    ledger.forget();
    expect((await post(`${plan.path}/persetujuan`, form(), cast.bagas)).status).toBe(303);
    expect(ledger.trips).toBe(2);
  });

  for (const when of ["before", "after"] as const)
    it(`K5: the database fails ${when} the write → all or nothing, and a retry gives one version`, async () => {
      const plan = await skpUji(cast, { keadaan: "diajukan" });
      const { d1 } = faultyD1(cast.d1, { at: 3, when });
      const command = form();
      const broken = await house(NOW, { AGENCY_001: d1 }).post(
        `${plan.path}/persetujuan`,
        command,
        cast.bagas,
      );
      expect(broken.status).toBe(500);
      errorsSaid();
      expect(await countOf(cast, "skp_versi", plan.id)).toBe(when === "after" ? 1 : 0);
      expect((await house().post(`${plan.path}/persetujuan`, command, cast.bagas)).status).toBe(303);
      expect(await countOf(cast, "skp_versi", plan.id)).toBe(1);
      expect(await countOf(cast, "jejak", plan.id)).toBe(1);
    });
});

describe("persetujuan, the litany", () => {
  it("Dimas and Hadi → 404; Ayu herself and who may only look → 403", async () => {
    const { post } = house();
    const plan = await skpUji(cast, { keadaan: "diajukan" });
    expect((await post(`${cast.other.base}/skp/${plan.id}/persetujuan`, form(), cast.dimas)).status).toBe(
      404,
    );
    expect((await post(`${plan.path}/persetujuan`, form(), cast.hadi)).status).toBe(404);
    for (const who of [cast.ayu, cast.citra, cast.gita, cast.farida])
      expect((await post(`${plan.path}/persetujuan`, form(), who)).status).toBe(403);
    expect(await countOf(cast, "skp_versi", plan.id)).toBe(0);
  });

  it("a wrong state → 409; another version than the one read → 409; twice → 409", async () => {
    const { post } = house();
    const plan = await skpUji(cast, { keadaan: "diajukan" });
    expect((await post(`${plan.path}/persetujuan`, form(1), cast.bagas)).status).toBe(409);
    const both = await Promise.all([0, 1].map(() => post(`${plan.path}/persetujuan`, form(), cast.bagas)));
    expect(both.map((b) => b.status).sort()).toEqual([303, 409]);
    expect((await post(`${plan.path}/persetujuan`, form(3), cast.bagas)).status).toBe(409);
    const draft = await castOf();
    const early = await skpUji(draft);
    expect((await post(`${early.path}/persetujuan`, form(1), draft.bagas)).status).toBe(409);
  });

  it("an empty form → 422; without the tick → 422, and the expectations typed are still there", async () => {
    const { post } = house();
    const plan = await skpUji(cast, { keadaan: "diajukan" });
    expect((await post(`${plan.path}/persetujuan`, {}, cast.bagas)).status).toBe(422);
    const { pernyataan: _, ...rest } = form();
    const refused = await post(
      `${plan.path}/persetujuan`,
      { ...rest, "perilaku.loyal": "Tulisan saya" },
      cast.bagas,
    );
    expect(refused.status).toBe(422);
    expect(refused.html).toContain("Tulisan saya");
    const nasty = "<script>alert(1)</script>'; DROP TABLE skp_versi; --";
    const odd = await post(`${plan.path}/persetujuan`, { ...form(), "perilaku.loyal": nasty }, cast.bagas);
    expect(odd.status).toBe(303);
    const seen = await house().get(plan.path, cast.ayu);
    expect(seen.page.querySelectorAll("main script")).toHaveLength(0);
    expect(seen.page.querySelector("main")?.text).toContain("DROP TABLE skp_versi");
  });
});
