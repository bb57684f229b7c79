import { beforeEach, describe, expect, it, test } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { type Answer, type Fields, house, NOW } from "../../support/house.ts";
import { idPeran } from "../../support/peran.ts";

const { get, post } = house();
let cast: Cast;
beforeEach(async () => {
  cast = await castOf();
});

const usul = (over: Fields = {}): Fields => ({
  nomor: cast.hadi.nip,
  peran: "auditor",
  lingkup: cast.unit.bidang,
  dari: "2026-11-22",
  sampai: "2026-12-31",
  dasar: "ST-7/2026 pemeriksaan reguler",
  perintah: newId(NOW),
  ...over,
});
const beri = (over: Fields = {}, who = cast.citra) => post(`${cast.base}/kelola/peran/baru`, usul(over), who);
const akhiri = async (of: { id: string }, over: Fields = {}, who = cast.citra) =>
  post(
    `${cast.base}/kelola/peran/${await idPeran(cast, of as typeof cast.gita)}/akhir`,
    { alasan: "Tugas selesai", perintah: newId(NOW), ...over },
    who,
  );
const salah = (a: Answer) => a.page.querySelector(".error-summary")?.text ?? "";
const held = async (who: { id: string }) =>
  (
    await cast.d1
      .prepare(
        "SELECT peran, lingkup, dari, sampai, dasar, diberi_oleh AS oleh FROM peran WHERE pegawai = ?1",
      )
      .bind(who.id)
      .all()
  ).results;
const kabar = async (who: { id: string }) =>
  (
    await cast.d1
      .prepare("SELECT jenis FROM pemberitahuan WHERE pegawai = ?1 ORDER BY rowid")
      .bind(who.id)
      .all<{ jenis: string }>()
  ).results.map((r) => r.jenis);

/** His row, on whichever page: the agency is shared with other casts. */
async function inList(pegawai: string, filter = ""): Promise<string> {
  for (let halaman = 1; halaman <= 40; halaman++) {
    const list = await get(`${cast.base}/kelola/peran?peran=auditor&halaman=${halaman}${filter}`, cast.citra);
    const row = list.page.querySelectorAll("tbody tr").find((tr) => tr.toString().includes(pegawai));
    if (row) return row.text;
  }
  return "";
}

describe("giving a role", () => {
  it("makes a row with scope, days, basis and giver; tells the person and ends his sessions", async () => {
    const { base, hadi, citra, unit } = cast;
    expect((await beri()).to).toBe(`${base}/kelola/peran?tersimpan=ya`);
    expect(await held(hadi)).toEqual([
      {
        peran: "auditor",
        lingkup: unit.bidang,
        dari: "2026-11-22",
        sampai: "2026-12-31",
        dasar: "ST-7/2026 pemeriksaan reguler",
        oleh: citra.id,
      },
    ]);
    expect(await kabar(hadi)).toEqual(["keamanan-peran-diberi"]);
    expect((await get(`${base}/skp`, hadi)).to).toContain("/masuk");
    expect(await inList(hadi.id)).toContain("Bidang Uji");
    const jejak = await cast.d1
      .prepare("SELECT rincian FROM jejak WHERE tindakan = 'peran.beri' AND objek = ?1")
      .bind(hadi.id)
      .first<string>("rincian");
    expect(JSON.parse(jejak ?? "")).toMatchObject({ peran: "auditor", lingkup: unit.bidang });
  });

  test("from the person's own page names him already", async () => {
    const { base, hadi, citra } = cast;
    const form = await get(`${base}/kelola/peran/baru?pegawai=${hadi.id}`, citra);
    expect(form.html).toContain(hadi.nama);
    expect((await beri({ pegawai: hadi.id, nomor: "" })).status).toBe(303);
  });

  test("of admin tells all other admins, and has no scope", async () => {
    const { hadi, citra, ayu } = cast;
    expect((await beri({ peran: "admin", sampai: "" })).status).toBe(303);
    expect(await held(hadi)).toMatchObject([{ peran: "admin", lingkup: null, sampai: null }]);
    expect((await beri({ nomor: ayu.nip, peran: "admin", sampai: "" })).status).toBe(303);
    expect(await kabar(hadi)).toEqual(["keamanan-peran-diberi", "keamanan-admin-diberi"]);
    expect(await kabar(citra)).toEqual([]);
  });

  test.each<[string, () => Fields, string]>([
    ["nobody with that number", () => ({ nomor: "123" }), "Tidak ada pegawai"],
    ["no role", () => ({ peran: "" }), "Pilih peran"],
    ["an admin unit for the whole agency", () => ({ peran: "admin-unit", lingkup: "" }), "Pilih unit"],
    ["a unit that is not there", () => ({ lingkup: newId(NOW) }), "Pilih unit"],
    ["an auditor without an end", () => ({ sampai: "" }), "hari terakhir"],
    ["no basis", () => ({ dasar: "" }), "Isi dasarnya"],
    ["a day that is past", () => ({ dari: "2026-11-21" }), "mulai hari ini"],
  ])("with %s is refused, and what was typed is still there", async (_name, over, text) => {
    const answer = await beri(over());
    expect(answer.status).toBe(422);
    expect(salah(answer)).toContain(text);
    if (!("dasar" in over())) expect(answer.html).toContain("ST-7/2026");
    expect(await held(cast.hadi)).toEqual([]);
  });

  test("to oneself is refused: 403", async () => {
    const answer = await beri({ nomor: cast.citra.nip, peran: "pyb" });
    expect(answer.status).toBe(403);
    expect(salah(answer)).toContain("diri sendiri");
  });

  test("twice is one, and the same command leads where it led", async () => {
    const same = { perintah: newId(NOW) };
    expect((await beri(same)).status).toBe(303);
    expect((await beri(same)).status).toBe(303);
    expect((await beri()).status).toBe(422);
    expect(await held(cast.hadi)).toHaveLength(1);
  });
});

