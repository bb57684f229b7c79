import { beforeAll, describe, expect, it } from "vitest";
import { HALF_MS } from "../../../src/data/agency/masuk.ts";
import { TRUST_MS } from "../../../src/web/perangkat.ts";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { kolom } from "../../support/evaluasi.ts";
import { codeAt, jarOf, SANDI, withTotp } from "../../support/faktor.ts";
import { house, NOW } from "../../support/house.ts";

let cast: Cast;
let secret: string;
let here: string;
beforeAll(async () => {
  cast = await castOf();
  secret = await withTotp(cast, cast.ayu);
  here = `${cast.base}/masuk/langkah-kedua`;
});
const first = (at = NOW, cookie = "", who: Person = cast.ayu) =>
  house(at).post(
    `${cast.base}/masuk`,
    { pengenal: who.nip, sandi: SANDI, kembali: `${cast.base}/skp` },
    { cookie },
  );
const second = (cookie: string, kode: string, at = NOW, more = {}) =>
  house(at).post(here, { kode, ...more }, { cookie });

describe("the second step", () => {
  it("follows the password, leads where one wanted to go, and makes a session only then", async () => {
    const one = await first();
    expect([one.status, one.to]).toEqual([303, here]);
    const half = jarOf(one);
    expect(half).not.toContain("sesi-kanwil-uji");
    expect((await house().get(here, { cookie: half })).html).toContain("Ayu Lestari");
    const two = await second(half, codeAt(secret, NOW));
    expect([two.status, two.to]).toEqual([303, `${cast.base}/skp`]);
    expect((await house().get(`${cast.base}/`, { cookie: jarOf(two) })).status).toBe(200);
    expect((await house().get(here, { cookie: half })).to).toBe(`${cast.base}/masuk`);
  });

  it("K19: half a session opens nothing else, under no cookie's name, and dies after ten minutes", async () => {
    const half = jarOf(await first(NOW + 60_000));
    const value =
      half
        .split("; ")
        .find((c) => c.includes("langkah-"))
        ?.split("=")[1] ?? "";
    for (const path of ["/", "/akun", "/skp", "/sandi", "/akun/totp"])
      for (const cookie of [half, `__Host-sesi-kanwil-uji=${value}`])
        expect([path, (await house(NOW + 60_000).get(cast.base + path, { cookie })).to]).toEqual([
          path,
          `${cast.base}/masuk?kembali=${encodeURIComponent(cast.base + path)}`,
        ]);
    const at = NOW + 60_000 + HALF_MS;
    expect((await second(half, codeAt(secret, at), at)).to).toBe(`${cast.base}/masuk`);
    for (const cookie of ["", `__Host-langkah-kanwil-uji=${value}x`, `__Host-langkah-kanwil-uji=a'--.b.c`])
      expect((await second(cookie, "123456")).to).toBe(`${cast.base}/masuk`);
  });

  it("K23: a code opens once, also when two send it at the same moment; the step before is used up with it", async () => {
    const at = NOW + 10 * 60_000;
    const halves = [jarOf(await first(at)), jarOf(await first(at)), jarOf(await first(at))];
    const code = codeAt(secret, at);
    const both = await Promise.all(halves.slice(0, 2).map((half) => second(half, code, at)));
    expect(both.map((a) => a.status).sort()).toEqual([303, 422]);
    // Whoever got in closed what else stood half open.
    expect((await second(halves[2] ?? "", code, at)).to).toBe(`${cast.base}/masuk`);
    const again = jarOf(await first(at + 29_000));
    expect((await second(again, codeAt(secret, at - 30_000), at + 29_000)).status).toBe(422);
    expect((await second(again, codeAt(secret, at + 30_000), at + 29_000)).status).toBe(303);
  });

  it("is wrong with an old code, another's code, no code, letters and text; what to do stands there", async () => {
    const at = NOW + 20 * 60_000;
    const cookie = jarOf(await first(at));
    const other = await withTotp(cast, cast.hadi);
    for (const kode of [
      "",
      codeAt(secret, at - 61_000),
      codeAt(other, at),
      "abcdef",
      "<b>",
      "1".repeat(5000),
    ]) {
      await cast.d1.prepare("DELETE FROM percobaan_masuk").run();
      const answer = await second(cookie, kode, at);
      expect([kode.slice(0, 9), answer.status]).toEqual([kode.slice(0, 9), 422]);
      expect(answer.page.querySelector("#kode-kesalahan")?.text ?? "").not.toBe("");
    }
    await cast.d1.prepare("DELETE FROM percobaan_masuk").run();
  });

  it("five wrong codes are free, then it waits ever longer; the owner hears that somebody has the password", async () => {
    const at = NOW + 40 * 60_000;
    const cookie = jarOf(await first(at));
    for (let n = 0; n < 5; n += 1) expect((await second(cookie, "000000", at)).status).toBe(422);
    expect((await second(cookie, codeAt(secret, at), at)).status).toBe(429);
    const told = "SELECT count(*) FROM pemberitahuan WHERE pegawai = ?1 AND jenis = 'akun-kode-salah'";
    expect(await kolom(cast, told, cast.ayu.id)).toBe(1);
    // A new half session is no new set of tries, and the password alone does not forgive them.
    expect((await second(jarOf(await first(at)), codeAt(secret, at), at)).status).toBe(429);
    expect((await second(cookie, codeAt(secret, at + 2000), at + 2000)).status).toBe(303);
  });

  it("is not asked for thirty days where the owner said so, until the epoch of the account moves", async () => {
    const at = NOW + 60 * 60_000;
    const trusted = jarOf(await second(jarOf(await first(at)), codeAt(secret, at), at, { simpan: "ya" }));
    expect((await first(at + 1000, trusted)).to).toBe(`${cast.base}/skp`);
    expect((await first(at + TRUST_MS, trusted)).to).toBe(here);
    const hadi = await first(at, trusted, cast.hadi);
    expect(hadi.to).toBe(here);
    await cast.d1
      .prepare("UPDATE akun SET sesi_epoch = sesi_epoch + 1 WHERE pegawai = ?1")
      .bind(cast.ayu.id)
      .run();
    expect((await first(at + 2000, trusted)).to).toBe(here);
  });

  it("a sealed secret copied to another account opens nothing there", async () => {
    await cast.d1
      .prepare(
        "UPDATE akun SET totp = (SELECT totp FROM akun WHERE pegawai = ?1), totp_langkah = 0 WHERE pegawai = ?2",
      )
      .bind(cast.ayu.id, cast.hadi.id)
      .run();
    const at = NOW + 90 * 60_000;
    const cookie = jarOf(await first(at, "", cast.hadi));
    expect((await second(cookie, codeAt(secret, at), at)).status).toBe(422);
  });
});

describe("a sign-in on a device not seen before", () => {
  it("is told to the owner by notice and letter; on a known one, and the first ever, it is not", async () => {
    const c = await castOf();
    const news = () =>
      kolom(
        c,
        "SELECT count(*) FROM pemberitahuan WHERE pegawai = ?1 AND jenis = 'akun-perangkat-baru'",
        c.bagas.id,
      );
    const letters = () =>
      kolom(
        c,
        "SELECT count(*) FROM surat_keluar WHERE kepada = ?1",
        `${c.bagas.id.toLowerCase()}@contoh.example`,
      );
    await withTotp(c, c.bagas);
    await c.d1.prepare("UPDATE akun SET totp = NULL WHERE pegawai = ?1").bind(c.bagas.id).run();
    const enter = (cookie = "") =>
      house().post(`${c.base}/masuk`, { pengenal: c.bagas.nip, sandi: SANDI }, { cookie });
    const known = jarOf(await enter());
    expect([await news(), await letters()]).toEqual([0, 0]);
    await enter(known);
    expect(await news()).toBe(0);
    await enter();
    expect([await news(), await letters()]).toEqual([1, 1]);
  });
});
