import { beforeAll, describe, expect, it, test } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf, signedIn } from "../../support/cast.ts";
import { OKTOBER } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";
import { objectsOf, QUERY, UPLOADS } from "../../support/objects.ts";
import { onlyRole } from "../../support/peran.ts";
import { allRoutes, fill, type Ids } from "../../support/routes.ts";

/**
 * Two trees of one agency. Roles are limited to the first; the people and units of the second carry a canary, save
 * the agency's own admin: who can help is told to everybody.
 */
const KENARI = "KENARIORANG";
const UNIT = "KENARIUNIT";
const { get, post, upload } = house(OKTOBER);
let sini: Cast;
let sana: Cast;
let milikSini: Ids;
let milikSana: Ids;

beforeAll(async () => {
  sini = await castOf(OKTOBER);
  sana = await castOf(OKTOBER);
  await onlyRole(sini, sini.hadi, "admin-unit", sini.unit.induk);
  await onlyRole(sini, sini.gita, "auditor", sini.unit.bidang, "2026-12-31");
  await onlyRole(sini, sini.bagas, "pyb", sini.unit.induk);
  milikSini = await objectsOf(sini);
  milikSana = await objectsOf(sana);
  const { d1, unit } = sana;
  for (const table of ["penempatan", "garis_penilai"])
    await d1
      .prepare(
        `UPDATE pegawai SET nama = '${KENARI} ' || nama WHERE id IN (SELECT pegawai FROM ${table} WHERE unit IN (?1, ?2)) AND nama NOT GLOB '${KENARI}*'
          AND id NOT IN (SELECT pegawai FROM peran WHERE peran = 'admin')`,
      )
      .bind(unit.induk, unit.bidang)
      .run();
  await d1
    .prepare(`UPDATE unit_versi SET nama = '${UNIT} ' || nama WHERE unit IN (?1, ?2)`)
    .bind(unit.induk, unit.bidang)
    .run();
}, 60_000);

const actors = {
  "admin-unit": () => sini.hadi,
  auditor: () => sini.gita,
  pyb: () => sini.bagas,
} as const;
type Actor = keyof typeof actors;
const names = Object.keys(actors) as Actor[];

/** Which units have windows of their own is the agency's calendar, and no secret to a role. */
const CALENDAR = /^\/a\/:agency\/periode\/kelompok/;
/** These say no to whoever may not remind anybody, whatever the unit. */
const NO_TO_ALL = /^\/a\/:agency\/colek\/(capaian|unit)/;
/** Kinds of ids that belong to somebody; what is the agency's (a period, a window, an import) is nobody's secret. */
const OF_SOMEBODY = /\/(unit|pegawai|skp|evaluasi|dokumen|bukti)\/:id|:unit\b|:skp\b/;

describe.each(names)("%s of one unit", (name) => {
  it("reads no word about another unit by any route, and takes no step there", async () => {
    const wrong: string[] = [];
    for (const { method, path } of allRoutes().filter((r) => r.path.startsWith("/a/"))) {
      const at = fill(path, whole(milikSana)) + (QUERY[path] ?? "");
      const go = () =>
        method === "GET"
          ? get(at, actors[name]())
          : UPLOADS.has(path)
            ? upload(at, new FormData(), actors[name]())
            : post(at, {}, actors[name]());
      let answer = await go();
      // One of the doors before has ended the session, as it should.
      if (answer.to?.includes("/masuk") && !path.endsWith("/keluar")) {
        await sign(name);
        answer = await go();
      }
      if (answer.html.includes(KENARI)) wrong.push(`${method} ${path} says who`);
      if (answer.html.includes(UNIT) && !CALENDAR.test(path)) wrong.push(`${method} ${path} says where`);
      if (OF_SOMEBODY.test(path) && !NO_TO_ALL.test(path) && answer.status !== 404)
        wrong.push(`${method} ${path} ${answer.status}`);
    }
    await sign(name);
    expect(wrong).toEqual([]);
  }, 120_000);

  it("reads what lies in his own", async () => {
    const opened: string[] = [];
    for (const path of [
      "/pegawai/:id",
      "/unit/:id",
      "/skp/:id",
      "/evaluasi/:id",
      "/dokumen/:id",
      "/kemajuan/:unit",
    ])
      opened.push(`${path} ${(await get(fill(`/a/:agency${path}`, milikSini), actors[name]())).status}`);
    expect(opened.map((o) => o.slice(-3))).toEqual(["200", "200", "200", "200", "200", "200"]);
  });

  it("finds his own people in the list, by name and by number, and nobody else", async () => {
    const { base, ayu } = sini;
    const list = await get(`${base}/pegawai`, actors[name]());
    expect(list.page.querySelectorAll("tbody tr").length).toBe(name === "auditor" ? 5 : 6);
    for (const q of [ayu.nip, "Ayu"])
      expect((await get(`${base}/pegawai?cari=${q}`, actors[name]())).html).toContain(`/pegawai/${ayu.id}`);
    expect((await get(`${base}/pegawai?cari=${sana.ayu.nip}`, actors[name]())).html).not.toContain(
      sana.ayu.id,
    );
    expect((await get(`${base}/pegawai?unit=${sana.unit.bidang}`, actors[name]())).html).not.toContain(
      KENARI,
    );
  });
});

