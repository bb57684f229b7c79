import { describe, expect, it } from "vitest";
import { lentCookie } from "../../support/delegasi.ts";
import { evaluasiUji, OKTOBER } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";
import { onlyRole } from "../../support/peran.ts";
import { apply, letter, pindah, undo } from "../mutasi/surat.ts";
import { castKeras } from "./ruang.ts";

const h = house();

describe("a unit's admin by a letter", () => {
  it("does not move himself, nor make himself the head who rates his colleagues", async () => {
    const c = await castKeras();
    await onlyRole(c, c.hadi, "admin-unit", c.unit.bidang);
    await c.d1.prepare("UPDATE penempatan SET memimpin = 0 WHERE id = ?1").bind(c.bagas.penempatan).run();
    const f = pindah(c, { pegawai: c.hadi.id, unit: c.unit.bidang });
    for (const over of [
      {},
      { memimpin: "ya", jabatan: "Kepala", jenisJabatan: "administrator", jenjang: "" },
    ]) {
      const asked = await h.post(`${c.base}/mutasi/pratinjau`, { ...f, ...over }, c.hadi);
      expect(asked.status).toBe(404);
    }
    const whole = letter({ jenis: "unit-orang", unitAsal: c.unit.bidang, unit: c.unit.bidang });
    expect((await h.post(`${c.base}/mutasi/pratinjau`, whole, c.hadi)).status).not.toBe(200);
    expect(
      (await h.post(`${c.base}/mutasi/pratinjau`, pindah(c, { unit: c.unit.bidang }), c.hadi)).status,
    ).toBe(200);
  });

  it("does not undo the letter that moved him", async () => {
    const c = await castKeras();
    await onlyRole(c, c.hadi, "admin-unit", c.unit.bidang);
    const f = pindah(c, { pegawai: c.hadi.id, unit: c.unit.bidang, jabatan: "Arsiparis" });
    const { id } = await apply(h, c, f);
    expect(id).not.toBe("");
    expect((await undo(h, c, id, "1", c.hadi)).status).not.toBe(303);
    expect((await undo(h, c, id)).status).toBe(303);
  });
});

it("an admin does not read his own undelivered rating by looking as somebody who can", async () => {
  const c = await castKeras(OKTOBER);
  const u = await evaluasiUji(c, { keadaan: "dinilai", pegawai: c.citra });
  const at = house(OKTOBER);
  const look = (who: string) => at.post(`${c.base}/simulasi`, { pegawai: who, alasan: "Memeriksa" }, c.citra);
  for (const who of [c.bagas, c.farida, c.gita]) {
    const begun = await look(who.id);
    expect([who.nama, begun.status]).toEqual([who.nama, 403]);
    expect(begun.page.querySelector(".error-summary")?.text).toContain("belum disampaikan");
  }
  // Whoever cannot read it may be looked as.
  const lent = lentCookie(c.citra, (await look(c.ayu.id)).headers);
  expect((await at.get(u.path, lent)).status).toBe(404);
});
