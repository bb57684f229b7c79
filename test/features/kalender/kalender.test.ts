import { beforeAll, describe, expect, it } from "vitest";
import { recomputeClocks } from "../../../src/jobs/recompute-clocks.ts";
import { type Cast, castOf, OWN_ROOM } from "../../support/cast.ts";
import { evaluasiUji, kolom, OKTOBER, pada } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";
import { hariKhususUji } from "../../support/kalender.ts";

let cast: Cast;
let path: string;
const { get, post } = house(OKTOBER);
const at = () => ({ now: OKTOBER, today: "2026-10-20", agency: cast.agency });
beforeAll(async () => {
  cast = await castOf(OKTOBER, OWN_ROOM);
  path = `${cast.base}/kalender/${cast.unit.bidang}`;
});
const week = { pekan: "6", dari: "2026-10-01", dasar: "SE 12/2026", versi: "0" };
const days = { jenis: "libur", dari: "2026-12-21", sampai: "2027-01-02", keterangan: "Libur semester" };

describe("the calendar page", () => {
  it("shows each person the year of the own unit, and admins any unit", async () => {
    const mine = await get(`${cast.base}/kalender`, cast.ayu);
    expect(mine.status).toBe(200);
    expect(mine.page.querySelectorAll("table.bulan")).toHaveLength(12);
    expect(mine.page.querySelector("h1")?.text).toContain("Bidang Uji");
    expect(mine.html).not.toContain("Ubah pekan kerja");
    expect((await get(`${cast.base}/kalender/${cast.unit.induk}?tahun=2027`, cast.citra)).html).toContain(
      "belum lengkap",
    );
  });

  it("a unit that is neither one's own, nor above it, nor in one's reach is not there", async () => {
    const elsewhere = await castOf(OKTOBER, OWN_ROOM);
    expect((await get(`${cast.base}/kalender/${elsewhere.unit.bidang}`, cast.ayu)).status).toBe(404);
    expect((await get(path, cast.dimas)).to).toContain("/masuk");
    expect((await get(path.replace(cast.base, cast.other.base), cast.dimas)).status).toBe(404);
    expect((await get(`${cast.base}/kalender/x'--`, cast.citra)).status).toBe(404);
  });
});

describe("a week of its own", () => {
  it("moves the clocks that run: old and new day are kept, shown and told, once", async () => {
    const u = await evaluasiUji(cast, { keadaan: "disampaikan" });
    await recomputeClocks(cast.db, at());
    expect(
      await kolom(cast, "SELECT batas_tanggal FROM jam WHERE objek = ?1 AND kewajiban = 'EV-07'", u.id),
    ).toBe("2026-11-09");
    const answer = await post(`${path}/pekan`, week, cast.citra);
    expect([answer.status, answer.to]).toEqual([303, `${path}?tersimpan=ya`]);
    await recomputeClocks(cast.db, at());
    // 14 working days of a six-day week instead of a five-day one.
    const batas = "SELECT batas_tanggal || ' ' || batas_pada FROM jam WHERE objek = ?1 AND kewajiban = ?2";
    expect(await kolom(cast, batas, u.id, "EV-07")).toBe(
      `2026-11-05 ${Date.parse("2026-11-06T00:00:00+07:00")}`,
    );
    expect(await kolom(cast, batas, u.id, "OB-01")).toBe(
      `2026-11-05 ${Date.parse("2026-11-06T00:00:00+07:00")}`,
    );
    const lama =
      "SELECT lama || ' ' || baru || ' ' || sebab FROM jam_ubah u JOIN jam j ON j.id = u.jam WHERE j.objek = ?1 AND kewajiban = 'EV-07'";
    expect(await kolom(cast, lama, u.id)).toBe("2026-11-09 2026-11-05 kalender");
    const told = "SELECT count(*) FROM pemberitahuan WHERE pegawai = ?1 AND jenis = 'tenggat-bergeser'";
    expect(await kolom(cast, told, cast.ayu.id)).toBe(2);
    await recomputeClocks(cast.db, at());
    expect(await kolom(cast, told, cast.ayu.id)).toBe(2);
    const shown =
      (await get(u.path, await pada(cast, cast.ayu, OKTOBER))).page.querySelector(".notice.info")?.text ?? "";
    expect(shown).toMatch(/semula 9 Nov 2026, menjadi 5 Nov 2026/);
    expect((await get(path, cast.citra)).html).toContain("Tenggat yang bergeser");
  });

  it("a new delivery counts with it at once", async () => {
    const u = await evaluasiUji(cast, { keadaan: "ditandatangani", pegawai: cast.hadi });
    await post(`${u.path}/penyampaian`, { versi: String(u.versi) }, cast.bagas);
    expect(
      await kolom(cast, "SELECT batas_tanggal FROM jam WHERE objek = ?1 AND kewajiban = 'EV-07'", u.id),
    ).toBe("2026-11-05");
  });

  it("litany: looks only → 403, stranger and other agency → 404, empty and bad → 422 with what was typed", async () => {
    for (const who of [cast.ayu, cast.gita, cast.bagas])
      expect((await post(`${path}/pekan`, week, who)).status).toBe(403);
    expect((await post(`${path.replace(cast.base, cast.other.base)}/pekan`, week, cast.dimas)).status).toBe(
      404,
    );
    const empty = await post(`${path}/pekan`, { dasar: "Tulisan saya" }, cast.citra);
    expect(empty.status).toBe(422);
    expect(empty.page.querySelector("#dasar")?.text).toBe("Tulisan saya");
    for (const dari of ["2026-02-30", "kemarin", "\u0000", "9".repeat(300)])
      expect((await post(`${path}/pekan`, { ...week, dari }, cast.citra)).status).toBe(422);
    const nasty = "<script>alert(1)</script>'; DROP TABLE kalender_unit; --";
    expect((await post(`${path}/pekan`, week, cast.citra)).status).toBe(409);
    const versi =
      (await get(`${path}/pekan`, cast.citra)).page
        .querySelector("input[name=versi]")
        ?.getAttribute("value") ?? "";
    expect((await post(`${path}/pekan`, { ...week, versi, dasar: nasty }, cast.citra)).status).toBe(303);
    expect(await kolom(cast, "SELECT dasar FROM kalender_unit WHERE unit = ?1", cast.unit.bidang)).toBe(
      nasty,
    );
  });
});

