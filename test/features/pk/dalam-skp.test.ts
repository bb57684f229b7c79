import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { house, NOW } from "../../support/house.ts";
import { pkUji, type Register, skpKepala } from "../../support/pk.ts";
import { type Plan, skpUji } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";

const h = house();
let c: Cast;
let pk: Register;
let plan: Plan;
beforeEach(async () => {
  c = await castOf();
  await tahunUji(c);
  pk = await pkUji(c);
  plan = await skpUji(c, { pegawai: c.farida, penilai: null, keadaan: "draf", kelompok: "jpt-unit-mandiri" });
  await skpKepala(c, c.farida, c.unit.induk, plan.id);
});
const press = (who: Person, perintah = newId(NOW)) => h.post(`${plan.path}/pk`, { perintah }, who);
const rows = async () =>
  (
    await c.d1
      .prepare(
        `SELECT r.jenis, r.teks AS rhk, i.teks, i.target, i.lintasan, i.pk FROM rhk r LEFT JOIN indikator i ON i.rhk = r.id
        WHERE r.skp = ?1 ORDER BY r.urut, i.urut`,
      )
      .bind(plan.id)
      .all<Record<string, string | null>>()
  ).results;

describe("the PK in the plan of the head", () => {
  it("stops the submission until every indicator is carried, and leads to the page that puts it in", async () => {
    await c.d1.prepare("UPDATE skp SET penilai = ?1 WHERE id = ?2").bind(c.bagas.id, plan.id).run();
    const page = await h.get(`${plan.path}/pengajuan`, c.farida);
    expect(page.page.querySelector(`a[href='${plan.path}/pk']`)?.text).toContain("Perjanjian Kinerja");
    const kirim = await h.post(
      `${plan.path}/pengajuan`,
      { versi: "1", revisi: "1", pernyataan: "ya" },
      c.farida,
    );
    expect(kirim.status).toBe(422);
    await press(c.farida);
    const lagi = await h.post(
      `${plan.path}/pengajuan`,
      { versi: "1", revisi: "2", pernyataan: "ya" },
      c.farida,
    );
    // What the press cannot know is still asked for: the perspective of the new rows.
    expect(lagi.html).not.toContain("Masukkan seluruh indikator Perjanjian Kinerja");
    expect(
      (await h.get(`${plan.path}/pengajuan`, c.farida)).page.querySelector(`a[href='${plan.path}/pk']`),
    ).toBeNull();
  });

  it("one press puts what is missing in as utama rows with target and trajectory, and nothing else changes", async () => {
    const before = await rows();
    expect((await h.get(`${plan.path}/pk`, c.farida)).html).toContain("Masukkan 3 indikator");
    expect((await press(c.farida)).to).toBe(`${plan.path}/pk?selesai=ya`);
    const after = await rows();
    expect(after.filter((r) => r.pk === null)).toEqual(before);
    expect(after.filter((r) => r.pk !== null)).toMatchObject([
      {
        jenis: "utama",
        rhk: "Sasaran 1 tercapai",
        target: "80%",
        lintasan: '{"triwulan-1":"20"}',
        pk: pk.butir[0],
      },
      { jenis: "utama", rhk: "Sasaran 1 tercapai", target: "81%", pk: pk.butir[1] },
      { jenis: "utama", rhk: "Sasaran 2 tercapai", target: "82%", pk: pk.butir[2] },
    ]);
    expect((await h.get(`${plan.path}/pk`, c.farida)).html).toContain("Semua indikator PK sudah dibawa");
    await press(c.farida);
    expect(await rows()).toEqual(after);
    // The register says it, and says where the target differs.
    await c.d1.prepare("UPDATE indikator SET target = '79%' WHERE pk = ?1").bind(pk.butir[0]).run();
    const register = await h.get(`${c.base}/pk/${c.unit.induk}/2026`, c.farida);
    expect(register.html).toContain("3 dari 3");
    expect(register.html).toContain("Target dalam SKP: 79%");
  });

  it("a save takes two round trips, the page one", async () => {
    const { d1, ledger } = countingD1(c.d1);
    const counted = house(NOW, { AGENCY_001: d1 });
    await counted.get(`${plan.path}/pk`, c.farida);
    ledger.forget();
    await counted.get(`${plan.path}/pk`, c.farida);
    expect(ledger.trips).toBe(1);
    ledger.forget();
    await counted.post(`${plan.path}/pk`, { perintah: newId(NOW) }, c.farida);
    expect(ledger.trips).toBe(2);
  });

  it("litany: strangers 404, who may look 403, an agreed plan 409, twice the same answer", async () => {
    expect((await h.post(`${plan.path}/pk`.replace(c.base, c.other.base), {}, c.dimas)).status).toBe(404);
    expect((await press(c.hadi)).status).toBe(404);
    expect((await press(c.citra)).status).toBe(403);
    const perintah = newId(NOW);
    const satu = await press(c.farida, perintah);
    expect((await press(c.farida, perintah)).to).toBe(satu.to);
    await c.d1.prepare("UPDATE skp SET keadaan = 'ditetapkan' WHERE id = ?1").bind(plan.id).run();
    expect((await press(c.farida)).status).toBe(409);
    expect((await h.get(`${plan.path}/pk`, c.gita)).html).toContain("Dibawa: Sasaran 1 tercapai");
  });

  it("who leads no unit has nothing to carry, and the page says why", async () => {
    const biasa = await skpUji(c);
    expect((await h.get(`${biasa.path}/pk`, c.ayu)).html).toContain("tidak memikul Perjanjian Kinerja");
    expect((await h.post(`${biasa.path}/pk`, {}, c.ayu)).status).toBe(303);
  });
});
