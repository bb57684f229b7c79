import { beforeAll, describe, expect, it } from "vitest";
import { type Cast, castOf, signedIn } from "../../support/cast.ts";
import { kolom } from "../../support/evaluasi.ts";
import { codeAt, decoded, jarOf, SANDI, withPassword, withTotp } from "../../support/faktor.ts";
import { type Answer, house, NOW } from "../../support/house.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await castOf();
  await withPassword(cast, cast.ayu, cast.hadi);
});
const akun = (c = cast) => `${c.base}/akun`;

const shown = (page: Answer) => ({
  secret: decoded(page.page.querySelector("salin-teks code")?.text ?? ""),
  rahasia: page.page.querySelector("[name=rahasia]")?.getAttribute("value") ?? "",
});
const codesOf = (page: Answer) => page.page.querySelectorAll("ol code").map((c) => c.text);

describe("setting up an authenticator", () => {
  it("shows a QR code and the same as letters; its first code proves it and is used up; ten codes are shown once", async () => {
    const { get, post } = house();
    const page = await get(`${akun()}/totp`, cast.ayu);
    expect(page.status).toBe(200);
    expect(page.page.querySelector("svg.qr path")).not.toBeNull();
    const { secret, rahasia } = shown(page);
    expect(await kolom(cast, "SELECT totp FROM akun WHERE pegawai = ?1", cast.ayu.id)).toBeNull();
    const wrong = await post(`${akun()}/totp`, { rahasia, kode: "000000" }, cast.ayu);
    expect(wrong.status).toBe(422);
    expect(shown(wrong).secret).toBe(secret);
    const done = await post(`${akun()}/totp`, { rahasia, kode: codeAt(secret, NOW) }, cast.ayu);
    const codes = codesOf(done);
    expect([done.status, new Set(codes).size]).toEqual([200, 10]);
    expect(codes[0]).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    const stored = String(await kolom(cast, "SELECT totp FROM akun WHERE pegawai = ?1", cast.ayu.id));
    expect(stored).toMatch(/^1\.[\w-]{16}\.[\w-]+$/);
    expect(stored).not.toContain(secret);
    const hashes = await cast.d1
      .prepare("SELECT hash FROM kode_pemulihan WHERE pegawai = ?1")
      .bind(cast.ayu.id)
      .all();
    for (const code of codes) expect(JSON.stringify(hashes.results)).not.toContain(code);
    // K23: the same page sent again, and the code that proved the app at sign-in.
    expect((await post(`${akun()}/totp`, { rahasia, kode: codeAt(secret, NOW) }, cast.ayu)).status).toBe(422);
    const half = jarOf(await post(`${cast.base}/masuk`, { pengenal: cast.ayu.nip, sandi: SANDI }));
    const step = `${cast.base}/masuk/langkah-kedua`;
    expect((await post(step, { kode: codeAt(secret, NOW) }, { cookie: half })).status).toBe(422);
    // A recovery code opens once, typed as people type; then never again.
    const typed = codes[3]?.toLowerCase().replaceAll("-", " ") ?? "";
    const both = await Promise.all([1, 2].map(() => post(step, { kode: typed }, { cookie: half })));
    expect(both.map((a) => a.status).sort()).not.toEqual([303, 303]);
    expect(both.some((a) => a.status === 303)).toBe(true);
    const next = jarOf(
      await house(NOW + 1000).post(`${cast.base}/masuk`, { pengenal: cast.ayu.nip, sandi: SANDI }),
    );
    expect((await house(NOW + 1000).post(step, { kode: typed }, { cookie: next })).status).toBe(422);
    expect((await get(akun(), cast.ayu)).html).toContain("9 dari 10");
    expect(
      await kolom(
        cast,
        "SELECT count(*) FROM pemberitahuan WHERE pegawai = ?1 AND jenis = 'akun-faktor'",
        cast.ayu.id,
      ),
    ).toBe(2);
  });

  it("the page is of this person and of a quarter of an hour: another's, an old or a changed one sets up nothing", async () => {
    const { secret, rahasia } = shown(await house().get(`${akun()}/totp`, cast.hadi));
    const gita = await house().post(`${akun()}/totp`, { rahasia, kode: codeAt(secret, NOW) }, cast.gita);
    const changed = await house().post(
      `${akun()}/totp`,
      { rahasia: `${rahasia}A`, kode: codeAt(secret, NOW) },
      cast.hadi,
    );
    const fresh = await signedIn(cast.d1, cast.agency.code, cast.hadi.id, NOW + 15 * 60_000);
    const late = await house(NOW + 15 * 60_000).post(
      `${akun()}/totp`,
      { rahasia, kode: codeAt(secret, NOW + 15 * 60_000) },
      { cookie: fresh },
    );
    for (const answer of [gita, changed, late]) {
      expect(answer.status).toBe(422);
      expect(answer.html).toContain("terlalu lama terbuka");
    }
    expect(
      await kolom(
        cast,
        "SELECT count(*) FROM akun WHERE totp IS NOT NULL AND pegawai IN (?1, ?2)",
        cast.hadi.id,
        cast.gita.id,
      ),
    ).toBe(0);
  });

  it("codes can be downloaded as a file, and only codes; new ones make the old ones worthless", async () => {
    const c = await castOf();
    const secret = await withTotp(c, c.farida);
    const { post } = house();
    const first = codesOf(await post(`${akun(c)}/kode`, {}, c.farida));
    const file = await post(`${akun(c)}/kode/berkas`, { kode: first.join(" ") }, c.farida);
    expect(file.headers.get("content-disposition")).toContain("attachment");
    expect(file.html).toContain(first[9]);
    expect((await post(`${akun(c)}/kode/berkas`, { kode: "<script>" }, c.farida)).status).toBe(422);
    const second = codesOf(await post(`${akun(c)}/kode`, {}, c.farida));
    const half = jarOf(await post(`${c.base}/masuk`, { pengenal: c.farida.nip, sandi: SANDI }));
    const enter = (kode = "") => post(`${c.base}/masuk/langkah-kedua`, { kode }, { cookie: half });
    expect((await enter(first[0])).status).toBe(422);
    expect((await enter(second[0])).status).toBe(303);
    expect(secret).not.toBe("");
    expect((await post(`${akun(c)}/kode`, {}, c.hadi)).status).toBe(409);
  });
});

