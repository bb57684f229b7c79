import { env } from "cloudflare:workers";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { forgetAgencies } from "../../../src/data/directory/database.ts";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { faultyD1 } from "../../support/faulty-d1.ts";
import { fromOurPage, house, NOW } from "../../support/house.ts";
import { eka } from "../../support/operator.ts";

/** One page for the whole world: how the service is, and nothing of anybody. */
let cast: Cast;
let op: Awaited<ReturnType<typeof eka>>;
beforeAll(async () => {
  cast = await castOf();
  op = await eka(NOW);
});
beforeEach(() =>
  env.DIRECTORY.batch([
    env.DIRECTORY.prepare("DELETE FROM gangguan"),
    env.DIRECTORY.prepare("DELETE FROM pengaturan WHERE kunci = 'cron-terakhir'"),
  ]),
);

/** As an isolate sees it that was just started: nothing is kept yet. */
const fresh = (at = NOW, directory: D1Database = env.DIRECTORY) => {
  const { d1, ledger } = countingD1(directory);
  return { ...house(at, { DIRECTORY: d1 }), ledger };
};
const lihat = (at = NOW, cookie = "") => fresh(at).get("/status", { cookie });
const judul = async (at = NOW, cookie = "") =>
  (await lihat(at, cookie)).page.querySelector("h1")?.text.trim();
/** Without what is new in every answer. */
const tetap = (html: string) => html.replace(/ (hx-)?nonce="[^"]*"/g, "");
const HARI = 86_400_000;

type Isi = {
  tingkat?: string;
  judul?: string;
  isi?: string;
  mulai?: number;
  selesai?: number;
  penutup?: string;
};
const gangguan = (g: Isi) =>
  env.DIRECTORY.prepare(
    "INSERT INTO gangguan (id, tingkat, judul, isi, mulai_pada, selesai_pada, penutup, oleh) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
  )
    .bind(
      newId(NOW),
      g.tingkat ?? "gangguan",
      g.judul ?? "Unggah bukti lambat",
      g.isi ?? "Antrean berkas penuh",
      g.mulai ?? NOW - 3_600_000,
      g.selesai ?? null,
      g.penutup ?? "",
      op.id,
    )
    .run();
const cron = (at: number) =>
  env.DIRECTORY.prepare("INSERT OR REPLACE INTO pengaturan (kunci, nilai) VALUES ('cron-terakhir', ?1)")
    .bind(String(at))
    .run();

describe("what a visitor sees", () => {
  it("before anything was ever told: everything works, nothing reported, no timetable yet", async () => {
    const { status, page, html } = await lihat();
    expect([status, page.querySelector("h1")?.text.trim()]).toEqual([200, "Semua berjalan"]);
    for (const words of ["Belum pernah berjalan", "Tidak ada gangguan yang dilaporkan", "30 hari terakhir"])
      expect(html).toContain(words);
    expect(page.querySelector(".notice")).toBeNull();
  });

  it.each([
    ["gangguan", "Ada gangguan", "Tidak dapat dipakai", "There is an incident", "Not usable"],
    ["sebagian", "Ada gangguan", "Sebagian terganggu", "There is an incident", "Partly disturbed"],
    ["pemeliharaan", "Sedang dipelihara", "Pemeliharaan", "Under maintenance", "Maintenance"],
  ])("%s: %s, in both languages", async (tingkat, h1, label, h1En, labelEn) => {
    await gangguan({ tingkat });
    const id = await lihat();
    expect(id.page.querySelector("h1")?.text.trim()).toBe(h1);
    for (const words of [label, "Unggah bukti lambat", "Antrean berkas penuh", "08.00 WIB"])
      expect(id.page.querySelector(".notice")?.text).toContain(words);
    const en = await lihat(NOW, "bahasa=en");
    expect([
      en.page.querySelector("h1")?.text.trim(),
      en.page.querySelector("html")?.getAttribute("lang"),
    ]).toEqual([h1En, "en"]);
    expect(en.html).toContain(labelEn);
  });

  it("an incident outweighs maintenance; ended it is a line with how it ended, for thirty days", async () => {
    await gangguan({ tingkat: "pemeliharaan", judul: "Ganti sertifikat" });
    await gangguan({ tingkat: "sebagian", judul: "Surel tertunda" });
    expect(await judul()).toBe("Ada gangguan");
    await env.DIRECTORY.prepare("DELETE FROM gangguan").run();
    const selesai = NOW - 30 * HARI;
    await gangguan({ judul: "Baru lewat", mulai: selesai - 1, selesai, penutup: "Antrean dibersihkan" });
    expect(await judul(NOW - 1)).toBe("Semua berjalan");
    const shown = await lihat(NOW - 1);
    for (const words of ["Baru lewat", "Antrean dibersihkan", "Tidak dapat dipakai"])
      expect(shown.html).toContain(words);
    expect((await lihat(NOW)).html).not.toContain("Baru lewat");
  });

  it("what an operator wrote is text, whatever he wrote", async () => {
    const bad = "<script>alert(1)</script>'; DROP TABLE gangguan; -- \ud83d\ude00 مرحبا";
    await gangguan({ judul: bad, isi: bad.repeat(40) });
    await gangguan({ judul: bad, isi: "x", selesai: NOW - 1, penutup: bad });
    const { status, html, page } = await lihat();
    expect([status, html.includes("<script>alert")]).toEqual([200, false]);
    expect(page.querySelector(".notice")?.text).toContain("DROP TABLE gangguan");
  });

  it("the timetable is late after three runs missed, not before, and says what that means", async () => {
    await cron(NOW - 20 * 60_000);
    expect((await lihat()).html).not.toContain("terlambat");
    const late = await lihat(NOW + 1);
    expect(late.html).toContain("pengingat dan surat dapat tertunda");
    expect(late.html).toContain("08.40 WIB");
    expect(late.page.querySelector("h1")?.text.trim()).toBe("Semua berjalan");
  });

  it("any other language is Indonesian, and the address may carry what it likes", async () => {
    for (const cookie of ["bahasa=fr", "bahasa=", "bahasa=<script>", "tema=gelap"])
      expect([cookie, await judul(NOW, cookie)]).toEqual([cookie, "Semua berjalan"]);
    for (const query of ["?x=<script>alert(1)</script>", "?%00%ff", `?${"a=b&".repeat(500)}`, "/"]) {
      const { status, html } = await fresh().get(`/status${query}`);
      expect([query.slice(0, 20), status, html.includes("<script>alert")]).toEqual([
        query.slice(0, 20),
        200,
        false,
      ]);
    }
  });

  it("only to be read: what is beneath it is not there, and nothing is posted to it", async () => {
    for (const path of ["/status/x", "/status/kanwil-uji", "/status/../operator", "/status.json"])
      expect([path, (await fresh().get(path)).status]).toEqual([path, path.includes("operator") ? 303 : 404]);
    expect((await fresh().post("/status", { judul: "x" }, op)).status).toBe(404);
    const cross = { method: "POST", headers: { ...fromOurPage(), "sec-fetch-site": "cross-site" } };
    expect((await fresh().send("/status", cross)).status).toBe(403);
  });
});

