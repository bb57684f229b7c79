import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";
import { matriksBody, matriksUji, noticesOf, rolesOf, sendMatrix } from "../../support/matriks.ts";
import { countOf, fieldsOf, type Plan, sendForm, skpUji } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";

let c: Cast;
let plan: Plan;
const h = house();
beforeEach(async () => {
  c = await castOf();
  await tahunUji(c);
  plan = await matriksUji(c);
});
const path = () => `${c.base}/matriks/${plan.id}`;
const save = (
  cells: Parameters<typeof matriksBody>[2],
  fields: Record<string, string> = {},
  who: { cookie: string } = c.bagas,
) => sendMatrix(h, c, plan.id, matriksBody(plan.rhk, [c.ayu, c.hadi], cells, fields), who);

describe("Bagas shares roles and results", () => {
  it("his people stand in the rows and his own results in the columns, before his plan is agreed", async () => {
    const { status, page } = await h.get(path(), c.bagas);
    expect(status).toBe(200);
    expect(page.querySelectorAll("thead .judul").map((k) => k.text)).toEqual([
      "1 Hasil kerja 1 tercapai",
      "2 Hasil kerja 2 tercapai",
    ]);
    expect(
      page
        .querySelectorAll("tbody th > a")
        .map((a) => a.text)
        .sort(),
    ).toEqual([c.ayu, c.citra, c.gita, c.hadi].map((p) => p.nama).sort());
    expect(page.querySelectorAll("td textarea").length).toBe(8);
    expect(page.querySelectorAll(".counts strong").map((n) => n.text)).toEqual(["2", "4", "0", "8"]);
  });

  it("a cell holds several roles, or the explicit no; what is empty is not decided", async () => {
    const saved = await save([
      [0, c.ayu, "- Madrasah terdampingi\n- Laporan tersedia"],
      [1, c.ayu, "tidak ada peran"],
      [0, c.hadi, "Data mutakhir"],
    ]);
    expect(saved.status).toBe(303);
    expect(saved.to).toBe(`${path()}?selesai=simpan`);
    const { page } = await h.get(path(), c.bagas);
    const texts = page.querySelectorAll("td textarea").map((t) => t.text);
    expect(texts).toContain("Madrasah terdampingi\nLaporan tersedia");
    expect(texts).toContain("TIDAK ADA PERAN");
    expect(page.querySelectorAll(".counts strong").map((n) => n.text)).toEqual(["1", "2", "3", "5"]);
    expect(page.querySelector("#tanpa-pembawa")?.text).toContain("Hasil kerja 2 tercapai");
    expect(page.querySelector("#tersimpan")?.text).toContain("Revisi 1");
    expect(await countOf(c, "jejak", plan.id)).toBe(1);
  });

  it("a role keeps its id from save to save, reworded too, and only what is gone goes", async () => {
    await save([[0, c.ayu, "Satu\nDua"]]);
    const before = await rolesOf(c, plan.id);
    await save([[0, c.ayu, "Dua\nSatu yang lain\nTiga"]], { revisi: "1" });
    const after = await rolesOf(c, plan.id);
    expect(after.map((r) => r.teks)).toEqual(["Dua", "Satu yang lain", "Tiga"]);
    expect(after.slice(0, 2).map((r) => r.id)).toEqual([before[1]?.id, before[0]?.id]);
    await save([[0, c.ayu, ""]], { revisi: "2" });
    expect(await rolesOf(c, plan.id)).toEqual([]);
  });

  it("cells that were not sent stay as they are", async () => {
    await save([[0, c.ayu, "Satu"]]);
    expect((await save([[1, c.hadi, "Dua"]], { revisi: "1" })).status).toBe(303);
    expect((await rolesOf(c, plan.id)).map((r) => r.teks).sort()).toEqual(["Dua", "Satu"]);
  });

  it("without a script one press fills the rest of a row, and of a column, with the explicit no", async () => {
    await save(
      [
        [0, c.ayu, "Satu"],
        [1, c.ayu, ""],
      ],
      { langkah: "tanpa-baris.0" },
    );
    await save([], { langkah: "tanpa-kolom.0", revisi: "1" });
    const { page } = await h.get(`${path()}/${c.ayu.id}`, c.bagas);
    expect(page.querySelectorAll("form#matriks textarea").map((t) => t.text)).toEqual([
      "Satu",
      "TIDAK ADA PERAN",
    ]);
    const hadi = await h.get(`${path()}/${c.hadi.id}`, c.bagas);
    expect(hadi.page.querySelectorAll("form#matriks textarea").map((t) => t.text)).toEqual([
      "TIDAK ADA PERAN",
      "",
    ]);
  });

  it("a person's row is a page of its own, and comes back to it after its save", async () => {
    const row = await h.get(`${path()}/${c.hadi.id}`, c.bagas);
    const body = fieldsOf(row, "form#matriks");
    body.set("s0.1", "Data guru mutakhir");
    const saved = await sendForm(h, path(), body, c.bagas);
    expect([saved.status, saved.to]).toEqual([303, `${path()}/${c.hadi.id}?selesai=simpan`]);
    expect((await rolesOf(c, plan.id)).map((r) => [r.pegawai, r.kolom, r.teks])).toEqual([
      [c.hadi.id, plan.rhk[1], "Data guru mutakhir"],
    ]);
  });

  it("each person hears of it once, however many of his cells changed, and not again before he has read", async () => {
    await save([
      [0, c.ayu, "Satu"],
      [1, c.ayu, "Dua\nTiga"],
      [0, c.hadi, "TIDAK ADA PERAN"],
    ]);
    expect([await noticesOf(c, c.ayu), await noticesOf(c, c.hadi)]).toEqual([1, 0]);
    await save([[0, c.ayu, "Satu lagi"]], { revisi: "1" });
    expect(await noticesOf(c, c.ayu)).toBe(1);
    await c.d1.prepare("UPDATE pemberitahuan SET dibaca_pada = 1 WHERE pegawai = ?1").bind(c.ayu.id).run();
    await save([[0, c.ayu, "Satu lain"]], { revisi: "2" });
    expect(await noticesOf(c, c.ayu)).toBe(2);
  });

  it("a head that left the plan stays as long as somebody has a role under it", async () => {
    await save([[0, c.ayu, "Satu"]]);
    await c.d1.prepare("DELETE FROM rhk WHERE skp = ?1").bind(plan.id).run();
    const { page } = await h.get(path(), c.bagas);
    expect(page.querySelectorAll("thead .judul").map((k) => k.text)).toEqual(["1 Hasil kerja 1 tercapai"]);
    expect(page.querySelector("thead .tanda")?.text).toBe("sudah tidak ada di SKP");
  });
});

