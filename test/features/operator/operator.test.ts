import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { forgetAgencies } from "../../../src/data/directory/database.ts";
import { newId, newSecret, sha256Hex } from "../../../src/data/ids.ts";
import { wakeAgency } from "../../../src/jobs/wake-agency.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { codeAt, jarOf } from "../../support/faktor.ts";
import { type Answer, house, NOW } from "../../support/house.ts";
import { eka, OPERATOR_TOTP, operatorWith } from "../../support/operator.ts";

let cast: Cast;
let op: Awaited<ReturnType<typeof eka>>;
beforeAll(async () => {
  cast = await castOf();
  op = await eka(NOW);
});
const SANDI = "kuda hijau menari pelan";
const cookieOf = (headers: Headers) =>
  headers
    .getSetCookie()
    .map((c) => c.split(";")[0])
    .join("; ");
const withCode = async (half: Answer, kembali = "") => {
  await env.DIRECTORY.prepare("UPDATE operator SET totp_langkah = 0").run();
  const kode = codeAt(OPERATOR_TOTP, NOW);
  return house().post("/operator/masuk/langkah-kedua", { kode, kembali }, { cookie: jarOf(half) });
};
const pages = ["/operator", "/operator/pool", "/operator/tugas", "/operator/libur"];

describe("the operator's pages", () => {
  it("show agencies, databases, jobs and holidays, and nobody who works there", async () => {
    const { get } = house();
    for (const path of [...pages, `/operator/instansi/${cast.agency.id}`]) {
      const { status, html } = await get(path, op);
      expect([path, status]).toEqual([path, 200]);
      for (const person of [cast.ayu, cast.bagas, cast.citra]) {
        expect(html).not.toContain(person.nama);
        expect(html).not.toContain(person.nip);
      }
    }
    expect((await get("/operator", op)).html).toContain("Kanwil Uji");
  });

  it("are closed to everybody of an agency, its admin too, and to strangers", async () => {
    const { get, post } = house();
    for (const path of pages)
      for (const who of [cast.ayu, cast.citra, cast.gita, cast.dimas, {}]) {
        const { status, to } = await get(path, who);
        expect([status, to]).toEqual([303, `/operator/masuk?kembali=${encodeURIComponent(path)}`]);
      }
    const suspend = `/operator/instansi/${cast.agency.id}/penangguhan`;
    expect((await post(suspend, { alasan: "iseng" }, cast.citra)).to).toBe("/operator/masuk");
    expect((await get(`${cast.base}/`, op)).status).toBe(303);
  });

  it("an unknown agency is not there, and a bad id neither", async () => {
    const { get } = house();
    expect((await get(`/operator/instansi/${newId(NOW)}`, op)).status).toBe(404);
    expect((await get("/operator/instansi/apa'--", op)).status).toBe(404);
  });
});

describe("signing in as operator", () => {
  it("works with the password, ends after a quarter of an hour of silence, and at sign-out", async () => {
    const email = await operatorWith(SANDI, NOW);
    const { post, get } = house();
    const half = await post("/operator/masuk", { email: email.toUpperCase(), sandi: SANDI });
    const answer = await withCode(half);
    expect(answer.to).toBe("/operator");
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^__Host-sesi-operator=.*HttpOnly; Secure; SameSite=Lax/,
    );
    const cookie = cookieOf(answer.headers);
    expect((await get("/operator", { cookie })).status).toBe(200);
    expect((await house(NOW + 16 * 60_000).get("/operator", { cookie })).status).toBe(303);
    await post("/operator/keluar", {}, { cookie });
    expect((await get("/operator", { cookie })).status).toBe(303);
  });

  it("a wrong password and an unknown e-mail get the same words; the tenth wrong one waits, the owner's device does not", async () => {
    const email = await operatorWith(SANDI, NOW);
    const { post } = house();
    const own = await post("/operator/masuk", { email, sandi: SANDI });
    const said = async (fields: Record<string, string>, who = {}) => {
      const a = await post("/operator/masuk", fields, who);
      return [a.status, a.page.querySelector(".error-summary a")?.text];
    };
    const wrong = await said({ email, sandi: "salah" });
    expect(await said({ email: "tak-ada@selaras.example", sandi: "salah" })).toEqual(wrong);
    for (let n = 0; n < 8; n += 1) await said({ email, sandi: "salah" });
    expect((await said({ email, sandi: SANDI }))[0]).toBe(429);
    const device = { cookie: cookieOf(own.headers) };
    expect((await post("/operator/masuk", { email, sandi: SANDI }, device)).status).toBe(303);
  });

  it("a one-time link sets the password once, ends every earlier session, and leads inside", async () => {
    const me = await eka(NOW);
    const secret = newSecret();
    await env.DIRECTORY.prepare("UPDATE operator SET undangan_hash = ?1, undangan_sampai = ?2 WHERE id = ?3")
      .bind(await sha256Hex(secret), NOW + 1000, me.id)
      .run();
    const { get, post } = house();
    const path = `/operator/undangan/${me.id}.${secret}`;
    expect((await get(path)).status).toBe(200);
    expect((await post(path, { sandi: SANDI, ulang: "lain" })).status).toBe(422);
    expect((await post(path, { sandi: "Eka Permata 1234", ulang: "Eka Permata 1234" })).status).toBe(422);
    const taken = await post(path, { sandi: SANDI, ulang: SANDI });
    expect(taken.to).toBe("/operator");
    // The link takes the second factor away: it is set up anew before anything else.
    expect((await get("/operator", { cookie: cookieOf(taken.headers) })).to).toBe("/operator/faktor");
    expect((await get("/operator", me)).status).toBe(303);
    expect((await post(path, { sandi: SANDI, ulang: SANDI })).status).toBe(404);
    expect((await get(`/operator/undangan/${me.id}.salah`)).status).toBe(404);
  });

  it("never leads out of the operator's area", async () => {
    const email = await operatorWith(SANDI, NOW);
    for (const kembali of [
      "//jahat.example",
      "https://jahat.example/operator",
      "/a/kanwil-uji/",
      "/operator/../x",
      "/\\jahat",
    ])
      expect(
        (await withCode(await house().post("/operator/masuk", { email, sandi: SANDI }), kembali)).to,
      ).toBe("/operator");
  });
});

