import { beforeAll, describe, expect, it } from "vitest";
import { chapterOf } from "../../../src/web/why.tsx";
import { type Cast, castOf } from "../../support/cast.ts";
import { house } from "../../support/house.ts";

const { get, post } = house();
let cast: Cast;
beforeAll(async () => {
  cast = await castOf();
});

describe("why can I not?", () => {
  it("says who I am here, the rules of the part, and which admin reaches me", async () => {
    const { html, status } = await get(`${cast.base}/bantuan/mengapa?di=evaluasi`, cast.ayu);
    expect(status).toBe(200);
    for (const said of ["Ayu Lestari", "Bagas Prakoso", "Farida Wulandari", "Citra Maharani", "hlm. 90"])
      expect(html).toContain(said);
  });

  it("stands on every page that says no", async () => {
    const forbidden = await get(`${cast.base}/kelola`, cast.ayu);
    expect([forbidden.status, forbidden.html.includes("/bantuan/mengapa?di=pegawai")]).toEqual([403, true]);
    const absent = await get(`${cast.base}/skp/01ARZ3NDEKTSV4RRFFQ69G5FAV`, cast.ayu);
    expect([absent.status, absent.html.includes("/bantuan/mengapa?di=skp")]).toEqual([404, true]);
  });

  it("does not know a part that is none, and is for people of the agency", async () => {
    expect((await get(`${cast.base}/bantuan/mengapa?di=__proto__`, cast.ayu)).status).toBe(200);
    expect((await get(`${cast.base}/bantuan/mengapa`)).status).toBe(303);
    expect((await post(`${cast.base}/bantuan/mengapa`, {}, cast.ayu)).status).toBe(404);
  });

  it.each([
    ["/skp/x/pengajuan", "skp"],
    ["/evaluasi/x/keberatan", "keberatan"],
    ["/bukti/x", "pelaksanaan"],
    ["/kelola/peran", "pegawai"],
    ["/periode/jendela/x", "periode"],
    ["/", "akun"],
  ])("%s is about %s", (path, bab) => expect(chapterOf(path)).toBe(bab));
});

describe("a page of help per role", () => {
  it("is there for every role, for anybody, and for no other word", async () => {
    for (const role of ["pegawai", "penilai", "admin", "admin-unit", "auditor", "pyb", "masuk", "umum"])
      expect((await get(`${cast.base}/bantuan/${role}`, cast.ayu)).status).toBe(200);
    expect((await get(`${cast.base}/bantuan/pegawai`)).status).toBe(200);
    expect((await get(`${cast.base}/bantuan/raja`, cast.ayu)).status).toBe(404);
  });
});
