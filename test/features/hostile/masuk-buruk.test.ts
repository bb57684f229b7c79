import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { newId, sha256Hex } from "../../../src/data/ids.ts";
import { hashPassword } from "../../../src/data/password.ts";
import { type Cast, signedIn } from "../../support/cast.ts";
import { giveBack, ownPool } from "../../support/empty-pool.ts";
import { kolom } from "../../support/evaluasi.ts";
import { house, NOW } from "../../support/house.ts";
import { castKeras } from "./ruang.ts";

const SANDI = "kuda hijau menari pelan";
let cast: Cast;
let hash: string;
beforeAll(async () => {
  hash = await hashPassword(SANDI, env.PEPPER);
  cast = await castKeras();
  for (const who of [cast.ayu, cast.bagas, cast.hadi])
    await cast.d1.prepare("UPDATE akun SET sandi_hash = ?1 WHERE pegawai = ?2").bind(hash, who.id).run();
});
const enter = (pengenal: string, sandi: string, at = NOW) =>
  house(at).post(`${cast.base}/masuk`, { pengenal, sandi });

describe("guessing", () => {
  it("fifty guesses at once count as fifty: the next one waits, however the number is written", async () => {
    const { nip } = cast.ayu;
    await Promise.all(Array.from({ length: 50 }, () => enter(nip, "tebakan yang salah")));
    const spaced = `${nip.slice(0, 8)} ${nip.slice(8, 14)}.${nip.slice(14)}`;
    for (const variant of [nip, spaced, ` ${nip}\t`, `'${nip}`, nip.replace(/(....)/g, "$1-")])
      expect([variant, (await enter(variant, SANDI, NOW + 50_000)).status]).toEqual([variant, 429]);
    expect((await enter(nip, SANDI, NOW + 61_000)).status).toBe(303);
  });

  it("an e-mail is one e-mail, in capitals and with spaces around it too", async () => {
    const email = `${cast.bagas.id.toLowerCase()}@contoh.example`;
    for (let n = 0; n < 6; n += 1) await enter(email, "tebakan yang salah");
    for (const variant of [email, email.toUpperCase(), `  ${email}  `, `\u0000${email}`])
      expect([variant, (await enter(variant, SANDI)).status]).toEqual([variant, 429]);
    expect((await enter(email.toUpperCase(), SANDI, NOW + 61_000)).status).toBe(303);
  });

  it("an open session does not tell the password to whoever tries: five, then waiting", async () => {
    const who = { cookie: await signedIn(cast.d1, cast.agency.code, cast.hadi.id, NOW) };
    const baru = "sepeda ungu tertawa riang";
    const change = (lama: string, at = NOW) =>
      house(at).post(`${cast.base}/sandi`, { lama, sandi: baru, ulang: baru }, who);
    for (let n = 0; n < 5; n += 1) expect((await change("tebakan")).status).toBe(422);
    const waits = await change(SANDI);
    expect([waits.status, waits.html.includes("Terlalu banyak percobaan")]).toEqual([429, true]);
    expect((await change(SANDI, NOW + 2000)).status).toBe(303);
    expect(
      await kolom(cast, "SELECT count(*) FROM percobaan_masuk WHERE kunci LIKE ?1", `%${cast.hadi.id}`),
    ).toBe(0);
  });

  it("a number that is nobody's takes as long as one that is somebody's", async () => {
    const c = await castKeras();
    await c.d1.prepare("UPDATE akun SET sandi_hash = ?1 WHERE pegawai = ?2").bind(hash, c.ayu.id).run();
    const time = async (pengenal: string) => {
      const from = performance.now();
      await house().post(`${c.base}/masuk`, { pengenal, sandi: "salah semua" });
      return performance.now() - from;
    };
    await time("1");
    const median = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] as number;
    const [known, unknown]: [number[], number[]] = [[], []];
    // In turn, so that what else the machine does falls on both.
    for (let n = 0; n < 15; n += 1) {
      await c.d1.prepare("DELETE FROM percobaan_masuk").run();
      known.push(await time(c.ayu.nip));
      unknown.push(await time(`19${String(n).padStart(16, "0")}`));
    }
    const ratio = median(unknown) / median(known);
    expect(ratio).toBeGreaterThan(0.7);
    expect(ratio).toBeLessThan(1.3);
  });
});