describe("an open session alone", () => {
  it("changes nothing after a quarter of an hour; the password opens it again, as slow to guess as at sign-in", async () => {
    const c = await castOf();
    await withTotp(c, c.ayu);
    const at = NOW + 15 * 60_000;
    const { get, post } = house(at);
    expect((await get(`${akun(c)}/totp`, c.ayu)).to).toBe(akun(c));
    for (const path of ["totp", "totp/pelepasan", "kode", "kunci-sandi"])
      expect([path, (await post(`${akun(c)}/${path}`, { nama: "x", jawaban: "{}" }, c.ayu)).status]).toEqual([
        path,
        409,
      ]);
    for (let n = 0; n < 5; n += 1)
      expect((await post(`${akun(c)}/bukti`, { lama: "salah" }, c.ayu)).status).toBe(422);
    expect((await post(`${akun(c)}/bukti`, { lama: SANDI }, c.ayu)).status).toBe(429);
    expect((await house(at + 2000).post(`${akun(c)}/bukti`, { lama: SANDI }, c.ayu)).to).toBe(akun(c));
    expect((await house(at + 3000).post(`${akun(c)}/totp/pelepasan`, {}, c.ayu)).status).toBe(303);
    expect((await house(at + 4000).post(`${akun(c)}/totp/pelepasan`, {}, c.ayu)).status).toBe(409);
    expect(await kolom(c, "SELECT totp FROM akun WHERE pegawai = ?1", c.ayu.id)).toBeNull();
  });
});

describe("Perangkat saya", () => {
  it("lists the sessions, ends one and all others; nobody ends another's", async () => {
    const c = await castOf();
    const [a, b] = [
      await signedIn(c.d1, c.agency.code, c.hadi.id, NOW),
      await signedIn(c.d1, c.agency.code, c.hadi.id, NOW),
    ];
    const page = await house().get(akun(c), { cookie: a });
    expect(page.page.querySelectorAll("#perangkat tbody tr").length).toBe(3);
    expect(page.page.querySelector("#perangkat")?.text).toContain("perangkat ini");
    const idOf = (cookie: string) => cookie.split("=")[1]?.split(".")[0];
    const end = (id: string | undefined, who: { cookie: string }) =>
      house().post(`${akun(c)}/sesi/${id}/pengakhiran`, {}, who);
    expect((await end(idOf(c.ayu.cookie), { cookie: a })).status).toBe(404);
    expect((await end("apa'--", { cookie: a })).status).toBe(404);
    expect((await end(idOf(b), { cookie: a })).status).toBe(303);
    expect((await end(idOf(b), { cookie: a })).status).toBe(404);
    expect((await house().get(`${c.base}/`, { cookie: b })).status).toBe(303);
    expect((await house().post(`${akun(c)}/sesi/pengakhiran`, {}, { cookie: a })).status).toBe(303);
    expect((await house().get(`${c.base}/`, c.hadi)).status).toBe(303);
    expect((await house().get(`${c.base}/`, { cookie: a })).status).toBe(200);
    expect((await house().get(akun(c), c.dimas)).status).toBe(303);
  });
});
