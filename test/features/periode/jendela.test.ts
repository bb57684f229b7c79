import { beforeAll, describe, expect, it } from "vitest";
import { rows } from "../../../src/data/agency/statement.ts";
import { type Cast, castOf, OWN_ROOM } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";

let cast: Cast;
const TAHUN = 2041;
beforeAll(async () => {
  cast = await castOf(NOW, OWN_ROOM);
});
const evaluasi = async () =>
  (
    await cast.db.read(rows<{ id: string; versi: number; bukaPada: number; tutupPada: number }>`
      SELECT id, versi, buka_pada AS bukaPada, tutup_pada AS tutupPada FROM jendela
      WHERE periode = '2041-triwulan-3' AND tahap = 'evaluasi'`)
  )[0] as { id: string; versi: number; bukaPada: number; tutupPada: number };

describe("opening a year", () => {
  it("Citra opens it with periods and windows in the agency's zone", async () => {
    const answer = await house().post(
      `${cast.base}/periode`,
      { tahun: String(TAHUN), periodik: "triwulan", alasan: "Libur 2041 belum terbit" },
      cast.citra,
    );
    expect([answer.status, answer.to]).toEqual([303, `${cast.base}/periode?dibuka=${TAHUN}`]);
    const window = await evaluasi();
    expect(window.bukaPada).toBe(Date.parse("2041-09-21T00:00:00+07:00"));
    expect(window.tutupPada).toBe(Date.parse("2041-11-01T00:00:00+07:00"));
    const page = await house().get(`${cast.base}/periode`, cast.citra);
    expect(page.html).toContain("Triwulan III 2041");
  });

  it("what is not ready asks for a reason first; the reason is kept with what was missing", async () => {
    const body = { tahun: "2043", periodik: "triwulan" };
    const refused = await house().post(`${cast.base}/periode`, body, cast.citra);
    expect(refused.status).toBe(422);
    expect(refused.page.querySelector(".error-summary")?.text).toContain("tulis alasan tetap membuka");
    expect(refused.page.querySelector("#tahun")?.getAttribute("value")).toBe("2043");
    expect(refused.page.querySelector("#alasan")).not.toBeNull();
    const answer = await house().post(`${cast.base}/periode`, { ...body, alasan: "Simulasi" }, cast.citra);
    expect(answer.status).toBe(303);
    const [jejak] = await cast.db.read(
      rows<{
        rincian: string;
      }>`SELECT rincian FROM jejak WHERE tindakan = 'periode.tahun-dibuka' AND objek = '2043'`,
    );
    expect(jejak?.rincian).toContain("Simulasi");
    expect(jejak?.rincian).toContain("libur-belum-ada: 1");
  });

  it("the same year twice is 409 and keeps what was typed", async () => {
    const answer = await house().post(
      `${cast.base}/periode`,
      { tahun: String(TAHUN), periodik: "bulan" },
      cast.citra,
    );
    expect(answer.status).toBe(409);
    expect(answer.page.querySelector("#tahun")?.getAttribute("value")).toBe(String(TAHUN));
  });

  it("a bad year is 422 and says what to do", async () => {
    for (const tahun of ["", "20x6", "1999", "\u0000", "9".repeat(400)]) {
      const answer = await house().post(`${cast.base}/periode`, { tahun, periodik: "semester" }, cast.citra);
      expect(answer.status).toBe(422);
      expect(answer.page.querySelector(".error-summary")?.text).toContain("Isi tahun antara 2022 dan 2100");
    }
  });
});

describe("changing a window", () => {
  const path = async () => `${cast.base}/periode/jendela/${(await evaluasi()).id}`;
  const typed = { buka: "2041-09-25", tutup: "2041-11-07", alasan: "Surat edaran 12/2041" };

  it("Citra moves it; history and audit remember from what to what and why", async () => {
    const before = await evaluasi();
    const answer = await house().post(await path(), { ...typed, versi: String(before.versi) }, cast.citra);
    expect(answer.status).toBe(303);
    expect((await evaluasi()).tutupPada).toBe(Date.parse("2041-11-08T00:00:00+07:00"));
    const [event] = await cast.db.read(
      rows<{ alasan: string }>`SELECT alasan FROM riwayat WHERE objek = ${before.id}`,
    );
    expect(event?.alasan).toBe(typed.alasan);
    const [audit] = await cast.db.read(
      rows<{ n: number }>`SELECT count(*) AS n FROM jejak WHERE objek = ${before.id}`,
    );
    expect(audit?.n).toBe(1);
  });

  it("on an old version it is 409, twice is 409, and what was typed is still there", async () => {
    const answer = await house().post(await path(), { ...typed, versi: "1", alasan: "kedua" }, cast.citra);
    expect(answer.status).toBe(409);
    expect(answer.page.querySelector("#alasan")?.text).toBe("kedua");
  });

  it("a last day before the first, or without a reason, is 422 with the text kept", async () => {
    const versi = String((await evaluasi()).versi);
    const wrong = await house().post(
      await path(),
      { buka: "2041-12-01", tutup: "2041-11-30", alasan: "x", versi },
      cast.citra,
    );
    expect(wrong.status).toBe(422);
    expect(wrong.page.querySelector("#tutup")?.getAttribute("value")).toBe("2041-11-30");
    const silent = await house().post(await path(), { ...typed, alasan: "", versi }, cast.citra);
    expect(silent.status).toBe(422);
    const nonsense = await house().post(
      await path(),
      { buka: "2041-02-30", tutup: "", alasan: "x", versi },
      cast.citra,
    );
    expect(nonsense.status).toBe(422);
  });

  it("Ayu may not, Gita only looks, Dimas finds nothing", async () => {
    const at = await path();
    expect((await house().get(`${cast.base}/periode`, cast.ayu)).status).toBe(403);
    expect((await house().get(at, cast.ayu)).status).toBe(404);
    expect((await house().get(`${cast.base}/periode`, cast.gita)).status).toBe(200);
    expect((await house().post(at, { ...typed, versi: "9" }, cast.gita)).status).toBe(403);
    expect((await house().get(at.replace(cast.base, cast.other.base), cast.dimas)).status).toBe(404);
    expect((await house().get(`${cast.base}/periode/jendela/x'--`, cast.citra)).status).toBe(404);
  });
});
