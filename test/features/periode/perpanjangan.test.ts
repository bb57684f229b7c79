import { beforeAll, describe, expect, it } from "vitest";
import { type Cast, castOf } from "../../support/cast.ts";
import { evaluasiUji, kolom, NOVEMBER, OKTOBER, pada, type Ujian } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";

let cast: Cast;
let u: Ujian;
const later = house(NOVEMBER);
const rating = { hasil: "sesuai", perilaku: "sesuai", alasan: "", catatan: "Baik" };
beforeAll(async () => {
  cast = await castOf(NOVEMBER);
  u = await evaluasiUji(cast);
});
const path = () => `${cast.base}/periode/perpanjangan`;
const grant = (f: Readonly<Record<string, string>> = {}) => ({
  ...{
    jendela: "2026-triwulan-3:evaluasi",
    untuk: "pegawai",
    nomor: cast.ayu.nip,
    sampai: "2026-11-13",
    alasan: "Bagas dirawat",
  },
  ...f,
});

describe("more time for one person", () => {
  it("the closed window is open again for Ayu's evaluation, and only for hers", async () => {
    const other = await evaluasiUji(cast, { pegawai: cast.hadi });
    const rate = (x: Ujian) =>
      later.post(`${x.path}/penilaian`, { ...rating, versi: String(x.versi) }, cast.bagas);
    expect((await rate(u)).status).toBe(409);
    const answer = await later.post(path(), grant(), cast.citra);
    expect([answer.status, answer.to]).toEqual([303, `${path()}?tersimpan=ya`]);
    expect((await rate(other)).status).toBe(409);
    expect(
      (await later.post(`${u.path}/pengambilalihan`, { ...rating, versi: "0", setuju: "ya" }, cast.farida))
        .status,
    ).toBe(409);
    expect((await rate(u)).status).toBe(303);
    expect(
      (await later.post(`${u.path}/penandatanganan`, { versi: "1", setuju: "ya" }, cast.bagas)).status,
    ).toBe(303);
  });

  it("who it concerns is told, and the page says that it was late all the same", async () => {
    const told = "SELECT count(*) FROM pemberitahuan WHERE pegawai = ?1 AND jenis = 'jendela-diperpanjang'";
    expect(await kolom(cast, told, cast.ayu.id)).toBe(1);
    expect(await kolom(cast, told, cast.bagas.id)).toBe(1);
    expect(await kolom(cast, told, cast.hadi.id)).toBe(0);
    const page = (await later.get(u.path, cast.bagas)).html;
    expect(page).toContain("Diperpanjang sampai 13 November 2026; batas biasa 31 Oktober 2026.");
    expect(page).toContain("tercatat terlambat");
  });

  it("K27: it ends with its last day, to the millisecond", async () => {
    const end = Date.parse("2026-11-14T00:00:00+07:00");
    const ada = "SELECT sampai_pada FROM perpanjangan WHERE pegawai = ?1";
    expect(await kolom(cast, ada, cast.ayu.id)).toBe(end);
    const filling = grant({ jendela: "2026-triwulan-3:pengisian" });
    expect((await later.post(path(), filling, cast.citra)).status).toBe(303);
    const works = async (at: number) =>
      (
        await house(at).get(
          `${cast.base}/pelaksanaan/${u.skp}/2026-triwulan-3`,
          await pada(cast, cast.ayu, at),
        )
      ).html;
    // Signed by now, so look at what the window says of Hadi's unit-mate instead: a unit extension.
    expect(await works(NOVEMBER)).toContain("sudah ditandatangani");
    await later.post(
      path(),
      grant({ jendela: "2026-triwulan-3:pengisian", untuk: "unit", unit: cast.unit.bidang }),
      cast.citra,
    );
    const skp = await kolom(cast, "SELECT id FROM skp WHERE pegawai = ?1", cast.hadi.id);
    const hadi = async (at: number) =>
      (
        await house(at).get(
          `${cast.base}/pelaksanaan/${skp}/2026-triwulan-3`,
          await pada(cast, cast.hadi, at),
        )
      ).html;
    expect(await hadi(end - 1)).toContain("Pengisian dibuka sampai 13 November 2026, 23.59 WIB");
    expect(await hadi(end - 1)).toContain("Diperpanjang untuk Anda atau unit ini");
    expect(await hadi(end)).toContain("Pengisian sudah ditutup");
  });
});

