import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";
import { matriksBody, matriksUji, sendMatrix } from "../../support/matriks.ts";
import { type Plan, skpUji } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";

let c: Cast;
let plan: Plan;
const h = house();
beforeEach(async () => {
  c = await castOf();
  await tahunUji(c);
  plan = await matriksUji(c);
});
const path = () => `${c.base}/matriks/${plan.id}/orang`;
const names = async () =>
  (await h.get(`${c.base}/matriks/${plan.id}`, c.bagas)).page
    .querySelectorAll("tbody th > a")
    .map((a) => a.text);

describe("people of other units", () => {
  it("Bagas finds Farida, adds her, and takes her out again; who has a role stays", async () => {
    const found = await h.get(`${path()}?q=Farida`, c.bagas);
    expect(found.status).toBe(200);
    expect(found.page.querySelectorAll("tbody .person > span:first-child").map((n) => n.text)).toEqual([
      c.farida.nama,
    ]);
    expect((await h.post(path(), { pegawai: c.farida.id }, c.bagas)).status).toBe(303);
    expect((await names()).at(-1)).toBe(c.farida.nama);
    expect((await h.post(path(), { pegawai: c.farida.id, keluar: "ya" }, c.bagas)).status).toBe(303);
    expect(await names()).not.toContain(c.farida.nama);
    await h.post(path(), { pegawai: c.farida.id }, c.bagas);
    const body = matriksBody(plan.rhk, [c.farida], [[0, c.farida, "Arahan tersedia"]]);
    await sendMatrix(h, c, plan.id, body, c.bagas);
    await h.post(path(), { pegawai: c.farida.id, keluar: "ya" }, c.bagas);
    expect(await names()).toContain(c.farida.nama);
  });

  it("members of a team he leads stand there by themselves, from other units too", async () => {
    const team = newId(NOW);
    await c.d1.batch([
      c.d1.prepare("INSERT INTO unit (id) VALUES (?1)").bind(team),
      c.d1
        .prepare(
          "INSERT INTO unit_versi (id, unit, dari, nama, induk, jenis) VALUES (?1, ?2, '2020-01-01', 'Tim Uji', ?3, 'tim-kerja')",
        )
        .bind(newId(NOW), team, c.unit.bidang),
      ...(
        [
          [c.ayu, 1],
          [c.farida, 0],
        ] as const
      ).map(([who, leads]) =>
        c.d1
          .prepare(
            "INSERT INTO penempatan (id, pegawai, unit, jabatan, jenis_jabatan, jenis, memimpin, dari) VALUES (?1, ?2, ?3, 'Anggota Tim', 'jf', 'tim', ?4, '2026-01-01')",
          )
          .bind(newId(NOW), who.id, team, leads),
      ),
    ]);
    const mine = await skpUji(c, { keadaan: "draf" });
    const { page } = await h.get(`${c.base}/matriks/${mine.id}`, c.ayu);
    expect(page.querySelectorAll("tbody th > a").map((a) => a.text)).toEqual([c.farida.nama]);
  });

  it("whoever is exempt owes no role and is not counted", async () => {
    await c.d1
      .prepare("INSERT INTO status_pegawai (pegawai, status, dari) VALUES (?1, 'cltn', '2026-02-01')")
      .bind(c.hadi.id)
      .run();
    const { page } = await h.get(`${c.base}/matriks/${plan.id}`, c.bagas);
    expect(page.querySelectorAll(".counts strong").map((n) => n.text)).toEqual(["2", "3", "0", "6"]);
  });
});

describe("the litany", () => {
  it("only the leader searches and adds; who leads nobody finds nobody", async () => {
    const mine = await skpUji(c, { keadaan: "draf" });
    const own = await h.get(`${c.base}/matriks/${mine.id}/orang?q=Farida`, c.ayu);
    expect([own.status, own.page.querySelectorAll("tbody tr").length]).toEqual([200, 0]);
    expect((await h.post(`${c.base}/matriks/${mine.id}/orang`, { pegawai: c.farida.id }, c.ayu)).status).toBe(
      422,
    );
    for (const [who, status] of [
      [c.hadi, 404],
      [c.farida, 403],
      [c.citra, 403],
    ] as const) {
      expect((await h.get(path(), who)).status).toBe(status);
      expect((await h.post(path(), { pegawai: c.farida.id }, who)).status).toBe(status);
    }
  });

  it("nobody and no id: 422; twice is once", async () => {
    for (const pegawai of ["", "x", newId(NOW), c.bagas.id])
      expect((await h.post(path(), { pegawai }, c.bagas)).status).toBe(422);
    for (const _ of [1, 2])
      expect((await h.post(path(), { pegawai: c.farida.id }, c.bagas)).status).toBe(303);
    expect((await names()).filter((n) => n === c.farida.nama).length).toBe(1);
  });
});
