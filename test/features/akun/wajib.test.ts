import { beforeAll, describe, expect, it } from "vitest";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { codeAt, decoded, jarOf, SANDI, withPassword } from "../../support/faktor.ts";
import { house } from "../../support/house.ts";

/** Far ahead, so that the rule of this day is nobody else's in the shared room. */
const LATER = Date.UTC(2093, 2, 2, 2);
const HARI = "2093-03-02";
let cast: Cast;
beforeAll(async () => {
  cast = await castOf(LATER);
  await withPassword(cast, cast.citra, cast.ayu);
});
const rule = (aturan: string, dasar: string, who: Person = cast.citra) =>
  house(LATER).post(`${cast.base}/kelola/keamanan`, { aturan, dasar }, who);

describe("a second factor is required of whoever holds a role", () => {
  it("as the agency decides: dated, with its basis, by an admin of the agency", async () => {
    for (const who of [cast.ayu, cast.gita, cast.bagas])
      expect((await rule("wajib", "SE 1/2093", who)).status).toBe(403);
    expect((await rule("", "")).status).toBe(422);
    const kept = await rule("bebas", `SE <b>"'`);
    expect(kept.page.querySelector("#dasar")?.getAttribute("value")).toBe(`SE <b>"'`);
    expect((await rule("wajib", "SE 1/2093")).status).toBe(303);
    const row = await cast.d1
      .prepare("SELECT nilai, dasar FROM aturan WHERE kunci = 'masuk.faktor-kedua' AND dari = ?1")
      .bind(HARI)
      .first();
    expect(row).toEqual({ nilai: "wajib", dasar: "SE 1/2093" });
  });

  it("who has none reaches only where it is set up, and out; whoever holds no role goes on", async () => {
    const { get, post } = house(LATER);
    for (const who of [cast.citra, cast.gita]) {
      for (const path of ["/", "/pegawai", "/kelola", "/kelola/keamanan", "/skp", "/pemulihan", "/cari"])
        expect([path, (await get(cast.base + path, who)).to]).toEqual([path, `${cast.base}/akun`]);
      expect((await post(`${cast.base}/pemulihan/${cast.ayu.id}`, { cara: "surel" }, who)).to).toBe(
        `${cast.base}/akun`,
      );
      const shown = await get(`${cast.base}/akun`, who);
      expect([shown.status, shown.html.includes("Peran Anda memerlukan langkah kedua")]).toEqual([200, true]);
    }
    const part = await house(LATER).send(
      `${cast.base}/pegawai`,
      { headers: { "hx-request": "true" } },
      cast.citra,
    );
    expect([part.status, part.headers.get("hx-redirect")]).toEqual([401, `${cast.base}/akun`]);
    expect((await get(`${cast.base}/`, cast.ayu)).status).toBe(200);
  });

  it("set up, everything opens; the next sign-in asks it; the last one is not removed", async () => {
    const { get, post } = house(LATER);
    const enter = () => post(`${cast.base}/masuk`, { pengenal: cast.citra.nip, sandi: SANDI });
    const in_ = await enter();
    const who = { cookie: jarOf(in_) };
    expect((await get(`${cast.base}/`, who)).to).toBe(`${cast.base}/akun`);
    const page = await get(`${cast.base}/akun/totp`, who);
    const secret = decoded(page.page.querySelector("salin-teks code")?.text ?? "");
    const rahasia = page.page.querySelector("[name=rahasia]")?.getAttribute("value") ?? "";
    expect((await post(`${cast.base}/akun/totp`, { rahasia, kode: codeAt(secret, LATER) }, who)).status).toBe(
      200,
    );
    expect((await get(`${cast.base}/kelola`, who)).status).toBe(200);
    expect((await post(`${cast.base}/akun/totp/pelepasan`, {}, who)).status).toBe(409);
    const again = await enter();
    expect(again.to).toBe(`${cast.base}/masuk/langkah-kedua`);
    const kode = codeAt(secret, LATER + 30_000);
    const done = await post(again.to ?? "", { kode }, { cookie: jarOf(again) });
    expect((await get(`${cast.base}/kelola`, { cookie: jarOf(done) })).status).toBe(200);
  });

  it("where it is advice, the home page invites, and nothing is closed", async () => {
    await rule("dianjurkan", "SE 2/2093", cast.citra);
    const home = await house(LATER).get(`${cast.base}/`, cast.gita);
    expect([home.status, home.page.querySelector(".banner")?.text.includes("langkah kedua")]).toEqual([
      200,
      true,
    ]);
    expect((await house(LATER).get(`${cast.base}/pegawai`, cast.gita)).status).toBe(200);
  });
});