/** What objects.ts has no row of is at least nobody's. */
const whole = (ids: Ids): Ids =>
  new Proxy(ids, { get: (all, kind) => Reflect.get(all, kind) ?? newId(OKTOBER) });

/** Signing out ends the session that the other doors need. */
async function sign(name: Actor): Promise<void> {
  const who = actors[name]() as { cookie: string; id: string };
  await sini.d1.prepare("UPDATE akun SET sesi_epoch = 0 WHERE pegawai = ?1").bind(who.id).run();
  who.cookie = await signedIn(sini.d1, sini.agency.code, who.id, OKTOBER, true);
}

describe("admin-unit", () => {
  const form = () => ({ versi: "1", status: "cuti-besar", dari: "2026-11-01", perintah: newId(OKTOBER) });

  test("keeps the people of his unit", async () => {
    const { base, ayu, hadi } = sini;
    expect((await get(`${base}/kelola`, hadi)).status).toBe(200);
    expect((await get(`${base}/pegawai/${ayu.id}/ubah`, hadi)).status).toBe(200);
    expect((await post(`${base}/pegawai/${ayu.id}/status`, form(), hadi)).status).toBe(303);
    expect((await get(`${base}/pegawai/${ayu.id}`, hadi)).html).toContain("/penempatan");
  });

  test("has none of the agency's own functions", async () => {
    const { base, hadi, ayu } = sini;
    for (const path of ["/kelola/instansi", "/pegawai/impor"])
      expect([path, (await get(base + path, hadi)).status]).toEqual([path, 403]);
    const peran = { nomor: ayu.nip, peran: "pyb", lingkup: sini.unit.bidang, dari: "2026-10-20", dasar: "x" };
    expect((await post(`${base}/kelola/peran/baru`, peran, hadi)).status).toBe(403);
  });

  test("keeps neither himself nor the account of whoever holds a role", async () => {
    const { base, hadi, citra } = sini;
    expect((await post(`${base}/pegawai/${hadi.id}/status`, form(), hadi)).status).toBe(403);
    expect((await post(`${base}/pegawai/${citra.id}/undangan`, {}, hadi)).status).toBe(403);
    expect((await get(`${base}/pegawai/${citra.id}/ubah`, hadi)).status).toBe(403);
    expect((await get(`${base}/pegawai/${citra.id}/status`, hadi)).status).toBe(200);
  });

  test("adds units below his own, changes those, and neither moves his own nor makes one on top", async () => {
    const { base, hadi, unit } = sini;
    const baru = (induk: string) => ({
      nama: "Seksi Baru",
      jenis: "unit-kerja",
      induk,
      dari: "2026-01-01",
      urut: "1",
      perintah: newId(OKTOBER),
    });
    expect((await post(`${base}/unit/baru`, baru(unit.bidang), hadi)).status).toBe(303);
    expect((await post(`${base}/unit/baru`, baru(""), hadi)).status).toBe(422);
    expect((await post(`${base}/unit/baru`, baru(sana.unit.bidang), hadi)).status).toBe(422);
    expect((await get(`${base}/unit/${unit.bidang}/ubah`, hadi)).status).toBe(200);
    expect((await get(`${base}/unit/${unit.induk}/ubah`, hadi)).status).toBe(403);
  });

  test("sends nobody into a unit outside, and ends no post there", async () => {
    const { base, ayu, hadi, d1 } = sini;
    const keluar = {
      versi: "2",
      jenis: "definitif",
      unit: sana.unit.bidang,
      jabatan: "Penelaah",
      jenisJabatan: "pelaksana",
      dari: "2026-11-01",
      nomorSurat: "SK-1",
      perintah: newId(OKTOBER),
    };
    expect((await post(`${base}/pegawai/${ayu.id}/penempatan`, keluar, hadi)).status).toBe(422);
    const kedua = newId(OKTOBER);
    await d1
      .prepare(
        "INSERT INTO penempatan (id, pegawai, unit, jabatan, jenis_jabatan, jenis, dari) VALUES (?1, ?2, ?3, 'Anggota tim', 'pelaksana', 'tim', '2026-01-01')",
      )
      .bind(kedua, ayu.id, sana.unit.bidang)
      .run();
    expect((await get(`${base}/pegawai/${ayu.id}/penempatan/${kedua}`, hadi)).status).toBe(403);
    await d1.prepare("DELETE FROM penempatan WHERE id = ?1").bind(kedua).run();
  });
});

