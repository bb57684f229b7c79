import { beforeAll, describe, expect, it } from "vitest";
import { type Cast, castOf } from "../../support/cast.ts";
import { house } from "../../support/house.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await castOf();
});
const { get, post } = house();

describe("the front page", () => {
  it("leads to the agency whose code or address was typed", async () => {
    for (const kode of ["kanwil-uji", " KANWIL-UJI ", "https://selaras.example/a/kanwil-uji/masuk?x=1"])
      expect((await get(`/masuk?kode=${encodeURIComponent(kode)}`)).to).toBe("/a/kanwil-uji/masuk");
  });

  it("says so when there is no such agency, and keeps what was typed", async () => {
    for (const kode of ["tidak-ada", "", "../operator", "<b>"]) {
      const answer = await get(`/masuk?kode=${encodeURIComponent(kode)}`);
      expect(answer.status).toBe(422);
      expect(answer.page.querySelector("#kode")?.getAttribute("value")).toBe(kode);
    }
  });

  it("offers the demo only in the demo", async () => {
    expect((await get("/")).html).not.toContain("/demo");
  });
});

describe("help", () => {
  it("is there for everybody, and inside an agency it answers the reader's own roles", async () => {
    const titles = async (path: string, who = {}) =>
      (await get(path, who)).page.querySelectorAll("main h2").map((h) => h.text);
    expect(await titles("/bantuan")).toEqual(["Tentang Selaras", "Masuk dan kata sandi"]);
    expect(await titles(`${cast.base}/bantuan`)).toEqual(["Masuk dan kata sandi", "Tentang Selaras"]);
    expect(await titles(`${cast.base}/bantuan`, cast.bagas)).toContain("Untuk pejabat penilai");
    expect(await titles(`${cast.base}/bantuan`, cast.citra)).toContain("Untuk admin instansi");
    expect(await titles(`${cast.base}/bantuan`, cast.ayu)).toEqual([
      "Untuk pegawai",
      "Masuk dan kata sandi",
      "Bantuan menurut peran",
    ]);
  });
});

describe("language and theme of a visitor", () => {
  it("are kept in cookies, and the way back stays on this site (K20)", async () => {
    const answer = await post("/tampilan", { bahasa: "en", kembali: "/daftar" });
    expect(answer.to).toBe("/daftar");
    const cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    expect((await get("/daftar", { cookie })).page.querySelector("h1")?.text).toBe("Register an agency");
    for (const kembali of [
      "//jahat.example",
      "https://jahat.example",
      "/\\jahat.example",
      "/a//b",
      "/../x",
      "/\tx",
      "jahat",
      "",
    ])
      expect((await post("/tampilan", { tema: "gelap", kembali })).to).toBe("/");
    expect((await post("/tampilan", { bahasa: "xx", kembali: "/daftar" })).headers.getSetCookie()).toEqual(
      [],
    );
  });
});
