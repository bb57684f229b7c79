import { beforeAll, describe, expect, it } from "vitest";
import { openPlansStatement } from "../../../src/data/agency/buka-skp.ts";
import { change } from "../../../src/data/agency/statement.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";
import { tahunUji } from "../../support/tahun.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await castOf();
  await tahunUji(cast);
  const people = [cast.ayu.id, cast.bagas.id, cast.hadi.id];
  await cast.db.apply(openPlansStatement(2026, "2026-11-22", NOW, people));
});
const tasks = async (who: { cookie: string }) =>
  (await house().get(`${cast.base}/`, who)).page
    .querySelectorAll(".task-list li")
    .map((li) => li.text.replace(/\s+/g, " ").trim());

describe("Beranda", () => {
  it("tells Ayu to write her SKP", async () => {
    expect((await tasks(cast.ayu))[0]).toMatch(/^Susun SKP 2026.*Perlu Anda$/);
  });

  it("does not send her on to the next stage while her plan is not agreed, also after its date", async () => {
    const lead = (await house().get(`${cast.base}/`, cast.ayu)).page.querySelector(".lead")?.text;
    expect(lead).toMatch(/^Anda berada di tahap Perencanaan 2026\. .* tetap wajib/);
  });

  it("once submitted it is with Bagas, and Bagas is asked", async () => {
    await cast.db.apply(
      change`UPDATE skp SET keadaan = 'diajukan', diajukan_pada = ${NOW}, versi = 1 WHERE pegawai = ${cast.ayu.id}`,
    );
    expect(await tasks(cast.ayu)).toEqual([
      expect.stringMatching(
        /SKP 2026 menunggu ditetapkan ?Ada pada Bagas Prakoso sejak 22 Nov 2026 ?Menunggu orang lain/,
      ),
    ]);
    expect(await tasks(cast.bagas)).toContainEqual(
      expect.stringContaining("1 SKP 2026 menunggu Anda tetapkan"),
    );
  });

  it("shows an admin the agency's progress and an auditor no tasks of his own", async () => {
    const admin = await house().get(`${cast.base}/`, cast.citra);
    expect(admin.page.querySelector("main")?.text).toContain("Kemajuan");
    const auditor = await house().get(`${cast.base}/`, cast.gita);
    expect(auditor.page.querySelector(".lead")?.text).toContain("auditor");
  });

  it("says why there is nothing for somebody without a SKP", async () => {
    const answer = await house().get(`${cast.base}/`, cast.farida);
    expect(answer.page.querySelector(".empty")?.text).toContain("SKP Anda belum tersedia");
  });

  it("is complete in English", async () => {
    await cast.db.apply(change`UPDATE akun SET bahasa = 'en' WHERE pegawai = ${cast.hadi.id}`);
    const answer = await house().get(`${cast.base}/`, cast.hadi);
    expect(answer.page.querySelector("html")?.getAttribute("lang")).toBe("en");
    expect(answer.page.querySelector("main")?.text).not.toMatch(/Anda|Belum|Susun/);
  });
});