describe("the litany", () => {
  it("a stranger and another agency find nothing, a subordinate neither; who may look may not write", async () => {
    for (const who of [c.dimas, c.ayu, c.hadi]) {
      expect((await h.get(path(), who)).status).toBe(who === c.dimas ? 303 : 404);
      const status = (await save([[0, c.ayu, "X"]], {}, who)).status;
      expect(status).toBe(who === c.dimas ? 303 : 404);
    }
    for (const who of [c.citra, c.gita, c.farida]) {
      const { status, page } = await h.get(path(), who);
      expect(status).toBe(200);
      expect(page.querySelectorAll("textarea").length).toBe(0);
      expect((await save([[0, c.ayu, "X"]], {}, who)).status).toBe(403);
    }
    expect(await rolesOf(c, plan.id)).toEqual([]);
  });

  it("after the last day of the plan: 409 and the text is still there", async () => {
    const later = house(Date.UTC(2027, 0, 2));
    const late = await castOf(Date.UTC(2027, 0, 2));
    await tahunUji(late);
    const old = await matriksUji(late, "ditetapkan");
    const body = matriksBody(old.rhk, [late.ayu], [[0, late.ayu, "Tetap saya"]]);
    const answer = await sendMatrix(later, late, old.id, body, late.bagas);
    expect(answer.status).toBe(409);
    expect(answer.html).toContain("Tetap saya");
  });

  it("twice with one key is done once", async () => {
    const perintah = newId(NOW);
    expect((await save([[0, c.ayu, "Satu"]], { perintah })).status).toBe(303);
    expect((await save([[0, c.ayu, "Lain"]], { perintah })).status).toBe(303);
    expect((await rolesOf(c, plan.id)).map((r) => r.teks)).toEqual(["Satu"]);
  });

  it("a form that is not whole, a cell that says both, a role that is too long: 422 and every word is there", async () => {
    for (const [cells, fields, words] of [
      [[[0, c.ayu, "Kata saya"]], { revisi: "abc" }, "Kata saya"],
      [[[0, c.ayu, "TIDAK ADA PERAN\nKata saya"]], {}, "Kata saya"],
      [[[0, c.ayu, "y".repeat(4001)]], {}, "y".repeat(4001)],
      [[[0, c.ayu, Array.from({ length: 21 }, (_, n) => `Peran ${n}`).join("\n")]], {}, "Peran 20"],
    ] as const) {
      const answer = await save(cells as never, fields);
      expect(answer.status).toBe(422);
      expect(answer.html).toContain(words);
      expect(answer.page.querySelector(".error-summary")).not.toBeNull();
    }
    expect(await rolesOf(c, plan.id)).toEqual([]);
  });

  it("a text for somebody who is not in the matrix is refused and shown, never stored", async () => {
    const body = matriksBody(plan.rhk, [c.farida], [[0, c.farida, "Bukan untuk Anda"]]);
    const answer = await sendMatrix(h, c, plan.id, body, c.bagas);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain("Bukan untuk Anda");
    expect(await rolesOf(c, plan.id)).toEqual([]);
  });

  it("hostile text is stored as it is shown", async () => {
    const text = "<script>alert(1)</script> '; DROP TABLE rhk; -- 🙂 \u202e";
    expect((await save([[0, c.ayu, text]])).status).toBe(303);
    const { page } = await h.get(path(), c.bagas);
    expect(page.querySelectorAll("td textarea").map((t) => t.text)).toContain(text);
  });

  it("no matrix without a plan to hang on, and a person who is not in it has no row", async () => {
    expect((await h.get(`${c.base}/matriks/${newId(NOW)}`, c.bagas)).status).toBe(404);
    expect((await h.get(`${path()}/${c.farida.id}`, c.bagas)).status).toBe(404);
    const empty = await skpUji(c, { pegawai: c.farida, penilai: null, keadaan: "belum" });
    const { status, html } = await h.get(`${c.base}/matriks/${empty.id}`, c.farida);
    expect(status).toBe(200);
    expect(html).toContain("Belum ada kolom");
  });
});

describe("somebody saved first", () => {
  it("409 with both texts of the cells that differ; the choice is saved, nothing else is touched", async () => {
    await save([
      [0, c.ayu, "Tersimpan"],
      [1, c.hadi, "Tetap"],
    ]);
    const clash = await save([[0, c.ayu, "Saya"]]);
    expect(clash.status).toBe(409);
    const cards = clash.page.querySelectorAll("fieldset.compare .pre").map((p) => p.text);
    expect(cards).toEqual(["Saya", "Tersimpan"]);
    const undecided = await sendForm(h, path(), fieldsOf(clash, "form#matriks"), c.bagas);
    expect(undecided.status).toBe(422);
    expect(undecided.html).toContain("Saya");
    const body = fieldsOf(clash, "form#matriks");
    body.set(`pilih:${plan.rhk[0]}.${c.ayu.id}`, "anda");
    expect((await sendForm(h, path(), body, c.bagas)).status).toBe(303);
    expect((await rolesOf(c, plan.id)).map((r) => r.teks).sort()).toEqual(["Saya", "Tetap"]);
  });
});
