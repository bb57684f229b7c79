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
  it("shows one's own, as text, with the way there; reading is noted by a POST alone", async () => {
    const { c, path } = await told();
    const inbox = await get(path, c.ayu);
    expect(inbox.status).toBe(200);
    expect(inbox.html).toContain(`href="${c.base}/skp/${c.ayu.id}"`);
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
