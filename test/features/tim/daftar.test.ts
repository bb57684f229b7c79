import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { castOf, type Person } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { evaluasiUji, NOVEMBER, OKTOBER } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";
import { skpUji } from "../../support/skp.ts";

const { get } = house(OKTOBER);
const isi = (html: string) => html.replace(/\s+/g, " ");

describe("the supervisor's list", () => {
  it("puts what is late and what waits first, counts as links, and leads to the work", async () => {
    const c = await castOf(OKTOBER);
    const ayu = await evaluasiUji(c, { keadaan: "dinilai" });
    const hadi = await skpUji(c, { pegawai: c.hadi, keadaan: "diajukan" });
    const citra = await evaluasiUji(c, { pegawai: c.citra });
    const gita = await evaluasiUji(c, {
      pegawai: c.gita,
      keadaan: "diterima",
      hasil: "di-atas",
      perilaku: "di-atas",
    });
    const { page, html, status } = await get(`${c.base}/tim?periode=${ayu.periode}`, c.bagas);
    expect(status).toBe(200);
    expect(page.querySelectorAll("table.cards tbody tr").map((r) => r.querySelector("a")?.text)).toEqual([
      "Citra Maharani",
      "Hadi Susanto",
      "Ayu Lestari",
      "Gita Ananda",
    ]);
    expect(page.querySelectorAll(".counts a").map((a) => isi(a.text))).toEqual([
      "4Semua",
      "1perlu dinilai",
      "1SKP menunggu persetujuan",
      "1perlu ditandatangani",
      "1selesai",
    ]);
    for (const href of [ayu.path, citra.path, gita.path, hadi.path]) expect(html).toContain(href);
    const filtered = await get(`${c.base}/tim?periode=${ayu.periode}&saring=tanda-tangan`, c.bagas);
    expect(filtered.page.querySelectorAll("table.cards tbody tr").length).toBe(1);
    expect(html).toContain("panduan, bukan kuota");
    expect(html).toContain("SE MenPANRB 3/2023");
    expect(page.querySelectorAll("table.quadrant td").length).toBe(9);
    expect(page.querySelector("table.quadrant")?.text).toContain("Gita Ananda");
    // The printed curve has no scale: no share of it may look like a rule (handbook 11, trap 5).
    const pola = page
      .querySelectorAll(".distribution tbody tr")
      .map((r) => isi(r.lastChild?.textContent ?? ""));
    expect(pola).toEqual(["dimungkinkan", "sebagian besar", "dimungkinkan", "dimungkinkan", "dimungkinkan"]);
  });

  it("says in words where the team departs from the pattern, and blocks nothing", async () => {
    const c = await castOf(OKTOBER);
    const u = await evaluasiUji(c, { keadaan: "dinilai" });
    for (const pegawai of [c.hadi, c.citra, c.gita]) await evaluasiUji(c, { pegawai, keadaan: "dinilai" });
    const { html } = await get(`${c.base}/tim?periode=${u.periode}`, c.bagas);
    expect(html).toContain("Predikat Baik lebih dari 70% tim.");
    expect(html).toContain("Belum ada yang berpredikat Butuh Perbaikan atau Kurang.");
  });

  it("marks the late after the window, and shows nobody else's people", async () => {
    const c = await castOf(NOVEMBER);
    const u = await evaluasiUji(c);
    const late = await house(NOVEMBER).get(`${c.base}/tim?periode=${u.periode}`, c.bagas);
    expect(late.html).toContain("Lewat jendela");
    const own = await house(NOVEMBER).get(`${c.base}/tim?periode=${u.periode}`, c.hadi);
    expect(own.html).not.toContain("Ayu Lestari");
    expect(own.html).toContain("Belum ada pegawai yang Anda nilai");
    expect((await house(NOVEMBER).get(`${c.base}/tim?periode=tidak-ada`, c.bagas)).status).toBe(404);
  });

  it("is one round trip, a save is two, and rows read do not grow with the agency", async () => {
    const c = await castOf(OKTOBER);
    const u = await evaluasiUji(c);
    const { d1, ledger } = countingD1(env.AGENCY_001);
    const counted = house(OKTOBER, { AGENCY_001: d1 });
    const visit = async (path: string, who: Person) => {
      await counted.get(path, who);
      ledger.forget();
      expect((await counted.get(path, who)).status).toBe(200);
      return { trips: ledger.trips, rows: ledger.rowsRead };
    };
    const another = async () => {
      const other = await castOf(OKTOBER);
      for (const pegawai of [other.ayu, other.hadi])
        await evaluasiUji(other, { pegawai, keadaan: "diterima" });
    };
    // The first neighbour in an index is looked at once; from then on nothing grows.
    await another();
    const list = `${c.base}/tim?periode=${u.periode}`;
    const before = await visit(list, c.bagas);
    for (let n = 0; n < 5; n++) await another();
    const after = await visit(list, c.bagas);
    expect([before.trips, after.trips]).toEqual([1, 1]);
    expect(after.rows).toBeLessThanOrEqual(before.rows);
    for (const path of [u.path, `${c.base}/evaluasi`, `${c.base}/capaian/${u.periode}`])
      expect((await visit(path, c.bagas)).trips).toBe(1);
    const save = async (langkah: string, fields: Record<string, string>) => {
      ledger.forget();
      expect((await counted.post(`${u.path}/${langkah}`, fields, c.bagas)).status).toBe(303);
      expect(ledger.trips).toBe(2);
    };
    await save("penilaian", { hasil: "sesuai", perilaku: "sesuai", versi: "0" });
    await save("penandatanganan", { setuju: "ya", versi: "1" });
    await save("penyampaian", { versi: "2" });
  });
});
