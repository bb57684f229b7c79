import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { house, NOW } from "../../support/house.ts";
import { pkUji, type Register, skpKepala } from "../../support/pk.ts";
import { type Plan, skpUji } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";

const h = house();
let c: Cast;
let pk: Register;
let farida: Plan;
let bagas: Plan;
let ayu: Plan;

/** Farida carries the first PK with her first result; Bagas serves that, Ayu serves Bagas; their second results serve nothing. */
beforeEach(async () => {
  c = await castOf();
  await tahunUji(c);
  pk = await pkUji(c);
  farida = await skpUji(c, {
    pegawai: c.farida,
    penilai: null,
    keadaan: "ditetapkan",
    kelompok: "jpt-unit-mandiri",
  });
  await skpKepala(c, c.farida, c.unit.induk, farida.id);
  bagas = await skpUji(c, { pegawai: c.bagas, penilai: c.farida, keadaan: "ditetapkan" });
  ayu = await skpUji(c, { keadaan: "draf" });
  await c.d1.batch([
    c.d1.prepare("UPDATE indikator SET pk = ?1 WHERE rhk = ?2").bind(pk.butir[0], farida.rhk[0]),
    name(farida.rhk[0], "Hasil Farida yang pertama"),
    name(bagas.rhk[0], "Hasil Bagas yang pertama"),
    name(ayu.rhk[0], "Hasil Ayu yang pertama"),
    name(ayu.rhk[1], "Hasil Ayu yang lepas"),
    link(bagas.rhk[0], farida.rhk[0]),
    link(ayu.rhk[0], bagas.rhk[0]),
    c.d1.prepare("UPDATE rhk SET jenis = 'utama' WHERE id = ?1").bind(ayu.rhk[1]),
  ]);
});
const name = (id: string | undefined, teks: string) =>
  c.d1.prepare("UPDATE rhk SET teks = ?1 WHERE id = ?2").bind(teks, id);
const link = (id: string | undefined, atas: string | undefined) =>
  c.d1.prepare("UPDATE rhk SET rhk_pimpinan = ?1 WHERE id = ?2").bind(atas, id);
const unit = () => `${c.base}/pohon?unit=${c.unit.induk}&tahun=2026`;
const skp = (p: Plan) => `${c.base}/pohon?skp=${p.id}`;