describe("withdrawing it", () => {
  it("ends it with the day, keeps what was granted, tells whom it concerns; twice is 409", async () => {
    const id = await kolom(cast, "SELECT id FROM perpanjangan WHERE unit = ?1", cast.unit.bidang);
    const at = `${path()}/${id}/pencabutan`;
    expect((await later.get(at, cast.citra)).status).toBe(200);
    for (const who of [cast.gita])
      expect((await later.post(at, { alasan: "x", versi: "1" }, who)).status).toBe(403);
    for (const who of [cast.ayu, cast.hadi])
      expect((await later.post(at, { alasan: "x", versi: "1" }, who)).status).toBe(404);
    expect(
      (await later.post(at.replace(cast.base, cast.other.base), { alasan: "x", versi: "1" }, cast.dimas))
        .status,
    ).toBe(404);
    expect((await later.post(at, { alasan: "", versi: "1" }, cast.citra)).status).toBe(422);
    expect((await later.post(at, { alasan: "Salah unit", versi: "7" }, cast.citra)).status).toBe(409);
    expect((await later.post(at, { alasan: "Salah unit", versi: "1" }, cast.citra)).status).toBe(303);
    const row = "SELECT sampai_pada || ' ' || sampai_semula_pada FROM perpanjangan WHERE id = ?1";
    expect(await kolom(cast, row, id)).toBe(
      `${Date.parse("2026-11-05T00:00:00+07:00")} ${Date.parse("2026-11-14T00:00:00+07:00")}`,
    );
    expect(
      await kolom(
        cast,
        "SELECT count(*) FROM pemberitahuan WHERE pegawai = ?1 AND jenis = 'perpanjangan-dicabut'",
        cast.hadi.id,
      ),
    ).toBe(1);
    expect((await later.post(at, { alasan: "Lagi", versi: "2" }, cast.citra)).status).toBe(409);
  });
});

describe("the litany of granting", () => {
  it("Ayu has no such page, Gita looks, Dimas is elsewhere", async () => {
    expect((await later.get(path(), cast.ayu)).status).toBe(403);
    expect((await later.get(path(), cast.gita)).status).toBe(200);
    expect((await later.post(path(), grant(), cast.gita)).status).toBe(403);
    expect((await later.post(path(), grant(), cast.ayu)).status).toBe(403);
    expect((await later.post(path().replace(cast.base, cast.other.base), grant(), cast.dimas)).status).toBe(
      403,
    );
  });

  it("empty, bad, not longer, past and unknown are 422 and what was typed is still there", async () => {
    expect((await later.post(path(), {}, cast.citra)).status).toBe(422);
    for (const f of [
      { sampai: "2026-11-03" },
      { sampai: "2026-11-13" },
      { sampai: "2028-11-13" },
      { sampai: "2026-02-30" },
      { alasan: "" },
      { nomor: "123" },
      { nomor: "1".repeat(10_000) },
      { untuk: "unit", unit: cast.other.unit },
      { jendela: "2026-triwulan-9:evaluasi" },
      { jendela: "' OR 1=1 --" },
    ]) {
      const answer = await later.post(
        path(),
        grant({ ...f, ...("alasan" in f ? {} : { alasan: "Tulisan <b>saya</b>" }) }),
        cast.citra,
      );
      expect([f, answer.status]).toEqual([f, 422]);
      if (!("alasan" in f)) expect(answer.page.querySelector("#alasan")?.text).toBe("Tulisan <b>saya</b>");
    }
  });

  it("a unit admin grants it in his units only, not elsewhere and not to himself", async () => {
    const c = await castOf(NOVEMBER);
    await evaluasiUji(c);
    await c.d1.prepare("DELETE FROM peran WHERE pegawai = ?1").bind(c.citra.id).run();
    await c.d1
      .prepare(
        "INSERT INTO peran (pegawai, peran, lingkup, dari) VALUES (?1, 'admin-unit', ?2, '2020-01-01')",
      )
      .bind(c.hadi.id, c.unit.bidang)
      .run();
    const f = (nomor: string) => ({ ...grant(), nomor });
    const p = `${c.base}/periode/perpanjangan`;
    expect((await later.post(p, f(c.ayu.nip), c.hadi)).status).toBe(303);
    expect((await later.post(p, f(cast.ayu.nip), c.hadi)).status).toBe(422);
    expect((await later.post(p, f(c.hadi.nip), c.hadi)).status).toBe(422);
    expect((await later.post(p, { ...grant(), untuk: "unit", unit: c.unit.induk }, c.hadi)).status).toBe(422);
  });

  it("in October, before anything closes, more time is more time too", async () => {
    const c = await castOf(OKTOBER);
    await evaluasiUji(c);
    const answer = await house(OKTOBER).post(
      `${c.base}/periode/perpanjangan`,
      { ...grant(), nomor: c.ayu.nip },
      c.citra,
    );
    expect(answer.status).toBe(303);
  });
});
