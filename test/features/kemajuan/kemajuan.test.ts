import { beforeAll, describe, expect, it } from "vitest";
import { openPlansStatement } from "../../../src/data/agency/buka-skp.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";
import { tahunUji } from "../../support/tahun.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await castOf();
  await tahunUji(cast);
  await cast.db.apply(
    openPlansStatement(2026, "2026-11-22", NOW, [cast.ayu.id, cast.bagas.id, cast.hadi.id]),
  );
});

describe("progress by unit", () => {
  it("counts a unit with all below it, and leads down to the names", async () => {
    const top = await house().get(`${cast.base}/kemajuan/${cast.unit.induk}`, cast.citra);
    expect(top.status).toBe(200);
    const line = top.page.querySelectorAll("tbody tr").map((tr) => tr.text.replace(/\s+/g, " "));
    expect(line.some((l) => l.includes("Kantor Wilayah Uji") && l.includes("3"))).toBe(true);
    const href = `${cast.base}/kemajuan/${cast.unit.bidang}/pegawai?tahap=skp&lingkup=2026&keadaan=belum`;
    expect(top.html).toContain(href.replaceAll("&", "&amp;"));
    const names = await house().get(href, cast.gita);
    expect(names.page.querySelector("main")?.text).toContain("Hadi Susanto");
  });

  it("is for admin and auditor only; other agencies' units are not there", async () => {
    expect((await house().get(`${cast.base}/kemajuan`, cast.ayu)).status).toBe(403);
    expect((await house().get(`${cast.base}/kemajuan/${cast.other.unit}`, cast.citra)).status).toBe(404);
    expect((await house().get(`${cast.other.base}/kemajuan/${cast.unit.bidang}`, cast.dimas)).status).toBe(
      403,
    );
    expect(
      (await house().get(`${cast.base}/kemajuan/${cast.unit.bidang}/pegawai?keadaan=rusak`, cast.citra))
        .status,
    ).toBe(404);
    expect((await house().get(`${cast.base}/kemajuan/tidak-ada`, cast.citra)).status).toBe(404);
  });
});