describe("special days of a unit", () => {
  it("Citra adds them, sees them in the list, and withdraws them; twice is 409", async () => {
    expect((await post(`${path}/hari`, days, cast.citra)).status).toBe(303);
    const page = await get(`${path}?tahun=2026`, cast.citra);
    expect(page.html).toContain("Libur unit: Libur semester");
    expect(page.page.querySelectorAll("td.lu").length).toBe(11);
    const action = page.page.querySelector("form[action$=pencabutan]")?.getAttribute("action") ?? "";
    for (const who of [cast.ayu, cast.gita])
      expect([403, 404]).toContain((await post(action, {}, who)).status);
    expect((await post(action.replace(cast.base, cast.other.base), {}, cast.dimas)).status).toBe(404);
    expect((await post(action, {}, cast.citra)).status).toBe(303);
    const twice = await post(action, {}, cast.citra);
    expect(twice.status).toBe(409);
    expect(twice.html).toContain("sudah dicabut");
  });

  it("days that meet others, end before they begin or are a whole year are 422 with the text kept", async () => {
    await hariKhususUji(cast, "2027-06-21", "2027-07-04");
    const kode = async (f: Partial<typeof days>) => {
      const answer = await post(`${path}/hari`, { ...days, ...f }, cast.citra);
      return `${answer.status} ${answer.page.querySelector("#keterangan")?.getAttribute("value")}`;
    };
    expect(await kode({ dari: "2027-07-04", sampai: "2027-07-10" })).toBe("422 Libur semester");
    expect(await kode({ dari: "2027-02-02", sampai: "2027-02-01" })).toBe("422 Libur semester");
    expect(await kode({ dari: "2027-01-01", sampai: "2027-12-31" })).toBe("422 Libur semester");
    expect((await post(`${path}/hari`, {}, cast.citra)).status).toBe(422);
  });

  it("50 at once: one", async () => {
    const body = { ...days, dari: "2028-02-28", sampai: "2028-02-29" };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => post(`${path}/hari`, body, cast.citra)),
    );
    expect(answers.filter((a) => a.status === 303)).toHaveLength(1);
    expect(answers.every((a) => [303, 409, 422].includes(a.status))).toBe(true);
    expect(
      await kolom(
        cast,
        "SELECT count(*) FROM hari_khusus WHERE unit = ?1 AND dari = '2028-02-28'",
        cast.unit.bidang,
      ),
    ).toBe(1);
  });
});

describe("leave and dinas luar", () => {
  const cuti = { jenis: "cuti-tahunan", dari: "2026-10-19", sampai: "2026-10-23", nomorSurat: "CT-9/2026" };
  const of = (id: string) => `${cast.base}/kalender/pegawai/${id}`;

  it("Citra records it; Ayu, Bagas and Farida see it, and Tim says who is away", async () => {
    expect((await post(of(cast.ayu.id), cuti, cast.citra)).status).toBe(303);
    for (const who of [cast.ayu, cast.bagas, cast.farida])
      expect((await get(of(cast.ayu.id), who)).html).toContain("Cuti tahunan sampai 23 Oktober 2026");
    expect((await get(of(cast.ayu.id), cast.hadi)).status).toBe(404);
    expect((await get(`${cast.base}/tim`, cast.bagas)).html).toContain("Cuti tahunan sampai 23 Okt 2026");
  });

  it("a head who is away: whoever keeps him is told to appoint a Plh", async () => {
    await post(of(cast.bagas.id), { ...cuti, jenis: "dinas-luar" }, cast.citra);
    expect((await get(of(cast.bagas.id), cast.citra)).html).toContain("tunjuk Plh");
  });

  it("litany: himself and who only looks → 403, strangers → 404, meeting days and empty → 422, withdrawn twice → 409", async () => {
    for (const who of [cast.ayu, cast.bagas, cast.gita])
      expect((await post(of(cast.ayu.id), cuti, who)).status).toBe(403);
    expect((await post(of(cast.ayu.id), cuti, cast.hadi)).status).toBe(404);
    expect((await post(of(cast.ayu.id).replace(cast.base, cast.other.base), cuti, cast.dimas)).status).toBe(
      404,
    );
    const meets = await post(
      of(cast.ayu.id),
      { ...cuti, dari: "2026-10-23", sampai: "2026-10-26" },
      cast.citra,
    );
    expect([meets.status, meets.page.querySelector("#nomorSurat")?.getAttribute("value")]).toEqual([
      422,
      "CT-9/2026",
    ]);
    expect((await post(of(cast.ayu.id), {}, cast.citra)).status).toBe(422);
    const page = await get(of(cast.ayu.id), cast.citra);
    const action = page.page.querySelector("form[action$=pencabutan]")?.getAttribute("action") ?? "";
    expect((await post(action, {}, cast.ayu)).status).toBe(403);
    expect((await post(action, {}, cast.hadi)).status).toBe(404);
    expect((await post(action, {}, cast.citra)).status).toBe(303);
    expect((await post(action, {}, cast.citra)).status).toBe(409);
  });
});
