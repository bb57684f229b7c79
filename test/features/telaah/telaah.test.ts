import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";
import { type Plan, skpUji } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";

let cast: Cast;
beforeEach(async () => {
  cast = await castOf();
  await tahunUji(cast);
  // Agencies are shared by test files: each test begins with the rules as they come.
  await cast.d1.prepare("DELETE FROM aturan WHERE kunci >= 'penelaah.' AND kunci < 'penelaah/'").run();
});
const write = (plan: Plan, teks: string, at = 0) =>
  cast.d1
    .prepare("UPDATE rhk SET teks = ?1 WHERE id = ?2")
    .bind(teks, plan.rhk[at] ?? "")
    .run();
const panel = async (path: string, who: Person) =>
  (await house().get(path, who)).page.querySelector("#telaah")?.text.replace(/\s+/g, " ") ?? "";

const RULE = "Tulis hasil, bukan kegiatan";
const all = {
  rhkPalingSedikit: "2",
  rhkPalingBanyak: "10",
  indikatorPalingBanyak: "6",
  dasar: "Nota dinas 1",
};
const save = (fields: Readonly<Record<string, string>>, who = cast.citra) =>
  house().post(`${cast.base}/kelola/penelaah`, { perintah: newId(NOW), ...fields }, who);
const rules = async () =>
  (await house().get(`${cast.base}/kelola/penelaah`, cast.citra)).page
    .querySelectorAll("input[type=checkbox][checked]")
    .map((i) => [i.getAttribute("name") ?? "", "ya"]);

describe("findings", () => {
  it("stand beside the grid, lead to the row, and say why; nothing is refused for them", async () => {
    const plan = await skpUji(cast);
    await write(plan, "Menyusun materi sosialisasi", 1);
    const isian = await house().get(`${plan.path}/isian`, cast.ayu);
    const found = isian.page.querySelector("#telaah");
    expect(found?.text).toContain(RULE);
    expect(found?.text).toContain("hlm. 27, 120-122");
    expect(found?.querySelector("a")?.getAttribute("href")).toBe("#rhk-teks-2");
    expect(isian.page.querySelector("#rhk-teks-2")).not.toBeNull();
    expect(await panel(`${plan.path}/pengajuan`, cast.ayu)).toContain(RULE);
    const form = { versi: "1", revisi: "1", pernyataan: "ya", perintah: newId(NOW) };
    expect((await house().post(`${plan.path}/pengajuan`, form, cast.ayu)).status).toBe(303);
    expect(await panel(plan.path, cast.bagas)).toContain(RULE);
    expect(await panel(`${plan.path}/persetujuan`, cast.bagas)).toContain(RULE);
  });

  it("come alone after a save in the background, whole pages stay whole", async () => {
    const plan = await skpUji(cast);
    await write(plan, "Sosialisasi");
    const headers = { "hx-request": "true", "hx-request-type": "partial" };
    const part = await house().send(`${plan.path}/isian`, { headers }, cast.ayu);
    expect([part.status, part.page.querySelector("#telaah")?.text.includes(RULE)]).toEqual([200, true]);
    expect(part.page.querySelector("form")).toBeNull();
  });

  it("a colleague's same words are counted, not named; another penilai's people are not looked at", async () => {
    const plan = await skpUji(cast);
    await write(plan, "Berkas selesai tepat waktu");
    for (const pegawai of [cast.hadi, cast.gita])
      await write(await skpUji(cast, { pegawai }), "berkas selesai tepat waktu");
    const far = await skpUji(cast, { pegawai: cast.citra, penilai: cast.farida });
    await write(far, "Berkas selesai tepat waktu");
    const text = await panel(plan.path, cast.ayu);
    expect(text).toContain("RHK 1: sama dengan 2 rekan");
    expect(text).not.toContain("Hadi");
    expect(await panel(far.path, cast.farida)).not.toContain("sama dengan");
  });

  it("hostile text is shown as text", async () => {
    const plan = await skpUji(cast);
    await write(plan, "Menyusun <script>alert(1)</script>");
    expect((await house().get(`${plan.path}/isian`, cast.ayu)).html).not.toContain("<script>alert");
  });
});

describe("the agency's rules", () => {
  it("Citra switches one off with her basis: its findings are gone from that day, the others stay", async () => {
    const plan = await skpUji(cast);
    await write(plan, "Sosialisasi");
    const before = await rules();
    expect(before.map(([name]) => name)).not.toContain("aturan.aspek-tunggal");
    const kept = before.filter(([name]) => name !== "aturan.aktivitas-bukan-hasil");
    const saved = await save({ ...all, ...Object.fromEntries(kept), rhkPalingSedikit: "3" });
    expect([saved.status, saved.to]).toEqual([303, `${cast.base}/kelola/penelaah?tersimpan=ya`]);
    const text = await panel(plan.path, cast.ayu);
    expect(text).not.toContain(RULE);
    expect(text).toContain("Mungkin belum semua peran tertulis");
    const { results } = await cast.d1
      .prepare("SELECT kunci, nilai, dari, dasar FROM aturan WHERE kunci LIKE 'penelaah.%' ORDER BY kunci")
      .all();
    expect(results).toEqual([
      { kunci: "penelaah.aktivitas-bukan-hasil", nilai: "mati", dari: "2026-11-22", dasar: "Nota dinas 1" },
      { kunci: "penelaah.rhk-paling-sedikit", nilai: "3", dari: "2026-11-22", dasar: "Nota dinas 1" },
    ]);
    expect(await rules()).toEqual(kept);
  });

  it("saved without a change, nothing is written", async () => {
    const saved = await save({ ...all, ...Object.fromEntries(await rules()) });
    expect(saved.to).toContain("tersimpan=tetap");
  });

  it.each([
    ["no basis", { dasar: "" }, "Tulis dasar"],
    ["no number", { rhkPalingBanyak: "banyak" }, "bilangan bulat"],
    ["too large", { rhkPalingBanyak: "51" }, "bilangan bulat"],
    ["the wrong way round", { rhkPalingSedikit: "9", rhkPalingBanyak: "3" }, "tidak boleh kurang"],
  ])("%s: 422, what was chosen is still there", async (_what, wrong, words) => {
    const answer = await save({ ...all, "aturan.kembar-diri": "ya", ...wrong });
    expect([answer.status, answer.page.querySelector(".error-summary")?.text]).toEqual([
      422,
      expect.stringContaining(words),
    ]);
    expect(answer.page.querySelectorAll("input[type=checkbox][checked]")).toHaveLength(1);
  });

  it("is Citra's alone: Dimas to his own sign-in, Ayu, Bagas and Gita 403", async () => {
    const path = `${cast.base}/kelola/penelaah`;
    for (const who of [cast.ayu, cast.bagas, cast.gita])
      expect([(await house().get(path, who)).status, (await save(all, who)).status]).toEqual([403, 403]);
    expect((await house().get(path, cast.dimas)).to).toContain("/masuk");
  });
});
