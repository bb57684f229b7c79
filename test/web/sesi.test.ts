import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { ABSOLUTE_MS, IDLE_MS } from "../../src/data/agency/session.ts";
import { hashPassword } from "../../src/data/password.ts";
import { type Cast, castOf, type Person, signedIn } from "../support/cast.ts";
import { type Answer, house, NOW } from "../support/house.ts";
import { eka } from "../support/operator.ts";

/** K19: fixation, reuse, other people's cookies, expiry. */
const SANDI = "kuda hijau menari pelan";
let cast: Cast;
beforeAll(async () => {
  cast = await castOf();
  const hash = await hashPassword(SANDI, env.PEPPER);
  for (const who of [cast.ayu, cast.hadi])
    await cast.d1.prepare("UPDATE akun SET sandi_hash = ?1 WHERE pegawai = ?2").bind(hash, who.id).run();
});

const home = (cookie: string, at = NOW) => house(at).get(`${cast.base}/`, { cookie });
const enter = (who: Person, cookie = "") =>
  house().post(`${cast.base}/masuk`, { pengenal: who.nip, sandi: SANDI }, { cookie });
const cookieOf = (a: Answer) =>
  a.headers
    .getSetCookie()
    .map((c) => c.split(";")[0] ?? "")
    .find((c) => c.startsWith("__Host-sesi-")) ?? "";

describe("a session", () => {
  it("is new at every sign-in: one that was planted is never taken over", async () => {
    const planted = await signedIn(cast.d1, cast.agency.code, cast.hadi.id, NOW);
    const fresh = cookieOf(await enter(cast.ayu, planted));
    expect(fresh).not.toBe(planted);
    expect(cookieOf(await enter(cast.ayu, fresh))).not.toBe(fresh);
    expect((await home(fresh)).html).toContain("Ayu Lestari");
    const invented = fresh.replace(/\.[\w-]+$/, `.${"A".repeat(43)}`);
    expect((await home(invented)).status).toBe(303);
    expect(cookieOf(await enter(cast.ayu, invented))).not.toBe(invented);
  });

  it("is gone after signing out, for every copy of its cookie", async () => {
    const cookie = cookieOf(await enter(cast.ayu));
    const out = await house().post(`${cast.base}/keluar`, {}, { cookie });
    expect(out.headers.getSetCookie().join()).toMatch(/__Host-sesi-kanwil-uji=; Max-Age=0/);
    expect((await home(cookie)).status).toBe(303);
  });

  it("of all other devices ends when the password changes, and the new one goes on", async () => {
    const [here, there] = [cookieOf(await enter(cast.hadi)), cookieOf(await enter(cast.hadi))];
    const baru = "sepeda ungu tertawa riang";
    const changed = await house().post(
      `${cast.base}/sandi`,
      { lama: SANDI, sandi: baru, ulang: baru },
      { cookie: here },
    );
    expect(changed.status).toBe(303);
    expect((await home(here)).status).toBe(303);
    expect((await home(there)).status).toBe(303);
    expect((await home(cookieOf(changed))).status).toBe(200);
  });

  it("opens one person's door in one agency: swapped parts, another agency's and the operator's open nothing", async () => {
    const [, value = ""] = cast.ayu.cookie.split("=");
    const [id, , secret] = value.split(".");
    const operator = (await eka(NOW)).cookie;
    for (const cookie of [
      `__Host-sesi-kanwil-uji=${id}.${cast.bagas.id}.${secret}`,
      `__Host-sesi-kanwil-uji=${value}.lagi`,
      `__Host-sesi-kanwil-uji=${id}.${cast.ayu.id}.`,
      "__Host-sesi-kanwil-uji=a'--.b.c",
      `sesi-kanwil-uji=${value}`,
      cast.dimas.cookie,
      cast.dimas.cookie.replace("sesi-dinas-uji", "sesi-kanwil-uji"),
      operator,
      operator.replace("sesi-operator", "sesi-kanwil-uji"),
    ])
      expect([cookie, (await home(cookie)).status]).toEqual([cookie, 303]);
    const borrowed = cast.citra.cookie.replace("sesi-kanwil-uji", "sesi-operator");
    expect((await house().get("/operator", { cookie: borrowed })).status).toBe(303);
  });

  it.each([
    ["an hour of silence for Ayu", () => cast.ayu, IDLE_MS.biasa],
    ["a quarter of an hour for the admin", () => cast.citra, IDLE_MS.khusus],
    ["a quarter of an hour for the auditor", () => cast.gita, IDLE_MS.khusus],
  ])("ends after %s, to the millisecond", async (_, who, idle) => {
    const cookie = await signedIn(cast.d1, cast.agency.code, who().id, NOW, idle === IDLE_MS.khusus);
    expect((await home(cookie, NOW + idle)).status).toBe(303);
    expect((await home(cookie, NOW + idle - 1)).status).toBe(200);
  });

  it("ends for good after twelve hours, however busy", async () => {
    const cookie = await signedIn(cast.d1, cast.agency.code, cast.ayu.id, NOW);
    for (let at = NOW; at < NOW + ABSOLUTE_MS.biasa; at += 50 * 60_000)
      expect((await home(cookie, at)).status).toBe(200);
    expect((await home(cookie, NOW + ABSOLUTE_MS.biasa)).status).toBe(303);
  });

  it("ends at once when the epoch of the account moves", async () => {
    const cookie = await signedIn(cast.d1, cast.agency.code, cast.bagas.id, NOW);
    await cast.d1.prepare("UPDATE akun SET sesi_epoch = 1 WHERE pegawai = ?1").bind(cast.bagas.id).run();
    expect((await home(cookie)).status).toBe(303);
  });
});