describe("nothing of anybody", () => {
  it("is the same page for a visitor, for people of an agency and for the operator", async () => {
    await gangguan({});
    const open = tetap((await lihat()).html);
    for (const who of [cast.ayu, cast.citra, cast.dimas, op])
      expect(tetap((await fresh().get("/status", who)).html)).toBe(open);
  });

  it.each(["uji-coba", "tinjau", "aktif", "baca-saja", "ditangguhkan", "menutup", "ditutup"])(
    "says nothing of an agency that is %s",
    async (keadaan) => {
      const before = tetap((await lihat()).html);
      const set = async (to: string) => {
        await env.DIRECTORY.prepare("UPDATE agency SET keadaan = ?2, alasan = 'Rahasia dinas' WHERE id = ?1")
          .bind(cast.agency.id, to)
          .run();
        forgetAgencies(env);
      };
      await set(keadaan);
      const { html } = await lihat();
      await set("aktif");
      expect(tetap(html)).toBe(before);
    },
  );

  it("names no agency, room, person or operator, not even who told of an incident", async () => {
    await gangguan({ selesai: NOW - 1, penutup: "Beres" });
    await gangguan({});
    const { html } = await lihat();
    const secrets = [
      cast.agency.code,
      cast.agency.id,
      cast.agency.nama,
      cast.agency.binding,
      cast.other.agency.code,
    ];
    for (const { nama, nip, id } of [cast.ayu, cast.citra, cast.dimas]) secrets.push(nama, nip, id);
    for (const secret of [...secrets, op.id, op.email, "Eka Permata"]) expect(html).not.toContain(secret);
  });
});

describe("in a bad hour", () => {
  it("is one read in half a minute, however often it is asked, and kept by whoever is between", async () => {
    const { d1, ledger } = countingD1(env.DIRECTORY);
    const at = (ms: number) => house(NOW + ms, { DIRECTORY: d1 }).get("/status");
    const first = await at(0);
    await gangguan({});
    for (const ms of [0, 1, 15_000, 29_999]) expect(tetap((await at(ms)).html)).toBe(tetap(first.html));
    expect(ledger.trips).toBe(1);
    expect((await at(30_000)).html).toContain("Ada gangguan");
    expect(ledger.trips).toBe(2);
    // A clock that was set back keeps nobody waiting.
    await at(0);
    expect(ledger.trips).toBe(3);
    expect(ledger.rowsRead).toBeLessThan(20);
  });

  it("may be kept by anybody for thirty seconds, apart by language, and sets no cookie", async () => {
    const { headers } = await lihat();
    expect(headers.get("cache-control")).toBe("public, max-age=30");
    expect(headers.get("vary")?.toLowerCase().split(/,\s*/)).toContain("cookie");
    expect([headers.getSetCookie(), headers.get("x-content-type-options")]).toEqual([[], "nosniff"]);
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  describe("when the directory itself does not answer", () => {
    beforeEach(() => void vi.spyOn(console, "warn").mockImplementation(() => {}));
    afterEach(() => void vi.restoreAllMocks());

    it("says so instead of breaking, and is not kept", async () => {
      const broken = faultyD1(env.DIRECTORY, { at: 1, when: "before" }).d1;
      const http = house(NOW, { DIRECTORY: broken });
      const { status, page, headers, html } = await http.get("/status");
      expect([status, page.querySelector("h1")?.text.trim()]).toEqual([503, "Ada gangguan"]);
      expect(html).toContain("Basis data layanan tidak menjawab");
      expect(html).not.toContain("Tidak ada gangguan yang dilaporkan");
      expect([headers.get("cache-control"), headers.get("retry-after")]).toEqual(["no-store", "30"]);
      // It answers again: so does the page, at once.
      expect((await http.get("/status")).status).toBe(200);
    });

    it("still shows what it knew last", async () => {
      await gangguan({ judul: "Pusat data padam" });
      const broken = faultyD1(env.DIRECTORY, { at: 2, when: "before" }).d1;
      const at = (ms: number) =>
        house(NOW + ms, { DIRECTORY: broken }).get("/status", { cookie: "bahasa=en" });
      expect((await at(0)).status).toBe(200);
      const later = await at(40_000);
      expect([later.status, later.html.includes("Pusat data padam")]).toEqual([503, true]);
      expect(later.html).toContain("does not answer");
    });
  });
});
