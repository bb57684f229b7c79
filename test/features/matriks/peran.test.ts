import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";
import { matriksBody, matriksUji, rolesOf, sendMatrix } from "../../support/matriks.ts";
import { fieldsOf, type Plan, sendForm, skpUji } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";

let c: Cast;
let lead: Plan;
const h = house();
beforeEach(async () => {
  c = await castOf();
  await tahunUji(c);
  lead = await matriksUji(c);
});
const give = (text: string, revisi = "0", column = 0) =>
  sendMatrix(h, c, lead.id, matriksBody(lead.rhk, [c.ayu], [[column, c.ayu, text]], { revisi }), c.bagas);
const rhkOf = async (id: string) =>
  (
    await c.d1
      .prepare(
        "SELECT id, teks, rhk_pimpinan AS pimpinan, rhk_pimpinan_teks AS teksPimpinan, matriks, asal, urut FROM rhk WHERE skp = ?1 ORDER BY urut",
      )
      .bind(id)
      .all<{
        id: string;
        teks: string;
        pimpinan: string;
        teksPimpinan: string;
        matriks: string;
        asal: string;
      }>()
  ).results;

describe("what is given is offered at once", () => {
  it("while Bagas has a draft only and Ayu not a single row; one press makes it her result", async () => {
    const mine = await skpUji(c, { keadaan: "belum" });
    await give("Madrasah terdampingi\nLaporan tersedia");
    const page = await h.get(`${c.base}/matriks/peran/${mine.id}`, c.ayu);
    expect(page.status).toBe(200);
    expect(page.html).toContain("Madrasah terdampingi");
    const [first] = await rolesOf(c, lead.id);
    const taken = await h.post(`${c.base}/matriks/peran/${mine.id}`, { ambil: first?.id ?? "" }, c.ayu);
    expect([taken.status, taken.to]).toEqual([303, `${c.base}/matriks/peran/${mine.id}?masuk=1`]);
    expect(await rhkOf(mine.id)).toMatchObject([
      {
        teks: "Madrasah terdampingi",
        pimpinan: lead.rhk[0],
        teksPimpinan: "Hasil kerja 1 tercapai",
        matriks: first?.id,
        asal: "matriks",
      },
    ]);
    const all = await h.post(`${c.base}/matriks/peran/${mine.id}`, { ambil: "semua" }, c.ayu);
    expect(all.status).toBe(303);
    expect((await rhkOf(mine.id)).map((r) => r.teks)).toEqual(["Madrasah terdampingi", "Laporan tersedia"]);
    const matrix = await h.get(`${c.base}/matriks/${lead.id}`, c.bagas);
    expect(matrix.page.querySelectorAll(".counts strong")[2]?.text).toBe("0");
  });

  it("on the page of isian, with what was typed there saved in the same go", async () => {
    const mine = await skpUji(c, { keadaan: "draf" });
    await give("Madrasah terdampingi");
    const isian = await h.get(`${mine.path}/isian`, c.ayu);
    const button = isian.page.querySelector("#samping button[name=ambil]");
    expect(button?.getAttribute("form")).toBe("isian");
    const retyped = (text: string) =>
      text === "Hasil kerja 1 tercapai" ? "Hasil kerja 1 diketik ulang" : text;
    const body = new URLSearchParams(
      [...fieldsOf(isian, "form#isian")].map(([name, v]) => [name, retyped(v)]),
    );
    body.append("ambil", button?.getAttribute("value") ?? "");
    expect((await sendForm(h, `${mine.path}/isian`, body, c.ayu)).status).toBe(303);
    const rhk = await rhkOf(mine.id);
    expect(rhk.map((r) => r.teks)).toContain("Madrasah terdampingi");
    expect(rhk.find((r) => r.teks === "Madrasah terdampingi")?.asal).toBe("matriks");
    expect(rhk.some((r) => r.teks === "Hasil kerja 1 diketik ulang")).toBe(true);
  });

  it("when somebody saved first the page with both texts still carries the role, and it comes in with the choice", async () => {
    const mine = await skpUji(c, { keadaan: "draf" });
    await give("Madrasah terdampingi");
    const isian = await h.get(`${mine.path}/isian`, c.ayu);
    const role = isian.page.querySelector("#samping button[name=ambil]")?.getAttribute("value") ?? "";
    const body = fieldsOf(isian, "form#isian");
    body.append("ambil", role);
    await c.d1.prepare("UPDATE skp SET revisi = revisi + 1 WHERE id = ?1").bind(mine.id).run();
    const both = await sendForm(h, `${mine.path}/isian`, body, c.ayu);
    expect(both.status).toBe(409);
    const again = fieldsOf(both);
    expect(again.get("ambil")).toBe(role);
    again.set("langkah", "simpan");
    expect((await sendForm(h, `${mine.path}/isian`, again, c.ayu)).status).toBe(303);
    expect((await rhkOf(mine.id)).map((r) => r.teks)).toContain("Madrasah terdampingi");
  });

  it("a role that is reworded later is a difference, taken over by one press; his own wording alone is none", async () => {
    const mine = await skpUji(c, { keadaan: "draf", kosong: true });
    await give("Kata lama");
    await h.post(`${c.base}/matriks/peran/${mine.id}`, { ambil: "semua" }, c.ayu);
    await c.d1.prepare("UPDATE rhk SET teks = 'Kata saya' WHERE skp = ?1").bind(mine.id).run();
    const own = await h.get(`${c.base}/matriks/peran/${mine.id}`, c.ayu);
    expect(own.page.querySelectorAll("button[name=ambil]").length).toBe(0);
    await give("Kata baru", "1");
    const later = await h.get(`${c.base}/matriks/peran/${mine.id}`, c.ayu);
    expect(later.page.querySelector("del")?.text).toBe("Kata saya");
    const [role] = await rolesOf(c, lead.id);
    await h.post(`${c.base}/matriks/peran/${mine.id}`, { ambil: role?.id ?? "" }, c.ayu);
    expect((await rhkOf(mine.id)).map((r) => r.teks)).toEqual(["Kata baru"]);
  });

  it("a role that is taken back is said so; the result stays until its owner deletes it", async () => {
    const mine = await skpUji(c, { keadaan: "draf", kosong: true });
    await give("Satu");
    await h.post(`${c.base}/matriks/peran/${mine.id}`, { ambil: "semua" }, c.ayu);
    await give("", "1");
    const { html } = await h.get(`${c.base}/matriks/peran/${mine.id}`, c.ayu);
    expect(html).toContain("dicabut pimpinan");
    expect((await rhkOf(mine.id)).length).toBe(1);
  });

  it("of a JPT the result is written with its indicator (hlm. 59), and both are pointed at", async () => {
    await c.d1.prepare("UPDATE skp SET kelompok = 'jpt-unit-mandiri' WHERE id = ?1").bind(lead.id).run();
    const { results } = await c.d1
      .prepare("SELECT id FROM indikator WHERE skp = ?1 ORDER BY urut")
      .bind(lead.id)
      .all<{ id: string }>();
    const heads = results.map((i) => i.id);
    await sendMatrix(h, c, lead.id, matriksBody(heads, [c.ayu], [[0, c.ayu, "Terdampingi"]]), c.bagas);
    const mine = await skpUji(c, { keadaan: "draf", kosong: true });
    await h.post(`${c.base}/matriks/peran/${mine.id}`, { ambil: "semua" }, c.ayu);
    const row = await c.d1
      .prepare("SELECT rhk_pimpinan, indikator_pimpinan, rhk_pimpinan_teks FROM rhk WHERE skp = ?1")
      .bind(mine.id)
      .first();
    expect(row).toEqual({
      rhk_pimpinan: lead.rhk[0],
      indikator_pimpinan: heads[0],
      rhk_pimpinan_teks: "Hasil kerja 1 tercapai. Indikator Kinerja Individu: Persentase selesai 1",
    });
  });
});

