import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { hashPassword } from "../../../src/data/password.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";

const SANDI = "kuda hijau menari pelan";
let cast: Cast;
beforeAll(async () => {
  cast = await castOf();
  const hash = await hashPassword(SANDI, env.PEPPER);
  await cast.d1.prepare("UPDATE akun SET sandi_hash = ?1 WHERE pegawai = ?2").bind(hash, cast.ayu.id).run();
});

describe("signing in", () => {
  it("Ayu signs in with her NIP, blanks and all, and reaches Beranda", async () => {
    const { post, get } = house();
    const nip = cast.ayu.nip.replace(/^(.{8})(.{6})(.)/, "$1 $2 $3 ");
    const answer = await post(`${cast.base}/masuk`, { pengenal: nip, sandi: SANDI });
    expect(answer.status).toBe(303);
    expect(answer.to).toBe(`${cast.base}/`);
    const cookie = answer.headers
      .getSetCookie()
      .map((c) => c.split(";")[0])
      .join("; ");
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^__Host-sesi-kanwil-uji=.*HttpOnly; Secure; SameSite=Lax/,
    );
    const home = await get(`${cast.base}/`, { cookie });
    expect(home.status).toBe(200);
    expect(home.html).toContain("Ayu Lestari");
  });

  it("a wrong password and an unknown NIP get the same words, and the NIP typed is still there", async () => {
    const { post } = house();
    const wrong = await post(`${cast.base}/masuk`, { pengenal: cast.ayu.nip, sandi: "salah sekali ya ini" });
    const unknown = await post(`${cast.base}/masuk`, {
      pengenal: "199001012015031999",
      sandi: "salah sekali ya ini",
    });
    expect([wrong.status, unknown.status]).toEqual([422, 422]);
    const said = (a: typeof wrong) => a.page.querySelector(".error-summary")?.text;
    expect(said(wrong)).toBe(said(unknown));
    expect(wrong.page.querySelector("#pengenal")?.getAttribute("value")).toBe(cast.ayu.nip);
  });

  it("a page without a session leads to the sign-in page and back", async () => {
    const { get } = house();
    const answer = await get(`${cast.base}/?a=1`);
    expect(answer.status).toBe(303);
    expect(answer.to).toBe(`${cast.base}/masuk?kembali=${encodeURIComponent(`${cast.base}/?a=1`)}`);
  });

  it("a session ends after an hour of silence, and another agency's cookie opens nothing", async () => {
    const later = house(NOW + 61 * 60_000);
    expect((await later.get(`${cast.base}/`, cast.ayu)).status).toBe(303);
    expect((await house().get(`${cast.base}/`, cast.dimas)).status).toBe(303);
    const renamed = { cookie: cast.dimas.cookie.replace("sesi-dinas-uji", "sesi-kanwil-uji") };
    expect((await house().get(`${cast.base}/`, renamed)).status).toBe(303);
  });

  it("never leads to another site after signing in", async () => {
    const { post } = house();
    for (const kembali of [
      "https://jahat.example/",
      "//jahat.example",
      "/a/kanwil-uji//jahat",
      "/a/dinas-uji/",
      "/a/kanwil-uji/../x",
    ]) {
      const answer = await post(`${cast.base}/masuk`, { pengenal: cast.ayu.nip, sandi: SANDI, kembali });
      expect(answer.to).toBe(`${cast.base}/`);
    }
  });
});
