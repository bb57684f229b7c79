import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { bolehDibuka, bolehDikirim } from "../../../src/domain/pinjam.ts";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { house, NOW } from "../../support/house.ts";
import { type Kerja, skpDitetapkan } from "../../support/kerja.ts";
import { tahunUji } from "../../support/tahun.ts";

const SECRET = "Rahasia: Ayu sering menolong rekan tanpa diminta";
let cast: Cast;
let kerja: Kerja;
let at: string;
let note: string;
beforeAll(async () => {
  cast = await castOf();
  await tahunUji(cast);
  kerja = await skpDitetapkan(cast);
  at = `${cast.base}/catatan`;
  await post(at, { tentang: cast.ayu.id, teks: SECRET, tanggal: "2026-11-10" }, cast.bagas);
  note = (await row<{ id: string }>("SELECT id FROM catatan_pribadi WHERE isi = ?1", SECRET))?.id ?? "";
});
const post = (path: string, fields: Record<string, string>, who: Person) => house().post(path, fields, who);
const get = (path: string, who: Person) => house().get(path, who);
const row = <T>(sql: string, ...params: unknown[]) =>
  cast.d1
    .prepare(sql)
    .bind(...params)
    .first<T>();

describe("a leader's private notes", () => {
  it("are found by their author, by word and by person, and by nobody else", async () => {
    expect((await get(at, cast.bagas)).html).toContain(SECRET);
    expect((await get(`${at}?q=MENOLONG`, cast.bagas)).html).toContain(SECRET);
    expect((await get(`${at}?q=tidak+ada`, cast.bagas)).html).not.toContain(SECRET);
    expect((await get(`${at}?tentang=${cast.hadi.id}`, cast.bagas)).html).not.toContain(SECRET);
    for (const who of [cast.ayu, cast.farida, cast.citra, cast.gita, cast.hadi]) {
      const list = await get(at, who);
      expect([list.status, list.html.includes(SECRET)]).toEqual([200, false]);
      expect((await get(`${at}/${note}`, who)).status).toBe(404);
      for (const step of ["", "/penghapusan", "/terbit"])
        expect((await post(`${at}/${note}${step}`, { teks: "x", tanggal: "2026-11-10" }, who)).status).toBe(
          404,
        );
    }
    expect((await get(`${cast.other.base}/catatan/${note}`, cast.dimas)).status).toBe(404);
  });

  it("are of those one leads: a colleague is refused, a bad form comes back with its text", async () => {
    expect((await post(at, { tentang: cast.ayu.id, teks: "x" }, cast.hadi)).status).toBe(403);
    const bad = await post(at, { tentang: "", teks: "Tetap ada", tanggal: "2026-12-01" }, cast.bagas);
    expect(bad.status).toBe(422);
    expect(bad.page.querySelector("#teks")?.text).toBe("Tetap ada");
    expect((await post(at, { tentang: cast.ayu.id, teks: "y".repeat(4001) }, cast.bagas)).status).toBe(422);
    const twice = { tentang: cast.ayu.id, teks: "Sekali saja", perintah: newId(NOW) };
    await post(at, twice, cast.bagas);
    await post(at, twice, cast.bagas);
    expect(
      (await row<{ n: number }>("SELECT count(*) AS n FROM catatan_pribadi WHERE isi = 'Sekali saja'"))?.n,
    ).toBe(1);
  });

  it("leave no word in the trail, the inbox, the letters or a page of anybody", async () => {
    for (const table of ["jejak", "pemberitahuan", "surat_keluar", "riwayat", "umpan_balik"]) {
      const { results } = await cast.d1.prepare(`SELECT * FROM ${table}`).all();
      expect([table, JSON.stringify(results).includes("Rahasia: Ayu")]).toEqual([table, false]);
    }
    const trail = await row<{ rincian: string; objek: string }>(
      "SELECT rincian, objek FROM jejak WHERE tindakan = 'catatan.tulis' AND oleh = ?1 LIMIT 1",
      cast.bagas.id,
    );
    expect(trail).toEqual({ rincian: "{}", objek: cast.bagas.id });
    for (const path of [
      `/umpan-balik/${kerja.skp}`,
      "/umpan-balik/tim",
      "/tim",
      "/",
      `/pegawai/${cast.ayu.id}`,
    ])
      for (const who of [cast.bagas, cast.citra, cast.ayu])
        expect((await get(cast.base + path, who)).html).not.toContain("Rahasia: Ayu");
  });

  it("become feedback only when they are published, with the day of the note, once", async () => {
    const path = `${at}/${note}/terbit`;
    const bad = await post(path, { sasaran: "", teks: "Menolong rekan." }, cast.bagas);
    expect(bad.status).toBe(422);
    expect(bad.html).toContain("Menolong rekan.");
    const fields = { sasaran: `rhk:${kerja.rhk[0]}`, teks: "Menolong rekan.", nada: "positif" };
    expect((await post(path, fields, cast.bagas)).status).toBe(303);
    expect((await post(path, fields, cast.bagas)).status).toBe(409);
    const given = await row<{ tanggal: string; isi: string; pemberi: string }>(
      "SELECT tanggal, isi, pemberi FROM umpan_balik WHERE skp = ?1",
      kerja.skp,
    );
    expect(given).toEqual({ tanggal: "2026-11-10", isi: "Menolong rekan.", pemberi: "pimpinan" });
    const seen = await get(`${cast.base}/umpan-balik/${kerja.skp}`, cast.ayu);
    expect(seen.html).toContain("Menolong rekan.");
    expect(seen.html).not.toContain("Rahasia: Ayu");
  });

  it("stay with their author when the line moves on, and can be changed and deleted by him", async () => {
    await cast.d1
      .prepare("UPDATE garis_penilai SET sampai = '2026-11-01' WHERE pegawai = ?1")
      .bind(cast.ayu.id)
      .run();
    expect((await get(at, cast.bagas)).html).toContain(SECRET);
    expect((await post(at, { tentang: cast.ayu.id, teks: "Baru" }, cast.bagas)).status).toBe(403);
    expect((await post(`${at}/${note}`, { teks: "Diubah", tanggal: "2026-11-10" }, cast.bagas)).status).toBe(
      303,
    );
    expect((await post(`${at}/${note}/penghapusan`, {}, cast.bagas)).status).toBe(303);
    expect((await get(`${at}/${note}`, cast.bagas)).status).toBe(404);
  });

  it("are closed to a delegate, to a simulation and to support", () => {
    for (const jenis of ["delegasi", "simulasi"] as const)
      for (const path of ["/catatan", `/catatan/${note}`, "/umpan-balik", "/umpan-balik/tim"]) {
        expect([path, bolehDibuka(jenis, path)]).toEqual([path, false]);
        expect(bolehDikirim(jenis, path)).toBe(false);
      }
  });

  it("cost one round trip to read and two to write", async () => {
    const { d1, ledger } = countingD1(env.AGENCY_001);
    const h = house(NOW, { AGENCY_001: d1 });
    await h.get(at, cast.bagas);
    ledger.forget();
    await h.get(at, cast.bagas);
    expect(ledger.trips).toBe(1);
    ledger.forget();
    await h.post(at, { tentang: cast.hadi.id, teks: "Catatan" }, cast.bagas);
    expect(ledger.trips).toBe(2);
  });
});
