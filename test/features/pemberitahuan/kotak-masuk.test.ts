import { describe, expect, it } from "vitest";
import { noticeStatement } from "../../../src/data/agency/kabar.ts";
import { inboxWords } from "../../../src/i18n/pemberitahuan.ts";
import { castOf } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";

const { get, post } = house(NOW);

/** Ayu is told twice, Hadi once. */
async function told() {
  const c = await castOf();
  const kabar = (kepada: string, nama: string) =>
    noticeStatement(
      {
        kepada,
        jenis: "skp-ditetapkan",
        data: { nama, penilai: nama, tahun: 2026 },
        tautan: `/skp/${c.ayu.id}`,
      },
      NOW,
    );
  await c.db.batch([kabar(c.ayu.id, "Satu"), kabar(c.ayu.id, "Dua <b>"), kabar(c.hadi.id, "Tiga")]);
  return { c, path: `${c.base}/pemberitahuan` };
}
const unread = (html: string) => /belum dibaca/.test(html);

describe("the inbox", () => {
  it("opening one notice notes that it was read and leads to what it is about; by its owner only, twice as once", async () => {
    const { c, path } = await told();
    const inbox = await get(path, c.ayu);
    const step = inbox.page.querySelector(".timeline form")?.getAttribute("action") ?? "";
    const opened = await post(step, { buka: "ya" }, c.ayu);
    expect([opened.status, opened.to]).toEqual([303, `${c.base}/skp/${c.ayu.id}`]);
    expect((await post(step, { belum: "ya" }, c.ayu)).to).toBe(`${path}?belum=ya`);
    expect((await get(path, c.ayu)).html).toContain(`href="${c.base}/skp/${c.ayu.id}"`);
    for (const who of [c.hadi, c.citra, c.bagas]) expect((await post(step, {}, who)).status).toBe(404);
    expect((await post(step, {}, c.dimas)).to).toContain("/masuk");
    const unread = await get(`${path}?belum=ya`, c.ayu);
    expect(unread.page.querySelectorAll(".timeline li")).toHaveLength(1);
  });

  it("forty are two pages, grouped by day, each shown once; a place that is none is the beginning", async () => {
    const c = await castOf();
    for (let n = 0; n < 40; n += 1)
      await c.db.apply(
        noticeStatement(
          { kepada: c.ayu.id, jenis: "umpan-balik", data: { nama: "B", jumlah: n }, tautan: "" },
          NOW - (n >> 3) * 86_400_000,
        ),
      );
    const path = `${c.base}/pemberitahuan`;
    const first = await get(path, c.ayu);
    const said = (page: typeof first.page) =>
      page.querySelectorAll(".timeline .what").map((li) => /(\d+) umpan/.exec(li.text)?.[1]);
    expect(first.page.querySelectorAll("main h2").map((h) => h.text)).toEqual([
      "Hari ini",
      "Kemarin",
      "20 November 2026",
      "19 November 2026",
    ]);
    const next =
      first.page
        .querySelectorAll("main a")
        .find((a) => a.text.includes("Lebih lama"))
        ?.getAttribute("href") ?? "";
    const second = await get(next, c.ayu);
    expect(new Set([...said(first.page), ...said(second.page)]).size).toBe(40);
    expect(said(first.page)).toHaveLength(30);
    for (const bad of ["x", "-1-1", "9".repeat(40), "1-", "%00"]) {
      const odd = await get(`${path}?sesudah=${bad}`, c.ayu);
      expect(odd.status).toBe(200);
    }
  });

  it("shows one's own, as text, with the way there; reading is noted by a POST alone", async () => {
    const { c, path } = await told();
    const inbox = await get(path, c.ayu);
    expect(inbox.status).toBe(200);
    expect(inbox.html).not.toContain("<b>");
    expect(inbox.html).not.toContain("Tiga");
    expect(unread((await get(path, c.ayu)).html)).toBe(true);
    const read = await post(`${path}/pembacaan`, {}, c.ayu);
    expect([read.status, read.to]).toEqual([303, path]);
    expect(unread((await get(path, c.ayu)).html)).toBe(false);
    expect(unread((await get(path, c.hadi)).html)).toBe(true);
  });

  it("Dimas of another agency is asked to sign in and reads nothing; nothing to read says so", async () => {
    const { c, path } = await told();
    expect((await get(path, c.dimas)).status).toBe(303);
    expect((await post(`${path}/pembacaan`, {}, c.dimas)).status).toBe(303);
    expect(unread((await get(path, c.ayu)).html)).toBe(true);
    expect((await get(path, c.citra)).html).toContain(inboxWords.id.empty);
  });
});