describe("two levels", () => {
  it("the roles Ayu was given are the heads of her own matrix, before and after they stand in her plan", async () => {
    const mine = await skpUji(c, { keadaan: "draf", kosong: true });
    await give("Kurikulum tersusun");
    const [role] = await rolesOf(c, lead.id);
    const heads = async () =>
      (await h.get(`${c.base}/matriks/${mine.id}/orang?q=Hadi`, c.ayu)).status &&
      (await c.d1.prepare("SELECT pegawai FROM matriks_orang WHERE skp = ?1").bind(mine.id).all()).results
        .length;
    expect(await heads()).toBe(0);
    await c.d1
      .prepare("INSERT INTO matriks_orang (skp, pegawai) VALUES (?1, ?2)")
      .bind(mine.id, c.hadi.id)
      .run();
    const body = matriksBody([role?.id ?? ""], [c.hadi], [[0, c.hadi, "Bahan kurikulum tersedia"]]);
    expect((await sendMatrix(h, c, mine.id, body, c.ayu)).status).toBe(303);
    await h.post(`${c.base}/matriks/peran/${mine.id}`, { ambil: "semua" }, c.ayu);
    const { page } = await h.get(`${c.base}/matriks/${mine.id}`, c.ayu);
    expect(page.querySelectorAll("thead .judul").map((k) => k.text)).toEqual(["1 Kurikulum tersusun"]);
    expect(page.querySelectorAll("td textarea").map((t) => t.text)).toEqual(["Bahan kurikulum tersedia"]);
    expect(page.querySelector("thead .tanda")).toBeNull();
  });
});

