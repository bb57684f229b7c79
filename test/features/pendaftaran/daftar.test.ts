import { env } from "cloudflare:workers";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { continueSignups, tidySignups } from "../../../src/features/pendaftaran/actions.ts";
import { confirmationPath, giveBack, grow, type OwnPool, ownPool, roomOf } from "../../support/empty-pool.ts";
import { type Answer, type Fields, fromOurPage, house, NOW } from "../../support/house.ts";

const isian = {
  nama: "Dinas Kesehatan Kabupaten Muara Contoh",
  jenis: "daerah",
  zona: "WITA",
  kode: "",
  namaAdmin: "Siti Rahmawati, S.K.M.",
  nomor: "19850412 201001 2 901",
  email: "Siti@Contoh.go.id",
};
let pool: OwnPool;
beforeEach(async () => {
  pool = await ownPool(2);
});
afterAll(giveBack);

const count = async (d1: D1Database, sql: string) => (await d1.prepare(sql).first<{ n: number }>())?.n;
const inDirectory = <T>(sql: string) => pool.DIRECTORY.prepare(sql).first<T>();
/** The form sent, and the link of its letter pressed. */
async function daftar(fields: Fields = isian, at = NOW) {
  const { post } = house(at, pool);
  const sent = await post("/daftar", fields);
  const konfirmasi = confirmationPath(pool);
  return { to: sent.to ?? "", konfirmasi, confirmed: await post(konfirmasi, {}) };
}
const linkOf = (page: Answer) => new URL(page.page.querySelector("a.primary")?.getAttribute("href") ?? "");
/** The cookies an answer sets, as the next request sends them. */
const cookieOf = (a: Answer) =>
  a.headers
    .getSetCookie()
    .map((c) => c.split(";")[0])
    .join("; ");

