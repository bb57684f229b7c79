import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";
import { pkBody, pkUji } from "../../support/pk.ts";
import { type Cells, fieldsOf, sendForm } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";

const h = house();
let c: Cast;
let path: string;
beforeEach(async () => {
  c = await castOf();
  await tahunUji(c);
  path = `${c.base}/pk/${c.unit.induk}/2026`;
});
const save = (who: Person, rows: readonly Cells[], fields: Cells = {}) =>
  sendForm(h, `${path}/isian`, pkBody(rows, { perintah: newId(NOW), ...fields }), who);
const stored = async () =>
  (
    await c.d1
      .prepare(
        `SELECT b.id, s.teks AS sasaran, b.kode, b.teks, b.target, b.satuan, b.lintasan, b.dipahami_semua AS dipahami
        FROM perjanjian_kinerja k JOIN sasaran_pk s ON s.pk = k.id JOIN indikator_pk b ON b.sasaran = s.id
        WHERE k.unit = ?1 ORDER BY b.urut`,
      )
      .bind(c.unit.induk)
      .all<Record<string, string | number>>()
  ).results;
const dua: readonly Cells[] = [
  {
    sasaran: "Layanan membaik",
    kode: "PK-1",
    indikator: "Indeks kepuasan",
    target: "88",
    satuan: "dari skala 100",
  },
  { indikator: "Madrasah terakreditasi", target: "82", satuan: "%", "triwulan-1": "78", dipahami: "tidak" },
];
const bersama = { keadaan: "ditetapkan", nomor: "PK/7/2026", tanggal: "2026-01-12" };