describe("the way to the matrix", () => {
  it("stands on the plan of whoever leads a team, though he assesses nobody; on nobody else's", async () => {
    const mine = await skpUji(c, { keadaan: "draf" });
    const link = async () =>
      (await h.get(mine.path, c.ayu)).page.querySelector(`main a[href='${c.base}/matriks/${mine.id}']`);
    expect(await link()).toBeNull();
    await c.d1
      .prepare(
        "INSERT INTO penempatan (id, pegawai, unit, jabatan, jenis_jabatan, jenis, memimpin, dari) VALUES (?1, ?2, ?3, 'Ketua Tim', 'jf', 'tim', 1, '2026-01-01')",
      )
      .bind(newId(NOW), c.ayu.id, c.unit.bidang)
      .run();
    expect(await link()).not.toBeNull();
  });
});

describe("the litany", () => {
  it("nobody else opens or takes them: strangers 404, those who may look at the plan 403", async () => {
    const mine = await skpUji(c, { keadaan: "draf", kosong: true });
    await give("Rahasia");
    const path = `${c.base}/matriks/peran/${mine.id}`;
    for (const [who, status] of [
      [c.hadi, 404],
      [c.bagas, 403],
      [c.citra, 403],
    ] as const) {
      expect((await h.get(path, who)).status).toBe(status);
      expect((await h.post(path, { ambil: "semua" }, who)).status).toBe(status);
    }
    expect(await rhkOf(mine.id)).toEqual([]);
  });

  it("nothing chosen, chosen twice: 422; a plan that is submitted: 409", async () => {
    const mine = await skpUji(c, { keadaan: "draf", kosong: true });
    await give("Satu");
    const path = `${c.base}/matriks/peran/${mine.id}`;
    expect((await h.post(path, {}, c.ayu)).status).toBe(422);
    expect((await h.post(path, { ambil: "semua" }, c.ayu)).status).toBe(303);
    expect((await h.post(path, { ambil: "semua" }, c.ayu)).status).toBe(422);
    await c.d1
      .prepare("UPDATE skp SET keadaan = 'diajukan', diajukan_pada = 1 WHERE id = ?1")
      .bind(mine.id)
      .run();
    await give("Satu\nDua", "1");
    expect((await h.post(path, { ambil: "semua" }, c.ayu)).status).toBe(409);
    expect((await rhkOf(mine.id)).length).toBe(1);
  });
});
