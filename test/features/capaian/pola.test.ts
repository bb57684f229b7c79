import { describe, expect, it } from "vitest";
import { castOf } from "../../support/cast.ts";
import { evaluasiUji, kolom, OKTOBER } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";

const { get, post } = house(OKTOBER);
const baru = async () => {
  const c = await castOf(OKTOBER);
  const path = `${c.base}/kelola/pola`;
  const semula = async () =>
    (await get(path, c.citra)).page.querySelector("input[name=semula]")?.getAttribute("value") ?? "";
  const isi = {
    "pola.aturan": "pola-6-2022",
    "capaian.rating-pimpinan": "tidak",
    mulai: "2026-10-20",
    dasar: "SE Sekretaris 3/2026",
  };
  return { c, path, semula, isi };
};

describe("the rules of the pattern", () => {
  it("are the agency's dated choice: a period keeps what held on its last day", async () => {
    const { c, path, semula, isi } = await baru();
    expect((await get(path, c.citra)).html).toContain("Menurut tanggal periode");
    const u = await evaluasiUji(c, { keadaan: "dinilai" });
    expect((await post(path, { ...isi, semula: await semula() }, c.citra)).status).toBe(303);
    const lihat = await get(path, c.citra);
    expect(lihat.html).toContain("SE Sekretaris 3/2026");
    expect(lihat.html).toContain("Kurva PermenPANRB 6/2022 saja.");
    // Triwulan III ended on 30 September.
    const rincian = await get(`${c.base}/capaian/rincian/${u.periode}/${c.unit.bidang}`, c.farida);
    expect(rincian.html).toContain("menurut SE MenPANRB 3/2023");
    await c.d1.prepare("UPDATE aturan SET dari = '2026-09-30' WHERE kunci = 'pola.aturan'").run();
    const nanti = await get(`${c.base}/capaian/rincian/${u.periode}/${c.unit.bidang}`, c.farida);
    expect(nanti.html).not.toContain("menurut SE MenPANRB 3/2023");
  });

  it("litany: an admin alone, from today on, with a basis, and never over another's choice unseen", async () => {
    const { c, path, semula, isi } = await baru();
    for (const who of [c.ayu, c.bagas, c.hadi]) {
      expect((await get(path, who)).status).toBe(403);
      expect((await post(path, isi, who)).status).toBe(403);
    }
    const dasar = await post(path, { ...isi, dasar: "" }, c.citra);
    expect([dasar.status, dasar.page.querySelector("#mulai")?.getAttribute("value")]).toEqual([
      422,
      "2026-10-20",
    ]);
    expect((await post(path, { ...isi, mulai: "2026-10-19" }, c.citra)).status).toBe(422);
    expect((await post(path, { ...isi, "pola.aturan": "kuota" }, c.citra)).status).toBe(422);
    const lama = await semula();
    expect((await post(path, { ...isi, semula: lama }, c.citra)).status).toBe(303);
    const kalah = await post(path, { ...isi, semula: lama, dasar: "tetap ada" }, c.citra);
    expect([kalah.status, kalah.html.includes("tetap ada")]).toEqual([409, true]);
    expect(
      await kolom(c, "SELECT count(*) FROM aturan WHERE kunci = 'pola.aturan' AND dari = '2026-10-20'"),
    ).toBe(1);
    expect(
      await kolom(c, "SELECT count(*) FROM jejak WHERE tindakan = 'pola.set' AND oleh = ?1", c.citra.id),
    ).toBe(1);
  });

  it("a head's rating follows his unit's result only as the agency reads it", async () => {
    const { c } = await baru();
    const u = await evaluasiUji(c, {
      pegawai: c.bagas,
      penilai: c.farida,
      atasan: null,
      keadaan: "pengisian",
    });
    const bahan = async () => (await get(u.path, c.farida)).html;
    const memimpin = (await bahan()).includes("SE MenPANRB 3/2023 capaian itu menjadi");
    await c.d1
      .prepare(
        "INSERT INTO aturan (kunci, nilai, dari) VALUES ('capaian.rating-pimpinan', 'tidak', '2026-01-01')",
      )
      .run();
    expect((await bahan()).includes("SE MenPANRB 3/2023 capaian itu menjadi")).toBe(false);
    expect(memimpin).toBe(true);
  });
});
