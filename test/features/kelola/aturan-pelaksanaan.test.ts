import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { aturanPelaksanaan, kunciAturan } from "../../../src/domain/aturan-pelaksanaan.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await castOf();
});

const path = () => `${cast.base}/kelola/pelaksanaan`;
const bawaan = Object.fromEntries(kunciAturan.map((k) => [k, aturanPelaksanaan[k].bawaan]));
const save = (fields: Readonly<Record<string, string>>, who = cast.citra, perintah = newId(NOW)) =>
  house().post(path(), { perintah, ...bawaan, dasar: "Keputusan 12/2026", ...fields }, who);

describe("the rules of execution", () => {
  it("begin as the service has them, and nothing is written for what nobody changed", async () => {
    const { page } = await house().get(path(), cast.citra);
    expect(page.querySelector("[name='periksa.sampel']")?.getAttribute("value")).toBe("8");
    expect((await save({})).to).toBe(`${path()}?tersimpan=tetap`);
    expect(
      await cast.d1.prepare("SELECT count(*) AS n FROM aturan WHERE kunci LIKE 'periksa.%'").first("n"),
    ).toBe(0);
  });

  it("Citra sets two of them with her basis, from today on; sent twice it is one change", async () => {
    const key = newId(NOW);
    const changed = { "periksa.sampel": "12", "progres.aktif": "ya" };
    expect((await save(changed, cast.citra, key)).to).toBe(`${path()}?tersimpan=ya`);
    await save(changed, cast.citra, key);
    const { results } = await cast.d1
      .prepare(
        "SELECT kunci, nilai, dari, dasar FROM aturan WHERE kunci IN ('periksa.sampel', 'progres.aktif') ORDER BY 1",
      )
      .all();
    const same = { dari: "2026-11-22", dasar: "Keputusan 12/2026" };
    expect(results).toEqual([
      { kunci: "periksa.sampel", nilai: "12", ...same },
      { kunci: "progres.aktif", nilai: "ya", ...same },
    ]);
    const { page } = await house().get(path(), cast.citra);
    expect(page.querySelector("[name='periksa.sampel']")?.getAttribute("value")).toBe("12");
    expect(page.querySelector("[name='progres.aktif'][checked]")?.getAttribute("value")).toBe("ya");
  });

  it.each([
    ["no basis", { dasar: "" }, "Isi dasar"],
    ["out of range", { "periksa.sampel": "900" }, "rentang"],
    ["not a word of it", { "progres.libur": "kadang" }, "rentang"],
    ["a field missing", { "bukti.kuota-mb": "" }, "rentang"],
  ])("%s: 422 with what was typed", async (_what, wrong, words) => {
    const answer = await save({ "pantau.diam-hari": "45", ...wrong });
    expect([answer.status, answer.page.querySelector(".error-summary")?.text]).toEqual([
      422,
      expect.stringContaining(words),
    ]);
    expect(answer.page.querySelector("[name='pantau.diam-hari']")?.getAttribute("value")).toBe("45");
  });

  it("are not written over unseen: what another admin set meanwhile is shown, what was typed stays, 409", async () => {
    const form = async () => {
      const { page } = await house().get(path(), cast.citra);
      const fields = kunciAturan.map((k) => [
        k,
        page
          .querySelector(`[name='${k}'][checked], [name='${k}']:not([type=radio])`)
          ?.getAttribute("value") ?? "",
      ]);
      return {
        ...(Object.fromEntries(fields) as Record<string, string>),
        semula: page.querySelector("[name=semula]")?.getAttribute("value") ?? "",
      };
    };
    const opened = await form();
    expect((await save({ ...opened, "bukti.kuota-mb": "700" })).to).toBe(`${path()}?tersimpan=ya`);
    // Wrong once in between: what was seen at first is still what was seen.
    const wrong = await save({ ...opened, "pantau.diam-hari": "45", dasar: "" });
    expect([wrong.status, wrong.page.querySelector("[name=semula]")?.getAttribute("value")]).toEqual([
      422,
      opened.semula,
    ]);
    const late = await save({ ...opened, "pantau.diam-hari": "45" });
    const shown = (k: string) => late.page.querySelector(`[name='${k}']`)?.getAttribute("value");
    expect([late.status, shown("pantau.diam-hari"), shown("bukti.kuota-mb")]).toEqual([409, "45", "700"]);
    const again = {
      ...opened,
      "pantau.diam-hari": "45",
      "bukti.kuota-mb": "700",
      semula: shown("semula") ?? "",
    };
    expect((await save(again)).to).toBe(`${path()}?tersimpan=ya`);
    expect(await form()).toMatchObject({ "pantau.diam-hari": "45", "bukti.kuota-mb": "700" });
  });

  it("are the admin's alone: Ayu, Bagas and Gita 403, Dimas to his own sign-in", async () => {
    for (const who of [cast.ayu, cast.bagas, cast.gita])
      expect([(await house().get(path(), who)).status, (await save({}, who)).status]).toEqual([403, 403]);
    expect((await house().get(path(), cast.dimas)).to).toContain("/masuk");
  });
});