describe("the cascade tree", () => {
  it("goes from the PK over the head to the staff, as picture and as list, with every gap", async () => {
    const page = await h.get(unit(), c.farida);
    expect(page.status).toBe(200);
    const list = page.page.querySelector(".pohon-daftar > ul");
    const depth = (text: string) => {
      const found = list?.querySelectorAll("li").findLast((li) => li.text.includes(text));
      let n = 0;
      for (let at = found?.parentNode; at; at = at.parentNode) n += at.tagName === "UL" ? 1 : 0;
      return n;
    };
    expect([
      depth("Indikator PK 1"),
      depth("Hasil Farida"),
      depth("Hasil Bagas"),
      depth("Hasil Ayu yang pertama"),
    ]).toEqual([1, 2, 3, 4]);
    const svg = page.page.querySelector("svg[role=img]");
    for (const text of ["PK-1", "Farida Wulandari: Hasil Farida", "Ayu Lestari: Hasil Ayu yang pertama"])
      expect(svg?.querySelectorAll("title").some((x) => x.text.includes(text))).toBe(true);
    expect(page.html).toContain("2 indikator PK belum dibawa");
    expect(page.html).toContain("belum didukung siapa pun");
    expect(page.html).not.toContain("tidak terhubung");
  });

  it("starts at a person: his chain up to the PK without the others, and what serves him", async () => {
    const mine = await h.get(skp(ayu), c.ayu);
    for (const text of [
      "Indikator PK 1",
      "Hasil Farida",
      "Hasil Bagas",
      "Hasil Ayu yang pertama",
      "Hasil Ayu yang lepas",
    ])
      expect(mine.html).toContain(text);
    // Of results above, only what he serves: no target, no other result of theirs.
    expect(mine.html.split("90-95%").length - 1).toBe(2);
    expect(mine.html).not.toContain("Hasil kerja 2");
    const boss = await h.get(skp(bagas), c.bagas);
    expect(boss.html).toContain("Hasil Ayu yang pertama");
    expect(boss.html).toContain("Hasil Ayu yang lepas");
    expect(boss.html).toContain("1 RHK utama tidak terhubung");
  });

  it("starts at an indicator of the PK and at one result, and leads deeper", async () => {
    expect((await h.get(`${c.base}/pohon?pk=${pk.butir[0]}`, c.farida)).html).toContain("Hasil Ayu");
    const kosong = await h.get(`${c.base}/pohon?pk=${pk.butir[1]}`, c.farida);
    expect(kosong.html).toContain("Belum ada RHK pimpinan yang membawanya");
    expect((await h.get(`${c.base}/pohon?rhk=${bagas.rhk[0]}`, c.farida)).html).toContain(
      "Hasil Ayu yang pertama",
    );
    const hadi = await skpUji(c, { pegawai: c.hadi });
    await c.d1.batch([link(hadi.rhk[0], ayu.rhk[0]), name(hadi.rhk[0], "Hasil Hadi")]);
    const jauh = await h.get(skp(farida), c.farida);
    expect(jauh.html).not.toContain("Hasil Hadi");
    expect(jauh.page.querySelector(`a[href='${c.base}/pohon?rhk=${ayu.rhk[0]}']`)).not.toBeNull();
  });

  it("who serves a result from elsewhere is seen by whose result it is, with his unit", async () => {
    const lain = await castOf();
    const tamu = await skpUji(lain);
    await c.d1.batch([link(tamu.rhk[0], bagas.rhk[0]), name(tamu.rhk[0], "Hasil dari unit lain")]);
    const page = await h.get(skp(bagas), c.bagas);
    expect(page.html).toContain("Hasil dari unit lain");
    expect(page.html).toContain("dari Bidang Uji");
    expect((await h.get(`${c.base}/pohon?rhk=${tamu.rhk[0]}`, c.bagas)).status).toBe(200);
    expect((await h.get(`${c.base}/pohon?rhk=${tamu.rhk[0]}`, c.ayu)).status).toBe(404);
  });

  it("a circle of results is drawn once and ends", async () => {
    await c.d1.batch([link(farida.rhk[0], ayu.rhk[0])]);
    for (const path of [unit(), skp(ayu), skp(bagas), `${c.base}/pohon?rhk=${farida.rhk[0]}`])
      expect((await h.get(path, c.farida)).status).toBe(200);
  });

  it("begins by itself: the head at his PK, the staff at his plan, the admin at the top, a newcomer is told why not", async () => {
    expect((await h.get(`${c.base}/pohon`, c.farida)).to).toContain(`unit=${c.unit.induk}`);
    expect((await h.get(`${c.base}/pohon`, c.ayu)).to).toContain(`skp=${ayu.id}`);
    expect((await h.get(`${c.base}/pohon`, c.citra)).to).toContain("unit=");
    expect((await h.get(`${c.base}/pohon`, c.hadi)).html).toContain("Anda belum punya SKP");
  });

  it("who may: not another agency, not a colleague, not the staff for the whole unit; roles and superiors may", async () => {
    const status = async (path: string, who: { cookie: string }) => (await h.get(path, who)).status;
    expect(await status(unit().replace(c.base, c.other.base), c.dimas)).toBe(404);
    expect(await status(skp(ayu), c.hadi)).toBe(404);
    expect(await status(skp(bagas), c.ayu)).toBe(404);
    expect(await status(unit(), c.ayu)).toBe(404);
    expect(await status(`${c.base}/pohon?pk=${pk.butir[0]}`, c.ayu)).toBe(404);
    expect(await status(`${c.base}/pohon?rhk=${farida.rhk[0]}`, c.ayu)).toBe(404);
    for (const bad of ["skp=x", "unit=%00", `skp=${newId(NOW)}`, "rhk=", "pk=..%2f"])
      expect(await status(`${c.base}/pohon?${bad}`, c.citra)).toBe(404);
    for (const who of [c.citra, c.gita, c.farida])
      expect([await status(unit(), who), await status(skp(ayu), who)]).toEqual([200, 200]);
  });

  it("one round trip; a result that 400 serve costs what is drawn, however much else there is", async () => {
    const { d1, ledger } = countingD1(c.d1);
    const counted = house(NOW, { AGENCY_001: d1 });
    await counted.get(skp(bagas), c.bagas);
    ledger.forget();
    await counted.get(skp(bagas), c.bagas);
    expect(ledger.trips).toBe(1);
    await c.d1
      .prepare(
        `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400)
        INSERT INTO rhk (id, skp, jenis, teks, rhk_pimpinan, urut) SELECT hex(randomblob(13)), ?1, 'utama', 'Hasil ' || i, ?2, i + 10 FROM n`,
      )
      .bind(ayu.id, bagas.rhk[0])
      .run();
    ledger.forget();
    const page = await counted.get(skp(bagas), c.bagas);
    expect(page.html).toContain("Ditampilkan 300");
    const banyak = ledger.rowsRead;
    await c.d1
      .prepare(
        `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000)
        INSERT INTO rhk (id, skp, jenis, teks, rhk_pimpinan, urut) SELECT hex(randomblob(13)), ?1, 'tambahan', 'Hasil ' || i, ?2 || i, i + 500 FROM n`,
      )
      .bind(farida.id, bagas.rhk[0])
      .run();
    ledger.forget();
    await counted.get(skp(bagas), c.bagas);
    expect(ledger.rowsRead).toBeLessThan(banyak + 50);
    // Some twenty a result: its plan says whether its rows count, and so for its indicators.
    expect(banyak).toBeLessThan(6500);
  });
});
