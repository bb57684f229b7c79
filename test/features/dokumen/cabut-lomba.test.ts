import { describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { FEBRUARI, pakBody, tahunanUji } from "../../support/angka-kredit.ts";
import { castOf } from "../../support/cast.ts";
import { dokumenFinalUji } from "../../support/dokumen.ts";
import { kolom, OKTOBER } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";

describe("at once", () => {
  it("two admins decide a revocation differently: one wins, the other looks again", async () => {
    const c = await castOf(OKTOBER);
    const { post } = house(OKTOBER);
    const d = await dokumenFinalUji(c);
    for (const who of [c.farida, c.hadi])
      await c.d1
        .prepare("INSERT INTO peran (pegawai, peran, dari) VALUES (?1, 'admin', '2026-01-01')")
        .bind(who.id)
        .run();
    await post(`${d.path}/pencabutan`, { alasan: "Putusan pengadilan.", dasar: "12/G/2026" }, c.citra);
    const putus = `${d.path}/pencabutan/putusan`;
    const dua = await Promise.all([
      post(putus, { putusan: "dicabut", catatan: "x" }, c.farida),
      post(putus, { putusan: "ditolak", catatan: "x" }, c.hadi),
    ]);
    expect(dua.map((j) => j.status).sort()).toEqual([303, 409]);
    const [cabut, dok] = [
      await kolom(c, "SELECT putusan FROM dokumen_pencabutan WHERE dokumen = ?1", d.id),
      await kolom(c, "SELECT keadaan FROM dokumen WHERE id = ?1", d.id),
    ];
    expect(dok).toBe(cabut === "dicabut" ? "dicabut" : "berlaku");
  });

  it("a new document is signed while the old is being revoked: never two that hold, never none by accident", async () => {
    const c = await castOf(OKTOBER);
    const { post } = house(OKTOBER);
    const d = await dokumenFinalUji(c);
    await c.d1
      .prepare("INSERT INTO peran (pegawai, peran, dari) VALUES (?1, 'admin', '2026-01-01')")
      .bind(c.hadi.id)
      .run();
    const path = `${c.base}/evaluasi/${d.evaluasi}/pembukaan`;
    const versi = async () => String(await kolom(c, "SELECT versi FROM evaluasi WHERE id = ?1", d.evaluasi));
    await post(`${d.path}/pencabutan`, { alasan: "Putusan pengadilan.", dasar: "12/G/2026" }, c.citra);
    await post(path, { versi: await versi(), alasan: "Realisasi keliru dicatat", hari: "3" }, c.citra);
    expect((await post(`${path}/persetujuan`, { versi: await versi() }, c.hadi)).status).toBe(303);
    const baru = { hasil: "sesuai", perilaku: "di-bawah", alasan: "Ulang", catatan: "x", setuju: "ya" };
    const [segel, cabut] = await Promise.all([
      post(`${path}/penandatanganan`, { versi: await versi(), ...baru }, c.bagas),
      post(`${d.path}/pencabutan/putusan`, { putusan: "dicabut", catatan: "x" }, c.hadi),
    ]);
    expect(segel.status).toBe(303);
    expect([303, 409]).toContain(cabut.status);
    const ada = "SELECT count(*) FROM dokumen WHERE evaluasi = ?1 AND keadaan = 'berlaku'";
    expect(await kolom(c, ada, d.evaluasi)).toBe(1);
  });

  it("the PAK of a year set twice, by two pages: one row, 409 for the other", async () => {
    const c = await castOf(FEBRUARI);
    const { post } = house(FEBRUARI);
    await tahunanUji(c, { hasil: "di-atas", perilaku: "di-atas" });
    const path = `${c.base}/angka-kredit/${c.ayu.id}/2026/penetapan`;
    const dua = await Promise.all(
      [1, 2, 3].map(() => post(path, { ...pakBody(0, 3750), perintah: newId(FEBRUARI) }, c.bagas)),
    );
    expect(dua.map((j) => j.status).sort()).toEqual([303, 409, 409]);
    expect(await kolom(c, "SELECT count(*) FROM angka_kredit WHERE pegawai = ?1", c.ayu.id)).toBe(1);
  });
});