describe("an invitation", () => {
  const invite = async (c: Cast, secret: string) => {
    const id = newId(NOW);
    await c.d1
      .prepare(
        "INSERT INTO undangan (id, pegawai, rahasia_hash, dibuat_pada, kedaluwarsa_pada) VALUES (?1, ?2, ?3, ?4, ?5)",
      )
      .bind(id, c.ayu.id, await sha256Hex(secret), NOW, NOW + 86_400_000)
      .run();
    return `${c.base}/undangan/${id}.${secret}`;
  };
  const baru = { sandi: "sepeda ungu tertawa riang", ulang: "sepeda ungu tertawa riang" };

  it("two at once: one gets in, the other is told that it is used, one audit row", async () => {
    const c = await castKeras();
    const link = await invite(c, "satu");
    const answers = await Promise.all(Array.from({ length: 10 }, () => house().post(link, baru)));
    expect(answers.map((a) => a.status).sort()).toEqual([303, ...Array(9).fill(404)]);
    expect(
      await kolom(
        c,
        "SELECT count(*) FROM jejak WHERE objek = ?1 AND tindakan = 'akun.undangan-diterima'",
        c.ayu.id,
      ),
    ).toBe(1);
    expect(await kolom(c, "SELECT count(*) FROM sesi WHERE pegawai = ?1 AND epoch = ?2", c.ayu.id, NOW)).toBe(
      1,
    );
  });

  it("that lies in an older letter opens nothing once the account has a newer password", async () => {
    const c = await castKeras();
    const [first, second] = [await invite(c, "satu"), await invite(c, "dua")];
    expect((await house().post(first, baru)).status).toBe(303);
    expect((await house().get(second)).status).toBe(404);
    expect((await house().post(second, baru)).status).toBe(404);
    const third = await invite(c, "tiga");
    const who = { cookie: await signedIn(c.d1, c.agency.code, c.ayu.id, NOW) };
    await c.d1
      .prepare("UPDATE sesi SET epoch = (SELECT sesi_epoch FROM akun WHERE pegawai = ?1) WHERE pegawai = ?1")
      .bind(c.ayu.id)
      .run();
    const lain = "gajah kelabu bernyanyi merdu";
    const changed = await house().post(
      `${c.base}/sandi`,
      { lama: baru.sandi, sandi: lain, ulang: lain },
      who,
    );
    expect(changed.status).toBe(303);
    expect((await house().get(third)).status).toBe(404);
  });

  it("of another agency, with a wrong or cut secret, or no secret opens nothing and says the same", async () => {
    const c = await castKeras();
    const link = await invite(c, "satu");
    for (const bad of [
      link.replace(c.base, c.other.base),
      `${link}x`,
      link.slice(0, -1),
      link.replace(/\.satu/, ""),
      link.replace(/\.satu/, "."),
      `${link}.x`.replace(".satu.x", ".x.satu"),
      link.toLowerCase(),
    ]) {
      const answer = await house().get(bad);
      expect([bad, answer.status, answer.html.includes("Ayu Lestari")]).toEqual([bad, 404, false]);
      expect((await house().post(bad, baru)).status).toBe(404);
    }
    expect((await house(NOW + 86_400_000).get(link)).status).toBe(404);
    expect((await house(NOW + 86_400_000 - 1).get(link)).status).toBe(200);
  });
});

it("no agency can be called what the operator's cookie is called", async () => {
  const pool = await ownPool(1);
  const form = {
    nama: "Dinas Operator",
    jenis: "daerah",
    zona: "WIB",
    kode: "operator",
    namaAdmin: "Sari",
    nomor: cast.ayu.nip,
    email: "sari@contoh.example",
  };
  const answer = await house(NOW, pool).post("/daftar", form);
  await giveBack();
  expect(answer.status).toBe(422);
  expect(answer.page.querySelector(".error-summary")?.text).toContain("Kode");
});
