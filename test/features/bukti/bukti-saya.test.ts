import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { kiriman, pdf } from "../../support/berkas.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { fromOurPage, house, NOW } from "../../support/house.ts";
import { evaluasiDalam, type Kerja, skpDitetapkan } from "../../support/kerja.ts";
import { tahunUji } from "../../support/tahun.ts";

let cast: Cast;
let kerja: Kerja;
let tw4: string;
const ids: Record<string, string> = {};
beforeAll(async () => {
  cast = await castOf();
  tw4 = (await tahunUji(cast))(4);
  kerja = await skpDitetapkan(cast);
  for (const nama of ["notula rapat.pdf", "Survei Kepuasan.pdf", "foto.pdf"])
    await house().upload(`${cast.base}/bukti`, kiriman([[nama, pdf()]]), cast.ayu);
  const all = await cast.d1
    .prepare("SELECT id, nama FROM bukti WHERE pegawai = ?1")
    .bind(cast.ayu.id)
    .all<{ id: string; nama: string }>();
  for (const b of all.results) ids[b.nama] = b.id;
});

const rhk = (at: number) => `rhk:${kerja.skp}:${tw4}:${kerja.rhk[at]}`;
const list = async (query = "", h = house()) => {
  const a = await h.get(`${cast.base}/bukti${query}`, cast.ayu);
  return {
    ...a,
    names: a.page.querySelectorAll("#bukti-saya li.file > div:first-of-type > a").map((n) => n.text.trim()),
  };
};
const attach = (bukti: readonly string[], untuk: readonly string[], who = cast.ayu) =>
  house().send(
    `${cast.base}/bukti/kaitan`,
    {
      method: "POST",
      headers: fromOurPage(),
      body: new URLSearchParams([...bukti.map((b) => ["bukti", b]), ...untuk.map((u) => ["untuk", u])]),
    },
    who,
  );
const kaitan = async () =>
  (
    await cast.d1
      .prepare("SELECT count(*) AS n FROM bukti_kaitan k JOIN bukti b ON b.id = k.bukti WHERE b.pegawai = ?1")
      .bind(cast.ayu.id)
      .first<{ n: number }>()
  )?.n;

describe("Bukti saya", () => {
  it("many files go to many results at once; then they stand behind what still waits", async () => {
    const [a = "", b = ""] = [ids["notula rapat.pdf"], ids["Survei Kepuasan.pdf"]];
    const done = await attach([a, b], [rhk(0), rhk(1)]);
    expect([done.status, done.to]).toEqual([303, expect.stringContaining("selesai=kait-2-2")]);
    expect(await kaitan()).toBe(4);
    expect((await attach([a, b], [rhk(0), rhk(1)])).status).toBe(303);
    expect(await kaitan()).toBe(4);
    expect((await list()).names[0]).toBe("foto.pdf");
    expect((await list("?lihat=masuk")).names).toEqual(["foto.pdf"]);
    expect((await list("?lihat=terkait")).names.length).toBe(2);
    expect((await list(done.to?.split("/bukti")[1])).html).toContain("2 berkas dikaitkan ke 2 tujuan.");
  });

  it.each([
    ["a piece of its name, however it is written", "?cari=KEPUASAN", ["Survei Kepuasan.pdf"]],
    ["two words", "?cari=rapat+notula", ["notula rapat.pdf"]],
    ["the day it came", "?cari=22/11/2026", 3],
    ["the month it came", "?cari=2026-11", 3],
    ["another month", "?cari=2026-10", 0],
    ["what it proves", "?cari=arsip", 2],
    ["its period", "?periode=2026-triwulan-4", 2],
    ["another period", "?periode=2026-triwulan-1", 0],
    ["signs that mean something elsewhere", "?cari=%25_%27%22%3Cb%3E", 0],
    ["a page that is not there", "?hal=99", 0],
    ["nonsense", "?lihat=x&hal=-1&periode=%27", 3],
  ])("is found by %s", async (_, query, expected) => {
    const { status, names } = await list(query);
    expect(status).toBe(200);
    if (typeof expected === "number") expect(names.length).toBe(expected);
    else expect(names).toEqual(expected);
  });

  it("the litany: others' files 409, others' results 404, no right 403, nothing chosen 422 with what was, closed 409", async () => {
    const mine = ids["foto.pdf"] ?? "";
    const before = await kaitan();
    const empty = await attach([mine], []);
    expect(empty.status).toBe(422);
    expect(empty.page.querySelector(`input[value="${mine}"]`)?.getAttribute("checked")).toBeDefined();
    expect((await attach([], [rhk(0)])).status).toBe(422);
    expect((await attach([mine, newId(NOW)], [rhk(0)])).status).toBe(409);
    expect((await attach([mine], [rhk(0)], cast.hadi)).status).toBe(404);
    expect((await attach([mine], [rhk(0)], cast.bagas)).status).toBe(403);
    expect((await attach([mine], [rhk(0)], cast.citra)).status).toBe(403);
    expect((await attach([mine], [rhk(0), "x"])).status).toBe(404);
    expect(
      (
        await attach(
          [mine],
          Array.from({ length: 11 }, (_, n) => `${rhk(0)}${n}`),
        )
      ).status,
    ).toBe(422);
    expect(await kaitan()).toBe(before);
    await evaluasiDalam(cast, kerja.skp, tw4, "ditandatangani");
    expect((await attach([mine], [rhk(0)])).status).toBe(409);
    expect(await kaitan()).toBe(before);
  });

  it("five hundred files: pages of forty in one round trip, and the reading grows with one's own only", async () => {
    const rows = (pegawai: string, n: number) =>
      cast.d1
        .prepare(
          `INSERT INTO bukti (id, pegawai, kunci, nama, jenis, ukuran, sha256, keadaan, dibuat_pada, tersimpan_pada)
           SELECT ?1 || value, ?2, ?1 || value, 'banyak ' || value || '.pdf', 'pdf', 1000, ?1 || value, 'tersimpan', ?3 - value * 60000, ?3
           FROM json_each(?4)`,
        )
        .bind(newId(NOW), pegawai, NOW, JSON.stringify(Array.from({ length: n }, (_, i) => i)))
        .run();
    await rows(cast.ayu.id, 500);
    const { d1, ledger } = countingD1(cast.d1);
    const h = house(NOW, { [cast.agency.binding]: d1 } as Partial<Env>);
    await list("", h);
    ledger.forget();
    const first = await list("?cari=banyak", h);
    expect([first.names.length, ledger.trips]).toEqual([40, 1]);
    expect(first.page.querySelector("nav.pager")).not.toBeNull();
    const read = ledger.rowsRead;
    await rows(cast.hadi.id, 3000);
    ledger.forget();
    await list("?cari=banyak", h);
    const later = ledger.rowsRead;
    expect(later).toBeLessThan(read * 1.05 + 50);
    expect((await list("?cari=banyak&hal=13", h)).names.length).toBe(20);
    console.info(`rows read: ${read}, with 3,000 of another: ${later}; ${first.html.length} letters`);
  });
});