describe("a role ends by itself", () => {
  test("on the day after its last", async () => {
    const { base, gita, ayu } = sini;
    await onlyRole(sini, gita, "auditor", sini.unit.bidang, "2026-10-20");
    expect((await get(`${base}/pegawai/${ayu.id}`, gita)).status).toBe(200);
    await onlyRole(sini, gita, "auditor", sini.unit.bidang, "2026-10-19");
    expect((await get(`${base}/pegawai/${ayu.id}`, gita)).status).toBe(404);
    await onlyRole(sini, gita, "auditor", sini.unit.bidang, "2026-12-31");
  });
});

describe("what an auditor or pyb opens by his role", () => {
  const looks = async (who: string, objek: string) =>
    (
      await sini.d1
        .prepare("SELECT rincian FROM jejak WHERE oleh = ?1 AND objek = ?2 AND tindakan = 'auditor.lihat'")
        .bind(who, objek)
        .all<{ rincian: string }>()
    ).results;

  test("is in the trail once an hour, with the role and the page", async () => {
    const { gita, bagas, hadi } = sini;
    const cast = await castOf(OKTOBER);
    await onlyRole(cast, cast.gita, "auditor", cast.unit.bidang);
    const path = `${cast.base}/pegawai/${cast.ayu.id}`;
    await get(path, cast.gita);
    await get(path, cast.gita);
    await expect.poll(() => looks(cast.gita.id, cast.ayu.id)).toHaveLength(1);
    expect(JSON.parse((await looks(cast.gita.id, cast.ayu.id))[0]?.rincian ?? "")).toEqual({
      peran: "auditor",
      halaman: `/pegawai/${cast.ayu.id}`,
    });
    await house(OKTOBER + 600_000 * 6)
      .get(path, cast.gita)
      .catch(() => null);
    for (const who of [gita, bagas])
      await expect
        .poll(() => looks(who.id, milikSini["id evaluasi"] ?? ""))
        .toHaveLength(who === gita ? 1 : 0);
    expect(await looks(hadi.id, milikSini["id pegawai"] ?? "")).toEqual([]);
  });

  test("is no look when he may not see it, or when it is his own", async () => {
    expect(await looks(sini.gita.id, milikSana["id pegawai"] ?? "")).toEqual([]);
    await get(`${sini.base}/pegawai/${sini.gita.id}`, sini.gita);
    expect(await looks(sini.gita.id, sini.gita.id)).toEqual([]);
  });
});
