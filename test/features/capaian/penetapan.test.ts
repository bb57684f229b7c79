import { describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { castOf, type Person } from "../../support/cast.ts";
import { evaluasiUji, kolom, OKTOBER } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";
import { tahunUji } from "../../support/tahun.ts";

const { get, post } = house(OKTOBER);
const baru = async () => {
  const c = await castOf(OKTOBER);
  const periode = (await tahunUji(c))(3);
  const path = `${c.base}/capaian/${periode}/${c.unit.bidang}`;
  const set = (who: Person, fields: Record<string, string> = {}) =>
    post(path, { capaian: "baik", sumber: "Laporan TW III", versi: "0", ...fields }, who);
  const nilai = () =>
    kolom(
      c,
      "SELECT capaian || versi || sumber FROM capaian_unit WHERE unit = ?1 AND periode = ?2",
      c.unit.bidang,
      periode,
    );
  return { c, periode, path, set, nilai };
};

describe("the organisation's result", () => {
  it("is set by the head of the unit above, with its source, and everybody concerned sees it", async () => {
    const { c, periode, path, set, nilai } = await baru();
    expect((await get(`${c.base}/capaian`, c.farida)).status).toBe(303);
    expect((await get(`${c.base}/capaian/${periode}`, c.farida)).html).toContain(path);
    expect((await get(path, c.farida)).status).toBe(200);
    expect((await set(c.farida)).status).toBe(303);
    expect(await nilai()).toBe("baik1Laporan TW III");
    expect((await get(`${c.base}/capaian/${periode}`, c.bagas)).html).toContain("Laporan TW III");
    expect((await get(`${c.base}/capaian/${periode}`, c.bagas)).html).not.toContain(path);
  });

  it("may be recorded by the admin with its source, on behalf of the unit above", async () => {
    const { c, path, set } = await baru();
    expect((await get(path, c.citra)).html).toContain("atas nama pimpinan unit di atasnya");
    expect((await set(c.citra, { sumber: "" })).status).toBe(422);
    expect((await set(c.citra)).status).toBe(303);
    expect(
      await kolom(c, "SELECT rincian FROM jejak WHERE tindakan = 'capaian.set' ORDER BY id DESC LIMIT 1"),
    ).toContain('"sebagai":"admin"');
  });

  it("a later value needs the version it was read at, and a reason once somebody was rated on it", async () => {
    const { c, set, nilai } = await baru();
    await set(c.farida);
    const stale = await set(c.citra, { capaian: "istimewa" });
    expect(stale.status).toBe(409);
    expect(stale.page.querySelector("input[value=istimewa]")?.hasAttribute("checked")).toBe(true);
    expect((await set(c.farida, { versi: "1", capaian: "istimewa" })).status).toBe(303);
    await evaluasiUji(c, { keadaan: "dinilai", capaian: null });
    expect((await set(c.farida, { versi: "2", capaian: "kurang" })).status).toBe(422);
    expect((await set(c.farida, { versi: "2", capaian: "kurang", alasan: "Laporan dikoreksi" })).status).toBe(
      303,
    );
    expect(await nilai()).toBe("kurang3Laporan TW III");
  });

  it("litany: not by the unit's own head, not by strangers, not before the window, not empty, once of 50", async () => {
    const { c, set, path } = await baru();
    expect((await set(c.bagas)).status).toBe(403);
    expect((await set(c.hadi)).status).toBe(404);
    expect((await set(c.gita)).status).toBe(403);
    expect((await post(path.replace(c.base, c.other.base), { capaian: "baik" }, c.dimas)).status).toBe(404);
    const empty = await post(path, { sumber: "tetap ada" }, c.farida);
    expect([empty.status, empty.page.querySelector("#sumber")?.getAttribute("value")]).toEqual([
      422,
      "tetap ada",
    ]);
    expect((await get(`${c.base}/capaian/2026-triwulan-4/${c.unit.bidang}`, c.farida)).status).toBe(404);
    const all = await Promise.all(
      Array.from({ length: 50 }, () => set(c.farida, { perintah: newId(OKTOBER) })),
    );
    expect([all.filter((a) => a.status === 303).length, all.filter((a) => a.status === 409).length]).toEqual([
      1, 49,
    ]);
    for (const nasty of ["\ud800", "a\u0000b", "<b>x</b>", "'; --"])
      expect((await set(c.farida, { sumber: `s ${nasty}`, versi: "1" })).status).toBeLessThan(500);
    expect((await set(c.farida, { sumber: "x".repeat(10_000), versi: "1" })).status).toBe(422);
  });
});
