import { describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { castOf, type Person } from "../../support/cast.ts";
import { evaluasiUji, kolom, OKTOBER } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";

const { post } = house(OKTOBER);
const BARU = { hasil: "di-bawah", perilaku: "di-bawah", alasan: "Dinilai lagi", catatan: "x", setuju: "ya" };

describe("an opening and an objection at the same result", () => {
  it("what the atasan decided on an objection is the last word: an open box does not let the penilai write over it", async () => {
    const c = await castOf(OKTOBER);
    const u = await evaluasiUji(c, { keadaan: "diterima" });
    await c.d1
      .prepare("INSERT INTO peran (pegawai, peran, dari) VALUES (?1, 'admin', '2026-01-01')")
      .bind(c.hadi.id)
      .run();
    const versi = async () => String(await kolom(c, "SELECT versi FROM evaluasi WHERE id = ?1", u.id));
    const kirim = async (langkah: string, who: Person, lain: Record<string, string> = {}) =>
      (await post(`${u.path}/${langkah}`, { versi: await versi(), perintah: newId(OKTOBER), ...lain }, who))
        .status;
    expect(await kirim("pembukaan", c.bagas, { alasan: "Realisasi keliru dicatat", hari: "5" })).toBe(303);
    expect(await kirim("pembukaan/persetujuan", c.hadi)).toBe(303);
    expect(await kirim("keberatan", c.ayu, { alasan: "Realisasi saya lebih dari itu" })).toBe(303);
    await c.d1
      .prepare(
        `UPDATE keberatan SET keadaan = 'diputus', putusan = 'menguatkan', pertimbangan = 'x', diputus_oleh = ?2, diputus_pada = 1 WHERE evaluasi = ?1`,
      )
      .bind(u.id, c.farida.id)
      .run();
    await c.d1.prepare("UPDATE evaluasi SET keadaan = 'final' WHERE id = ?1").bind(u.id).run();
    expect(await kirim("pembukaan/penandatanganan", c.bagas, BARU)).toBe(409);
    expect(await kolom(c, "SELECT predikat FROM evaluasi WHERE id = ?1", u.id)).toBe("baik");
  });

  it.each([0, 1])(
    "asked and filed at once: one of them is told to look again, nothing is lost (%i)",
    async () => {
      const c = await castOf(OKTOBER);
      const u = await evaluasiUji(c, { keadaan: "diterima" });
      const versi = String(u.versi);
      const jawaban = await Promise.all([
        post(
          `${u.path}/pembukaan`,
          { versi, perintah: newId(OKTOBER), alasan: "Realisasi keliru dicatat", hari: "5" },
          c.bagas,
        ),
        post(
          `${u.path}/keberatan`,
          { versi, perintah: newId(OKTOBER), alasan: "Realisasi saya lebih" },
          c.ayu,
        ),
        post(
          `${u.path}/keberatan`,
          { versi, perintah: newId(OKTOBER), alasan: "Realisasi saya lebih" },
          c.ayu,
        ),
      ]);
      expect(jawaban.map((j) => j.status).sort()).toEqual([303, 409, 409]);
      const baris =
        "(SELECT count(*) FROM pembukaan WHERE evaluasi = ?1) + (SELECT count(*) FROM keberatan WHERE evaluasi = ?1)";
      expect(await kolom(c, `SELECT ${baris}`, u.id)).toBe(1);
    },
  );
});
