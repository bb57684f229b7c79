import { env } from "cloudflare:workers";
import { argon2id } from "@noble/hashes/argon2.js";
import { beforeAll, describe, expect, it } from "vitest";
import { ARGON2, hashPassword, verifyPassword } from "../../../src/data/password.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";

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
