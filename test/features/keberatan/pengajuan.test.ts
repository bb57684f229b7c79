import { describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { castOf, type Person } from "../../support/cast.ts";
import { evaluasiUji, kolom, OKTOBER, pada } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";

const { get, post } = house(OKTOBER);
const baru = async (keadaan: "disampaikan" | "diterima" | "ditandatangani" = "disampaikan") => {
  const c = await castOf(OKTOBER);
  const u = await evaluasiUji(c, { keadaan });
  const file = (who: Person, fields: Record<string, string> = {}) =>
    post(
      `${u.path}/keberatan`,
      { versi: String(u.versi), alasan: "Bukti Agustus belum dihitung", ...fields },
      who,
    );
  return { c, u, file };
};

describe("filing an objection", () => {
  it("Ayu objects with reasons: both dates, the decision's clock, and word to Farida and Bagas", async () => {
    const { c, u, file } = await baru("diterima");
    const form = await get(`${u.path}/keberatan`, c.ayu);
    for (const shown of ["Farida Wulandari", "9 November 2026", "hari kalender, PP 30/2019"])
      expect(form.html).toContain(shown);
    const filed = await file(c.ayu);
    expect([filed.status, filed.to]).toEqual([303, `${u.path}/keberatan`]);
    expect(
      await kolom(
        c,
        "SELECT batas_ajukan_tanggal || ' ' || batas_putusan_tanggal FROM keberatan WHERE evaluasi = ?1",
        u.id,
      ),
    ).toBe("2026-11-09 2026-10-29");
    expect(
      await kolom(c, "SELECT batas_tanggal FROM jam WHERE kewajiban = 'OB-02' AND objek = ?1", u.id),
    ).toBe("2026-10-29");
    expect(await kolom(c, "SELECT keadaan FROM jam WHERE kewajiban = 'OB-01' AND objek = ?1", u.id)).toBe(
      "selesai",
    );
    expect(
      await kolom(c, "SELECT count(*) FROM pemberitahuan WHERE pegawai IN (?1, ?2)", c.farida.id, c.bagas.id),
    ).toBe(2);
    expect((await get(`${u.path}/keberatan`, c.farida)).html).toContain("Bukti Agustus belum dihitung");
    expect((await get(`${c.base}/tim`, c.farida)).html).toContain(`${u.id}/keberatan`);
    expect((await file(c.ayu, { versi: String(u.versi + 1) })).status).toBe(409);
  });

  it("is open to the last second of the last day, and closed after it", async () => {
    for (const [at, status] of [
      [Date.UTC(2026, 10, 9, 16, 59, 59), 303],
      [Date.UTC(2026, 10, 9, 17), 409],
    ] as const) {
      const { c, u } = await baru();
      const ayu = await pada(c, c.ayu, at);
      const fields = { versi: String(u.versi), alasan: "Terlambat satu detik, dan tulisan ini tetap ada" };
      const answer = await house(at).post(`${u.path}/keberatan`, fields, ayu);
      expect(answer.status).toBe(status);
      if (status === 409) expect(answer.html).toContain("tulisan ini tetap ada");
    }
  });

  it("litany: Dimas and Hadi 404, Citra and Bagas 403, undelivered 409, empty 422, 50 at once: one", async () => {
    const { c, u, file } = await baru();
    expect((await post(`${c.other.base}/evaluasi/${u.id}/keberatan`, { alasan: "a" }, c.dimas)).status).toBe(
      404,
    );
    expect((await file(c.hadi)).status).toBe(404);
    expect((await file(c.citra)).status).toBe(403);
    expect((await file(c.bagas)).status).toBe(403);
    expect((await file(c.ayu, { alasan: "" })).status).toBe(422);
    const long = await file(c.ayu, { alasan: "x".repeat(10_000) });
    expect(long.status).toBe(422);
    expect(long.page.querySelector("#alasan")?.text.length).toBeGreaterThanOrEqual(10_000);
    const all = await Promise.all(
      Array.from({ length: 50 }, () => file(c.ayu, { perintah: newId(OKTOBER) })),
    );
    expect([all.filter((a) => a.status === 303).length, all.filter((a) => a.status === 409).length]).toEqual([
      1, 49,
    ]);
    const early = await baru("ditandatangani");
    expect((await early.file(early.c.ayu)).status).toBe(409);
  });

  it("stores bad text as it shows it", async () => {
    for (const nasty of ["\udfff", "a\u0000b", "<img src=x onerror=alert(1)>", "' OR 1=1; --"]) {
      const { c, u, file } = await baru();
      expect((await file(c.ayu, { alasan: `x ${nasty}` })).status).toBe(303);
      const page = await get(`${u.path}/keberatan`, c.farida);
      expect(page.status).toBe(200);
      expect(page.html).not.toContain("<img src=x");
    }
  });
});