describe("signing an agency up", () => {
  it("gives it a database, its first admin an invitation, and leads to the set-up list", async () => {
    const { post, get } = house(NOW, pool);
    const { to, konfirmasi, confirmed } = await daftar();
    const link = new URL(confirmed.to ?? "");
    const ready = await get(konfirmasi);
    expect(ready.page.querySelector("h1")?.text).toBe("Instansi Anda siap");
    expect(linkOf(ready).href).toBe(link.href);
    // Whoever only filled in the form is no reader of that mailbox.
    expect((await get(to)).html).not.toContain("/undangan/0");
    expect(link.pathname).toMatch(/^\/a\/dinkes-kab-muara-contoh\/undangan\//);

    const sandi = { sandi: "kuda hijau menari pelan", ulang: "kuda hijau menari pelan" };
    const taken = await post(link.pathname + link.search, sandi);
    expect(taken.to).toBe("/a/dinkes-kab-muara-contoh/kelola");
    const home = await get("/a/dinkes-kab-muara-contoh/", { cookie: cookieOf(taken) });
    expect(home.status).toBe(200);
    expect(home.html).toContain("Siti Rahmawati");

    const again = await post("/a/dinkes-kab-muara-contoh/masuk", {
      pengenal: "siti@contoh.go.id",
      sandi: sandi.sandi,
    });
    expect(again.status).toBe(303);
    expect((await get(to)).html).toContain("sudah dipakai");
    expect((await get(konfirmasi)).html).toContain("sudah dipakai");
  });

  it("writes whose room it is, the first unit, the holidays in force, the letter, and forgets the admin", async () => {
    await pool.DIRECTORY.batch([
      libur("2026-12-25", "Kelahiran Yesus Kristus", null),
      libur("2026-12-24", "Keliru", NOW),
    ]);
    const { konfirmasi } = await daftar();
    const room = roomOf("AGENCY_006");
    const agency = await inDirectory<Record<string, unknown>>("SELECT * FROM agency");
    expect(agency).toMatchObject({
      code: "dinkes-kab-muara-contoh",
      zona: "WITA",
      keadaan: "uji-coba",
      bangun_pada: NOW,
    });
    expect(agency?.versi_skema).toBe(env.AGENCY_MIGRATIONS.length);
    expect(await room.prepare("SELECT agency, code FROM instansi").first()).toEqual({
      agency: agency?.id,
      code: agency?.code,
    });
    expect((await room.prepare("SELECT tanggal FROM hari_libur").raw()).flat()).toEqual(["2026-12-25"]);
    expect(await room.prepare("SELECT nama FROM unit_versi").first()).toEqual({ nama: isian.nama });
    const letter = await room
      .prepare("SELECT kepada, isi FROM surat_keluar")
      .first<{ kepada: string; isi: string }>();
    expect(letter?.kepada).toBe("siti@contoh.go.id");
    expect(letter?.isi).toContain(linkOf(await house(NOW, pool).get(konfirmasi)).href);
    expect(await inDirectory("SELECT langkah, admin FROM pendaftaran")).toEqual({ langkah: 4, admin: null });
    const everything = JSON.stringify(
      (await pool.DIRECTORY.prepare("SELECT * FROM pendaftaran").all()).results,
    );
    for (const personal of ["Siti", "siti@", "198504122010012901"])
      expect(everything).not.toContain(personal);
  });

  it("takes a NI PPPK as it takes a NIP", async () => {
    await daftar({ ...isian, nomor: "198504122024211901" });
    expect(await roomOf("AGENCY_006").prepare("SELECT jenis FROM pegawai").first()).toEqual({
      jenis: "pppk",
    });
  });
});

describe("what was typed", () => {
  it("comes back whole when something is missing, named by its field", async () => {
    const { post } = house(NOW, pool);
    const typed = { ...isian, nama: "", nomor: "19850412", email: "siti@", kode: "Dinas Kita!" };
    const again = await post("/daftar", typed);
    expect(again.status).toBe(422);
    const wrong = again.page.querySelectorAll(".error-summary a").map((a) => a.getAttribute("href"));
    expect(wrong).toEqual(["#nama", "#kode", "#nomor", "#email"]);
    for (const field of ["nomor", "email", "kode", "namaAdmin"] as const)
      expect(again.page.querySelector(`#${field}`)?.getAttribute("value")).toBe(typed[field]);
    expect(again.page.querySelector("#zona-WITA")?.hasAttribute("checked")).toBe(true);
    expect(await inDirectory("SELECT count(*) AS n FROM pendaftaran")).toEqual({ n: 0 });
    expect((await post("/daftar", {})).status).toBe(422);
  });

  it("a name or a code that is there already leads to its admin", async () => {
    const { post } = house(NOW, pool);
    await daftar({ ...isian, kode: "dinkes" });
    const name = await post("/daftar", { ...isian, nama: `  ${isian.nama.toUpperCase()} `, kode: "lain" });
    expect(name.status).toBe(422);
    expect(name.page.querySelector(".error-summary")?.text).toContain("mungkin sudah terdaftar");
    const code = await post("/daftar", { ...isian, nama: "Instansi Lain", kode: "DINKES" });
    expect(code.status).toBe(422);
    expect(code.page.querySelector(".error-summary a")?.getAttribute("href")).toBe("#kode");
    expect(await inDirectory("SELECT count(*) AS n FROM agency")).toEqual({ n: 1 });
  });

  it("too many from one network wait a minute, and nothing typed is lost", async () => {
    const hasty = { ...pool, MASUK_RL: { limit: async () => ({ success: false }) } };
    const again = await house(NOW, hasty).post("/daftar", isian);
    expect(again.status).toBe(429);
    expect(again.page.querySelector("#nama")?.getAttribute("value")).toBe(isian.nama);
  });

  it("bad text is never a fault, and is stored as it is shown", async () => {
    const { post, get } = house(NOW, pool);
    const nasty = `<b>"Dinas'; DROP TABLE agency;--\u0000\ud800`;
    const { to, konfirmasi } = await daftar({ ...isian, nama: nasty, kode: "aneh" });
    for (const at of [to, konfirmasi]) expect((await get(at)).page.querySelector("main b")).toBeNull();
    const page = await get(konfirmasi);
    expect(page.status).toBe(200);
    expect(page.page.querySelector(".main b, main b")).toBeNull();
    expect(await roomOf("AGENCY_006").prepare("SELECT nama FROM instansi").first()).toEqual({
      nama: `<b>"Dinas'; DROP TABLE agency;--\ufffd`,
    });
    for (const field of Object.keys(isian)) {
      const long = await post("/daftar", { ...isian, [field]: "x".repeat(10_000) });
      expect([303, 422, 429]).toContain(long.status);
    }
  });
});

describe("the address of a sign-up", () => {
  it("opens only with its secret, and the same form sent twice is one agency", async () => {
    const { post, get } = house(NOW, pool);
    const form = (await get("/daftar")).page;
    const hidden = Object.fromEntries(
      form
        .querySelectorAll("input[type=hidden]")
        .map((i) => [i.getAttribute("name"), i.getAttribute("value")]),
    ) as Record<string, string>;
    const twice = await Promise.all([
      post("/daftar", { ...isian, ...hidden }),
      post("/daftar", { ...isian, ...hidden }),
    ]);
    expect(twice.map((a) => a.to)).toEqual([`/daftar/${hidden.id}.${hidden.rahasia}`, twice[0]?.to]);
    const konfirmasi = confirmationPath(pool);
    const pressed = await Promise.all([post(konfirmasi, {}), post(konfirmasi, {})]);
    expect(pressed.map((a) => a.status)).toEqual([303, 303]);
    expect(await inDirectory("SELECT count(*) AS n FROM agency")).toEqual({ n: 1 });
    expect(await count(roomOf("AGENCY_006"), "SELECT count(*) AS n FROM pegawai")).toBe(1);
    for (const token of [`${hidden.id}.salah`, `${hidden.id}`, "apa-saja.x", `${hidden.id}.`]) {
      expect((await get(`/daftar/${token}`)).status).toBe(404);
      expect((await post(`/daftar/${token}/lanjutan`, {})).status).toBe(404);
      expect((await post(`/daftar/${token}/undangan`, {})).status).toBe(404);
      expect((await post(`/daftar/${token}/surat`, {})).status).toBe(404);
      expect((await get(`/daftar/konfirmasi/${token}`)).status).toBe(404);
      expect((await post(`/daftar/konfirmasi/${token}`, {})).status).toBe(404);
    }
  });

  it("renews the first invitation after seven days, and only until it was used", async () => {
    const { post, get, clock } = house(NOW, pool);
    const { to, konfirmasi } = await daftar();
    clock.at = NOW + 8 * 86_400_000;
    const late = await get(to ?? "");
    expect(late.html).toContain("lewat 7 hari");
    expect((await post(`${to}/undangan`, {})).to).toBe(to);
    const link = linkOf(await get(konfirmasi));
    const letters = await roomOf("AGENCY_006").prepare("SELECT isi FROM surat_keluar").raw();
    expect(letters.filter(([isi]) => String(isi).includes(link.pathname))).toHaveLength(2);
    const sandi = { sandi: "kuda hijau menari pelan", ulang: "kuda hijau menari pelan" };
    expect((await post(link.pathname, sandi)).status).toBe(303);
    clock.at += 30 * 86_400_000;
    await post(`${to}/undangan`, {});
    expect((await post(link.pathname, sandi)).status).toBe(404);
  });
});

describe("proving the mailbox", () => {
  const pooled = () =>
    inDirectory<{ n: number }>("SELECT count(*) AS n FROM pool WHERE keadaan = 'terpakai'");
  const rows = () => inDirectory<{ n: number }>("SELECT count(*) AS n FROM pendaftaran");

  it("no database is claimed before it: the form alone, its page, the open link and the job claim nothing", async () => {
    const { post, get } = house(NOW, pool);
    const sent = await post("/daftar", isian);
    const konfirmasi = confirmationPath(pool);
    await get(sent.to ?? "");
    await post(`${sent.to}/lanjutan`, {});
    expect((await get(konfirmasi)).page.querySelector("h1")?.text).toBe("Konfirmasi surel");
    expect(await continueSignups({ ...env, ...pool }, NOW)).toEqual([]);
    expect(await pooled()).toEqual({ n: 0 });
    const page = await get(sent.to ?? "");
    expect(page.html).toContain("s***@contoh.go.id");
    expect(page.html).not.toContain(konfirmasi);
    await post(konfirmasi, {});
    expect(await pooled()).toEqual({ n: 1 });
  });

  it("what nobody proved in a day is forgotten, and its code is free again", async () => {
    const sent = await house(NOW, pool).post("/daftar", { ...isian, kode: "dinkes" });
    const konfirmasi = confirmationPath(pool);
    const day = 24 * 3_600_000;
    expect((await house(NOW + day - 1, pool).get(konfirmasi)).status).toBe(200);
    expect((await house(NOW + day, pool).get(konfirmasi)).status).toBe(404);
    expect((await house(NOW + day, pool).post(konfirmasi, {})).status).toBe(404);
    expect((await house(NOW + day, pool).get(sent.to ?? "")).status).toBe(404);
    await tidySignups({ ...env, ...pool }, NOW + day);
    expect(await rows()).toEqual({ n: 0 });
    expect(await pooled()).toEqual({ n: 0 });
    expect((await house(NOW + day, pool).post("/daftar", { ...isian, kode: "dinkes" })).status).toBe(303);
  });

  it("one network or one mailbox cannot fill the queue; who confirms makes room", async () => {
    const from = (network: string, fields: Fields) =>
      house(NOW, pool).send("/daftar", {
        method: "POST",
        body: new URLSearchParams(fields),
        headers: { ...fromOurPage(), "cf-connecting-ip": network },
      });
    const nth = (n: number, email = `a${n}@contoh.go.id`) => ({
      ...isian,
      nama: `Instansi ${n}`,
      kode: `kode-${n}`,
      email,
    });
    const said: number[] = [];
    for (let n = 0; n < 6; n += 1) said.push((await from("192.0.2.1", nth(n))).status);
    expect(said).toEqual([303, 303, 303, 303, 303, 429]);
    expect((await from("192.0.2.2", nth(6))).status).toBe(303);
    const refused = await from("192.0.2.1", nth(7));
    expect(refused.page.querySelector("#nama")?.getAttribute("value")).toBe("Instansi 7");
    const first = /\/daftar\/konfirmasi\/\S+/.exec(pool.EMAIL.letters[0]?.text ?? "")?.[0] ?? "";
    await house(NOW, pool).post(first, {});
    expect((await from("192.0.2.1", nth(7))).status).toBe(303);
    const one = "satu@contoh.go.id";
    expect((await from("192.0.2.3", nth(8, one))).status).toBe(303);
    expect((await from("192.0.2.4", nth(9, one))).status).toBe(303);
    expect((await from("192.0.2.5", nth(10, one))).status).toBe(429);
    const kept = JSON.stringify(
      (await pool.DIRECTORY.prepare("SELECT jaringan, surel FROM pendaftaran").all()).results,
    );
    expect(kept).not.toMatch(/192\.0|@/);
  });

  it("a letter that could not go out is tried again; five are enough", async () => {
    const dead = { ...pool, EMAIL: { send: () => Promise.reject(new Error("post office closed")) } as never };
    const sent = await house(NOW, dead).post("/daftar", isian);
    expect((await house(NOW, pool).get(sent.to ?? "")).html).toContain("belum terkirim");
    await tidySignups({ ...env, ...pool }, NOW + 60_000);
    expect(pool.EMAIL.letters).toHaveLength(0);
    await tidySignups({ ...env, ...pool }, NOW + 6 * 60_000);
    expect(pool.EMAIL.letters).toHaveLength(1);
    for (let n = 0; n < 8; n += 1) await house(NOW, pool).post(`${sent.to}/surat`, {});
    expect(pool.EMAIL.letters).toHaveLength(5);
    expect((await house(NOW, pool).get(sent.to ?? "")).html).toContain("lima kali");
  });
});

describe("an empty pool", () => {
  it("two at the last database: one has it, the other waits, and goes on by itself when the pool grows", async () => {
    pool = await ownPool(1);
    const { post, get } = house(NOW, pool);
    const forms = [
      await post("/daftar", { ...isian, nama: "Instansi Satu", kode: "satu" }),
      await post("/daftar", { ...isian, nama: "Instansi Dua", kode: "dua", email: "dua@contoh.go.id" }),
    ];
    const links = pool.EMAIL.letters.map((l) => /\/daftar\/konfirmasi\/\S+/.exec(l.text)?.[0] ?? "");
    await Promise.all(links.map((link) => post(link, {})));
    const both = forms;
    const pages = await Promise.all(both.map((a) => get(a.to ?? "")));
    const titles = pages.map((p) => p.page.querySelector("h1")?.text).sort();
    expect(titles).toEqual(["Instansi Anda siap", "Menunggu ruang"]);
    const waits = both[pages.findIndex((p) => p.html.includes("Menunggu ruang"))]?.to ?? "";
    expect((await get(waits)).html).toContain("Urutan Anda: 1");
    await post(`${waits}/lanjutan`, {});
    const news = await pool.DIRECTORY.prepare("SELECT jenis FROM kabar_operator ORDER BY jenis").raw();
    expect(news.flat()).toEqual(["pool-habis", "pool-menipis"]);

    await grow(pool, "AGENCY_007");
    expect(await continueSignups({ ...env, ...pool }, NOW)).toHaveLength(1);
    expect((await get(waits)).page.querySelector("h1")?.text).toBe("Instansi Anda siap");
    expect(await inDirectory("SELECT count(*) AS n FROM agency")).toEqual({ n: 2 });
  });

  it("who came first is served first, and the waiting page hears of it without a new page", async () => {
    pool = await ownPool(0);
    const early = await daftar({ ...isian, nama: "Pertama", kode: "pertama" });
    const { send, get } = house(NOW + 1000, pool);
    const late = await daftar({ ...isian, nama: "Kedua", kode: "kedua" }, NOW + 1000);
    expect((await get(late.to ?? "")).html).toContain("Urutan Anda: 2");
    const asks = (to: string | null) =>
      send(`${to}/lanjutan`, {
        method: "POST",
        body: new URLSearchParams(),
        headers: { origin: env.ORIGIN, "sec-fetch-site": "same-origin", "hx-request": "true" },
      });
    await grow(pool, "AGENCY_006");
    const still = await asks(late.to);
    expect([still.status, still.headers.get("hx-redirect")]).toEqual([204, null]);
    expect((await asks(early.to)).headers.get("hx-redirect")).toBe(early.to);
  });
});

const libur = (tanggal: string, nama: string, dicabut: number | null) =>
  pool.DIRECTORY.prepare(
    "INSERT INTO libur (tanggal, jenis, dasar, keterangan, ditetapkan_pada, dicabut_pada) VALUES (?1, 'nasional', 'SKB', ?2, 1, ?3)",
  ).bind(tanggal, nama, dicabut);
