import { env } from "cloudflare:workers";
import { argon2id } from "@noble/hashes/argon2.js";
import { beforeAll, describe, expect, it } from "vitest";
import { ARGON2, hashPassword, verifyPassword } from "../../../src/data/password.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { jarOf, withPassword } from "../../support/faktor.ts";
import { fromOurPage, house, NOW } from "../../support/house.ts";

const SANDI = "kuda hijau menari pelan";
let cast: Cast;
beforeAll(async () => {
  cast = await castOf();
  const hash = await hashPassword(SANDI, env.PEPPER);
  await cast.d1
    .prepare("UPDATE akun SET sandi_hash = ?1 WHERE pegawai IN (?2, ?3)")
    .bind(hash, cast.ayu.id, cast.hadi.id)
    .run();
});
const enter = (at: number, sandi: string, cookie = "", nip = cast.ayu.nip) =>
  house(at).post(`${cast.base}/masuk`, { pengenal: nip, sandi }, { cookie });

describe("K21: guessing passwords", () => {
  it("five tries are free, then each failure waits longer, up to a minute, and nobody is locked out", async () => {
    for (let i = 0; i < 5; i += 1) expect((await enter(NOW, "salah salah salah")).status).toBe(422);
    expect((await enter(NOW, "salah salah salah")).status).toBe(429);
    expect((await enter(NOW + 1001, "salah salah salah")).status).toBe(422);
    expect((await enter(NOW + 1500, SANDI)).status).toBe(429);
    expect((await enter(NOW + 62_000, SANDI)).status).toBe(303);
    expect((await enter(NOW + 62_000, SANDI)).status).toBe(303);
  });

  it("the owner's own device is not slowed down by somebody else's guesses", async () => {
    const { nip } = cast.hadi;
    const signedIn = await enter(NOW, SANDI, "", nip);
    const device =
      signedIn.headers
        .getSetCookie()
        .map((c) => c.split(";")[0])
        .find((c) => c?.includes("perangkat-")) ?? "";
    expect(device).not.toBe("");
    for (let i = 0; i < 7; i += 1) await enter(NOW, "tebakan orang lain", "", nip);
    expect((await enter(NOW, SANDI, "", nip)).status).toBe(429);
    expect((await enter(NOW, SANDI, device, nip)).status).toBe(303);
  });
});

describe("K21: failures count for the account", () => {
  it("NIP and e-mail of one person share one counter, and a recovered rhythm is not another account's", async () => {
    const c = await castOf();
    await withPassword(c, c.bagas, c.farida);
    const email = `${c.bagas.id.toLowerCase()}@contoh.example`;
    const guess = (pengenal: string) =>
      house().post(`${c.base}/masuk`, { pengenal, sandi: "tebakan salah ya" });
    for (const pengenal of [c.bagas.nip, email, c.bagas.nip, email.toUpperCase(), c.bagas.nip])
      await guess(pengenal);
    expect((await guess(email)).status).toBe(429);
    expect((await guess(c.bagas.nip)).status).toBe(429);
    expect((await guess(c.farida.nip)).status).toBe(422);
  });

  it("password stuffing by e-mail and NIP while the owner signs in, out and in again on his own device", async () => {
    const c = await castOf();
    await withPassword(c, c.bagas);
    const email = `${c.bagas.id.toLowerCase()}@contoh.example`;
    const own = jarOf(await house().post(`${c.base}/masuk`, { pengenal: c.bagas.nip, sandi: SANDI }));
    const device = own.split("; ").find((k) => k.includes("perangkat-")) ?? "";
    for (let round = 0; round < 4; round += 1) {
      const stuffing = Array.from({ length: 15 }, (_, n) =>
        house(NOW + round * 1000).post(`${c.base}/masuk`, {
          pengenal: n % 2 ? email : c.bagas.nip,
          sandi: `bocoran nomor ${n} putaran ${round}`,
        }),
      );
      const owner = house(NOW + round * 1000).post(
        `${c.base}/masuk`,
        { pengenal: round % 2 ? email : c.bagas.nip, sandi: SANDI },
        { cookie: device },
      );
      expect((await owner).status).toBe(303);
      for (const answer of await Promise.all(stuffing)) expect([422, 429]).toContain(answer.status);
    }
  });

  it("somebody who tries one password on a hundred names is slowed down with his network; known devices are not", async () => {
    const c = await castOf();
    await withPassword(c, c.ayu, c.hadi);
    const network = `203.0.113.${Math.floor(Math.random() * 250)} ${c.ayu.id}`;
    const from = (pengenal: string, sandi: string, cookie = "", at = NOW) =>
      house(at).send(
        `${c.base}/masuk`,
        {
          method: "POST",
          body: new URLSearchParams({ pengenal, sandi }),
          headers: { ...fromOurPage(), "cf-connecting-ip": network },
        },
        { cookie },
      );
    const device = jarOf(await from(c.hadi.nip, SANDI));
    await c.d1.prepare("UPDATE percobaan_masuk SET gagal = 99 WHERE kunci LIKE 'masuk jaringan%'").run();
    await from("199001012015031998", "satu untuk semua");
    await c.d1.prepare("UPDATE percobaan_masuk SET gagal = 99 WHERE kunci LIKE 'masuk jaringan%'").run();
    await from("199001012015031997", "satu untuk semua");
    await from("199001012015031996", "satu untuk semua");
    expect((await from(c.ayu.nip, SANDI)).status).toBe(429);
    expect((await from(c.hadi.nip, SANDI, device)).status).toBe(303);
    expect((await from(c.ayu.nip, SANDI, "", NOW + 61_000)).status).toBe(303);
    const kept = await c.d1
      .prepare("SELECT count(*) AS n FROM percobaan_masuk WHERE kunci LIKE ?1")
      .bind(`%${network.slice(0, 9)}%`)
      .first();
    expect(kept).toEqual({ n: 0 });
  });
});

describe("the password hash", () => {
  it("is argon2id m=19456 t=2 p=1 of the peppered password, as an independent implementation computes it", async () => {
    const phc = await hashPassword(SANDI, "lada");
    const [, kind, version, params, salt, digest] = phc.split("$");
    expect([kind, version, params]).toEqual(["argon2id", "v=19", "m=19456,t=2,p=1"]);
    const bytes = (s = "") => Uint8Array.from(atob(s), (c) => c.charCodeAt(0));
    const key = await crypto.subtle.importKey(
      "raw",
      new TextEncoder().encode("lada"),
      { name: "HMAC", hash: "SHA-256" },
      false,
      ["sign"],
    );
    const mac = new Uint8Array(await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(SANDI)));
    const input = Array.from(mac, (b) => b.toString(16).padStart(2, "0")).join("");
    const again = argon2id(input, bytes(salt), {
      m: ARGON2.memoryCost,
      t: ARGON2.timeCost,
      p: ARGON2.parallelism,
      dkLen: 32,
    });
    expect(again).toEqual(bytes(digest));
  });

  it("pins the digest of a known salt, and the pepper and every character count", async () => {
    const pinned =
      "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$H7mfAi2GsYtgVAZ0mx6EF417y0gCFbK/siCkBmCbHHw";
    expect(await verifyPassword(pinned, SANDI, "lada")).toBe(true);
    expect(await verifyPassword(pinned, SANDI, "garam")).toBe(false);
    expect(await verifyPassword(pinned, `${SANDI} `, "lada")).toBe(false);
    expect(await verifyPassword(null, SANDI, "lada")).toBe(false);
  });
});
