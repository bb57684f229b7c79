import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";
import { type Kerja, skpDitetapkan } from "../../support/kerja.ts";

let cast: Cast;
let kerja: Kerja;
beforeAll(async () => {
  cast = await castOf();
  kerja = await skpDitetapkan(cast);
});
const path = () => `${cast.base}/tindak-lanjut/${kerja.skp}`;
const step = (
  langkah: string,
  versi: number,
  who = cast.bagas,
  more: Readonly<Record<string, string>> = {},
) =>
  house().post(
    path(),
    {
      perintah: newId(NOW),
      rhk: kerja.rhk[0],
      versi: String(versi),
      langkah,
      catatan: `Catatan ${langkah} <b>&`,
      ...more,
    },
    who,
  );
const offered = async (who = cast.bagas) =>
  (await house().get(`${path()}?rhk=${kerja.rhk[0]}`, who)).page
    .querySelectorAll("input[name=langkah]")
    .map((i) => i.getAttribute("value"));

describe("what follows from feedback", () => {
  it("Bagas is offered only what may be done; taking over wants an attempt before (Ps. 20)", async () => {
    expect(await offered()).toEqual(["apresiasi", "penugasan", "ekspektasi", "sumber-daya", "pembinaan"]);
    const early = await step("ambil-alih", 0);
    expect([early.status, early.page.querySelector(".error-summary")?.text]).toEqual([
      409,
      expect.stringContaining("setelah ekspektasi atau sumber daya disesuaikan"),
    ]);
    expect(early.html).toContain("Catatan ambil-alih &lt;b&gt;&amp;");
    expect((await step("pembinaan", 0)).status).toBe(303);
    expect(await offered()).toContain("ambil-alih");
  });

  it("Ayu is told, reads it and answers; her answer reaches Bagas", async () => {
    const told = await cast.d1
      .prepare("SELECT jenis, tautan FROM pemberitahuan WHERE pegawai = ?1")
      .bind(cast.ayu.id)
      .first();
    expect(told).toEqual({
      jenis: "umpan-balik-lanjut",
      tautan: `/tindak-lanjut/${kerja.skp}#rhk-${kerja.rhk[0]}`,
    });
    const { html } = await house().get(path(), cast.ayu);
    expect(html).toContain("Catatan pembinaan &lt;b&gt;&amp;");
    expect((await step("tanggapan", 1, cast.ayu, { catatan: "Saya butuh akses data" })).status).toBe(303);
    expect((await house().get(path(), cast.bagas)).html).toContain("Saya butuh akses data");
    expect((await house().get(`${cast.base}/pemberitahuan`, cast.bagas)).html).toContain(
      "menanggapi tindak lanjut",
    );
  });

  it("taken over and given back; each row stays", async () => {
    expect((await step("ambil-alih", 2)).status).toBe(303);
    expect((await house().get(path(), cast.ayu)).html).toContain("Diambil alih pimpinan");
    expect((await step("ambil-alih", 3)).status).toBe(409);
    expect((await step("kembalikan", 3)).status).toBe(303);
    expect((await house().get(path(), cast.ayu)).html).not.toContain("Diambil alih pimpinan");
    const { results } = await cast.d1
      .prepare("SELECT jenis FROM tindak_lanjut WHERE skp = ?1 ORDER BY pada, id")
      .bind(kerja.skp)
      .all<{ jenis: string }>();
    expect(results.map((r) => r.jenis)).toEqual(["pembinaan", "tanggapan", "ambil-alih", "kembalikan"]);
  });

  it("on an old number: 409 with the text kept; sent twice it is one row", async () => {
    const old = await step("apresiasi", 1);
    expect([old.status, old.html.includes("Catatan apresiasi &lt;b&gt;&amp;")]).toEqual([409, true]);
    const perintah = newId(NOW);
    const [a, b] = [
      await step("apresiasi", 4, cast.bagas, { perintah }),
      await step("apresiasi", 4, cast.bagas, { perintah }),
    ];
    expect([a.status, b.status, a.to]).toEqual([303, 303, b.to]);
    expect(
      await cast.d1.prepare("SELECT count(*) AS n FROM tindak_lanjut WHERE jenis = 'apresiasi'").first("n"),
    ).toBe(1);
  });

  it("two at once: one row, one 409", async () => {
    const both = await Promise.all([step("penugasan", 5), step("penugasan", 5)]);
    expect(both.map((r) => r.status).sort()).toEqual([303, 409]);
  });

  it.each([
    ["no step", { langkah: "" }, "Pilih satu"],
    ["no note", { catatan: "" }, "Tulis catatannya"],
    ["a note too long", { catatan: "x".repeat(2001) }, "2.000 huruf"],
  ])("%s: 422", async (_what, wrong, words) => {
    const answer = await step("apresiasi", 6, cast.bagas, wrong);
    expect([answer.status, answer.page.querySelector(".error-summary")?.text]).toEqual([
      422,
      expect.stringContaining(words),
    ]);
  });

  it("a result that is not in the plan: 409", async () =>
    expect((await step("apresiasi", 0, cast.bagas, { rhk: newId(NOW) })).status).toBe(409));

  it("is for the two of them: Hadi 404, Dimas to his sign-in, Citra and Farida read and may not", async () => {
    expect([
      (await house().get(path(), cast.hadi)).status,
      (await step("apresiasi", 6, cast.hadi)).status,
    ]).toEqual([404, 404]);
    expect((await house().get(path(), cast.dimas)).to).toContain("/masuk");
    for (const who of [cast.citra, cast.farida]) {
      expect((await house().get(path(), who)).status).toBe(200);
      expect((await step("apresiasi", 6, who)).status).toBe(403);
    }
    expect((await step("apresiasi", 6, cast.ayu)).status).toBe(403);
  });

  it("of a plan that is not agreed nothing is followed up", async () => {
    const draf = await skpDitetapkan(cast, cast.gita, undefined, "dikembalikan");
    const answer = await house().post(
      `${cast.base}/tindak-lanjut/${draf.skp}`,
      { perintah: newId(NOW), rhk: draf.rhk[0], versi: "0", langkah: "apresiasi", catatan: "x" },
      cast.bagas,
    );
    expect(answer.status).toBe(409);
  });
});
