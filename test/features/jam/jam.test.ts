import { beforeAll, describe, expect, it } from "vitest";
import { startClock } from "../../../src/data/agency/jam.ts";
import { rows } from "../../../src/data/agency/statement.ts";
import { newId } from "../../../src/data/ids.ts";
import { remindOfClocks } from "../../../src/jobs/remind-clocks.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { evaluasiUji, OKTOBER, type Ujian } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";

const TODAY = "2026-10-20";
let c: Cast;
let u: Ujian;
beforeAll(async () => {
  c = await castOf(OKTOBER);
  u = await evaluasiUji(c, { keadaan: "ditandatangani" });
  await c.db.apply(
    startClock(
      { kewajiban: "EV-04", objek: u.id, pemegang: c.bagas.id, mulai: "2026-10-07", batas: "2026-10-27" },
      "WIB",
      OKTOBER,
    ),
  );
  await remindOfClocks(c.db, { now: OKTOBER, today: TODAY, agency: c.agency });
});
const at = () => `${c.base}/kelola/jam`;
const get = (path: string, who: Cast["ayu"]) => house(OKTOBER).get(path, who);
const text = async (path: string, who: Cast["ayu"]) =>
  (await get(path, who)).page.querySelector("#isi")?.textContent ?? "";

describe("hari kerja ke-9 dari 14", () => {
  it("stands on the evaluation for penilai, atasan and admin alike", async () => {
    for (const who of [c.bagas, c.farida, c.citra])
      expect(await text(u.path, who)).toContain("hari kerja ke-9 dari 14");
  });

  it("and not for the pegawai before delivery, to whom it would say that it was signed", async () => {
    const page = await get(u.path, c.ayu);
    expect(page.status).toBe(200);
    expect(page.html).not.toContain("dari 14");
    expect(page.html).not.toContain("Menyampaikan dokumen");
  });

  it("of a document that was received both clocks, with the safe date of PP 30/2019", async () => {
    const e = await evaluasiUji(c, { keadaan: "disampaikan", pegawai: c.hadi });
    const page = await text(e.path, c.hadi);
    expect(page).toContain("Mengajukan keberatan");
    expect(page).toContain("Tanggal aman 3 November 2026");
  });
});

describe("the agency's page of clocks", () => {
  it("is for admins: 403 to others of the agency, 404 to strangers of another", async () => {
    expect((await get(at(), c.citra)).status).toBe(200);
    for (const who of [c.ayu, c.bagas, c.gita]) expect((await get(at(), who)).status).toBe(403);
    expect((await get(at(), c.dimas)).status).toBeGreaterThanOrEqual(300);
  });

  it("finds clocks by whom they are about and by who holds them", async () => {
    const found = async (cari: string) => text(`${at()}?cari=${encodeURIComponent(cari)}`, c.citra);
    expect(await found(c.bagas.nip)).toContain("EV-04");
    expect(await found(c.ayu.nip)).toContain("EV-04");
    expect(await found("Tidakada")).toContain("Tidak ada tenggat");
  });

  it("says every rule with its length, consequence and source", async () => {
    const rules = await text(`${at()}?keadaan=aturan`, c.citra);
    for (const id of ["PL-03", "EX-04", "EV-05", "OB-01", "AK-01", "PD-03"]) expect(rules).toContain(id);
    expect(rules).toContain("72 jam");
  });

  it.each([
    "?sesudah=%00",
    "?sesudah=99999999999999999_x",
    "?keadaan=%27;--",
    "?cari=%00%22*",
    `?cari=${"x".repeat(5000)}`,
    "?keadaan=bergeser",
    "?keadaan=selesai&sesudah=1_01M2ZXTCV0JDW6K85PTTST0V9W",
  ])("an address nobody made is answered: %s", async (query) => {
    expect((await get(`${at()}${query}`, c.citra)).status).toBe(200);
  });

  it("an admin does not read here that his own result was signed before he has it", async () => {
    const own = await evaluasiUji(c, { keadaan: "ditandatangani", pegawai: c.citra });
    await c.db.apply(
      startClock(
        { kewajiban: "EV-04", objek: own.id, pemegang: c.bagas.id, mulai: "2026-10-07", batas: "2026-10-27" },
        "WIB",
        OKTOBER,
      ),
    );
    expect(await text(`${at()}?cari=${c.citra.nip}`, c.citra)).not.toContain("EV-04");
  });

  it("goes out as CSV to admins alone, and the trail knows first", async () => {
    const form = { perintah: newId(OKTOBER) };
    expect((await house(OKTOBER).post(`${at()}/ekspor`, form, c.ayu)).status).toBe(403);
    const csv = await house(OKTOBER).post(`${at()}/ekspor?cari=${c.ayu.nip}`, form, c.citra);
    expect(csv.status).toBe(200);
    expect(csv.html).toContain(`;${c.ayu.nama};${c.bagas.nama};hari kerja ke-9 dari 14;2026-10-27;`);
    const trail = await c.db.read(
      rows<{ oleh: string }>`SELECT oleh FROM jejak WHERE tindakan = 'jam.ekspor' AND oleh = ${c.citra.id}`,
    );
    expect(trail).toHaveLength(1);
  });
});