describe("ending a role", () => {
  test("ends it and the sessions at once; given again the same day it holds again", async () => {
    const { base, gita } = cast;
    expect((await akhiri(gita)).status).toBe(303);
    expect((await get(`${base}/pegawai`, gita)).to).toContain("/masuk");
    expect(await kabar(gita)).toEqual(["keamanan-peran-diakhiri"]);
    expect((await akhiri(gita)).status).toBe(409);
    for (const _again of [1, 2]) {
      expect((await beri()).status).toBe(303);
      expect((await akhiri(cast.hadi)).status).toBe(303);
    }
    expect(await inList(gita.id, "&lama=ya")).toContain(gita.nama);
  });

  test("needs a reason", async () => {
    const answer = await akhiri(cast.gita, { alasan: "" });
    expect([answer.status, salah(answer)]).toEqual([422, expect.stringContaining("Isi alasannya")]);
  });

  test("of the last admin who stays is refused: 409", async () => {
    const { d1, citra } = cast;
    // Only one admin may be left for this: the agency is shared with other casts.
    const others = "peran = 'admin' AND pegawai <> ?1";
    await d1
      .prepare(`UPDATE peran SET sampai = '2026-01-01' WHERE ${others} AND sampai IS NULL`)
      .bind(citra.id)
      .run();
    const last = await akhiri(citra);
    expect([last.status, salah(last)]).toEqual([409, expect.stringContaining("admin terakhir")]);
    await d1
      .prepare(`UPDATE peran SET sampai = NULL WHERE ${others} AND sampai = '2026-01-01'`)
      .bind(citra.id)
      .run();
  });

  test("of an admin by himself is possible, and the others are told", async () => {
    const { hadi, citra } = cast;
    expect((await beri({ peran: "admin", sampai: "" })).status).toBe(303);
    expect((await akhiri(citra)).status).toBe(303);
    expect(await kabar(hadi)).toContain("keamanan-admin-diakhiri");
    expect((await get(`${cast.base}/kelola/peran`, citra)).status).toBe(403);
  });
});

describe("the litany", () => {
  const doors = ["/kelola/peran", "/kelola/peran/baru"];
  test("only the agency's own admin", async () => {
    const { base, gita, hadi, ayu, dimas } = cast;
    for (const path of [...doors, `/kelola/peran/${await idPeran(cast, gita)}/akhir`]) {
      for (const who of [gita, hadi, ayu])
        expect([path, (await get(base + path, who)).status]).toEqual([path, 403]);
      expect((await get(base + path, dimas)).to).toContain("/masuk");
    }
    for (const who of [gita, hadi]) {
      expect((await beri({}, who)).status).toBe(403);
      expect((await akhiri(gita, {}, who)).status).toBe(403);
    }
    expect((await get(`${base}/kelola/peran/${newId(NOW)}/akhir`, cast.citra)).status).toBe(404);
    expect((await get(`${base}/kelola/peran/x/akhir`, cast.citra)).status).toBe(404);
  });

  test("K14: bad text is stored as it is shown, and never breaks the page", async () => {
    const nasty = [
      "\ud800x",
      "a\u0000b",
      "<img src=x onerror=alert(1)>",
      "'); DROP TABLE peran; --",
      "x".repeat(10_000),
    ];
    for (const text of nasty)
      for (const field of ["nomor", "peran", "lingkup", "dari", "sampai", "dasar", "pegawai"]) {
        const answer = await beri({ [field]: text });
        expect([303, 409, 422]).toContain(answer.status);
        expect(answer.html).not.toContain("<img src=x");
      }
    const list = await get(
      `${cast.base}/kelola/peran?peran=${encodeURIComponent("<")}&halaman=-1&lama=x`,
      cast.citra,
    );
    expect(list.status).toBe(200);
  });
});