describe("the register of a unit", () => {
  it("is pasted by its head in one save, kept with trajectory and codes, and read by the unit", async () => {
    expect((await h.get(path, c.farida)).html).toContain("belum diisi");
    const saved = await save(c.farida, dua);
    expect([saved.status, saved.to]).toEqual([303, `${path}?tersimpan=ya`]);
    expect(await stored()).toMatchObject([
      { sasaran: "Layanan membaik", kode: "PK-1", dipahami: 1, lintasan: "{}" },
      { sasaran: "Layanan membaik", kode: "PK-2", dipahami: 0, lintasan: '{"triwulan-1":"78"}' },
    ]);
    const page = await h.get(path, c.farida);
    expect(page.html).toContain("88 dari skala 100");
    expect(page.html).toContain("82%");
    expect(page.html).toContain("Belum ada RHK utama pimpinan");
    // Staff read what their organisation promised, not who carries it.
    const staf = await h.get(path, c.ayu);
    expect(staf.html).toContain("Indeks kepuasan");
    expect(staf.html).not.toContain("Belum ada RHK utama pimpinan");
    expect(staf.html).not.toContain("/isian");
  });

  it("may be kept by the admin: the head is told; ids of lines stay when words change", async () => {
    await save(c.citra, dua);
    const news = await c.d1
      .prepare("SELECT jenis FROM pemberitahuan WHERE pegawai = ?1")
      .bind(c.farida.id)
      .all();
    expect(news.results).toEqual([{ jenis: "pk-diubah" }]);
    const sebelum = await stored();
    const form = fieldsOf(await h.get(`${path}/isian`, c.citra), "form.stack");
    form.set("indikator", "");
    const lists = form.getAll("pk-baris");
    expect(lists.filter(Boolean)).toHaveLength(2);
    await save(
      c.citra,
      dua.map((r, n) => ({ ...r, key: lists[n] ?? "", target: "90" })),
      { versi: "1" },
    );
    const sesudah = await stored();
    expect(sesudah.map((b) => b.id)).toEqual(sebelum.map((b) => b.id));
    expect(sesudah.map((b) => b.target)).toEqual(["90", "90"]);
    expect((await h.get(path, c.citra)).html).toContain("Diubah: PK-1, PK-2");
  });

  it("is fixed with its paper, and then changes with a reason only", async () => {
    expect((await save(c.farida, dua, { ...bersama, nomor: "" })).status).toBe(422);
    expect((await save(c.farida, [], bersama)).status).toBe(422);
    expect((await save(c.farida, dua, { ...bersama, tanggal: "2027-01-12" })).status).toBe(422);
    expect((await save(c.farida, dua, bersama)).status).toBe(303);
    const tanpa = await save(c.farida, dua, { ...bersama, versi: "1" });
    expect(tanpa.status).toBe(422);
    expect(tanpa.page.querySelector(".error-summary a[href='#alasan']")).not.toBeNull();
    expect((await save(c.farida, dua, { ...bersama, versi: "1", alasan: "PK perubahan" })).status).toBe(303);
    expect((await h.get(path, c.farida)).html).toContain("PK perubahan");
  });

  it("is copied from the year before, without being saved", async () => {
    await pkUji(c, { tahun: 2025 });
    const page = await h.get(`${path}/isian?salin=2025`, c.farida);
    expect(page.page.querySelectorAll("tbody [name=indikator]").map((x) => x.text.trim())).toContain(
      "Indikator PK 3",
    );
    expect(
      page.page.querySelectorAll("tbody [name=pk-baris]").map((x) => x.getAttribute("value")),
    ).not.toContain(".");
    expect(await stored().then((b) => b.length)).toBe(3);
  });

  it("two who save at once: one is done, the other has both texts and loses nothing", async () => {
    const [satu, lain] = await Promise.all([
      save(c.farida, dua),
      save(c.citra, [{ sasaran: "Sasaran saya", indikator: "Indikator saya", target: "1" }]),
    ]);
    const kalah = satu.status === 409 ? satu : lain;
    expect([satu.status, lain.status].sort()).toEqual([303, 409]);
    expect(kalah.page.querySelectorAll("tbody [name=indikator]").some((x) => x.text.trim() !== "")).toBe(
      true,
    );
    expect(kalah.page.querySelector("input[name=versi]")?.getAttribute("value")).toBe("1");
  });

  it("litany: strangers 404, staff and auditor 403, stale 409, twice the same, bad rows 422 with the text kept", async () => {
    expect((await h.get(path.replace(c.base, c.other.base), c.dimas)).status).toBe(404);
    expect((await h.get(`${c.base}/pk/${c.unit.induk}/1999`, c.farida)).status).toBe(404);
    expect((await save(c.gita, dua)).status).toBe(403);
    const staf = await save(c.ayu, dua);
    expect([staf.status, staf.html.includes("Indeks kepuasan")]).toEqual([403, true]);
    expect((await h.get(`${path}/isian`, c.ayu)).status).toBe(403);
    const perintah = newId(NOW);
    expect((await save(c.farida, dua, { perintah })).status).toBe(303);
    expect((await save(c.farida, dua, { perintah })).to).toBe(`${path}?tersimpan=ya`);
    expect((await save(c.farida, dua)).status).toBe(409);
    const buruk = await save(
      c.farida,
      [
        { indikator: "tanpa sasaran", target: "<b>x</b>" },
        { sasaran: "B", kode: "K", target: "1" },
      ],
      { versi: "1" },
    );
    expect(buruk.status).toBe(422);
    expect(buruk.html).toContain("tanpa sasaran");
    expect(buruk.html).toContain("&lt;b&gt;x");
    expect(buruk.page.querySelectorAll(".error-summary a").map((a) => a.getAttribute("href"))).toEqual([
      "#pk-sasaran-1",
      "#pk-indikator-2",
    ]);
    const ganda = await save(
      c.farida,
      [
        { sasaran: "A", kode: "K", indikator: "a" },
        { kode: "K", indikator: "b" },
      ],
      { versi: "1" },
    );
    expect(ganda.html).toContain("dua kali");
    for (const nasty of ["\ud800", "a\u0000b", "'; --", "x".repeat(5000)])
      expect(
        (await save(c.farida, [{ sasaran: nasty, indikator: nasty }], { versi: "1" })).status,
      ).toBeLessThan(500);
  });

  it("a head of a unit below reads the one above and writes neither; a stranger to the unit finds none", async () => {
    await pkUji(c, { unit: c.unit.bidang });
    expect((await h.get(`${c.base}/pk/${c.unit.bidang}/2026`, c.farida)).html).toContain("Indikator PK 1");
    const bidang = await h.get(`${c.base}/pk/${c.unit.bidang}/2026`, c.bagas);
    expect(bidang.html).toContain("/isian");
    expect((await save(c.bagas, dua)).status).toBe(403);
    const asing = await castOf();
    expect((await h.get(path, asing.ayu)).status).toBe(404);
  });
});

describe("the list of units", () => {
  it("shows who must have a PK and has none, and what of it nobody carries", async () => {
    expect((await h.get(`${c.base}/pk`, c.farida)).html).toContain("Belum diisi");
    await pkUji(c);
    const page = await h.get(`${c.base}/pk?tahun=2026`, c.farida);
    expect(page.html).toContain("0 dari 3");
    expect(page.html).toContain("3 belum dibawa");
    expect((await h.get(`${c.base}/pk?tahun=2026`, c.ayu)).html).not.toContain("3 belum dibawa");
  });
});