describe("suspending an agency", () => {
  it("closes its pages to everybody, keeps why and who, and gives everything back", async () => {
    const { get, post } = house();
    const { agency, dimas } = { agency: cast.other.agency, dimas: cast.dimas };
    const at = `/operator/instansi/${agency.id}`;
    const empty = await post(`${at}/penangguhan`, { alasan: "" }, op);
    expect([empty.status, empty.page.querySelector("#alasan-kesalahan")?.text.trim()]).toEqual([
      422,
      "Isi alasannya",
    ]);
    expect((await post(`${at}/penangguhan`, { alasan: "Permintaan resmi <b>" }, op)).to).toBe(at);
    const closed = await get(`${cast.other.base}/`, dimas);
    expect(closed.status).toBe(503);
    expect(closed.page.querySelector("h1")?.text).toContain("ditangguhkan");
    expect((await post(`${cast.other.base}/masuk`, { pengenal: "x", sandi: "y" })).status).toBe(503);
    const twice = await post(`${at}/penangguhan`, { alasan: "lagi" }, op);
    expect(twice.status).toBe(409);
    expect((await get("/operator", op)).html).toContain("Permintaan resmi &lt;b&gt;");
    expect((await post(`${at}/pengaktifan`, { alasan: "Selesai" }, op)).to).toBe(at);
    forgetAgencies(env);
    expect((await get(`${cast.other.base}/`, dimas)).status).toBe(200);
    const row = await env.DIRECTORY.prepare(
      "SELECT keadaan, ditangguhkan_dari AS dari FROM agency WHERE id = ?1",
    )
      .bind(agency.id)
      .first();
    expect(row).toEqual({ keadaan: "aktif", dari: null });
  });
});

describe("the list of holidays", () => {
  it("is added to and revoked, never edited, and the calendars of the agencies follow", async () => {
    const { post, get } = house();
    const day = { tanggal: "2033-03-03", jenis: "nasional", keterangan: "Hari Uji", dasar: "SKB Uji 1" };
    expect((await post("/operator/libur", { ...day, tanggal: "2033-02-30" }, op)).status).toBe(422);
    expect((await post("/operator/libur", day, op)).to).toBe("/operator/libur?tahun=2033");
    const again = await post("/operator/libur", { ...day, keterangan: "Yang lain" }, op);
    expect([again.status, again.page.querySelector("#keterangan")?.getAttribute("value")]).toEqual([
      409,
      "Yang lain",
    ]);
    expect((await get("/operator/libur?tahun=2033", op)).html).toContain("Hari Uji");

    const calendar = () =>
      cast.d1.prepare("SELECT keterangan FROM hari_libur WHERE tanggal = '2033-03-03'").first();
    await wakeAgency(env, cast.agency, NOW + 1);
    expect(await calendar()).toEqual({ keterangan: "Hari Uji" });

    const later = house(NOW + 60_000);
    const off = { tanggal: day.tanggal, jenis: day.jenis };
    expect((await later.post("/operator/libur/pencabutan", off, op)).status).toBe(303);
    expect((await later.post("/operator/libur/pencabutan", off, op)).status).toBe(404);
    await wakeAgency(env, cast.agency, NOW + 60_001);
    expect(await calendar()).toBeNull();
  });

  it("whose year is empty warns the operator: deadlines would count through every holiday", async () => {
    const there = Date.parse("2034-05-02T02:00:00Z");
    const mine = await eka(there);
    const home = async () => (await house(there).get("/operator", mine)).html;
    expect(await home()).toContain("Belum ada hari libur untuk tahun ini");
    const day = { tanggal: "2034-05-01", jenis: "nasional", keterangan: "Hari Buruh", dasar: "SKB Uji 2" };
    expect((await house(there).post("/operator/libur", day, mine)).status).toBe(303);
    expect(await home()).not.toContain("Belum ada hari libur untuk tahun ini");
  });
});
