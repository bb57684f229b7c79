import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";
import { matriksBody, matriksUji, rolesOf, sendMatrix } from "../../support/matriks.ts";
import { type Plan, skpUji } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";

/** forms.md A.1.5 as data: title, heads, the order of rows, what a cell says. */
let c: Cast;
let plan: Plan;
const h = house();
const table = (t: import("node-html-parser").HTMLElement) =>
  t.querySelectorAll("tr").map((r) =>
    r.querySelectorAll("th, td").map((d) => {
      const items = d.querySelectorAll("li").map((i) => i.text);
      return items.length > 0 ? items.join(" · ") : d.text.trim();
    }),
  );

beforeEach(async () => {
  c = await castOf();
  await tahunUji(c);
  plan = await matriksUji(c);
  const cells = [
    [0, c.ayu, "Madrasah terdampingi\nLaporan tersedia"],
    [1, c.ayu, "TIDAK ADA PERAN"],
    [1, c.hadi, "Data mutakhir"],
  ] as const;
  await sendMatrix(h, c, plan.id, matriksBody(plan.rhk, [c.ayu, c.hadi], cells), c.bagas);
});
const sheet = (who: Person = c.bagas) => h.get(`${c.base}/matriks/${plan.id}/cetak`, who);

async function leadsATeam(who: Person) {
  const unit = newId(NOW);
  await c.d1.batch([
    c.d1.prepare("INSERT INTO unit (id) VALUES (?1)").bind(unit),
    c.d1
      .prepare(
        "INSERT INTO unit_versi (id, unit, dari, nama, induk, jenis) VALUES (?1, ?2, '2020-01-01', 'Tim Uji', ?3, 'tim-kerja')",
      )
      .bind(newId(NOW), unit, c.unit.bidang),
    ...[who, c.hadi].map((p, at) =>
      c.d1
        .prepare(
          "INSERT INTO penempatan (id, pegawai, unit, jabatan, jenis_jabatan, jenis, memimpin, dari) VALUES (?1, ?2, ?3, 'Tim', 'jf', 'tim', ?4, '2026-01-01')",
        )
        .bind(newId(NOW), p.id, unit, at === 0 ? 1 : 0),
    ),
  ]);
}

describe("Format A.1.5", () => {
  it("of one level: the leader with his results, then everybody's part", async () => {
    const { page, status } = await sheet();
    expect(status).toBe(200);
    expect(page.querySelector("article h2")?.text).toBe("MATRIKS PEMBAGIAN PERAN DAN HASIL");
    expect(page.querySelector("article")?.getAttribute("class")).toContain("lembar-potret");
    const tables = page.querySelectorAll("article table").map(table);
    expect(tables.length).toBe(1);
    expect(tables[0]?.slice(0, 2)).toEqual([
      ["PEGAWAI", "JABATAN", "OUTCOME ANTARA/ OUTPUT/ LAYANAN"],
      [c.bagas.nama, "Kepala Unit Uji", "Hasil kerja 1 tercapai", "Hasil kerja 2 tercapai"],
    ]);
    expect(page.querySelector("article thead th:last-child")?.getAttribute("colspan")).toBe("2");
    const people = new Map(tables[0]?.slice(2).map((r) => [r[0], r.slice(1)]));
    expect(people.get(c.ayu.nama)).toEqual([
      "Analis Uji Ahli Muda",
      "Madrasah terdampingi · Laporan tersedia",
      "TIDAK ADA PERAN",
    ]);
    expect(people.get(c.hadi.nama)).toEqual(["Analis Uji Ahli Muda", "", "Data mutakhir"]);
    expect(page.querySelector("article")?.text).not.toContain("FORMAT");
  });

  it("of two levels: one more table begins with the ketua tim and his PERAN HASIL", async () => {
    await leadsATeam(c.ayu);
    const mine = await skpUji(c, { keadaan: "draf", kosong: true });
    const roles = (await rolesOf(c, plan.id)).filter((r) => r.pegawai === c.ayu.id).map((r) => r.id);
    const cells = [[0, c.hadi, "Bahan pendampingan siap"]] as const;
    await sendMatrix(h, c, mine.id, matriksBody(roles, [c.hadi], cells), c.ayu);
    const { page } = await sheet();
    const tables = page.querySelectorAll("article table").map(table);
    expect(tables.length).toBe(2);
    expect(tables[1]).toEqual([
      ["PEGAWAI", "JABATAN", "OUTCOME ANTARA/ OUTPUT/ LAYANAN"],
      [c.ayu.nama, "Analis Uji Ahli Muda", "Madrasah terdampingi", "Laporan tersedia"],
      [c.hadi.nama, "Analis Uji Ahli Muda", "Bahan pendampingan siap", ""],
    ]);
  });

  it("as a PDF on A4 and F4, for whoever may see it; the same matrix is the same file", async () => {
    const pdf = (query = "", who: Person = c.bagas) =>
      h.bytes(`${c.base}/matriks/${plan.id}/pdf${query}`, who);
    const [a4, again, f4] = [await pdf(), await pdf(), await pdf("?kertas=f4")];
    expect(a4.headers.get("content-type")).toBe("application/pdf");
    expect(new TextDecoder("latin1").decode(a4.body.slice(0, 5))).toBe("%PDF-");
    expect(new Uint8Array(again.body)).toEqual(new Uint8Array(a4.body));
    expect(new Uint8Array(f4.body)).not.toEqual(new Uint8Array(a4.body));
    expect((await pdf("", c.gita)).status).toBe(200);
    expect((await pdf("", c.hadi)).status).toBe(404);
    expect((await sheet(c.ayu)).status).toBe(404);
  });
});
